/**
 * The words of the dataset, as types. One row type per table under `data/`; ids are readable slugs.
 * Nothing here computes: see period.ts, unit.ts, precision.ts and dataset.ts for what the fields mean together.
 */

/** How the firm itself offers the value. Exported as SDMX CL_OBS_STATUS: A, E, P, F, M. */
export const STATUSES = ["reported", "estimated", "provisional", "forecast", "missing"] as const;
export type Status = (typeof STATUSES)[number];

/** The words around a printed figure. `approaching` means just below ("nearly 500"). */
export const BOUNDS = ["exact", "about", "at_least", "at_most", "approaching"] as const;
export type Bound = (typeof BOUNDS)[number];

export const COLLECTIONS = ["articles", "record"] as const;
export type Collection = (typeof COLLECTIONS)[number];

export const SOURCE_KINDS = ["article", "release", "reprint", "filing"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Whether a document shows when the firm published the value, or the curator concluded it from dates around it. */
export const VINTAGE_BASES = ["stated", "inferred"] as const;
export type VintageBasis = (typeof VINTAGE_BASES)[number];
/** Of the reader's own figures whose file names no vintage: the day of the import stands in its place, to order by, and is told as none. */
export const NO_VINTAGE = "added";

/** `disputed`: another page gives another figure and nothing settles it. Such a row is listed and set against the other, never drawn as a value. */
export const STANDINGS = ["accepted", "disputed"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why a series does not run on: another definition of the market, another base of the total, another cut of the company's segments. */
export const BREAK_KINDS = ["definition", "base", "segment"] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** The checks of the contract that a published figure can fail without being misread. */
export const EXCEPTION_RULES = ["sum", "share-of-total", "growth"] as const;
export type ExceptionRule = (typeof EXCEPTION_RULES)[number];

export const CORRECTION_KINDS = ["typo", "unit", "translation", "scope", "rounding"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** One published value: who (provider), of what (market, measure), when (period), as known when (vintage), read where (source, locator). */
export interface Observation {
  readonly observationId: string;
  readonly marketId: string;
  readonly providerId: string;
  readonly measureId: string;
  /** Calendar period: `2021`, `2021-H1`, `2021-Q4` or `2018-09`. */
  readonly period: string;
  /** How the document names the period when it differs from the calendar ("first fiscal quarter"); else empty. */
  readonly periodLabel: string;
  /** For changes and ratios: the period compared with; else empty. */
  readonly basePeriod: string;
  readonly value: number;
  /** A unit id of domain/unit.ts. */
  readonly unit: string;
  /** The figure token exactly as the document prints it, at most six words. */
  readonly asPrinted: string;
  readonly bound: Bound;
  readonly status: Status;
  /** When the firm published the value: `2022`, `2022-06` or `2022-06-02`. */
  readonly vintage: string;
  readonly vintageBasis: VintageBasis | typeof NO_VINTAGE;
  readonly standing: Standing;
  readonly sourceId: string;
  /** `p6` = the sixth non-empty line of an article; for a release, a table or page. */
  readonly locator: string;
  /** The curator's reading, in our own words; may be empty. */
  readonly note: string;
  /** Set for a figure that the reader added: nobody published it. */
  readonly own?: OwnReading;
}

/** Where a figure of the reader's own stands in their file, and what they call what it speaks of. */
export interface OwnReading {
  readonly setId: string;
  /** The three names of its market, and the document, as the file gives them; empty where it gives none. */
  readonly firm: string;
  readonly segment: string;
  readonly geography: string;
  readonly sourceText: string;
  /** The ends, where only they are known; the value is then their middle, which the file does not say. */
  readonly range?: Interval;
}

export interface Source {
  readonly sourceId: string;
  /** `own`: a file of the reader's, which belongs to no collection and passes the choice of one. */
  readonly collection: Collection | "own";
  readonly kind: SourceKind | "file";
  readonly title: string;
  readonly publisher: string;
  /** As precisely as established: `2018-09-02`, `2022-09` or `2022`. */
  readonly publishedOn: string;
  readonly accessedOn: string;
  /** BCP 47 tag of the text that was read. */
  readonly language: string;
  /** Empty where the document carries none. */
  readonly url: string;
  /** Hex sha256 of the article text; empty for documents of the record. */
  readonly sha256: string;
  /** The firm whose own document this is; empty for news. */
  readonly firmId: string;
  readonly licenceNote: string;
}

/** What a share is a share of: firm + segment + geography + measure basis. */
export interface Market {
  readonly marketId: string;
  readonly firmId: string;
  /** Short name for controls ("Worldwide IaaS"). */
  readonly label: string;
  readonly segment: string;
  readonly geography: string;
  readonly includes: string;
  readonly excludes: string;
  readonly definitionSourceId: string;
  /** Space-separated market ids that measure the same thing; usually empty. */
  readonly comparableWith: string;
  readonly whyNotComparable: string;
}

export interface Firm {
  readonly firmId: string;
  readonly label: string;
  /** research = analyst house; company = reports on itself; other = an authority, a market or the press; own = figures that the reader added. */
  readonly kind: "research" | "company" | "other" | "own";
}

export interface Provider {
  readonly providerId: string;
  readonly label: string;
  /** Space-free aliases separated by `|` ("Aliyun|AliCloud"). */
  readonly aliases: string;
  /** provider = one of the compared five or another cloud provider; total, others = aggregates; group = the parent company. */
  readonly kind: "provider" | "total" | "others" | "group";
  /** The set of the reader's own that alone names it; absent for providers of the dataset. */
  readonly setId?: string;
}

export interface Measure {
  readonly measureId: string;
  readonly label: string;
  /** Which units fit: `share`, `points`, `ratio`, `percent`, `money`, `rank`, `count`, `duration`. */
  readonly unitKind: string;
  /** `zero` = the axis starts at zero; `base100`; `none` = never drawn on an axis. */
  readonly axisRule: "zero" | "base100" | "none";
}

export interface DatedEvent {
  readonly eventId: string;
  readonly period: string;
  /** When the event ends, for spans; else empty. */
  readonly periodEnd: string;
  readonly title: string;
  /** Separated by `|`. */
  readonly providerIds: string;
  readonly observationIds: string;
  readonly sourceId: string;
  readonly locator: string;
  /** Further places as `source:locator`, separated by `|`. */
  readonly alsoIn: string;
  readonly note: string;
}

/** Why the recorded value is not what the token says, or how an odd token was read. */
export interface Correction {
  readonly observationId: string;
  readonly asPrinted: string;
  readonly recorded: string;
  readonly kind: CorrectionKind;
  readonly reason: string;
  readonly crossCheckObservationId: string;
}

/**
 * A place where the series of a market do not run on: no line joins a value of `before` or earlier with one of `after` or later.
 * Periods of any kind are compared by their months, so a break between 2019 and 2020 also parts 2019-Q4 from 2020-Q1.
 */
export interface SeriesBreak {
  readonly breakId: string;
  readonly marketId: string;
  /** Empty = every measure of the market. */
  readonly measureId: string;
  /** Empty = every provider. */
  readonly providerId: string;
  readonly kind: BreakKind;
  /** The last period on the old footing. */
  readonly before: string;
  /** The first period on the new one. */
  readonly after: string;
  /** A value of the older periods published on this date or later already stands on the new footing; empty = none does. */
  readonly mendedFrom: string;
  /** A value of the newer periods published before this date, as a forecast can be, still stands on the old footing; empty = none does. */
  readonly inForceFrom: string;
  /** What a reader sees beside the mark: "Base restated". */
  readonly title: string;
  /** Why, in own words, with the figures that show it. */
  readonly reason: string;
  readonly sourceId: string;
  readonly locator: string;
}

/** A figure that fails a check of the contract as published: known, explained and shown to readers. */
export interface KnownException {
  readonly exceptionId: string;
  readonly rule: ExceptionRule;
  /** Separated by `|`: the rows that do not fit each other. */
  readonly observationIds: string;
  /** What the check finds, with its figures: "100.4 against at most 100". */
  readonly found: string;
  /** Why it stands all the same, in own words. */
  readonly reason: string;
}

/** What a check found wrong, by place, cause and remedy. */
export interface Issue {
  /** File, physical line and column where known: `observations.csv:12 value`. */
  readonly place: string;
  readonly cause: string;
  readonly remedy: string;
  /** Number of the rule in the data contract, or a name such as `type-error`. */
  readonly rule: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** The tables as parsed rows, before any rule has looked at them together. */
export interface Tables {
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly markets: readonly Market[];
  readonly firms: readonly Firm[];
  readonly providers: readonly Provider[];
  readonly measures: readonly Measure[];
  readonly events: readonly DatedEvent[];
  readonly corrections: readonly Correction[];
  readonly breaks: readonly SeriesBreak[];
  readonly exceptions: readonly KnownException[];
}

/** The checked dataset with its indexes. Built only by domain/dataset.ts. */
export interface Dataset extends Tables {
  /** SemVer from datapackage.json. */
  readonly version: string;
  readonly observationById: ReadonlyMap<string, Observation>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly marketById: ReadonlyMap<string, Market>;
  readonly firmById: ReadonlyMap<string, Firm>;
  readonly providerById: ReadonlyMap<string, Provider>;
  readonly measureById: ReadonlyMap<string, Measure>;
  readonly eventById: ReadonlyMap<string, DatedEvent>;
  readonly correctionsByObservation: ReadonlyMap<string, readonly Correction[]>;
  readonly breakById: ReadonlyMap<string, SeriesBreak>;
  readonly exceptionsByObservation: ReadonlyMap<string, readonly KnownException[]>;
  /** The five articles in reading order; "article 1" on screen is index 0. */
  readonly articles: readonly Source[];
  /** The reader's own sets among its rows, in the order in which they were added; absent for the dataset as it is curated. */
  readonly ownSets?: readonly JoinedSet[];
}

/** What became of a set of the reader's own when it was joined with the dataset. */
export interface JoinedSet {
  readonly setId: string;
  readonly name: string;
  readonly fileName: string;
  readonly addedOn: string;
  /** Figures of the set, and those of them that are rows of the dataset: drawn, listed and downloaded with it. */
  readonly figures: number;
  readonly joined: number;
}

/** A closed interval of the values that a rounded figure can stand for; ends may be infinite for bounds. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
