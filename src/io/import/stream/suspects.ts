/** The figures of a file that something may have to be said of beside others, found with numbers alone. Null where there is none. */
import type { Draft } from "../drafts.ts";
import type { Amount } from "../types.ts";
import { currencyOf } from "../wholeFile.ts";
import type { DraftColumns } from "./draftColumns.ts";
import { longer, Pairs } from "./pairs.ts";

const ACCEPTED = 0;

/** The marked figures as drafts, one after another. */
export function* draftsAt(drafts: DraftColumns, places: Uint8Array | null): Generator<Draft> {
  for (let k = 0; places !== null && k < places.length; k++) {
    drafts.isAlive(k);
    if (places[k] === 1) yield drafts.draft(k);
  }
}

/** Each figure's number of what it is a part of: market, measure, time, vintage and document. */
export function wholes(drafts: DraftColumns): Uint32Array<ArrayBuffer> {
  const { firm, segment, geography, measureId, period, vintage, sourceText } = drafts.codes;
  return numbered(drafts, [firm, segment, geography, measureId, period, vintage, sourceText]);
}

/** One number for each combination of codes that occurs. */
function numbered(drafts: DraftColumns, columns: readonly Uint32Array<ArrayBuffer>[]): Uint32Array<ArrayBuffer> {
  // What all figures have in common tells none of them apart.
  const [first, ...others] = columns.filter((codes) => codes.subarray(0, drafts.count).some((code) => code !== codes[0]));
  const steps = others.map((codes) => ({ codes, pairs: new Pairs() }));
  const keys = new Uint32Array(drafts.count);
  if (first === undefined) return keys;
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    let key = first[k] ?? 0;
    for (let n = 0; n < steps.length; n++) key = steps[n]?.pairs.of(key, steps[n]?.codes[k] ?? 0) ?? key;
    keys[k] = key;
  }
  return keys;
}

/** Each figure's number of its provider: those of the dataset are told apart by id, all others by their name. */
export function providersOf(drafts: DraftColumns): Uint32Array<ArrayBuffer> {
  const { providerId, providerText } = drafts.codes;
  const ids = drafts.words.providerId.texts.length;
  const nameAt = new Map<string, number>();
  const nameOf = drafts.words.providerText.texts.map((text) => {
    const name = text.trim();
    const place = nameAt.get(name) ?? nameAt.size;
    nameAt.set(name, place);
    return place;
  });
  const providers = new Uint32Array(drafts.count);
  for (let k = 0; k < drafts.count; k++) {
    const id = providerId[k] ?? 0;
    providers[k] = id === 0 ? ids + (nameOf[providerText[k] ?? 0] ?? 0) : id;
  }
  return providers;
}

/** Marks the figures that share their whole, provider, currency and row's name with another one. */
export function repeated(drafts: DraftColumns, keys: Uint32Array, providers: Uint32Array): Uint8Array | null {
  const { rowId } = drafts.codes;
  const currencies = currenciesOf(drafts);
  const [rows, all] = [new Pairs(), new Pairs()];
  let first = new Uint32Array(1024);
  let marked: Uint8Array | null = null;
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    if (drafts.outcome[k] !== ACCEPTED) continue;
    const row = rowId[k] ?? 0;
    const whole = keys[k] ?? 0;
    const currency = currencies.byUnit[drafts.codes.unit[k] ?? 0] ?? 0;
    const apart = row === 0 && (currency === 0 || currencies.count < 3) ? whole : rows.of(whole, row * 4 + currency) + KEYS;
    const key = all.of(apart, providers[k] ?? 0);
    if (key >= first.length) first = longer(first, key + 1);
    const held = first[key] ?? 0;
    if (held === 0) first[key] = k + 1;
    else {
      marked ??= new Uint8Array(drafts.count);
      marked[held - 1] = 1;
      marked[k] = 1;
    }
  }
  return marked;
}

/** Numbers of wholes lie below it. */
const KEYS = 2 ** 31;

/** The currency of each unit as a number, 0 for none; `count` with the one for none. */
function currenciesOf(drafts: DraftColumns): { readonly byUnit: readonly number[]; readonly count: number } {
  const places = new Map<string, number>([["", 0]]);
  const byUnit = drafts.words.unit.texts.map((unit) => {
    const currency = currencyOf(unit);
    const place = places.get(currency) ?? places.size;
    places.set(currency, place);
    return place;
  });
  return { byUnit, count: places.size };
}

/** Marks the first figure of each series of amounts, and the first in another currency. */
export function inSeveralCurrencies(drafts: DraftColumns, providers: Uint32Array): Uint8Array | null {
  const currencies = currenciesOf(drafts);
  // One currency and none: nothing can differ.
  if (currencies.count < 3) return null;
  const { firm, segment, geography, measureId, rowId, unit } = drafts.codes;
  const series = numbered(drafts, [firm, segment, geography, measureId]);
  const all = new Pairs();
  const first: number[] = [];
  const isSaid: boolean[] = [];
  const marked = new Uint8Array(drafts.count);
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    const currency = currencies.byUnit[unit[k] ?? 0] ?? 0;
    if (drafts.outcome[k] !== ACCEPTED || currency === 0 || rowId[k] !== 0) continue;
    const key = all.of(series[k] ?? 0, providers[k] ?? 0);
    if (key === first.length) first.push(currency);
    else if (first[key] === currency || isSaid[key] === true) continue;
    else isSaid[key] = true;
    marked[k] = 1;
  }
  return marked;
}

/** Marks the shares of wholes that sum to more than 100, and single shares beyond 0 and 100. */
export function overfull(drafts: DraftColumns, keys: Uint32Array): Uint8Array | null {
  const isShare = drafts.words.measureId.texts.map((id) => id === "share");
  const isPercent = drafts.words.unit.texts.map((unit) => unit === "percent");
  const isTotal = drafts.words.providerId.texts.map((id) => id === "total");
  const slackOf = drafts.amounts.map(slackIn);
  let sums = new Float64Array(1024);
  let slacks = new Float64Array(1024);
  let marked: Uint8Array | null = null;
  const mark = (k: number): void => {
    marked ??= new Uint8Array(drafts.count);
    marked[k] = 1;
  };
  const shares = (k: number): boolean =>
    drafts.outcome[k] === ACCEPTED && isShare[drafts.codes.measureId[k] ?? 0] === true && isPercent[drafts.codes.unit[k] ?? 0] === true;
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    if (!shares(k)) continue;
    const amount = drafts.amountAt(k);
    if (amount.kind !== "value") continue;
    if (amount.value > 100 || amount.value < 0) mark(k);
    if (amount.bound !== "exact" || isTotal[drafts.codes.providerId[k] ?? 0] === true) continue;
    const key = keys[k] ?? 0;
    if (key >= sums.length) {
      sums = longer(sums, key + 1);
      slacks = longer(slacks, key + 1);
    }
    sums[key] = (sums[key] ?? 0) + amount.value;
    slacks[key] = (slacks[key] ?? 0) + (slackOf[drafts.amount[k] ?? 0] ?? 0);
  }
  for (let k = 0; k < drafts.count; k++) {
    drafts.isAlive(k);
    const key = keys[k] ?? 0;
    // A little less than what counts as too much: whether it is too much is not decided here.
    if (shares(k) && (sums[key] ?? 0) > 100 + (slacks[key] ?? 0) - 1e-6) mark(k);
  }
  return marked;
}

/** Half of the last decimal of a figure. */
function slackIn(amount: Amount): number {
  if (amount.kind !== "value") return 0;
  const decimals = String(amount.value).split(".")[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}
