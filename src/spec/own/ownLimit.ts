/**
 * Which figures of large sets become rows of the dataset. Everything that is shown is made of rows, and a page stays quick with tens of thousands
 * of them, not with a million: what is left out is said on the page, and stays in the set and in its download.
 */

import { figureText } from "../../domain/figureColumns.ts";
import type { FigureColumns, FigureText } from "../../domain/ownSet.ts";
import { comparePeriods } from "../../domain/period.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";

/** Figures of all sets together that are drawn and listed. */
export const MOST_FIGURES = 20_000;
/** Markets of a set that have panels. */
export const MOST_MARKETS = 40;

/** What each set may have of the limit: small sets all that they hold, large ones equal parts of what is left. */
export function allowances(counts: readonly number[], limit = MOST_FIGURES): readonly number[] {
  const given = new Map<number, number>();
  let left = limit;
  const order = [...counts.keys()].toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  for (const [k, place] of order.entries()) {
    const part = Math.min(counts[place] ?? 0, Math.floor(left / (order.length - k)));
    given.set(place, part);
    left -= part;
  }
  return counts.map((_, place) => given.get(place) ?? 0);
}

const MARKET: readonly FigureText[] = ["firm", "segment", "geography"];
const SERIES: readonly FigureText[] = [...MARKET, "providerId", "providerText", "measureId"];

/** A number (or, for very many names, a text) for each figure that is the same where these words are. */
function keysBy({ texts, count }: FigureColumns, fields: readonly FigureText[]): (place: number) => number | string {
  const columns = fields.map((field) => ({ codes: texts[field].codes, size: texts[field].values.ends.length + 1 }));
  const fits = columns.reduce((product, { size }) => product * size, 1) <= Number.MAX_SAFE_INTEGER;
  return fits && count > 0
    ? (place) => columns.reduce((key, { codes, size }) => key * size + (codes[place] ?? 0), 0)
    : (place) => columns.map(({ codes }) => codes[place] ?? 0).join(" ");
}

/** The figures in groups that have these words in common, groups in order of first appearance; each group is its places. */
function placesBy(columns: FigureColumns, fields: readonly FigureText[], places: Iterable<number>): readonly (readonly number[])[] {
  const keyOf = keysBy(columns, fields);
  const groups = new Map<number | string, number[]>();
  for (const place of places) {
    const key = keyOf(place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

/** The places of a series by period. */
const byPeriod = (columns: FigureColumns, places: readonly number[]): readonly number[] =>
  places
    .map((place) => ({ place, period: figureText(columns, "period", place) }))
    .toSorted((a, b) => comparePeriods(a.period, b.period) || a.place - b.place)
    .map(({ place }) => place);

/** The value of the latest period of a series. */
function latestValue(columns: FigureColumns, places: readonly number[]): number {
  const periods = new Map<number, string>();
  let best: number | undefined;
  for (const place of places) {
    const code = columns.texts.period.codes[place] ?? 0;
    if (!periods.has(code)) periods.set(code, figureText(columns, "period", place));
    const bestCode = best === undefined ? code : (columns.texts.period.codes[best] ?? 0);
    if (best === undefined || comparePeriods(periods.get(code) ?? "", periods.get(bestCode) ?? "") > 0) best = place;
  }
  return best === undefined ? Number.NEGATIVE_INFINITY : (columns.value[best] ?? Number.NEGATIVE_INFINITY);
}

/**
 * The places of the figures that become rows, in the order of the file. All of them where they are few. Else of the largest 40 markets whole series
 * (one provider and measure of a market): those of the compared providers first, then those with the most figures, then by their latest value. Where
 * no series fits, the latest figures of the first.
 */
export function keptPlaces(columns: FigureColumns, allowance: number): readonly number[] {
  const everything = Array.from({ length: columns.count }, (_, place) => place);
  const markets = placesBy(columns, MARKET, everything);
  const largest =
    markets.length <= MOST_MARKETS
      ? everything
      : markets
          .toSorted((a, b) => b.length - a.length)
          .slice(0, MOST_MARKETS)
          .flat();
  if (largest.length <= allowance) return markets.length <= MOST_MARKETS ? everything : largest.toSorted((a, b) => a - b);
  const isCompared = (place: number): boolean =>
    (COMPARED_PROVIDERS as readonly string[]).includes(figureText(columns, "providerId", place));
  const series = placesBy(columns, SERIES, largest)
    .map((places) => ({ places, first: Number(isCompared(places[0] ?? 0)), latest: latestValue(columns, places) }))
    .toSorted((a, b) => b.first - a.first || b.places.length - a.places.length || b.latest - a.latest);
  const kept: number[] = [];
  for (const { places } of series) if (kept.length + places.length <= allowance) for (const place of places) kept.push(place);
  const [whole] = series;
  if (kept.length === 0 && whole !== undefined && allowance > 0)
    return byPeriod(columns, whole.places)
      .slice(-allowance)
      .toSorted((a, b) => a - b);
  return kept.toSorted((a, b) => a - b);
}
