/** Ranks date by date, first at the top: where rows, ties and names stand, in px. */

import type { BumpChart } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { chartName } from "./chartName.ts";
import { endLabels, LABEL_GAP, type LabelPlace } from "./endLabels.ts";
import { type Frame, type Scales, slotMiddle } from "./plot.ts";
import { slotTexts } from "./slotTexts.ts";

const ROW = 44;
/** Px between two providers of one rank. */
const TIE = 24;

export interface BumpPlot {
  readonly frame: Frame;
  readonly x: (mark: Mark, scales: Scales) => number;
  readonly y: (mark: Mark, scales: Scales) => number;
  /** Px to either side of a mark that are its own. */
  readonly side: (mark: Mark) => number;
}

/** The plot of ranks at a width in px; providers of one rank stand side by side. */
export function bumpPlot(chart: BumpChart, width: number): BumpPlot {
  const { ranks, series, periods } = chart;
  const right =
    28 + 7.4 * Math.max(0, ...series.map((one) => chartName(one.providerLabel).length + 1 + (one.marks.at(-1)?.shortText.length ?? 3)));
  const room = (width - 40 - right) / Math.max(1, periods.length);
  const texts = slotTexts(periods, chart.periodTexts, room);
  const ticks = Array.from({ length: ranks }, (_, k) => -(k + 1));
  const axis = { min: -ranks - 0.5, max: -0.5, ticks, tickTexts: ticks.map((tick) => String(-tick)) };
  const shifts = tieShifts(chart, Math.min(TIE, room / 2));
  const slots = periods.map((period, k) => ({
    at: slotMiddle(periods, period),
    text: texts[k] ?? "",
    muted: !series.some((one) => one.marks.some((mark) => mark.period === period)),
  }));
  return {
    frame: { width, height: 60 + ranks * ROW, top: 12, right, axis, slots },
    x: (mark, scales) => scales.x(slotMiddle(periods, mark.period)) + (shifts.get(mark.receiptId) ?? 0),
    y: (mark, scales) => scales.y(-mark.value),
    side: (mark) => (shifts.has(mark.receiptId) ? TIE / 2 : room / 2),
  };
}

/** How far marks that share rank and period stand from the middle of their slot, in px; marks that are alone are not in it. */
function tieShifts({ series }: BumpChart, step: number): ReadonlyMap<string, number> {
  const places = new Map<string, string[]>();
  for (const mark of series.flatMap((one) => one.marks)) {
    const place = `${mark.period} ${mark.value}`;
    places.set(place, [...(places.get(place) ?? []), mark.receiptId]);
  }
  const tied = [...places.values()].filter((ids) => ids.length > 1);
  return new Map(tied.flatMap((ids) => ids.map((id, k) => [id, (k - (ids.length - 1) / 2) * step] as const)));
}

/** Whether another provider takes the rank after the last mark of a series: its markers stand where the name would, which is then lifted over them. */
function goesOn({ series }: BumpChart, last: Mark): boolean {
  return series.some((one) => one.marks.some((mark) => mark.value === last.value && mark.period > last.period));
}

/** The names at the ends of the ranks. */
export function bumpLabels(chart: BumpChart, plot: BumpPlot, scales: Scales): readonly LabelPlace[] {
  const y = (mark: Mark) => plot.y(mark, scales);
  return endLabels(
    chart.series,
    (mark) => plot.x(mark, scales),
    y,
    scales,
    (mark) => y(mark) - (goesOn(chart, mark) ? LABEL_GAP : 0),
  );
}
