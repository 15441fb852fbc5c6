import type { Interval } from "../model.ts";
import { addI, subI } from "../precision.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, point, refuse, term } from "./inputs.ts";
import { sharesProblem } from "./wholeMarket.ts";

const ID = "remainder";

/** What the published shares of one period leave of 100 percent: others and unpublished together. Inputs: shares of different providers. */
export const REMAINDER: Derivation = {
  id: ID,
  label: pageWords.othersAndUnpublished,
  formula: pageWords.thePublishedShares,
  derive: (inputs) => {
    const problem = sharesProblem(inputs);
    if (problem !== null) return refuse(ID, problem, pageWords.giveThePublishedSharesOf);
    const total = inputs.reduce<Interval>((sum, q) => addI(sum, q.band), point(0));
    const rest = subI(point(100), total);
    if (rest.high < 0) return refuse(ID, pageWords.theSharesSumTo, pageWords.checkThatTheyAre);
    // Rounding may carry the sum past 100; a remainder is never below nothing nor above everything.
    const value = Math.max(0, 100 - inputs.reduce((sum, q) => sum + q.value, 0));
    const band = { low: Math.max(0, rest.low), high: Math.min(100, rest.high) };
    return derived(ID, value, band, "percent", `100 − ${inputs.map((q) => term(q.value, true)).join(" − ")}`);
  },
};
