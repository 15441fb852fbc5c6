/**
 * The series of a set in the order in which they may become rows, worked out with whole numbers in arrays. It can be made in steps, so that a
 * page stays quick while a million figures are looked at.
 */
import { unpackText } from "../../domain/figureColumns.ts";
import type { FigureColumns, FigureText, PackedTexts } from "../../domain/ownSet.ts";
import { comparePeriods } from "../../domain/period.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";
import { sortedInSteps } from "./sortedInSteps.ts";

/** Figures up to which a set is small: its panels have few marks. */
const SMALL = 2000;

/** Markets of a set of so many figures that have panels: each panel costs time however little is drawn in it. */
export const mostMarkets = (figures: number): number => (figures > SMALL ? 20 : 40);

/** Figures that a step looks at: a few thousandths of a second. */
export const STEP = 50_000;
/** How often each figure is looked at. */
export const PASSES = 7;
/** Pairs of words that a table of numbers has room for; of more pairs a map is kept. */
const MOST_PAIRS = 4_000_000;

/** A group for each figure, numbered in order of first appearance. */
interface Grouped {
  readonly codes: Int32Array;
  readonly size: number;
}

/** The series (a provider and a measure of a market) of the largest markets. */
export interface SeriesOrder {
  /** Figures of these markets. */
  readonly figures: number;
  /** For each figure its series; -1 where its market is not among them. */
  readonly seriesOf: Int32Array;
  /** Figures of each series. */
  readonly counts: Uint32Array;
  /** The series, the one to keep first in front. */
  readonly order: Uint32Array;
  /** For each code of a period its place in time. */
  readonly times: Int32Array;
}

/** Groups of the figures that have one more word in common. */
function* split({ codes: held, size: groups }: Grouped, { texts, count }: FigureColumns, field: FigureText): Generator<void, Grouped> {
  const { values, codes: words } = texts[field];
  const width = Math.max(1, values.ends.length);
  const table = groups * width <= MOST_PAIRS ? new Int32Array(groups * width) : null;
  const map = new Map<number, number>();
  const codes = new Int32Array(count);
  let size = 0;
  for (let place = 0; place < count; place += 1) {
    const pair = (held[place] ?? 0) * width + (words[place] ?? 0);
    // From 1: 0 is a pair that was not met before.
    let code = (table === null ? map.get(pair) : table[pair]) ?? 0;
    if (code === 0) {
      size += 1;
      code = size;
      if (table === null) map.set(pair, code);
      else table[pair] = code;
    }
    codes[place] = code - 1;
    if (place % STEP === STEP - 1) yield;
  }
  return { codes, size };
}

/** How many figures each group has. */
function countsOf({ codes, size }: Grouped): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(size);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** For each market its place among the largest, -1 for those that are too many; where none is, none comes before another. */
function marketPlaces(counts: Uint32Array, most: number): Int32Array {
  if (counts.length <= most) return new Int32Array(counts.length);
  const places = new Int32Array(counts.length).fill(-1);
  // Only counts that are among the largest need an order, however many markets a file names.
  const least = counts.toSorted().at(-most) ?? 0;
  const candidates: number[] = [];
  counts.forEach((count, market) => {
    if (count >= least) candidates.push(market);
  });
  candidates.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  for (const [k, market] of candidates.slice(0, most).entries()) places[market] = k;
  return places;
}

/** For each text its place in time; texts of the same time have the same place. */
function timesOf(values: PackedTexts): Int32Array {
  const texts = Array.from(values.ends, (_, k) => unpackText(values, k));
  const order = [...texts.keys()].sort((a, b) => comparePeriods(texts[a] ?? "", texts[b] ?? ""));
  const times = new Int32Array(texts.length);
  for (const [k, code] of order.entries()) {
    const before = order[k - 1];
    const isLater = before !== undefined && comparePeriods(texts[before] ?? "", texts[code] ?? "") !== 0;
    times[code] = before === undefined ? 0 : (times[before] ?? 0) + Number(isLater);
  }
  return times;
}

/** Which texts of a column name a compared provider. */
function comparedOf(values: PackedTexts): Uint8Array {
  const compared: readonly string[] = COMPARED_PROVIDERS;
  return Uint8Array.from(values.ends, (_, k) => Number(compared.includes(unpackText(values, k))));
}

/**
 * Works out the series of a set, a step at a time: those of the compared providers come first, then those with the most figures, then by their
 * latest value; of equal ones the one that the file has first.
 */
export function* seriesOrder(columns: FigureColumns): Generator<void, SeriesOrder> {
  const { count, texts, value } = columns;
  let groups: Grouped = { codes: new Int32Array(count), size: 1 };
  for (const field of ["firm", "segment", "geography"] as const) groups = yield* split(groups, columns, field);
  const markets = groups;
  for (const field of ["providerId", "providerText", "measureId"] as const) groups = yield* split(groups, columns, field);
  const { codes: seriesOf, size } = groups;
  const counts = countsOf(groups);
  yield;
  const placeOfMarket = marketPlaces(countsOf(markets), mostMarkets(count));
  yield;
  const times = timesOf(texts.period.values);
  yield;
  const isCompared = comparedOf(texts.providerId.values);
  const first = new Uint8Array(size);
  const marketOf = new Int32Array(size).fill(-1);
  const latest = new Float64Array(size);
  const latestTime = new Int32Array(size).fill(-1);
  let figures = 0;
  for (let place = 0; place < count; place += 1) {
    const series = seriesOf[place] ?? 0;
    const market = placeOfMarket[markets.codes[place] ?? 0] ?? -1;
    if (market < 0) seriesOf[place] = -1;
    else {
      figures += 1;
      const time = times[texts.period.codes[place] ?? 0] ?? 0;
      if (marketOf[series] === -1) {
        marketOf[series] = market;
        first[series] = isCompared[texts.providerId.codes[place] ?? 0] ?? 0;
      }
      if (time > (latestTime[series] ?? -1)) {
        latestTime[series] = time;
        latest[series] = value[place] ?? 0;
      }
    }
    if (place % STEP === STEP - 1) yield;
  }
  const kept = Uint32Array.from(marketOf.keys()).filter((series) => marketOf[series] !== -1);
  const order = yield* sortedInSteps(
    kept,
    (a, b) =>
      (first[b] ?? 0) - (first[a] ?? 0) ||
      (counts[b] ?? 0) - (counts[a] ?? 0) ||
      (latest[b] ?? 0) - (latest[a] ?? 0) ||
      (marketOf[a] ?? 0) - (marketOf[b] ?? 0) ||
      a - b,
  );
  return { figures, seriesOf, counts, order, times };
}
