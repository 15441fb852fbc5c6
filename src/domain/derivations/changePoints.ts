import { subI } from "../precision.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, overTime, refuse, term } from "./inputs.ts";

const ID = "change-points";

/** Change of a share between two periods, in percentage points. Inputs: earlier, later; both in percent. */
export const CHANGE_POINTS: Derivation = {
  id: ID,
  label: pageWords.changeInPercentagePoints,
  formula: pageWords.laterEarlier,
  derive: (inputs) => {
    const pair = overTime(ID, inputs);
    if (!pair.ok) return pair;
    const [earlier, later] = pair.value;
    if (later.unit !== "percent") return refuse(ID, pageWords.isInNotInPercent(later.name, later.unit), pageWords.giveTwoSharesIn);
    const formulaText = `${term(later.value)} − ${term(earlier.value, true)}`;
    return derived(ID, later.value - earlier.value, subI(later.band, earlier.band), "percentage_points", formulaText);
  },
};
