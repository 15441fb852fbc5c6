/** Rows of a file that are none of the table's: blank ones, repeated headers, notes, sums over times, and rows that cannot be trusted. */
import * as importWords from "../../domain/words/en/import.ts";
import { type Names, nameKey } from "./aliases.ts";
import type { RowReader } from "./drafts.ts";
import { isHeaderRow, type Plan } from "./layout.ts";
import { isFigure } from "./numbers.ts";
import { readPeriodText } from "./periodText.ts";
import type { Problems } from "./problems.ts";
import type { Rec } from "./records.ts";

const NOTE =
  /^\s*(?:sources?|notes?|quelle|anmerkung|hinweis|fuente|nota|remarque|来源|数据来源|资料来源|注|备注|\*|†|©|copyright|e ?=|\(?\d\))\s*[:：.=]?/i;
const SUMMARY =
  /^(?:(?:%|annual|yearly|revenue|market|in) )?(?:average|avg|mean|median|cagr|growth|change|yoy|y-o-y|y\/y|year[- ]on[- ]year|qoq|q\/q|durchschnitt|wachstum|veränderung|croissance|variation|moyenne|promedio|crecimiento|sub-?total|zwischensumme|sous-total|subtotale|top[ -]?\d+)\b|\bsub-?total$|^(?:平均|增长|小计|同比|环比|前\S{1,2}(?:名|大))/i;

/** No cell of it holds anything. */
export const isBlank = ({ cells }: Rec): boolean => cells.every((cell) => cell.trim() === "");
/** The line under the header of a table in Markdown. */
const isRuler = ({ cells }: Rec): boolean =>
  cells.some((cell) => /^\s*:?-{3,}:?\s*$/.test(cell)) && cells.every((cell) => /^\s*(?::?-+:?)?\s*$/.test(cell));

/** Cells of figures in it that hold something. */
export const filledValues = (record: Rec, reader: RowReader): number =>
  reader.valueColumns.filter(({ column }) => (record.cells[column - 1] ?? "").trim() !== "").length;

/** Rows that are none of the table's, or cannot be trusted as one. Null for a row to be read. */
export function rowApart(
  record: Rec,
  plan: Plan,
  reader: RowReader,
  problems: Problems,
  headers: ReadonlySet<string>,
  records: readonly Rec[],
  at: number,
): "blank" | "header" | "aside" | "skipped" | null {
  if (isBlank(record)) return "blank";
  if (isRuler(record) || reader.beginGroup(record) || reader.beginSection(record)) return "header";
  const skip = (
    code: string,
    cause: string,
    remedy: string,
    severity: "error" | "warning" = "error",
    found = record.cells.join(" | ").slice(0, 400),
  ): "skipped" => {
    problems.add({ severity, code, line: record.line, column: 0, found, cause, remedy, leaves: "row" });
    return "skipped";
  };
  const aside = (severity: "note" | "warning", code: string, cause: string, remedy: string): "aside" => {
    const found = record.cells.filter((cell) => cell.trim() !== "").join(" | ");
    problems.add({ severity, code, line: record.line, column: 0, found: found.slice(0, 400), cause, remedy, leaves: "row" });
    return "aside";
  };
  const header = records[plan.header[0] ?? -1];
  if (
    header !== undefined &&
    record.cells.length === header.cells.length &&
    record.cells.every((cell) => headers.has(cell.trim())) &&
    record.cells.join() === header.cells.join()
  )
    return "header";
  if (record.stray && record.cells.some((cell) => /[\r\n]/.test(cell))) {
    return skip("quotes", importWords.quotesDoNotPair, importWords.writeAQuoteWithin);
  }
  const width = plan.columns.length;
  const filled = record.cells.filter((cell) => cell.trim() !== "");
  const figures = reader.valueColumns.filter(({ column }) => isFigure(record.cells[column - 1] ?? ""));
  const firstCell = record.cells.find((cell) => cell.trim() !== "") ?? "";
  if (figures.length === 0 && ((filled.length === 1 && width > 2) || NOTE.test(firstCell))) {
    if (!reader.ours && !NOTE.test(firstCell) && !/\d/.test(firstCell) && rowsFollow(reader, records, at)) {
      const cause = importWords.aLineBetweenThe;
      const remedy = importWords.ifItNamesAMarket;
      return aside("warning", "line-between", cause, remedy);
    }
    return aside("note", "aside", importWords.aLineBesideThe, importWords.nothingNeedsDoing);
  }
  const more = record.cells.slice(width).filter((cell) => cell.trim() !== "");
  if (more.length > 0) {
    const cause = importWords.theRowHasCells(record.cells.length, width);
    return skip("extra-cell", cause, importWords.quoteCellsThatHold);
  }
  if (record.cells.length < width && record.cells.length > 1) {
    const cause = importWords.theRowHasCellsThe(record.cells.length, width);
    problems.add({
      severity: "warning",
      code: "missing-cell",
      line: record.line,
      column: 0,
      found: filled.join(" | ").slice(0, 400),
      cause,
      remedy: importWords.giveOneCellFor,
      leaves: "nothing",
    });
  }
  const labelAt =
    plan.columns.find(({ role }) => (plan.layout === "periods-down" ? role === "period" || role === "year" : role === "provider"))
      ?.column ?? 0;
  const label = (record.cells[labelAt - 1] ?? "").trim();
  if (!reader.ours && SUMMARY.test(label))
    return skip("summary-row", importWords.aRowOfAverages, importWords.nothingNeedsDoing, "warning", label);
  if (
    plan.layout === "periods-down" &&
    readPeriodText(label) === null &&
    /^(?:total|sum|gesamt|summe|ensemble|合计|总计|小计)$/.test(nameKey(label))
  ) {
    return skip("summary-row", importWords.aRowOfTotalsOver, importWords.nothingNeedsDoing, "warning", label);
  }
  return null;
}

/** Rows that are looked at behind one. */
export const LOOKED_BEHIND = 10;

/** Whether rows with figures come right behind a row. */
function rowsFollow(reader: RowReader, records: readonly Rec[], at: number): boolean {
  const behind = records.slice(at + 1, at + 1 + LOOKED_BEHIND);
  return behind.some(({ cells }) => reader.valueColumns.some(({ column }) => isFigureNotTime(cells[column - 1] ?? "")));
}

/** Whether another table begins in a row: it names columns, and not those of the table above. */
export function isSecondTable(record: Rec, reader: RowReader, plan: Plan, records: readonly Rec[], at: number, names: Names): boolean {
  // A look at one cell settles it for nearly every row.
  if (reader.valueColumns.some(({ column }) => isFigureNotTime(record.cells[column - 1] ?? ""))) return false;
  const header = records[plan.header[0] ?? -1];
  if (header === undefined || record.cells.length < 2 || record.cells.some(isFigureNotTime)) return false;
  return record.cells.join() !== header.cells.join() && isHeaderRow(records, at, names, plan.layout);
}

/** Whether a cell is a figure and cannot be a time as well. */
export const isFigureNotTime = (cell: string): boolean => isFigure(cell) && readPeriodText(cell) === null;

/** Rows of another table are left out, each by name. */
export function skipSecond(record: Rec, problems: Problems): "blank" | "skipped" {
  if (isBlank(record)) return "blank";
  problems.add({
    severity: "error",
    code: "second-table",
    line: record.line,
    column: 0,
    found: record.cells.join(" | ").slice(0, 400),
    cause: importWords.aSecondTableBeginsBelow,
    remedy: importWords.putItIntoAFile,
    leaves: "row",
  });
  return "skipped";
}

/** A row above the header: a title, or figures that no header names, which are left out by name. */
export function rowAbove(record: Rec, problems: Problems): "aside" | "skipped" {
  if (record.cells.length < 2 || !record.cells.some(isFigureNotTime)) return "aside";
  problems.add({
    severity: "warning",
    code: "above-header",
    line: record.line,
    column: 0,
    found: record.cells.join(" | ").slice(0, 400),
    cause: importWords.figuresStandAboveThe,
    remedy: importWords.removeTheRowOr,
    leaves: "row",
  });
  return "skipped";
}
