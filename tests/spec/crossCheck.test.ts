/** The verdicts of a cross-check, each by the smallest figures that earn it. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import { assumedMark } from "../../src/spec/assumedMark.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import { assumedReceipt } from "../../src/spec/receipts/assumedReceipt.ts";
import { articleVerdict, crossCheckSection, differenceWords, headVerdict, overlap, verdictOf } from "../../src/spec/receipts/crossCheck.ts";
import { documentLines, observedReceipt } from "../../src/spec/receipts/observedReceipt.ts";
import { DATASET } from "../helpers/dataset.ts";
import { figure, ownSet } from "../helpers/ownSet.ts";

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

describe("what a receipt says of its documents", () => {
  const opened = (id: string, dataset = DATASET) => {
    const result = buildReceipt(dataset, id);
    return result.ok ? result.value : expect.fail(id);
  };
  const sectionOf = (id: string, title: string, dataset = DATASET) =>
    opened(id, dataset).sections.find((section) => section.title === title);

  test("a release is first hand whoever put it on its pages", () => {
    const [source] = DATASET.sources.filter(({ sourceId }) => sourceId === record.sourceId);
    const released = { ...(source ?? expect.fail()), kind: "release" as const, firmId: "" };
    const dataset = { ...DATASET, sourceById: new Map([...DATASET.sourceById, [released.sourceId, released]]) };
    const lines = observedReceipt(dataset, record).sections.flatMap((section) => section.lines);
    expect(lines.find(({ term }) => term === "Distance")?.text).toMatch(/^First.hand/);
  });

  test("the small drawing shows at most two other values, each once, and none in another unit", () => {
    for (const o of DATASET.observations.filter((_, k) => k % 5 === 0)) {
      const micro = sectionOf(o.observationId, "Normalised, with its rounding band")?.micro;
      const values = (micro?.others ?? []).map(({ value }) => value);
      expect(values.length, o.observationId).toBeLessThanOrEqual(2);
      expect(new Set(values).size, o.observationId).toBe(values.length);
      expect(values, o.observationId).not.toContain(o.value);
    }
  });

  test("each figure told with an event is named with its measure, its document and its place", () => {
    const lines = opened("event~us-scale-down").sections.flatMap((section) => section.lines);
    const line = lines.find(({ receiptId }) => receiptId === "a4-alibaba-us-data-centres");
    expect(line?.text).toMatch(/^Data centres; article 4, paragraph 9$/i);
  });

  test("a receipt of our own arithmetic cites each document once, and is no bound where no input is one", () => {
    const receipt = opened("f.change-points~a5-alibaba-share-2019~a5-alibaba-share-2021");
    const title = DATASET.sourceById.get("article-5")?.title ?? expect.fail();
    expect(receipt.citation.split(title)).toHaveLength(2);
    expect(receipt.sections.find((section) => section.title === "Result, with the rounding carried through")?.notes).toEqual([]);
    const grown = opened("f.cagr~a5-total-spend-2021~a5-total-spend-2026");
    expect(grown.statusText).toBe("Derived from a forecast");
  });

  test("an assumption says of what it is, and whether that is a forecast", () => {
    const whole = held("a5-total-spend-2026");
    const of = (o: Observation) => assumedReceipt(DATASET, assumedMark(DATASET, o, 36) ?? expect.fail(), o, 36);
    const forecast = of(whole);
    expect(forecast.sections[0]?.lines[1]).toMatchObject({
      term: "US$85 billion",
      text: expect.stringMatching(/2026.*forecast.*article 5, paragraph 14/),
      receiptId: "a5-total-spend-2026",
    });
    const reported = of({ ...whole, status: "reported" });
    expect(reported.statusText).not.toBe(forecast.statusText);
    expect(reported.sections[0]?.lines[1]?.text).not.toContain("forecast");
  });

  test("a gap of which the documents print a ratio says so", () => {
    const lines = sectionOf("gap~canalys-cn-cloud-infrastructure~huawei~2021", "Looked for in")?.lines ?? [];
    const ratio = lines.find(({ receiptId }) => receiptId === "a5-huawei-share-ratio") ?? lines.find(({ text }) => text.includes("×2"));
    expect(ratio?.text).toMatch(/ratio|no level|without/i);
  });
});

describe("the receipt of an own figure", () => {
  const joined = withOwnSets(DATASET, [
    ownSet([
      figure({ line: 2 }),
      figure({ line: 9, amount: { kind: "value", value: 40, bound: "exact" }, asTyped: "40" }),
      figure({ line: 3, market: { firm: "Me", segment: "Mine", geography: "Here" } }),
    ]),
  ]);
  const receipt = (id: string) => {
    const result = buildReceipt(joined, id);
    return result.ok ? result.value : expect.fail(id);
  };

  test("lists what the same file says elsewhere of the same, with the difference, and nothing where it says it once", () => {
    const section = receipt("own-1.0").sections.find(({ title }) => title === "The same quantity elsewhere in your file");
    expect(section?.lines).toEqual([{ term: "Line 9, column 2", text: "40%, 2 points higher", receiptId: "own-1.1" }]);
    expect(receipt("own-1.2").sections.map(({ title }) => title)).not.toContain("The same quantity elsewhere in your file");
  });

  test("names the published market that its own is, and none where it is none", () => {
    const terms = (id: string) => receipt(id).sections.flatMap(({ lines }) => lines.map(({ term, text }) => [term, text]));
    expect(terms("own-1.0")).toContainEqual(["The same as", "Worldwide IaaS"]);
    expect(terms("own-1.2").map(([term]) => term)).not.toContain("The same as");
  });

  test("a period is labelled as typed only where it was typed otherwise than it is said", () => {
    const typed = (period: string, periodText: string) => {
      const set = withOwnSets(DATASET, [ownSet([figure({ period, periodText })])]);
      return set.observationById.get("own-1.0")?.periodLabel;
    };
    expect([typed("2021", "2021"), typed("2021-Q1", "Q1 2021"), typed("2021", "FY21"), typed("2021-Q1", "2021-Q1")]).toEqual([
      "",
      "",
      "FY21",
      "",
    ]);
  });
});
