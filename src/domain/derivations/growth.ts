import { divI, mulI, subI } from "../precision.ts";
import type { Derivation } from "./derivation.ts";
import { baseProblem, derived, isAmount, overTime, point, refuse, term } from "./inputs.ts";

const ID = "growth";

/** Relative change between two periods, in percent of the earlier. Inputs: earlier, later; one unit. */
export const GROWTH: Derivation = {
  id: ID,
  label: "Growth",
  formula: "later ÷ earlier − 1",
  arity: 2,
  derive: (inputs) => {
    const pair = overTime(ID, inputs);
    if (!pair.ok) return pair;
    const [earlier, later] = pair.value;
    if (!isAmount(later.unit)) return refuse(ID, `${later.unit} has no growth`, "Give two shares, amounts or counts.");
    const problem = baseProblem(earlier);
    if (problem !== null) return refuse(ID, problem, "Growth needs a base above zero.");
    const quotient = divI(later.band, earlier.band);
    if (!quotient.ok) return quotient;
    const band = mulI(subI(quotient.value, point(1)), point(100));
    return derived(ID, (later.value / earlier.value - 1) * 100, band, "percent", `${term(later.value)} ÷ ${term(earlier.value)} − 1`);
  },
};
