import type { Card } from "../../spec/card.ts";
import { receiptIdsOf } from "../../spec/cardReceipts.ts";

/** What the arrows of a receipt walk: the rows of the first card that holds it, in reading order. Empty when no card does. */
export function neighbours(cards: readonly Card[], receiptId: string): readonly string[] {
  const lists = cards.map(receiptIdsOf);
  return lists.find((ids) => ids.includes(receiptId)) ?? [];
}
