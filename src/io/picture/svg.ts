/** Shapes as a standalone SVG: plain attributes only, so that it looks the same in every program that reads SVG 1.1. */
import { INK_IDS } from "../../spec/geometry/providerInk.ts";
import { fillOf, type Palette } from "./palette.ts";
import type { Drawing, Face, Paint, Run, Shape, TextShape } from "./scene.ts";

const FACES: Readonly<Record<Face, string>> = {
  sans: "Segoe UI, Roboto, Helvetica Neue, Noto Sans, Liberation Sans, Open Sans, Arial, sans-serif",
  serif: "Charter, Source Serif 4, Cambria, Noto Serif, Liberation Serif, Open Sans, Times New Roman, serif",
  mono: "Menlo, Consolas, Liberation Mono, Open Sans, monospace",
};

/** What XML 1.0 cannot hold: control characters but tab and line ends, half surrogates, two code points that are no characters. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an XML element or attribute. */
export const xml = (text: string): string => text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Hundredths of a px are enough to see, and keep files small. */
const px = (value: number): string => String(Math.round(value * 100) / 100);

function paintOf(paint: Paint): string {
  const { fill = "none", fillOpacity, stroke, strokeWidth, dash, cap } = paint;
  const isPattern = /^(?:hatch|own):/.test(fill);
  const colour = isPattern ? `url(#${fill.replace(":", "-")})` : fill === "dots" ? "url(#assumed-dots)" : fill;
  return [
    ` fill="${xml(colour)}"`,
    fillOpacity === undefined ? "" : ` fill-opacity="${fillOpacity}"`,
    stroke === undefined ? "" : ` stroke="${xml(stroke)}" stroke-width="${strokeWidth ?? 1}"`,
    dash === undefined ? "" : ` stroke-dasharray="${dash}"`,
    cap === undefined ? "" : ` stroke-linecap="${cap}"`,
  ].join("");
}

function runOf({ text, face, size, weight, italic, fill }: Run): string {
  const look = [
    face === undefined ? "" : ` font-family="${FACES[face]}"`,
    size === undefined ? "" : ` font-size="${px(size)}"`,
    weight === undefined ? "" : ` font-weight="${weight}"`,
    italic ? ' font-style="italic"' : "",
    fill === undefined ? "" : ` fill="${xml(fill)}"`,
  ].join("");
  return look === "" ? xml(text) : `<tspan${look}>${xml(text)}</tspan>`;
}

function textOf(shape: TextShape): string {
  const { face = "sans", weight = 400, anchor = "start" } = shape;
  const halo = shape.halo === undefined ? "" : ` stroke="${xml(shape.halo)}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  const style = `${shape.italic ? ' font-style="italic"' : ""}${weight === 400 ? "" : ` font-weight="${weight}"`}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  return `<text x="${px(shape.x)}" y="${px(shape.y)}" font-family="${FACES[face]}" font-size="${px(shape.size)}"${style} fill="${xml(shape.fill)}"${halo} xml:space="preserve">${shape.runs?.map(runOf).join("") ?? xml(shape.text)}</text>`;
}

/** One shape as SVG. */
export function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return `<rect x="${px(shape.x)}" y="${px(shape.y)}" width="${px(Math.max(0, shape.width))}" height="${px(Math.max(0, shape.height))}"${shape.radius === undefined ? "" : ` rx="${px(shape.radius)}"`}${paintOf(shape)}/>`;
    case "path":
      return `<path d="${xml(shape.d)}"${paintOf(shape)}/>`;
    case "circle":
      return `<circle cx="${px(shape.x)}" cy="${px(shape.y)}" r="${px(shape.r)}"${paintOf(shape)}/>`;
    case "line":
      return `<line x1="${px(shape.x1)}" y1="${px(shape.y1)}" x2="${px(shape.x2)}" y2="${px(shape.y2)}"${paintOf(shape)}/>`;
    case "text":
      return textOf(shape);
    case "mark": {
      const value = shape.value === null ? "" : ` data-value="${shape.value}"`;
      return `<g data-receipt="${xml(shape.receiptId)}"${value}><title>${xml(shape.label)}</title>${shape.shapes.map(shapeSvg).join("")}</g>`;
    }
    case "group":
      return `<g transform="translate(${px(shape.x)} ${px(shape.y)})${shape.scale === undefined ? "" : ` scale(${shape.scale})`}">${shape.shapes.map(shapeSvg).join("")}</g>`;
  }
}

/** Hatches of forecasts by ink, and the dots of the reader's own assumption. */
function patterns(palette: Palette, body: string): string {
  const back = `<rect width="6" height="6" fill="${palette.page}"/>`;
  const hatches = INK_IDS.map(
    (id) =>
      `<pattern id="hatch-${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${back}<path d="M1 0V6" stroke="${fillOf(palette, id)}" stroke-width="2"/></pattern>`,
  ).join("");
  const dots = `<pattern id="assumed-dots" width="6" height="6" patternUnits="userSpaceOnUse">${back}<circle cx="3" cy="3" r="1.1" fill="${fillOf(palette, "market")}"/></pattern>`;
  return `<defs>${hatches}${dots}${ownRules(palette, body)}</defs>`;
}

/** The rules of the reader's own figures, where there are any: other pictures have no need of them. */
function ownRules(palette: Palette, body: string): string {
  return INK_IDS.filter((id) => body.includes(`url(#own-${id})`))
    .map(
      (id) =>
        `<pattern id="own-${id}" width="6" height="4" patternUnits="userSpaceOnUse"><rect width="6" height="4" fill="${palette.page}"/><path d="M0 2H6" stroke="${fillOf(palette, id)}" stroke-width="1.5"/></pattern>`,
    )
    .join("");
}

/**
 * The whole file. Its letters are as wide at every scale: some browsers would round each of them to whole px. `title` and `description` are
 * read aloud; `metadata` is XML of its own, already escaped.
 */
export function toSvg(drawing: Drawing, palette: Palette, words: { title: string; description: string; metadata: string }): string {
  const { width, height } = drawing;
  const body = drawing.shapes.map(shapeSvg).join("\n");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" role="img" text-rendering="geometricPrecision">`,
    `<title>${xml(words.title)}</title><desc>${xml(words.description)}</desc><metadata>${words.metadata}</metadata>`,
    patterns(palette, body),
    `<rect width="100%" height="100%" fill="${palette.page}"/>`,
    body,
    "</svg>\n",
  ].join("\n");
}
