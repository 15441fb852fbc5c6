/** Index: the base period is 100 and belongs to all; whiskers show what rounding allows; labels carry the formula. */

import type { Panel } from "../../../spec/card.ts";
import type { IndexChart } from "../../../spec/chartBody.ts";
import { placedBreaks } from "../../../spec/geometry/beside.ts";
import { chartName } from "../../../spec/geometry/chartName.ts";
import { BASE, indexLabels, indexPlot, indexPoints, indexSegments, madeFrom, whiskersOf } from "../../../spec/geometry/indexPlot.ts";
import { NOTHING, wordsWidth } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { insideWidth } from "../extent.ts";
import { fillOf, type Palette } from "../palette.ts";
import type { Drawing, Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { drawBreaks, drawRules } from "./beside.ts";
import { framed } from "./frame.ts";
import { elbow, haloed, plotBadge } from "./label.ts";
import { point } from "./point.ts";
import { drawSegments } from "./segments.ts";

const WHISKER = 6;

function indexDrawing(panel: Panel, chart: IndexChart, width: number, palette: Palette): Drawing {
  const { caption, smallBold } = stylesOf(palette);
  const plot = indexPlot(panel, chart, width);
  const { at, periods, lane, over } = plot;
  return framed(plot.frame, palette, (scales) => {
    const x = (period: string) => scales.x(at(period));
    const base = { x: x(chart.basePeriod), y: scales.y(BASE) };
    const labels = indexLabels(plot, scales).flatMap((place): readonly Shape[] => {
      const { mark, to, elbow: path } = place;
      const name = `${chartName(mark.providerLabel)} ${mark.shortText}`;
      const made = madeFrom(mark);
      return [
        ...(path === "" ? [] : [elbow(palette, path)]),
        haloed(palette, name, place.x, to + 4, smallBold),
        ...(mark.ink === "derived" ? [plotBadge(palette, place.x + wordsWidth(name, smallBold) + 6, to + 4)] : []),
        ...(made === "" ? [] : [haloed(palette, made, place.x, to + 20, caption)]),
      ];
    });
    return [
      ...drawBreaks(palette, placedBreaks(panel.breaks, lane, over - 8, x, scales)),
      ...drawRules(palette, panel.events, periods, x, scales),
      ...chart.series.flatMap((one): readonly Shape[] => [
        ...drawSegments(palette, indexSegments(one, chart, plot, scales)),
        ...whiskersOf(one, chart, plot, scales).map(
          (whisker): Shape => ({
            kind: "rect",
            x: whisker.x - WHISKER / 2,
            y: whisker.top,
            width: WHISKER,
            height: whisker.bottom - whisker.top,
            fill: fillOf(palette, one.providerId),
            fillOpacity: 0.38,
          }),
        ),
      ]),
      { kind: "circle", ...base, r: 4, fill: palette.ink3 },
      haloed(palette, String(BASE), base.x, base.y + 22, caption, "middle"),
      ...labels,
      ...chart.series.flatMap((one) => indexPoints(one, chart).map((mark) => point(palette, mark, x(mark.period), scales.y(mark.value)))),
    ];
  });
}

export const drawIndex: DrawPanel = (panel, width, palette) => {
  const { chart } = panel;
  return chart.form === "index" ? insideWidth((most) => indexDrawing(panel, chart, most, palette), width) : NOTHING;
};
