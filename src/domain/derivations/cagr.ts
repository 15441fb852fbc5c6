import { yearsBetween } from "../period.ts";
import { divI, mulI, powI, subI } from "../precision.ts";
import { formatNumber } from "../unit.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, growing, point, refuse, term } from "./inputs.ts";

const ID = "cagr";

/** Steady growth a year that leads from one value to the other, in percent a year. Inputs: earlier, later; at least a year apart. */
export const CAGR: Derivation = {
  id: ID,
  label: pageWords.growthAYear,
  formula: pageWords.laterEarlierYears,
  derive: (inputs) => {
    const pair = growing(ID, inputs);
    if (!pair.ok) return pair;
    const [earlier, later] = pair.value;
    if (later.band.low < 0) return refuse(ID, pageWords.mayBeBelowZero(later.name), pageWords.steadyGrowthNeedsValues);
    const years = yearsBetween(earlier.period, later.period);
    if (years < 1) return refuse(ID, pageWords.andAreLessThan(earlier.name, later.name), pageWords.usePlainGrowthFor);
    const quotient = divI(later.band, earlier.band);
    if (!quotient.ok) return quotient;
    const root = powI(quotient.value, 1 / years);
    if (!root.ok) return root;
    const value = ((later.value / earlier.value) ** (1 / years) - 1) * 100;
    const formulaText = `(${term(later.value)} ÷ ${term(earlier.value)})^(1 ÷ ${formatNumber(years)}) − 1`;
    return derived(ID, value, mulI(subI(root.value, point(1)), point(100)), "percent", formulaText);
  },
};
