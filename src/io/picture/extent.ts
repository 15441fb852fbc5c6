/** How far the words of a picture reach: what must fit, whatever the width of its letters. */
import type { Drawing, Shape, TextShape } from "./scene.ts";
import { textWidth } from "./textWidth.ts";

/** A text with the box it takes, px. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Parts of the type size that letters reach over and under the base line. */
const OVER = 0.8;
const UNDER = 0.25;

function boxOf(shape: TextShape, x: number, y: number): TextBox {
  const { size, face, weight, anchor = "start" } = shape;
  const runs = shape.runs ?? [{ text: shape.text }];
  const width = runs.reduce((sum, run) => sum + textWidth(run.text, run.size ?? size, run.face ?? face, run.weight ?? weight), 0);
  const left = x + shape.x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const base = y + shape.y;
  return { text: shape.text, left, right: left + width, top: base - OVER * size, bottom: base + UNDER * size };
}

function boxesOf(shapes: readonly Shape[], x: number, y: number): readonly TextBox[] {
  return shapes.flatMap((shape): readonly TextBox[] => {
    if (shape.kind === "text") return [boxOf(shape, x, y)];
    if (shape.kind === "mark") return boxesOf(shape.shapes, x, y);
    return shape.kind === "group" ? boxesOf(shape.shapes, x + shape.x, y + shape.y) : [];
  });
}

/** The boxes of all texts of a drawing, in the order they are drawn. */
export const textBoxes = ({ shapes }: Drawing): readonly TextBox[] => boxesOf(shapes, 0, 0);

/**
 * A drawing whose words stay inside `width`. The geometry of the page guesses how wide letters are; where the guess is too small for some face,
 * the same chart is drawn a little narrower.
 */
export function insideWidth(draw: (width: number) => Drawing, width: number): Drawing {
  const drawing = draw(width);
  const reach = Math.max(0, ...textBoxes(drawing).map((box) => box.right));
  return reach <= width ? drawing : { ...draw(width - (reach - width)), width };
}
