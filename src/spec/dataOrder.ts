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
import { bandOfObservation } from "./observedMark.ts";
import { foldText } from "./search.ts";
import { type Sort, type SortKey, sortParts } from "./sort.ts";
import { articleName } from "./sourceWords.ts";
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

const INK_ORDER: readonly string[] = ["reported", "estimate", "forecast"];
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
  status: (_, o) => ({ id: o.status, keys: () => [INK_ORDER.indexOf(inkOf(o.status)), INK_WORDS[inkOf(o.status)]] }),
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

function columnOf(dataset: Dataset, key: SortKey): Column {
  const seen = new Map<string, { readonly keys: readonly Orderable[]; readonly group: number; rank: number }>();
  const entries = dataset.observations.map((o) => {
    const place = PLACES[key](dataset, o);
    const held = seen.get(place.id);
    if (held !== undefined) return held;
    const keys = place.keys();
    const own = place.unit === undefined ? 0 : (UNIT_ORDER.get(place.unit) ?? UNITS.length + 1);
    const entry = { keys, group: keys.length === 0 ? LAST_GROUP : own, rank: 0 };
    seen.set(place.id, entry);
    return entry;
  });
  const sorted = [...seen.values()].sort((a, b) => compareKeys(a.keys, b.keys));
  let rank = 0;
  for (const [i, entry] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before !== undefined && compareKeys(before.keys, entry.keys) !== 0) rank += 1;
    entry.rank = rank;
  }
  return { groups: Int32Array.from(entries, (e) => e.group), ranks: Int32Array.from(entries, (e) => e.rank), size: rank + 1 };
}

/** Newest period first, then market, measure, provider, newest vintage and the id: the place of each observation among all, without ties. */
function baseOf(dataset: Dataset, column: (key: SortKey) => Column): Int32Array {
  const [period, market, measure, provider, vintage] = (["period", "market", "measure", "provider", "vintage"] as const).map(
    (key) => column(key).ranks,
  );
  const by = (ranks: Int32Array | undefined, a: number, b: number): number => (ranks?.[a] ?? 0) - (ranks?.[b] ?? 0);
  const id = (i: number): string => dataset.observations[i]?.observationId ?? "";
  const order = Int32Array.from(dataset.observations.keys()).sort(
    (a, b) =>
      by(period, b, a) || by(market, a, b) || by(measure, a, b) || by(provider, a, b) || by(vintage, b, a) || (id(a) < id(b) ? -1 : 1),
  );
  const base = new Int32Array(order.length);
  order.forEach((index, place) => {
    base[index] = place;
  });
  return base;
}

/** An observation with the glyph of its check, made once. */
export interface Entry {
  readonly o: Observation;
  readonly glyph: string;
}

interface Held {
  readonly columns: Map<SortKey, Column>;
  readonly orders: Map<Sort, readonly Entry[]>;
  readonly entries: readonly Entry[];
  base: Int32Array | null;
}

const HELD = new WeakMap<Dataset, Held>();

function heldOf(dataset: Dataset): Held {
  const held = HELD.get(dataset) ?? {
    columns: new Map(),
    orders: new Map(),
    entries: dataset.observations.map((o) => ({ o, glyph: checkOf(dataset, o).glyph })),
    base: null,
  };
  HELD.set(dataset, held);
  return held;
}

/** Every observation of the dataset in an order; made once for each order. */
export function orderedEntries(dataset: Dataset, sort: Sort): readonly Entry[] {
  const held = heldOf(dataset);
  const known = held.orders.get(sort);
  if (known !== undefined) return known;
  const column = (key: SortKey): Column => {
    const made = held.columns.get(key) ?? columnOf(dataset, key);
    held.columns.set(key, made);
    return made;
  };
  held.base ??= baseOf(dataset, column);
  const { base } = held;
  const { key, descending } = sortParts(sort);
  const { groups, ranks, size } = column(key);
  const n = dataset.observations.length;
  const byBase = new Array<Entry>(n);
  // Group, rank and place in one number: an array of numbers sorts many times faster than one that asks a function.
  const weights = new Float64Array(n);
  held.entries.forEach((entry, i) => {
    const place = base[i] ?? 0;
    const rank = ranks[i] ?? 0;
    byBase[place] = entry;
    weights[i] = ((groups[i] ?? 0) * size + (descending ? size - 1 - rank : rank)) * n + place;
  });
  const ordered = Array.from(weights.sort(), (weight) => byBase[weight % n]).filter((entry) => entry !== undefined);
  held.orders.set(sort, ordered);
  return ordered;
}
