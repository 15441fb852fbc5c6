import type { Result } from "../model.ts";
import { yearsBetween } from "../period.ts";
import { divI, mulI } from "../precision.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation, Derived, Quantity } from "./derivation.ts";
import { baseProblem, derived, isAmount, overTime, point, refuse, term } from "./inputs.ts";

const ID = "index-100";

/**
 * A value where the base period is 100. Inputs: base, value; or one published ratio with its base period ("doubled" is 200). The base
 * itself, given twice, is 100 exactly: it is one figure, however roughly it is printed.
 */
export const INDEX_100: Derivation = {
  id: ID,
  label: pageWords.indexFirstPeriod,
  formula: pageWords.valueBase,
  derive: (inputs) => {
    const [only] = inputs;
    if (inputs.length === 1 && only !== undefined) return fromRatio(only);
    const [base, same] = inputs;
    if (inputs.length === 2 && base !== undefined && same !== undefined && isSameFigure(base, same)) {
      const problem = isAmount(base.unit) ? baseProblem(base) : pageWords.cannotBeDivided(base.unit);
      if (problem !== null) return refuse(ID, problem, pageWords.takeABaseAbove);
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
    return refuse(ID, pageWords.isNotARatioToAn(ratio.name), pageWords.giveABaseAndAValue);
  }
  return derived(ID, ratio.value * 100, mulI(ratio.band, point(100)), "index_100", `${term(ratio.value)} × 100`);
}

function fromPair(inputs: readonly Quantity[]): Result<Derived> {
  const pair = overTime(ID, inputs);
  if (!pair.ok) return pair;
  const [base, value] = pair.value;
  if (!isAmount(value.unit)) return refuse(ID, pageWords.cannotBeDivided(value.unit), pageWords.giveTwoSharesAmounts);
  const problem = baseProblem(base);
  if (problem !== null) return refuse(ID, problem, pageWords.takeABaseAbove);
  const quotient = divI(value.band, base.band);
  if (!quotient.ok) return quotient;
  const formulaText = `${term(value.value)} ÷ ${term(base.value)} × 100`;
  return derived(ID, (value.value / base.value) * 100, mulI(quotient.value, point(100)), "index_100", formulaText);
}
