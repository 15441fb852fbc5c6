/** Index: the base period is 100 and belongs to all. Where points, whiskers and labels stand, in px. */

import * as pageWords from "../../domain/words/en/page.ts";
import { bandBeside } from "../boundWords.ts";
import type { Panel } from "../card.ts";
import type { IndexChart, SeriesOfMarks } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { type Lane, laneOf } from "./beside.ts";
import { chartName } from "./chartName.ts";
import { isPushed, type LabelPlace } from "./endLabels.ts";
import type { Frame, Scales } from "./plot.ts";
import { pushApart } from "./pushApart.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { slotTexts } from "./slotTexts.ts";

const HEIGHT = 246;
const LABEL_GAP = 36;
/** The value of the base period. */
export const BASE = 100;
const FIRST = 12;

/** How an index point came to be, in one line: the printed words, or the formula with its range. */
export function madeFrom(mark: Mark): string {
  if (mark.provenance.kind === "observed") return mark.asPrinted === "" ? "" : pageWords.asPrintedNoLevel(mark.asPrinted);
  // A printed ratio times 100: the arithmetic is trivial, that no level was printed is not.
  if (mark.ink === "estimate") return pageWords.printedAsARatio;
  return [mark.asPrinted, bandBeside(mark) === "" ? "" : `(${bandBeside(mark)})`].filter((text) => text !== "").join(" ");
}

/** Two published dates are a slope, so empty slots between them would only look like a gap that was bridged. */
function shownPeriods(chart: IndexChart): readonly string[] {
  const used = new Set([chart.basePeriod, ...chart.series.flatMap((one) => one.marks.map((mark) => mark.period))]);
  return used.size === 2 ? chart.periods.filter((period) => used.has(period)) : chart.periods;
}

export interface IndexPlot {
  readonly frame: Frame;
  /** The periods that have a place on the axis. */
  readonly periods: readonly string[];
  readonly at: (period: string) => number;
  readonly lane: Lane;
  readonly over: number;
  /** The last mark of each series. */
  readonly ends: readonly Mark[];
}

/** The plot of an index panel at a width in px. */
export function indexPlot(panel: Panel, chart: IndexChart, width: number): IndexPlot {
  const ends = chart.series.flatMap((one) => one.marks.slice(-1));
  const periods = shownPeriods(chart);
  const room =
    20 +
    6.3 *
      Math.max(...ends.map((mark) => Math.max(madeFrom(mark).length, chartName(mark.providerLabel).length + mark.shortText.length + 4)), 0);
  const plotWidth = Math.max(1, width - 40);
  const last = Math.max(34, Math.min(periods.length > 2 ? 80 : 58, 100 - (100 * room) / plotWidth));
  const step = periods.length > 1 ? (last - FIRST) / (periods.length - 1) : 0;
  const at = (period: string) => FIRST + step * periods.indexOf(period);
  const names = periods.map((period) => chart.periodTexts[chart.periods.indexOf(period)] ?? period);
  const texts = slotTexts(periods, names, (plotWidth * step) / 100 || plotWidth);
  const slots = periods.map((period, k) => ({ at: at(period), text: texts[k] ?? period }));
  const over = panel.events.length > 0 ? 38 : 24;
  const lane = laneOf(panel.breaks, chart.axis, width, 0, at);
  const height = Math.max(HEIGHT, 70 + ends.length * LABEL_GAP) + lane.height;
  return { frame: { width, height, top: over + lane.height, right: 0, axis: chart.axis, slots }, periods, at, lane, over, ends };
}

/** The marks that have a point of their own: the base has none. */
export const indexPoints = ({ marks }: SeriesOfMarks, { basePeriod }: IndexChart): readonly Mark[] =>
  marks.filter((mark) => mark.period !== basePeriod);

/** The lines of a series: from the base to its neighbour, and between neighbours. */
export function indexSegments(one: SeriesOfMarks, chart: IndexChart, { at, periods }: IndexPlot, scales: Scales): readonly Segment[] {
  const marks = indexPoints(one, chart);
  const [first] = marks;
  const x = (mark: Mark) => scales.x(at(mark.period));
  const y = (mark: Mark) => scales.y(mark.value);
  const isJoined = !one.stops.includes(chart.basePeriod);
  const isNext = isJoined && first !== undefined && Math.abs(periods.indexOf(first.period) - periods.indexOf(chart.basePeriod)) === 1;
  const lines = segmentsOf({ marks, stops: one.stops }, periods, x, y);
  if (!isNext) return lines;
  const base = { x1: scales.x(at(chart.basePeriod)), y1: scales.y(BASE), x2: x(first), y2: y(first) };
  return [
    { id: "base", providerId: one.providerId, ink: first.ink === "derived" ? "derived" : "reported", isStub: false, ...base },
    ...lines,
  ];
}

/** What rounding allows a derived point: an upright through it, cut at the ends of the axis. */
export function whiskersOf(
  one: SeriesOfMarks,
  chart: IndexChart,
  { at }: IndexPlot,
  scales: Scales,
): readonly { readonly mark: Mark; readonly x: number; readonly top: number; readonly bottom: number }[] {
  return indexPoints(one, chart)
    .filter((mark) => mark.ink === "derived" && mark.band.high > mark.band.low)
    .map((mark) => ({
      mark,
      x: scales.x(at(mark.period)),
      top: scales.y(Math.min(chart.axis.max, mark.band.high)),
      bottom: scales.y(Math.max(chart.axis.min, mark.band.low)),
    }));
}

/** The labels of the last marks: `x` is the left end of the words. */
export function indexLabels({ ends, at }: IndexPlot, scales: Scales): readonly (LabelPlace & { readonly elbow: string })[] {
  const ys = ends.map((mark) => scales.y(mark.value));
  const placed = pushApart(ys, LABEL_GAP, scales.top, scales.bottom - 24);
  return ends.map((mark, k) => {
    const from = ys[k] ?? 0;
    const to = placed[k] ?? 0;
    const pushed = isPushed({ from, to });
    const x = scales.x(at(mark.period)) + (pushed ? 28 : 15);
    return { mark, x, from, to, elbow: pushed ? `M${x - 20} ${from + Math.sign(to - from) * 2}L${x - 8} ${to}H${x - 4}` : "" };
  });
}
