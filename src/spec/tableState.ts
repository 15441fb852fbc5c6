/** Whether a card is seen as its chart or as its table. */
import type { Card } from "./card.ts";

export interface TableState {
  /** There is no other form to switch to. */
  readonly fixed: boolean;
  readonly asTable: boolean;
}

/**
 * `tables` are the cards that the reader switched. With the form "table" every panel is a table already, as the data card always is, and a card
 * without rows has nothing to tabulate.
 */
export function tableState(card: Card, tables: readonly string[]): TableState {
  const fixed = card.kind === "data" || (card.kind === "panel" && card.chart.form === "table") || card.rows.length === 0;
  return { fixed, asTable: card.rows.length > 0 && (fixed || tables.includes(card.cardId)) };
}
