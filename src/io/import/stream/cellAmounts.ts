/** The cells of one column of figures, each distinct one read once. */
import type { RowReader } from "../drafts.ts";
import type { PlanColumn } from "../planColumns.ts";
import { isFigureNotTime } from "../rowApart.ts";
import { boundOf } from "../rowWords.ts";
import type { DraftColumns } from "./draftColumns.ts";
import { Memo, UNKNOWN } from "./memo.ts";
import type { TextTable } from "./textTable.ts";
import type { Tuple } from "./tuple.ts";

/** What becomes of a cell; `odd` is looked at row by row, with what is to be said of it. */
export type CellKind = "empty" | "asked" | "figure" | "odd";

export interface CellAmount {
  readonly kind: CellKind;
  /** Number of its amount. */
  readonly amount: number;
  /** Cells with the same unit and status of their own are of one class. */
  readonly group: number;
  /** It is a figure that cannot be a time as well. */
  readonly isPlain: boolean;
}

export class CellAmounts {
  private readonly known = new Memo();
  private readonly cells: CellAmount[] = [];
  private readonly groups = new Map<string, number>();

  /** `beside`: the columns that say with the cell how large the figure is. */
  constructor(
    private readonly column: PlanColumn,
    private readonly cellTuple: Tuple,
    private readonly table: TextTable,
    private readonly reader: RowReader,
    private readonly drafts: DraftColumns,
  ) {}

  of(row: number): CellAmount {
    const key = this.cellTuple.of(row);
    const state = this.known.state(key);
    const held = state === UNKNOWN ? undefined : this.cells[Memo.number(state)];
    if (held !== undefined) return held;
    const cell = this.read(row);
    this.known.setNumber(key, this.cells.push(cell) - 1);
    return cell;
  }

  private read(row: number): CellAmount {
    const text = this.table.text(row, this.column.column - 1);
    const isPlain = isFigureNotTime(text);
    const record = this.cellTuple.record(row);
    const read = this.reader.amount(record, this.column, text);
    if (read.kind === "missing") return { kind: "empty", amount: 0, group: 0, isPlain };
    if (read.kind === "asked") return { kind: "asked", amount: 0, group: 0, isPlain };
    if (read.kind !== "figure" || read.beside !== "" || boundOf(this.reader.text(record, "bound")) === null)
      return { kind: "odd", amount: 0, group: 0, isPlain };
    const key = `${read.unit} ${read.status ?? ""}`;
    const group = this.groups.get(key) ?? this.groups.size;
    this.groups.set(key, group);
    return { kind: "figure", amount: this.drafts.newAmount(read.amount), group, isPlain };
  }
}
