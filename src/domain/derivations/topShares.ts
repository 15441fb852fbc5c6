import type { Interval } from "../model.ts";
import { addI } from "../precision.ts";
import { formatNumber } from "../unit.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, point, refuse, term } from "./inputs.ts";
import { shareBand, sharesProblem } from "./wholeMarket.ts";

const ID = "top-shares";

/** The concentration ratio: what the largest printed shares of one period come to together. Inputs: those shares, one or more. */
export const TOP_SHARES: Derivation = {
  id: ID,
  label: pageWords.largestSharesTogether,
  formula: pageWords.theSumOfTheLargest,
  assumption: pageWords.noFirmWithoutA,
  derive: (inputs) => {
    const problem = sharesProblem(inputs);
    if (problem !== null) return refuse(ID, problem, pageWords.giveTheLargestShares);
    const sum = inputs.reduce<Interval>((total, q) => addI(total, shareBand(q)), point(0));
    if (sum.low > 100) return refuse(ID, pageWords.theSharesSumToOr(formatNumber(sum.low)), pageWords.checkThatTheyAre);
    const value = inputs.reduce((total, q) => total + q.value, 0);
    return derived(
      ID,
      value,
      { low: sum.low, high: Math.min(100, sum.high) },
      "percent",
      inputs.map((q, k) => term(q.value, k > 0)).join(" + "),
    );
  },
};
