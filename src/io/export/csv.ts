/** A card as CSV (RFC 4180: CRLF, quotes where needed), the same rows as its table, safe to open in a spreadsheet. */
import Papa from "papaparse";
import type { Card } from "../../spec/card.ts";
import { CSV_COLUMNS } from "../../spec/rows.ts";

/** Text that a spreadsheet would run: a formula sign, tab, line break or their full-width forms in front, or our own guard. */
const RISKY = /^[=+\-@\t\r\n'＝＋－＠]/u;

/** Puts one apostrophe before risky text; numbers are never touched. unguardCell is the inverse. */
export function guardCell(cell: string | number | null): string | number | null {
  return typeof cell === "string" && RISKY.test(cell) ? `'${cell}` : cell;
}

/** Takes the guard off again, for files that come back. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A table card has columns of its own; every other card those of CSV_COLUMNS. */
function linesOf(card: Card): readonly (readonly (string | number | null)[])[] {
  if (card.kind === "table") return [card.columns.map((c) => c.id), ...card.lines.map((line) => line.cells.map((c) => c.text))];
  return [CSV_COLUMNS, ...card.rows.map((row) => row.cells)];
}

/** A card that shows what was known on a day says so in every line of its download. */
function datedLines(card: Card): readonly (readonly (string | number | null)[])[] {
  const { asOf } = card;
  return asOf === undefined ? linesOf(card) : linesOf(card).map((line, index) => [...line, index === 0 ? "as_of" : asOf]);
}

/** The card's lines under a header line; empty cells for null. Ends with a line break. */
export function toCsv(card: Card): string {
  const lines = datedLines(card).map((line) => line.map(guardCell));
  return `${Papa.unparse(lines, { newline: "\r\n" })}\r\n`;
}
