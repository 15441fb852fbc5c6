/** Small multiples: how many plots stand in a row, and where the parts of one stand, in px. */
import * as pageWords from "../../domain/words/en/page.ts";
import type { MultiplesChart, SeriesOfMarks } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { type Frame, type Scales, slotMiddle } from "./plot.ts";
import { slotTexts } from "./slotTexts.ts";

/** A sum over providers carries no provider's sign: a ring, and where slots are narrow the dot that still shows its place. */
const RING = "M4 0A4 4 0 1 1 -4 0A4 4 0 1 1 4 0Z";
const DOT = "M2 0A2 2 0 1 1 -2 0A2 2 0 1 1 2 0Z";
/** Px between two plots. */
export const GAP = 16;
const LEAST = 236;
const HEIGHT = 160;
/** Px of a slot under which markers are drawn small. */
const DENSE = 16;

/** Plots in a row at a width in px, and the width of one. */
export function multiplesGrid({ series }: MultiplesChart, width: number): { readonly columns: number; readonly each: number } {
  const fitting = Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)));
  const columns = Math.min(fitting, Math.max(1, series.length));
  return { columns, each: Math.floor((width - GAP * (columns - 1)) / columns) };
}

/** What stands after the name: the last value, with its period where the series ends before the others do. */
export function lastWords({ marks }: SeriesOfMarks, { periods, series }: MultiplesChart): string {
  const lastPeriod = periods.findLast((period) => series.some((one) => one.marks.some((mark) => mark.period === period)));
  const last = marks.at(-1);
  if (last === undefined) return "";
  return last.period === lastPeriod ? last.shortText : pageWords.labelInPeriod(last.shortText, last.periodText);
}

export interface MultiplePlot {
  readonly frame: Frame;
  /** Px of a slot. */
  readonly room: number;
  readonly isDense: boolean;
  /** The sign of a sum over providers. */
  readonly sumPath: string;
  readonly at: (mark: Mark) => number;
}

/** The plot of one series. */
export function multiplePlot(one: SeriesOfMarks, { axis, periods, periodTexts }: MultiplesChart, width: number): MultiplePlot {
  const count = Math.max(1, periods.length);
  // The text under the last slot is centred on it, and may be wider than the slot.
  const right = Math.max(4, 3.3 * (periodTexts.at(-1)?.length ?? 0) + 2 - (width - 44) / count / 2);
  const room = (width - 40 - right) / count;
  const texts = slotTexts(periods, periodTexts, room);
  const published = new Set(one.marks.map((mark) => mark.period));
  const slots = periods.map((period, k) => ({ at: slotMiddle(periods, period), text: texts[k] ?? "", muted: !published.has(period) }));
  const isDense = room < DENSE;
  return {
    frame: { width, height: HEIGHT, top: 20, right, axis, slots },
    room,
    isDense,
    sumPath: isDense ? DOT : RING,
    at: (mark) => slotMiddle(periods, mark.period),
  };
}

/**
 * The first value: with the last one in the heading it says the change without the axis. It keeps to the right of the axis texts. Null for
 * series and charts of one period.
 */
export function firstValue(
  { marks }: SeriesOfMarks,
  { periods }: MultiplesChart,
  { at }: MultiplePlot,
  scales: Scales,
): { readonly x: number; readonly y: number; readonly text: string } | null {
  const [first] = marks;
  if (first === undefined || marks.length < 2 || periods.length < 2) return null;
  return {
    x: Math.max(scales.x(at(first)), scales.left + 2 + 3.5 * first.shortText.length),
    y: scales.y(first.value) - 11,
    text: first.shortText,
  };
}
