/** Ranks date by date, first at the top; providers of one rank stand side by side. */
import type { BumpChart } from "../../../spec/chartBody.ts";
import { bumpLabels, bumpPlot } from "../../../spec/geometry/bumpPlot.ts";
import { segmentsOf } from "../../../spec/geometry/segments.ts";
import type { Mark } from "../../../spec/mark.ts";
import { NOTHING } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { insideWidth } from "../extent.ts";
import type { Palette } from "../palette.ts";
import type { Drawing } from "../scene.ts";
import { framed } from "./frame.ts";
import { endLabel } from "./label.ts";
import { point } from "./point.ts";
import { drawSegments } from "./segments.ts";

function bumpDrawing(chart: BumpChart, width: number, palette: Palette): Drawing {
  const plot = bumpPlot(chart, width);
  return framed(plot.frame, palette, (scales) => {
    const x = (mark: Mark) => plot.x(mark, scales);
    const y = (mark: Mark) => plot.y(mark, scales);
    return [
      ...chart.series.flatMap((one) => drawSegments(palette, segmentsOf(one, chart.periods, x, y))),
      ...bumpLabels(chart, plot, scales).map((place) => endLabel(palette, place)),
      ...chart.series.flatMap((one) => one.marks.map((mark) => point(palette, mark, x(mark), y(mark)))),
    ];
  });
}

export const drawBump: DrawPanel = (panel, width, palette) => {
  const { chart } = panel;
  return chart.form === "bump" ? insideWidth((most) => bumpDrawing(chart, most, palette), width) : NOTHING;
};
