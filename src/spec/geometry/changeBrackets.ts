/** Where the dotted elbows between columns run, in px. Pure, so that crowding can be tested without a browser. */

export interface BracketWish {
  /** Middles of the earlier and of the later column. */
  readonly x1: number;
  readonly x2: number;
  readonly textWidth: number;
}

/** A column with its value: from its left to its right edge, up to the top of the value over it. */
export interface ColumnBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export interface BracketPlace {
  readonly x1: number;
  readonly x2: number;
  /** Where the two uprights end, clear of the values of their columns. */
  readonly fromY: number;
  readonly toY: number;
  /** The level of the horizontal part; its words stand over it. */
  readonly level: number;
  /** Left end of the words. */
  readonly textX: number;
}

/** Px between an elbow and what it must not touch. */
const CLEAR = 8;
/** Px over a level for its two lines of words. */
export const WORDS_HEIGHT = 44;

/**
 * One place per wish: over every column and value between its ends and under its words, lifted over the elbows placed before it. Levels may
 * lie over the plot, whose top is 0: the caller makes room. Words end at `right` at the latest, and no upright of `lines` runs through them
 * where another place is wide enough.
 */
export function placeBrackets(
  wishes: readonly BracketWish[],
  columns: readonly ColumnBox[],
  right: number,
  lines: readonly number[],
): readonly BracketPlace[] {
  const placed: BracketPlace[] = [];
  const ends: { readonly from: number; readonly to: number; readonly level: number }[] = [];
  const topAt = (x: number): number => columns.find((column) => column.left <= x && x <= column.right)?.top ?? 0;
  for (const { x1, x2, textWidth } of wishes) {
    const wished = Math.max(0, Math.min(x1, right - textWidth));
    const places = [wished, ...lines.flatMap((line) => [line - textWidth - CLEAR, line + CLEAR])].filter(
      (x) => x >= 0 && x + textWidth <= right,
    );
    const free = places.filter((x) => lines.every((line) => line <= x - CLEAR / 2 || line >= x + textWidth));
    const textX = free.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished))[0] ?? wished;
    const from = Math.min(x1, textX);
    const to = Math.max(x2, textX + textWidth);
    const under = columns.filter((column) => column.left < to && column.right > from).map((column) => column.top);
    let level = Math.min(...under, topAt(x1), topAt(x2)) - CLEAR;
    const isCrowded = () =>
      ends.some((other) => from < other.to && other.from < to && Math.abs(other.level - level) < WORDS_HEIGHT + CLEAR);
    while (isCrowded()) level -= CLEAR;
    ends.push({ from, to, level });
    placed.push({ x1, x2, fromY: topAt(x1) - 2, toY: topAt(x2) - 2, level, textX });
  }
  return placed;
}

/** Px over the plot, whose top is 0, that elbows and words need. */
export function roomOver(places: readonly BracketPlace[]): number {
  return Math.max(0, ...places.map(({ level }) => WORDS_HEIGHT - level));
}

/** What is cleared behind the words of a change, px: rules of events pass under them and not through. */
export function wordsGrounds(
  { text, subText }: { readonly text: string; readonly subText: string },
  { x, level }: { readonly x: number; readonly level: number },
): readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] {
  const lines = [
    { y: level - 42, width: 8 + 7.4 * text.length },
    { y: level - 22, width: subText === "" ? 0 : 8 + 6.4 * subText.length },
  ];
  return lines.filter(({ width }) => width > 0).map((line) => ({ x: x + 20, height: 19, ...line }));
}
