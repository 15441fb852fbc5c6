/** The step of a view: where a market prints years and quarters, one of them is drawn, never both on one axis. */
import type { Observation } from "../domain/model.ts";
import { type Period, parsePeriod } from "../domain/period.ts";

export type Step = "best" | "year" | "quarter";

const PREFERENCE: Readonly<Record<Step, readonly Period["kind"][]>> = {
  best: ["year", "quarter", "half", "month"],
  year: ["year", "quarter", "half", "month"],
  quarter: ["quarter", "half", "month", "year"],
};

/** The part of the observations that has the asked step, market by market and measure by measure; where a market lacks it, the nearest that it has. */
export function keepStep(observations: readonly Observation[], step: Step): readonly Observation[] {
  const kinds = new Map<string, Set<Period["kind"]>>();
  const keyOf = (o: Observation) => `${o.marketId}|${o.measureId}`;
  for (const o of observations) {
    const kind = parsePeriod(o.period)?.kind;
    if (kind === undefined) continue;
    const held = kinds.get(keyOf(o));
    if (held === undefined) kinds.set(keyOf(o), new Set([kind]));
    else held.add(kind);
  }
  return observations.filter((o) => {
    const present = kinds.get(keyOf(o));
    return parsePeriod(o.period)?.kind === PREFERENCE[step].find((kind) => present?.has(kind));
  });
}
