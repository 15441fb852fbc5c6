/** Every receipt that a card can open, in reading order, each once: what the arrows of a receipt walk. */
import type { Card } from "./card.ts";
import { idsOfLazyRows } from "./lazyRows.ts";

const IDS = new WeakMap<Card, readonly string[]>();

/** Receipt ids of a card; made once per card. */
export function receiptIdsOf(card: Card): readonly string[] {
  // An observation stands in the data table once.
  if (card.kind === "data") return card.ids;
  const held = IDS.get(card);
  if (held !== undefined) return held;
  const all =
    card.kind === "table"
      ? card.lines.flatMap(({ cells }) =>
          cells.flatMap((cell) => [
            ...(cell.receiptId === undefined ? [] : [cell.receiptId]),
            ...(cell.marks ?? []).map((m) => m.receiptId),
          ]),
        )
      : (idsOfLazyRows(card.rows) ?? card.rows.map((row) => row.receiptId));
  const ids = [...new Set(all)];
  IDS.set(card, ids);
  return ids;
}
