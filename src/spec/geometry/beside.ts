/** Where breaks, events and earlier values stand in a plot: pure geometry, in px. */
import { periodMonths } from "../../domain/period.ts";
import type { BreakMark, EventRule } from "../chartBody.ts";
import type { Axis } from "../mark.ts";
import { type LanePlace, laneBase, laneHeight, placeTitles } from "./breakLane.ts";
import { axisRoom, type Scales } from "./plot.ts";

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

export interface Lane {
  readonly places: readonly LanePlace[];
  /** Px over the plot that the titles need. */
  readonly height: number;
}

/** The lane of a panel's break titles over a plot of this width; `at` gives the middle of a period in percent of the plot's width. */
export function laneOf(breaks: readonly BreakMark[], axis: Axis, width: number, right: number, at: (period: string) => number): Lane {
  const left = axisRoom(axis);
  const px = (period: string) => left + (at(period) / 100) * (width - left - right);
  const wishes = breaks.map((mark) => ({ at: (px(mark.before) + px(mark.after)) / 2, title: mark.title }));
  const places = placeTitles(wishes, 0, width);
  const rows = places.length === 0 ? 0 : 1 + Math.max(...places.map((place) => place.row));
  return { places, height: laneHeight(rows) };
}

/** A break at `at`: a line from the base line of its title down to the axis, where a zigzag stands. `text` may be empty. */
export interface BreakPlace {
  readonly mark: BreakMark;
  readonly at: number;
  readonly line: { readonly y1: number; readonly y2: number };
  readonly zigzag: string;
  readonly title: { readonly x: number; readonly y: number; readonly text: string; readonly anchor: "start" | "end" };
}

/** Breaks in their lane. `x` gives the centre of a drawn period; `over` is what something else takes over the plot, under the lane. */
export function placedBreaks(
  breaks: readonly BreakMark[],
  lane: Lane,
  over: number,
  x: (period: string) => number,
  scales: Scales,
): readonly BreakPlace[] {
  return breaks.map((mark, k) => {
    const at = (x(mark.before) + x(mark.after)) / 2;
    const { row, text, side } = lane.places[k] ?? { row: 0, text: "", side: "right" };
    const base = scales.top - over - laneBase(row);
    return {
      mark,
      at,
      line: { y1: base - 10, y2: scales.bottom - 10 },
      zigzag: `M${at - 6} ${scales.bottom - 4}l4 -5l4 10l4 -5`,
      title: { x: at + (side === "right" ? 5 : -5), y: base, text, anchor: side === "right" ? "start" : "end" },
    };
  });
}

/** Numbered rules in their places inside the plot, and the labels over it; nothing where the periods make no scale. */
export function placedRules(
  rules: readonly EventRule[],
  periods: readonly string[],
  x: (period: string) => number,
  scales: Scales,
): {
  readonly lines: readonly { readonly number: number; readonly x: number }[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
} {
  const at = monthScale(periods, x);
  if (at === null) return { lines: [], labels: [] };
  const lines = rules.map((rule) => ({ number: rule.number, x: Math.min(scales.right, Math.max(scales.left, at(rule.at))) }));
  return { lines, labels: groupedRules(lines) };
}
