/** 100 % stacked bars: the pieces of a bar in the unit of the axis, and where bars and names stand, in px. */

import type { StackedChart } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { chartName } from "./chartName.ts";
import { LABEL_GAP, type LabelPlace } from "./endLabels.ts";
import { type Frame, type Scales, slotMiddle } from "./plot.ts";
import { pushApart } from "./pushApart.ts";
import { slotTexts } from "./slotTexts.ts";

const ROOMY = 576;
const WIDEST = 72;
/** Room in px that a marker inside a segment and a value beside it need. */
const MARKER = 15;
const VALUE = 46;

type Bar = StackedChart["bars"][number];

/** A segment with the ends it is drawn between, in the unit of the axis. */
export interface Piece {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
  readonly isRest: boolean;
}

/** Segments from zero up, all others on top of them, and the empty rest up to 100. */
export function piecesOf({ segments, others, rest }: Bar): readonly Piece[] {
  let at = 0;
  const filled = [...segments, ...(others === null ? [] : [others])].map((mark) => {
    const from = at;
    at += mark.value;
    return { mark, from, to: at, isRest: false };
  });
  return rest === null ? filled : [...filled, { mark: rest, from: at, to: Math.max(at, 100), isRest: true }];
}

export interface StackedPlot {
  readonly frame: Frame;
  /** Px of a slot and of the bar in it. */
  readonly room: number;
  readonly column: number;
  /** Middle of a bar in percent. */
  readonly at: (bar: Bar) => number;
  /** Whether the values of a bar have room beside it. */
  readonly hasValues: boolean;
  /** The last bar with segments: names stand beside it. */
  readonly last: Bar | undefined;
}

/** The plot of stacked bars at a width in px. */
export function stackedPlot(chart: StackedChart, width: number): StackedPlot {
  const { bars } = chart;
  const last = bars.findLast((bar) => bar.segments.length > 0);
  const names = last === undefined ? [] : piecesOf(last).map((piece) => endName(piece, chart).length + 1 + piece.mark.shortText.length);
  const right = 24 + 7.4 * Math.max(0, ...names);
  const room = (width - 44 - right) / Math.max(1, bars.length);
  const column = Math.max(4, Math.min(WIDEST, room - 4, room * (room > VALUE + 40 ? 0.45 : 0.8)));
  const periods = bars.map((bar) => bar.period);
  const texts = slotTexts(
    periods,
    bars.map((bar) => bar.periodText),
    room,
  );
  const at = (bar: Bar) => slotMiddle(periods, bar.period);
  const slots = bars.map((bar, k) => ({ at: at(bar), text: texts[k] ?? "", muted: bar.segments.length === 0 }));
  const frame = { width, height: width >= ROOMY ? 480 : 400, top: 16, right, axis: chart.axis, slots };
  return { frame, room, column, at, hasValues: (room - column) / 2 > VALUE / 2, last };
}

/** What a piece is called beside the last bar. */
export const endName = ({ mark, isRest }: Piece, { restText }: Pick<StackedChart, "restText">): string =>
  isRest ? restText : chartName(mark.providerLabel);

/** Upper edge and height of a piece, px. */
export const pieceBox = ({ from, to }: Piece, scales: Scales): { readonly top: number; readonly height: number } => ({
  top: scales.y(to),
  height: Math.max(1, scales.y(from) - scales.y(to)),
});

/** The filled part of a segment, a hair under its neighbour, and where its marker stands; null where there is no room for one. */
export function segmentFill(
  mark: Mark,
  { top, height }: { readonly top: number; readonly height: number },
  width: number,
): { readonly y: number; readonly height: number; readonly markerY: number | null } {
  const gap = height > 4 ? 1 : 0;
  const hasMarker = height >= MARKER && width >= MARKER && mark.ink !== "forecast";
  return { y: top + gap, height: Math.max(1, height - gap), markerY: hasMarker ? top + gap + (height - gap) / 2 : null };
}

/** The path of the empty bracket round what is left of 100, about `x`. */
export function restPath(x: number, width: number, top: number, height: number): string {
  const [left, edge, low] = [x - width / 2 + 1, x + width / 2 - 1, top + height - 2];
  const foot = Math.min(5, width / 4);
  return `M${left + foot} ${top + 1}H${left}V${low}H${left + foot}M${edge - foot} ${top + 1}H${edge}V${low}H${edge - foot}`;
}

/** One label a piece at `x`, `gap` px apart at least. */
export function pieceLabels(
  pieces: readonly Piece[],
  x: number,
  scales: Scales,
  gap: number = LABEL_GAP,
): readonly (LabelPlace & { readonly piece: Piece })[] {
  const ys = pieces.map(({ from, to }) => (scales.y(from) + scales.y(to)) / 2);
  const placed = pushApart(ys, gap, scales.top, scales.bottom - 4);
  return pieces.map((piece, k) => ({ piece, mark: piece.mark, x, from: ys[k] ?? 0, to: placed[k] ?? 0 }));
}

/** Px between the values beside a bar that is not the last. */
export const VALUE_GAP = LABEL_GAP - 2;
