/** Rows as CSV (RFC 4180: CRLF, quotes where needed), the same as in the table, safe to open in a spreadsheet. */
import Papa from "papaparse";
import * as filesWords from "../../domain/words/en/files.ts";
import { guardCell } from "./guard.ts";
import { type Sheet, takenSheet } from "./sheet.ts";
import type { Format } from "./taken.ts";

/** Spreadsheets take a file without this mark for one of their country's old code page, and show “−” and “€” as other signs. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The lines under a header line; empty cells for null. Ends with a line break. */
export function toCsv({ columns, lines }: Sheet): string {
  const guarded = [columns, ...lines].map((line) => line.map(guardCell));
  return `${Papa.unparse(guarded, { newline: "\r\n" })}\r\n`;
}

/** A file of its own, marked as UTF-8. */
export const csvFile = (sheet: Sheet): string => `${BYTE_ORDER_MARK}${toCsv(sheet)}`;

export const csvFormat: Format = {
  id: "csv",
  label: "CSV",
  detail: filesWords.forSpreadsheetsAndCode,
  extension: "csv",
  mime: "text/csv",
  fits: (taken) => takenSheet(taken) !== null,
  write: (taken) => {
    const sheet = takenSheet(taken);
    if (sheet === null) throw new Error("Cards with different columns do not fit one CSV: take the CSV files.");
    return csvFile(sheet);
  },
};
