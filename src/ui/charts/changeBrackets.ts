/** Where the dotted elbows between columns run, in px. Pure, so that crowding can be tested without a browser. */

export interface BracketWish {
  /** Middle of the earlier column and left edge of the later one. */
  readonly x1: number;
  readonly x2: number;
  /** Tops of the two columns. */
  readonly fromY: number;
  readonly toY: number;
  readonly textWidth: number;
}

export interface BracketPlace {
  readonly x1: number;
  readonly x2: number;
  /** Where the upright starts, clear of the earlier column's value. */
  readonly fromY: number;
  /** The level of the horizontal part; words stand over and under it. */
  readonly level: number;
}

/** Room a value needs over its column, and the height of a level with its two lines of words. */
const VALUE_ROOM = 32;
const LEVEL_HEIGHT = 48;

/** One place per wish: a level between the two columns, lifted until its words are clear of the other elbows. */
export function placeBrackets(wishes: readonly BracketWish[], top: number): readonly BracketPlace[] {
  const placed: (BracketPlace & { readonly end: number })[] = [];
  for (const wish of wishes) {
    const rise = wish.fromY - wish.toY;
    let level = rise > 2 * VALUE_ROOM ? wish.fromY - rise * 0.6 : Math.min(wish.fromY, wish.toY) - VALUE_ROOM - 24;
    const end = Math.max(wish.x2, wish.x1 + wish.textWidth);
    const isCrowded = () => placed.some((other) => wish.x1 < other.end && other.x1 < end && Math.abs(other.level - level) < LEVEL_HEIGHT);
    while (isCrowded() && level - LEVEL_HEIGHT >= top) level -= LEVEL_HEIGHT;
    placed.push({ x1: wish.x1, x2: wish.x2, fromY: wish.fromY - VALUE_ROOM, level: Math.max(top, level), end });
  }
  return placed;
}
