/** What the import's own words are called on the page. */

import { formatValue } from "../../domain/unit.ts";
import { grouped, joinAnd } from "../../domain/words/en/grammar.ts";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { ImportPreview } from "../../io/import/importJob.ts";
import type { Choices, Delimiter, Encoding, ImportedFigure, LayoutKind, QuestionId, Role } from "../../io/import/types.ts";
import { typedDecimals } from "../../spec/own/ownBand.ts";
import { capitalise } from "../../spec/words.ts";

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": importWords.utfLowByteFirst,
  "utf-16be": importWords.utfHighByteFirst,
  "windows-1252": importWords.windowsWesternEurope,
  gb18030: importWords.gb18030Chinese,
  shift_jis: importWords.shiftJisJapanese,
};

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ",": importWords.commaInside,
  ";": importWords.semicolon,
  "\t": importWords.tab,
  "|": importWords.pipe,
};

export const LAYOUT_WORDS: Readonly<Record<LayoutKind, string>> = {
  long: importWords.longAFigureARow,
  "periods-down": importWords.widePeriodsDown,
  "periods-across": importWords.widePeriodsAcross,
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  period: pageWords.period,
  year: importWords.year,
  part: importWords.quarterOrHalf,
  provider: pageWords.provider,
  measure: pageWords.measure,
  value: pageWords.figures,
  unit: importWords.unit,
  low: importWords.lowEnd,
  high: importWords.highEnd,
  bound: importWords.bound,
  status: pageWords.status,
  market: pageWords.market,
  firm: importWords.firm,
  segment: importWords.segment,
  geography: importWords.geography,
  vintage: pageWords.vintage,
  as_printed: pageWords.asPrinted,
  source: pageWords.source,
  id: importWords.rowsOwnName,
  derivation: importWords.derivation,
  note: importWords.note,
  ignored: importWords.notRead,
};

/** What a reading of a question means, beside what it makes of the cell. */
const READING_WORDS: Readonly<Partial<Record<QuestionId, Readonly<Record<string, string>>>>> = {
  decimal: { ".": importWords.thePointStandsBefore, ",": importWords.theCommaStandsBefore },
  scale: { fraction: importWords.aFractionOfOne, percent: importWords.alreadyPercent },
  dateOrder: { "day-first": importWords.theDayComesFirst, "month-first": importWords.theMonthComesFirst },
  dateMeans: { month: importWords.itsMonth, quarter: importWords.itsQuarter, year: importWords.itsYear },
  fiscal: { first: importWords.theFirstOfTheTwo, last: importWords.theSecondOfThe },
  fiscalStart: {
    "1": importWords.itBeginsInJanuary,
    "4-first": importWords.itBeginsInApril,
    "4-last": importWords.itBeginsInAprilAnd,
    "7-first": importWords.itBeginsInJuly,
    "7-last": importWords.itBeginsInJulyAnd,
    "10-first": importWords.itBeginsInOctober,
    "10-last": importWords.itBeginsInOctoberAnd,
    other: importWords.itBeginsInAnother,
  },
};

export const readingWords = (id: QuestionId, choice: string): string => READING_WORDS[id]?.[choice] ?? "";

/** "12 rows, 9 columns, UTF-8, comma", under what was chosen by hand. */
export function stripWords({ rows, detected }: Pick<ImportPreview, "rows" | "detected">, choices: Choices): string {
  const encoding = choices.encoding ?? detected?.encodings[0]?.value;
  const delimiter = choices.delimiter ?? detected?.delimiters[0]?.value;
  const isJson = detected?.lineEnds === "JSON";
  const parts = [
    ...(rows.read > 0 ? [importWords.countOfRows(rows.read)] : []),
    ...(detected !== null && detected.columns.length > 0 ? [importWords.countOfColumns(detected.columns.length)] : []),
    ...(encoding === undefined || detected === null ? [] : [ENCODING_WORDS[encoding]]),
    ...(isJson ? ["JSON"] : delimiter === undefined || detected === null ? [] : [DELIMITER_WORDS[delimiter]]),
  ];
  return parts.join(", ");
}

/** What became of the file, in one sentence. */
export function verdictWords({ verdict, figureCount, cells, questions }: ImportPreview): string {
  if (verdict === "rejected") return importWords.rejectedNothingOfThis;
  if (figureCount === 0) return importWords.nothingIsReadyYet(cells.waiting);
  if (verdict === "accepted") return importWords.acceptedEveryFigureWas;
  return questions.length > 0 ? importWords.acceptedInPartQuestions : importWords.acceptedWithSomethingTo;
}

/** Where every row of the file went: "14 rows: 9 with figures, 1 header, 2 beside the table, 2 left out." */
export function rowWords({ rows }: Pick<ImportPreview, "rows">): string {
  const parts: readonly (readonly [number, string])[] = [
    [rows.accepted, importWords.withFiguresThatAre],
    [rows.waiting, importWords.waitingForAnAnswer],
    [rows.skipped, importWords.leftOutInside],
    [rows.empty, importWords.sayingThatThereIs],
    [rows.header, importWords.ofTheHeader],
    [rows.aside, importWords.besideTheTable],
    [rows.blank, importWords.blank],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => `${grouped(n)} ${words}`);
  return said.length === 0 ? "" : `${importWords.countOfRows(rows.read)}: ${joinAnd(said)}.`;
}

/** Kinds of problems whose name alone says too little. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  "above-header": importWords.figuresAboveTheHeader,
  aside: importWords.linesBesideTheTable,
  "column-ignored": importWords.columnsThatWereNot,
  conflict: importWords.twoFiguresForOnePlace,
  "decimal-from-others": importWords.decimalSignsSettledBy,
  "differs-from-curated": importWords.otherValuesThanWhat,
  "extra-cell": importWords.rowsWithTooMany,
  "filled-down": importWords.emptyCellsFilledFrom,
  "fiscal-part": importWords.fiscalQuartersWithoutA,
  footnote: importWords.footnoteSignsLeftOut,
  "forecast-as-actual": importWords.timesAhead,
  "forecast-in-past": importWords.forecastsOfThePast,
  "line-between": importWords.linesBetweenTheRows,
  "missing-cell": importWords.rowsWithTooFew,
  "missing-name": importWords.rowsWithoutAProvider,
  "same-as-curated": importWords.theSameValuesAs,
  "series-units": importWords.seriesInMoreThan,
  "share-below-0": importWords.sharesBelowNought,
  "share-over-100": importWords.singleSharesAbove,
  "shares-over-100": importWords.marketsAndPeriodsWhose,
  span: importWords.timesThatAreNo,
  "summary-row": importWords.rowsOfSumsAverages,
  "time-from-line": importWords.timesFromALine,
  "time-from-title": importWords.timeFromTheTitle,
  "type-error": importWords.cellsThatAreNo,
  "unit-from-title": importWords.unitFromTheTitle,
  "units-mixed": importWords.figuresOfAnotherKind,
  "unknown-currency": importWords.currenciesThatAreNot,
  "unknown-provider": importWords.providersThatAreNot,
  "words-beside": importWords.wordsLeftOutBeside,
};

/** A kind of problem in words: "Single shares above 100%". */
export const kindWords = (code: string): string => KIND_WORDS[code] ?? capitalise(code.replaceAll("-", " "));

const BOUND_WORDS = {
  exact: "",
  about: pageWords.aboutInReceipt,
  at_least: importWords.atLeast,
  at_most: importWords.atMost,
  approaching: pageWords.nearly,
} as const;

/** "at least 33%", "33% to 35%", and "40.0%" where the file has it so. */
export function amountWords({ amount, unit, asTyped }: Pick<ImportedFigure, "amount" | "unit" | "asTyped">): string {
  if (amount.kind === "range") return pageWords.fromToOfStart(formatValue(amount.low, unit), formatValue(amount.high, unit));
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
  if (line === 0) return column === 0 ? importWords.wholeFile : importWords.columnColumn(column);
  return column === 0 ? importWords.lineLine(line) : importWords.lineLineColumn(line, column);
}
