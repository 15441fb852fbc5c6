/** Where breaks, events and earlier values stand in a plot: pure geometry, in px. */
import { periodMonths } from "../../domain/period.ts";
import type { BreakMark, EventRule } from "../chartBody.ts";
import type { Axis } from "../mark.ts";
import { type LanePlace, laneBase, laneHeight, placeTitles } from "./breakLane.ts";
import { runsOf } from "./gapSpans.ts";
import { axisRoom, type Scales } from "./plot.ts";

/** Rules nearer than this share one label. */
const LABEL_ROOM = 30;
/** Px that a 12 px digit takes. */
const DIGIT = 6.9;

/** Side of the square that opens a break, px, and how far it reaches under the axis: the periods' labels begin there. */
const BREAK_SIDE = 26;
const BREAK_UNDER = 4;

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

interface NumberedRule {
  readonly number: number;
  readonly x: number;
}

/** The numbers of some rules, "3–5" for a run of them: "3–5, 7". */
function numbersOf(rules: readonly NumberedRule[]): string {
  return runsOf(rules.map((rule) => rule.number))
    .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
    .join(", ");
}

const labelOf = (rules: readonly NumberedRule[]): { readonly x: number; readonly text: string } => ({
  x: rules.reduce((sum, rule) => sum + rule.x, 0) / rules.length,
  text: numbersOf(rules),
});

/** Labels of numbered rules: rules that are near each other share one, and so do labels whose words would touch. */
export function groupedRules(rules: readonly NumberedRule[]): readonly { readonly x: number; readonly text: string }[] {
  const groups: NumberedRule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.x - b.x || a.number - b.number)) {
    let group = [rule];
    for (let before = groups.at(-1); before !== undefined && touch(before, group); before = groups.at(-1)) {
      groups.pop();
      group = [...before, ...group];
    }
    groups.push(group);
  }
  return groups.map(labelOf);
}

/** Whether the rules of two neighbouring groups are near each other, or their labels would touch. */
function touch(before: readonly NumberedRule[], group: readonly NumberedRule[]): boolean {
  const [left, right] = [labelOf(before), labelOf(group)];
  const isNear = (group[0]?.x ?? 0) - (before.at(-1)?.x ?? 0) < LABEL_ROOM;
  return isNear || right.x - left.x < ((left.text.length + right.text.length) / 2 + 1) * DIGIT;
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

/** A break at `at`: a line from the base line of its title down to the axis, where a zigzag stands on a square of paper. `text` may be empty. */
export interface BreakPlace {
  readonly mark: BreakMark;
  readonly at: number;
  readonly line: { readonly y1: number; readonly y2: number };
  readonly paper: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
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
      paper: { x: at - BREAK_SIDE / 2, y: scales.bottom + BREAK_UNDER - BREAK_SIDE, width: BREAK_SIDE, height: BREAK_SIDE },
      zigzag: `M${at - 6} ${scales.bottom - 4}l4 -5l4 10l4 -5`,
      title: { x: at + (side === "right" ? 5 : -5), y: base, text, anchor: side === "right" ? "start" : "end" },
    };
  });
}

export interface RulePlaces {
  readonly lines: readonly { readonly number: number; readonly x: number; readonly y1: number; readonly y2: number }[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/**
 * Numbered rules in their places inside the plot, and the labels over it; nothing where the periods make no scale. `rise` is what stands over
 * the plot under the labels, px.
 */
export function placedRules(
  rules: readonly EventRule[],
  periods: readonly string[],
  x: (period: string) => number,
  { left, right, top, bottom }: Scales,
  rise = 0,
): RulePlaces {
  const at = monthScale(periods, x);
  if (at === null) return { lines: [], labels: [] };
  const lines = rules.map(({ number, at: months }) => ({
    number,
    x: Math.min(right, Math.max(left, at(months))),
    y1: top - rise - 4,
    y2: bottom,
  }));
  return { lines, labels: groupedRules(lines).map((label) => ({ ...label, y: top - rise - 8 })) };
}
