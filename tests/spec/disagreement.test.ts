import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset, Observation } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Panel } from "../../src/spec/card.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { twoCurrencies } from "../../src/spec/cards/currenciesCard.ts";
import { marketPairs } from "../../src/spec/cards/notComparableCard.ts";
import { changeChecks } from "../../src/spec/changes.ts";
import { comparedQuantities, isApart } from "../../src/spec/prints.ts";
import { quantityKey } from "../../src/spec/quantities.ts";
import type { TableCard } from "../../src/spec/tableCard.ts";
import { decodeView, defaultView, SHOW_IDS, type ViewState, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { viewArbitrary } from "../helpers/randomView.ts";

const context = viewContext(DATASET);
const specFor = (search = "") => buildChartSpec(DATASET, decodeView(`?view=disagreement${search}`, context).view, [], context);
const tableOf = (cardId: string, search = ""): TableCard => {
  const card = specFor(search).cards.find((c) => c.cardId === cardId);
  if (card?.kind !== "table") throw new Error(`No table ${cardId}`);
  return card;
};
const panelsOf = (search: string): readonly Panel[] => specFor(search).cards.filter((c): c is Panel => c.kind === "panel");

/** A stored share, changed where the test says so. */
const print = (observationId: string, more: Partial<Observation>): Observation => {
  const base = DATASET.observationById.get("a2-google-share-2021");
  if (base === undefined) throw new Error("The articles have lost Google’s share");
  const made = { ...base, observationId, ...more };
  return { ...made, asPrinted: more.asPrinted ?? `${made.value}%` };
};
const outcomeOf = (...prints: readonly Observation[]) => comparedQuantities(DATASET, prints)[0]?.outcome;

describe("prints of one quantity", () => {
  const first = print("one", { value: 10, vintage: "2021-08" });
  test.each<[string, Partial<Observation>, string]>([
    ["the same value in another document agrees", { value: 10, vintage: "2022-07" }, "agree"],
    ["a finer print inside the rounding agrees within it", { value: 9.8, vintage: "2022-07" }, "rounding"],
    ["the next whole percent is another statement, later a restatement", { value: 9, vintage: "2022-07" }, "restated"],
    ["another value of the same month differs", { value: 9, vintage: "2021-08" }, "differ"],
    ["another value of a year that holds the month differs: nothing says that it came later", { value: 9, vintage: "2021" }, "differ"],
    ["a disputed row is called so", { value: 9, vintage: "2022-07", standing: "disputed" }, "disputed"],
    ["a bound that leaves room agrees", { value: 8, bound: "at_least", vintage: "2022-07" }, "rounding"],
  ])("%s", (_, more, outcome) => {
    expect(outcomeOf(first, print("two", { sourceId: "article-1", ...more }))).toBe(outcome);
  });

  test("a forecast that comes out otherwise is not called restated", () => {
    const forecast = print("one", { value: 10, vintage: "2020", status: "forecast" });
    expect(outcomeOf(forecast, print("two", { value: 12, vintage: "2022", sourceId: "article-1" }))).toBe("revised");
  });

  test("one document that repeats itself is no comparison", () => {
    expect(comparedQuantities(DATASET, [first, print("two", { value: 10 })])).toEqual([]);
  });

  test("the first and the latest vintage stand at the ends, every other value between them, none twice", () => {
    const [found] = comparedQuantities(DATASET, [
      print("late", { value: 12, vintage: "2024" }),
      print("early", { value: 10, vintage: "2021" }),
      print("mid", { value: 11, vintage: "2022" }),
      print("again", { value: 11, vintage: "2023" }),
    ]);
    expect(found?.values.map((o) => o.observationId)).toEqual(["early", "mid", "late"]);
    expect(found?.size).toBe(2);
  });

  test("other units, periods, providers and markets are never one quantity", () => {
    const others = [
      print("u", { unit: "ratio" }),
      print("p", { period: "2020" }),
      print("v", { providerId: "aws" }),
      print("m", { marketId: "idc-cn-cloud" }),
    ];
    expect(comparedQuantities(DATASET, [first, ...others])).toEqual([]);
  });
});

/** The dataset with these observations to calculate from. */
const holding = (observations: readonly Observation[]): Dataset => ({
  ...DATASET,
  observationById: new Map(observations.map((o) => [o.observationId, o])),
});

describe("printed changes against levels", () => {
  const points = (asPrinted: string, value = -9) =>
    print("change", { measureId: "share_change", basePeriod: "2019", value, unit: "percentage_points", asPrinted, vintage: "2022-03" });
  const levels = [print("from", { period: "2019", value: 46, vintage: "2020" }), print("to", { value: 37, vintage: "2022" })];
  test.each([
    ["points printed with a percent sign are told as such", points("fallen by 9%"), "points-as-percent"],
    ["points printed as points agree", points("nine percentage points"), "agrees"],
    ["a change that the rounding of the levels cannot hold differs", points("fallen by 12 points", -12), "differs"],
  ])("%s", (_, change, outcome) => {
    const [check] = changeChecks(holding(levels), [change, ...levels]);
    expect(check?.outcome).toBe(outcome);
  });

  test("take the levels as they were known when the change was printed", () => {
    const later = print("restated", { value: 30, vintage: "2023" });
    expect(changeChecks(holding([...levels, later]), [points("fallen by 9%"), ...levels, later])[0]?.later.observationId).toBe("to");
  });

  test("without both levels nothing is said", () => {
    expect(changeChecks(DATASET, [points("fallen by 9%"), ...levels.slice(1)])).toEqual([]);
  });
});

describe("the articles alone", () => {
  test("the fine stands in two currencies, and sums that a document converts itself come after it", () => {
    const card = tableOf("two-currencies");
    expect(card.title).toBe("Alibaba Group’s fine stands in two currencies: €2.3 billion and US$2.8 billion");
    expect(card.lines[0]?.id).toBe("a3-alibaba-group-fine~a5-alibaba-group-fine");
    expect(card.lines[0]?.cells.map((c) => c.text)).toContain("Two documents, not compared");
    for (const { one, other, converted } of twoCurrencies(DATASET, DATASET.observations)) {
      expect(one.marketId).toBe(other.marketId);
      expect(one.unit.slice(0, 3)).not.toBe(other.unit.slice(0, 3));
      expect(converted).toBe(one.sourceId === other.sourceId);
    }
  });

  test("ZDNet’s nine percent are nine points, about a fifth of 46 percent", () => {
    const card = tableOf("changes-against-levels");
    const [line] = card.lines;
    expect(line?.id).toBe("a3-alibaba-share-change");
    const texts = line?.cells.map((c) => c.text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["“fallen by 9%”", "46%", "37%", "−9 points", "Points printed as percent"]));
    const relative = line?.cells.find((c) => c.receiptId?.startsWith("f.growth~"));
    expect(relative?.value).toBeCloseTo((37 / 46 - 1) * 100, 9);
  });

  test("Gartner worldwide and Canalys China are listed as not comparable, with the reason of each", () => {
    const card = tableOf("not-comparable");
    const line = card.lines.find((l) => l.id === "gartner-ww-iaas~canalys-cn-cloud-infrastructure");
    const texts = line?.cells.map((c) => c.text).join(" ") ?? "";
    expect(texts).toContain(DATASET.marketById.get("gartner-ww-iaas")?.whyNotComparable);
    expect(texts).toContain(DATASET.marketById.get("canalys-cn-cloud-infrastructure")?.whyNotComparable);
    expect(line?.cells.filter((c) => c.receiptId !== undefined)).toHaveLength(2);
  });
});

describe("with the public record", () => {
  test("Alibaba’s share of 2021 is found as 9.5 and 9.8", () => {
    const rows = panelsOf("&collection=record").flatMap((p) => (p.chart.form === "dumbbell" ? p.chart.rows : []));
    const row = rows.find((r) => r.rowId === "gartner-ww-iaas|alibaba|share|2021||percent");
    expect(row?.dots.map((d) => [d.mark.value, d.place])).toEqual([
      [9.5, "first"],
      [9.8, "latest"],
    ]);
    expect(row).toMatchObject({ gapText: "0.3 points higher", verdict: { text: "Restated" } });
  });

  test("a pair of markets that name each other as the same is not listed", () => {
    const same: Dataset = {
      ...DATASET,
      markets: DATASET.markets.map((m) =>
        m.marketId === "gartner-ww-iaas" ? { ...m, comparableWith: "canalys-cn-cloud-infrastructure" } : m,
      ),
    };
    const ids = (dataset: Dataset) => marketPairs(dataset, DATASET.observations).map((p) => `${p.one.marketId}~${p.other.marketId}`);
    expect(ids(DATASET)).toContain("gartner-ww-iaas~canalys-cn-cloud-infrastructure");
    expect(ids(same)).not.toContain("gartner-ww-iaas~canalys-cn-cloud-infrastructure");
  });

  test("every quantity that is apart has its row, sorted by distance, and what agrees has none", () => {
    const view = decodeView("?view=disagreement&collection=record", context).view;
    const selected = DATASET.observations.filter(
      (o) => DATASET.providerById.get(o.providerId)?.kind !== "provider" || view.providers.includes(o.providerId),
    );
    const apart = comparedQuantities(DATASET, selected).filter(isApart);
    const panels = panelsOf("&collection=record");
    const rows = panels.flatMap((p) => (p.chart.form === "dumbbell" ? p.chart.rows : []));
    expect(rows.map((r) => r.rowId).toSorted()).toEqual(apart.map((c) => c.key).toSorted());
    for (const { chart } of panels) {
      if (chart.form !== "dumbbell") throw new Error("a panel of another form");
      const sizes = chart.rows.map((r) => Math.max(...r.dots.map((d) => Math.abs(d.at))));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      for (const { dots } of chart.rows) for (const { at } of dots) expect(at >= chart.axis.min && at <= chart.axis.max).toBe(true);
    }
  });
});

/** Disagreements lie between years of print: narrow years and the articles alone would leave little to look at. */
const WIDE = { view: "disagreement", collection: "record", from: context.years[0], to: context.years[1], asOf: "" } as const;
const SELECTIONS: readonly ViewState[] = [
  { ...defaultView(context), ...WIDE, providers: context.providers, show: SHOW_IDS },
  ...fc.sample(viewArbitrary(context, ["a2-google-share-2021"]), { seed: 45, numRuns: 20 }).map((view) => ({ ...view, ...WIDE })),
];

test("in any selection a panel holds one market, measure and unit, its rows are its marks, and every receipt opens", () => {
  const cards = SELECTIONS.flatMap((view) => buildChartSpec(DATASET, view, [], context).cards);
  const receipts = new Set(cards.flatMap(receiptIdsOf));
  expect([...receipts].filter((id) => !buildReceipt(DATASET, id).ok)).toEqual([]);
  const seen = new Set<string>();
  for (const card of cards) {
    if (card.kind !== "panel" || card.chart.form !== "dumbbell") continue;
    const prints = card.marks.flatMap((m) => DATASET.observationById.get(m.receiptId) ?? []);
    expect(prints).toHaveLength(card.marks.length);
    expect(new Set(prints.map((o) => `${o.marketId} ${o.measureId} ${o.unit}`)).size).toBe(1);
    expect(card.scope.marketId).toBe(prints[0]?.marketId);
    expect(card.rows.map((r) => r.receiptId)).toEqual(card.marks.map((m) => m.receiptId));
    const mixed = card.chart.rows.filter(
      ({ dots }) => new Set(dots.flatMap(({ mark }) => DATASET.observationById.get(mark.receiptId) ?? []).map(quantityKey)).size !== 1,
    );
    expect(mixed.map((row) => row.rowId)).toEqual([]);
    for (const row of card.chart.rows) seen.add(row.rowId);
  }
  // The first selection is open: a guard that did not see all that is apart must not pass.
  const apart = comparedQuantities(DATASET, DATASET.observations).filter(isApart);
  expect([...seen].toSorted()).toEqual(expect.arrayContaining(apart.map((c) => c.key)));
});
