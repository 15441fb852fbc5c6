/** Words in a plot: over lines and grid, at the ends of lines, beside the ƒ of what is derived. */
import { chartName } from "../../../spec/geometry/chartName.ts";
import { elbowPath, isPushed, type LabelPlace } from "../../../spec/geometry/endLabels.ts";
import { type TextStyle, words } from "../block.ts";
import type { Palette } from "../palette.ts";
import { moved, type Run, type Shape, type TextShape } from "../scene.ts";
import { stylesOf } from "../styles.ts";

/** Words with a rim of paper that keeps them legible over whatever they cross; `y` is the base line. */
export function haloed(
  palette: Palette,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  anchor: TextShape["anchor"] = "start",
): TextShape {
  return { ...words(text, x, y, style, anchor), halo: palette.page };
}

/** A name in bold with what follows it, as one text. */
export function named(palette: Palette, name: string, rest: readonly Run[], x: number, y: number): TextShape {
  const style = { ...stylesOf(palette).small, fill: palette.ink1 };
  const runs: readonly Run[] = [{ text: name, weight: 600 }, ...rest];
  return { ...haloed(palette, runs.map((run) => run.text).join(""), x, y, style), runs };
}

/** Name and value right of a mark, joined by an elbow where they were pushed away from it. */
export function endLabel(palette: Palette, place: LabelPlace, name: string = chartName(place.mark.providerLabel)): Shape {
  const shift = place.to - place.from;
  const pushed = isPushed(place);
  return moved(place.x, place.from, [
    ...(pushed ? [elbow(palette, elbowPath(shift))] : []),
    named(palette, name, [{ text: ` ${place.mark.shortText}` }], pushed ? 28 : 14, shift + 4.5),
  ]);
}

/** The hairline from a mark to its name. */
export const elbow = (palette: Palette, d: string): Shape => ({ kind: "path", d, stroke: palette.control, strokeWidth: 1 });

/** The ƒ of a derived number in a plot: 16 by 16, its lower edge 4 px under the base line that stands at `x`, `y`. */
export function plotBadge(palette: Palette, x: number, y: number): Shape {
  const { ink2: fill, ink3: stroke, page } = palette;
  return moved(x, y, [
    { kind: "rect", x: 0, y: -12, width: 16, height: 16, radius: 2, fill: page, stroke, dash: "1 2" },
    { kind: "text", x: 8, y: 0.5, text: "ƒ", size: 13, fill, face: "serif", weight: 600, italic: true, anchor: "middle" },
  ]);
}
