import { samePeriodKind } from "../period.ts";
import { divI } from "../precision.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { baseProblem, derived, inOneUnit, isAmount, pairOf, refuse, term } from "./inputs.ts";

const ID = "ratio";

/** How many times the base a value is. Inputs: base, value; one unit, equally long periods (the same one is fine). */
export const RATIO: Derivation = {
  id: ID,
  label: pageWords.ratio,
  formula: pageWords.valueBaseInside,
  derive: (inputs) => {
    const aligned = inOneUnit(ID, inputs);
    if (!aligned.ok) return aligned;
    const pair = pairOf(ID, aligned.value);
    if (!pair.ok) return pair;
    const [base, value] = pair.value;
    if (!isAmount(value.unit)) return refuse(ID, pageWords.cannotBeDivided(value.unit), pageWords.giveTwoSharesAmounts);
    if (!samePeriodKind(base.period, value.period)) {
      return refuse(ID, pageWords.andAreOfPeriods(base.name, value.name), pageWords.compareYearsWithYears);
    }
    const problem = baseProblem(base);
    if (problem !== null) return refuse(ID, problem, pageWords.divideByAValue);
    const band = divI(value.band, base.band);
    if (!band.ok) return band;
    return derived(ID, value.value / base.value, band.value, "ratio", `${term(value.value)} ÷ ${term(base.value)}`);
  },
};
