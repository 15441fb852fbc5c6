/** What is published of the very thing that a figure of the reader's speaks of. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { heldIn } from "../coded.ts";
import { isOwn } from "./isOwn.ts";

const keyOf = (marketId: string, o: Observation): string => `${marketId}|${o.providerId}|${o.measureId}|${o.period}`;

const PUBLISHED = new WeakMap<Dataset, ReadonlyMap<string, readonly Observation[]>>();

/** By quantity, every published figure of the markets that own ones are the same as; latest vintage last in the dataset's order. */
function publishedOf(dataset: Dataset): ReadonlyMap<string, readonly Observation[]> {
  return heldIn(PUBLISHED, dataset, () => {
    const same = new Set(dataset.markets.filter((m) => dataset.firmById.get(m.firmId)?.kind === "own").map((m) => m.comparableWith));
    const held = new Map<string, Observation[]>();
    for (const o of dataset.observations) {
      if (isOwn(o) || !same.has(o.marketId) || o.basePeriod !== "") continue;
      const key = keyOf(o.marketId, o);
      const group = held.get(key);
      if (group === undefined) held.set(key, [o]);
      else group.push(o);
    }
    return held;
  });
}

/** The published figures of the same market, provider, measure and period as a figure of the reader's; none where its market is no published one. */
export function publishedBeside(dataset: Dataset, o: Observation): readonly Observation[] {
  const marketId = dataset.marketById.get(o.marketId)?.comparableWith ?? "";
  return marketId === "" || !isOwn(o) ? [] : (publishedOf(dataset).get(keyOf(marketId, o)) ?? []);
}
