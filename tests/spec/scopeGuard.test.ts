import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { ChartSpec, Panel } from "../../src/spec/chartSpec.ts";
import { defaultView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { viewArbitrary } from "../helpers/randomView.ts";

const context = viewContext(DATASET);

const panelsOf = (spec: ChartSpec): readonly Panel[] => spec.cards.filter((c): c is Panel => c.kind === "panel");

/** Markets of the observations behind everything that a panel draws, lists or leaves open. */
function marketsIn(dataset: Dataset, panel: Panel): ReadonlySet<string | undefined> {
  const ids = [...panel.marks, ...panel.ratios].flatMap((m) =>
    m.provenance.kind === "observed" ? [m.provenance.observationId] : m.provenance.inputIds,
  );
  const gaps = panel.gaps.map((g) => g.receiptId.split("~")[1]);
  return new Set([...ids.map((id) => dataset.observationById.get(id)?.marketId), ...gaps]);
}

/** Measures that may stand on one axis: a level, and what is derived from it or printed about it. */
function unitsOnAxis(panel: Panel): ReadonlySet<string> {
  const { chart } = panel;
  if (chart.form === "bars") return new Set(chart.groups.flatMap((g) => g.rows.flatMap((r) => ("unit" in r ? [r.unit] : []))));
  if (chart.form === "columns") return new Set(chart.slots.flatMap((s) => (s.mark ? [s.mark.unit] : [])));
  return "series" in chart ? new Set(chart.series.flatMap((s) => s.marks.map((m) => m.unit))) : new Set();
}

test("over random selections no panel ever holds two markets, and no axis two units", () => {
  let panels = 0;
  fc.assert(
    fc.property(viewArbitrary(context, ["a2-google-share-2021"]), (drawn) => {
      // The views of tables have no panel to guard; their draws are spent on the shares.
      const view = drawn.view === "sources" || drawn.view === "data" ? { ...drawn, view: "shares" as const } : drawn;
      for (const panel of panelsOf(buildChartSpec(DATASET, view, [], context))) {
        panels += 1;
        expect([...marketsIn(DATASET, panel)]).toEqual([panel.scope.marketId]);
        expect(unitsOnAxis(panel).size).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 1_000, seed: 42 },
  );
  expect(panels).toBeGreaterThan(300); // a guard that saw nothing must not pass
});

test("the check itself sees a second market when one is smuggled into a panel", () => {
  const spec = buildChartSpec(DATASET, { ...defaultView(context), view: "shares" }, [], context);
  const [gartner, canalys] = panelsOf(spec);
  if (!gartner || !canalys) throw new Error("the shares view has lost its panels");
  const mixed: Panel = { ...gartner, marks: [...gartner.marks, ...canalys.marks] };
  expect(marketsIn(DATASET, mixed).size).toBe(2);
});

test("what is drawn, listed and downloadable are the same receipts, in every random view", () => {
  fc.assert(
    fc.property(viewArbitrary(context, ["a2-google-share-2021"]), (view) => {
      for (const panel of panelsOf(buildChartSpec(DATASET, view, [], context))) {
        const shown = [...panel.marks, ...panel.gaps, ...panel.ghosts, ...panel.breaks, ...panel.events].map((m) => m.receiptId);
        const valued = panel.rows.filter((r) => r.kind === "mark" || r.kind === "gap").map((r) => r.receiptId);
        expect(valued).toEqual([...panel.marks, ...panel.gaps].map((m) => m.receiptId));
        expect(panel.rows.map((r) => r.receiptId).toSorted()).toEqual(shown.toSorted());
        expect(new Set(shown).size).toBe(shown.length);
      }
    }),
    { numRuns: 500, seed: 43 },
  );
});
