import { expect, test } from "vitest";
import { buildChartSpec } from "../../../src/spec/build.ts";
import type { Card } from "../../../src/spec/card.ts";
import { bandOfObservation, observedMark } from "../../../src/spec/observedMark.ts";
import { overviewSections } from "../../../src/spec/overviewSections.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import { defaultView, type ViewState, viewContext } from "../../../src/spec/view.ts";
import { VIEW_IDS } from "../../../src/spec/viewId.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { figure, GARTNER, ownSet, SMALL, unknown } from "../../helpers/ownSet.ts";

const joined = withOwnSets(DATASET, [ownSet()]);
const own = joined.observations.filter((o) => o.own !== undefined);
const at = (id: string) => {
  const o = joined.observationById.get(id);
  if (o === undefined) throw new Error(id);
  return o;
};

test("without any set the dataset is the very object", () => {
  expect(withOwnSets(DATASET, [])).toBe(DATASET);
});

test("the same lists give the same object, and a renamed set another one", () => {
  const sets = [ownSet()];
  expect(withOwnSets(DATASET, sets)).toBe(withOwnSets(DATASET, sets));
  const renamed = withOwnSets(DATASET, [ownSet(SMALL, { name: "Sales" })]);
  expect(renamed.firmById.get("own-1")?.label).toBe("Sales (yours)");
});

test("what is curated stays as it is, in its order, and the figures of the set follow with their places for ids", () => {
  expect(joined.observations.slice(0, DATASET.observations.length)).toEqual(DATASET.observations);
  expect(own.map((o) => o.observationId)).toEqual(["own-1.0", "own-1.1", "own-1.2", "own-1.3", "own-1.4", "own-1.5", "own-1.6"]);
  expect(joined.articles).toEqual(DATASET.articles);
  expect(joined.version).toBe(DATASET.version);
});

test("a set is a firm and a document, and neither is of a collection of the dataset", () => {
  expect(joined.firmById.get("own-1")).toEqual({ firmId: "own-1", label: "report.csv (yours)", kind: "own" });
  expect(joined.sourceById.get("own-1")).toMatchObject({ kind: "file", collection: "own", title: "report.csv", url: "" });
});

test("a figure keeps its place, its words as typed, its vintage or the day of the import, and who it is said to be of", () => {
  expect(at("own-1.2")).toMatchObject({
    providerId: "own-1-möwe-b-cloud-b",
    asPrinted: "7",
    locator: "line 4, column 2",
    vintage: "2022-06",
    vintageBasis: "stated",
    note: "from the sales team",
    sourceId: "own-1",
    own: { setId: "own-1", firm: "Gartner", sourceText: "Annex B" },
  });
  expect(at("own-1.0")).toMatchObject({ vintage: "2026-11-22", vintageBasis: "added", periodLabel: "" });
  expect(at("own-1.1").periodLabel).toBe("FY22");
  expect(joined.providerById.get("own-1-möwe-b-cloud-b")).toMatchObject({ label: "Möwe <b>Cloud</b>", kind: "provider", setId: "own-1" });
});

test("the reader's figures never stand on the curated market, and their market comes right after it", () => {
  expect(new Set(own.map((o) => o.marketId))).toEqual(new Set(["own-1-m1"]));
  const ids = joined.markets.map((m) => m.marketId);
  expect(ids.indexOf("own-1-m1")).toBe(ids.indexOf("gartner-ww-iaas") + 1);
  expect(joined.marketById.get("own-1-m1")).toMatchObject({ comparableWith: "gartner-ww-iaas", firmId: "own-1" });
});

test("one word less than the three names is another market, after all that are curated", () => {
  const other = withOwnSets(DATASET, [ownSet([figure({ market: { ...GARTNER, geography: "Europe" } })])]);
  expect(other.markets.at(-1)).toMatchObject({ marketId: "own-1-m1", comparableWith: "", geography: "Europe" });
});

test.each([
  ["39", 39, "percent", 38.5, 39.5],
  ["39.0", 39, "percent", 38.95, 39.05],
  ["0.39", 39, "percent", 38.5, 39.5],
  ["0,4", 40, "percent", 35, 45],
  ["1.234,5", 1234.5, "usd_million", 1234.45, 1234.55],
  ["$1.2bn", 1.2, "usd_billion", 1.15, 1.25],
  ["12 000", 12000, "usd_million", 11999.5, 12000.5],
])("%s, read as %d %s, can be %d to %d", (asTyped, value, unit, low, high) => {
  const measureId = unit === "percent" ? "share" : "spend";
  const set = ownSet([figure({ asTyped, unit, measureId, amount: { kind: "value", value, bound: "exact" } })]);
  const dataset = withOwnSets(DATASET, [set]);
  const o = dataset.observationById.get("own-1.0");
  const band = o && bandOfObservation(dataset, o);
  expect(band?.low).toBeCloseTo(low, 9);
  expect(band?.high).toBeCloseTo(high, 9);
});

test("a range is drawn at its middle, written with both ends, and can be what lies between them", () => {
  const mark = observedMark(joined, at("own-1.3"));
  expect(mark).toMatchObject({ value: 34, text: "33–35%", band: { low: 33, high: 35 }, ink: "own" });
  expect(mark.label).toContain("33 to 35 percent");
});

test("figures of the reader's own have an ink of their own, forecasts and bounds stay what they are", () => {
  expect(observedMark(joined, at("own-1.0")).ink).toBe("own");
  expect(observedMark(joined, at("own-1.4"))).toMatchObject({ ink: "own-forecast", status: "forecast" });
  expect(observedMark(joined, at("own-1.5"))).toMatchObject({ bound: "at_most", text: "< 1%" });
});

test("names are shown on one line without invisible signs, and two that look alike stay two", () => {
  const set = ownSet([unknown("A\u202Eb\nc"), unknown("Ab c"), unknown("  ")]);
  const { providers } = withOwnSets(DATASET, [set]);
  expect(providers.slice(-3).map((p) => [p.providerId, p.label])).toEqual([
    ["own-1-ab-c", "Ab c"],
    ["own-1-ab-c-2", "Ab c"],
    ["own-1-not-named", "Not named"],
  ]);
});

const context = viewContext(DATASET);
const joinedContext = viewContext(joined);
const wide = { collection: "record" as const, show: ["breaks", "events", "earlier"] as const };

test.each(VIEW_IDS.filter((view) => view !== "data"))("%s says of what is published the same with a set joined and on", (view) => {
  const before: ViewState = { ...defaultView(context), ...wide, view };
  const spec = buildChartSpec(DATASET, before);
  // The years of the set reach further: the choice of years is that of before.
  const after: ViewState = { ...defaultView(joinedContext), ...wide, view, firms: joinedContext.firms, from: before.from, to: before.to };
  const withOwn = buildChartSpec(joined, after);
  const curatedIds = new Set(spec.cards.map((card) => card.cardId));
  // Links go on from the address, which names the set.
  const unlinked = (cards: readonly Card[]) => JSON.parse(JSON.stringify(cards, (key, value) => (key === "allMarks" ? undefined : value)));
  expect(unlinked(withOwn.cards.filter((card) => curatedIds.has(card.cardId)))).toEqual(unlinked(spec.cards));
  expect([withOwn.heading, withOwn.deck]).toEqual([spec.heading, spec.deck]);
});

test.each(VIEW_IDS)("%s is the same, filters and status too, where no set is joined", (view) => {
  const state: ViewState = { ...defaultView(context), view };
  expect(buildChartSpec(withOwnSets(DATASET, []), state)).toEqual(buildChartSpec(DATASET, state));
});

test("the overview's files have its cards in the order of the page: shares, money, the rest, the reader's own in their part", () => {
  const view = { ...defaultView(joinedContext), ...wide, firms: joinedContext.firms };
  const { cards } = buildChartSpec(joined, view);
  const { shares, money, rest } = overviewSections(cards);
  expect(cards).toEqual([...shares, ...money, ...rest]);
  expect(
    shares.findIndex(({ cardId }) => cardId.includes("own-1")),
    "after the market that it names, before the others",
  ).toBe(1);
  expect(money.map(({ cardId }) => cardId).filter((id) => id.includes("own-1"))).toHaveLength(1);
});
