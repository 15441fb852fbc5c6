/** What the import's own words are called on the page. */

import { formatValue } from "../../domain/unit.ts";
import type { ImportPreview } from "../../io/import/importJob.ts";
import type { Choices, Delimiter, Encoding, ImportedFigure, LayoutKind, QuestionId, Role } from "../../io/import/types.ts";
import { typedDecimals } from "../../spec/own/ownBand.ts";
import { capitalise, counted, grouped, joinAnd } from "../../spec/words.ts";

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, low byte first",
  "utf-16be": "UTF-16, high byte first",
  "windows-1252": "Windows-1252, Western Europe",
  gb18030: "GB18030, Chinese",
  shift_jis: "Shift_JIS, Japanese",
};

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" };

export const LAYOUT_WORDS: Readonly<Record<LayoutKind, string>> = {
  long: "long, a figure a row",
  "periods-down": "wide, periods down",
  "periods-across": "wide, periods across",
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  period: "Period",
  year: "Year",
  part: "Quarter or half",
  provider: "Provider",
  measure: "Measure",
  value: "Figures",
  unit: "Unit",
  low: "Low end",
  high: "High end",
  bound: "Bound",
  status: "Status",
  market: "Market",
  firm: "Firm",
  segment: "Segment",
  geography: "Geography",
  vintage: "Vintage",
  as_printed: "As printed",
  source: "Source",
  id: "Row’s own name",
  derivation: "Derivation",
  note: "Note",
  ignored: "Not read",
};

/** What a reading of a question means, beside what it makes of the cell. */
const READING_WORDS: Readonly<Partial<Record<QuestionId, Readonly<Record<string, string>>>>> = {
  decimal: { ".": "the point stands before decimals", ",": "the comma stands before decimals" },
  scale: { fraction: "a fraction of one", percent: "already percent" },
  dateOrder: { "day-first": "the day comes first", "month-first": "the month comes first" },
  dateMeans: { month: "its month", quarter: "its quarter", year: "its year" },
  fiscal: { first: "the first of the two years", last: "the second of the two years" },
  fiscalStart: {
    "1": "it begins in January, as the calendar year does",
    "4-first": "it begins in April and is named after that year",
    "4-last": "it begins in April and is named after the next year",
    "7-first": "it begins in July and is named after that year",
    "7-last": "it begins in July and is named after the next year",
    "10-first": "it begins in October and is named after that year",
    "10-last": "it begins in October and is named after the next year",
    other: "it begins in another month, and its parts are none of the calendar",
  },
};

export const readingWords = (id: QuestionId, choice: string): string => READING_WORDS[id]?.[choice] ?? "";

/** "12 rows, 9 columns, UTF-8, comma", under what was chosen by hand. */
export function stripWords({ rows, detected }: Pick<ImportPreview, "rows" | "detected">, choices: Choices): string {
  const encoding = choices.encoding ?? detected?.encodings[0]?.value;
  const delimiter = choices.delimiter ?? detected?.delimiters[0]?.value;
  const isJson = detected?.lineEnds === "JSON";
  const parts = [
    ...(rows.read > 0 ? [counted(rows.read, "row")] : []),
    ...(detected !== null && detected.columns.length > 0 ? [counted(detected.columns.length, "column")] : []),
    ...(encoding === undefined || detected === null ? [] : [ENCODING_WORDS[encoding]]),
    ...(isJson ? ["JSON"] : delimiter === undefined || detected === null ? [] : [DELIMITER_WORDS[delimiter]]),
  ];
  return parts.join(", ");
}

/** What became of the file, in one sentence. */
export function verdictWords({ verdict, figureCount, cells, questions }: ImportPreview): string {
  if (verdict === "rejected") return "Rejected: nothing of this file can be added. Everything else is as it was.";
  if (figureCount === 0)
    return `Nothing is ready yet: ${counted(cells.waiting, "figure")} ${cells.waiting === 1 ? "waits" : "wait"} for an answer.`;
  if (verdict === "accepted") return "Accepted: every figure was read, and nothing is in doubt.";
  return questions.length > 0 ? "Accepted in part: questions are open." : "Accepted, with something to know.";
}

/** Where every row of the file went: "14 rows: 9 with figures, 1 header, 2 beside the table, 2 left out." */
export function rowWords({ rows }: Pick<ImportPreview, "rows">): string {
  const parts: readonly (readonly [number, string])[] = [
    [rows.accepted, "with figures that are ready"],
    [rows.waiting, "waiting for an answer"],
    [rows.skipped, "left out"],
    [rows.empty, "saying that there is nothing"],
    [rows.header, "of the header"],
    [rows.aside, "beside the table"],
    [rows.blank, "blank"],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => `${grouped(n)} ${words}`);
  return said.length === 0 ? "" : `${counted(rows.read, "row")}: ${joinAnd(said)}.`;
}

/** Kinds of problems whose name alone says too little. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  "above-header": "Figures above the header",
  aside: "Lines beside the table",
  "column-ignored": "Columns that were not read",
  conflict: "Two figures for one place",
  "decimal-from-others": "Decimal signs settled by other columns",
  "differs-from-curated": "Other values than what is published",
  "extra-cell": "Rows with too many cells",
  "filled-down": "Empty cells filled from above",
  "fiscal-part": "Fiscal quarters without a calendar quarter",
  footnote: "Footnote signs left out",
  "forecast-as-actual": "Times ahead",
  "forecast-in-past": "Forecasts of the past",
  "line-between": "Lines between the rows",
  "missing-cell": "Rows with too few cells",
  "missing-name": "Rows without a provider",
  "same-as-curated": "The same values as what is published",
  "series-units": "Series in more than one currency",
  "share-below-0": "Shares below nought",
  "share-over-100": "Single shares above 100%",
  "shares-over-100": "Markets and periods whose shares sum to more than 100%",
  span: "Times that are no single period",
  "summary-row": "Rows of sums, averages or growth",
  "time-from-line": "Times from a line between the rows",
  "time-from-title": "Time from the title",
  "type-error": "Cells that are no figure, time or name",
  "unit-from-title": "Unit from the title",
  "units-mixed": "Figures of another kind",
  "unknown-currency": "Currencies that are not known here",
  "unknown-provider": "Providers that are not known here",
  "words-beside": "Words left out beside a figure",
};

/** A kind of problem in words: "Single shares above 100%". */
export const kindWords = (code: string): string => KIND_WORDS[code] ?? capitalise(code.replaceAll("-", " "));

const BOUND_WORDS = { exact: "", about: "about ", at_least: "at least ", at_most: "at most ", approaching: "nearly " } as const;

/** "at least 33%", "33% to 35%", and "40.0%" where the file has it so. */
export function amountWords({ amount, unit, asTyped }: Pick<ImportedFigure, "amount" | "unit" | "asTyped">): string {
  if (amount.kind === "range") return `${formatValue(amount.low, unit)} to ${formatValue(amount.high, unit)}`;
  return `${BOUND_WORDS[amount.bound]}${formatValue(amount.value, unit, { decimals: typedDecimals(asTyped, amount.value) })}`;
}

/** Where a problem stands: "Line 4, column 2"; "Record 3, key “share”" of a file without lines; "Whole file". */
export function placeWords({
  line,
  column,
  where = "",
}: {
  readonly line: number;
  readonly column: number;
  readonly where?: string;
}): string {
  if (where !== "") return capitalise(where);
  if (line === 0) return column === 0 ? "Whole file" : `Column ${grouped(column)}`;
  return column === 0 ? `Line ${grouped(line)}` : `Line ${grouped(line)}, column ${grouped(column)}`;
}
