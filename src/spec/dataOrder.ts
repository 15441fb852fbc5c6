/**
 * Orders of the data table: every column of a dataset is ranked once, as whole numbers, so that thousands of rows are put in order by comparing
 * numbers alone. Pure; the same rows in any order of the dataset come out in the same order.
 */
import type { Dataset, Observation } from "../domain/model.ts";
import { periodMonths } from "../domain/period.ts";
import { formatBand } from "../domain/precision.ts";
import { UNITS } from "../domain/unit.ts";
import { lastDayOf } from "../domain/vintage.ts";
import { checkOf } from "./checks.ts";
import { heldIn } from "./coded.ts";
import { bandOfObservation } from "./observedMark.ts";
import { foldText } from "./search.ts";
import { SORT_KEYS, type Sort, type SortKey, sortParts } from "./sort.ts";
import { articleName } from "./sourceWords.ts";
import { finished } from "./steps.ts";
import { INK_WORDS, inkOf } from "./words.ts";

type Orderable = string | number;

/** A column of one row: rows with the same `id` rank alike. */
interface Place {
  readonly id: string;
  /** Compared from left to right; empty = nothing to say, last either way. */
  readonly keys: () => readonly Orderable[];
  /** Values and bands are ordered within their unit, whatever the direction. */
  readonly unit?: string;
}

/** "p2" before "p10", "article 2" before "article 10": runs of digits are compared as numbers. */
const natural = (text: string): string => foldText(text).replace(/\d+/g, (digits) => digits.padStart(8, "0"));

const INK_ORDER: readonly string[] = ["reported", "estimate", "forecast", "own", "own-forecast"];
const CHECK_ORDER: readonly string[] = ["=", "≈", "≠", "?"];
const UNIT_ORDER: ReadonlyMap<string, number> = new Map(UNITS.map((unit, index) => [unit.unitId, index + 1]));
const LAST_GROUP = UNITS.length + 2;

const PLACES: Readonly<Record<SortKey, (dataset: Dataset, o: Observation) => Place>> = {
  period: (_, o) => ({
    id: `${o.period}|${o.basePeriod}`,
    // By start, then the longer first, as everywhere.
    keys: () => {
      const { start, end } = periodMonths(o.period);
      return [start, -end, ...(o.basePeriod === "" ? [] : [periodMonths(o.basePeriod).start])];
    },
  }),
  provider: (dataset, o) => ({ id: o.providerId, keys: () => [natural(dataset.providerById.get(o.providerId)?.label ?? o.providerId)] }),
  market: (dataset, o) => ({
    id: o.marketId,
    keys: () => {
      const market = dataset.marketById.get(o.marketId);
      const firm = dataset.firmById.get(market?.firmId ?? "")?.label ?? market?.firmId ?? "";
      return [natural(firm), natural(market?.label ?? o.marketId)];
    },
  }),
  measure: (dataset, o) => ({ id: o.measureId, keys: () => [natural(dataset.measureById.get(o.measureId)?.label ?? o.measureId)] }),
  value: (_, o) => ({ id: `${o.unit}|${o.value}`, keys: () => [o.value], unit: o.unit }),
  band: (dataset, o) => {
    const band = bandOfObservation(dataset, o);
    const bounded = Number.isFinite(band.low) || Number.isFinite(band.high);
    return {
      id: `${o.unit}|${band.low}|${band.high}`,
      keys: () => (!bounded || formatBand(band, o.unit) === "" ? [] : [band.low, band.high]),
      unit: o.unit,
    };
  },
  printed: (_, o) => ({ id: o.asPrinted, keys: () => (o.asPrinted === "" ? [] : [natural(o.asPrinted)]) }),
  status: (_, o) => {
    const ink = inkOf(o);
    return { id: `${ink} ${o.status}`, keys: () => [INK_ORDER.indexOf(ink), INK_WORDS[ink]] };
  },
  vintage: (_, o) => ({ id: o.vintage, keys: () => (o.vintage === "" ? [] : [o.vintage.padEnd(10, "-01"), lastDayOf(o.vintage)]) }),
  source: (dataset, o) => ({
    id: `${o.sourceId}|${o.locator}`,
    keys: () => [natural(articleName(dataset, o.sourceId)), natural(o.locator)],
  }),
  check: (dataset, o) => {
    const { glyph, text } = checkOf(dataset, o);
    return { id: `${glyph}${text}`, keys: () => [CHECK_ORDER.indexOf(glyph), text] };
  },
};

function compareKeys(a: readonly Orderable[], b: readonly Orderable[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** A column as numbers, one for each observation of the dataset. */
interface Column {
  /** Compared before the rank, in the same direction always: the unit, or LAST_GROUP for what has nothing to say. */
  readonly groups: Int32Array;
  readonly ranks: Int32Array;
  /** One more than the largest rank. */
  readonly size: number;
}

/** Rows that are looked at before a reader is let in between: a few milliseconds of work. */
const CHUNK = 500;

function* columnSteps(dataset: Dataset, key: SortKey): Generator<void, Column> {
  const seen = new Map<string, { readonly keys: readonly Orderable[]; readonly group: number; rank: number }>();
  const n = dataset.observations.length;
  const entries: { readonly group: number; readonly rank: number }[] = [];
  for (const o of dataset.observations) {
    const place = PLACES[key](dataset, o);
    let entry = seen.get(place.id);
    if (entry === undefined) {
      const keys = place.keys();
      const own = place.unit === undefined ? 0 : (UNIT_ORDER.get(place.unit) ?? UNITS.length + 1);
      entry = { keys, group: keys.length === 0 ? LAST_GROUP : own, rank: 0 };
      seen.set(place.id, entry);
    }
    entries.push(entry);
    if (entries.length % CHUNK === 0) yield;
  }
  const sorted = [...seen.values()].sort((a, b) => compareKeys(a.keys, b.keys));
  let rank = 0;
  for (const [i, entry] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before !== undefined && compareKeys(before.keys, entry.keys) !== 0) rank += 1;
    entry.rank = rank;
  }
  yield;
  const column = { groups: new Int32Array(n), ranks: new Int32Array(n), size: rank + 1 };
  entries.forEach((entry, place) => {
    column.groups[place] = entry.group;
    column.ranks[place] = entry.rank;
  });
  return column;
}

/** These places by a number of each, from 0 to size - 1; places with the same number stay as they stood. Counts: it compares nothing. */
function stablyBy(order: Int32Array, numbers: Int32Array, size: number, descending: boolean): Int32Array {
  const starts = new Int32Array(size + 1);
  const slots = descending ? numbers.map((number) => size - 1 - number) : numbers;
  for (const place of order) {
    const slot = slots[place] ?? 0;
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  }
  for (let i = 1; i <= size; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const place of order) {
    const slot = slots[place] ?? 0;
    const at = starts[slot] ?? 0;
    sorted[at] = place;
    starts[slot] = at + 1;
  }
  return sorted;
}

/** What the rows are ordered by where the asked column leaves them alike, the weightiest first. */
const BASE: readonly Sort[] = ["-period", "market", "measure", "provider", "-vintage"];

/** Newest period first, then market, measure, provider, newest vintage and the id: the places of all observations in an order without ties. */
function* baseSteps(dataset: Dataset, held: Held): Generator<void, Int32Array> {
  const ids = dataset.observations.map((o) => o.observationId);
  let order: Int32Array = Int32Array.from(ids.keys()).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  yield;
  for (const sort of BASE.toReversed()) {
    const { key, descending } = sortParts(sort);
    const { ranks, size } = yield* heldColumn(dataset, held, key);
    order = stablyBy(order, ranks, size, descending);
  }
  return order;
}

interface Held {
  readonly columns: Map<SortKey, Column>;
  readonly orders: Map<Sort, Int32Array>;
  base: Int32Array | null;
}

const HELD = new WeakMap<Dataset, Held>();

const heldOf = (dataset: Dataset): Held => heldIn(HELD, dataset, () => ({ columns: new Map(), orders: new Map(), base: null }));

function* heldColumn(dataset: Dataset, held: Held, key: SortKey): Generator<void, Column> {
  const column = held.columns.get(key) ?? (yield* columnSteps(dataset, key));
  held.columns.set(key, column);
  return column;
}

function* orderSteps(dataset: Dataset, sort: Sort): Generator<void, Int32Array> {
  const held = heldOf(dataset);
  const known = held.orders.get(sort);
  if (known !== undefined) return known;
  held.base ??= yield* baseSteps(dataset, held);
  const { key, descending } = sortParts(sort);
  const { groups, ranks, size } = yield* heldColumn(dataset, held, key);
  const ranked = stablyBy(held.base, ranks, size, descending);
  const order = groups.some((group) => group !== 0) ? stablyBy(ranked, groups, LAST_GROUP + 1, false) : ranked;
  held.orders.set(sort, order);
  return order;
}

/** The places of every observation of the dataset in an order; made once for each order. */
export function orderedPlaces(dataset: Dataset, sort: Sort): Int32Array {
  return finished(orderSteps(dataset, sort));
}

/** Makes what the orders by every column need, and yields between pieces of work that take a few milliseconds. */
export function* warmOrders(dataset: Dataset): Generator<void, void> {
  const held = heldOf(dataset);
  held.base ??= yield* baseSteps(dataset, held);
  for (const key of SORT_KEYS) yield* heldColumn(dataset, held, key);
}
