/** Slope: two uprights, values outside, each change with its ƒ and range beside the line it measures. */

import type { Panel } from "../../../spec/card.ts";
import type { SlopeChart } from "../../../spec/chartBody.ts";
import { placedBreaks } from "../../../spec/geometry/beside.ts";
import { chartName } from "../../../spec/geometry/chartName.ts";
import { elbowPath, isPushed } from "../../../spec/geometry/endLabels.ts";
import type { Scales } from "../../../spec/geometry/plot.ts";
import { segmentsOf } from "../../../spec/geometry/segments.ts";
import {
  type ChangePlace,
  changeRange,
  columnLabels,
  leftValues,
  oneLine,
  type SlopePlot,
  slopeGhostX,
  slopePlot,
} from "../../../spec/geometry/slopePlot.ts";
import type { Mark } from "../../../spec/mark.ts";
import { NOTHING } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { insideWidth } from "../extent.ts";
import { type Palette, textOf } from "../palette.ts";
import { type Drawing, type MarkShape, moved, type Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { drawBreaks, drawRules, ghost } from "./beside.ts";
import { down, framed } from "./frame.ts";
import { elbow, haloed, named, plotBadge } from "./label.ts";
import { marked, point } from "./point.ts";
import { drawSegments } from "./segments.ts";

/** A derived change: ƒ, the value, and its range beside it or, under a single line, beneath it. */
function change(palette: Palette, { mark, x, y, stacked }: ChangePlace): MarkShape {
  const { small, caption } = stylesOf(palette);
  const range = changeRange(mark);
  const value = haloed(palette, mark.text, x + 22, y, small);
  if (stacked)
    return marked(mark, [plotBadge(palette, x, y), value, ...(range === "" ? [] : [haloed(palette, range, x + 22, y + 16, caption)])]);
  const tail = range === "" ? "" : ` ${range}`;
  const runs = [{ text: mark.text }, { text: tail, size: caption.size, fill: caption.fill }];
  return marked(mark, [plotBadge(palette, x, y), { ...value, text: mark.text + tail, ...(tail === "" ? {} : { runs }) }]);
}

function oneLabel(palette: Palette, chart: SlopeChart, plot: SlopePlot, scales: Scales): readonly Shape[] {
  const { smallBold } = stylesOf(palette);
  const { last, providerId, name, change: moved } = oneLine(chart, plot, scales);
  return [
    ...(last === null ? [] : [haloed(palette, last.mark.shortText, last.x, last.y, smallBold)]),
    haloed(palette, name.text, name.x, name.y, { ...smallBold, fill: textOf(palette, providerId) }, "middle"),
    ...(moved === null ? [] : [change(palette, moved)]),
  ];
}

function columnOfLabels(palette: Palette, chart: SlopeChart, plot: SlopePlot, scales: Scales): readonly Shape[] {
  return columnLabels(chart, plot, scales).flatMap((place): readonly Shape[] => [
    ...(isPushed(place) ? [moved(place.x, place.from, [elbow(palette, elbowPath(place.to - place.from))])] : []),
    named(palette, chartName(place.mark.providerLabel), [{ text: ` ${place.mark.shortText}` }], place.x + 28, place.to + 4.5),
    ...(place.change === null ? [] : [change(palette, place.change)]),
  ]);
}

function slopeDrawing(panel: Panel, chart: SlopeChart, width: number, palette: Palette): Drawing {
  const plot = slopePlot(panel, chart, width);
  const { frame, at, uprights, isOnLine, lane, over } = plot;
  return framed(frame, palette, (scales) => {
    const middle = (period: string) => scales.x(at(period));
    const x = (mark: Mark) => middle(mark.period);
    const y = (mark: Mark) => scales.y(mark.value);
    return [
      ...uprights.map((upright) => down(scales, scales.x(upright), palette.control)),
      ...drawBreaks(palette, placedBreaks(panel.breaks, lane, over - 8, middle, scales)),
      ...drawRules(palette, panel.events, chart.periods, middle, scales),
      ...chart.series.flatMap((one) => drawSegments(palette, segmentsOf(one, chart.periods, x, y))),
      ...leftValues(chart, plot, scales).map((place) =>
        haloed(palette, place.mark.shortText, place.x, place.to + 4.5, stylesOf(palette).smallBold, "end"),
      ),
      ...(isOnLine ? oneLabel : columnOfLabels)(palette, chart, plot, scales),
      ...panel.ghosts.map((mark) => ghost(palette, mark, slopeGhostX(mark, chart, plot, scales), y(mark))),
      ...chart.series.flatMap((one) => one.marks.map((mark) => point(palette, mark, x(mark), y(mark)))),
    ];
  });
}

export const drawSlope: DrawPanel = (panel, width, palette) => {
  const { chart } = panel;
  return chart.form === "slope" ? insideWidth((most) => slopeDrawing(panel, chart, most, palette), width) : NOTHING;
};
