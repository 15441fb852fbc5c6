/** Small multiples: one small plot a series under its name and last value, all on the same axes. */

import type { MultiplesChart, SeriesOfMarks } from "../../../spec/chartBody.ts";
import { chartName } from "../../../spec/geometry/chartName.ts";
import { type PointShape, pointShape } from "../../../spec/geometry/markShape.ts";
import { firstValue, GAP, lastWords, type MultiplePlot, multiplePlot, multiplesGrid } from "../../../spec/geometry/multiplesPlot.ts";
import { segmentsOf } from "../../../spec/geometry/segments.ts";
import type { Mark } from "../../../spec/mark.ts";
import { beside, NOTHING, paragraph, stacked } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { marker } from "../inks.ts";
import type { Palette } from "../palette.ts";
import { type Drawing, moved, type Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { framed } from "./frame.ts";
import { haloed } from "./label.ts";
import { marked, markerShapes } from "./point.ts";
import { drawSegments } from "./segments.ts";

/** The point of a mark; small where slots are narrow. */
function smallPoint(palette: Palette, mark: Mark, { isDense, sumPath }: MultiplePlot, x: number, y: number): Shape {
  const { providerId } = mark;
  const shape: PointShape = pointShape(mark.ink);
  if (providerId === "total") return marked(mark, [moved(x, y, markerShapes(palette, providerId, isDense ? "filled" : shape, sumPath))]);
  const shapes = markerShapes(palette, providerId, shape);
  return marked(mark, [isDense ? { kind: "group", x, y, scale: 0.5, shapes } : moved(x, y, shapes)]);
}

function multiple(one: SeriesOfMarks, chart: MultiplesChart, width: number, palette: Palette): Drawing {
  const { caption, small } = stylesOf(palette);
  const plot = multiplePlot(one, chart, width);
  const name = { text: chartName(one.providerLabel), weight: 600, fill: palette.ink1 } as const;
  const head = beside(
    [
      marker(palette, one.marks[0]?.providerId ?? one.providerId),
      paragraph([name, { text: ` ${lastWords(one, chart)}` }], width - 20, small),
    ],
    6,
  );
  const body = framed(plot.frame, palette, (scales) => {
    const x = (mark: Mark) => scales.x(plot.at(mark));
    const y = (mark: Mark) => scales.y(mark.value);
    const first = firstValue(one, chart, plot, scales);
    return [
      ...drawSegments(palette, segmentsOf(one, chart.periods, x, y)),
      ...one.marks.map((mark) => smallPoint(palette, mark, plot, x(mark), y(mark))),
      ...(first === null ? [] : [haloed(palette, first.text, first.x, first.y, caption, "middle")]),
    ];
  });
  return stacked([
    { gap: 0, block: head },
    { gap: 0, block: body },
  ]);
}

function multiplesDrawing(chart: MultiplesChart, width: number, palette: Palette): Drawing {
  const { columns, each } = multiplesGrid(chart, width);
  const plots = chart.series.map((one) => multiple(one, chart, each, palette));
  const rows = Array.from({ length: Math.ceil(plots.length / columns) }, (_, k) => plots.slice(k * columns, (k + 1) * columns));
  const grid = stacked(
    rows.map((row) => ({
      gap: GAP,
      block: {
        width,
        height: Math.max(...row.map((plot) => plot.height)),
        shapes: row.map((plot, k) => moved(k * (each + GAP), 0, plot.shapes)),
      },
    })),
  );
  return { ...grid, width };
}

export const drawMultiples: DrawPanel = ({ chart }, width, palette) =>
  chart.form === "multiples" ? multiplesDrawing(chart, width, palette) : NOTHING;
