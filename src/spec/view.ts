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
import { type FacetId, type Facets, NO_FACETS } from "./facetIds.ts";
import { facetValues } from "./facets.ts";
import { ownChipIds, ownChips } from "./own/ownChoices.ts";
import { NAMES_OWN } from "./own/showsOwn.ts";
import { MAX_SEARCH, searchText } from "./search.ts";
import { DEFAULT_SORT, SORTS, type Sort } from "./sort.ts";
import type { Step } from "./step.ts";
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
export interface ViewContext {
  /** Everything that can be toggled as a firm: research firms, then the reader's own sets. */
  readonly firms: readonly string[];
  /** The research firms: on at first. A set of the reader's own is on where an address names it, so that no address shows more than it says. */
  readonly research: readonly string[];
  /** Every provider that can be toggled: the compared five first, then the others of the dataset, then those of own sets alone. */
  readonly providers: readonly string[];
  /** The compared five: on at first, as are those that only own sets name. */
  readonly compared: readonly string[];
  /** By set of the reader's own, the providers that only it names: together they have the set's id for a name. */
  readonly ownProviders: ReadonlyMap<string, readonly string[]>;
  readonly years: readonly [number, number];
  readonly cards: readonly string[];
  /** The values that a facet of the data table can have. */
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  readonly isReceipt: (id: string) => boolean;
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

type Decoded<T> = { readonly value: T; readonly problem?: string };

interface Field<T> {
  /** The parameter's name in the address. */
  readonly param: string;
  readonly encode: (value: T, context: ViewContext) => string;
  readonly decode: (text: string, context: ViewContext) => Decoded<T> | { readonly problem: string };
}

const oneOf = <T extends string>(param: string, allowed: readonly T[]): Field<T> => ({
  param,
  encode: (value) => value,
  decode: (text) => {
    const value = allowed.find((a) => a === text);
    return value === undefined ? { problem: pageWords.isUnknownItCan(param, text, allowed.join(", ")) } : { value };
  },
});

/** What an address asks for that only another browser has. */
const notHere = (param: string, what: string): string => pageWords.namesAReadersOwn(param, what);

/** A list without order: known members in the dataset's order, unknown ones reported; `none` is the empty list. */
const subset = <T extends string>(param: string, what: string, allowed: (context: ViewContext) => readonly T[]): Field<readonly T[]> => ({
  param,
  encode: (value) => (value.length === 0 ? "none" : value.join(",")),
  decode: (text, context) => {
    if (text === "none") return { value: [] };
    const asked: ReadonlySet<string> = new Set(text.split(",").filter((part) => part !== ""));
    const known = allowed(context);
    const names: ReadonlySet<string> = new Set(known);
    const missing = [...asked].filter((id) => !names.has(id));
    const own = missing.filter((id) => NAMES_OWN.test(id));
    const value = known.filter((id) => asked.has(id));
    const problem =
      own.length > 0 && own.length === missing.length
        ? notHere(param, own.join(", "))
        : pageWords.namesUnknownOnes({ param, missing: missing.length, what, otherMissing: missing.join(", ") || pageWords.nothing });
    if (value.length === 0) return { problem };
    return missing.length === 0 ? { value } : { value, problem };
  },
});

const PROVIDERS = subset<string>("providers", "provider", (c) => c.providers);

/** Providers: all that only one own set names stand as the set's id, so that an address stays an address. */
const providers: Field<readonly string[]> = {
  param: PROVIDERS.param,
  encode: (value, context) => {
    const whole = [...context.ownProviders].filter(([, ids]) => ids.every((id) => value.includes(id)));
    const short = new Set(whole.flatMap(([, ids]) => ids));
    return PROVIDERS.encode([...value.filter((id) => !short.has(id)), ...whole.map(([setId]) => setId)], context);
  },
  decode: (text, context) =>
    PROVIDERS.decode(
      text
        .split(",")
        .flatMap((id) => context.ownProviders.get(id) ?? [id])
        .join(","),
      context,
    ),
};

const year = (param: string): Field<number> => ({
  param,
  encode: (value) => String(value),
  decode: (text, { years: [min, max] }) => {
    const value = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return { value };
    return { problem: pageWords.isNotAYearFrom({ param, text, min, max }) };
  },
});

/** One value of a facet; `all` is every value. */
const facet = (id: FacetId): Field<string> => ({
  param: id,
  encode: (value) => value || "all",
  decode: (text, { facets }) => {
    if (text === "all") return { value: "" };
    if (facets[id].includes(text)) return { value: text };
    return { problem: NAMES_OWN.test(text) ? notHere(id, text) : pageWords.isUnknownInThis(id, text) };
  },
});

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

/** The address of a view: `?` and readable parameters, defaults left out; "" for the default view. */
export function encodeView(view: ViewState, context: ViewContext): string {
  const standard = defaultView(context);
  const encodeField = <K extends keyof ViewState>(key: K): readonly [string, string][] => {
    const field = FIELDS[key];
    const text = field.encode(view[key], context);
    return text === field.encode(standard[key], context) ? [] : [[field.param, text]];
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
