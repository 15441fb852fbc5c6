/**
 * The keys inside a chart. Its marks are a grid, made by `spotsOf`: a column is a period, a row what the reader follows through the periods.
 *
 * | form | Left, Right | Up, Down |
 * | --- | --- | --- |
 * | bars | the same provider in the bars of the next period; with one period as Up, Down | bar to bar |
 * | lines, slope, index, bump | along the line, through its gaps and changes | next value of the same period |
 * | multiples | along the line | the plot above or below |
 * | stacked | the same segment of the next bar | segment to segment |
 * | columns | column to column | between a column and the change over it |
 * | intervals | period to period | the break between them |
 * | dumbbell | print to print of one quantity | quantity to quantity |
 * | figures, timeline | as Up, Down | the next one |
 *
 * Below all of them stand the ratios, gaps, breaks and events that are listed under the chart.
 */
import type { Spot } from "./spots.ts";

export type MoveKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

/** A key and whether it goes further: arrows in steps of five (Shift), Home and End past the row to the ends of the chart (Ctrl). */
export interface Move {
  readonly key: MoveKey;
  readonly far: boolean;
}

/** Marks that a far arrow passes, so that any mark of the fullest chart is within ten keys. */
const FAR = 5;

/** The spot that a key leads to from `id`; null when there is nothing that way, or no such spot. */
export function spotAfter(spots: readonly Spot[], id: string, { key, far }: Move): Spot | null {
  const from = spots.find((spot) => spot.id === id);
  if (from === undefined) return null;
  if (key === "Home" || key === "End") {
    const row = rowOf(spots, from);
    const line = far || row.length < 2 ? spots : row;
    const to = key === "Home" ? line[0] : line.at(-1);
    return to === undefined || to === from ? null : to;
  }
  let to: Spot | null = null;
  for (let left = far ? FAR : 1; left > 0; left -= 1) to = nextSpot(spots, to ?? from, key) ?? to;
  return to;
}

/** What Left and Right walk: the spots of the same row, from left to right. */
const rowOf = (spots: readonly Spot[], from: Spot): readonly Spot[] =>
  spots.filter((spot) => spot.series === from.series).toSorted((a, b) => a.x - b.x);

function nextSpot(spots: readonly Spot[], from: Spot, key: Exclude<MoveKey, "Home" | "End">): Spot | null {
  const forward = key === "ArrowRight" || key === "ArrowDown";
  const row = rowOf(spots, from);
  if ((key === "ArrowLeft" || key === "ArrowRight") && row.length > 1) return row[row.indexOf(from) + (forward ? 1 : -1)] ?? null;
  const rank = new Map(spots.map((spot, k) => [spot, k]));
  const after = (spot: Spot) => spot.y - from.y || (rank.get(spot) ?? 0) - (rank.get(from) ?? 0);
  const others = spots.filter((spot) => spot !== from && (spot.series !== from.series || spot.x === from.x) && after(spot) > 0 === forward);
  const distance = (spot: Spot) => [
    Math.abs(spot.x - from.x),
    Math.abs(spot.y - from.y),
    Math.abs((rank.get(spot) ?? 0) - (rank.get(from) ?? 0)),
  ];
  return others.toSorted((a, b) => firstDifference(distance(a), distance(b)))[0] ?? null;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [k, value] of a.entries()) {
    const difference = value - (b[k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
