import type { Interval } from "../model.ts";
import { addI, mulI, tidyNumber } from "../precision.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derivation } from "./derivation.ts";
import { derived, point, refuse, term } from "./inputs.ts";
import { shareBand, sharesProblem } from "./wholeMarket.ts";

const ID = "hhi";

/** From so many shares on, what is published is taken for the list of the largest; one or two are figures that somebody picked. */
const LIST = 3;

/**
 * The Herfindahl-Hirschman index (sum of squared shares, at most 10,000) as far as published shares tell it, rounded outward to whole points.
 * Low: the published shares at the low ends of their rounding, all else among countless firms. High: the published shares at the high ends
 * that fit into 100, and what they leave held by as few firms as the assumption allows. The value is the low end, which needs no assumption.
 * Inputs: every published share of one market and period. Refused when the shares cannot fit into 100.
 */
export const HHI: Derivation = {
  id: ID,
  label: pageWords.concentrationHerfindahlHirschman,
  formula: pageWords.sumOfTheSquared,
  assumption: pageWords.forTheHighEndWhere,
  derive: (inputs) => {
    const problem = sharesProblem(inputs);
    if (problem !== null) return refuse(ID, problem, pageWords.giveThePublishedShares);
    const bands = inputs.map(shareBand);
    const room = 100 - bands.reduce<Interval>((total, band) => addI(total, band), point(0)).low;
    if (room < 0) return refuse(ID, pageWords.theSharesSumTo, pageWords.checkThatTheyAre);
    const low = bands.reduce<Interval>((total, { low: end }) => addI(total, mulI(point(end), point(end))), point(0)).low;
    // Tidy first: ends are worked out a hair outward, and a sum of whole points must not lose one to that.
    const high = Math.ceil(tidyNumber(mostConcentrated(bands, room)));
    const band = { low: Math.max(0, Math.floor(tidyNumber(low))), high: Math.min(10_000, high) };
    const formulaText = inputs.map((q, k) => `${term(q.value, k > 0)}²`).join(" + ");
    return derived(ID, band.low, band, "hhi", pageWords.formulaTextTheRest(formulaText));
  },
};

/**
 * The largest sum of squares that shares in these bands and unnamed firms can have in 100 percent; `room` is what the low ends leave.
 * Squares are convex, so the mass goes where a share can grow furthest from the largest base: first into the named shares (along the chord
 * from low to high end, which the square nowhere exceeds), then into unnamed firms as large as the smallest named one. Of one share or two
 * nobody says that they are the largest: the rest may be one firm, and its room is taken at its widest.
 */
function mostConcentrated(bands: readonly Interval[], room: number): number {
  if (bands.length < LIST) return bands.reduce((sum, { high }) => sum + high * high, room * room);
  let left = room;
  let sum = 0;
  for (const { low, high } of bands.toSorted((a, b) => b.low + b.high - a.low - a.high)) {
    const more = Math.min(high - low, left);
    left -= more;
    sum += low * low + more * (low + high);
  }
  const cap = Math.min(...bands.map((band) => band.high));
  if (!(cap > 0) || left <= 0) return sum;
  const firms = Math.floor(left / cap);
  return sum + firms * cap * cap + (left - firms * cap) ** 2;
}
