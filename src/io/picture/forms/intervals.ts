/** Intervals: a bar from the least to the most that a value can be, and the thresholds that it is read against. */
import type { IntervalsChart } from "../../../spec/chartBody.ts";
import { intervalBox, intervalsPlot } from "../../../spec/geometry/intervalsPlot.ts";
import { NOTHING, words } from "../block.ts";
import type { DrawPanel } from "../drawForm.ts";
import { insideWidth } from "../extent.ts";
import { derivedPaint } from "../inks.ts";
import { fillOf, type Palette } from "../palette.ts";
import type { Drawing, Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";
import { across, framed } from "./frame.ts";
import { haloed } from "./label.ts";
import { marked } from "./point.ts";

function intervalsDrawing(chart: IntervalsChart, width: number, palette: Palette): Drawing {
  const { caption, small, smallBold } = stylesOf(palette);
  const { frame, room } = intervalsPlot(chart, width);
  return framed(frame, palette, (scales) => [
    ...chart.rules.flatMap((rule): readonly Shape[] => [
      across(scales, scales.y(rule.at), palette.ink2),
      words(rule.text, scales.right + 6, scales.y(rule.at) + 4, caption),
    ]),
    ...chart.marks.map((mark) => {
      const { x, width: wide, top, height, texts } = intervalBox(mark, chart, room, scales);
      const box = { kind: "rect", x: x - wide / 2, y: top, width: wide, height } as const;
      return marked(mark, [
        { ...box, fill: fillOf(palette, mark.providerId), fillOpacity: 0.38 },
        { ...box, ...derivedPaint(palette, mark.providerId) },
        ...texts.map(({ text, y, isHigh }) => haloed(palette, text, x, y, isHigh ? smallBold : { ...small, fill: palette.ink1 }, "middle")),
      ]);
    }),
  ]);
}

export const drawIntervals: DrawPanel = ({ chart }, width, palette) =>
  chart.form === "intervals" ? insideWidth((most) => intervalsDrawing(chart, most, palette), width) : NOTHING;
