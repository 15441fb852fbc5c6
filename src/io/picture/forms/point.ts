/** Points of a plot: the provider's marker in the ink of its value. */
import { POINT_CHEVRONS, type PointShape, pointShape } from "../../../spec/geometry/markShape.ts";
import { inkId, markerPath } from "../../../spec/geometry/providerInk.ts";
import type { Mark } from "../../../spec/mark.ts";
import { hollowPaint, ownPaint } from "../inks.ts";
import { fillOf, type Palette } from "../palette.ts";
import { type MarkShape, moved, type Shape } from "../scene.ts";

/** The shapes of a figure, found by its receipt. */
export const marked = ({ receiptId, value, label }: Mark, shapes: readonly Shape[]): MarkShape => ({
  kind: "mark",
  receiptId,
  value,
  label,
  shapes,
});

/** A marker's path about 0 0. What is filled stands on a rim of paper, so that it is told from the lines under it. */
export function markerShapes(palette: Palette, providerId: string, shape: PointShape, d = markerPath(providerId)): readonly Shape[] {
  const fill = fillOf(palette, providerId);
  if (shape === "filled")
    return [
      { kind: "path", d, fill: palette.page, stroke: palette.page, strokeWidth: 1.5 },
      { kind: "path", d, fill },
    ];
  if (shape === "dotted") return [{ kind: "path", d, fill: palette.page, stroke: fill, strokeWidth: 1.75, dash: "0.1 3.2", cap: "round" }];
  const hollow = hollowPaint(palette, providerId);
  if (shape === "ruled" || shape === "ruled-forecast")
    return [{ kind: "path", d, ...hollow, ...ownPaint(palette, providerId), ...(shape === "ruled" ? {} : { dash: "4 3" }) }];
  return [{ kind: "path", d, ...hollow, ...(shape === "hatched" ? { fill: `hatch:${inkId(providerId)}` } : {}) }];
}

/** The chevrons of a lower bound. */
export const chevrons = (palette: Palette, providerId: string, d: string): Shape => ({
  kind: "path",
  d,
  stroke: fillOf(palette, providerId),
  strokeWidth: 2,
  cap: "round",
});

/** The point of a mark at `x`, `y`. */
export function point(palette: Palette, mark: Mark, x: number, y: number): MarkShape {
  const { providerId, ink, bound } = mark;
  return marked(mark, [
    moved(x, y, [
      ...markerShapes(palette, providerId, pointShape(ink)),
      ...(bound === "at_least" ? [chevrons(palette, providerId, POINT_CHEVRONS)] : []),
    ]),
  ]);
}
