import { numerals } from "../numerals.ts";
import { addI, divI, mulI } from "../precision.ts";
import { unitById } from "../unit.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, pairOf, point, refuse, term } from "./inputs.ts";

const ID = "base-from-growth";

/** The value before a published growth. Inputs: the value, then its growth in percent, both of one period. */
export const BASE_FROM_GROWTH: Derivation = {
  id: ID,
  label: pageWords.valueBeforeTheGrowth,
  formula: pageWords.valueGrowth,
  derive: (inputs) => {
    const pair = pairOf(ID, inputs);
    if (!pair.ok) return pair;
    const [value, growth] = pair.value;
    const kind = unitById(value.unit)?.kind;
    if (growth.unit !== "percent" || (kind !== "money" && kind !== "count")) {
      return refuse(ID, pageWords.needsAnAmountAnd, pageWords.giveTheAmountFirst);
    }
    if (value.period !== growth.period) {
      return refuse(ID, pageWords.andAreOfDifferent(value.name, growth.name), pageWords.giveTheGrowthOf);
    }
    const factor = addI(point(1), mulI(growth.band, point(0.01)));
    if (!(factor.low > 0)) return refuse(ID, pageWords.mayBeAFallToNothing(growth.name), pageWords.nothingCanBeSaid);
    const band = divI(value.band, factor);
    if (!band.ok) return band;
    const sign = growth.value < 0 ? "−" : "+";
    const formulaText = `${term(value.value)} ÷ (1 ${sign} ${numerals().percent(term(Math.abs(growth.value)))})`;
    return derived(ID, value.value / (1 + growth.value / 100), band.value, value.unit, formulaText);
  },
};
