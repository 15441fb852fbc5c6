/** Small signs: a provider's marker, the swatch of an ink, the ƒ of what is derived, the brackets of what is not published. */
import { inkId, markerPath } from "../../spec/geometry/providerInk.ts";
import type { Ink } from "../../spec/mark.ts";
import { KEY_WORDS, type KeyInk } from "../../spec/words.ts";
import { beside, NOTHING, paragraph } from "./block.ts";
import { fillOf, type Palette } from "./palette.ts";
import type { Drawing, Paint, Shape } from "./scene.ts";
import type { Styles } from "./styles.ts";

/** What stands for "not published": brackets round nothing. */
export const BRACKETS = "[\u2009\u2009]";

/** The outlines of inks that are not a plain fill. */
export const forecastPaint = (palette: Palette, providerId: string): Paint => ({
  fill: `hatch:${inkId(providerId)}`,
  stroke: fillOf(palette, providerId),
  strokeWidth: 1.5,
  dash: "4 3",
});
export const derivedPaint = (palette: Palette, providerId: string): Paint => ({
  stroke: fillOf(palette, providerId),
  strokeWidth: 1.75,
  dash: "0.1 3.6",
  cap: "round",
});
export const assumedPaint = (palette: Palette, providerId: string): Paint => ({
  fill: "dots",
  stroke: fillOf(palette, providerId),
  strokeWidth: 1.5,
  dash: "8 3 2 3",
});
/** The reader's own figures: ruled in the provider's colour within an outline. */
export const ownPaint = (palette: Palette, providerId: string): Paint => ({
  fill: `own:${inkId(providerId)}`,
  stroke: fillOf(palette, providerId),
  strokeWidth: 1.5,
});
export const hollowPaint = (palette: Palette, providerId: string): Paint => ({
  fill: palette.page,
  stroke: fillOf(palette, providerId),
  strokeWidth: 2,
});

/** What a bar, a column or a segment is filled with by the ink of its value. */
export function inkPaint(palette: Palette, ink: Ink, providerId: string): Paint {
  switch (ink) {
    case "forecast":
      return forecastPaint(palette, providerId);
    case "derived":
      return derivedPaint(palette, providerId);
    case "assumed":
      return assumedPaint(palette, providerId);
    case "own":
      return ownPaint(palette, providerId);
    case "own-forecast":
      return { ...ownPaint(palette, providerId), dash: "4 3" };
    default:
      return { fill: fillOf(palette, providerId) };
  }
}

/** A provider's marker, 14 px square. Hollow: nothing is published. */
export function marker(palette: Palette, providerId: string, hollow = false): Drawing {
  const paint: Paint = hollow ? hollowPaint(palette, providerId) : { fill: fillOf(palette, providerId) };
  return {
    width: 14,
    height: 14,
    shapes: [{ kind: "group", x: 7, y: 7, shapes: [{ kind: "path", d: markerPath(providerId), ...paint }] }],
  };
}

/** The ƒ beside derived numbers. */
export function badge(palette: Palette): Drawing {
  return {
    width: 18,
    height: 18,
    shapes: [
      { kind: "rect", x: 0.5, y: 0.5, width: 17, height: 17, radius: 4, stroke: palette.ink3, strokeWidth: 1, dash: "1 2" },
      { kind: "text", x: 9, y: 13, text: "ƒ", size: 13, fill: palette.ink2, face: "serif", weight: 600, italic: true, anchor: "middle" },
    ],
  };
}

function swatchShapes(palette: Palette, ink: KeyInk, providerId: string): readonly Shape[] {
  const fill = fillOf(palette, providerId);
  const outline = { kind: "rect", x: 1, y: 1, width: 20, height: 10 } as const;
  switch (ink) {
    case "reported":
      return [{ kind: "rect", x: 0, y: 1, width: 22, height: 10, fill }];
    case "estimate":
      return [
        { kind: "rect", x: 0, y: 1, width: 17, height: 10, fill },
        { kind: "circle", x: 16, y: 6, r: 4.5, ...hollowPaint(palette, providerId) },
      ];
    case "forecast":
      return [{ ...outline, ...forecastPaint(palette, providerId) }];
    case "derived":
      return [{ ...outline, ...derivedPaint(palette, providerId) }];
    case "assumed":
      return [{ ...outline, ...assumedPaint(palette, providerId) }];
    case "own":
    case "own-forecast":
      return [{ ...outline, ...inkPaint(palette, ink, providerId) }];
    case "ghost":
      return [{ kind: "circle", x: 11, y: 6, r: 4, fill: palette.page, stroke: fill, strokeWidth: 1.5 }];
    case "band":
      return [
        { kind: "rect", x: 0, y: 1, width: 12, height: 10, fill },
        { kind: "rect", x: 12, y: 1, width: 8, height: 10, fill, fillOpacity: 0.38 },
      ];
    case "gap":
      return [];
  }
}

/** How a value came to be, as a swatch; its word stands beside it. */
export function swatch(palette: Palette, styles: Styles, ink: KeyInk, providerId = "total"): Drawing {
  if (ink === "gap") return paragraph(BRACKETS, 40, { ...styles.key, weight: 600 });
  const box: Drawing = { width: 22, height: 12, shapes: swatchShapes(palette, ink, providerId) };
  return ink === "derived" ? beside([box, badge(palette)], 6) : box;
}

/** The entries of the ink key; the caller sets them in rows. */
export function keyEntries(palette: Palette, styles: Styles, inks: readonly KeyInk[]): readonly Drawing[] {
  return inks.map((ink) => beside([swatch(palette, styles, ink), paragraph(KEY_WORDS[ink], 300, styles.key)], 6));
}

/** A hair line over the whole width, with `under` px before what follows. */
export const hair = (palette: Palette, width: number, under: number): Drawing =>
  width === 0
    ? NOTHING
    : { width, height: 1 + under, shapes: [{ kind: "line", x1: 0, x2: width, y1: 0.5, y2: 0.5, stroke: palette.hair, strokeWidth: 1 }] };
