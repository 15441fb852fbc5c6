/** What a drawing holds, read shape by shape: where its texts stand, and what its marks stand for. */
import type { Drawing, MarkShape, Shape, TextShape } from "../../src/io/picture/scene.ts";
import { textWidth } from "../../src/io/picture/textWidth.ts";

/** A text with the room that it takes, in px of the whole drawing. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ASCENT = 0.75;
const DESCENT = 0.22;

function boxOf(shape: TextShape, x: number, y: number): TextBox {
  const { size, face, weight, anchor = "start" } = shape;
  const width = (shape.runs ?? [{ text: shape.text }]).reduce(
    (sum, run) =>
      sum +
      textWidth(
        run.text,
        ("size" in run ? run.size : undefined) ?? size,
        ("face" in run ? run.face : undefined) ?? face ?? "sans",
        ("weight" in run ? run.weight : undefined) ?? weight ?? 400,
      ),
    0,
  );
  const left = x + shape.x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const base = y + shape.y;
  return { text: shape.text, left, right: left + width, top: base - ASCENT * size, bottom: base + DESCENT * size };
}

/** Every text of a drawing with its box. */
export function textBoxes({ shapes }: Drawing): readonly TextBox[] {
  const boxes: TextBox[] = [];
  const walk = (list: readonly Shape[], x: number, y: number): void => {
    for (const shape of list) {
      if (shape.kind === "text") boxes.push(boxOf(shape, x, y));
      else if (shape.kind === "mark") walk(shape.shapes, x, y);
      else if (shape.kind === "group") walk(shape.shapes, x + shape.x, y + shape.y);
    }
  };
  walk(shapes, 0, 0);
  return boxes;
}

/** Every mark of a drawing. */
export function marksOf({ shapes }: Drawing): readonly MarkShape[] {
  return shapes.flatMap((shape): readonly MarkShape[] => {
    if (shape.kind === "group") return marksOf({ width: 0, height: 0, shapes: shape.shapes });
    return shape.kind === "mark" ? [shape, ...marksOf({ width: 0, height: 0, shapes: shape.shapes })] : [];
  });
}

/** Pairs of texts that stand on each other by more than a px. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
  const found: string[] = [];
  const ordered = boxes.filter((box) => box.text.trim() !== "").toSorted((a, b) => a.top - b.top);
  for (const [k, a] of ordered.entries())
    for (const b of ordered.slice(k + 1)) {
      if (b.top >= a.bottom - 1) break;
      if (a.left < b.right - 1 && b.left < a.right - 1) found.push(`“${a.text}” and “${b.text}”`);
    }
  return found;
}
