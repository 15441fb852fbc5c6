/** The list of what was found in a file, as a file of its own: safe to open in a spreadsheet, and as text to paste. */
import Papa from "papaparse";
import { csvFile } from "../export/csv.ts";
import { guardCell } from "../export/guard.ts";
import type { Cell, Sheet } from "../export/sheet.ts";
import type { Problem } from "./types.ts";

/** A line or column of 0 is about the whole file or line: the cell stays empty. `place` is filled where a file has records and keys for lines. */
const sheetOf = (fileName: string, problems: readonly Problem[]): Sheet => ({
  columns: ["file", "line", "column", "place", "severity", "kind", "found", "cause", "remedy", "leaves_out"],
  lines: problems.map(({ line, column, where, severity, code, found, cause, remedy, leaves }): readonly Cell[] => [
    fileName,
    line === 0 ? null : line,
    column === 0 ? null : column,
    where ?? null,
    severity,
    code,
    found,
    cause,
    remedy,
    leaves,
  ]),
});

/** Name and text of the list of a file's problems. */
export function problemsFile(fileName: string, problems: readonly Problem[]): { readonly name: string; readonly text: string } {
  return { name: `${fileName.replace(/\.[^.]*$/, "")}-problems.csv`, text: csvFile(sheetOf(fileName, problems)) };
}

/** The same list with tabs between the cells, for the clipboard. */
export function problemsText(fileName: string, problems: readonly Problem[]): string {
  const { columns, lines } = sheetOf(fileName, problems);
  return Papa.unparse(
    [columns, ...lines].map((line) => line.map(guardCell)),
    { delimiter: "\t", newline: "\n" },
  );
}
