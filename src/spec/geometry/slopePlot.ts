/** Slope: two uprights with the values outside. Where they, the names and the changes stand, in px. */

import { bandBeside } from "../boundWords.ts";
import type { Panel } from "../card.ts";
import type { SlopeChart } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { GHOST_SHIFT, type Lane, laneOf } from "./beside.ts";
import { chartName } from "./chartName.ts";
import type { LabelPlace } from "./endLabels.ts";
import type { Frame, Scales } from "./plot.ts";
import { pushApart } from "./pushApart.ts";

const HEIGHT = 214;
const VALUE_GAP = 17;
/** A name line and a change line. */
const LABEL_GAP = 36;
/** The same with the range on a line of its own. */
const STACKED_GAP = 52;

/** A single change has the height to carry its range beneath it, which leaves the plot more of the width. */
const isStacked = (chart: SlopeChart): boolean => chart.changes.length === 1;
const labelGap = (chart: SlopeChart): number => (isStacked(chart) ? STACKED_GAP : LABEL_GAP);

export interface SlopePlot {
  readonly frame: Frame;
  /** The two uprights in percent. */
  readonly uprights: readonly [number, number];
  readonly at: (period: string) => number;
  /** One unbroken line carries its own words; over a break, which stands where they would, and with several lines they have a column at the right. */
  readonly isOnLine: boolean;
  readonly lane: Lane;
  readonly over: number;
}

/** The plot of a slope at a width in px. */
export function slopePlot(panel: Panel, chart: SlopeChart, width: number): SlopePlot {
  const isOne = chart.series.length === 1;
  const isOnLine = isOne && chart.series.every((one) => one.stops.length === 0);
  const uprights = isOnLine ? ([22, 78] as const) : ([16, columnUpright(chart, width - 40)] as const);
  const at = (period: string) => (period === chart.periods[0] ? uprights[0] : uprights[1]);
  const slots = chart.periods.map((_, k) => ({ at: uprights[k] ?? 50, text: chart.periodTexts[k] ?? "" }));
  const over = panel.events.length > 0 ? 30 : 14;
  const lane = laneOf(panel.breaks, chart.axis, width, 0, at);
  const height = Math.max(HEIGHT, isOne ? 0 : 60 + chart.series.length * labelGap(chart)) + lane.height;
  return { frame: { width, height, top: over + lane.height, right: 0, axis: chart.axis, slots }, uprights, at, isOnLine, lane, over };
}

/** Where the right upright stands beside a column of labels, in percent: as far right as the widest of them allows. */
function columnUpright(chart: SlopeChart, plotWidth: number): number {
  const names = chart.series.map((one) => chartName(one.providerLabel).length + (one.marks.at(-1)?.shortText.length ?? 0) + 1);
  const changes = chart.changes.map((mark) => {
    const [text, range] = [mark.text.length, changeRange(mark).length];
    return isStacked(chart) ? Math.max(text, range) + 4 : text + range + 4;
  });
  const room = 32 + 6.6 * Math.max(...names, ...changes, 0);
  return Math.max(36, Math.min(58, 100 - (100 * room) / Math.max(1, plotWidth)));
}

/** Px of an earlier value: between the uprights, outside them stand the values. */
export const slopeGhostX = (mark: Mark, chart: SlopeChart, { at }: SlopePlot, scales: Scales): number =>
  scales.x(at(mark.period)) + (mark.period === chart.periods[0] ? GHOST_SHIFT : -GHOST_SHIFT);

/** The values of the first date, left of their points; `x` is where their words end. */
export function leftValues(chart: SlopeChart, { uprights }: SlopePlot, scales: Scales): readonly LabelPlace[] {
  const marks = chart.series.flatMap((one) => one.marks.filter((mark) => mark.period === chart.periods[0]));
  const ys = marks.map((mark) => scales.y(mark.value));
  const placed = pushApart(ys, VALUE_GAP, scales.top, scales.bottom - 6);
  return marks.map((mark, k) => ({ mark, x: scales.x(uprights[0]) - 12, from: ys[k] ?? 0, to: placed[k] ?? 0 }));
}

/** A change with its ƒ; `stacked`: its range stands beneath it, else beside. */
export interface ChangePlace {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly stacked: boolean;
}

export interface OneLine {
  /** The mark of the second date, its value right of it. */
  readonly last: { readonly mark: Mark; readonly x: number; readonly y: number } | null;
  readonly providerId: string;
  readonly name: { readonly text: string; readonly x: number; readonly y: number };
  readonly change: ChangePlace | null;
}

/** The words of a single unbroken line: its name over it and the change under it where there is room above the axis, else both over it. */
export function oneLine(chart: SlopeChart, { uprights }: SlopePlot, scales: Scales): OneLine {
  const [one] = chart.series;
  const marks = one?.marks ?? [];
  const middle = marks.reduce((sum, mark) => sum + scales.y(mark.value), 0) / Math.max(1, marks.length);
  const last = marks.find((mark) => mark.period === chart.periods[1]);
  const [change] = chart.changes;
  const x = scales.x(50);
  const below = middle + 46 < scales.bottom;
  return {
    last: last === undefined ? null : { mark: last, x: scales.x(uprights[1]) + 12, y: scales.y(last.value) + 4.5 },
    providerId: marks[0]?.providerId ?? "",
    name: { text: chartName(one?.providerLabel ?? ""), x, y: middle + (below ? -14 : -46) },
    change: change === undefined ? null : { mark: change, x: x - 62, y: middle + (below ? 30 : -30), stacked: true },
  };
}

/** A column of labels: name and value right of each point, its change under the name. `x` is the upright, the words begin 28 px further. */
export function columnLabels(
  chart: SlopeChart,
  { uprights }: SlopePlot,
  scales: Scales,
): readonly (LabelPlace & { readonly change: ChangePlace | null })[] {
  const ends = chart.series
    .map((one) => one.marks.at(-1))
    .filter((mark): mark is Mark => mark !== undefined && mark.period === chart.periods[1]);
  const ys = ends.map((mark) => scales.y(mark.value));
  const placed = pushApart(ys, labelGap(chart), scales.top, scales.bottom - (isStacked(chart) ? 42 : 20));
  const x = scales.x(uprights[1]);
  return ends.map((mark, k) => {
    const to = placed[k] ?? 0;
    const change = chart.changes.find((one) => one.providerId === mark.providerId);
    return {
      mark,
      x,
      from: ys[k] ?? 0,
      to,
      change: change === undefined ? null : { mark: change, x: x + 28, y: to + 21, stacked: isStacked(chart) },
    };
  });
}

/** The range of a change in brackets; empty where its band is a point or the change says it itself. */
export const changeRange = (mark: Mark): string => (bandBeside(mark) === "" ? "" : `(${bandBeside(mark)})`);
