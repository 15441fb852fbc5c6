/**
 * ViewState: everything that decides what is on the page, as one typed table of field -> URL name, default, codec.
 * decode(encode(view)) = view for every view; unknown or impossible parameters become problems in words, never exceptions.
 */
import type { Collection, Dataset } from "../domain/model.ts";
import { COLLECTIONS } from "../domain/model.ts";
import { yearOf } from "../domain/period.ts";
import { isPartialDate } from "../domain/vintage.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { addressParams, meantValues } from "./addressParams.ts";
import { isReceiptId } from "./buildReceipt.ts";
import { cardIds } from "./cardIds.ts";
import type { FormId } from "./chartBody.ts";
import { FORM_IDS } from "./chartBody.ts";
import { COMPARED_PROVIDERS } from "./compared.ts";
import { type Facets, NO_FACETS } from "./facetIds.ts";
import { facetValues } from "./facets.ts";
import { ownChipIds, ownChips } from "./own/ownChoices.ts";
import { NAMES_OWN } from "./own/showsOwn.ts";
import { MAX_SEARCH, searchText } from "./search.ts";
import { DEFAULT_SORT, SORTS, type Sort } from "./sort.ts";
import type { Step } from "./step.ts";
import { type AddressNames, type Field, facet, notHere, oneOf, providers, subset, year } from "./viewFields.ts";
import { VIEW_IDS, type ViewId } from "./viewId.ts";

/** The state of the page; its facets narrow the data table, each to one value, empty = every value. Lists are subsets in the dataset's own order, so equal views are equal JSON. */
export interface ViewState extends Facets {
  readonly view: ViewId;
  /** Research firms that are on. */
  readonly firms: readonly string[];
  /** `articles` alone, or `record` = the articles and the public record together. */
  readonly collection: Collection;
  /** Compared providers that are on. */
  readonly providers: readonly string[];
  /** First and last calendar year shown, inclusive; from <= to. */
  readonly from: number;
  readonly to: number;
  readonly form: "best" | FormId;
  /** Years or quarters where a market prints both; `best` is years where there are any. */
  readonly step: Step;
  /** The world as known on this date (`2022`, `2022-12` or `2022-12-31`, to its last day); empty = as known today. */
  readonly asOf: string;
  /** What is drawn beside the values. */
  readonly show: readonly ShowId[];
  /** The reader's own assumption in the spend view: a share in percent; null = none made. */
  readonly assume: number | null;
  /** Cards that show their table in place of their chart. */
  readonly tables: readonly string[];
  /** Order of the data table. */
  readonly sort: Sort;
  /** Search of the data table, as typed; only what searchText lets through. */
  readonly q: string;
  /** The open receipt. */
  readonly receipt: string | null;
}

/** Break marks, numbered rules of events, earlier vintages. */
export const SHOW_IDS = ["breaks", "events", "earlier"] as const;
export type ShowId = (typeof SHOW_IDS)[number];
const SHOWN_AT_FIRST: readonly ShowId[] = ["breaks"];

/** What a view narrows the data table to. */
export function facetsOf(view: ViewState): Facets {
  const { measure, market, source, status, standing, basis } = view;
  return { measure, market, source, status, standing, basis };
}

/** What a view can name, taken from the dataset once. */
export interface ViewContext extends AddressNames {
  /** The research firms: on at first. A set of the reader's own is on where an address names it, so that no address shows more than it says. */
  readonly research: readonly string[];
  /** The compared five: on at first, as are those that only own sets name. */
  readonly compared: readonly string[];
}

/** Research firms with at least one value, the five providers, the years of all values, the cards that can exist. */
export function viewContext(dataset: Dataset): ViewContext {
  const published = new Set(dataset.observations.map((o) => dataset.marketById.get(o.marketId)?.firmId));
  const years = dataset.observations.map((o) => yearOf(o.period));
  const compared = COMPARED_PROVIDERS.filter((id) => dataset.providerById.has(id));
  const measured = new Set(dataset.observations.map((o) => o.providerId));
  const others = dataset.providers
    .filter((p) => p.kind === "provider" && p.setId === undefined && measured.has(p.providerId))
    .map((p) => p.providerId)
    .filter((id) => !(compared as readonly string[]).includes(id));
  const research = dataset.firms.filter((f) => f.kind === "research" && published.has(f.firmId)).map((f) => f.firmId);
  return {
    firms: [...research, ...dataset.firms.filter((f) => f.kind === "own").map((f) => f.firmId)],
    research,
    providers: [...compared, ...others, ...ownChipIds(dataset)],
    compared,
    ownProviders: ownChips(dataset),
    years: [Math.min(...years), Math.max(...years)],
    cards: cardIds(dataset),
    facets: facetValues(dataset),
    isReceipt: (id) => isReceiptId(dataset, id),
  };
}

/** The view without any parameter: Overview, every firm and provider, every year, the five articles, best fit. */
export function defaultView(context: ViewContext): ViewState {
  return {
    view: "overview",
    firms: context.research,
    collection: "articles",
    providers: [...context.compared, ...[...context.ownProviders.values()].flat()],
    from: context.years[0],
    to: context.years[1],
    form: "best",
    step: "best",
    asOf: "",
    show: SHOWN_AT_FIRST,
    assume: null,
    tables: [],
    sort: DEFAULT_SORT,
    q: "",
    ...NO_FACETS,
    receipt: null,
  };
}

/** The one table: the compiler asks for a row for every field of ViewState. */
const FIELDS: { readonly [K in keyof ViewState]: Field<ViewState[K]> } = {
  view: oneOf("view", VIEW_IDS),
  firms: subset("firms", pageWords.researchFirmInside, (c) => c.firms),
  collection: oneOf("collection", COLLECTIONS),
  providers,
  from: year("from"),
  to: year("to"),
  form: oneOf<"best" | FormId>("form", ["best", ...FORM_IDS]),
  step: oneOf<Step>("step", ["best", "year", "quarter"]),
  asOf: {
    param: "as-of",
    encode: (value) => value || "today",
    decode: (text) => {
      if (text === "today") return { value: "" };
      return isPartialDate(text) ? { value: text } : { problem: pageWords.asOfIsNotADate(text) };
    },
  },
  show: subset<ShowId>("show", "extra", () => SHOW_IDS),
  assume: {
    param: "assume",
    encode: (value) => (value === null ? "none" : String(value)),
    decode: (text) => {
      if (text === "none") return { value: null };
      return /^(?:\d{1,2}(?:\.\d)?|100)$/.test(text) ? { value: Number(text) } : { problem: pageWords.assumeIsNotAShare(text) };
    },
  },
  tables: subset("tables", "card", (c) => c.cards),
  sort: {
    param: "sort",
    encode: (value) => value,
    decode: (text) => {
      const value = SORTS.find((sort) => sort === text);
      return value === undefined ? { problem: pageWords.sortIsUnknownIt(text) } : { value };
    },
  },
  q: {
    param: "q",
    encode: (value) => value,
    decode: (text) => {
      const value = searchText(text);
      return value === text ? { value } : { value, problem: pageWords.theSearchIsCut(MAX_SEARCH) };
    },
  },
  measure: facet("measure"),
  market: facet("market"),
  source: facet("source"),
  status: facet("status"),
  standing: facet("standing"),
  basis: facet("basis"),
  receipt: {
    param: "receipt",
    encode: (value) => value ?? "none",
    decode: (text, context) => {
      if (text === "none") return { value: null };
      if (context.isReceipt(text)) return { value: text };
      return { problem: NAMES_OWN.test(text) ? notHere("receipt", text) : pageWords.thereIsNoReceipt(text) };
    },
  },
};

const KEYS = Object.keys(FIELDS) as (keyof ViewState)[];
/** The names that an address of this page can have in its query. */
export const VIEW_PARAMS: ReadonlySet<string> = new Set(KEYS.map((key) => FIELDS[key].param));

interface Standard {
  readonly view: ViewState;
  readonly texts: ReadonlyMap<keyof ViewState, string>;
}

const STANDARDS = new WeakMap<ViewContext, Standard>();

/** The default view of a context and its fields as text, made once: a choice writes a dozen addresses. */
function standardOf(context: ViewContext): Standard {
  const held = STANDARDS.get(context);
  if (held !== undefined) return held;
  const view = defaultView(context);
  const textOf = <K extends keyof ViewState>(key: K): readonly [K, string] => [key, FIELDS[key].encode(view[key], context)];
  const standard = { view, texts: new Map<keyof ViewState, string>(KEYS.map((key) => textOf(key))) };
  STANDARDS.set(context, standard);
  return standard;
}

/** The address of a view: `?` and readable parameters, defaults left out; "" for the default view. */
export function encodeView(view: ViewState, context: ViewContext): string {
  const standard = standardOf(context);
  const encodeField = <K extends keyof ViewState>(key: K): readonly [string, string][] => {
    if (Object.is(view[key], standard.view[key])) return [];
    const field = FIELDS[key];
    const text = field.encode(view[key], context);
    return text === standard.texts.get(key) ? [] : [[field.param, text]];
  };
  const pairs = KEYS.flatMap(encodeField);
  // Ids are slugs; commas and tildes are legal in a query and stay readable.
  const query = pairs.map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`).join("&");
  return query === "" ? "" : `?${query}`;
}

export interface DecodedView {
  readonly view: ViewState;
  /** One sentence for each parameter that could not be followed. */
  readonly problems: readonly string[];
}

const shorten = (text: string, most = 80): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Parameters of no use to this page that are named; of more only the number is told. */
const UNKNOWN_NAMED = 3;

/** What a field makes of its text, or of what the text can have been meant as, where it stands for nothing as it is. */
function decodedAs<T>(field: Field<T>, text: string, context: ViewContext): ReturnType<Field<T>["decode"]> {
  const asItStands = field.decode(text, context);
  if (asItStands.problem === undefined || field.param === "q") return asItStands;
  const meant = meantValues(text).map((other) => field.decode(other, context));
  return meant.find(({ problem }) => problem === undefined) ?? asItStands;
}

/**
 * Reads an address's query (with or without `?`), also one that was rewritten on its way. Never throws: what is unknown keeps its default and is
 * reported, each in a sentence of its own.
 */
export function decodeView(search: string | URLSearchParams, context: ViewContext): DecodedView {
  const params = typeof search === "string" ? addressParams(search, VIEW_PARAMS) : search;
  const problems: string[] = [];
  const decodeField = <K extends keyof ViewState>(key: K, standard: ViewState): ViewState[K] => {
    const field = FIELDS[key];
    const texts = params.getAll(field.param);
    const text = texts[0];
    if (text === undefined) return standard[key];
    if (texts.length > 1) problems.push(pageWords.isGivenTimesThe(field.param, texts.length));
    const decoded = decodedAs(field, text, context);
    if (decoded.problem !== undefined) problems.push(shorten(decoded.problem));
    return "value" in decoded ? decoded.value : standard[key];
  };
  const standard = defaultView(context);
  let view: ViewState = {
    view: decodeField("view", standard),
    firms: decodeField("firms", standard),
    collection: decodeField("collection", standard),
    providers: decodeField("providers", standard),
    from: decodeField("from", standard),
    to: decodeField("to", standard),
    form: decodeField("form", standard),
    step: decodeField("step", standard),
    asOf: decodeField("asOf", standard),
    show: decodeField("show", standard),
    assume: decodeField("assume", standard),
    tables: decodeField("tables", standard),
    sort: decodeField("sort", standard),
    q: decodeField("q", standard),
    measure: decodeField("measure", standard),
    market: decodeField("market", standard),
    source: decodeField("source", standard),
    status: decodeField("status", standard),
    standing: decodeField("standing", standard),
    basis: decodeField("basis", standard),
    receipt: decodeField("receipt", standard),
  };
  if (view.from > view.to) {
    problems.push(pageWords.thePeriodFromTo(view.from, view.to));
    view = { ...view, from: view.to, to: view.from };
  }
  const unknown = [...new Set(params.keys())].filter((name) => !VIEW_PARAMS.has(name));
  for (const name of unknown.slice(0, UNKNOWN_NAMED)) problems.push(pageWords.isNotAParameter(shorten(name, 40)));
  const more = unknown.length - UNKNOWN_NAMED;
  if (more > 0) problems.push(pageWords.moreUnknownToThis(more));
  return { view, problems: [...new Set(problems)] };
}
