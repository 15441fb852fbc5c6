/** Printed changes, growths and ratios against the printed levels at their two ends. Within one market and provider. */
import { breaksBetween } from "../domain/breaks.ts";
import { groupBy } from "../domain/groupBy.ts";
import type { Dataset, Observation, SeriesBreak } from "../domain/model.ts";
import { compareVintages } from "../domain/vintage.ts";
import { derivedMark } from "./derivedMark.ts";
import type { Mark } from "./mark.ts";
import { bandOfObservation } from "./observedMark.ts";
import { shownObservations } from "./quantities.ts";
import { overlap } from "./receipts/crossCheck.ts";

/** What a printed change is a change of, and the calculation that makes it from levels. */
const CHANGES: Readonly<Record<string, { readonly level: string; readonly derivation: string }>> = {
  share_change: { level: "share", derivation: "change-points" },
  share_ratio: { level: "share", derivation: "ratio" },
  spend_growth: { level: "spend", derivation: "growth" },
  revenue_growth: { level: "revenue", derivation: "growth" },
  net_income_growth: { level: "net_income", derivation: "growth" },
  market_value_change: { level: "market_value", derivation: "growth" },
};

export interface ChangeCheck {
  readonly change: Observation;
  readonly earlier: Observation;
  readonly later: Observation;
  /** The change that the levels give, in the unit of the recorded change. */
  readonly derived: Mark;
  /** The relative change, where a change in points is printed with a percent sign; else null. */
  readonly relative: Mark | null;
  readonly outcome: "agrees" | "points-as-percent" | "differs";
  /** Breaks of the series between the two levels. */
  readonly breaks: readonly SeriesBreak[];
}

/** Whether the observation says how something changed. */
export const isChange = (o: Observation): boolean => o.measureId in CHANGES && o.basePeriod !== "";

/** The level as known when the change was printed: the latest vintage by then, else the first one after. */
function levelAt(dataset: Dataset, levels: readonly Observation[], period: string, asKnown: string): Observation | undefined {
  const ofPeriod = levels.filter((o) => o.period === period && o.standing !== "disputed");
  const byThen = ofPeriod.filter((o) => compareVintages(o.vintage, asKnown) <= 0);
  if (byThen.length > 0) return shownObservations(dataset, byThen)[0];
  const next = ofPeriod.map((o) => o.vintage).toSorted(compareVintages)[0];
  return shownObservations(
    dataset,
    ofPeriod.filter((o) => o.vintage === next),
  )[0];
}

/** A token such as "9%" beside a change in points: as it stands it says another thing. */
const saysPercent = (o: Observation): boolean =>
  o.unit === "percentage_points" && /%|per ?cent\b/i.test(o.asPrinted) && !/point/i.test(o.asPrinted);

function check(dataset: Dataset, change: Observation, levels: readonly Observation[]): ChangeCheck | null {
  const earlier = levelAt(dataset, levels, change.basePeriod, change.vintage);
  const later = levelAt(dataset, levels, change.period, change.vintage);
  const derivation = CHANGES[change.measureId]?.derivation ?? "";
  if (earlier === undefined || later === undefined) return null;
  const ids = [earlier.observationId, later.observationId];
  const derived = derivedMark(dataset, derivation, ids);
  if (derived === null || derived.unit !== change.unit) return null;
  const band = bandOfObservation(dataset, change);
  const relative = saysPercent(change) ? derivedMark(dataset, "growth", ids) : null;
  const outcome = !overlap(band, derived.band)
    ? "differs"
    : relative !== null && !overlap(band, relative.band)
      ? "points-as-percent"
      : "agrees";
  return { change, earlier, later, derived, relative, outcome, breaks: breaksBetween(dataset.breaks, earlier, later) };
}

/** Every printed change of which both levels are printed too, with what the levels say; in order of appearance. */
export function changeChecks(dataset: Dataset, observations: readonly Observation[]): readonly ChangeCheck[] {
  const bySeries = groupBy(observations, (o) => `${o.marketId}|${o.providerId}|${o.measureId}`);
  return observations.filter(isChange).flatMap((change) => {
    const levels = bySeries.get(`${change.marketId}|${change.providerId}|${CHANGES[change.measureId]?.level ?? ""}`) ?? [];
    const checked = check(dataset, change, levels);
    return checked === null ? [] : [checked];
  });
}
