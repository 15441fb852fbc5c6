/** Columns: one series on a true time axis; empty slots keep their place in brackets, changes are dotted elbows with their ƒ. */
import { levelOf } from "../../../spec/axis.ts";
import type { Panel } from "../../../spec/card.ts";
import type { ColumnsChart } from "../../../spec/chartBody.ts";
import { placedBreaks } from "../../../spec/geometry/beside.ts";
import { wordsGrounds } from "../../../spec/geometry/changeBrackets.ts";
import {
  type ColumnBox,
  columnBox,
  columnChevrons,
  columnGhostX,
  columnsPlot,
  elbowOf,
  emptyRuns,
} from "../../../spec/geometry/columnsPlot.ts";
import { missingWords } from "../../../spec/geometry/gapSpans.ts";
import { placedGaps } from "../../../spec/geometry/spots.ts";
import type { Mark } from "../../../spec/mark.ts";
import { NOTHING } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { insideWidth } from "../extent.ts";
import { hollowPaint, inkPaint } from "../inks.ts";
import { fillOf, type Palette } from "../palette.ts";
import type { Drawing, MarkShape, Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { bracketSpan, drawBreaks, drawRules, gapPlace, ghost } from "./beside.ts";
import { framed } from "./frame.ts";
import { haloed, plotBadge } from "./label.ts";
import { chevrons, marked } from "./point.ts";
import { lineStroke } from "./segments.ts";

/** The strip over the axis that stands for an empty slot, px. */
const GAP_HEIGHT = 26;

function column(palette: Palette, mark: Mark, x: number, width: number, box: ColumnBox, isWritten: boolean): MarkShape {
  const { providerId, ink, bound } = mark;
  const { y, top, solid, tip, textY } = box;
  const rect = { kind: "rect", x: x - width / 2, width } as const;
  return marked(mark, [
    { ...rect, ...solid, ...inkPaint(palette, ink, providerId) },
    ...(tip === null ? [] : [{ ...rect, ...tip, fill: fillOf(palette, providerId), fillOpacity: 0.38 }]),
    ...(ink === "estimate" ? [{ kind: "circle", x, y, r: 5, ...hollowPaint(palette, providerId) } as const] : []),
    ...(bound === "at_least" ? [chevrons(palette, providerId, columnChevrons(x, top))] : []),
    ...(isWritten ? [haloed(palette, mark.shortText, x, textY, stylesOf(palette).smallBold, "middle")] : []),
  ]);
}

/** A derived change: a dotted elbow over the columns, its words over the level of the elbow. */
function changeShapes(palette: Palette, change: ColumnsChart["changes"][number], elbow: ReturnType<typeof elbowOf>): readonly Shape[] {
  const { smallBold, caption } = stylesOf(palette);
  const { path, x, level } = elbow;
  const [first, second] = change.marks;
  if (first === undefined) return [];
  const sub = change.subText === "" ? [] : [haloed(palette, change.subText, x + 24, level - 9, caption)];
  return [
    { kind: "path", d: path, ...lineStroke(palette, "derived", first.providerId) },
    ...wordsGrounds(change, elbow).map((ground) => ({ kind: "rect", ...ground, fill: palette.page }) as const),
    marked(first, [plotBadge(palette, x, level - 28), haloed(palette, change.text, x + 24, level - 28, smallBold)]),
    ...(second === undefined ? sub : [marked(second, sub)]),
  ];
}

function columnsDrawing(panel: Panel, chart: ColumnsChart, width: number, palette: Palette): Drawing {
  const plot = columnsPlot(panel, chart, width);
  const { at, columnWidth, lane, over, rise, brackets } = plot;
  const periods = chart.slots.map((slot) => slot.period);
  return framed(plot.frame, palette, (scales) => {
    const middle = (period: string) => scales.x(at(period));
    const slotWidth = (scales.right - scales.left) / Math.max(1, periods.length);
    return [
      ...drawBreaks(palette, placedBreaks(panel.breaks, lane, over - 8, middle, scales)),
      ...drawRules(palette, panel.events, periods, middle, scales, rise),
      ...chart.slots.flatMap(({ period, mark }, k) =>
        mark === null ? [] : [column(palette, mark, middle(period), columnWidth, columnBox(mark, chart.axis, scales), plot.isWritten(k))],
      ),
      ...panel.ghosts.map((mark) => ghost(palette, mark, columnGhostX(mark, plot, scales), scales.y(levelOf(mark)))),
      ...emptyRuns(chart, scales, missingWords(panel.scope)).flatMap(({ x1, x2, y, text }) => bracketSpan(palette, x1, x2, y, text)),
      ...placedGaps(panel).map((gap) =>
        gapPlace(palette, gap, {
          x: middle(gap.period) - slotWidth / 2,
          y: scales.bottom - GAP_HEIGHT,
          width: slotWidth,
          height: GAP_HEIGHT,
        }),
      ),
      ...chart.changes.flatMap((change, k) => {
        const place = brackets[k];
        return place === undefined ? [] : changeShapes(palette, change, elbowOf(place, scales));
      }),
    ];
  });
}

export const drawColumns: DrawPanel = (panel, width, palette) => {
  const { chart } = panel;
  return chart.form === "columns" ? insideWidth((most) => columnsDrawing(panel, chart, most, palette), width) : NOTHING;
};
