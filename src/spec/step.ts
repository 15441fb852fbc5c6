/** The step of a view: where a market prints years and quarters, one of them is drawn, never both on one axis. */
import type { Observation } from "../domain/model.ts";
import { type Period, parsePeriod } from "../domain/period.ts";

export type Step = "best" | "year" | "quarter";

const COARSE_FIRST: readonly Period["kind"][] = ["year", "quarter", "half", "month"];
const FINE_FIRST: readonly Period["kind"][] = ["quarter", "half", "month", "year"];

/** The years that each kind of period covers in a series of markets. */
type Covered = ReadonlyMap<Period["kind"], ReadonlySet<number>>;

/** Best: the kind that covers the most years; of kinds that cover as many the coarser, which is the easier to read. */
function chosenKind(covered: Covered, step: Step): Period["kind"] | undefined {
  if (step !== "best") return (step === "year" ? COARSE_FIRST : FINE_FIRST).find((kind) => covered.has(kind));
  const yearsOf = (kind: Period["kind"]): number => covered.get(kind)?.size ?? 0;
  return COARSE_FIRST.filter((kind) => covered.has(kind)).toSorted((a, b) => yearsOf(b) - yearsOf(a))[0];
}

/** What one measure of a market has, and what of it is kept. */
interface Kinds {
  readonly covered: Map<Period["kind"], Set<number>>;
  chosen: Period["kind"] | undefined;
}

/** The part of the observations that has the asked step, market by market and measure by measure; where a market lacks it, the nearest that it has. */
export function keepStep(observations: readonly Observation[], step: Step): readonly Observation[] {
  const series = new Map<string, Map<string, Kinds>>();
  const kindsOf = observations.map((o): Kinds => {
    const measures = series.get(o.marketId) ?? new Map<string, Kinds>();
    if (measures.size === 0) series.set(o.marketId, measures);
    const kinds = measures.get(o.measureId) ?? { covered: new Map<Period["kind"], Set<number>>(), chosen: undefined };
    if (kinds.covered.size === 0) measures.set(o.measureId, kinds);
    const period = parsePeriod(o.period);
    if (period === null) return kinds;
    const years = kinds.covered.get(period.kind);
    if (years === undefined) kinds.covered.set(period.kind, new Set([period.year]));
    else years.add(period.year);
    return kinds;
  });
  for (const measures of series.values()) for (const kinds of measures.values()) kinds.chosen = chosenKind(kinds.covered, step);
  return observations.filter((o, k) => parsePeriod(o.period)?.kind === kindsOf[k]?.chosen);
}
