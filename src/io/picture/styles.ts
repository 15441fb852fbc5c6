/** The type and spaces of a card in a picture: those of the page (tokens.css, plate.css) in px. */
import type { TextStyle } from "./block.ts";
import type { Palette } from "./palette.ts";

/** Width of a picture, and what is left between its margins. */
export const PICTURE_WIDTH = 760;
export const MARGIN = 24;
export const CARD_WIDTH = PICTURE_WIDTH - 2 * MARGIN;

/** Every way of setting words in a picture, by what they are. */
export type Styles = ReturnType<typeof stylesOf>;

/** The styles in the colours of a palette. */
export function stylesOf(palette: Palette) {
  const { ink1, ink2, ink3 } = palette;
  return {
    takeaway: { size: 22, line: 28, fill: ink1, face: "serif", weight: 700 },
    heading: { size: 28, line: 34, fill: ink1, face: "serif", weight: 700 },
    scope: { size: 14, line: 20, fill: ink2 },
    body: { size: 14, line: 20, fill: ink1 },
    bold: { size: 14, line: 20, fill: ink1, weight: 600 },
    small: { size: 13, line: 18, fill: ink2 },
    smallBold: { size: 13, line: 18, fill: ink1, weight: 600 },
    caption: { size: 12, line: 16, fill: ink3 },
    key: { size: 12, line: 16, fill: ink2 },
    gap: { size: 13, line: 18, fill: ink3, italic: true },
    printed: { size: 13, line: 18, fill: ink1, face: "mono" },
  } as const satisfies Readonly<Record<string, TextStyle>>;
}
