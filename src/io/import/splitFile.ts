/** Bytes to records: what the file is, its encoding, what stands between its cells. */
import type { Names } from "./aliases.ts";
import { guessDelimiter, takeSepLine } from "./delimiter.ts";
import { decode } from "./encoding.ts";
import { jsonRecords } from "./jsonRecords.ts";
import { type Ends, lineEnds } from "./lineEnds.ts";
import { type Problems, refuse } from "./problems.ts";
import { type Rec, splitRecords } from "./records.ts";
import { sniff } from "./sniff.ts";
import { mendQuotes } from "./strayQuotes.ts";
import { type Choices, DELIMITERS, type Detected } from "./types.ts";

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
  if (sniffed.kind === "empty" || sniffed.kind === "other") {
    refuse(problems, sniffed.kind === "empty" ? "empty-file" : "not-a-table", sniffed.cause, sniffed.remedy);
    return null;
  }
  const decoded = decode(bytes, choices.encoding);
  if (decoded.damaged > 0) {
    const cause = `${decoded.damaged} signs cannot be read in this encoding.`;
    problems.add({
      severity: "warning",
      code: "encoding-error",
      line: 0,
      column: 0,
      cause,
      remedy: "Choose another encoding, or save the file as UTF-8.",
      leaves: "nothing",
    });
  } else if (!decoded.certain && choices.encoding === undefined) {
    const cause = `The file does not say its encoding. ${decoded.guesses[0]?.value ?? ""} was taken: ${decoded.guesses[0]?.reason ?? ""}`;
    problems.add({
      severity: "warning",
      code: "encoding-guessed",
      line: 0,
      column: 0,
      cause,
      remedy: "Check names with accents, and choose another if they are wrong.",
      leaves: "nothing",
    });
  }
  const encodings = decoded.guesses;
  if (sniffed.kind === "json") {
    const read = jsonRecords(decoded.text);
    if (read.kind === "rows") {
      const [header] = read.records;
      if (header?.line === 0) problems.nameRecords(header.cells);
      return { records: read.records, delimiters: [], lineEnds: "JSON", encodings, json: true };
    }
    refuse(problems, "not-a-table", read.cause, "Drop a JSON file downloaded here, or a list of objects.", read.line);
    return null;
  }
  const sep = takeSepLine(decoded.text);
  const ends = lineEnds(sep.rest);
  const guesses = guessDelimiter(ends, names);
  const delimiter = choices.delimiter ?? sep.delimiter ?? guesses[0]?.value;
  if (delimiter === undefined) {
    refuse(
      problems,
      "no-columns",
      "No sign between cells was found: every row is one cell.",
      "Save the table as CSV with commas, semicolons or tabs.",
    );
    return null;
  }
  const records = splitSoundly(ends, delimiter, 1 + sep.lines, problems);
  const named =
    sep.delimiter === null
      ? guesses
      : [{ value: sep.delimiter, reason: "The first line of the file names it." }, ...guesses.filter((g) => g.value !== sep.delimiter)];
  const rest = DELIMITERS.filter((d) => !named.some(({ value }) => value === d)).map((value) => ({ value, reason: "It makes no table." }));
  return { records, delimiters: [...named, ...rest], lineEnds: ends.name, encodings, json: false };
}

/** Records, with quotes mended that do not pair up; each line where that was done is named. */
function splitSoundly(ends: Ends, delimiter: string, firstLine: number, problems: Problems): readonly Rec[] {
  const { records, unclosed } = splitRecords(ends, delimiter, 0, firstLine);
  if (unclosed === null && !records.some(({ stray }) => stray)) return records;
  const mended = mendQuotes(ends, delimiter);
  for (const line of mended.lines) {
    problems.add({
      severity: "warning",
      code: "stray-quote",
      line: line + firstLine - 1,
      column: 0,
      cause: "A quote begins a cell and none closes it soundly; the cell was read to the next sign between cells.",
      remedy: "Check the row. Write a quote within quotes twice, and close the cell with one.",
      leaves: "nothing",
    });
  }
  return splitRecords({ ...ends, text: mended.text }, delimiter, 0, firstLine).records;
}
