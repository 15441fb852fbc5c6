/**
 * How wide a text is, without a page to measure it on: widths of the letters in thousandths of the type size, the wider of Liberation Sans
 * (Arial's widths) and Open Sans for each, so that a text fits whichever sans face the program that opens the picture has.
 */
import type { Face } from "./scene.ts";

const GROUPS: readonly (readonly [string, number])[] = [
  ["iIljJ.,:;|!'’‘ ", 300],
  ['ft()[]{}/\\-r"“”·', 390],
  ["cksvxyz?_", 530],
  ["abdeghnopqu0123456789$€£¥#+−–=<>~×≈≠≤≥", 610],
  ["ABEFKLPRSTXYZ&", 690],
  ["CDGHNOQUV", 780],
  ["mwM%", 930],
  ["W@—…", 1020],
];
const WIDTHS = new Map(GROUPS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
const OTHER = 620;
/** East Asian wide characters take the whole square. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
const MONO = 610;
const BOLD = 1.07;

/** Px that a text takes at a size in px: an upper bound for the usual faces, within about a tenth. */
export function textWidth(text: string, size: number, face: Face = "sans", weight = 400): number {
  let sum = 0;
  for (const letter of text) sum += WIDE.test(letter) ? 1000 : face === "mono" ? MONO : (WIDTHS.get(letter) ?? OTHER);
  return (sum / 1000) * size * (weight >= 600 ? BOLD : 1);
}

/** Lines of a text no wider than `width` px; a word that is longer is cut between letters, never clipped. */
export function wrapText(text: string, width: number, size: number, face: Face = "sans", weight = 400): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, face, weight) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}
