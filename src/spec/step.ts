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

/** The part of the observations that has the asked step, market by market and measure by measure; where a market lacks it, the nearest that it has. */
export function keepStep(observations: readonly Observation[], step: Step): readonly Observation[] {
  const covered = new Map<string, Map<Period["kind"], Set<number>>>();
  const keyOf = (o: Observation) => `${o.marketId}|${o.measureId}`;
  for (const o of observations) {
    const period = parsePeriod(o.period);
    if (period === null) continue;
    const kinds = covered.get(keyOf(o)) ?? new Map<Period["kind"], Set<number>>();
    covered.set(keyOf(o), kinds);
    kinds.set(period.kind, (kinds.get(period.kind) ?? new Set<number>()).add(period.year));
  }
  const chosen = new Map([...covered].map(([key, kinds]) => [key, chosenKind(kinds, step)]));
  return observations.filter((o) => parsePeriod(o.period)?.kind === chosen.get(keyOf(o)));
}
