/** Series: a provider's marks over periods, ordered by their last value, largest first. */
import type { Observation } from "../../domain/model.ts";
import type { Mark, SeriesOfMarks } from "../chartSpec.ts";
import { observedMark } from "../observedMark.ts";
import type { ShareMaterial } from "./form.ts";

const lastValue = (series: SeriesOfMarks): number => series.marks.at(-1)?.value ?? 0;

/** Groups observations by provider; `markOf` makes each mark. Series without marks are left out. */
export function seriesOf(observations: readonly Observation[], markOf: (o: Observation) => Mark | null): readonly SeriesOfMarks[] {
  const byProvider = new Map<string, Mark[]>();
  for (const o of observations) {
    const mark = markOf(o);
    if (mark !== null) byProvider.set(o.providerId, [...(byProvider.get(o.providerId) ?? []), mark]);
  }
  const series = [...byProvider].map(([providerId, marks]) => ({
    providerId,
    providerLabel: marks[0]?.providerLabel ?? providerId,
    marks,
  }));
  return series.sort((a, b) => lastValue(b) - lastValue(a));
}

/** The observed series of a panel. */
export function observedSeries({ dataset, shares }: ShareMaterial): readonly SeriesOfMarks[] {
  return seriesOf(shares, (o) => observedMark(dataset, o));
}
