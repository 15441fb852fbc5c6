/** Rule 9: a printed growth agrees with the levels that were published with it. */

import { parts } from "../breaks.ts";
import { GROWTH } from "../derivations/growth.ts";
import { groupBy } from "../groupBy.ts";
import type { Observation, SeriesBreak } from "../model.ts";
import { parsePeriod } from "../period.ts";
import { unitById } from "../unit.ts";
import { figureCheck, meets, unlessExplained } from "./misfit.ts";
import { asQuantity } from "./quantity.ts";
import { indexOf } from "./tableIndex.ts";

const LEVEL_OF: ReadonlyMap<string, string> = new Map([
  ["spend_growth", "spend"],
  ["revenue_growth", "revenue"],
]);

/** Two levels of one series; the first is the earlier. */
type Pair = readonly [Observation, Observation];

const keyOf = (marketId: string, providerId: string, measureId: string, period: string): string =>
  [marketId, providerId, measureId, period].join(" ");

/** The same period one year earlier; the text itself when it is no period. */
function yearBefore(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === null ? period : `${parsed.year - 1}${period.slice(4)}`;
}

/** Whether a break keeps two levels apart; one that is said of the growth holds for the levels behind it. */
function keepsApart(rupture: SeriesBreak, [earlier, later]: Pair, growthMeasure: string): boolean {
  return parts(rupture.measureId === growthMeasure ? { ...rupture, measureId: "" } : rupture, earlier, later);
}

export const GROWTHS = figureCheck("growth", (tables) => {
  const index = indexOf(tables);
  const accepted = tables.observations.filter((o) => o.standing === "accepted");
  const levels = groupBy(
    accepted.filter((o) => [...LEVEL_OF.values()].includes(o.measureId)),
    (o) => keyOf(o.marketId, o.providerId, o.measureId, o.period),
  );
  const breaks = groupBy(tables.breaks, (b) => b.marketId);

  /** Both levels as the growth's own document prints them; failing that, as published with it elsewhere. */
  const pairsFor = (growth: Observation, level: string): readonly Pair[] => {
    const of = (period: string) => levels.get(keyOf(growth.marketId, growth.providerId, level, period)) ?? [];
    const later = of(growth.period);
    const earlier = of(growth.basePeriod === "" ? yearBefore(growth.period) : growth.basePeriod);
    const pairs = (belongs: (o: Observation) => boolean): readonly Pair[] =>
      later.filter(belongs).flatMap((b) => earlier.filter(belongs).map((a): Pair => [a, b]));
    const printed = pairs((o) => o.sourceId === growth.sourceId);
    return printed.length > 0 ? printed : pairs((o) => o.vintage === growth.vintage);
  };

  return accepted.flatMap((growth) => {
    const level = LEVEL_OF.get(growth.measureId);
    if (level === undefined) return [];
    const tested = pairsFor(growth, level)
      .filter((pair) => !(breaks.get(growth.marketId) ?? []).some((b) => keepsApart(b, pair, growth.measureId)))
      .flatMap((pair) => {
        const implied = GROWTH.derive(pair.map((o) => asQuantity(index, o)));
        return implied.ok ? [{ pair, implied: implied.value }] : [];
      });
    // A company that also prints its levels in dollars grows in its own currency: one currency in which all fits will do.
    const byCurrency = groupBy(tested, ({ pair }) => unitById(pair[1].unit)?.currency ?? "");
    const wrong = [...byCurrency.values()].map((same) => same.find(({ implied }) => !meets(implied.band, index.bandOf(growth))));
    const first = wrong[0];
    if (first === undefined || wrong.includes(undefined)) return [];
    const id = growth.observationId;
    const cause = `${first.implied.formulaText} is ${Number(first.implied.value.toPrecision(3))}%, not ${growth.value}%`;
    return [{ place: id, cause, mustName: [id], rows: [id, ...first.pair.map((o) => o.observationId)] }];
  });
});

/** Where growth and both its levels were published together, the levels give the growth within rounding. */
export const growths = unlessExplained(
  "9",
  GROWTHS,
  "Compare the figures with the document, add the break between the periods, or name the growth in exceptions.csv.",
);
