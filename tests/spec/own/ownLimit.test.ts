import { expect, test } from "vitest";
import type { FigureRow } from "../../../src/domain/figureColumns.ts";
import { figureColumnsOf } from "../../../src/domain/figureColumns.ts";
import { buildChartSpec } from "../../../src/spec/build.ts";
import type { Panel } from "../../../src/spec/card.ts";
import { allowances, drawnOf, keptPlaces } from "../../../src/spec/own/ownLimit.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import { defaultView, viewContext } from "../../../src/spec/view.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { figure, GARTNER, ownSet, unknown } from "../../helpers/ownSet.ts";

const value = (n: number): Pick<FigureRow, "amount" | "asTyped"> => ({
  amount: { kind: "value", value: n, bound: "exact" },
  asTyped: String(n),
});
const month = (k: number): string => `${1950 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, "0")}`;

test("small sets are whole, large ones share what is left", () => {
  expect(allowances([5, 100, 40], 60)).toEqual([5, 28, 27]);
  expect(allowances([5, 100], 200)).toEqual([5, 100]);
  expect(allowances([], 10)).toEqual([]);
});

test("what is brought in next is whole beside large sets where it is small, and else shares with them", () => {
  expect(drawnOf(3, [9_999])).toBe(3);
  expect(drawnOf(10_000, [])).toBe(10_000);
  expect(drawnOf(12_000, [])).toBe(10_000);
  expect(drawnOf(12_000, [40_000])).toBe(5_000);
});

test("of a set that is too large whole series are kept: compared providers, then the longest, then the largest", () => {
  const series = (text: string, count: number, last: number) =>
    Array.from({ length: count }, (_, k) => unknown(text, { period: String(2000 + k), ...value(k === count - 1 ? last : 1) }));
  const figures = [...series("Small", 2, 5), ...series("Large", 2, 9), ...series("Long", 4, 1), figure({ period: "2020" })];
  const kept = (allowance: number) => keptPlaces(figureColumnsOf(figures), allowance).map((place) => figures[place]?.providerText);
  expect(kept(5)).toEqual(["Long", "Long", "Long", "Long", "AWS"]);
  expect(kept(7)).toEqual(["Large", "Large", "Long", "Long", "Long", "Long", "AWS"]);
  expect(kept(9)).toHaveLength(9);
});

test("a single series that is too long is kept to its latest figures", () => {
  const figures = Array.from({ length: 10 }, (_, k) => unknown("Long", { period: String(2009 - k) }));
  expect(keptPlaces(figureColumnsOf(figures), 3).map((place) => figures[place]?.period)).toEqual(["2009", "2008", "2007"]);
});

test("of very many markets the largest have panels", () => {
  const markets = Array.from({ length: 60 }, (_, k) => ({ ...GARTNER, geography: `Place ${k}` }));
  const figures = [
    ...markets.map((market) => figure({ market })),
    figure({ market: { ...GARTNER, geography: "Place 59" }, period: "2020" }),
  ];
  const kept = keptPlaces(figureColumnsOf(figures), 1000);
  expect(kept).toHaveLength(41);
  expect(kept.slice(-2)).toEqual([59, 60]);
});

function panelOf(figures: readonly FigureRow[], form: "best" | "bars" = "best"): Panel {
  const dataset = withOwnSets(DATASET, [ownSet(figures)]);
  const context = viewContext(dataset);
  const spec = buildChartSpec(dataset, { ...defaultView(context), view: "shares", form, firms: ["own-1"] });
  const [card] = spec.cards;
  if (card?.kind !== "panel") throw new Error("no panel");
  return card;
}

test("a set of which not all is joined says how much of how much, in its panels", () => {
  const figures = Array.from({ length: 25 }, (_, p) =>
    Array.from({ length: 1000 }, (_, k) => unknown(`P${p}`, { period: month(k) })),
  ).flat();
  const panel = panelOf(figures);
  expect(panel.rows).toHaveLength(10_000);
  expect(panel.note).toContain("10,000 of the 25,000 figures of report.csv are drawn and listed");
  expect(panel.marks.length).toBeLessThanOrEqual(1000);
});

test("of more than 40 series the 40 largest are drawn, and said, and the table has all", () => {
  const figures = Array.from({ length: 50 }, (_, p) => unknown(`P${p}`, { line: p + 2, ...value(p / 10) }));
  const panel = panelOf(figures);
  expect(panel.marks).toHaveLength(40);
  expect(Math.min(...panel.marks.map((m) => m.value))).toBe(1);
  expect(panel.rows).toHaveLength(50);
  expect(panel.note).toContain(
    "Of 50 series the 40 with the largest latest values are drawn. Table, downloads and receipts have all of them.",
  );
});

test("a long line keeps its highest and lowest value, its ends and its gaps", () => {
  const figures = Array.from({ length: 1500 }, (_, k) =>
    unknown("Long", { line: k + 2, period: month(k), ...value(k === 700 ? 99 : k === 701 ? 0 : 10 + (k % 7)) }),
  ).filter((_, k) => k < 900 || k > 930);
  const panel = panelOf(figures);
  const [series] = panel.chart.form === "lines" ? panel.chart.series : [];
  if (series === undefined) throw new Error("no line");
  expect(series.marks.length).toBeLessThanOrEqual(1000);
  const values = series.marks.map((m) => m.value);
  expect([Math.max(...values), Math.min(...values)]).toEqual([99, 0]);
  expect([series.marks[0]?.period, series.marks.at(-1)?.period]).toEqual([month(0), month(1499)]);
  expect(panel.rows).toHaveLength(figures.length);
  expect(panel.note).toMatch(/Of 1,469 values [\d,]+ are drawn/);
  // Every drawn value but the last of each run is joined with the next one.
  const ids = series.marks.map((m) => m.receiptId);
  const apart = ids.filter((id) => series.joined?.includes(id) !== true);
  expect(apart).toHaveLength(2);
  const before = series.marks[ids.indexOf(apart[0] ?? "")];
  const after = series.marks[ids.indexOf(apart[0] ?? "") + 1];
  expect((before?.period ?? "") < month(900) && (after?.period ?? "") > month(930)).toBe(true);
});

test("bars of very many periods are those of the latest, and the table has all", () => {
  const figures = Array.from({ length: 1300 }, (_, k) => unknown("Long", { line: k + 2, period: month(k) }));
  const panel = panelOf(figures, "bars");
  expect(panel.marks).toHaveLength(1000);
  expect(panel.rows.filter(({ kind }) => kind === "mark")).toHaveLength(1300);
  expect(panel.note).toContain("Of 1,300 periods the latest 1,000 are drawn.");
});
