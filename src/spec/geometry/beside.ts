/** Where breaks, events and earlier values stand in a plot: pure geometry, in px. */
import { periodMonths } from "../../domain/period.ts";

/** Rules nearer than this share one label. */
const LABEL_ROOM = 30;

/** Px to the side of its mark at which an earlier value stands. */
export const GHOST_SHIFT = 14;

/**
 * From months since year 0 to px: linear between the middles of the first and the last drawn period, whose px `x` gives. Null for fewer than
 * two periods: one point has no scale.
 */
export function monthScale(periods: readonly string[], x: (period: string) => number): ((months: number) => number) | null {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const middle = (period: string): number => {
    const { start, end } = periodMonths(period);
    return (start + end + 1) / 2;
  };
  const from = middle(first);
  const perMonth = (x(last) - x(first)) / (middle(last) - from);
  return (months) => x(first) + (months - from) * perMonth;
}

/** Labels of numbered rules: rules that would touch share one, "3–5" for a run of numbers, else "3, 7". */
export function groupedRules(
  rules: readonly { readonly number: number; readonly x: number }[],
): readonly { readonly x: number; readonly text: string }[] {
  const groups: { number: number; x: number }[][] = [];
  for (const rule of rules.toSorted((a, b) => a.x - b.x || a.number - b.number)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && rule.x - last.x < LABEL_ROOM) group.push({ ...rule });
    else groups.push([{ ...rule }]);
  }
  return groups.map((group) => {
    const numbers = group.map((rule) => rule.number).toSorted((a, b) => a - b);
    const [low = 0] = numbers;
    const high = numbers.at(-1) ?? low;
    const isRun = high - low === numbers.length - 1;
    const text = numbers.length === 1 ? String(low) : isRun ? `${low}–${high}` : numbers.join(", ");
    return { x: group.reduce((sum, rule) => sum + rule.x, 0) / group.length, text };
  });
}
