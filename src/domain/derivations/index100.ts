import type { Result } from "../model.ts";
import { yearsBetween } from "../period.ts";
import { divI, mulI } from "../precision.ts";
import type { Derivation, Derived, Quantity } from "./derivation.ts";
import { baseProblem, derived, isAmount, overTime, point, refuse, term } from "./inputs.ts";

const ID = "index-100";

/**
 * A value where the base period is 100. Inputs: base, value; or one published ratio with its base period ("doubled" is 200). The base
 * itself, given twice, is 100 exactly: it is one figure, however roughly it is printed.
 */
export const INDEX_100: Derivation = {
  id: ID,
  label: "Index, first period = 100",
  formula: "value ÷ base × 100",
  arity: "many",
  derive: (inputs) => {
    const [only] = inputs;
    if (inputs.length === 1 && only !== undefined) return fromRatio(only);
    const [base, same] = inputs;
    if (inputs.length === 2 && base !== undefined && same !== undefined && isSameFigure(base, same)) {
      const problem = isAmount(base.unit) ? baseProblem(base) : `${base.unit} cannot be divided`;
      if (problem !== null) return refuse(ID, problem, "Take a base above zero.");
      return derived(ID, 100, point(100), "index_100", `${term(base.value)} ÷ ${term(base.value)} × 100`);
    }
    return fromPair(inputs);
  },
};

function isSameFigure(a: Quantity, b: Quantity): boolean {
  return (
    a.name === b.name &&
    a.period === b.period &&
    a.unit === b.unit &&
    a.value === b.value &&
    a.band.low === b.band.low &&
    a.band.high === b.band.high
  );
}

function fromRatio(ratio: Quantity): Result<Derived> {
  if (ratio.unit !== "ratio" || !(yearsBetween(ratio.basePeriod, ratio.period) > 0)) {
    return refuse(ID, `${ratio.name} is not a ratio to an earlier period`, "Give a base and a value, or a ratio with its base period.");
  }
  return derived(ID, ratio.value * 100, mulI(ratio.band, point(100)), "index_100", `${term(ratio.value)} × 100`);
}

function fromPair(inputs: readonly Quantity[]): Result<Derived> {
  const pair = overTime(ID, inputs);
  if (!pair.ok) return pair;
  const [base, value] = pair.value;
  if (!isAmount(value.unit)) return refuse(ID, `${value.unit} cannot be divided`, "Give two shares, amounts or counts.");
  const problem = baseProblem(base);
  if (problem !== null) return refuse(ID, problem, "Take a base above zero.");
  const quotient = divI(value.band, base.band);
  if (!quotient.ok) return quotient;
  const formulaText = `${term(value.value)} ÷ ${term(base.value)} × 100`;
  return derived(ID, (value.value / base.value) * 100, mulI(quotient.value, point(100)), "index_100", formulaText);
}
