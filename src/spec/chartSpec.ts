/**
 * ChartSpec: what is shown, as plain JSON. Everything that draws, tabulates, downloads, announces or cites reads this
 * and nothing else. A panel names its one scope; its marks carry no market of their own, so a second market cannot get in.
 */
import type { Bound, BreakKind, Interval, Status } from "../domain/model.ts";
import type { FacetChoice } from "./facetIds.ts";
import type { Sort, SortKey } from "./sort.ts";
import type { ViewId } from "./viewId.ts";

export const FORM_IDS = ["bars", "lines", "stacked", "slope", "index", "bump", "multiples", "table"] as const;
export type FormId = (typeof FORM_IDS)[number];

/** The ink says how the value came to be (visual.md §6). */
/** `assumed` is neither published nor derived from published figures alone: the reader put a figure of their own in. */
export type Ink = "reported" | "estimate" | "forecast" | "derived" | "assumed";

/** Observed (one stored row) or derived (a declared calculation over rows). There is no third kind. */
export type Provenance =
  | { readonly kind: "observed"; readonly observationId: string }
  | { readonly kind: "derived"; readonly derivationId: string; readonly inputIds: readonly string[] };

/** The one market, measure and unit that a panel's axis stands for. */
export interface Scope {
  readonly marketId: string;
  readonly firmId: string;
  readonly firmLabel: string;
  readonly geography: string;
  readonly segment: string;
  readonly measureId: string;
  readonly measureLabel: string;
  readonly periodKind: "year" | "half" | "quarter" | "month" | "mixed";
  readonly unit: string;
}

/** One drawn value. `receiptId` opens its receipt; it is unique in a view. */
export interface Mark {
  readonly receiptId: string;
  readonly provenance: Provenance;
  readonly providerId: string;
  readonly providerLabel: string;
  readonly measureId: string;
  readonly measureLabel: string;
  readonly period: string;
  /** Human form of the period: "2021", "Q2 2022". */
  readonly periodText: string;
  readonly periodLabel: string;
  readonly basePeriod: string;
  readonly value: number;
  readonly unit: string;
  /** Powers of ten from the unit of the value to that of the axis, where the two are scales of one currency; absent = none. */
  readonly shift?: number;
  /** The value formatted for the reader: "39%", "−9 points", "×2", "85". */
  readonly text: string;
  /** The number alone, for places where the axis carries the unit: "39%", "27.4", "80". */
  readonly shortText: string;
  /** What the value could be given its rounding and bound words. */
  readonly band: Interval;
  /** "38.5 to 39.5", "at least 100"; empty when the band is a point. */
  readonly bandText: string;
  readonly bound: Bound;
  readonly status: Status;
  readonly ink: Ink;
  readonly vintage: string;
  /** As printed by the document; for a derived value its formula with numbers ("37 − 46"). */
  readonly asPrinted: string;
  readonly sourceId: string;
  readonly locator: string;
  /** Full sentence for assistive technology. */
  readonly label: string;
}

/** A provider that was looked for and not found in this scope: never zero. */
export interface Gap {
  readonly receiptId: string;
  readonly providerId: string;
  readonly providerLabel: string;
  readonly period: string;
  readonly periodText: string;
  /** "not published", or "no Huawei level: only a ratio". */
  readonly text: string;
  readonly label: string;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly tickTexts: readonly string[];
}

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

/** One row of a panel's table, CSV and receipts: a mark, a gap, an event, an earlier value or a break, with everything a reader needs to cite it. */
export interface Row {
  readonly receiptId: string;
  readonly kind: "mark" | "gap" | "event" | "ghost" | "break";
  readonly providerLabel: string;
  readonly measureLabel: string;
  readonly periodText: string;
  readonly valueText: string;
  readonly bandText: string;
  readonly asPrinted: string;
  readonly statusText: string;
  readonly ink: Ink | "gap";
  readonly providerId: string;
  readonly firmLabel: string;
  readonly sourceText: string;
  /** The CSV cells in the order of CSV_COLUMNS: text or number, null = empty. */
  readonly cells: readonly (string | number | null)[];
}

interface CardBase {
  readonly cardId: string;
  /** The takeaway: a full sentence that stays true on paper. */
  readonly title: string;
  /** Bold part of the scope line ("Worldwide, IaaS."). */
  readonly scopeLead: string;
  /** Rest of the scope line ("Gartner, share of 2021 revenue, %"). */
  readonly scopeRest: string;
  readonly note: string;
  readonly source: string;
  /** What the chart shows in words, for its accessible description. */
  readonly description: string;
  readonly rows: readonly Row[];
  /** The day whose knowledge the card shows, also a column of its download; absent when it is today's. */
  readonly asOf?: string;
}

/** A chart card. Exactly one scope: the guard is this type. */
export interface Panel extends CardBase {
  readonly kind: "panel";
  readonly scope: Scope;
  readonly chart: ChartBody;
  /** Ratios without a level ("doubled"): drawn as blocks without a scale under the chart. */
  readonly ratios: readonly Mark[];
  /** Every mark that this panel draws, in reading order: what arrows, receipts, table and CSV walk. */
  readonly marks: readonly Mark[];
  readonly gaps: readonly Gap[];
  /** Earlier vintages of drawn values, on request: drawn faint beside them, rows of table and CSV like every mark. Not in `marks`. */
  readonly ghosts: readonly Mark[];
  /** Break marks between drawn periods; empty when they are switched off (the lines stop all the same). */
  readonly breaks: readonly BreakMark[];
  /** Numbered rules of events on a time axis, on request; `events` of a chart without a time axis is empty. */
  readonly events: readonly EventRule[];
  /** The inks present, for the key; empty when all is reported. */
  readonly inks: readonly (Ink | "gap" | "band" | "ghost")[];
  /** Set when the asked form cannot be carried: "Two dates: shown as slope". */
  readonly fallback: string;
}

export interface EventItem {
  readonly receiptId: string;
  /** Place in the order of time: the same number as its rule on a chart. */
  readonly number: number;
  readonly title: string;
  readonly period: string;
  readonly periodText: string;
  readonly providerIds: readonly string[];
  /** Month index since year 0 (year * 12 + month - 1) where the event starts and ends; equal for a month. */
  readonly start: number;
  readonly end: number;
  readonly span: boolean;
}

export interface EventsCard extends CardBase {
  readonly kind: "events";
  readonly firstYear: number;
  readonly lastYear: number;
  readonly items: readonly EventItem[];
}

/** Coverage: a table of which market prints which provider. It has columns, not an axis. */
export interface CoverageCard extends CardBase {
  readonly kind: "coverage";
  readonly columns: readonly { readonly marketId: string; readonly head: string; readonly sub: string }[];
  readonly lines: readonly {
    readonly providerId: string;
    readonly providerLabel: string;
    readonly cells: readonly {
      readonly receiptIds: readonly string[];
      readonly text: string;
      readonly gap: boolean;
      readonly span: number;
    }[];
  }[];
}

/** What each firm counts: the reason the panels are kept apart. */
export interface DefinitionsCard extends CardBase {
  readonly kind: "definitions";
  readonly firms: readonly string[];
  readonly fields: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** A column of a table card. The first column of text names the line. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly num?: boolean;
  /** Only in the download: what the screen carries in a link, a button or the small print of another cell. */
  readonly downloadOnly?: boolean;
}

/** One figure or event as a small mark that opens its receipt. */
export interface TableMark {
  readonly receiptId: string;
  readonly ink: Ink | "event";
  readonly providerId: string;
  /** The figure's number; null for an event. */
  readonly value: number | null;
  /** Full sentence for assistive technology. */
  readonly label: string;
}

/** What stands in one cell. `text` is what the download holds, whatever else the screen shows beside it. */
export interface TableCell {
  readonly text: string;
  /** The text is a button that opens this receipt; `value` is the receipt's number. */
  readonly receiptId?: string;
  readonly value?: number;
  /** The text is a link to this address. */
  readonly href?: string;
  /** One sign before the words of a verdict. */
  readonly glyph?: string;
  /** A figure as printed. */
  readonly mono?: boolean;
  /** Small print under the text. */
  readonly sub?: string;
  /** The provider whose marker stands before the text. */
  readonly providerId?: string;
  readonly marks?: readonly TableMark[];
  /** Where the marks that find no room can be looked up: an address of this page. Without it all of them are shown. */
  readonly allMarks?: string;
  /** The marks say it: the text is for the download alone. */
  readonly marksOnly?: boolean;
  /** Nothing is published here: brackets, with the text for assistive technology. */
  readonly gap?: boolean;
}

/** One cell for each column of the card. */
export interface TableLine {
  readonly id: string;
  readonly cells: readonly TableCell[];
}

/** Lines of cells under columns, in reading order: what the screen shows and the download holds. `rows` stays empty. */
export interface TableCard extends CardBase {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /** Ids are unique in the card. */
  readonly lines: readonly TableLine[];
  /** The inks of the marks, for the key; empty when there are no marks or all are reported. */
  readonly inks: readonly Ink[];
}

/** A row of the data card: one stored observation, with what its other columns say. */
export interface DataRow extends Row {
  /** The market's short name; the firm stands beside it. */
  readonly marketText: string;
  readonly vintageText: string;
  /** "inferred" where the curator concluded the vintage; empty where a document states it. */
  readonly basisText: string;
  /** "Disputed", "Misses a check", "Series breaks before it"; empty for most. */
  readonly remark: string;
  /** "Article 2", or publisher and date. */
  readonly documentText: string;
  readonly documentTitle: string;
  /** "paragraph 6". */
  readonly placeText: string;
  /** What the other prints of the quantity come to: = ≈ ≠ ?, with its words. */
  readonly check: { readonly glyph: string; readonly text: string };
}

export interface DataColumn {
  readonly key: SortKey;
  readonly label: string;
  readonly numeric: boolean;
  readonly sorted: "ascending" | "descending" | "none";
  /** The order that its header asks for. */
  readonly next: Sort;
}

/** Every observation of the selection that the search and the chosen facets find, in the asked order. Its rows are made as they are read. */
export interface DataCard extends CardBase {
  readonly kind: "data";
  readonly rows: readonly DataRow[];
  /** Receipt ids of the rows, in order: known without making a row. */
  readonly ids: readonly string[];
  /** Rows without search and facets. */
  readonly total: number;
  /** The search as typed. */
  readonly q: string;
  readonly facets: readonly FacetChoice[];
  readonly sort: Sort;
  readonly columns: readonly DataColumn[];
}

/** What a share that the reader assumes would be worth: the published whole, and the part that the assumption makes of it. */
export interface AssumptionCard extends CardBase {
  readonly kind: "assumption";
  readonly scope: Scope;
  /** The assumed share in percent; null = the reader has made no assumption. */
  readonly share: number | null;
  /** Names the slider: "Share of mainland China cloud, 2026". */
  readonly question: string;
  readonly chart: BarsChart;
  /** Published shares to start from. */
  readonly choices: readonly { readonly providerId: string; readonly share: number; readonly text: string }[];
  readonly inks: readonly Ink[];
}

export type Card = Panel | AssumptionCard | EventsCard | CoverageCard | DefinitionsCard | TableCard | DataCard;

/** A filter option with what it would show. `count` is figures in this view with every other filter as it is. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly sub: string;
  readonly count: number;
  readonly on: boolean;
  readonly disabled: boolean;
  /** Why it is disabled; empty otherwise. */
  readonly reason: string;
}

/** A provider to toggle; those beyond the compared five stand behind "more". */
export interface ProviderChoice extends Choice {
  readonly more: boolean;
}

export interface FilterSpec {
  readonly firms: readonly Choice[];
  readonly collections: readonly Choice[];
  readonly providers: readonly ProviderChoice[];
  /** Years or quarters, where a market prints both. */
  readonly steps: readonly Choice[];
  /** What is drawn beside the values: breaks, events, earlier vintages. */
  readonly shows: readonly Choice[];
  /** The date whose knowledge is shown ("" = today), the first and last publication dates, and dates worth a try: those on which a value was restated. */
  readonly asOf: {
    readonly value: string;
    readonly min: string;
    readonly max: string;
    readonly restatements: readonly { readonly date: string; readonly text: string }[];
    /** "12 figures were not yet published; 5 read otherwise than today"; empty without a date. */
    readonly effect: string;
  };
  readonly forms: readonly Choice[];
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly from: number;
  readonly to: number;
  /** One line that reads the filters aloud: "Gartner, Canalys, IDC · the five articles · 5 providers · 2017–2022". */
  readonly summary: string;
}

/** What to do about an empty view: one button each. `patch` is a partial view in URL form. */
export interface Way {
  readonly label: string;
  readonly search: string;
}

export interface EmptyState {
  readonly title: string;
  readonly text: string;
  readonly ways: readonly Way[];
}

export interface ChartSpec {
  readonly view: ViewId;
  /** The tabs, in order. */
  readonly tabs: readonly { readonly view: ViewId; readonly label: string }[];
  /**
   * page = the story of the dataset, with the key of the inks; view = one question; pairs = two cards a market; plates = panels by twos, lists over the whole width;
   * tables = lists, without charts.
   */
  readonly layout: "page" | "view" | "pairs" | "plates" | "tables";
  readonly heading: string;
  readonly deck: string;
  readonly datasetVersion: string;
  readonly filters: FilterSpec;
  /** "8 shares" (bold) and "shown, in 3 markets on separate axes." */
  readonly status: { readonly lead: string; readonly rest: string };
  /** Unknown or impossible URL parameters, said in words. */
  readonly problems: readonly string[];
  readonly cards: readonly Card[];
  readonly empty: EmptyState | null;
}
