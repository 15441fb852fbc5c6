/** Intervals on a time axis: where the bars from the least to the most stand, in px. */
import * as pageWords from "../../domain/words/en/page.ts";
import type { IntervalsChart } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { offRules } from "./offRules.ts";
import { type Frame, type Scales, slotMiddle } from "./plot.ts";
import { slotTexts } from "./slotTexts.ts";

const HEIGHT = 310;
const WIDEST = 30;
/** Px of a slot that the two ends of an interval need as text. */
const TEXT = 42;

export interface IntervalsPlot {
  readonly frame: Frame;
  /** Px of a slot. */
  readonly room: number;
}

/** The plot of intervals at a width in px; the words of the thresholds stand right of it. */
export function intervalsPlot({ axis, periods, periodTexts, marks, rules }: IntervalsChart, width: number): IntervalsPlot {
  const right = 10 + 6.4 * Math.max(0, ...rules.map((rule) => rule.text.length));
  const room = (width - 60 - right) / Math.max(1, periods.length);
  const texts = slotTexts(periods, periodTexts, room);
  const published = new Set(marks.map((mark) => mark.period));
  const slots = periods.map((period, k) => ({ at: slotMiddle(periods, period), text: texts[k] ?? "", muted: !published.has(period) }));
  return { frame: { width, height: HEIGHT, top: 24, right, axis, slots }, room };
}

export interface IntervalBox {
  /** Middle of the bar. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** Both ends in words, clear of the thresholds; empty where the slot is too narrow. */
  readonly texts: readonly { readonly text: string; readonly y: number; readonly isHigh: boolean }[];
}

/** The bar of an interval from the low to the high end of its band. */
export function intervalBox(mark: Mark, chart: IntervalsChart, room: number, scales: Scales): IntervalBox {
  const top = scales.y(mark.band.high);
  const height = Math.max(2, scales.y(mark.band.low) - top);
  const [low = "", high = ""] = mark.shortText.split(pageWords.toAfter);
  const rules = chart.rules.map((rule) => scales.y(rule.at));
  // Never under the axis, where the texts of the slots stand.
  const lowBase = Math.min(top + height + 16, scales.bottom - 5);
  return {
    x: scales.x(slotMiddle(chart.periods, mark.period)),
    width: Math.max(3, Math.min(WIDEST, room * 0.6)),
    top,
    height,
    texts:
      room < TEXT
        ? []
        : [
            { text: high, y: offRules(top - 8, rules, "up"), isHigh: true },
            { text: low, y: offRules(lowBase, rules, "down"), isHigh: false },
          ],
  };
}
