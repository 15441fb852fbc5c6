/** Names at the ends of lines, in px, pushed apart where they would touch. */
import type { SeriesOfMarks } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import type { Scales } from "./plot.ts";
import { pushApart } from "./pushApart.ts";

/** Px between the base lines of two names. */
export const LABEL_GAP = 17;

/** A name beside the mark at `x`, `from`; its own middle is at `to`. */
export interface LabelPlace {
  readonly mark: Mark;
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a label stands so far from its mark that an elbow must join the two. */
export const isPushed = ({ from, to }: Pick<LabelPlace, "from" | "to">): boolean => Math.abs(to - from) > 2;

/** The elbow from a mark at 0 0 to its label, `shift` px lower. */
export const elbowPath = (shift: number): string => `M8 ${Math.sign(shift) * 2}L20 ${shift}H24`;

/** One label for the last mark of each series. A line that stops early is named where it stops, so only labels in one column push each other. */
export function endLabels(
  series: readonly SeriesOfMarks[],
  x: (mark: Mark) => number,
  y: (mark: Mark) => number,
  scales: Scales,
): readonly LabelPlace[] {
  const last = series.flatMap((one) => one.marks.slice(-1));
  return [...new Set(last.map((mark) => mark.period))].flatMap((period) => {
    const marks = last.filter((mark) => mark.period === period);
    const edge = Math.max(...marks.map(x));
    const ys = marks.map(y);
    const placed = pushApart(ys, LABEL_GAP, scales.top, scales.bottom - 4);
    return marks.map((mark, k) => ({ mark, x: edge, from: ys[k] ?? 0, to: placed[k] ?? 0 }));
  });
}

/** Px from a mark to the nearest other mark above and below in the same period; infinite for none. */
export function roomAround(
  mark: Mark,
  series: readonly SeriesOfMarks[],
  y: (mark: Mark) => number,
): { readonly above: number; readonly below: number } {
  const others = series.flatMap((one) => one.marks.filter((other) => other.period === mark.period && other !== mark));
  const away = others.map((other) => y(other) - y(mark));
  return {
    above: -Math.max(...away.filter((d) => d < 0), Number.NEGATIVE_INFINITY),
    below: Math.min(...away.filter((d) => d > 0), Number.POSITIVE_INFINITY),
  };
}
