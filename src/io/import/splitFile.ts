/** Bytes to records: what the file is, its encoding, what stands between its cells. */
import * as importWords from "../../domain/words/en/import.ts";
import type { Names } from "./aliases.ts";
import { guessDelimiter, takeSepLine } from "./delimiter.ts";
import { type Decoded, decode } from "./encoding.ts";
import { jsonRecords } from "./jsonRecords.ts";
import { type Ends, lineEnds } from "./lineEnds.ts";
import { type Problems, refuse } from "./problems.ts";
import { type Rec, splitRecords } from "./records.ts";
import { type Sniffed, sniff } from "./sniff.ts";
import { type Mended, mendQuotes } from "./strayQuotes.ts";
import { type Choices, DELIMITERS, type Delimiter, type Detected } from "./types.ts";

export interface Split {
  readonly records: readonly Rec[];
  readonly delimiters: Detected["delimiters"];
  readonly lineEnds: string;
  readonly encodings: Detected["encodings"];
  readonly json: boolean;
}

/** Null where the file is no table of text; the problems say why. */
export function splitFile(bytes: Uint8Array, choices: Choices, names: Names, problems: Problems): Split | null {
  const sniffed = sniff(bytes);
  if (!isRead(sniffed, problems)) return null;
  const decoded = decode(bytes, choices.encoding);
  sayEncoding(decoded, choices, problems);
  const encodings = decoded.guesses;
  if (sniffed.kind === "json") {
    const read = jsonRecords(decoded.text);
    if (read.kind === "rows") {
      const [header] = read.records;
      if (header?.line === 0) problems.nameRecords(header.cells);
      return { records: read.records, delimiters: [], lineEnds: "JSON", encodings, json: true };
    }
    refuse(problems, "not-a-table", read.cause, importWords.dropAJsonFileDownloaded, read.line);
    return null;
  }
  const sep = takeSepLine(decoded.text);
  const ends = lineEnds(sep.rest);
  const cut = delimiterOf(ends, sep.delimiter, choices, names, problems);
  if (cut === null) return null;
  const records = splitSoundly(ends, cut.delimiter, 1 + sep.lines, problems);
  return { records, delimiters: cut.ranked, lineEnds: ends.name, encodings, json: false };
}

/** Whether a file is one that is read at all; the problems say why not. */
export function isRead({ kind, cause, remedy }: Sniffed, problems: Problems): boolean {
  if (kind !== "empty" && kind !== "other") return true;
  refuse(problems, kind === "empty" ? "empty-file" : "not-a-table", cause, remedy);
  return false;
}

/** Says what of the encoding is no certainty. */
export function sayEncoding({ damaged, certain, guesses }: Omit<Decoded, "text">, choices: Choices, problems: Problems): void {
  const whole = { severity: "warning", line: 0, column: 0, leaves: "nothing" } as const;
  if (damaged > 0) {
    const cause = importWords.signsCannotBeRead(damaged);
    problems.add({ ...whole, code: "encoding-error", cause, remedy: importWords.chooseAnotherEncodingOr });
  } else if (!certain && choices.encoding === undefined) {
    const cause = importWords.theFileDoesNot(guesses[0]?.value ?? "", guesses[0]?.reason ?? "");
    const remedy = importWords.checkNamesWithAccents;
    problems.add({ ...whole, code: "encoding-guessed", cause, remedy });
  }
}

/** The sign between cells and the other ones that could be; null where there is none, which the problems say. `named` is that of a `sep=` line. */
export function delimiterOf(
  ends: Ends,
  named: Delimiter | null,
  choices: Choices,
  names: Names,
  problems: Problems,
): { readonly delimiter: Delimiter; readonly ranked: Detected["delimiters"] } | null {
  const guesses = guessDelimiter(ends, names);
  const delimiter = choices.delimiter ?? named ?? guesses[0]?.value;
  if (delimiter === undefined) {
    refuse(problems, "no-columns", importWords.noSignBetweenCells, importWords.saveTheTableAsCsv);
    return null;
  }
  const likely =
    named === null ? guesses : [{ value: named, reason: importWords.theFirstLineOf }, ...guesses.filter((g) => g.value !== named)];
  const rest = DELIMITERS.filter((d) => !likely.some(({ value }) => value === d)).map((value) => ({
    value,
    reason: importWords.itMakesNoTable,
  }));
  return { delimiter, ranked: [...likely, ...rest] };
}

/** Records, with quotes mended that do not pair up; each line where that was done is named. */
function splitSoundly(ends: Ends, delimiter: string, firstLine: number, problems: Problems): readonly Rec[] {
  const { records, unclosed } = splitRecords(ends, delimiter, 0, firstLine);
  if (unclosed === null && !records.some(({ stray }) => stray)) return records;
  const mended = mendQuotes(ends, delimiter);
  sayMended(mended, firstLine, problems);
  return splitRecords({ ...ends, text: mended.text }, delimiter, 0, firstLine).records;
}

/** Names the lines on which quotes were mended. */
export function sayMended({ lines }: Mended, firstLine: number, problems: Problems): void {
  for (const line of lines) {
    problems.add({
      severity: "warning",
      code: "stray-quote",
      line: line + firstLine - 1,
      column: 0,
      cause: importWords.aQuoteBeginsACell,
      remedy: importWords.checkTheRowWrite,
      leaves: "nothing",
    });
  }
}
