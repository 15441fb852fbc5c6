/** The verdicts of a cross-check, each by the smallest figures that earn it. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import { articleVerdict, crossCheckSection, differenceWords, headVerdict, overlap, verdictOf } from "../../src/spec/receipts/crossCheck.ts";
import { documentLines, observedReceipt } from "../../src/spec/receipts/observedReceipt.ts";
import { DATASET } from "../helpers/dataset.ts";

const held = (id: string): Observation => DATASET.observationById.get(id) ?? expect.fail(`no observation ${id}`);
/** A share of AWS that an article prints, and one of the record that another release prints. */
const article = held("a2-aws-share-2021");
const record = held("r-aws-share-2021-gartner-2023-07");
const print = (patch: Partial<Observation>, base = record): Observation => ({
  ...base,
  asPrinted: `${patch.value ?? base.value}`,
  ...patch,
});
const subject = { value: 39, unit: "percent", band: { low: 38.5, high: 39.5 }, vintage: "2022-09", standing: "accepted" } as const;
const said = (patch: Partial<Observation>, of: Partial<typeof subject> | { standing: "disputed" } = {}) => {
  const { glyph, text } = verdictOf(DATASET, { ...subject, ...of }, print(patch));
  return `${glyph} ${text}`;
};

describe("bands agree", () => {
  test.each([
    ["share more than an end", { low: 1, high: 2 }, { low: 1.5, high: 3 }, true],
    ["share an end alone", { low: 1, high: 2 }, { low: 2, high: 3 }, false],
    ["share a hair, which twelve digits do not tell", { low: 1, high: 2 }, { low: 2 - 1e-12, high: 3 }, false],
    ["a point at the end of a band is in it", { low: 2, high: 2 }, { low: 1, high: 2 }, true],
    ["a band that ends at a point holds it", { low: 1, high: 2 }, { low: 2, high: 2 }, true],
    ["a point beside a band is not in it", { low: 2.1, high: 2.1 }, { low: 1, high: 2 }, false],
    ["apart", { low: 1, high: 2 }, { low: 3, high: 4 }, false],
  ])("%s", (_, a, b, agree) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([agree, agree]);
  });
});

describe("what one print says of another", () => {
  test("equal, within rounding, within a bound, restated by a later vintage, different, disputed, not compared", () => {
    expect(said({ value: 39 })).toBe("= Agrees");
    expect(said({ value: 39.4, asPrinted: "39.4%" })).toBe("≈ Agrees within rounding");
    expect(said({ value: 30, bound: "at_least" })).toBe("≈ The bound holds");
    expect(said({ value: 38.1, vintage: "2023-07" })).toBe("≠ Restated since");
    expect(said({ value: 38.1, vintage: "2022-06" })).toBe("≠ Differs");
    expect(said({ value: 38.1, vintage: "2023-07", standing: "disputed" })).toBe("≠ Disputed");
    expect(said({ value: 38.1, vintage: "2023-07" }, { standing: "disputed" })).toBe("≠ Disputed");
    expect(said({ value: 39, unit: "usd_billion" })).toMatch(/^\? In another unit/);
  });

  test("money of one currency is compared in one unit", () => {
    const money = { value: 5.29, unit: "usd_billion", band: { low: 5.285, high: 5.295 } };
    expect(said({ value: 5290, unit: "usd_million" }, money as never)).toBe("= Agrees");
    expect(said({ value: 5292, unit: "usd_million" }, money as never)).toBe("≈ Agrees within rounding");
    expect(said({ value: 5290, unit: "eur_million" }, money as never)).toMatch(/^\? /);
  });

  test("the distance is told in points, in money or as a number, up or down, and not at all where there is none", () => {
    const apart = (value: number, unit: string, other: number, otherUnit = unit) =>
      differenceWords({ value, unit }, print({ value: other, unit: otherUnit }));
    expect(apart(39, "percent", 38.1)).toBe("0.9 points lower");
    expect(apart(39, "percent", 40)).toBe("1 point higher");
    expect(apart(39, "percent", 39)).toBe("");
    expect(apart(2, "count", 5)).toBe("3 higher");
    expect(apart(85, "usd_billion", 84.7)).toBe("US$0.3 billion lower");
    expect(apart(5.29, "usd_billion", 5290, "usd_million")).toBe("");
    expect(apart(5.29, "usd_billion", 5400, "usd_million")).toBe("US$0.11 billion higher");
    expect(apart(39, "percent", 39, "usd_billion")).toBe("");
  });
});

describe("the weightiest verdict stands over all", () => {
  const equal = print({ value: 39 });
  const near = print({ value: 39.4, asPrinted: "39.4%" });
  const off = print({ value: 38.1, vintage: "2022-06" });
  const disputed = print({ value: 38.1, standing: "disputed" });
  const elsewhere = print({ value: 39, unit: "usd_billion" });
  const head = (...others: readonly Observation[]) => headVerdict(DATASET, subject, others).text;

  test("a difference before a dispute, that before rounding, that before what agrees, and what is not compared last", () => {
    expect(head(equal, disputed, off, near, elsewhere)).toBe("Differs");
    expect(head(equal, near, disputed)).toBe("Disputed");
    expect(head(elsewhere, equal, near)).toBe("Agrees within rounding");
    expect(head(elsewhere, equal)).toBe("Agrees");
    expect(headVerdict(DATASET, subject, [])).toMatchObject({ glyph: "?" });
    expect(head()).toMatch(/^Nothing to check/);
  });

  test("on an article's figure the record decides; another article can only contradict", () => {
    const again = print({ value: 39 }, article);
    const contradicting = print({ value: 30, vintage: "2022-09" }, article);
    const verdict = (...others: readonly Observation[]) => articleVerdict(DATASET, subject, others).text;
    expect(verdict(again)).toMatch(/^Not found/);
    expect(verdict(again, equal)).toBe("Agrees");
    expect(verdict(contradicting)).toBe("Differs");
    expect(verdict(contradicting, near)).toBe("Differs");
    expect(verdict(off, again)).toBe("Differs");
  });

  test("the section lists every other print, and says where only articles print it", () => {
    const section = (others: readonly Observation[], inArticle: boolean) => crossCheckSection(DATASET, subject, others, "", inArticle);
    expect(section([], true)).toMatchObject({ lines: [], notes: [expect.stringMatching(/^No other document/)], verdict: { glyph: "?" } });
    const alone = section([print({ value: 39 }, article)], true);
    expect(alone.lines.map(({ term, receiptId }) => [term, receiptId])).toEqual([["Article 2, paragraph 6", "a2-aws-share-2021"]]);
    expect(alone.notes).toHaveLength(1);
    expect(section([equal], true).notes).toEqual([]);
    expect(section([print({ value: 39 }, article)], false)).toMatchObject({ notes: [], verdict: { text: "Agrees" } });
  });

  test("a print of later than the day says that nobody knew it then", () => {
    const text = (asOf: string) => crossCheckSection(DATASET, subject, [off, record], asOf).lines.map((line) => line.text);
    expect(text("2022-12")[1]).toMatch(/not yet|since/);
    expect(text("2022-12")[0]).not.toMatch(/not yet|since/);
    expect(text("")[0]).toMatch(/38\.1%, 0\.9 points lower.*Differs.*June 2022/i);
  });
});

describe("how near a document stands to the firm that it quotes", () => {
  const distanceOf = (id: string): string | undefined =>
    observedReceipt(DATASET, held(id))
      .sections.flatMap(({ lines }) => lines)
      .find(({ term }) => term === "Distance")?.text;

  test("of every kind of document and firm: own words, a reprint of them, or second hand", () => {
    for (const o of DATASET.observations.filter((_, k) => k % 7 === 0)) {
      const source = DATASET.sourceById.get(o.sourceId) ?? expect.fail(o.sourceId);
      const firmId = DATASET.marketById.get(o.marketId)?.firmId;
      const isFirst = source.kind === "filing" || source.kind === "release" || source.firmId === firmId;
      const expected = isFirst ? /^First.hand/ : source.kind === "reprint" ? /^Reprint/ : /^Second.hand/;
      expect(distanceOf(o.observationId), o.observationId).toMatch(expected);
    }
  });

  test("a document that is not there has no lines, one without an address no link", () => {
    expect(documentLines(DATASET, undefined, "p1")).toEqual([]);
    const source = DATASET.sourceById.get("article-4") ?? expect.fail();
    const [line, outlet] = documentLines(DATASET, source, "p8");
    expect(line).toMatchObject({ term: "Article", href: source.url });
    expect(outlet).toEqual({ term: "Outlet", text: "Global Times, 2 September 2018" });
    expect(documentLines(DATASET, { ...source, url: "" }, "p8")[0]).not.toHaveProperty("href");
    expect(documentLines(DATASET, DATASET.sourceById.get(record.sourceId), "p1")[0]?.term).toBe("Document");
  });
});

test("the receipt of a figure that misses a check names the check, what was found, and each other figure of it", () => {
  const exception = DATASET.exceptions.find(({ exceptionId }) => exceptionId === "gartner-2015-aws-share") ?? expect.fail();
  const [id = "", ...others] = exception.observationIds.split("|");
  const section = observedReceipt(DATASET, held(id)).sections.find(({ title }) => title === "Known exception");
  expect(section?.lines.map(({ receiptId }) => receiptId).filter((one) => one !== undefined)).toEqual(others);
  expect(section?.lines[1]?.text).toBe("6,698 of 16,861 is 39.7%, printed 39.8");
  expect(section?.notes).toEqual([exception.reason]);
});
