/** A drawing in words, a line for each shape where it stands on the paper: short enough to be worked out by hand. */
import type { Drawing, Paint, Run } from "../../src/io/picture/scene.ts";
import { PALETTE } from "./drawPanel.ts";
import { type Placed, placedShapes } from "./shapes.ts";

const { fill, text: _, ...plain } = PALETTE;
/** Colours by what they are for; marks before words of the same hue. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [...fill, ...Object.entries(plain)].map(([name, colour]) => [colour, name] as const).toReversed(),
);
const colour = (value: string): string => NAMES.get(value) ?? value;
export const px = (value: number): string => String(Math.round(value * 100) / 100);

function painted({ fill, fillOpacity, stroke, strokeWidth, dash, cap }: Paint): string {
  return [
    fill === undefined ? "" : colour(fill) + (fillOpacity === undefined ? "" : `/${fillOpacity}`),
    stroke === undefined ? "" : `line ${colour(stroke)} ${strokeWidth ?? ""}`.trim(),
    dash === undefined ? "" : `dash ${dash}`,
    cap ?? "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

const look = ({ text, size, fill, face, weight, italic }: Run): string =>
  [`“${text}”`, size ?? "", fill === undefined ? "" : colour(fill), face ?? "", weight ?? "", italic === true ? "italic" : ""]
    .filter((part) => part !== "")
    .join(" ");

function said({ shape, x, y }: Placed): string {
  switch (shape.kind) {
    case "rect":
      return `rect ${px(x + shape.x)} ${px(y + shape.y)} ${px(shape.width)}x${px(shape.height)}${shape.radius === undefined ? "" : ` r${shape.radius}`}, ${painted(shape)}`;
    case "circle":
      return `circle ${px(x + shape.x)} ${px(y + shape.y)} r${shape.r}, ${painted(shape)}`;
    case "line":
      return `line ${px(x + shape.x1)} ${px(y + shape.y1)} to ${px(x + shape.x2)} ${px(y + shape.y2)}, ${painted(shape)}`;
    case "path":
      return `path ${px(x)} ${px(y)} ${shape.d}, ${painted(shape)}`;
    case "text":
      return [
        look(shape),
        ...(shape.runs === undefined ? [] : [shape.runs.map((run) => `[${look(run)}]`).join("")]),
        `at ${px(x + shape.x)} ${px(y + shape.y)}`,
        ...(shape.anchor === undefined ? [] : [shape.anchor]),
        ...(shape.halo === undefined ? [] : [`on ${colour(shape.halo)}`]),
      ].join(" ");
  }
}

/** Every shape of a drawing in its order; those of a mark begin with its receipt. */
export const seen = (drawing: Drawing): readonly string[] =>
  placedShapes(drawing).map((placed) => (placed.mark === null ? said(placed) : `${placed.mark.receiptId}: ${said(placed)}`));

/** The words of a drawing in their order. */
export const wordsOf = (drawing: Drawing): readonly string[] =>
  placedShapes(drawing).flatMap(({ shape }) => (shape.kind === "text" ? [shape.text] : []));
