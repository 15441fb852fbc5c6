/**
 * What a page is meant to show: the spec of its address, built here from the same dataset. It draws nothing and writes no file, so what the
 * page leaves out everywhere, in chart, table and download alike, is still found missing.
 */
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Card } from "../../src/spec/card.ts";
import type { TableCell } from "../../src/spec/tableCard.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "./dataset.ts";

const CONTEXT = viewContext(DATASET);

/** The cards of a view, by the query of its address. */
export function meantCards(search: string): readonly Card[] {
  const { view, problems } = decodeView(search, CONTEXT);
  return buildChartSpec(DATASET, view, problems, CONTEXT).cards;
}

/** A control that opens a receipt, and the number that it stands for; null for gaps, breaks and events. */
export interface Meant {
  readonly receiptId: string;
  readonly value: number | null;
}

const withoutValue = (things: readonly { readonly receiptId: string }[]): Meant[] =>
  things.map(({ receiptId }) => ({ receiptId, value: null }));

/** The controls of a cell in a table of lines, in order: its marks, then its text where that opens a receipt. */
export const meantInCell = (cell: TableCell): readonly Meant[] => [
  ...(cell.marks ?? []).map(({ receiptId, value }) => ({ receiptId, value })),
  ...(cell.receiptId === undefined ? [] : [{ receiptId: cell.receiptId, value: cell.value ?? null }]),
];

/** Everything that a card's own drawing opens: no table of lines, which is compared cell by cell, and no data table. */
export function meantIn(card: Card): readonly Meant[] {
  switch (card.kind) {
    case "panel":
      return [...card.marks, ...card.ghosts]
        .map(({ receiptId, value }): Meant => ({ receiptId, value }))
        .concat(withoutValue(card.gaps), withoutValue(card.breaks), withoutValue(card.events));
    case "assumption":
      return card.chart.groups.flatMap(({ rows }) =>
        rows.map((row) => ({ receiptId: row.receiptId, value: "value" in row ? row.value : null })),
      );
    case "events":
      return withoutValue(card.items);
    case "coverage":
      // A cell of several figures opens the first; the receipt's own arrows lead to the others.
      return withoutValue(
        card.lines.flatMap(({ cells }) => cells.flatMap(({ receiptIds }) => receiptIds.slice(0, 1).map((receiptId) => ({ receiptId })))),
      );
    default:
      return [];
  }
}
