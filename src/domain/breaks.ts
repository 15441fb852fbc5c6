/** Breaks: where the values of a market do not run on, so that no line may join them. */
import type { Observation, SeriesBreak } from "./model.ts";
import { periodMonths } from "./period.ts";
import { compareVintages } from "./vintage.ts";

type Place = Pick<Observation, "marketId" | "measureId" | "providerId" | "period" | "vintage">;

/** Whether a break parts two values of one series, `earlier` before `later`. A value restated onto the new footing is not parted from what follows. */
export function parts(rupture: SeriesBreak, earlier: Place, later: Place): boolean {
  if (rupture.marketId !== earlier.marketId || rupture.marketId !== later.marketId) return false;
  if (rupture.measureId !== "" && rupture.measureId !== earlier.measureId) return false;
  if (rupture.providerId !== "" && rupture.providerId !== earlier.providerId) return false;
  if (periodMonths(earlier.period).end > periodMonths(rupture.before).end) return false;
  if (periodMonths(later.period).start < periodMonths(rupture.after).start) return false;
  return rupture.mendedFrom === "" || compareVintages(earlier.vintage, rupture.mendedFrom) < 0;
}

/** The breaks between two values of one series, in the order of the table; none when a line may join them. */
export function breaksBetween(breaks: readonly SeriesBreak[], earlier: Place, later: Place): readonly SeriesBreak[] {
  return breaks.filter((rupture) => parts(rupture, earlier, later));
}
