/** Lines of a series in their ink. */
import type { LineInk, Segment } from "../../../spec/geometry/segments.ts";
import { fillOf, type Palette } from "../palette.ts";
import type { Paint, Shape } from "../scene.ts";

const STROKES: Readonly<Record<LineInk, Paint>> = {
  reported: { strokeWidth: 2.25, cap: "round" },
  forecast: { strokeWidth: 2.25, dash: "4 3", cap: "butt" },
  own: { strokeWidth: 2, dash: "12 3 2 3", cap: "butt" },
  derived: { strokeWidth: 2, dash: "0.1 4.4", cap: "round" },
};

/** How a line of an ink is drawn. */
export const lineStroke = (palette: Palette, ink: LineInk, providerId: string): Paint => ({
  ...STROKES[ink],
  stroke: fillOf(palette, providerId),
});

export const drawSegments = (palette: Palette, lines: readonly Segment[]): readonly Shape[] =>
  lines.map(({ x1, y1, x2, y2, ink, providerId }) => ({ kind: "line", x1, y1, x2, y2, ...lineStroke(palette, ink, providerId) }));
