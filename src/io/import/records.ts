/** Text to records with their physical lines. PapaParse splits; what it does not do is done here: true line numbers and a cap on its complaints. */
import Papa from "papaparse";
import { breaksIn, type Ends } from "./lineEnds.ts";

export interface Rec {
  readonly cells: readonly string[];
  /** Physical line it begins on, from 1. */
  readonly line: number;
  /** Quotes that do not pair up in it; the cells are a reading, not a certainty. */
  readonly stray: boolean;
}

export interface Records {
  readonly records: readonly Rec[];
  /** Line of a quote that is never closed, so that the rest of the file hangs in one cell; null when there is none. */
  readonly unclosed: number | null;
}

/** More quotes than this astray in one cell are no longer worth looking for a reading: the splitter would list every one of them. */
export const MOST_STRAY = 10_000;

/**
 * Splits a text. `preview` limits the records; `firstLine` is the physical line of the text's first line. Blank lines come as one empty cell;
 * the line end of the last row makes none.
 */
export function splitRecords(ends: Ends, delimiter: string, preview = 0, firstLine = 1): Records {
  const records: Rec[] = [];
  let line = firstLine;
  let unclosed: number | null = null;
  const fast = !ends.text.includes('"');
  const { data, errors } = Papa.parse<string[]>(ends.text, {
    header: false,
    delimiter,
    newline: ends.newline,
    skipEmptyLines: false,
    preview,
    fastMode: fast,
  });
  const stray = new Set<number>();
  for (const error of errors.slice(0, MOST_STRAY)) stray.add(error.row ?? 0);
  // A quote that stays open ends the file, so its complaint is the last one.
  const last = errors.at(-1);
  if (last?.code === "MissingQuotes") unclosed = last.row ?? 0;
  for (const [k, cells] of data.entries()) {
    records.push({ cells, line, stray: stray.has(k) });
    if (unclosed === k) unclosed = line + breaksBefore(cells);
    line += fast ? 1 : 1 + cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0);
  }
  const end = records.at(-1);
  if (end?.cells.length === 1 && end.cells[0] === "") records.pop();
  return { records, unclosed };
}

/** Lines that the cells before the last one take up: where the last one, with its open quote, begins. */
const breaksBefore = (cells: readonly string[]): number => cells.slice(0, -1).reduce((breaks, cell) => breaks + breaksIn(cell), 0);
