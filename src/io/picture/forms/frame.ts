/** The frame of every time chart: value axis at the left, grid at its ticks, the texts of the slots under the plot. */
import { axisRoom, type Frame, type Scales, scalesOf } from "../../../spec/geometry/plot.ts";
import { words } from "../block.ts";
import type { Palette } from "../palette.ts";
import type { Drawing, Shape } from "../scene.ts";
import { stylesOf } from "../styles.ts";

/** A rule across the plot at a value. */
export const across = ({ left, right }: Scales, y: number, stroke: string): Shape => ({
  kind: "line",
  x1: left,
  x2: right,
  y1: y,
  y2: y,
  stroke,
  strokeWidth: 1,
});

/** A rule down the plot. */
export const down = ({ top, bottom }: Scales, x: number, stroke: string): Shape => ({
  kind: "line",
  x1: x,
  x2: x,
  y1: top,
  y2: bottom,
  stroke,
  strokeWidth: 1,
});

/** The frame with what stands in it. */
export function framed(frame: Frame, palette: Palette, marks: (scales: Scales) => readonly Shape[]): Drawing {
  const { width, height, under = 0, axis, slots } = frame;
  const { caption } = stylesOf(palette);
  const scales = scalesOf(frame);
  const ticks = axis.ticks.map((tick, k) => ({ y: scales.y(tick), text: axis.tickTexts[k] ?? String(tick) }));
  return {
    width,
    height,
    shapes: [
      ...ticks.map(({ y }) => across(scales, y, palette.grid)),
      ...marks(scales),
      // Over the marks: a column ends at the axis, and the paper round a break leaves the texts under it alone.
      across(scales, scales.bottom, palette.axis),
      ...(axis.min < 0 && axis.max > 0 ? [across(scales, scales.y(0), palette.axis)] : []),
      ...ticks.map(({ y, text }) => words(text, axisRoom(axis) - 10, y + 4, caption, "end")),
      ...slots
        .filter(({ text }) => text !== "")
        .map(({ at, text, muted }) =>
          words(text, scales.x(at), height - under - 12, muted ? caption : { ...caption, fill: palette.ink1 }, "middle"),
        ),
    ],
  };
}
