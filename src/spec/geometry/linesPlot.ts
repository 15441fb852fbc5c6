/** Lines: a period is a band, its point in the middle. Where frame, values, names and empty slots stand, in px. */

import { levelOf } from "../axis.ts";
import type { Panel } from "../card.ts";
import type { LinesChart, SeriesOfMarks } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { type Lane, laneOf } from "./beside.ts";
import { chartName } from "./chartName.ts";
import { columnsOf, roomsAround } from "./endLabels.ts";
import { type Missing, missingWords } from "./gapSpans.ts";
import { type Frame, type Scales, slotMiddle } from "./plot.ts";
import { slotTexts } from "./slotTexts.ts";
import { sparseSeries } from "./sparse.ts";

const ROOMY = 576;
/** A series this far (part of the axis) from its neighbours has room for every value. */
const ALONE = 0.12;
/** Px of a row of brackets under the axis. */
export const GAP_ROW = 26;
const CLEAR = 32;
/** A slot narrower than this, px, has no room for a value over every point. */
const VALUE_WIDTH = 40;

export interface LinesPlot {
  readonly frame: Frame;
  /** Middle of a period in percent. */
  readonly at: (period: string) => number;
  readonly lane: Lane;
  /** Px over the plot under the lane. */
  readonly over: number;
  /** Whether there is room for values on points. */
  readonly isRoomy: boolean;
  /** Providers with empty slots in periods that others are published in: a row of brackets each. */
  readonly missing: readonly Missing[];
  /** Series of a few values: a line of words each, under the brackets. */
  readonly sparse: readonly SeriesOfMarks[];
}

/** The plot of a lines panel at a width in px. */
export function linesPlot(panel: Panel, chart: LinesChart, width: number): LinesPlot {
  const count = Math.max(1, chart.periods.length);
  const at = (period: string) => slotMiddle(chart.periods, period);
  const columns = columnsOf(chart.series);
  const published = chart.periods.map((period) => columns.has(period));
  const sparse = sparseSeries(chart);
  const missing = chart.series
    .filter((one) => !sparse.includes(one) && one.joined === undefined)
    .map(({ providerId, providerLabel, marks }) => {
      const has = new Set(marks.map((mark) => mark.period));
      const slots = chart.periods.flatMap((period, k) => (published[k] && !has.has(period) ? [k] : []));
      return { providerId, providerLabel: chartName(providerLabel), words: missingWords(panel.scope), slots };
    })
    .filter((one) => one.slots.length > 0);
  const rows = missing.length + sparse.length;
  const under = rows * GAP_ROW + (rows > 0 ? 4 : 0);
  const isRoomy = width >= ROOMY;
  const labelRoom =
    28 +
    7.4 * Math.max(...chart.series.map((one) => chartName(one.providerLabel).length + (one.marks.at(-1)?.shortText.length ?? 0) + 1), 0);
  const halfBand = (width - 40) / count / 2;
  const right = Math.max(8, (labelRoom - halfBand) / (1 - 0.5 / count));
  const texts = slotTexts(chart.periods, chart.periodTexts, (width - 40 - right) / count);
  const slots = chart.periods.map((period, k) => ({ at: at(period), text: texts[k] ?? period, muted: !published[k] }));
  const over = panel.events.length > 0 ? 36 : 20;
  const lane = laneOf(panel.breaks, chart.axis, width, right, at);
  // One line needs no height to be told apart from others.
  const isOne = chart.series.length === 1;
  const height = (isRoomy ? (isOne ? 300 : 420) : isOne ? 250 : 310) + under + lane.height;
  const frame = { width, height, top: over + lane.height, right, under, axis: chart.axis, slots };
  return { frame, at, lane, over, isRoomy, missing, sparse };
}

/** The values that have clean paper over or under their points; the last of a series stands in its end label. */
export function pointValues(
  chart: LinesChart,
  scales: Scales,
  at: (period: string) => number,
): readonly { readonly mark: Mark; readonly x: number; readonly y: number }[] {
  const span = chart.axis.max - chart.axis.min;
  const y = (mark: Mark) => scales.y(levelOf(mark));
  const columns = columnsOf(chart.series);
  const columnOf = (mark: Mark) => columns.get(mark.period) ?? [];
  const roomOf = roomsAround(chart.series, y);
  const order = new Map(chart.series.map((one, k) => [one.providerId, k]));
  const orderOf = (mark: Mark) => order.get(mark.providerId) ?? -1;
  const isWide = scales.x(100 / Math.max(1, chart.periods.length)) - scales.x(0) >= VALUE_WIDTH;
  return chart.series.flatMap((one) => {
    // Asked of every mark only where there is room for every value: it looks through whole columns.
    const isAlone =
      isWide &&
      one.marks.every((mark) => columnOf(mark).every((other) => other === mark || Math.abs(levelOf(other) - levelOf(mark)) > ALONE * span));
    // Without room the first is still needed to read the change.
    const shown = one.marks.slice(0, -1).filter((_, k) => isAlone || k === 0);
    return shown.flatMap((mark) => {
      // Equal values have one place: the first of them says it for all.
      if (columnOf(mark).some((other) => levelOf(other) === levelOf(mark) && orderOf(other) < orderOf(mark))) return [];
      const { above, below } = roomOf(mark);
      // A value needs clean paper: nothing of another line, and not the axis, within its line height.
      const isFreeBelow = below > CLEAR && y(mark) + 24 < scales.bottom;
      if (above <= CLEAR && !isFreeBelow) return [];
      return [{ mark, x: scales.x(at(mark.period)), y: y(mark) + (above > CLEAR ? -14 : 21) }];
    });
  });
}
