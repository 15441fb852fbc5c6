/** The drawn body of a panel, one shape for each form: marks in their places, without pixels. */
import type { BreakKind } from "../domain/model.ts";
import type { Axis, Gap, Mark } from "./mark.ts";

export const FORM_IDS = ["bars", "lines", "stacked", "slope", "index", "bump", "multiples", "table"] as const;

export type FormId = (typeof FORM_IDS)[number];

/** Bars: one row per provider at the latest (or chosen) period, sorted by value, gaps last. One group per period. */
export interface BarsChart {
  readonly form: "bars";
  readonly axis: Axis;
  readonly groups: readonly { readonly period: string; readonly periodText: string; readonly rows: readonly (Mark | Gap)[] }[];
}

/** Columns over years: one series, a true time axis. `slots` lists every year so that empty ones keep their place. */
export interface ColumnsChart {
  readonly form: "columns";
  readonly axis: Axis;
  readonly slots: readonly { readonly period: string; readonly periodText: string; readonly mark: Mark | null }[];
  /** Derived growth drawn as a dotted bracket between two slots; each opens its receipt. */
  readonly changes: readonly {
    readonly from: string;
    readonly to: string;
    readonly marks: readonly Mark[];
    readonly text: string;
    readonly subText: string;
  }[];
}

export interface SeriesOfMarks {
  readonly providerId: string;
  readonly providerLabel: string;
  readonly marks: readonly Mark[];
  /**
   * Receipt ids of the marks after which the series breaks: no line leaves them towards the next mark. In an index the base period stands for
   * the base, which has no mark of its own.
   */
  readonly stops: readonly string[];
  /**
   * Set for a series of which not every value is drawn: receipt ids of the marks after which every period up to the next mark has a value, so that
   * the line runs on.
   */
  readonly joined?: readonly string[];
}

/** Where the series of a panel do not run on: a mark between two periods, which opens the receipt that says why. */
export interface BreakMark {
  readonly receiptId: string;
  readonly kind: BreakKind;
  readonly title: string;
  /** The neighbouring drawn periods that no line joins. */
  readonly before: string;
  readonly after: string;
  /** Full sentence for assistive technology. */
  readonly label: string;
}

/** An event as a numbered rule on a time axis. `at` is in months since year 0 (year * 12 + month - 1), the middle of its period. */
export interface EventRule {
  readonly receiptId: string;
  readonly number: number;
  readonly title: string;
  readonly period: string;
  readonly periodText: string;
  readonly at: number;
  readonly label: string;
}

/** Slope: exactly two periods. `changes` are derived, one per series that has both ends. */
export interface SlopeChart {
  readonly form: "slope";
  readonly axis: Axis;
  readonly periods: readonly [string, string];
  readonly periodTexts: readonly [string, string];
  readonly series: readonly SeriesOfMarks[];
  readonly changes: readonly Mark[];
}

/** Index: first period = 100. `baseText` names it. Marks are derived, or an observed ratio shown in index form (hollow). */
export interface IndexChart {
  readonly form: "index";
  readonly axis: Axis;
  readonly periods: readonly string[];
  readonly periodTexts: readonly string[];
  readonly basePeriod: string;
  readonly series: readonly SeriesOfMarks[];
}

/** Lines: three periods or more. `periods` lists every slot of the axis, published or not; marks join only across neighbouring slots. */
export interface LinesChart {
  readonly form: "lines";
  readonly axis: Axis;
  readonly periods: readonly string[];
  readonly periodTexts: readonly string[];
  readonly series: readonly SeriesOfMarks[];
}

/** Figure list (company results): no axis, each value a button. */
export interface FiguresChart {
  readonly form: "figures";
  readonly items: readonly { readonly name: string; readonly mark: Mark; readonly unitText: string; readonly detail: string }[];
}

/** The table form: same rows as the card's table. */
export interface TableChart {
  readonly form: "table";
}

/**
 * 100 % stacked: one bar a period. Segments from the first provider on, then all others where the firm prints them; what is left to 100 is
 * derived (remainder) and drawn as an empty bracket: not published, never a provider's.
 */
export interface StackedChart {
  readonly form: "stacked";
  readonly axis: Axis;
  /** What the empty bracket is called: "Not published", or "Not shown" where providers that are switched off lie in it. */
  readonly restText: string;
  readonly bars: readonly {
    readonly period: string;
    readonly periodText: string;
    readonly segments: readonly Mark[];
    /** The printed share of all others; null where the firm prints none. */
    readonly others: Mark | null;
    /** 100 less everything drawn, derived; null when nothing is left beyond rounding. */
    readonly rest: Mark | null;
  }[];
}

/** Rank by period, 1 = largest printed share. Equal shares share a rank. Marks are derived ranks (`rank`) of observed shares. */
export interface BumpChart {
  readonly form: "bump";
  /** Number of rank rows. */
  readonly ranks: number;
  readonly periods: readonly string[];
  readonly periodTexts: readonly string[];
  readonly series: readonly SeriesOfMarks[];
}

/** Small multiples: one small plot a provider, all with the same axes. */
export interface MultiplesChart {
  readonly form: "multiples";
  readonly axis: Axis;
  readonly periods: readonly string[];
  readonly periodTexts: readonly string[];
  readonly series: readonly SeriesOfMarks[];
}

/** Intervals: a value of which only the ends are known, by period, and the thresholds that it is read against. */
export interface IntervalsChart {
  readonly form: "intervals";
  readonly axis: Axis;
  readonly periods: readonly string[];
  readonly periodTexts: readonly string[];
  /** The band of each mark is what is drawn. */
  readonly marks: readonly Mark[];
  /** Labelled rules across the plot, in the unit of the axis. */
  readonly rules: readonly { readonly at: number; readonly text: string }[];
}

/** One quantity as two or more prints give it. */
export interface DumbbellRow {
  readonly rowId: string;
  readonly providerId: string;
  readonly providerLabel: string;
  readonly periodText: string;
  /** One dot for each distinct value. `at` is its distance from the first print; `latest` is missing where the last print repeats the first. */
  readonly dots: readonly { readonly mark: Mark; readonly at: number; readonly place: "first" | "between" | "latest" | "disputed" }[];
  /** "0.8 points lower". */
  readonly gapText: string;
  readonly verdict: { readonly glyph: string; readonly text: string };
}

/** Prints of one quantity against its first print, which stands at 0 on an axis of differences. Sorted by distance, the largest first. */
export interface DumbbellChart {
  readonly form: "dumbbell";
  readonly axis: Axis;
  readonly rows: readonly DumbbellRow[];
}

export type ChartBody =
  | BarsChart
  | ColumnsChart
  | SlopeChart
  | IndexChart
  | LinesChart
  | StackedChart
  | BumpChart
  | MultiplesChart
  | IntervalsChart
  | DumbbellChart
  | FiguresChart
  | TableChart;
