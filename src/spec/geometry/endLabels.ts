/** Names at the ends of lines, in px, pushed apart where they would touch. */

import type { SeriesOfMarks } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { chartName } from "./chartName.ts";
import type { Scales } from "./plot.ts";
import { pushApart } from "./pushApart.ts";

/** Px between the base lines of two names. */
export const LABEL_GAP = 17;

/** A name beside the mark at `x`, `from`; its own middle is at `to`. */
export interface LabelPlace {
  readonly mark: Mark;
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a label stands so far from its mark that an elbow must join the two. */
export const isPushed = ({ from, to }: Pick<LabelPlace, "from" | "to">): boolean => Math.abs(to - from) > 2;

/** The elbow from a mark at 0 0 to its label, `shift` px lower. */
export const elbowPath = (shift: number): string => `M8 ${Math.sign(shift) * 2}L20 ${shift}H24`;

/** Px that a character of a label takes, and what stands before the first. */
const CHARACTER = 7.4;
const BEFORE = 28;

/** Last marks in groups whose labels stand over, under or beside each other, from left to right; in a group they keep their order. */
function neighbours(last: readonly Mark[], x: (mark: Mark) => number): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const mark of last.toSorted((a, b) => x(a) - x(b))) {
    const group = groups.at(-1);
    if (group === undefined || x(mark) > end) groups.push([mark]);
    else group.push(mark);
    end = Math.max(end, x(mark) + BEFORE + CHARACTER * (chartName(mark.providerLabel).length + 1 + mark.shortText.length));
  }
  return groups.map((group) => last.filter((mark) => group.includes(mark)));
}

/**
 * One label for the last mark of each series. A line that stops early is named where it stops, so only labels that could meet push each other.
 * `wish` is where a label would stand if it were alone.
 */
export function endLabels(
  series: readonly SeriesOfMarks[],
  x: (mark: Mark) => number,
  y: (mark: Mark) => number,
  scales: Scales,
  wish: (mark: Mark) => number = y,
): readonly LabelPlace[] {
  const last = series.flatMap((one) => one.marks.slice(-1));
  return neighbours(last, x).flatMap((marks) => {
    const placed = pushApart(marks.map(wish), LABEL_GAP, scales.top, scales.bottom - 4);
    return marks.map((mark, k) => {
      const column = marks.filter((other) => other.period === mark.period);
      return { mark, x: Math.max(...column.map(x)), from: y(mark), to: placed[k] ?? 0 };
    });
  });
}

export interface Room {
  readonly above: number;
  readonly below: number;
}

/** Marks by their period, in the order of the series. */
export function columnsOf(series: readonly SeriesOfMarks[]): ReadonlyMap<string, readonly Mark[]> {
  const columns = new Map<string, Mark[]>();
  for (const { marks } of series) {
    for (const mark of marks) {
      const column = columns.get(mark.period);
      if (column === undefined) columns.set(mark.period, [mark]);
      else column.push(mark);
    }
  }
  return columns;
}

/** The rooms of one column, from the highest mark to the lowest; those at one height share theirs. */
function roomsIn(column: readonly Mark[], y: (mark: Mark) => number): ReadonlyMap<Mark, Room> {
  const placed = column.map((mark) => ({ mark, at: y(mark) })).sort((a, b) => a.at - b.at);
  const rooms = new Map<Mark, Room>();
  let above = Number.NEGATIVE_INFINITY;
  for (let from = 0, to = 1; from < placed.length; from = to) {
    const at = placed[from]?.at ?? 0;
    to = from + 1;
    while (placed[to]?.at === at) to += 1;
    const room = { above: at - above, below: (placed[to]?.at ?? Number.POSITIVE_INFINITY) - at };
    for (const { mark } of placed.slice(from, to)) rooms.set(mark, room);
    above = at;
  }
  return rooms;
}

const FREE: Room = { above: Number.POSITIVE_INFINITY, below: Number.POSITIVE_INFINITY };

/**
 * Tells for a mark of `series` the px to the nearest other mark above and below in the same period; infinite for none. One at the same height is
 * neither. A period is measured when one of its marks is asked about.
 */
export function roomsAround(series: readonly SeriesOfMarks[], y: (mark: Mark) => number): (mark: Mark) => Room {
  const columns = columnsOf(series);
  const rooms = new Map<string, ReadonlyMap<Mark, Room>>();
  return (mark) => {
    const held = rooms.get(mark.period) ?? roomsIn(columns.get(mark.period) ?? [], y);
    rooms.set(mark.period, held);
    return held.get(mark) ?? FREE;
  };
}
