/** What stands between the cells: judged by columns that stay the same and by names that appear under it, not by counting signs. */
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { type Names, roleOf } from "./aliases.ts";
import type { Ends } from "./lineEnds.ts";
import { readPeriodText } from "./periodText.ts";
import { type Rec, splitRecords } from "./records.ts";
import { DELIMITERS, type Delimiter, type Guess } from "./types.ts";

/** Records that are looked at; titles above the table are among them. */
const LOOKED_AT = 120;
/** Of these, records that may be the header; titles have one cell. */
const HEADERS_LOOKED_AT = 12;
/** Characters that are looked at: a first cell of 10 MB must not be split four times. */
const LOOKED_AT_CHARACTERS = 400_000;

/** `sep=;` in the first line, as spreadsheets write and read it: the sign it names, and the text after that line. */
export function takeSepLine(text: string): {
  readonly delimiter: Delimiter | null;
  readonly unknown: string;
  readonly rest: string;
  readonly lines: number;
} {
  const match = /^"?sep=(.|\\t)?"?[;,\t|]*(?:\r\n|\r|\n|$)/i.exec(text);
  if (match === null) return { delimiter: null, unknown: "", rest: text, lines: 0 };
  const sign = match[1] === "\\t" ? "\t" : (match[1] ?? "");
  const delimiter = DELIMITERS.find((d) => d === sign) ?? null;
  return { delimiter, unknown: delimiter === null ? sign : "", rest: text.slice(match[0].length), lines: 1 };
}

interface Score {
  readonly delimiter: Delimiter;
  readonly known: number;
  readonly columns: number;
  readonly steady: number;
}

/** How many cells of a record say something by themselves: names of columns, providers, periods. */
function knownCells({ cells }: Rec, names: Names): number {
  let known = 0;
  for (const cell of cells.slice(0, 200)) {
    if (cell.length > 60) continue;
    if (roleOf(cell) !== null || names.provider(cell) !== null || names.measure(cell) !== null) known += 2;
    else if (readPeriodText(cell) !== null) known += 1;
  }
  return known;
}

function scoreOf(ends: Ends, delimiter: Delimiter, names: Names): Score {
  const { records } = splitRecords(ends, delimiter, LOOKED_AT);
  const filled = records.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== "");
  const widths = new Map<number, number>();
  for (const { cells } of filled) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [columns, most] = [...widths].filter(([width]) => width > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  let known = 0;
  for (const record of filled.filter(({ cells }) => cells.length > 1).slice(0, HEADERS_LOOKED_AT)) {
    known = Math.max(known, knownCells(record, names));
    // A header in words that are all known: nothing below says more.
    if (known >= record.cells.length) break;
  }
  return { delimiter, known, columns, steady: filled.length === 0 ? 0 : most / filled.length };
}

const SIGN_NAMES: Readonly<Record<Delimiter, string>> = {
  ",": importWords.commas,
  ";": importWords.semicolons,
  "\t": importWords.tabs,
  "|": pageWords.bars,
};

/** Signs that could stand between the cells, likeliest first; empty where none of them makes a table of two or more columns. */
export function guessDelimiter(ends: Ends, names: Names): readonly Guess<Delimiter>[] {
  const head = { ...ends, text: ends.text.slice(0, LOOKED_AT_CHARACTERS) };
  const scores = DELIMITERS.filter((d) => head.text.includes(d)).map((d) => scoreOf(head, d, names));
  const weight = (s: Score): number => s.known * 2 + s.steady * 3 + (s.columns > 1 ? 1 : 0);
  return scores
    .filter((s) => s.columns > 1)
    .sort((a, b) => weight(b) - weight(a) || DELIMITERS.indexOf(b.delimiter) - DELIMITERS.indexOf(a.delimiter))
    .map((s) => ({
      value: s.delimiter,
      reason: importWords.giveColumnsInOf({
        signNames: SIGN_NAMES[s.delimiter],
        columns: s.columns,
        round: Math.round(s.steady * 100),
        known: s.known,
      }),
    }));
}
