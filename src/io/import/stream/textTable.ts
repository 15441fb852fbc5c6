/** A file's rows as codes of texts by column: what is read of it row by row, without a string for any cell. */
import { breaksIn } from "../lineEnds.ts";
import type { Rec } from "../records.ts";
import { Dictionary } from "./dictionary.ts";
import { longer } from "./pairs.ts";

/** Cells of a row beyond these are kept as they are: a stray row of a million cells must not make a million columns. */
export const WIDEST = 2048;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export interface TextColumnCodes {
  readonly texts: Dictionary;
  /** For each row the code of its cell; 0 where the row ends before. */
  codes: Uint32Array<ArrayBuffer>;
}

export class TextTable {
  readonly columns: TextColumnCodes[] = [];
  /** Rows so far. */
  count = 0;
  /** Physical line each row begins on. */
  lines = new Uint32Array(1024);
  /** Cells of each row. */
  widths = new Uint32Array(1024);
  private readonly strayRows = new Set<number>();
  private readonly beyond = new Map<number, string[]>();
  private width = 0;
  private rest: string[] = [];

  /** Takes the next cell of the row that is being read. */
  cell(bytes: Uint8Array, from: number, to: number, hash: number): void {
    const k = this.width++;
    if (k >= WIDEST) {
      this.rest.push(decoder.decode(bytes.subarray(from, to)));
      return;
    }
    let column = this.columns[k];
    if (column === undefined) {
      column = { texts: new Dictionary(), codes: new Uint32Array(k === 0 ? 1024 : 16) };
      this.columns.push(column);
    }
    if (this.count >= column.codes.length) column.codes = longer(column.codes, this.count + 1);
    column.codes[this.count] = column.texts.add(bytes, from, to, hash);
  }

  /** Forgets the cells of a row that is not there in full yet. */
  drop(): void {
    this.width = 0;
    this.rest = [];
  }

  /** Ends the row. */
  row(line: number, stray: boolean): void {
    if (this.count >= this.lines.length) {
      this.lines = longer(this.lines);
      this.widths = longer(this.widths);
    }
    this.lines[this.count] = line;
    this.widths[this.count] = this.width;
    if (stray) this.strayRows.add(this.count);
    if (this.rest.length > 0) this.beyond.set(this.count, this.rest);
    this.count++;
    this.drop();
  }

  /** Takes the last row off again where it is nothing but the line end of the one before. */
  dropBlankEnd(): void {
    if (this.count > 0 && this.widths[this.count - 1] === 1 && this.text(this.count - 1, 0) === "") this.count--;
  }

  /** Line of the first row with a quote that does not pair up; null where there is none. */
  get firstStray(): number | null {
    for (const row of this.strayRows) return this.lines[row] ?? 0;
    return null;
  }

  isStray(row: number): boolean {
    return this.strayRows.has(row);
  }

  /** Code of a cell; row and column from 0. Only for columns that the row has. */
  code(row: number, column: number): number {
    return this.columns[column]?.codes[row] ?? 0;
  }

  /** Text of a cell, row and column from 0; empty where the row ends before. */
  text(row: number, column: number): string {
    if (column >= (this.widths[row] ?? 0)) return "";
    if (column >= WIDEST) return this.beyond.get(row)?.[column - WIDEST] ?? "";
    return this.columns[column]?.texts.text(this.code(row, column)) ?? "";
  }

  /** A row as the plain way of reading has it. */
  record(row: number): Rec {
    const width = this.widths[row] ?? 0;
    const cells = new Array<string>(width);
    for (let k = 0; k < width; k++) cells[k] = this.text(row, k);
    return { cells, line: this.lines[row] ?? 0, stray: this.strayRows.has(row) };
  }

  /** Lines that the cells of the unfinished row before its last one go on for. */
  breaksBefore(): number {
    let breaks = 0;
    for (let k = 0; k < this.width; k++) {
      breaks += k < WIDEST ? breaksIn(this.columns[k]?.texts.text(this.code(this.count, k)) ?? "") : breaksIn(this.rest[k - WIDEST] ?? "");
    }
    return breaks;
  }
}
