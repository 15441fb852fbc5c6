/**
 * From observations to quantities: one quantity is one market, provider, measure, period and base period, however
 * often it was published. The latest vintage is the one shown; the others stay reachable from its receipt.
 */
import type { Dataset, Observation } from "../domain/model.ts";
import { periodMonths } from "../domain/period.ts";
import { compareVintages, lastDayOf } from "../domain/vintage.ts";
import { bandOfObservation } from "./observedMark.ts";

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

const QUANTITIES = new WeakMap<Dataset, ReadonlyMap<string, readonly Observation[]>>();

/** All observations by quantity, the one to show first in each group; made once per dataset. */
function quantitiesOf(dataset: Dataset): ReadonlyMap<string, readonly Observation[]> {
  const held = QUANTITIES.get(dataset);
  if (held !== undefined) return held;
  const groups = new Map<string, Observation[]>();
  for (const o of dataset.observations) {
    const key = quantityKey(o);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [o]);
    else group.push(o);
  }
  for (const group of groups.values()) group.sort((a, b) => compareForShow(dataset, a, b));
  QUANTITIES.set(dataset, groups);
  return groups;
}

/** Every other observation of the same quantity, latest vintage first. */
export function siblingsOf(dataset: Dataset, observation: Observation): readonly Observation[] {
  const group = quantitiesOf(dataset).get(quantityKey(observation)) ?? [];
  if (group.length === 1) return [];
  return group.filter((o) => o.observationId !== observation.observationId);
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

/** What a selection asks of an observation, looked up once: every change of a filter asks it of all of them, many times over. */
interface Place {
  /** The research firm; empty when it is none. */
  readonly firmId: string;
  /** The provider; empty for totals, others and groups. */
  readonly providerId: string;
  readonly inArticles: boolean;
  /** First and last month of the period and of the one compared with. NaN when either is no period. */
  readonly start: number;
  readonly end: number;
  /** The last day that its vintage can mean. */
  readonly out: string;
}

const PLACES = new WeakMap<Dataset, readonly Place[]>();

function placeOf(dataset: Dataset, o: Observation): Place {
  const firm = dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "");
  const months = [o.period, ...(o.basePeriod === "" ? [] : [o.basePeriod])].map(periodMonths);
  return {
    firmId: firm?.kind === "research" ? firm.firmId : "",
    providerId: dataset.providerById.get(o.providerId)?.kind === "provider" ? o.providerId : "",
    inArticles: dataset.sourceById.get(o.sourceId)?.collection === "articles",
    start: Math.min(...months.map((m) => m.start)),
    end: Math.max(...months.map((m) => m.end)),
    out: lastDayOf(o.vintage),
  };
}

/** In the order of the dataset's observations. */
function placesOf(dataset: Dataset): readonly Place[] {
  const held = PLACES.get(dataset) ?? dataset.observations.map((o) => placeOf(dataset, o));
  PLACES.set(dataset, held);
  return held;
}

/**
 * The observations that a selection lets through. Firm toggles speak of research firms only, provider chips of
 * providers only: what a company says of itself, and totals, are not theirs to hide.
 */
export function selectObservations(dataset: Dataset, selection: Selection): readonly Observation[] {
  const firms = new Set(selection.firms);
  const providers = new Set(selection.providers);
  const first = selection.from * 12;
  const last = selection.to * 12 + 11;
  const asOf = lastDayOf(selection.asOf);
  const places = placesOf(dataset);
  return dataset.observations.filter((_, i) => {
    const place = places[i];
    if (place === undefined) return false;
    if (place.firmId !== "" && !firms.has(place.firmId)) return false;
    if (place.providerId !== "" && !providers.has(place.providerId)) return false;
    if (selection.collection === "articles" && !place.inArticles) return false;
    if (!(place.start >= first && place.end <= last)) return false;
    return asOf === "" || place.out <= asOf;
  });
}
