import { divI, mulI, subI } from "../precision.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, growing, point, term } from "./inputs.ts";

const ID = "growth";

/** Relative change between two periods, in percent of the earlier. Inputs: earlier, later; one unit. */
export const GROWTH: Derivation = {
  id: ID,
  label: pageWords.growth,
  formula: pageWords.laterEarlierInside,
  derive: (inputs) => {
    const pair = growing(ID, inputs);
    if (!pair.ok) return pair;
    const [earlier, later] = pair.value;
    const quotient = divI(later.band, earlier.band);
    if (!quotient.ok) return quotient;
    const band = mulI(subI(quotient.value, point(1)), point(100));
    return derived(ID, (later.value / earlier.value - 1) * 100, band, "percent", `${term(later.value)} ÷ ${term(earlier.value)} − 1`);
  },
};
