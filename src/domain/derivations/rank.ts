import { formatNumber } from "../unit.ts";
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
  label: "Rank among the shares shown",
  formula: "1 + how many of the shares shown are larger",
  arity: "many",
  derive: (inputs) => {
    const problem = sharesProblem(inputs);
    if (problem !== null) return refuse(ID, problem, "Give the shares of one market and period, the ranked one last.");
    const own = inputs.at(-1);
    if (own === undefined || inputs.length < 2) return refuse(ID, "there is nothing to rank against", "Give two shares or more.");
    const others = inputs.slice(0, -1);
    const larger = others.filter((q) => q.value > own.value);
    const band = {
      low: 1 + others.filter((q) => q.band.low > own.band.high).length,
      high: 1 + others.filter((q) => q.band.high > own.band.low).length,
    };
    const said =
      larger.length === 0 ? `none of ${others.map((q) => term(q.value)).join(", ")}` : larger.map((q) => term(q.value)).join(", ");
    const formulaText = `1 + ${formatNumber(larger.length)} (${said} above ${term(own.value)})`;
    return derived(ID, 1 + larger.length, band, "rank", formulaText);
  },
};
