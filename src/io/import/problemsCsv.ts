/** The list of what was found in a file, as a file of its own: safe to open in a spreadsheet, and as text to paste. */
import Papa from "papaparse";
import { csvFile } from "../export/csv.ts";
import { guardCell } from "../export/guard.ts";
import type { Cell, Sheet } from "../export/sheet.ts";
import type { Problem } from "./types.ts";

/** A line or column of 0 is about the whole file or line: the cell stays empty. */
const sheetOf = (problems: readonly Problem[]): Sheet => ({
  columns: ["line", "column", "severity", "kind", "found", "cause", "remedy", "leaves_out"],
  lines: problems.map(({ line, column, severity, code, found, cause, remedy, leaves }): readonly Cell[] => [
    line === 0 ? null : line,
    column === 0 ? null : column,
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
  return { name: `${fileName.replace(/\.[^.]*$/, "")}-problems.csv`, text: csvFile(sheetOf(problems)) };
}

/** The same list with tabs between the cells, for the clipboard. */
export function problemsText(problems: readonly Problem[]): string {
  const { columns, lines } = sheetOf(problems);
  return Papa.unparse(
    [columns, ...lines].map((line) => line.map(guardCell)),
    { delimiter: "\t", newline: "\n" },
  );
}
