/** What a receipt says, held against the tables: of every stored figure by its columns, of each other kind by one that was read by hand. */
import { describe, expect, test } from "vitest";
import { formatPeriod } from "../../src/domain/period.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import type { Receipt } from "../../src/spec/receipt.ts";
import { microOf } from "../../src/spec/receipts/micro.ts";
import { DATASET } from "../helpers/dataset.ts";
import { ownSet } from "../helpers/ownSet.ts";

function open(id: string, dataset = DATASET, asOf = ""): Receipt {
  const result = buildReceipt(dataset, id, asOf);
  return result.ok ? result.value : expect.fail(result.issues.map((i) => i.cause).join());
}
const sectionOf = (receipt: Receipt, title: string) => receipt.sections.find((section) => section.title === title);
const linesOf = (receipt: Receipt, title: string): readonly (readonly [string, string])[] =>
  (sectionOf(receipt, title)?.lines ?? []).map(({ term, text }) => [term, text] as const);

test("the receipt of a stored figure, every fourth of them, says its firm, market, period, status, vintage and reading as the tables have them", () => {
  const STATUS = { reported: "Reported", estimated: "Estimated", provisional: "Provisional", forecast: "Forecast", missing: "Missing" };
  const wrong: string[] = [];
  for (const o of DATASET.observations.filter((_, k) => k % 4 === 0)) {
    const receipt = open(o.observationId);
    const market = DATASET.marketById.get(o.marketId);
    const firm = DATASET.firmById.get(market?.firmId ?? "");
    const source = DATASET.sourceById.get(o.sourceId);
    const terms = new Map(receipt.sections.flatMap(({ lines }) => lines.map(({ term, text }) => [term, text] as const)));
    const reading = receipt.sections.find(({ title }) => title === "Curator’s reading");
    const says = {
      kind: receipt.kind === "observed" && receipt.receiptId === o.observationId && receipt.code === o.observationId,
      who:
        receipt.who.startsWith(`${DATASET.providerById.get(o.providerId)?.label}, `) &&
        receipt.who.includes(formatPeriod(o.period)) &&
        receipt.providerId === o.providerId,
      scope: receipt.scopeLead.startsWith(`${market?.geography}, `) && receipt.scopeRest.startsWith(`${firm?.label}, `),
      figure: terms.get("Figure") === `“${o.asPrinted}”`,
      firm: terms.get(firm?.kind === "research" ? "Research firm" : "Said by") === firm?.label,
      market: terms.get("Market")?.startsWith(`${market?.geography}, `) === true,
      counts: terms.get("Counts") === (market?.includes === "" ? undefined : market?.includes),
      period: terms.get("Period")?.startsWith(formatPeriod(o.period)) === true,
      label: terms.get("Period")?.includes(`“${o.periodLabel}”`) === (o.periodLabel !== ""),
      base: terms.get("Period")?.includes("against") === (o.basePeriod !== ""),
      status: terms.get("Status")?.startsWith(`${STATUS[o.status]}: `) === true,
      vintage: terms.get("Vintage")?.includes("published") === true,
      notes: JSON.stringify(reading?.notes ?? []) === JSON.stringify([o.note, market?.whyNotComparable].filter((text) => text !== "")),
      cited: [source?.title, source?.publisher, firm?.label, DATASET.version, o.observationId].every((text) =>
        receipt.citation.includes(text ?? "?"),
      ),
      verdict: receipt.sections.filter(({ verdict }) => verdict !== undefined).length === 1,
    };
    for (const [what, holds] of Object.entries(says)) if (!holds) wrong.push(`${o.observationId}: ${what}`);
  }
  expect(wrong).toEqual([]);
});

test("an early print says what it was restated to, and under a date before, that this came since", () => {
  const micro = (asOf: string) => sectionOf(open("a2-google-share-2021", DATASET, asOf), "Normalised, with its rounding band")?.micro;
  expect(micro("")).toEqual({
    min: 6.8,
    max: 7.2,
    ticks: [6.8, 6.9, 7, 7.1, 7.2],
    value: 7.1,
    valueText: "7.1",
    band: { low: 7.05, high: 7.15 },
    derived: false,
    others: [{ value: 6.9, text: "July 2023 6.9" }],
    label: "printed 7.1, could be 7.05 to 7.15, July 2023 6.9",
  });
  expect(micro("2022-12")?.others[0]?.text).toMatch(/^July 2023 6\.9.+since/);
});

test("the receipt of a gap lists what the public record prints for it, and that nothing is made of it", () => {
  const receipt = open("gap~gartner-ww-iaas~huawei~2021");
  expect(receipt).toMatchObject({ kind: "gap", who: "Huawei, 2021", providerId: "huawei", figure: "[ ]", ink: "gap" });
  expect(linesOf(receipt, "Looked for in")).toEqual([
    ["Articles 1 to 5", "no share for Huawei in this market"],
    ["Public record", expect.stringMatching(/^4\.6%, published June 2022; /)],
    ["Public record", expect.stringMatching(/^4\.5%, published 18 July 2023; /)],
  ]);
  expect(sectionOf(receipt, "Looked for in")?.lines.map(({ receiptId }) => receiptId)).toEqual([
    undefined,
    "r-huawei-share-2021-gartner-2022-06",
    "r-huawei-share-2021-gartner-2023-07",
  ]);
  expect(receipt.citation).toBe(`Huawei, 2021: no share published (Gartner; Worldwide IaaS). Cloud Shares dataset ${DATASET.version}.`);
  expect(linesOf(open("gap~gartner-ww-iaas~huawei~2010"), "Looked for in")).toEqual([
    ["Articles 1 to 5", "no share for Huawei in this market"],
    ["Public record", expect.stringMatching(/nothing either/)],
  ]);
});

test("the receipt of an event says where it is told, and has no figure where it names none", () => {
  const receipt = open("event~alibaba-cloud-founded");
  expect(receipt).toMatchObject({
    kind: "event",
    who: "Alibaba, 2009, year only",
    providerId: "alibaba",
    figure: "Alibaba Cloud is founded",
  });
  expect(receipt.sections.map(({ title }) => title)).toEqual(["Read in", "Curator’s reading"]);
  expect(sectionOf(receipt, "Curator’s reading")).toMatchObject({ lines: [], notes: ["Year only."] });
  expect(linesOf(receipt, "Read in")).toEqual([
    ["Article", expect.stringMatching(/^4\. .+, paragraph 8$/)],
    ["Outlet", "Global Times, 2 September 2018"],
  ]);
  for (const event of DATASET.events) {
    const { sections } = open(`event~${event.eventId}`);
    const named = event.observationIds === "" ? [] : event.observationIds.split("|");
    const linked = sections.flatMap(({ lines }) => lines.map(({ receiptId }) => receiptId)).filter((id) => id !== undefined);
    expect(linked, event.eventId).toEqual(named);
    expect(
      sections.some(({ title }) => title === "Curator’s reading"),
      event.eventId,
    ).toBe(event.note !== "");
  }
});

test("the receipt of a break says which periods it parts, what it concerns and why", () => {
  for (const b of DATASET.breaks) {
    const receipt = open(`break~${b.breakId}`);
    const lines = new Map(linesOf(receipt, "Where the series do not run on"));
    expect(receipt).toMatchObject({ kind: "break", figure: b.title, providerId: b.providerId === "" ? "market" : b.providerId });
    expect([lines.get("Last on the old footing"), lines.get("First on the new one")]).toEqual([
      formatPeriod(b.before),
      formatPeriod(b.after),
    ]);
    const who = b.providerId === "" ? "every provider" : DATASET.providerById.get(b.providerId)?.label;
    expect(lines.get("Concerns")?.startsWith(`${who}, `), b.breakId).toBe(true);
    expect(lines.get("Concerns")?.endsWith("every measure"), b.breakId).toBe(b.measureId === "");
    expect(/^never/i.test(lines.get("Mended") ?? "never"), b.breakId).toBe(b.mendedFrom === "");
    expect(lines.size, b.breakId).toBe(b.inForceFrom === "" ? 5 : 6);
    expect(sectionOf(receipt, "Why")?.notes).toEqual([b.reason]);
    expect(receipt.citation).toContain(DATASET.sourceById.get(b.sourceId)?.title);
  }
});

test("the receipt of a calculated value names its formula, its inputs, the break between them and its band", () => {
  const receipt = open("f.change-points~a5-alibaba-share-2019~a5-alibaba-share-2021");
  expect(receipt).toMatchObject({
    kind: "derived",
    who: "Alibaba, 2019 to 2021",
    figure: "−9 points",
    code: "ƒ change-points",
    ink: "derived",
  });
  expect(linesOf(receipt, "Made from")).toEqual([
    ["Formula", "later − earlier: 37 − 46"],
    ["46%", "Alibaba, market share, 2019; article 5, paragraph 10"],
    ["37%", "Alibaba, market share, 2021; article 5, paragraph 10"],
  ]);
  expect(sectionOf(receipt, "Across a break")?.lines.map(({ receiptId }) => receiptId)).toEqual(["break~canalys-cn-base-2020"]);
  expect(linesOf(receipt, "Result, with the rounding carried through")).toEqual([
    ["Value", "−9 points (percentage points)"],
    ["Could be", "−10 to −8"],
  ]);
});

describe("the receipt of a figure of the reader's own", () => {
  const joined = withOwnSets(DATASET, [ownSet()]);
  test.each(["own-1.0", "own-1.1", "own-1.2", "own-1.3", "own-1.6"])(
    "%s is typed, not printed, and names its file, its line and its market as named there",
    (id) => {
      const o = joined.observationById.get(id) ?? expect.fail(id);
      const receipt = open(id, joined);
      const text = receipt.sections.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n");
      for (const said of [o.asPrinted, "report.csv", o.locator, "22 November 2026", "Gartner"])
        expect(text.toLowerCase()).toContain(said.toLowerCase());
      if (o.own?.sourceText !== "") expect(text).toContain(o.own?.sourceText);
      expect(receipt.sections.some(({ title }) => title === "As printed")).toBe(false);
    },
  );

  test("stands beside what is published for the same, with the difference in words", () => {
    const beside = open("own-1.0", joined).sections.find(({ lines }) =>
      lines.some(({ receiptId }) => joined.observationById.has(receiptId ?? "")),
    );
    expect(beside?.lines[0]?.text).toMatch(/^3\d(\.\d)?%(, .+)?/);
    expect(beside?.notes).toHaveLength(1);
  });
});

describe("the small drawing of a receipt", () => {
  const input = { value: 7.5, valueText: "7.5", band: { low: 7, high: 8 }, derived: false, others: [] };

  test("is none where there is a point or a half line", () => {
    expect(microOf({ ...input, band: { low: 7.5, high: 7.5 } })).toBeNull();
    expect(microOf({ ...input, band: { low: 7.5, high: Number.POSITIVE_INFINITY } })).toBeNull();
  });

  test("holds the band with half of its width at both ends, on round ticks", () => {
    expect(microOf(input)).toMatchObject({ min: 6.5, max: 8.5, ticks: [6.5, 7, 7.5, 8, 8.5] });
  });

  test("reaches as far as three bands for other prints, with a quarter of a band beyond them", () => {
    const far = { value: 10.5, text: "far" };
    expect(microOf({ ...input, others: [far] })).toMatchObject({ others: [far], min: 6, max: 12, ticks: [6, 8, 10, 12] });
    const low = { value: 4.5, text: "low" };
    expect(microOf({ ...input, others: [low] })).toMatchObject({ others: [low], min: 4, max: 10, ticks: [4, 6, 8, 10] });
    expect(microOf({ ...input, others: [{ value: 10.6, text: "too far" }] })).toMatchObject({ others: [], max: 8.5 });
  });
});
