/** The lines of a series, in px: only between marks whose periods are neighbours, so no line crosses a gap, and none over a break. */
import type { SeriesOfMarks } from "../chartBody.ts";
import type { Ink, Mark } from "../mark.ts";
import { placeOf } from "./plot.ts";

export type LineInk = "reported" | "forecast" | "derived" | "own";

export interface Segment {
  /** Unique in its series. */
  readonly id: string;
  readonly providerId: string;
  readonly ink: LineInk;
  /** One of the two level ends at a break: it leads to no mark. */
  readonly isStub: boolean;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How far a line that a break stops runs on, px: it ends short of the break, level, and leads nowhere. */
const STUB = 12;

/** A segment is only as firm as its weaker end. */
function lineInk(from: Ink, to: Ink): LineInk {
  if (from === "derived" || to === "derived") return "derived";
  if (from === "own-forecast" || to === "own-forecast") return "forecast";
  if (from === "own" || to === "own") return "own";
  return from === "forecast" || to === "forecast" ? "forecast" : "reported";
}

/**
 * Segments between marks that are neighbours in `periods`; of a thinned series, between those that its `joined` names. After a mark in `stops` none leads to the next: two stubs say that the series breaks.
 * `x` and `y` give the px of a mark.
 */
export function segmentsOf(
  { marks, stops, joined }: Pick<SeriesOfMarks, "marks" | "stops" | "joined">,
  periods: readonly string[],
  x: (mark: Mark) => number,
  y: (mark: Mark) => number,
): readonly Segment[] {
  const through = joined === undefined ? undefined : new Set(joined);
  return marks.slice(1).flatMap((mark, k): readonly Segment[] => {
    const before = marks[k];
    if (before === undefined) return [];
    const { providerId, receiptId: id } = mark;
    const isStub = stops.includes(before.receiptId);
    if (isStub) {
      const reach = Math.min(STUB, (x(mark) - x(before)) / 3);
      return [
        {
          id: `${id} from`,
          providerId,
          ink: lineInk(before.ink, before.ink),
          isStub,
          x1: x(before),
          y1: y(before),
          x2: x(before) + reach,
          y2: y(before),
        },
        {
          id: `${id} to`,
          providerId,
          ink: lineInk(mark.ink, mark.ink),
          isStub,
          x1: x(mark) - reach,
          y1: y(mark),
          x2: x(mark),
          y2: y(mark),
        },
      ];
    }
    const isNext = through?.has(before.receiptId) ?? placeOf(periods, mark.period) - placeOf(periods, before.period) === 1;
    if (!isNext) return [];
    return [{ id, providerId, ink: lineInk(before.ink, mark.ink), isStub, x1: x(before), y1: y(before), x2: x(mark), y2: y(mark) }];
  });
}
