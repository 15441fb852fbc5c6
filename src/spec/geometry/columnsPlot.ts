/** Columns of one series on a true time axis: where they, their values, empty slots and the elbows between them stand, in px. */
import { levelOf } from "../axis.ts";
import type { Panel } from "../card.ts";
import type { ColumnsChart } from "../chartBody.ts";
import type { Axis, Mark } from "../mark.ts";
import { type Lane, laneOf } from "./beside.ts";
import { type BracketPlace, type ColumnBox as ColumnWithValue, placeBrackets, roomOver } from "./changeBrackets.ts";
import { fitting, runsOf } from "./gapSpans.ts";
import { axisRoom, type Frame, type Scales, slotMiddle, TICK_ROOM } from "./plot.ts";
import { slotTexts } from "./slotTexts.ts";

/** A soft tip narrower than this part of the axis would be a smear, not a statement. */
const LEAST_BAND = 0.006;
const NARROW = 448;
/** Wider than a chart that has the row of a tablet to itself: the build draws that one as one of two, and it stands where it is drawn. */
const WIDE = 960;
/** Px over the plot for the values of its tallest columns. */
const TOP = 30;
/** Px that the numbers of events take, with what keeps them from the lane of breaks. */
const RULE_LABELS = 32;

export interface ColumnsPlot {
  readonly frame: Frame;
  readonly at: (period: string) => number;
  readonly columnWidth: number;
  readonly lane: Lane;
  readonly over: number;
  /** Px over the plot that values and elbows take: the numbers of events stand over them. */
  readonly rise: number;
  readonly brackets: readonly BracketPlace[];
  /** Whether the value over a column is written: where values over all would touch only every second or third is, counted from the last. */
  readonly isWritten: (index: number) => boolean;
}

/** The plot of a columns panel at a width in px. */
export function columnsPlot(panel: Panel, chart: ColumnsChart, width: number): ColumnsPlot {
  const count = Math.max(1, chart.slots.length);
  const periods = chart.slots.map((slot) => slot.period);
  const at = (period: string) => slotMiddle(periods, period);
  const longest = Math.max(...chart.slots.map((slot) => slot.mark?.shortText.length ?? 0), 1);
  const every = Math.max(1, Math.ceil((7.6 * longest + 6) / ((width - 40) / count)));
  // A page that is being laid out anew can be narrower than the axis for a moment: a column is never less than a line.
  const columnWidth = Math.max(1, Math.min(width < NARROW ? 34 : width < WIDE ? 48 : 64, ((width - 40) / count) * 0.8));
  const texts = slotTexts(
    periods,
    chart.slots.map((slot) => slot.periodText),
    (width - 40) / count,
  );
  const slots = chart.slots.map((slot, k) => ({ at: at(slot.period), text: texts[k] ?? "", muted: slot.mark === null }));
  const height = width < WIDE ? 262 : 360;
  const plot = { width: width - axisRoom(chart.axis), height: height - TOP - TICK_ROOM, columnWidth };
  const boxes = boxesOf(chart, plot);
  const brackets = bracketsOf(panel, chart, plot, boxes);
  // The plot keeps its height: what stands over it makes the chart taller.
  const rise = Math.max(0, roomOver(brackets), ...boxes.map((box) => -box.top));
  const hasEvents = panel.events.length > 0;
  const over = Math.max(hasEvents ? TOP + 16 : TOP, rise + (hasEvents ? RULE_LABELS : 0));
  const lane = laneOf(panel.breaks, chart.axis, width, 0, at);
  return {
    frame: { width, height: height - TOP + over + lane.height, top: over + lane.height, right: 0, axis: chart.axis, slots },
    at,
    columnWidth,
    lane,
    over,
    rise,
    brackets,
    isWritten: (index) => (count - 1 - index) % every === 0,
  };
}

interface PlotSize {
  readonly width: number;
  readonly height: number;
  readonly columnWidth: number;
}

/** Columns with their values in px from the left and the top of the plot. */
function boxesOf({ axis, slots }: ColumnsChart, plot: PlotSize): readonly ColumnWithValue[] {
  const slot = plot.width / Math.max(1, slots.length);
  const yOf = (value: number) => plot.height * (1 - (value - axis.min) / (axis.max - axis.min));
  return slots.flatMap(({ mark }, k) => {
    if (mark === null) return [];
    const middle = slot * (k + 0.5);
    const half = Math.max(plot.columnWidth, 7.6 * mark.shortText.length) / 2;
    const highest = Math.max(0, levelOf(mark), hasTip(mark, axis) ? levelOf(mark, mark.band.high) : 0);
    return [{ left: middle - half, right: middle + half, top: yOf(highest) - (mark.bound === "at_least" ? 34 : 23) }];
  });
}

/** The elbows in px from the left and the top of the plot. */
function bracketsOf(panel: Panel, chart: ColumnsChart, plot: PlotSize, boxes: readonly ColumnWithValue[]): readonly BracketPlace[] {
  const slot = plot.width / Math.max(1, chart.slots.length);
  const middleOf = (period: string) => slot * (chart.slots.findIndex((one) => one.period === period) + 0.5);
  const wishes = chart.changes.map((change) => ({
    x1: middleOf(change.from),
    x2: middleOf(change.to),
    textWidth: 24 + 7 * Math.max(change.text.length, change.subText.length),
  }));
  const lines = panel.breaks.map((mark) => (middleOf(mark.before) + middleOf(mark.after)) / 2);
  return placeBrackets(wishes, boxes, plot.width, lines);
}

/** Whether the rounding band is wide enough to be a statement; forecasts and derived columns have inks of their own. */
function hasTip(mark: Mark, axis: Axis): boolean {
  const { band, ink } = mark;
  const width = levelOf(mark, band.high) - levelOf(mark, band.low);
  return (
    (ink === "reported" || ink === "estimate") && Number.isFinite(width) && width > LEAST_BAND * (axis.max - axis.min) && band.low >= 0
  );
}

export interface ColumnBox {
  /** Px of the value itself. */
  readonly y: number;
  /** The upper end of everything that is filled. */
  readonly top: number;
  readonly height: number;
  /** The column in its own ink. */
  readonly solid: { readonly y: number; readonly height: number };
  /** The soft tip between the ends of the rounding band. */
  readonly tip: { readonly y: number; readonly height: number } | null;
  /** Base line of the value over it. */
  readonly textY: number;
}

/** A column from zero to its value; with a soft tip it is solid to the low end of its band, and the tip reaches its high end. */
export function columnBox(mark: Mark, axis: Axis, scales: Scales): ColumnBox {
  const zero = scales.y(0);
  const y = scales.y(levelOf(mark));
  const tip = hasTip(mark, axis);
  const top = tip ? scales.y(levelOf(mark, mark.band.high)) : Math.min(y, zero);
  const solid = tip ? scales.y(levelOf(mark, mark.band.low)) : top;
  const height = tip ? zero - top : Math.abs(zero - y);
  // An outline takes half its stroke beyond the box: it must not cover the axis.
  const outline = mark.ink === "forecast" || mark.ink === "derived" ? 1 : 0;
  return {
    y,
    top,
    height,
    solid: { y: solid, height: Math.max(0, height - (solid - top) - outline) },
    tip: tip ? { y: top, height: solid - top } : null,
    textY: top - (mark.bound === "at_least" ? 20 : 9),
  };
}

/** The open chevrons over a column that is a lower bound. */
export const columnChevrons = (x: number, top: number): string => `M${x - 6} ${top - 4}l6 -5l6 5M${x - 6} ${top - 11}l6 -5l6 5`;

/** Px of an earlier value's ring: at the left edge of its column. */
export const columnGhostX = (mark: Mark, { at, columnWidth }: ColumnsPlot, scales: Scales): number =>
  scales.x(at(mark.period)) - columnWidth / 2 - 2;

/** Brackets round runs of empty slots, with the words that are true of them; `first` is the index of the first slot. */
export function emptyRuns(
  chart: ColumnsChart,
  scales: Scales,
  words: string,
): readonly { readonly first: number; readonly x1: number; readonly x2: number; readonly y: number; readonly text: string }[] {
  const edge = (index: number) => scales.x((100 * index) / Math.max(1, chart.slots.length));
  return runsOf(chart.slots.flatMap((slot, k) => (slot.mark === null ? [k] : []))).map(({ first, last }) => {
    const names = [...new Set([chart.slots[first]?.periodText ?? "", chart.slots[last]?.periodText ?? ""])].join("–");
    const x1 = edge(first) + 8;
    const x2 = edge(last + 1) - 8;
    return { first, x1, x2, y: scales.bottom - 12, text: fitting([`${names} ${words}`, words], x2 - x1) };
  });
}

/** The dotted elbow of a change between two columns, and where its words stand; `scales` give the plot that it stands over. */
export function elbowOf(place: BracketPlace, { left, top }: Scales): { readonly path: string; readonly x: number; readonly level: number } {
  const level = top + place.level;
  const path = `M${left + place.x1} ${top + place.fromY}V${level}H${left + place.x2}V${top + place.toY}`;
  return { path, x: left + place.textX, level };
}
