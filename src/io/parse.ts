/** CSV text to typed rows. Never throws: whatever is wrong comes back as issues that name file, physical line and column. */
import Papa from "papaparse";
import * as v from "valibot";
import type { Issue, Result } from "../domain/model.ts";
import { type Cell, columnOf, type Stored, type TableSchema } from "./schema.ts";

/** A hopeless file has more faults than anyone reads: the list ends here and says how many more there were. */
const MOST_ISSUES = 1000;

interface Line {
  readonly cells: readonly string[];
  /** First physical line of the row in the file, from 1. */
  readonly line: number;
}

/**
 * Reads one table. Accepts a byte order mark and any line ends; columns may stand in any order, but each exactly once and none unknown;
 * every row must have as many cells as the header. Quoted cells may hold line breaks.
 */
export function parseTable<T>(text: string, table: TableSchema<T>): Result<readonly T[]> {
  const issues: Issue[] = [];
  const lines = splitLines(text, table.file, issues);
  const header = lines[0];
  if (issues.length > 0) return { ok: false, issues: capped(issues) };
  if (header === undefined) {
    return { ok: false, issues: [issue(`${table.file}:1`, "the file is empty", "Give a header line and rows.", "blank-header")] };
  }
  const fields = Object.keys(table.row.entries);
  const places = readHeader(header, fields, table.file, issues);
  if (issues.length > 0) return { ok: false, issues: capped(issues) };
  const columns = [...places].map(([field, place]) => new Column(field, place, table.row.entries[field as keyof Stored<T>]));
  const rows: T[] = [];
  for (const line of lines.slice(1)) {
    const row = readRow<T>(line, header.cells.length, columns, table.file, issues);
    if (row !== null) rows.push(row);
  }
  return issues.length > 0 ? { ok: false, issues: capped(issues) } : { ok: true, value: rows };
}

function splitLines(text: string, file: string, issues: Issue[]): readonly Line[] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parsed = Papa.parse<string[]>(plain, { header: false, delimiter: ",", newline: "\n", skipEmptyLines: false });
  const lines: Line[] = [];
  // Only a file with line breaks inside its cells has fewer rows than lines.
  const isLineEach = parsed.data.length === plain.split("\n").length;
  let line = 1;
  for (const cells of parsed.data) {
    lines.push({ cells, line });
    line += isLineEach ? 1 : 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
  }
  for (const error of parsed.errors) {
    const at = lines[error.row ?? 0]?.line ?? 1;
    issues.push(issue(`${file}:${at}`, error.message, "Close each quote, and write a quote within quotes twice.", "quotes"));
  }
  // The line end of the last row makes one more, empty line: not a row.
  return lines.filter(({ cells }, i) => i < lines.length - 1 || cells.length > 1 || cells[0] !== "");
}

/** Where each field stands in a row. */
function readHeader(header: Line, fields: readonly string[], file: string, issues: Issue[]): ReadonlyMap<string, number> {
  const byColumn = new Map(fields.map((field) => [columnOf(field), field]));
  const places = new Map<string, number>();
  header.cells.forEach((column, i) => {
    const field = byColumn.get(column);
    const place = `${file}:${header.line} column ${i + 1}`;
    if (field === undefined) {
      issues.push(
        issue(place, `“${shorten(column)}” is not a column of this table`, "Remove the column or correct its name.", "incorrect-label"),
      );
    } else if (places.has(field)) {
      issues.push(issue(place, `the column ${column} stands there twice`, "Remove one of the two.", "duplicate-label"));
    } else places.set(field, i);
  });
  for (const [column, field] of byColumn) {
    if (places.has(field)) continue;
    issues.push(
      issue(`${file}:${header.line}`, `the column ${column} is missing`, "Add the column to the header and every row.", "missing-label"),
    );
  }
  return places;
}

/** A column and what its texts read as: most cells repeat one of the column (units, markets, documents), which is checked once. */
class Column {
  private readonly read = new Map<string, v.SafeParseResult<Cell<unknown>>>();
  constructor(
    readonly field: string,
    readonly place: number,
    private readonly cell: Cell<unknown>,
  ) {}

  /** The typed value of a text, or valibot's issues. */
  check(text: string): v.SafeParseResult<Cell<unknown>> {
    const held = this.read.get(text);
    if (held !== undefined) return held;
    const result = v.safeParse(this.cell, text, { abortPipeEarly: true });
    this.read.set(text, result);
    return result;
  }
}

function readRow<T>(line: Line, width: number, columns: readonly Column[], file: string, issues: Issue[]): T | null {
  const { cells } = line;
  const at = `${file}:${line.line}`;
  if (cells.length === 1 && cells[0] === "") {
    issues.push(issue(at, "the row is empty", "Remove the line.", "blank-row"));
    return null;
  }
  if (cells.length !== width) {
    const rule = cells.length < width ? "missing-cell" : "extra-cell";
    issues.push(
      issue(at, `the row has ${cells.length} cells, the header ${width}`, "Give one cell for each column; quote cells with commas.", rule),
    );
    return null;
  }
  const row: Record<string, unknown> = {};
  let sound = true;
  for (const column of columns) {
    const text = cells[column.place] ?? "";
    const result = column.check(text);
    if (result.success) {
      row[column.field] = result.output;
      continue;
    }
    sound = false;
    for (const { message } of result.issues) {
      const cause = `“${shorten(text)}” is not ${message}`;
      issues.push(issue(`${at} ${columnOf(column.field)}`, cause, `Write ${message}.`, "type-error"));
    }
  }
  // The schema of a table has exactly the fields of its row type; TypeScript cannot follow that through the generic.
  return sound ? (row as T) : null;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function capped(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - MOST_ISSUES;
  if (more <= 0) return issues;
  return [...issues.slice(0, MOST_ISSUES), issue("file", `${more} more of the kind`, "Mend the ones above first.", "more")];
}

function issue(place: string, cause: string, remedy: string, rule: string): Issue {
  return { place, cause, remedy, rule };
}
