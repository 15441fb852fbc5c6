/** Texts that stand in a figure as their column has them, put in by number: each distinct one is cleaned once. */

import type { RowReader } from "../drafts.ts";
import type { Plan } from "../layout.ts";
import type { PlanColumn } from "../planColumns.ts";
import type { Role } from "../types.ts";
import type { DraftColumns } from "./draftColumns.ts";
import { Memo, UNKNOWN } from "./memo.ts";
import type { TextTable } from "./textTable.ts";

/** A text column that stands in a figure as it is. */
interface Verbatim {
  readonly field: "vintage" | "note" | "sourceText" | "rowId" | "asTyped";
  readonly role: Role;
  readonly column: number;
  readonly words: Memo;
}

const VERBATIM: readonly (readonly [Verbatim["field"], Role])[] = [
  ["vintage", "vintage"],
  ["note", "note"],
  ["sourceText", "source"],
  ["rowId", "id"],
  ["asTyped", "as_printed"],
];

export class VerbatimWords {
  private readonly verbatim: readonly Verbatim[];
  private readonly typed: readonly Memo[];

  /** `ours`: the file was written by this page, and its rows have names of their own. */
  constructor(
    private readonly table: TextTable,
    private readonly reader: RowReader,
    private readonly drafts: DraftColumns,
    { columns }: Plan,
    ours: boolean,
  ) {
    const byRole = new Map([...columns].reverse().map(({ role, column }) => [role, column]));
    this.verbatim = VERBATIM.flatMap(([field, role]) => {
      const column = byRole.get(role);
      return column === undefined || (field === "rowId" && !ours) ? [] : [{ field, role, column, words: new Memo() }];
    });
    this.typed = reader.valueColumns.map(() => new Memo());
  }

  /** Puts the texts of a row into the figure at a place; `k` is which of the columns of figures it comes from. */
  put(place: number, row: number, k: number, { column }: PlanColumn): void {
    const { codes } = this.drafts;
    for (let n = 0; n < this.verbatim.length; n++) {
      const verbatim = this.verbatim[n] as Verbatim;
      codes[verbatim.field][place] = this.word(verbatim, row);
    }
    if (codes.asTyped[place] === 0) codes.asTyped[place] = this.typedWord(k, column, row);
  }

  /** Number of the text of a column; 0 for none. */
  private word({ field, role, column, words }: Verbatim, row: number): number {
    const code = this.table.code(row, column - 1);
    const state = words.state(code);
    if (state !== UNKNOWN) return Memo.number(state);
    const cells: string[] = [];
    cells[column - 1] = this.table.text(row, column - 1);
    const word = this.drafts.words[field].of(this.reader.text({ cells, line: 0, stray: false }, role));
    words.setNumber(code, word);
    return word;
  }

  private typedWord(k: number, column: number, row: number): number {
    const code = this.table.code(row, column - 1);
    const state = this.typed[k]?.state(code) ?? UNKNOWN;
    if (state !== UNKNOWN) return Memo.number(state);
    const word = this.drafts.words.asTyped.of(this.table.text(row, column - 1));
    this.typed[k]?.setNumber(code, word);
    return word;
  }
}
