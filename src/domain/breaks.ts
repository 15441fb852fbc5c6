/** Breaks: where the values of a market do not run on, so that no line may join them. */
import type { Observation, SeriesBreak } from "./model.ts";
import { periodMonths } from "./period.ts";
import { compareVintages } from "./vintage.ts";

type Place = Pick<Observation, "marketId" | "measureId" | "providerId" | "period" | "vintage">;

/** On which side of a break a value stands: the new one from `after` on (unless it was published before the change), or when it was restated onto it; null when it is none of the break's. */
function onNewFooting(rupture: SeriesBreak, value: Place): boolean | null {
  if (rupture.marketId !== value.marketId) return null;
  if (rupture.measureId !== "" && rupture.measureId !== value.measureId) return null;
  if (rupture.providerId !== "" && rupture.providerId !== value.providerId) return null;
  if (periodMonths(value.period).start >= periodMonths(rupture.after).start)
    return rupture.inForceFrom === "" || compareVintages(value.vintage, rupture.inForceFrom) >= 0;
  return rupture.mendedFrom !== "" && compareVintages(value.vintage, rupture.mendedFrom) >= 0;
}

/**
 * Whether a break parts two values of one series: they stand on two footings. A value restated onto the new footing joins what follows, and is
 * parted from an earlier one that was never restated.
 */
export function parts(rupture: SeriesBreak, earlier: Place, later: Place): boolean {
  const sides = [onNewFooting(rupture, earlier), onNewFooting(rupture, later)];
  return !sides.includes(null) && sides[0] !== sides[1];
}

/** The breaks between two values of one series, in the order of the table; none when a line may join them. */
export function breaksBetween(breaks: readonly SeriesBreak[], earlier: Place, later: Place): readonly SeriesBreak[] {
  return breaks.filter((rupture) => parts(rupture, earlier, later));
}
