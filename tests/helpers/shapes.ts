/** A drawing taken apart: every shape with the place it has on the paper and the mark that it belongs to. */
import type { Drawing, MarkShape, Shape } from "../../src/io/picture/scene.ts";

/** A shape that is drawn itself. */
type Leaf = Exclude<Shape, { readonly kind: "group" | "mark" }>;

export interface Placed {
  readonly shape: Leaf;
  /** What must be added to the shape's own px. */
  readonly x: number;
  readonly y: number;
  readonly mark: MarkShape | null;
}

function walk(shapes: readonly Shape[], x: number, y: number, mark: MarkShape | null): readonly Placed[] {
  return shapes.flatMap((shape): readonly Placed[] => {
    if (shape.kind === "group") return walk(shape.shapes, x + shape.x, y + shape.y, mark);
    if (shape.kind === "mark") return walk(shape.shapes, x, y, shape);
    return [{ shape, x, y, mark }];
  });
}

const taken = new WeakMap<Drawing, readonly Placed[]>();

/** Every drawn shape of a drawing in its order; a drawing is taken apart once. */
export function placedShapes(drawing: Drawing): readonly Placed[] {
  const placed = taken.get(drawing) ?? walk(drawing.shapes, 0, 0, null);
  taken.set(drawing, placed);
  return placed;
}

/** Every mark of a drawing, in its order. */
export const marksOf = (shapes: readonly Shape[]): readonly MarkShape[] =>
  shapes.flatMap((shape) => (shape.kind === "mark" ? [shape] : shape.kind === "group" ? marksOf(shape.shapes) : []));

const byMark = new WeakMap<Drawing, ReadonlyMap<string, Placed[]>>();

function grouped(drawing: Drawing): ReadonlyMap<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const placed of placedShapes(drawing)) {
    const id = placed.mark?.receiptId ?? "";
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [placed]);
    else group.push(placed);
  }
  return groups;
}

/** The shapes of a mark. */
export function shapesOf(drawing: Drawing, receiptId: string): readonly Placed[] {
  const groups = byMark.get(drawing) ?? grouped(drawing);
  byMark.set(drawing, groups);
  return groups.get(receiptId) ?? [];
}
