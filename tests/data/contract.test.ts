import { describe, expect, test } from "vitest";
import { buildDataset } from "../../src/domain/dataset.ts";
import type { Issue, Tables } from "../../src/domain/model.ts";
import { RULES } from "../../src/domain/rules/index.ts";
import { loadBundled } from "../../src/io/bundled.ts";
import { accepted } from "../domain/results.ts";
import {
  copyOf,
  DENIED_GROWTH,
  DENIED_SHARE,
  excepting,
  GROWTH_AND_LEVELS,
  grownBy,
  observation,
  SHARES_OF_ARTICLE_2,
  TOO_MUCH,
  tables,
  withBreak,
  without,
} from "./changedTables.ts";
import { ownTexts, readCards } from "./files.ts";
import { MUTATIONS } from "./mutations.ts";
import { checkCards } from "./readingCard.ts";

const FOUND = new WeakMap<Tables, readonly Issue[]>();

/** What the rules find wrong; looked for once in the same tables. */
function issuesIn(mutated: Tables): readonly Issue[] {
  const held = FOUND.get(mutated);
  if (held !== undefined) return held;
  const result = buildDataset(mutated, "1.0.0");
  const issues = result.ok ? [] : result.issues;
  FOUND.set(mutated, issues);
  return issues;
}

const HEADERS = new Map(ownTexts().map(({ name, text }) => [name, text.slice(0, text.indexOf("\n")).trim().split(",")]));

/** Whether a place is a row of a table of the dataset and columns of it: `observations.csv a1-alibaba-share-2021 vintage`. */
function isPlace(place: string): boolean {
  const [, file = "", columns = ""] = /^(\S+\.csv) .+ (\w+(?:, \w+)*)$/.exec(place) ?? [];
  return columns.split(", ").every((column) => HEADERS.get(file)?.includes(column));
}

const issuesOf = (mutated: Tables): readonly string[] => issuesIn(mutated).map((i) => `${i.rule} ${i.place}`);

describe("the real data", () => {
  test("passes every rule and becomes a dataset with its indexes", () => {
    const dataset = accepted(loadBundled());
    expect(dataset.articles.map((a) => a.sourceId)).toEqual(["article-1", "article-2", "article-3", "article-4", "article-5"]);
    expect(dataset.observationById.size).toBe(dataset.observations.length);
    expect(dataset.correctionsByObservation.get("a3-alibaba-share-change")).toHaveLength(2);
    for (const [table, index, key] of [
      ["sources", "sourceById", "sourceId"],
      ["markets", "marketById", "marketId"],
      ["firms", "firmById", "firmId"],
      ["providers", "providerById", "providerId"],
      ["measures", "measureById", "measureId"],
      ["events", "eventById", "eventId"],
      ["breaks", "breakById", "breakId"],
    ] as const)
      expect(new Map(dataset[table].map((row) => [Object(row)[key], row])), index).toEqual(dataset[index]);
    const known = dataset.exceptions.flatMap((e) => [...new Set(e.observationIds.split("|"))].map((id) => [id, e] as const));
    for (const [id, exception] of known) expect(dataset.exceptionsByObservation.get(id), id).toContain(exception);
    expect([...dataset.exceptionsByObservation.values()].flat()).toHaveLength(known.length);
    expect(dataset.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each([
    ["a2-aws-share-2021", 39, "percent"],
    ["a2-microsoft-share-2021", 21, "percent"],
    ["a2-alibaba-share-2021", 9.5, "percent"],
    ["a2-google-share-2021", 7.1, "percent"],
    ["a5-alibaba-share-2019", 46, "percent"],
    ["a5-alibaba-share-2021", 37, "percent"],
    ["a3-alibaba-share-change", -9, "percentage_points"],
    ["a3-huawei-share-ratio", 2, "ratio"],
    ["a4-alibaba-share-2017", 45.5, "percent"],
    ["a1-alibaba-group-net-income", 22739, "cny_million"],
    ["a1-alibaba-group-revenue-eur", 30, "eur_billion"],
    ["a5-total-spend-2026", 85, "usd_billion"],
  ])("holds %s as %d %s", (id, value, unit) => {
    expect(copyOf(id)).toMatchObject({ value, unit });
  });

  test("holds no share for Huawei in the articles: what is printed is a ratio", () => {
    const huawei = tables.observations.filter((o) => o.providerId === "huawei" && o.sourceId.startsWith("article-"));
    expect(huawei.map((o) => o.measureId)).toEqual(["share_ratio", "share_ratio"]);
  });

  test("keeps the research firms' markets apart, and has one or more of each firm", () => {
    const research = tables.firms.filter((f) => f.kind === "research").map((f) => f.firmId);
    const markets = tables.markets.filter((m) => research.includes(m.firmId));
    expect(research).toEqual(expect.arrayContaining(["gartner", "canalys", "idc", "synergy"]));
    expect([...new Set(markets.map((m) => m.firmId))].sort()).toEqual([...research].sort());
    expect(markets.every((m) => m.comparableWith === "")).toBe(true);
  });

  test("has a reading card for each article that names the same figures and events in the same paragraphs", () => {
    expect(checkCards(tables, readCards())).toEqual([]);
  });
});

describe("each rule of the contract", () => {
  test("passes the part of the real data that is broken here, which has breaks, exceptions and disputed rows too", () => {
    expect(issuesOf(tables)).toEqual([]);
    expect(tables.breaks.length).toBeGreaterThan(0);
    expect(tables.exceptions.length).toBeGreaterThan(0);
    expect(tables.observations.some((o) => o.standing === "disputed")).toBe(true);
  });

  test.each(MUTATIONS)("sees %s", (_, rule, place, mutated) => {
    const issues = issuesIn(mutated);
    expect(issues.map((i) => i.rule)).toContain(rule);
    expect(issues.filter((i) => i.rule === rule).some((i) => i.place.includes(place))).toBe(true);
    for (const issue of issues) {
      expect(issue.cause !== "" && issue.remedy !== "").toBe(true);
      expect(isPlace(issue.place), issue.place).toBe(true);
    }
  });

  test("says to what the shares of a table add up, and what a growth would be", () => {
    expect(issuesIn(TOO_MUCH).map((i) => i.cause)).toEqual(["the shares sum to 139.5"]);
    expect(issuesIn(DENIED_GROWTH).map((i) => i.cause)).toEqual(["15 ÷ 10 − 1 is 50%, not 80%"]);
  });

  test("has a mutation that only it can see", () => {
    const seenBy = MUTATIONS.map(([, , , mutated]) => [...new Set(issuesIn(mutated).map((i) => i.rule))]);
    const lonely = new Set(seenBy.filter((ids) => ids.length === 1).flat());
    expect([...lonely].sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });
});

describe("what is known and explained passes", () => {
  test.each([
    ["shares above 100, all named", excepting(TOO_MUCH, { rule: "sum", observationIds: SHARES_OF_ARTICLE_2 })],
    [
      "a share that its revenue denies, named alone",
      excepting(DENIED_SHARE, { rule: "share-of-total", observationIds: "r-google-share-2021-gartner-2022-06" }),
    ],
    ["a growth that its levels deny, named with them", excepting(DENIED_GROWTH, { rule: "growth", observationIds: GROWTH_AND_LEVELS })],
    ["a growth over a break", { ...DENIED_GROWTH, breaks: withBreak({}).breaks }],
    ["a growth over a break mended later", { ...DENIED_GROWTH, breaks: withBreak({ mendedFrom: "2021-04" }).breaks }],
    [
      "a growth over a break that is said of the growth and not of its levels",
      {
        ...grownBy(80, {
          observationId: "growth-2001",
          measureId: "spend_growth",
          period: "2001",
          value: 5,
          unit: "percent",
          asPrinted: "5%",
        }),
        breaks: withBreak({ measureId: "spend_growth" }).breaks,
      },
    ],
    [
      "a token of five words with two blanks between them",
      observation("a2-google-share-2021", { asPrinted: "7.1%  of  the  whole  market" }),
    ],
    [
      "a growth that its own document confirms, whatever another of the same vintage prints",
      grownBy(50, { observationId: "otherwise", period: "2001", value: 12, asPrinted: "US$12 billion", sourceId: "canalys-cn-2022-03" }),
    ],
    [
      "a growth of amounts in yuan beside conversions that moved with the rate",
      grownBy(
        50,
        { observationId: "yuan-2001", period: "2001", value: 60, unit: "cny_billion", asPrinted: "60 billion yuan" },
        { observationId: "yuan-2002", period: "2002", value: 120, unit: "cny_billion", asPrinted: "120 billion yuan" },
      ),
    ],
    [
      "a growth over two years whose base is named, whatever the year between",
      grownBy(
        50,
        { observationId: "level-2003", period: "2003", value: 20, asPrinted: "US$20 billion" },
        {
          observationId: "long",
          measureId: "spend_growth",
          period: "2003",
          basePeriod: "2001",
          value: 100,
          unit: "percent",
          asPrinted: "100%",
        },
      ),
    ],
    [
      "a growth without levels",
      grownBy(50, { observationId: "alone", period: "2005", measureId: "spend_growth", value: 9, unit: "percent", asPrinted: "9%" }),
    ],
    [
      "shares above 100 by a disputed one, whose note says why",
      observation("a2-google-share-2021", { value: 70, asPrinted: "70%", standing: "disputed" }),
    ],
    [
      "a share of a parent company beside its provider's",
      {
        ...tables,
        observations: [...tables.observations, { ...copyOf("a2-aws-share-2021"), observationId: "parent", providerId: "alibaba-group" }],
      },
    ],
    [
      "a share printed rounder in the text beside its table",
      {
        ...tables,
        observations: [
          ...tables.observations,
          { ...copyOf("r-aws-share-2021-gartner-2022-06"), observationId: "rounder", locator: "text", value: 39, asPrinted: "39%" },
        ],
      },
    ],
    [
      "a forecast in a document of the year after, its own date concluded from that",
      observation("a5-total-spend-2020", { status: "forecast", vintageBasis: "inferred" }),
    ],
  ])("%s", (_, mutated) => {
    expect(issuesOf(mutated)).toEqual([]);
  });

  test("and of two checks that fail, an exception explains its own only", () => {
    const both = { ...DENIED_GROWTH, observations: [...TOO_MUCH.observations, ...DENIED_GROWTH.observations.slice(-3)] };
    expect(issuesOf(excepting(both, { rule: "sum", observationIds: SHARES_OF_ARTICLE_2 }))).toEqual([
      "9 observations.csv growth-2002 value",
    ]);
  });
});

describe("the check of the reading cards", () => {
  const cards = readCards();
  const [first, ...rest] = cards;
  if (first === undefined) throw new Error("no reading cards");
  test.each([
    ["a card that is gone", tables, rest],
    ["a second card of one article", tables, [first, ...cards]],
    ["another hash", tables, [{ ...first, sha256: "0".repeat(64) }, ...rest]],
    ["a figure that the card lacks", tables, [{ ...first, figures: first.figures.slice(1) }, ...rest]],
    ["a figure that the table lacks", without("observations", "a1-alibaba-rank-china"), cards],
    ["another paragraph", observation("a1-alibaba-rank-china", { locator: "p2" }), cards],
    ["another token", observation("a1-alibaba-rank-china", { asPrinted: "largest" }), cards],
    ["an event that the card lacks", tables, [{ ...first, events: new Set<string>() }, ...rest]],
  ])("sees %s", (_, mutated, mutatedCards) => {
    expect(checkCards(mutated, mutatedCards).length).toBeGreaterThan(0);
  });
});
