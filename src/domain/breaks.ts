/** Breaks: where the values of a market do not run on, so that no line may join them. */
import type { Observation, SeriesBreak } from "./model.ts";
import { periodMonths } from "./period.ts";
import { compareVintages } from "./vintage.ts";

type Place = Pick<Observation, "marketId" | "measureId" | "providerId" | "period" | "vintage">;

/** Whether a break concerns a value of this market, measure and provider. */
function concerns(rupture: SeriesBreak, value: Place): boolean {
  const isOf = (own: string, asked: string): boolean => asked === "" || asked === own;
  return rupture.marketId === value.marketId && isOf(value.measureId, rupture.measureId) && isOf(value.providerId, rupture.providerId);
}

const isAfter = (rupture: SeriesBreak, value: Place): boolean => periodMonths(value.period).start >= periodMonths(rupture.after).start;

/** On which side of a break a value stands: the new one from `after` on (unless it was published before the change), or when it was restated onto it; null when it is none of the break's. */
function onNewFooting(rupture: SeriesBreak, value: Place): boolean | null {
  if (!concerns(rupture, value)) return null;
  // An empty date comes before all others.
  if (isAfter(rupture, value)) return compareVintages(value.vintage, rupture.inForceFrom) >= 0;
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

/**
 * The breaks inside the time of a printed change ("doubled" since its base period), in the order of the table. Its base has no print of its own,
 * so whether that end stands on the new footing nobody can tell: no line may join the two ends. `measureId` is what changed, not the change.
 */
export function breaksWithin(breaks: readonly SeriesBreak[], change: Place & Pick<Observation, "basePeriod">): readonly SeriesBreak[] {
  if (change.basePeriod === "") return [];
  const base = periodMonths(change.basePeriod).start;
  return breaks.filter(
    (rupture) => base < periodMonths(rupture.after).start && isAfter(rupture, change) && onNewFooting(rupture, change) === true,
  );
}
