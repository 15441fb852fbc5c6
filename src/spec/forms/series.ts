/** Series: a provider's marks over periods, ordered by their last value, largest first. */
import { breaksBetween } from "../../domain/breaks.ts";
import type { Observation, SeriesBreak } from "../../domain/model.ts";
import type { SeriesOfMarks } from "../chartBody.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import type { ShareMaterial } from "./form.ts";

/** What a series needs to know of its marks. */
export type Point = Pick<Mark, "receiptId" | "providerLabel" | "period" | "value">;

/** A series of marks, or of what stands for them before they are made. */
export type SeriesOf<M extends Point> = Omit<SeriesOfMarks, "marks"> & { readonly marks: readonly M[] };

const lastValue = (series: SeriesOf<Point>): number => series.marks.at(-1)?.value ?? 0;

/**
 * Groups observations by provider, in the order given; `markOf` makes each mark. Series without marks are left out. A series stops at the mark
 * before a break.
 */
export function seriesOf<M extends Point>(
  observations: readonly Observation[],
  markOf: (o: Observation) => M | null,
  breaks: readonly SeriesBreak[],
): readonly SeriesOf<M>[] {
  const byProvider = new Map<string, { readonly o: Observation; readonly mark: M }[]>();
  for (const o of observations) {
    const mark = markOf(o);
    if (mark === null) continue;
    const drawn = byProvider.get(o.providerId);
    if (drawn === undefined) byProvider.set(o.providerId, [{ o, mark }]);
    else drawn.push({ o, mark });
  }
  const series = [...byProvider].map(([providerId, drawn]) => ({
    providerId,
    providerLabel: drawn[0]?.mark.providerLabel ?? providerId,
    marks: drawn.map(({ mark }) => mark),
    stops: drawn
      .filter(({ o }, k) => {
        const next = drawn[k + 1];
        return next !== undefined && breaksBetween(breaks, o, next.o).length > 0;
      })
      .map(({ mark }) => mark.receiptId),
  }));
  return series.sort((a, b) => lastValue(b) - lastValue(a));
}

/** The observed series of a panel. */
export function observedSeries({ dataset, shares, breaks }: ShareMaterial): readonly SeriesOfMarks[] {
  return seriesOf(shares, (o) => observedMark(dataset, o), breaks);
}
