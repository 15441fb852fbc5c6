/** Reads a drawing as an eye does: places by the words of its axis, marks by their markers, boxes and lines. */
import type { Drawing } from "../../src/io/picture/scene.ts";
import type { Axis } from "../../src/spec/mark.ts";
import { placedShapes, shapesOf } from "./shapes.ts";

/** A height that the picture writes a value beside, and where the words of it end. */
interface Tick {
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** The lowest and the highest tick of every axis in a drawing. */
function scalesIn(drawing: Drawing, axis: Axis): readonly { readonly low: Tick; readonly high: Tick }[] {
  const ticks = placedShapes(drawing).flatMap(({ shape, x, y, mark: owner }): readonly Tick[] => {
    if (owner !== null || shape.kind !== "text" || shape.anchor !== "end") return [];
    const index = axis.tickTexts.indexOf(shape.text);
    return index < 0 ? [] : [{ value: axis.ticks[index] ?? Number.NaN, x: x + shape.x, y: y + shape.y - 4 }];
  });
  return ticks
    .filter(({ value }) => value === axis.ticks[0])
    .flatMap((low) =>
      ticks.filter((high) => high.value === axis.ticks.at(-1) && high.x === low.x && high.y < low.y).map((high) => ({ low, high })),
    )
    .toSorted((a, b) => a.low.y - a.high.y - (b.low.y - b.high.y));
}

/** Reads a drawing: the value that its axis says of a place. */
export function reader(drawing: Drawing, axis: Axis): (place: Place) => number {
  const scales = scalesIn(drawing, axis);
  return ({ x, y }) => {
    // Of several plots the one that the place lies in; a mark may stand a little over the ends of an axis.
    const scale = scales.find(({ low, high }) => low.x < x && y < low.y + 1 && y > high.y - 1) ?? scales[0];
    if (scale === undefined) throw new Error(`no axis at ${x} ${y}`);
    const { low, high } = scale;
    return low.value + ((high.value - low.value) * (low.y - y)) / (low.y - high.y);
  };
}

/** Where the marker of a mark stands. */
export function pointOf(drawing: Drawing, receiptId: string): Place {
  const [first] = shapesOf(drawing, receiptId);
  if (first?.shape.kind !== "path") throw new Error(`${receiptId} has no marker`);
  return { x: first.x, y: first.y };
}

/** Upper and lower edge of the first box of a mark. */
export function boxOf(drawing: Drawing, receiptId: string): { readonly x: number; readonly top: number; readonly bottom: number } {
  const [first] = shapesOf(drawing, receiptId);
  if (first?.shape.kind !== "rect") throw new Error(`${receiptId} has no box`);
  const { shape, x, y } = first;
  return { x: x + shape.x, top: y + shape.y, bottom: y + shape.y + shape.height };
}

export type Place = { readonly x: number; readonly y: number };
const placeText = ({ x, y }: Place): string => `${x.toFixed(4)} ${y.toFixed(4)}`;

/** From where to where the lines of a drawing lead. */
export function linesOf(drawing: Drawing): (one: Place, other: Place) => boolean {
  const ends = new Set(
    placedShapes(drawing).flatMap(({ shape, x, y }) =>
      shape.kind === "line"
        ? [`${placeText({ x: x + shape.x1, y: y + shape.y1 })} ${placeText({ x: x + shape.x2, y: y + shape.y2 })}`]
        : [],
    ),
  );
  return (one, other) => ends.has(`${placeText(one)} ${placeText(other)}`);
}
