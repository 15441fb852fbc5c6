/** Lines: points in the middle of their periods, segments between neighbours, names at the ends, brackets under the axis. */
import { levelOf } from "../../../spec/axis.ts";
import type { Panel } from "../../../spec/card.ts";
import type { LinesChart } from "../../../spec/chartBody.ts";
import { GHOST_SHIFT, placedBreaks } from "../../../spec/geometry/beside.ts";
import { endLabels } from "../../../spec/geometry/endLabels.ts";
import { spansOf } from "../../../spec/geometry/gapSpans.ts";
import { GAP_ROW, type LinesPlot, linesPlot, pointValues } from "../../../spec/geometry/linesPlot.ts";
import type { Scales } from "../../../spec/geometry/plot.ts";
import { segmentsOf } from "../../../spec/geometry/segments.ts";
import { sparseWords } from "../../../spec/geometry/sparse.ts";
import { placedGaps } from "../../../spec/geometry/spots.ts";
import type { Mark } from "../../../spec/mark.ts";
import { NOTHING, words } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { insideWidth } from "../extent.ts";
import type { Palette } from "../palette.ts";
import type { Drawing, Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { bracketSpan, drawBreaks, drawRules, gapPlace, ghost } from "./beside.ts";
import { framed } from "./frame.ts";
import { endLabel, haloed } from "./label.ts";
import { point } from "./point.ts";
import { drawSegments } from "./segments.ts";

/** A row of brackets for each provider with empty slots, then the series of a few values in words. */
function underAxis(panel: Panel, chart: LinesChart, plot: LinesPlot, palette: Palette, scales: Scales): readonly Shape[] {
  const italic = { ...stylesOf(palette).caption, italic: true };
  const count = Math.max(1, chart.periods.length);
  const edge = (index: number) => scales.x((100 * index) / count);
  const top = scales.bottom + 30;
  const rows = plot.missing.flatMap((one, row): readonly Shape[] => {
    const y = top + (row + 0.5) * GAP_ROW;
    const box = { y: y - GAP_ROW / 2, width: edge(1) - edge(0), height: GAP_ROW };
    return [
      ...spansOf(one, edge, count).flatMap(({ x1, x2, inside, outside }) => [
        ...bracketSpan(palette, x1, x2, y, inside),
        ...(outside === null ? [] : [words(outside.text, outside.x, y + 4, italic, outside.side === "left" ? "end" : "start")]),
      ]),
      ...placedGaps(panel)
        .filter((gap) => gap.providerId === one.providerId)
        .map((gap) => gapPlace(palette, gap, { x: edge(chart.periods.indexOf(gap.period)), ...box })),
    ];
  });
  const sparse = plot.sparse.map((one, k) =>
    words(sparseWords(one), scales.left, top + 4 + (plot.missing.length + k + 0.5) * GAP_ROW, italic),
  );
  return [...rows, ...sparse];
}

function linesDrawing(panel: Panel, chart: LinesChart, width: number, palette: Palette): Drawing {
  const plot = linesPlot(panel, chart, width);
  const { frame, at, lane, over, isRoomy } = plot;
  return framed(frame, palette, (scales) => {
    const middle = (period: string) => scales.x(at(period));
    const x = (mark: Mark) => middle(mark.period);
    const y = (mark: Mark) => scales.y(levelOf(mark));
    return [
      ...drawBreaks(palette, placedBreaks(panel.breaks, lane, over - 8, middle, scales)),
      ...drawRules(palette, panel.events, chart.periods, middle, scales),
      ...chart.series.flatMap((one) => drawSegments(palette, segmentsOf(one, chart.periods, x, y))),
      ...(isRoomy ? pointValues(chart, scales, at) : []).map((value) =>
        haloed(palette, value.mark.shortText, value.x, value.y, stylesOf(palette).caption, "middle"),
      ),
      ...endLabels(chart.series, x, y, scales).map((place) => endLabel(palette, place)),
      ...panel.ghosts.map((mark) => ghost(palette, mark, x(mark) - GHOST_SHIFT, y(mark))),
      ...chart.series.flatMap((one) => one.marks.map((mark) => point(palette, mark, x(mark), y(mark)))),
      ...underAxis(panel, chart, plot, palette, scales),
    ];
  });
}

export const drawLines: DrawPanel = (panel, width, palette) => {
  const { chart } = panel;
  return chart.form === "lines" ? insideWidth((most) => linesDrawing(panel, chart, most, palette), width) : NOTHING;
};
