/**
 * The columns of every table, once: what a cell must be (checked by valibot) and what it means (published in data/datapackage.json,
 * see descriptor.ts). Keys are the fields of domain/model.ts; a column's header is the same name in snake case.
 */
import * as v from "valibot";
import type {
  Correction,
  DatedEvent,
  Firm,
  KnownException,
  Market,
  Measure,
  Observation,
  Provider,
  SeriesBreak,
  Source,
  Tables,
} from "../domain/model.ts";
import {
  BOUNDS,
  BREAK_KINDS,
  COLLECTIONS,
  CORRECTION_KINDS,
  EXCEPTION_RULES,
  SOURCE_KINDS,
  STANDINGS,
  STATUSES,
  VINTAGE_BASES,
} from "../domain/model.ts";

/** What the descriptor says about a column beside its name. */
export interface ColumnMeta {
  readonly description: string;
  readonly type: "string" | "number";
  readonly constraints: { readonly required?: true; readonly unique?: true; readonly pattern?: string; readonly enum?: readonly string[] };
}

/** One cell: text in, a typed value out; its metadata is a ColumnMeta. */
export type Cell<T> = v.GenericSchema<string, T>;
type RowSchema<T> = v.ObjectSchema<{ readonly [K in keyof Stored<T>]-?: Cell<T[K]> }, undefined>;

/** What the tables hold of a row: all that every row has. What only rows of the reader's own have is stored in no table. */
export type Stored<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** A reference from a column to the key column of another table. */
interface Reference {
  readonly column: string;
  readonly table: keyof Tables;
}

export interface TableSchema<T> {
  readonly file: string;
  readonly title: string;
  readonly row: RowSchema<T>;
  /** Header of the key column; empty for tables whose rows have no key of their own. */
  readonly key: string;
  readonly references: readonly Reference[];
}

const ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
const PERIOD = "[1-9][0-9]{3}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?";
const DATE = "[1-9][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?";

function matching(pattern: string, expected: string, description: string, required: boolean, unique = false): Cell<string> {
  const whole = new RegExp(required ? `^(?:${pattern})$` : `^(?:${pattern})?$`);
  const constraints = { ...(required ? { required } : {}), ...(unique ? { unique } : {}), pattern };
  return v.pipe(v.string(), v.regex(whole, expected), v.metadata({ description, type: "string", constraints }));
}

const key = (description: string) => matching(ID, "a readable id such as alibaba-group", description, true, true);
const ref = (description: string) => matching(ID, "an id such as alibaba-group", description, true);
const optionalRef = (description: string) => matching(ID, "an id, or nothing", description, false);
/** Ids of measures are words joined by underscores. */
const word = (description: string, unique = false) =>
  matching("[a-z]+(?:_[a-z0-9]+)*", "lower-case words joined by underscores", description, true, unique);
const period = (description: string) => matching(PERIOD, "a period such as 2021, 2021-H1, 2021-Q4 or 2018-09", description, true);
const optionalPeriod = (description: string) => matching(PERIOD, "a period such as 2021-Q4, or nothing", description, false);
const date = (description: string) => matching(DATE, "a date such as 2022, 2022-06 or 2022-06-02", description, true);

function text(description: string): Cell<string> {
  const meta = { description, type: "string", constraints: { required: true } };
  return v.pipe(v.string(), v.regex(/^\S(?:.*\S)?$/su, "text without space at its ends"), v.metadata(meta));
}

function optionalText(description: string): Cell<string> {
  const meta = { description, type: "string", constraints: {} };
  return v.pipe(v.string(), v.regex(/^(?:\S(?:.*\S)?)?$/su, "text without space at its ends, or nothing"), v.metadata(meta));
}

function number(description: string): Cell<number> {
  const meta = { description, type: "number", constraints: { required: true } };
  return v.pipe(
    v.string(),
    v.regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, "a plain number such as 205555, 9.5 or -9"),
    v.transform(Number),
    v.finite("a number that can be held"),
    v.metadata(meta),
  );
}

function oneOf<const T extends readonly string[]>(options: T, description: string): Cell<T[number]> {
  const meta = { description, type: "string", constraints: { required: true, enum: options } };
  return v.pipe(v.string(), v.picklist(options, `one of ${options.join(", ")}`), v.metadata(meta));
}

const observations: RowSchema<Observation> = v.object({
  observationId: key("Readable, stable id of the row."),
  marketId: ref("What is measured: the market definition."),
  providerId: ref("Whom the value is about; total and others are providers too."),
  measureId: word("What kind of value it is."),
  period: period("The calendar time the value is about."),
  periodLabel: optionalText("How the document names the period when it differs from the calendar."),
  basePeriod: optionalPeriod("For changes and ratios: the period compared with."),
  value: number("The value, in the unit."),
  unit: word("Unit of the value."),
  asPrinted: text("The figure token exactly as the document prints it, at most six words."),
  bound: oneOf(BOUNDS, "The words around the figure; approaching means just below."),
  status: oneOf(STATUSES, "How the firm itself offers the value."),
  vintage: date("When the firm published the value, as precisely as known."),
  vintageBasis: oneOf(VINTAGE_BASES, "Whether a document shows that date, or it was concluded from dates around it."),
  standing: oneOf(STANDINGS, "Disputed rows contradict another page unsettled: listed, never drawn as a value."),
  sourceId: ref("The document the value was read in."),
  locator: text("Where in it: p6 is the sixth non-empty line of an article."),
  note: optionalText("How the curator read it, in own words."),
});

const sources: RowSchema<Source> = v.object({
  sourceId: key("Id of the document."),
  collection: oneOf(COLLECTIONS, "The five articles, or the public record they are checked against."),
  kind: oneOf(SOURCE_KINDS, "What kind of document it is."),
  title: text("Its title."),
  publisher: text("Who published it."),
  publishedOn: date("When, as precisely as established."),
  accessedOn: date("When it was read for this dataset."),
  language: matching("[a-z]{2}(?:-[A-Z]{2})?", "a language tag such as en", "Language of the text that was read.", true),
  url: matching("https?://\\S+", "an address, or nothing", "Where it was found; empty where unknown.", false),
  sha256: matching("[0-9a-f]{64}", "64 hexadecimal digits, or nothing", "Hash of the article's text.", false),
  firmId: optionalRef("The firm whose own words it carries; empty for news."),
  licenceNote: text("What may be done with it."),
});

const markets: RowSchema<Market> = v.object({
  marketId: key("Id of the market definition, prefixed by its firm."),
  firmId: ref("Who measures or says it."),
  label: text("Short name."),
  segment: text("What services it covers."),
  geography: text("Where."),
  includes: text("What counts."),
  excludes: text("What does not."),
  definitionSourceId: ref("The document that the definition was taken from."),
  comparableWith: matching(`${ID}(?: ${ID})*`, "market ids parted by spaces, or nothing", "Markets that measure the same thing.", false),
  whyNotComparable: text("Why it shares no axis with the others."),
});

const firms: RowSchema<Firm> = v.object({
  firmId: key("Id of the firm."),
  label: text("Its name."),
  kind: oneOf(["research", "company", "other"], "Analyst house, company on itself, or anyone else."),
});

const providers: RowSchema<Provider> = v.object({
  providerId: key("Id of the provider."),
  label: text("Its name."),
  aliases: optionalText("Other names, parted by |."),
  kind: oneOf(["provider", "total", "others", "group"], "A provider, an aggregate, or a parent company."),
});

const measures: RowSchema<Measure> = v.object({
  measureId: word("Id of the measure.", true),
  label: text("Its name."),
  unitKind: oneOf(["share", "points", "ratio", "percent", "money", "rank", "count", "duration"], "Which units fit."),
  axisRule: oneOf(["zero", "base100", "none"], "Where its axis begins; none is never drawn on an axis."),
});

const events: RowSchema<DatedEvent> = v.object({
  eventId: key("Id of the event."),
  period: period("When, to the precision known."),
  periodEnd: optionalPeriod("When it ended, for spans."),
  title: text("What happened, in own words."),
  providerIds: matching(`${ID}(?:\\|${ID})*`, "provider ids parted by |", "Whom it is about.", true),
  observationIds: matching(`${ID}(?:\\|${ID})*`, "observation ids parted by |, or nothing", "Figures told with it.", false),
  sourceId: ref("The article that tells it."),
  locator: text("Where in it."),
  alsoIn: optionalText("Further places as source:locator, parted by |."),
  note: optionalText("What is uncertain about it."),
});

const corrections: RowSchema<Correction> = v.object({
  observationId: ref("The observation that is corrected or explained."),
  asPrinted: text("The token it is about, as printed."),
  recorded: text("What was recorded instead; the same token where only the reading needed a word."),
  kind: oneOf(CORRECTION_KINDS, "What kind of trouble it was."),
  reason: text("Why, in own words."),
  crossCheckObservationId: optionalRef("An observation that settles it."),
});

const optionalWord = (description: string) =>
  matching("[a-z]+(?:_[a-z0-9]+)*", "lower-case words joined by underscores, or nothing", description, false);
const optionalDate = (description: string) => matching(DATE, "a date such as 2022-06, or nothing", description, false);

const breaks: RowSchema<SeriesBreak> = v.object({
  breakId: key("Id of the break."),
  marketId: ref("The market whose series do not run on."),
  measureId: optionalWord("The measure it concerns; empty for all."),
  providerId: optionalRef("The provider it concerns; empty for all."),
  kind: oneOf(BREAK_KINDS, "Another definition, another base of the total, or another cut of segments."),
  before: period("Last period on the old footing."),
  after: period("First period on the new footing."),
  mendedFrom: optionalDate("Values of older periods published from this date on stand on the new footing; empty where none does."),
  inForceFrom: optionalDate(
    "Values of newer periods published before this date, such as forecasts, stand on the old footing; empty where none does.",
  ),
  title: text("What changed, in a few words."),
  reason: text("Why no line may cross, in own words."),
  sourceId: ref("The document that shows it."),
  locator: text("Where in it."),
});

const exceptions: RowSchema<KnownException> = v.object({
  exceptionId: key("Id of the exception."),
  rule: oneOf(EXCEPTION_RULES, "The check that the published figures fail."),
  observationIds: matching(`${ID}(?:\\|${ID})*`, "observation ids parted by |", "The rows that do not fit each other.", true),
  found: text("What the check finds, with its figures."),
  reason: text("Why the rows stand all the same, in own words."),
});

/** Every table of the package, by its name in `Tables`. The order is that of the descriptor. */
export const TABLES = {
  observations: {
    file: "observations.csv",
    title: "Observations: one published value a row",
    row: observations,
    key: "observation_id",
    references: [
      { column: "market_id", table: "markets" },
      { column: "provider_id", table: "providers" },
      { column: "measure_id", table: "measures" },
      { column: "source_id", table: "sources" },
    ],
  },
  sources: { file: "sources.csv", title: "Documents the values were read in", row: sources, key: "source_id", references: [] },
  markets: {
    file: "markets.csv",
    title: "Market definitions",
    row: markets,
    key: "market_id",
    references: [
      { column: "firm_id", table: "firms" },
      { column: "definition_source_id", table: "sources" },
    ],
  },
  firms: { file: "firms.csv", title: "Firms that produced the values", row: firms, key: "firm_id", references: [] },
  providers: { file: "providers.csv", title: "Whom the values are about", row: providers, key: "provider_id", references: [] },
  measures: { file: "measures.csv", title: "Kinds of value", row: measures, key: "measure_id", references: [] },
  events: {
    file: "events.csv",
    title: "Dated events",
    row: events,
    key: "event_id",
    references: [{ column: "source_id", table: "sources" }],
  },
  corrections: {
    file: "corrections.csv",
    title: "Corrections and readings",
    row: corrections,
    key: "",
    references: [{ column: "observation_id", table: "observations" }],
  },
  breaks: {
    file: "breaks.csv",
    title: "Breaks: where series do not run on",
    row: breaks,
    key: "break_id",
    references: [
      { column: "market_id", table: "markets" },
      { column: "source_id", table: "sources" },
    ],
  },
  exceptions: {
    file: "exceptions.csv",
    title: "Known exceptions: published figures that fail a check",
    row: exceptions,
    key: "exception_id",
    references: [],
  },
} as const satisfies { readonly [K in keyof Tables]: TableSchema<Tables[K][number]> };

/** The header of a field: `observationId` is `observation_id`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
