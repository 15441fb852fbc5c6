import { formatNumber } from "../unit.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, refuse, term } from "./inputs.ts";
import { sharesProblem } from "./wholeMarket.ts";

const ID = "rank";

/**
 * The rank of a share among the given shares of one period, 1 = largest; equal prints share a rank. Inputs: the other shares, then the
 * ranked one. The band holds every rank that the rounding leaves open.
 */
export const RANK: Derivation = {
  id: ID,
  label: pageWords.rankAmongTheShares,
  formula: pageWords.howManyOfTheShares,
  derive: (inputs) => {
    const problem = sharesProblem(inputs);
    if (problem !== null) return refuse(ID, problem, pageWords.giveTheSharesOf);
    const own = inputs.at(-1);
    if (own === undefined || inputs.length < 2) return refuse(ID, pageWords.thereIsNothingTo, pageWords.giveTwoSharesOr);
    const others = inputs.slice(0, -1);
    const larger = others.filter((q) => q.value > own.value);
    const band = {
      low: 1 + others.filter((q) => q.band.low > own.band.high).length,
      high: 1 + others.filter((q) => q.band.high > own.band.low).length,
    };
    const said =
      larger.length === 0
        ? pageWords.noneOfOthers(others.map((q) => term(q.value)).join(", "))
        : larger.map((q) => term(q.value)).join(", ");
    const formulaText = pageWords.onePlusLarger(formatNumber(larger.length), said, term(own.value));
    return derived(ID, 1 + larger.length, band, "rank", formulaText);
  },
};
