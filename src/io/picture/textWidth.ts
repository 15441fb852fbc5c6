/**
 * How wide a text is, without a page to measure it on: the advance widths of the letters in thousandths of the type size, for each letter the
 * wider of Arial (Liberation Sans has the same) and Open Sans (Noto Sans has the same), so that a text fits whichever face the program that
 * opens the picture has. The other faces that are asked for are narrower.
 */
import type { Face } from "./scene.ts";

/** From space (U+0020) to tilde (U+007E), 32 a line. */
const REGULAR = [
  "278 278 399 646 572 889 729 220 333 333 551 584 278 333 278 367 572 572 572 572 572 572 572 572 572 572 278 278 584 584 584 556",
  "1015 667 667 722 726 667 611 778 738 280 500 667 556 900 753 778 667 778 722 667 611 730 667 944 667 667 611 328 367 328 572 556",
  "333 556 612 500 612 562 337 556 614 253 253 526 253 926 614 602 612 612 409 500 357 614 500 775 524 501 500 375 550 375 584",
];
const BOLD = [
  "278 333 474 646 572 901 750 267 339 339 545 584 286 333 286 414 572 572 572 572 572 572 572 572 572 572 333 333 584 584 584 611",
  "975 722 722 722 741 667 611 778 766 332 556 722 611 943 813 796 667 796 722 667 611 756 667 967 667 667 611 333 414 333 584 556",
  "362 605 633 556 633 591 388 611 658 306 306 621 306 982 658 620 633 633 455 556 435 658 569 856 579 569 500 395 551 395 584",
];
/** What lies outside: the wider of both weights. */
const OTHERS: readonly (readonly [string, number])[] = [
  ["‘’\u2009", 240],
  ["·", 340],
  ["“”°", 450],
  ["–†§", 560],
  ["€£¥×≈≠≤≥−±÷ƒ", 600],
  ["ß", 720],
  ["…½™—→↗▲▼", 1020],
];
const tableOf = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map([
    ...lines.flatMap((line) => line.split(" ")).map((width, k) => [String.fromCodePoint(0x20 + k), Number(width)] as const),
    ...OTHERS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
  ]);
const WIDTHS = { regular: tableOf(REGULAR), bold: tableOf(BOLD) } as const;
const OTHER = 680;
/** East Asian wide characters take the whole square. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
const MONO = 610;
/** Noto Serif is the widest of the serif faces: this much wider than Open Sans. */
const SERIF = 1.04;

/** A letter with an accent is as wide as the letter. */
function otherWidth(letter: string, widths: ReadonlyMap<string, number>): number {
  const [plain = letter] = letter.normalize("NFD");
  return widths.get(plain) ?? (WIDE.test(letter) ? 1000 : OTHER);
}

/** Px that a text takes at a size in px: an upper bound for the usual faces, within about a tenth. */
export function textWidth(text: string, size: number, face: Face = "sans", weight = 400): number {
  const widths = weight >= 600 ? WIDTHS.bold : WIDTHS.regular;
  let sum = 0;
  for (const letter of text) sum += face === "mono" && !WIDE.test(letter) ? MONO : (widths.get(letter) ?? otherWidth(letter, widths));
  return (sum / 1000) * size * (face === "serif" ? SERIF : 1);
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
