import { expect, test } from "vitest";
import type { Dataset } from "../../src/domain/model.ts";
import { unitById } from "../../src/domain/unit.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Panel } from "../../src/spec/card.ts";
import type { Row } from "../../src/spec/cardBase.ts";
import type { ChartBody, SeriesOfMarks } from "../../src/spec/chartBody.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import type { Gap, Mark } from "../../src/spec/mark.ts";
import { defaultView, encodeView, viewContext } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { DATASET } from "../helpers/dataset.ts";
import { coveringViews } from "../helpers/randomView.ts";

const context = viewContext(DATASET);

const panelsOf = (spec: ChartSpec): readonly Panel[] => spec.cards.filter((c): c is Panel => c.kind === "panel");

/** Markets of the observations behind everything that a panel draws, lists or leaves open. */
function marketsIn(dataset: Dataset, panel: Panel): ReadonlySet<string | undefined> {
  const ids = [...panel.marks, ...panel.ratios, ...panel.ghosts].flatMap((m) =>
    m.provenance.kind === "observed" ? [m.provenance.observationId] : m.provenance.inputIds,
  );
  const gaps = panel.gaps.map((g) => g.receiptId.split("~")[1]);
  return new Set([...ids.map((id) => dataset.observationById.get(id)?.marketId), ...gaps]);
}

const seriesMarks = ({ series }: { readonly series: readonly SeriesOfMarks[] }): readonly Mark[] => series.flatMap((one) => one.marks);
const present = (marks: readonly (Mark | Gap | null)[]): readonly Mark[] => marks.filter((m): m is Mark => m !== null && "unit" in m);

/** What each form sets on its axis; figures and tables have none. The compiler asks for a new form. */
const ON_AXIS: { readonly [F in ChartBody["form"]]: (chart: Extract<ChartBody, { readonly form: F }>) => readonly Mark[] } = {
  bars: ({ groups }) => present(groups.flatMap((group) => group.rows)),
  columns: ({ slots }) => present(slots.map((slot) => slot.mark)),
  slope: seriesMarks,
  index: seriesMarks,
  lines: seriesMarks,
  stacked: ({ bars }) => present(bars.flatMap((bar) => [...bar.segments, bar.others, bar.rest])),
  bump: seriesMarks,
  multiples: seriesMarks,
  intervals: ({ marks }) => marks,
  dumbbell: ({ rows }) => rows.flatMap((row) => row.dots.map((dot) => dot.mark)),
  figures: () => [],
  table: () => [],
};

/** The unit in which a mark is set on its axis: millions may be set among billions of the same currency, as many decimals down. */
function axisUnit({ unit, shift = 0 }: Mark): string {
  const known = unitById(unit);
  return known?.currency === undefined ? unit : `${known.currency} times ten to the ${(known.exponent ?? 0) - shift}`;
}

/** Units of what stands on the panel's axis, earlier values too. */
function unitsOnAxis({ chart, ghosts }: Panel): ReadonlySet<string> {
  const marksOf = ON_AXIS[chart.form] as (body: ChartBody) => readonly Mark[];
  return new Set([...marksOf(chart), ...(chart.form === "table" ? [] : ghosts)].map(axisUnit));
}

/** The views with panels, every form and step of them. The views of tables have no panel to guard. */
const VIEWS = coveringViews(
  context,
  VIEW_IDS.filter((id) => id !== "sources" && id !== "data"),
  42,
  2,
);
const PANELS = VIEWS.flatMap((view) => panelsOf(buildChartSpec(DATASET, view, [], context)).map((panel) => ({ panel, view })));

/** The panels of which something does not hold, with the view that shows them. */
const faulty = (isFaulty: (panel: Panel) => boolean) =>
  PANELS.filter(({ panel }) => isFaulty(panel)).map(({ panel, view }) => `${panel.cardId} in ${encodeView(view, context)}`);

test("the views guarded draw every form that a panel can have, of most markets", () => {
  const forms = new Set(PANELS.map(({ panel }) => panel.chart.form));
  expect([...forms].toSorted()).toEqual(Object.keys(ON_AXIS).toSorted());
  const markets = new Set(PANELS.map(({ panel }) => panel.scope.marketId));
  const shared = new Set(DATASET.observations.filter((o) => o.measureId === "share").map((o) => o.marketId));
  expect([...shared].filter((id) => !markets.has(id))).toEqual([]);
});

test("over all forms and random selections no panel ever holds two markets, and no axis two units", () => {
  expect(faulty((panel) => [...marketsIn(DATASET, panel)].join() !== panel.scope.marketId)).toEqual([]);
  expect(faulty((panel) => unitsOnAxis(panel).size > 1)).toEqual([]);
});

test("the check itself sees a second market when one is smuggled into a panel", () => {
  const spec = buildChartSpec(DATASET, { ...defaultView(context), view: "shares" }, [], context);
  const [gartner, canalys] = panelsOf(spec);
  if (!gartner || !canalys) throw new Error("the shares view has lost its panels");
  const mixed: Panel = { ...gartner, marks: [...gartner.marks, ...canalys.marks] };
  expect(marketsIn(DATASET, mixed).size).toBe(2);
  const [mark] = gartner.marks;
  if (!mark) throw new Error("Gartner’s panel has lost its marks");
  expect(unitsOnAxis({ ...gartner, ghosts: [{ ...mark, unit: "points" }] }).size).toBe(2);
});

test("what is drawn, listed and downloadable are the same receipts, in every form and random selection", () => {
  const ids = (items: readonly { readonly receiptId: string }[]) => items.map((item) => item.receiptId);
  const listed = ({ rows }: Panel, ...kinds: readonly Row["kind"][]) => ids(rows.filter((row) => kinds.includes(row.kind))).join();
  expect(faulty((panel) => listed(panel, "mark", "gap") !== ids([...panel.marks, ...panel.gaps]).join())).toEqual([]);
  expect(faulty((panel) => listed(panel, "break", "event") !== ids([...panel.breaks, ...panel.events]).join())).toEqual([]);
  const sorted = (items: Parameters<typeof ids>[0]) => ids(items).toSorted().join();
  expect(faulty((panel) => sorted(panel.rows.filter((row) => row.kind === "ghost")) !== sorted(panel.ghosts))).toEqual([]);
  expect(faulty((panel) => new Set(ids(panel.rows)).size !== panel.rows.length)).toEqual([]);
});
