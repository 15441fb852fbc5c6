/** Parameters of the address: how values of the view are written there and read back. What cannot be read is a problem in words, never an exception. */
import * as pageWords from "../domain/words/en/page.ts";
import type { FacetId } from "./facetIds.ts";
import { NAMES_OWN } from "./own/showsOwn.ts";

/** What the parameters of an address can name. */
export interface AddressNames {
  /** Everything that can be toggled as a firm: research firms, then the reader's own sets. */
  readonly firms: readonly string[];
  /** Every provider that can be toggled: the compared five first, then the others of the dataset, then those of own sets alone. */
  readonly providers: readonly string[];
  /** By set of the reader's own, the providers that only it names: together they have the set's id for a name. */
  readonly ownProviders: ReadonlyMap<string, readonly string[]>;
  readonly years: readonly [number, number];
  readonly cards: readonly string[];
  /** The values that a facet of the data table can have. */
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  readonly isReceipt: (id: string) => boolean;
}

type Decoded<T> = { readonly value: T; readonly problem?: string };

/** How a part of the view stands in the address. */
export interface Field<T> {
  /** The parameter's name in the address. */
  readonly param: string;
  readonly encode: (value: T, context: AddressNames) => string;
  readonly decode: (text: string, context: AddressNames) => Decoded<T> | { readonly problem: string };
}

/** One of a few words. */
export const oneOf = <T extends string>(param: string, allowed: readonly T[]): Field<T> => ({
  param,
  encode: (value) => value,
  decode: (text) => {
    const value = allowed.find((a) => a === text);
    return value === undefined ? { problem: pageWords.isUnknownItCan(param, text, allowed.join(", ")) } : { value };
  },
});

/** What an address asks for that only another browser has. */
export const notHere = (param: string, what: string): string => pageWords.namesAReadersOwn(param, what);

/** A list without order: known members in the dataset's order, unknown ones reported; `none` is the empty list. */
export const subset = <T extends string>(
  param: string,
  what: string,
  allowed: (context: AddressNames) => readonly T[],
): Field<readonly T[]> => ({
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
export const providers: Field<readonly string[]> = {
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

/** A year among those that have figures. */
export const year = (param: string): Field<number> => ({
  param,
  encode: (value) => String(value),
  decode: (text, { years: [min, max] }) => {
    const value = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return { value };
    return { problem: pageWords.isNotAYearFrom({ param, text, min, max }) };
  },
});

/** One value of a facet; `all` is every value. */
export const facet = (id: FacetId): Field<string> => ({
  param: id,
  encode: (value) => value || "all",
  decode: (text, { facets }) => {
    if (text === "all") return { value: "" };
    if (facets[id].includes(text)) return { value: text };
    return { problem: NAMES_OWN.test(text) ? notHere(id, text) : pageWords.isUnknownInThis(id, text) };
  },
});
