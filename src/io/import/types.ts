/**
 * What the import says to its caller: figures, problems, questions and counts, all plain data that can cross a worker's border.
 * Lines are physical lines of the file and columns are counted, both from 1.
 */
import type { Bound, Status } from "../../domain/model.ts";
import type { FiscalStart } from "./fiscalParts.ts";

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030", "shift_jis"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What a column of the file holds. `value` holds figures; `ignored` is left alone, and said to be. */
export const ROLES = [
  "period",
  "year",
  "part",
  "provider",
  "measure",
  "value",
  "unit",
  "low",
  "high",
  "bound",
  "status",
  "market",
  "firm",
  "segment",
  "geography",
  "vintage",
  "as_printed",
  "source",
  "id",
  "derivation",
  "note",
  "ignored",
] as const;
export type Role = (typeof ROLES)[number];

/** `long`: a row is a figure. `periods-down`: a row is a period, a column a provider. `periods-across`: the other way. */
export const LAYOUTS = ["long", "periods-down", "periods-across"] as const;
export type LayoutKind = (typeof LAYOUTS)[number];

/** The sign before decimals. */
export type DecimalSign = "." | ",";
/** Which part of 03/04/2021 comes first. */
export type DateOrder = "day-first" | "month-first";
/** What time a figure dated with one day is about. */
export type DateMeans = "month" | "quarter" | "year";
/** Which calendar year a fiscal year is filed under: of the two it lies in, the first or the last. */
export type FiscalMeans = "first" | "last";
/** Whether a share of 0.39 is 39 percent (`fraction`) or less than half a percent (`percent`). */
export type ShareScale = "fraction" | "percent";

/** What shares are shares of. */
export interface MarketName {
  readonly firm: string;
  readonly segment: string;
  readonly geography: string;
}

/** What the reader decided of one column. */
export interface ColumnChoice {
  readonly column: number;
  readonly decimal?: DecimalSign;
  readonly scale?: ShareScale;
  readonly unit?: string;
  readonly measure?: string;
}

/** What the reader decided; whatever is absent is detected, or asked when it cannot be. */
export interface Choices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly layout?: LayoutKind;
  readonly decimal?: DecimalSign;
  readonly scale?: ShareScale;
  readonly dateOrder?: DateOrder;
  readonly dateMeans?: DateMeans;
  readonly fiscal?: FiscalMeans;
  readonly fiscalStart?: FiscalStart;
  /** A measure id, for figures that do not say what they measure. */
  readonly measure?: string;
  /** A time, for a table that names none. */
  readonly period?: string;
  /** A provider's name, for a table that names none. */
  readonly provider?: string;
  /** A unit in an id or in words ("US dollars"), for figures that do not carry one. */
  readonly unit?: string;
  readonly market?: MarketName;
  /** Roles of columns of a long table by number from 1. */
  readonly columns?: readonly { readonly column: number; readonly role: Role }[];
  /** Answers for single columns by number from 1; they come before those for the whole file. */
  readonly perColumn?: readonly ColumnChoice[];
  /** The current month, such as `2026-11`: later periods cannot have been reported. Without it that is not checked. */
  readonly today?: string;
}

/** A figure as it was found: one value with the words around it, or two ends. */
export type Amount =
  | { readonly kind: "value"; readonly value: number; readonly bound: Bound }
  | { readonly kind: "range"; readonly low: number; readonly high: number };

export interface ImportedFigure {
  /** The row's own name in files written here; else empty. */
  readonly rowId: string;
  /** The document that the file names for it; empty where it names none. */
  readonly sourceText: string;
  readonly line: number;
  readonly column: number;
  /** Null for a provider that the dataset does not know; `providerText` is then its name. */
  readonly providerId: string | null;
  /** As typed. */
  readonly providerText: string;
  readonly measureId: string;
  /** Calendar period: `2021`, `2021-H1`, `2021-Q4`, `2018-09`. */
  readonly period: string;
  /** As typed. */
  readonly periodText: string;
  readonly amount: Amount;
  /** A unit id of domain/unit.ts. */
  readonly unit: string;
  /** The cell as typed. */
  readonly asTyped: string;
  readonly status: Status;
  readonly market: MarketName;
  readonly vintage: string;
  readonly note: string;
}

export type Severity = "error" | "warning" | "note";

/** One thing to know. `error` and some warnings leave a figure or row out; `leaves` says which. */
export interface Problem {
  readonly severity: Severity;
  /** Stable name, such as `type-error`. */
  readonly code: string;
  /** 0 where it is about the whole file. */
  readonly line: number;
  /** 0 where it is about a whole line. */
  readonly column: number;
  /** What stands there, cut and with invisible signs written out; safe to show. */
  readonly found: string;
  readonly cause: string;
  readonly remedy: string;
  readonly leaves: "nothing" | "figure" | "row" | "file";
  /** The place in words where it is not a line of text: "record 3, key “share”" of a JSON file. */
  readonly where?: string;
}

export const QUESTION_IDS = [
  "market",
  "measure",
  "period",
  "provider",
  "unit",
  "decimal",
  "scale",
  "dateOrder",
  "dateMeans",
  "fiscal",
  "fiscalStart",
] as const;
/** The choice that answers it has the same name. */
export type QuestionId = (typeof QUESTION_IDS)[number];

/** What the file leaves open. Figures that hang on it wait; they are neither taken nor lost. */
export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  /** Where it first arises. */
  readonly line: number;
  readonly column: number;
  /** The cell in question, safe to show. */
  readonly found: string;
  /** The columns that the answer is about, from 1; absent where it is about the whole file. Each column's question is one of its own. */
  readonly columns?: readonly number[];
  /** What each answer makes of that cell. Empty where the reader types or picks from a list of the dataset. */
  readonly readings: readonly { readonly choice: string; readonly reads: string }[];
}

/** A guess and why; the first of a list is the one taken. */
export interface Guess<T> {
  readonly value: T;
  readonly reason: string;
}

/** Rows of the file; `read` is the sum of the others. */
export interface RowCounts {
  readonly read: number;
  readonly blank: number;
  readonly header: number;
  /** Titles above and notes below the table. */
  readonly aside: number;
  /** At least one figure of it was taken. */
  readonly accepted: number;
  /** No figure was taken, one or more hang on a question. */
  readonly waiting: number;
  /** No figure was taken, because of a problem that is named or counted. */
  readonly skipped: number;
  /** Says itself that there is nothing: n/a, dashes, empty cells. */
  readonly empty: number;
}

/** Cells where a figure may stand; `read` is the sum of the others. */
export interface FigureCounts {
  readonly read: number;
  readonly accepted: number;
  readonly waiting: number;
  readonly skipped: number;
  readonly empty: number;
}

export type Verdict = "accepted" | "warnings" | "rejected";

export interface Detected {
  readonly encodings: readonly Guess<Encoding>[];
  readonly delimiters: readonly Guess<Delimiter>[];
  readonly lineEnds: string;
  readonly layout: LayoutKind | null;
  readonly headerLines: readonly number[];
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly role: Role;
    readonly samples: readonly string[];
  }[];
  /** Null while it does not matter or is asked. */
  readonly decimal: DecimalSign | null;
  readonly dateOrder: DateOrder | null;
}

export interface ImportResult {
  readonly verdict: Verdict;
  /** Empty when `rejected`. */
  readonly figures: readonly ImportedFigure[];
  /** At most 1,000; `problemCounts` counts all of them by code. */
  readonly problems: readonly Problem[];
  readonly problemCounts: readonly { readonly code: string; readonly count: number }[];
  readonly questions: readonly Question[];
  readonly rows: RowCounts;
  readonly cells: FigureCounts;
  readonly detected: Detected | null;
}
