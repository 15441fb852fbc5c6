/** The cells of some columns of a row as one number: the same for rows that say the same there. */
import type { Rec } from "../records.ts";
import { Pairs } from "./pairs.ts";
import type { TextTable } from "./textTable.ts";

export class Tuple {
  private readonly pairs: readonly Pairs[];

  /** Columns from 1; without any, every row is 0. */
  constructor(
    private readonly table: TextTable,
    private readonly columns: readonly number[],
  ) {
    this.pairs = columns.slice(1).map(() => new Pairs());
  }

  of(row: number): number {
    const { columns, table, pairs } = this;
    if (columns.length === 0) return 0;
    let id = table.code(row, (columns[0] ?? 1) - 1);
    for (let k = 1; k < columns.length; k++) id = pairs[k - 1]?.of(id, table.code(row, (columns[k] ?? 1) - 1)) ?? id;
    return id;
  }

  /** The row with these cells alone. */
  record(row: number): Rec {
    const cells: string[] = [];
    for (const column of this.columns) cells[column - 1] = this.table.text(row, column - 1);
    return { cells, line: this.table.lines[row] ?? 0, stray: false };
  }
}
