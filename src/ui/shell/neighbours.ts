import type { Card } from "../../spec/card.ts";
import { receiptIdsOf } from "../../spec/cardReceipts.ts";

/** What the arrows of a receipt walk. */
export interface Walk {
  /** The card whose rows these are; empty when no card holds the receipt. */
  readonly cardId: string;
  /** Receipts in reading order. */
  readonly ids: readonly string[];
}

/** The rows of the card that was walked so far where it holds the receipt, otherwise of the first that does: a walk stays in its card. */
export function neighbours(cards: readonly Card[], receiptId: string, walked = ""): Walk {
  const walks = cards.map((card) => ({ cardId: card.cardId, ids: receiptIdsOf(card) })).filter(({ ids }) => ids.includes(receiptId));
  return walks.find(({ cardId }) => cardId === walked) ?? walks[0] ?? { cardId: "", ids: [] };
}
