import { describe, expect, test } from "vitest";
import { buildDataset } from "../../src/domain/dataset.ts";
import type { Correction, DatedEvent, Observation, Source, Tables } from "../../src/domain/model.ts";
import { RULES } from "../../src/domain/rules/index.ts";
import { BUNDLED_TEXTS, loadBundled, parseTables } from "../../src/io/bundled.ts";
import { accepted } from "../domain/results.ts";
import { readCards } from "./files.ts";
import { checkCards } from "./readingCard.ts";

const tables = accepted(parseTables(BUNDLED_TEXTS));

/** The real tables with one row changed; a row that is not there fails, so that no mutation can miss its target. */
function changed<K extends keyof Tables>(table: K, is: (row: Tables[K][number]) => boolean, change: Partial<Tables[K][number]>): Tables {
  expect(tables[table].filter((row) => is(row as Tables[K][number])).length).toBeGreaterThan(0);
  let done = false;
  const rows = tables[table].map((row) => {
    if (done || !is(row as Tables[K][number])) return row;
    done = true;
    return { ...row, ...change };
  });
  return { ...tables, [table]: rows };
}
const observation = (id: string, change: Partial<Observation>) => changed("observations", (o) => o.observationId === id, change);
const source = (id: string, change: Partial<Source>) => changed("sources", (s) => s.sourceId === id, change);
const event = (id: string, change: Partial<DatedEvent>) => changed("events", (e) => e.eventId === id, change);
const correction = (id: string, change: Partial<Correction>) => changed("corrections", (c) => c.observationId === id, change);
const without = (table: keyof Tables, id: string): Tables => ({
  ...tables,
  [table]: tables[table].filter((row) => Object.values(row)[0] !== id),
});
const copyOf = (id: string): Observation => {
  const found = tables.observations.find((o) => o.observationId === id);
  if (found === undefined) throw new Error(`no observation ${id}`);
  return found;
};

describe("the real data", () => {
  test("passes every rule and becomes a dataset with its indexes", () => {
    const dataset = accepted(loadBundled());
    expect(dataset.articles.map((a) => a.sourceId)).toEqual(["article-1", "article-2", "article-3", "article-4", "article-5"]);
    expect(dataset.observationById.size).toBe(dataset.observations.length);
    expect(dataset.correctionsByObservation.get("a3-alibaba-share-change")).toHaveLength(2);
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

/** What is broken, the rule that must see it, and the place it must name. */
const MUTATIONS: readonly (readonly [what: string, rule: string, place: string, tables: Tables])[] = [
  [
    "an observation id given twice",
    "1a",
    "a2-google-share-2021",
    { ...tables, observations: [...tables.observations, copyOf("a2-google-share-2021")] },
  ],
  [
    "one value read twice in one place",
    "1a",
    "source_id, locator",
    { ...tables, observations: [...tables.observations, { ...copyOf("a2-google-share-2021"), observationId: "again" }] },
  ],
  [
    "a source id given twice",
    "1a",
    "article-2",
    { ...tables, sources: [...tables.sources, ...tables.sources.filter((s) => s.sourceId === "article-2")] },
  ],
  ["a market id given twice", "1a", "gartner-ww-iaas", { ...tables, markets: [...tables.markets, ...tables.markets.slice(0, 1)] }],
  ["a firm id given twice", "1a", "gartner", { ...tables, firms: [...tables.firms, ...tables.firms.slice(0, 1)] }],
  ["a provider id given twice", "1a", "alibaba", { ...tables, providers: [...tables.providers, ...tables.providers.slice(0, 1)] }],
  ["a measure id given twice", "1a", "share", { ...tables, measures: [...tables.measures, ...tables.measures.slice(0, 1)] }],
  ["an event id given twice", "1a", "alibaba-cloud-founded", { ...tables, events: [...tables.events, ...tables.events.slice(0, 1)] }],
  ["an observation of no market", "1b", "market_id", observation("a2-google-share-2021", { marketId: "none" })],
  ["an observation of no provider", "1b", "provider_id", observation("a2-google-share-2021", { providerId: "none" })],
  ["an observation of no measure", "1b", "measure_id", observation("a2-google-share-2021", { measureId: "none" })],
  ["an observation of no source", "1b", "source_id", observation("a2-google-share-2021", { sourceId: "none" })],
  ["a source of no firm", "1b", "firm_id", source("gartner-iaas-2022-06", { firmId: "none" })],
  ["a market of no firm", "1b", "firm_id", without("firms", "idc")],
  [
    "a definition from no source",
    "1b",
    "definition_source_id",
    changed("markets", (m) => m.marketId === "idc-cn-cloud", { definitionSourceId: "none" }),
  ],
  [
    "a comparable market that is not there",
    "1b",
    "comparable_with",
    changed("markets", (m) => m.marketId === "idc-cn-cloud", { comparableWith: "none" }),
  ],
  ["an event of no provider", "1b", "provider_ids", event("ofcom-review", { providerIds: "aws|none" })],
  ["an event with a figure that is not there", "1b", "observation_ids", event("antitrust-fine", { observationIds: "none" })],
  ["an event from no source", "1b", "source_id", event("ofcom-review", { sourceId: "none" })],
  ["an event also told by no source", "1b", "also_in", event("antitrust-fine", { alsoIn: "none:p1" })],
  ["a correction of nothing", "1b", "observation_id", correction("a3-huawei-share-ratio", { observationId: "none" })],
  [
    "a cross-check against nothing",
    "1b",
    "cross_check_observation_id",
    correction("a3-huawei-share-ratio", { crossCheckObservationId: "none" }),
  ],
  ["a period that does not exist", "1c", "period", observation("a2-google-share-2021", { period: "2021-Q5" })],
  ["a base period after its period", "1c", "base_period", observation("a3-huawei-share-ratio", { basePeriod: "2022" })],
  ["a vintage on a day that does not exist", "1c", "vintage", observation("a2-google-share-2021", { vintage: "2022-02-30" })],
  ["a unit that does not exist", "1c", "unit", observation("a2-google-share-2021", { unit: "promille" })],
  ["a unit that only calculations have", "1c", "unit", observation("a2-google-share-2021", { unit: "index_100" })],
  ["a unit that does not fit the measure", "1c", "unit", observation("a2-google-share-2021", { unit: "percentage_points" })],
  ["an event that ends before it begins", "1c", "ministry-suspension", event("ministry-suspension", { periodEnd: "2021-11" })],
  ["a document of a day that does not exist", "1c", "published_on", source("article-4", { publishedOn: "2018-09-31" })],
  ["a value other than printed", "2", "as_printed", observation("a2-google-share-2021", { value: 7.2 })],
  ["a bound other than printed", "2", "as_printed", observation("a3-aws-operating-income-share", { bound: "exact" })],
  ["a decimal comma in a document in English", "2", "as_printed", observation("a2-google-share-2021", { asPrinted: "7,1%" })],
  [
    "a decimal comma where the document turns out to be in English",
    "2",
    "r-aws-share-2019-gartner-2020-08",
    source("gartner-iaas-2020-08", { language: "en-GB" }),
  ],
  ["a token of seven words", "2", "as_printed", observation("a2-google-share-2021", { asPrinted: "in that year it had only 7.1%" })],
  [
    "the misprinted income without its correction",
    "2",
    "a1-alibaba-group-net-income",
    without("corrections", "a1-alibaba-group-net-income"),
  ],
  ["points printed as percent without a correction", "2", "a3-alibaba-share-change", without("corrections", "a3-alibaba-share-change")],
  ["a correction of another token", "2", "corrections.csv", correction("a3-huawei-share-ratio", { asPrinted: "tripled" })],
  ["shares above 100", "3", "gartner-ww-iaas 2021", observation("a2-aws-share-2021", { value: 70, asPrinted: "70%" })],
  [
    "a complete table below 100",
    "3",
    "gartner-ww-iaas 2023",
    observation("r-others-share-2023-gartner-2024-07", { value: 16.6, asPrinted: "16.6" }),
  ],
  [
    "a share that its revenue denies",
    "4",
    "r-google-share-2021-gartner-2022-06",
    observation("r-google-revenue-2021-gartner-2022-06", { value: 6636, asPrinted: "6,636" }),
  ],
  [
    "an article in which nothing was read",
    "5",
    "article-4",
    { ...tables, observations: tables.observations.filter((o) => o.sourceId !== "article-4") },
  ],
  ["an article without the hash of its text", "5", "sha256", source("article-4", { sha256: "" })],
  ["an article in the record", "5", "collection", source("article-4", { collection: "record" })],
  ["a figure of an article without a paragraph", "5", "locator", observation("a2-google-share-2021", { locator: "somewhere" })],
  ["an event of an article without a paragraph", "5", "ofcom-review", event("ofcom-review", { locator: "end" })],
  ["an event told elsewhere without a paragraph", "5", "antitrust-fine", event("antitrust-fine", { alsoIn: "article-3" })],
  ["a value known after its document", "6", "vintage", observation("a4-alibaba-share-2017", { vintage: "2018-09-03" })],
  ["a forecast of a year that was over", "6", "status", observation("a5-total-spend-2020", { status: "forecast" })],
  ["an outcome of a year not begun", "6", "status", observation("a5-total-spend-2026", { status: "reported" })],
];

describe("each rule of the contract", () => {
  test.each(MUTATIONS)("sees %s", (_, rule, place, mutated) => {
    const result = buildDataset(mutated, "1.0.0");
    const issues = result.ok ? [] : result.issues;
    expect(issues.map((i) => i.rule)).toContain(rule);
    expect(issues.filter((i) => i.rule === rule).some((i) => i.place.includes(place))).toBe(true);
    for (const issue of issues) expect(issue.cause !== "" && issue.remedy !== "").toBe(true);
  });

  test("has a mutation that only it can see", () => {
    const seenAlone = MUTATIONS.map(([, , , mutated]) => RULES.filter((rule) => rule.check(mutated).length > 0).map((rule) => rule.id));
    const lonely = new Set(seenAlone.filter((ids) => ids.length === 1).flat());
    expect([...lonely].sort()).toEqual(RULES.map((rule) => rule.id).sort());
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
