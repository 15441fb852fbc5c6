/** Calendar periods as the dataset writes them: `2021`, `2021-H1`, `2021-Q4`, `2018-09`. */

import { numerals } from "./numerals.ts";
import * as pageWords from "./words/en/page.ts";

export interface Period {
  readonly text: string;
  readonly kind: "year" | "half" | "quarter" | "month";
  readonly year: number;
  /** 1-based place within the year; 1 for a whole year. */
  readonly index: number;
}

const MONTHS = [
  pageWords.january,
  pageWords.february,
  pageWords.march,
  pageWords.april,
  pageWords.may,
  pageWords.june,
  pageWords.july,
  pageWords.august,
  pageWords.september,
  pageWords.october,
  pageWords.november,
  pageWords.december,
] as const;

const MONTHS_IN = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** Texts that were read before: a dataset has a few hundred periods, and every row asks for its own again and again. */
const READ = new Map<string, Period | null>();
/** More texts than periods that a dataset can have come from somewhere else and are not worth keeping. */
const MOST_READ = 5000;

/** Reads one period, strictly as the dataset writes it; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const period = readPeriod(text);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, period);
  return period;
}

function readPeriod(text: string): Period | null {
  const match = /^([1-9]\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return { text, kind: "half", year, index: Number(match[2]) };
  if (match[3] !== undefined) return { text, kind: "quarter", year, index: Number(match[3]) };
  if (match[4] !== undefined) return { text, kind: "month", year, index: Number(match[4]) };
  return { text, kind: "year", year, index: 1 };
}

/** First and last month of a period, inclusive, counted as year × 12 + month − 1. Both NaN when the text is no period. */
export function periodMonths(text: string): { readonly start: number; readonly end: number } {
  const period = parsePeriod(text);
  if (period === null) return { start: Number.NaN, end: Number.NaN };
  const length = MONTHS_IN[period.kind];
  const start = period.year * 12 + (period.index - 1) * length;
  return { start, end: start + length - 1 };
}

/** Sort order: by first month, the longer period first (`2021`, `2021-H1`, `2021-Q1`, `2021-01`); unreadable texts last, by text. */
export function comparePeriods(a: string, b: string): number {
  const left = periodMonths(a);
  const right = periodMonths(b);
  const leftBad = Number.isNaN(left.start);
  const rightBad = Number.isNaN(right.start);
  if (leftBad || rightBad) {
    if (leftBad && rightBad) return a < b ? -1 : a > b ? 1 : 0;
    return leftBad ? 1 : -1;
  }
  return left.start - right.start || right.end - left.end;
}

/** The period in words: "2021", "H1 2021", "Q4 2021", "September 2018". A text that is no period is returned as it is. */
export function formatPeriod(text: string): string {
  const period = parsePeriod(text);
  if (period === null) return text;
  const year = formatYear(period.year);
  switch (period.kind) {
    case "year":
      return year;
    case "half":
      return `H${period.index} ${year}`;
    case "quarter":
      return `Q${period.index} ${year}`;
    case "month":
      return `${MONTHS[period.index - 1] ?? ""} ${year}`;
  }
}

/** A year in the digits of the moment, never with a mark for its thousands. */
export const formatYear = (year: number): string => numerals().digits(String(year));

/** The calendar year a period lies in; NaN when the text is no period. */
export function yearOf(text: string): number {
  return parsePeriod(text)?.year ?? Number.NaN;
}

/** Years from the start of `a` to the start of `b`, in twelfths; negative when `b` is earlier, NaN when either is no period. */
export function yearsBetween(a: string, b: string): number {
  return (periodMonths(b).start - periodMonths(a).start) / 12;
}

/** Whether two periods are equally long, so that their amounts can be compared. */
export function samePeriodKind(a: string, b: string): boolean {
  const left = parsePeriod(a);
  const right = parsePeriod(b);
  return left !== null && right !== null && left.kind === right.kind;
}
