/** Parts of a table of codes as the rules for whole files want them: its first rows, the distinct texts of columns, a row for each that is filled. */
import type { Plan } from "../layout.ts";
import type { Placed } from "../periods.ts";
import type { Rec } from "../records.ts";
import type { CellsOf } from "../styles.ts";
import { type TextTable, WIDEST } from "./textTable.ts";

/** Rows that are looked at for the header, and after the first that has cells. */
const FIRST = 1000;
const AFTER_FILLED = 300;

/** The first rows, and further ones where nothing but single cells stands above the table. */
export function headRecords(table: TextTable): readonly Rec[] {
  const isTable = (row: number): boolean => {
    const width = table.widths[row] ?? 0;
    for (let k = 0; width > 1 && k < width; k++) if (table.text(row, k).trim() !== "") return true;
    return false;
  };
  let filled = 0;
  while (filled < table.count && !isTable(filled)) filled++;
  return Array.from({ length: Math.min(table.count, Math.max(FIRST, filled + AFTER_FILLED)) }, (_, row) => table.record(row));
}

/** The cells of columns of the body: each distinct text once for each column, where it stands first, row by row. */
export function bodyCells(table: TextTable, from: number): CellsOf {
  return (columns) => {
    const cells: { readonly row: number; readonly placed: Placed }[] = [];
    for (const { column } of columns) {
      const held = table.columns[column - 1];
      const seen = new Uint8Array(held?.texts.size ?? 0);
      for (let row = from; row < table.count; row++) {
        if (column > (table.widths[row] ?? 0)) continue;
        if (column <= WIDEST) {
          const code = table.code(row, column - 1);
          if (seen[code] === 1) continue;
          seen[code] = 1;
        }
        cells.push({ row, placed: { text: table.text(row, column - 1), line: table.lines[row] ?? 0, column } });
      }
    }
    // Sorting keeps the order of columns within a row.
    if (columns.length > 1) cells.sort((a, b) => a.row - b.row);
    return cells.map(({ placed }) => placed);
  };
}

/** For each column that is not read the first row of the body in which it holds something. */
export function firstFilled(table: TextTable, plan: Plan): readonly Rec[] {
  return plan.columns
    .filter(({ role }) => role === "ignored")
    .flatMap(({ column }) => {
      for (let row = plan.from; row < table.count; row++) if (table.text(row, column - 1).trim() !== "") return [table.record(row)];
      return [];
    });
}
