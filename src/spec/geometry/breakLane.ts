/** Where the titles of breaks stand: in a lane of their own over the plot, clear of its values and of each other. Pure geometry, in px. */

/** Px an italic 12 px character takes. */
const CHARACTER = 6.2;
/** Px between a break's line and its title, and between two titles. */
const SIDE = 5;
const CLEAR = 8;
const ROW = 16;
/** Px between the lane and the plot, for the values over its highest points. */
const OVER_VALUES = 12;
/** A title shorter than this many characters says nothing: then only the line stands, and the accessible name tells the rest. */
const LEAST = 6;

interface BreakWish {
  /** Px of the break's line. */
  readonly at: number;
  readonly title: string;
}

export interface LanePlace {
  /** 0 is the row next to the plot. */
  readonly row: number;
  readonly text: string;
  readonly side: "left" | "right";
}

/** Px that a lane of so many rows takes over the plot; none without breaks. */
export const laneHeight = (rows: number): number => (rows === 0 ? 0 : rows * ROW + OVER_VALUES);

/** Px from the top of the plot and what stands on it up to the base line of a row. */
export const laneBase = (row: number): number => OVER_VALUES + row * ROW + 4;

/** Px that the words of a title reach to either side of its line. */
function reach(at: number, text: string, side: LanePlace["side"]): readonly [number, number] {
  const width = text.length * CHARACTER + SIDE;
  return side === "right" ? [at, at + width] : [at - width, at];
}

const shortened = (title: string, room: number): string => {
  const most = Math.floor((room - SIDE) / CHARACTER);
  if (title.length <= most) return title;
  return most < LEAST ? "" : `${title.slice(0, most - 1).trimEnd()}…`;
};

/**
 * One place per break, in the order of the breaks: the lowest row where its title meets no other title, and where it can be, one
 * that no line crosses on its way to a row above. Titles stay inside [left, right], shortened where even the wider side has no room.
 */
export function placeTitles(breaks: readonly BreakWish[], left: number, right: number): readonly LanePlace[] {
  const placed = new Map<BreakWish, LanePlace>();
  const isFree = (wish: BreakWish, { row, text, side }: LanePlace, isStrict: boolean): boolean => {
    // Those placed before stand at this line or to the right of it.
    const [, to] = reach(wish.at, text, side);
    return [...placed].every(([other, place]) => {
      const [low] = reach(other.at, place.text, place.side);
      if (place.row === row) return to + CLEAR <= low;
      if (!isStrict) return true;
      // The line of the upper one runs down past the lower title.
      return place.row > row ? other.at >= to + SIDE : wish.at <= low - SIDE;
    });
  };
  // From the right, so that of two neighbours with words to the right the earlier is lifted over the later.
  for (const wish of breaks.toSorted((a, b) => b.at - a.at)) {
    const rooms = { right: right - wish.at, left: wish.at - left };
    const whole = (["right", "left"] as const).filter((side) => shortened(wish.title, rooms[side]) === wish.title);
    const sides = whole.length > 0 ? whole : [rooms.right >= rooms.left ? ("right" as const) : ("left" as const)];
    const tries = Array.from({ length: breaks.length }, (_, row) =>
      sides.map((side): LanePlace => ({ row, side, text: shortened(wish.title, rooms[side]) })),
    ).flat();
    const isOpen = ({ text, side }: LanePlace): boolean => {
      const [from] = reach(wish.at, text, side);
      return breaks.every((other) => placed.has(other) || other === wish || other.at <= from - SIDE);
    };
    // First a place that leaves the lines still to come free. Breaks in one place have one line: then it is enough that no words meet.
    const free =
      tries.find((place) => isOpen(place) && isFree(wish, place, true)) ??
      tries.find((place) => isFree(wish, place, true)) ??
      tries.find((place) => isFree(wish, place, false));
    if (free) placed.set(wish, free);
  }
  return breaks.map((wish) => placed.get(wish) ?? { row: 0, text: "", side: "right" });
}
