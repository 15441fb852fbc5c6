/** Rows with tabs between the cells: what a spreadsheet takes from the clipboard as cells. */
import * as filesWords from "../../domain/words/en/files.ts";
import { guardCell } from "./guard.ts";
import { type Cell, takenSheet } from "./sheet.ts";
import type { Format } from "./taken.ts";

/** A cell on one line: the clipboard has no quotes, so breaks and tabs become spaces. */
function oneLine(cell: Cell): string {
  const guarded = guardCell(typeof cell === "string" ? cell.replace(/[\t\r\n\u0085\u2028\u2029]+/g, " ") : cell);
  return guarded === null ? "" : String(guarded);
}

export const tsvFormat: Format = {
  id: "tsv",
  label: filesWords.rows,
  detail: filesWords.toPasteIntoASpreadsheet,
  extension: "tsv",
  mime: "text/tab-separated-values",
  fits: (taken) => takenSheet(taken) !== null,
  write: (taken) => {
    const sheet = takenSheet(taken);
    if (sheet === null) throw new Error("Cards with different columns do not fit one sheet: copy them card by card.");
    return `${[sheet.columns, ...sheet.lines].map((line) => line.map(oneLine).join("\t")).join("\n")}\n`;
  },
};
