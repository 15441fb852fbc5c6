import { groupBy } from "../domain/groupBy.ts";
import type { Observation } from "../domain/model.ts";

const BY_MARKET = new WeakMap<readonly Observation[], ReadonlyMap<string, readonly Observation[]>>();

const NONE: readonly Observation[] = [];

/** Those of a list that are of one market, in their order. A list is gone through once, however many markets are asked for. */
export function inMarket(observations: readonly Observation[], marketId: string): readonly Observation[] {
  const held = BY_MARKET.get(observations) ?? groupBy(observations, (o) => o.marketId);
  BY_MARKET.set(observations, held);
  return held.get(marketId) ?? NONE;
}
