/**
 * Observations as numbers: the place of each in its dataset, and for each column which of its few values it has. Counting and narrowing thousands
 * of rows is then a loop over whole numbers. Everything is made once for each dataset, when it is first asked for.
 */
import type { Dataset, Observation } from "../domain/model.ts";

/** Columns whose values repeat. */
export type CodedField =
  | "marketId"
  | "providerId"
  | "measureId"
  | "sourceId"
  | "status"
  | "standing"
  | "vintageBasis"
  | "vintage"
  | "period"
  | "asPrinted";

/** A column as numbers. */
export interface Coded {
  /** The distinct values, in order of first appearance. */
  readonly values: readonly string[];
  /** For each observation of the dataset, in its order, the place of its value among `values`. */
  readonly codes: Int32Array;
}

const PLACES = new WeakMap<Dataset, ReadonlyMap<Observation, number>>();
const PLACED = new WeakMap<Dataset, WeakMap<readonly Observation[], Int32Array>>();
const CODED = new WeakMap<Dataset, Map<CodedField, Coded>>();

/** What a key finds in a weak map, made when it is not there yet. */
export function heldIn<K extends object, V>(
  held: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = held.get(key);
  if (known !== undefined) return known;
  const made = make();
  held.set(key, made);
  return made;
}

/**
 * The place of an observation in its dataset.
 * @throws when it is no observation of the dataset.
 */
export function placeOf(dataset: Dataset, o: Observation): number {
  const places = heldIn(PLACES, dataset, () => new Map(dataset.observations.map((other, place) => [other, place])));
  const place = places.get(o);
  if (place === undefined) throw new Error(`${o.observationId} is no observation of this dataset`);
  return place;
}

/**
 * The place in the dataset of each of these observations, in their order; made once for each array, which must not change.
 * @throws when one is no observation of the dataset.
 */
export function placesIn(dataset: Dataset, observations: readonly Observation[]): Int32Array {
  const placed = heldIn(PLACED, dataset, () => new WeakMap<readonly Observation[], Int32Array>());
  return heldIn(placed, observations, () =>
    observations === dataset.observations
      ? Int32Array.from(observations.keys())
      : Int32Array.from(observations, (o) => placeOf(dataset, o)),
  );
}

/** The observations at these places of the dataset, whose places then need no looking up. */
export function observationsAt(dataset: Dataset, places: Int32Array): readonly Observation[] {
  const found: Observation[] = [];
  for (const place of places) {
    const o = dataset.observations[place];
    if (o !== undefined) found.push(o);
  }
  heldIn(PLACED, dataset, () => new WeakMap<readonly Observation[], Int32Array>()).set(found, places);
  return found;
}

/** A column of the dataset as numbers. */
export function codedBy(dataset: Dataset, field: CodedField): Coded {
  const columns = heldIn(CODED, dataset, () => new Map<CodedField, Coded>());
  const held = columns.get(field);
  if (held !== undefined) return held;
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(dataset.observations, (o) => {
    const value = o[field];
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    codeOf.set(value, codeOf.size);
    return codeOf.size - 1;
  });
  const coded = { values: [...codeOf.keys()], codes };
  columns.set(field, coded);
  return coded;
}

/** How many of the observations at these places have each value of a column, by the value; values that none has are left out. */
export function countBy({ values, codes }: Coded, places: Int32Array): Map<string, number> {
  const counts = new Int32Array(values.length);
  for (const place of places) {
    const code = codes[place] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const held = new Map<string, number>();
  values.forEach((value, code) => {
    const count = counts[code] ?? 0;
    if (count > 0) held.set(value, count);
  });
  return held;
}

/** The first of these places that has each value of a column, in order of appearance. */
export function firstOfEach({ values, codes }: Coded, places: Int32Array): readonly number[] {
  const seen = new Uint8Array(values.length);
  const first: number[] = [];
  for (const place of places) {
    const code = codes[place] ?? 0;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    first.push(place);
  }
  return first;
}
