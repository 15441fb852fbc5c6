/** What calculations over all shares of one period have in common: the check of their inputs and the ends that a share can have. */
import type { Interval } from "../model.ts";
import * as pageWords from "../words/en/page.ts";
import type { Quantity } from "./derivation.ts";

/** The cause when these are not shares in percent of one period, each of another provider; else null. */
export function sharesProblem(inputs: readonly Quantity[]): string | null {
  const [first] = inputs;
  if (first === undefined) return pageWords.noSharesAreGiven;
  const odd = inputs.find((q) => q.unit !== "percent" || q.period !== first.period);
  if (odd !== undefined) return pageWords.isNotAShareInPercent(odd.name, first.period);
  return new Set(inputs.map((q) => q.name)).size < inputs.length ? pageWords.aShareIsGivenTwice : null;
}

/** The band of a share, inside 0 to 100. */
export function shareBand({ band }: Quantity): Interval {
  const inside = (end: number): number => Math.min(100, Math.max(0, end));
  return { low: inside(band.low), high: inside(band.high) };
}
