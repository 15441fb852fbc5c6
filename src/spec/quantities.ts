/**
 * From observations to quantities: one quantity is one market, provider, measure, period and base period, however
 * often it was published. The latest vintage is the one shown; the others stay reachable from its receipt.
 */
import type { Dataset, Observation } from "../domain/model.ts";
import { periodMonths } from "../domain/period.ts";
import { compareVintages, lastDayOf } from "../domain/vintage.ts";
import { codedBy, heldIn, observationsAt, placeOf, placesIn } from "./coded.ts";
import { bandOfObservation } from "./observedMark.ts";
import { ownChipIds } from "./own/ownChoices.ts";

const KEYS = new WeakMap<Observation, string>();

/** The parts that make two observations statements about the same thing. */
export function quantityKey(o: Observation): string {
  const held = KEYS.get(o);
  if (held !== undefined) return held;
  const key = `${o.marketId}|${o.providerId}|${o.measureId}|${o.period}|${o.basePeriod}`;
  KEYS.set(o, key);
  return key;
}

const PRINTS = new WeakMap<Dataset, ReadonlyMap<string, number>>();

/** How many figures of a market a document prints: a table or a fuller report is the better place to read one of them. */
function printsOf(dataset: Dataset, o: Observation): number {
  let prints = PRINTS.get(dataset);
  if (prints === undefined) {
    const counts = new Map<string, number>();
    for (const x of dataset.observations) counts.set(`${x.marketId}|${x.sourceId}`, (counts.get(`${x.marketId}|${x.sourceId}`) ?? 0) + 1);
    prints = counts;
    PRINTS.set(dataset, prints);
  }
  return prints.get(`${o.marketId}|${o.sourceId}`) ?? 0;
}

/** Difference that also orders two infinities. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Later vintage first; then what is no conversion; then the finer print; then plain before hedged; then the document that
 * prints more of the market; then the one that was out first; then the id, so that order is total. */
function compareForShow(dataset: Dataset, a: Observation, b: Observation): number {
  const width = (o: Observation): number => {
    const { low, high } = bandOfObservation(dataset, o);
    return high - low;
  };
  const published = (o: Observation) => dataset.sourceById.get(o.sourceId)?.publishedOn ?? "";
  // A conversion stands beside the amount it converts and is marked so: the amount itself is shown, however fine the conversion.
  const converted = (o: Observation): number =>
    Number(
      (dataset.correctionsByObservation.get(o.observationId) ?? []).some((c) => c.kind === "unit" && c.crossCheckObservationId !== ""),
    );
  return (
    compareVintages(b.vintage, a.vintage) ||
    converted(a) - converted(b) ||
    compareNumbers(width(a), width(b)) ||
    Number(b.bound === "exact") - Number(a.bound === "exact") ||
    printsOf(dataset, b) - printsOf(dataset, a) ||
    compareVintages(published(a), published(b)) ||
    (a.observationId < b.observationId ? -1 : 1)
  );
}

/** The quantities of a dataset: which observations state the same, and which of them is shown before which. */
interface Quantities {
  /** By quantity, the one to show first in each group. */
  readonly groups: readonly (readonly Observation[])[];
  /** For each observation of the dataset, in its order: the quantity that it states. */
  readonly codes: Int32Array;
  /** Likewise: its place in the group, 0 = shown first. */
  readonly ranks: Int32Array;
}

const ONCE = new WeakMap<Dataset, Uint8Array>();
const QUANTITIES = new WeakMap<Dataset, Quantities>();

/** Made once for each dataset. */
function quantitiesOf(dataset: Dataset): Quantities {
  return heldIn(QUANTITIES, dataset, () => {
    const places = placesIn(dataset, dataset.observations);
    const codeOf = new Map<string, number>();
    const members: { readonly o: Observation; readonly place: number }[][] = [];
    const codes = new Int32Array(places.length);
    dataset.observations.forEach((o, place) => {
      const key = quantityKey(o);
      const code = codeOf.get(key) ?? members.length;
      codeOf.set(key, code);
      codes[place] = code;
      const group = members[code];
      if (group === undefined) members.push([{ o, place }]);
      else group.push({ o, place });
    });
    const ranks = new Int32Array(places.length);
    for (const group of members) {
      if (group.length === 1) continue;
      group.sort((a, b) => compareForShow(dataset, a.o, b.o));
      for (const [rank, { place }] of group.entries()) ranks[place] = rank;
    }
    return { groups: members.map((group) => group.map(({ o }) => o)), codes, ranks };
  });
}

/** One observation for each quantity: the one that is shown. Input order of first appearance is kept. A disputed figure is never the one. */
export function shownObservations(dataset: Dataset, observations: readonly Observation[]): readonly Observation[] {
  const best = new Map<string, Observation>();
  for (const o of observations) {
    if (o.standing === "disputed") continue;
    const key = quantityKey(o);
    const held = best.get(key);
    if (held === undefined || compareForShow(dataset, o, held) < 0) best.set(key, o);
  }
  return [...best.values()];
}

/**
 * The same for thousands of observations of the dataset itself: their quantities are known by number, and which is shown first is known too.
 * @throws when one is no observation of the dataset.
 */
export function shownOfSelection(dataset: Dataset, observations: readonly Observation[]): readonly Observation[] {
  const { codes, ranks, groups } = quantitiesOf(dataset);
  const places = placesIn(dataset, observations);
  const { values, codes: standings } = codedBy(dataset, "standing");
  const disputed = values.indexOf("disputed");
  // Where the quantity stands in the result, from 1; 0 = not yet.
  const slots = new Int32Array(groups.length);
  const best: number[] = [];
  for (const place of places) {
    if (standings[place] === disputed) continue;
    const code = codes[place] ?? 0;
    const slot = (slots[code] ?? 0) - 1;
    if (slot < 0) slots[code] = best.push(place);
    else if ((ranks[place] ?? 0) < (ranks[best[slot] ?? 0] ?? 0)) best[slot] = place;
  }
  return observationsAt(dataset, Int32Array.from(best));
}

/** 1 for each observation of the dataset, in its order, whose quantity no other observation states. */
export function statedOnce(dataset: Dataset): Uint8Array {
  return heldIn(ONCE, dataset, () => {
    const { codes, groups } = quantitiesOf(dataset);
    return Uint8Array.from(codes, (code) => Number(groups[code]?.length === 1));
  });
}

const ALONE: readonly Observation[] = [];

/** Every other observation of the same quantity, latest vintage first. */
export function siblingsOf(dataset: Dataset, observation: Observation): readonly Observation[] {
  const { groups, codes } = quantitiesOf(dataset);
  const group = groups[codes[placeOf(dataset, observation)] ?? 0] ?? ALONE;
  return group.length === 1 ? ALONE : group.filter((o) => o.observationId !== observation.observationId);
}

/** The observations in groups of one key, groups and members in order of first appearance. */
export function groupsBy(observations: readonly Observation[], key: (o: Observation) => string): readonly (readonly Observation[])[] {
  const groups = new Map<string, Observation[]>();
  for (const o of observations) {
    const held = groups.get(key(o));
    if (held === undefined) groups.set(key(o), [o]);
    else held.push(o);
  }
  return [...groups.values()];
}

/** The part of a view that decides which observations may appear. */
export interface Selection {
  readonly firms: readonly string[];
  readonly collection: "articles" | "record";
  readonly providers: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Only what was certainly published by this date; empty = all. */
  readonly asOf: string;
}

/** True when the observation's period, and the one it is compared with, lie inside the years from..to. */
export function inYears(o: { readonly period: string; readonly basePeriod?: string }, from: number, to: number): boolean {
  const inside = (period: string): boolean => {
    const { start, end } = periodMonths(period);
    return start >= from * 12 && end <= to * 12 + 11;
  };
  return inside(o.period) && (!o.basePeriod || inside(o.basePeriod));
}

/** What a selection asks of each observation, as numbers: every change of a filter asks it of all of them, many times over. */
interface Asked {
  /** The research firm and the provider as places in their lists, from 1; 0 = the selection's firms or providers do not speak of it. */
  readonly firms: Int32Array;
  readonly providers: Int32Array;
  readonly firmIds: readonly string[];
  readonly providerIds: readonly string[];
  readonly inArticles: Uint8Array;
  /** First and last month of the period and of the one compared with. NaN when either is no period. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The last day that its vintage can mean. */
  readonly out: readonly string[];
}

const ASKED = new WeakMap<Dataset, Asked>();

function askedOf(dataset: Dataset): Asked {
  return heldIn(ASKED, dataset, () => {
    const firmIds = [...dataset.firmById.values()].filter((f) => f.kind === "research" || f.kind === "own").map((f) => f.firmId);
    const chips = new Set(ownChipIds(dataset));
    const providerIds = dataset.providers
      .filter((p) => p.kind === "provider" && (p.setId === undefined || chips.has(p.providerId)))
      .map((p) => p.providerId);
    const firmOf = new Map(dataset.markets.map((m) => [m.marketId, firmIds.indexOf(m.firmId) + 1]));
    const providerOf = new Map(providerIds.map((id, i) => [id, i + 1]));
    // What the reader added is of no collection: neither choice hides it.
    const articles = new Set(dataset.sources.filter((s) => s.collection !== "record").map((s) => s.sourceId));
    const all = dataset.observations;
    const months = all.map((o) => [o.period, ...(o.basePeriod === "" ? [] : [o.basePeriod])].map(periodMonths));
    return {
      firms: Int32Array.from(all, (o) => firmOf.get(o.marketId) ?? 0),
      providers: Int32Array.from(all, (o) => providerOf.get(o.providerId) ?? 0),
      firmIds,
      providerIds,
      inArticles: Uint8Array.from(all, (o) => Number(articles.has(o.sourceId))),
      starts: Float64Array.from(months, (m) => Math.min(...m.map(({ start }) => start))),
      ends: Float64Array.from(months, (m) => Math.max(...m.map(({ end }) => end))),
      out: all.map((o) => lastDayOf(o.vintage)),
    };
  });
}

/** For 0 and each place from 1 whether it may appear: 0 always may. */
const allowed = (ids: readonly string[], chosen: readonly string[]): Uint8Array =>
  Uint8Array.from([1, ...ids.map((id) => Number(chosen.includes(id)))]);

/**
 * The observations that a selection lets through. Firm toggles speak of research firms and the reader's own sets only, provider chips of
 * providers only: what a company says of itself, and totals, are not theirs to hide.
 */
export function selectObservations(dataset: Dataset, selection: Selection): readonly Observation[] {
  const { firms, providers, firmIds, providerIds, inArticles, starts, ends, out } = askedOf(dataset);
  const firmOn = allowed(firmIds, selection.firms);
  const providerOn = allowed(providerIds, selection.providers);
  const first = selection.from * 12;
  const last = selection.to * 12 + 11;
  const asOf = lastDayOf(selection.asOf);
  const articlesOnly = selection.collection === "articles";
  const passed = new Int32Array(out.length);
  let count = 0;
  for (let place = 0; place < out.length; place += 1) {
    if (firmOn[firms[place] ?? 0] !== 1 || providerOn[providers[place] ?? 0] !== 1) continue;
    if (articlesOnly && inArticles[place] !== 1) continue;
    // A period that cannot be read lies in no years.
    if (!((starts[place] ?? Number.NaN) >= first && (ends[place] ?? Number.NaN) <= last)) continue;
    if (asOf !== "" && (out[place] ?? "") > asOf) continue;
    passed[count] = place;
    count += 1;
  }
  return observationsAt(dataset, passed.slice(0, count));
}
