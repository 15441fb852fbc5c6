/**
 * What the download of a table says of the figures that a line names: each with its firm, market, document, locator, print, status and vintage, so
 * that no figure leaves the page without saying where it comes from.
 */
import type { Dataset, Observation } from "../domain/model.ts";
import { statusCode } from "../domain/status.ts";
import type { Card } from "./card.ts";
import { vintageGiven } from "./own/isOwn.ts";
import { parseReceiptId } from "./receiptId.ts";
import type { TableCell, TableColumn, TableLine } from "./tableCard.ts";

/** Between the figures of one cell: no id, number or print holds it. */
const BETWEEN = " | ";

interface FigureColumn {
  readonly id: string;
  readonly label: string;
  readonly of: (o: Observation, dataset: Dataset) => string;
}

const COLUMNS: readonly FigureColumn[] = [
  { id: "figure_ids", label: "Figures", of: (o) => o.observationId },
  { id: "figure_values", label: "Values", of: (o) => String(o.value) },
  { id: "figure_units", label: "Units", of: (o) => o.unit },
  { id: "figure_firms", label: "Firms", of: (o, d) => d.firmById.get(d.marketById.get(o.marketId)?.firmId ?? "")?.label ?? "" },
  { id: "figure_markets", label: "Markets", of: (o) => o.marketId },
  { id: "figure_documents", label: "Documents", of: (o) => o.sourceId },
  { id: "figure_locators", label: "Locators", of: (o) => o.locator },
  { id: "figure_as_printed", label: "As printed", of: (o) => o.asPrinted },
  { id: "figure_statuses", label: "Statuses", of: (o) => o.status },
  { id: "figure_obs_statuses", label: "Status codes", of: (o) => statusCode(o.status) },
  { id: "figure_vintages", label: "Vintages", of: vintageGiven },
];
const TABLE_COLUMNS: readonly TableColumn[] = COLUMNS.map(({ id, label }) => ({ id, label, downloadOnly: true }));

/** The stored figures behind a receipt: its own, or those that it is calculated from. */
function observationIdsOf(receiptId: string): readonly string[] {
  const ref = parseReceiptId(receiptId);
  if (ref.kind === "observed" || ref.kind === "assumed") return [ref.observationId];
  return ref.kind === "derived" ? ref.inputIds : [];
}

/** The figures that a line names, in the order of its cells, each once. */
function figuresOf(dataset: Dataset, columns: readonly TableColumn[], line: TableLine): readonly Observation[] {
  const receiptIds = line.cells.flatMap((cell, k) => [
    ...(cell.receiptId === undefined ? [] : [cell.receiptId]),
    ...(cell.marks ?? []).map((mark) => mark.receiptId),
    ...(/receipt_ids?$/.test(columns[k]?.id ?? "") ? cell.text.split("; ") : []),
  ]);
  return [...new Set(receiptIds.flatMap(observationIdsOf))].map((id) => dataset.observationById.get(id)).filter((o) => o !== undefined);
}

/** The further cells of a line. */
function cellsOf(dataset: Dataset, columns: readonly TableColumn[], line: TableLine): readonly TableCell[] {
  const figures = figuresOf(dataset, columns, line);
  return COLUMNS.map(({ of }) => ({ text: figures.map((o) => of(o, dataset)).join(BETWEEN) }));
}

/**
 * The card with the columns of its figures, for a download: they are made when one is asked for, since they would cost each draw of the longest
 * tables a fifth of its time. A card that is no table, and one that names no figure, stays as it is.
 */
export function withFigureColumns(dataset: Dataset, card: Card): Card {
  if (card.kind !== "table") return card;
  const further = card.lines.map((line) => cellsOf(dataset, card.columns, line));
  if (further.every(([ids]) => ids?.text === "")) return card;
  return {
    ...card,
    columns: [...card.columns, ...TABLE_COLUMNS],
    lines: card.lines.map((line, k) => ({ ...line, cells: [...line.cells, ...(further[k] ?? [])] })),
  };
}
