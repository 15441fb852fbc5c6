/**
 * Which figures of large sets become rows of the dataset. Everything that is shown is made of rows, and a page stays quick with some thousands
 * of them, not with a million: what is left out is said on the page, and stays in the set and in its download.
 */
import type { FigureColumns } from "../../domain/ownSet.ts";
import { heldIn } from "../coded.ts";
import { PASSES, type SeriesOrder, STEP, seriesOrder } from "./seriesOrder.ts";

/** Figures of all sets together that are drawn and listed. */
export const MOST_FIGURES = 10_000;

/** What each set may have of the limit: small sets all that they hold, large ones equal parts of what is left. */
export function allowances(counts: readonly number[], limit = MOST_FIGURES): readonly number[] {
  const given = new Map<number, number>();
  let left = limit;
  const order = [...counts.keys()].toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  for (const [k, place] of order.entries()) {
    const part = Math.min(counts[place] ?? 0, Math.floor(left / (order.length - k)));
    given.set(place, part);
    left -= part;
  }
  return counts.map((_, place) => given.get(place) ?? 0);
}

/** How many figures of a set of so many would be drawn and listed beside the sets that are there. */
export const drawnOf = (count: number, beside: readonly number[]): number => allowances([...beside, count]).at(-1) ?? count;

const ORDERS = new WeakMap<FigureColumns, SeriesOrder>();

/** The order of a set's series, made once: at once where it was not made in steps before. */
function orderOf(columns: FigureColumns): SeriesOrder {
  return heldIn(ORDERS, columns, () => {
    const steps = seriesOrder(columns);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  });
}

/** Whether a set is so large that it is looked through before it is joined. */
export const needsLookingThrough = (columns: FigureColumns): boolean => columns.count > MOST_FIGURES && !ORDERS.has(columns);

/**
 * Looks at the figures of a large set before it is joined, and lets the page breathe after each step, so that picking among a million figures never
 * holds it up. `breathe` ends when the page had its turn, and is told how many figures are done with; where it gives false, that was all.
 * Gives whether the set was looked through.
 */
export async function lookThrough(columns: FigureColumns, breathe: (done: number) => Promise<boolean>): Promise<boolean> {
  if (!needsLookingThrough(columns)) return true;
  const steps = seriesOrder(columns);
  for (let step = steps.next(), k = 1; ; step = steps.next(), k += 1) {
    if (step.done) {
      ORDERS.set(columns, step.value);
      return true;
    }
    if (!(await breathe(Math.min(columns.count, Math.floor((k * STEP) / PASSES))))) return false;
  }
}

/** The figures of a series that is too long, the latest of them; of the same period those that the file has last. */
function latestOf({ texts, count }: FigureColumns, { seriesOf, times }: SeriesOrder, series: number, allowance: number): readonly number[] {
  const timeOf = (place: number): number => times[texts.period.codes[place] ?? 0] ?? 0;
  const perTime = new Uint32Array(Math.max(1, times.length));
  for (let place = 0; place < count; place += 1) if (seriesOf[place] === series) perTime[timeOf(place)] = (perTime[timeOf(place)] ?? 0) + 1;
  let time = perTime.length - 1;
  let left = allowance;
  for (; time > 0 && (perTime[time] ?? 0) <= left; time -= 1) left -= perTime[time] ?? 0;
  const kept: number[] = [];
  for (let place = count - 1; place >= 0 && kept.length < allowance; place -= 1) {
    if (seriesOf[place] !== series || timeOf(place) < time) continue;
    if (timeOf(place) > time) kept.push(place);
    else if (left > 0) {
      kept.push(place);
      left -= 1;
    }
  }
  return kept.toReversed();
}

/**
 * The places of the figures that become rows, in the order of the file. All of them where they are few. Else of the largest markets whole series
 * (one provider and measure of a market): those of the compared providers first, then those with the most figures, then by their latest value. Where
 * no series fits, the latest figures of the first.
 */
export function keptPlaces(columns: FigureColumns, allowance: number): readonly number[] {
  const found = orderOf(columns);
  const { seriesOf, counts, order, figures } = found;
  const isKept = new Uint8Array(counts.length);
  let left = allowance;
  if (figures <= allowance) isKept.fill(1);
  else {
    for (const series of order) {
      const size = counts[series] ?? 0;
      if (size > left) continue;
      isKept[series] = 1;
      left -= size;
      if (left === 0) break;
    }
    const [longest] = order;
    if (left === allowance && longest !== undefined && allowance > 0) return latestOf(columns, found, longest, allowance);
  }
  const kept: number[] = [];
  for (let place = 0; place < columns.count; place += 1) if (isKept[seriesOf[place] ?? -1] === 1) kept.push(place);
  return kept;
}
