/**
 * What a derived value may claim. Of rounded inputs it is a figure with its band. An input of which only an end is known ("<8%", "more than 100",
 * "33 to 35") gives a result of which only ends are known: the claim is that end, and holds for every value that the inputs allow.
 */
import type { Derived } from "../domain/derivations/derivation.ts";
import type { Interval, Observation } from "../domain/model.ts";
import { formatNumber, formatValue, unitById } from "../domain/unit.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Mark } from "./mark.ts";

/** Results that come in whole steps, however wide their band is. */
const WHOLE_STEPS: readonly string[] = ["index-100", "rank", "hhi"];

/** Decimals that a reader can use, however fine the inputs are: a tenth of a percent or a point, a hundredth of a multiple. */
const MOST_DECIMALS: Readonly<Record<string, number>> = { percent: 1, points: 1, ratio: 2 };

/** Changes: a plus says that they are not levels. */
const SIGNED: readonly string[] = ["growth", "change-points"];

/** Where a result begins to say the contrary: more or less than the other, growth or fall. */
const TURNS: Readonly<Record<string, number>> = { ratio: 1, growth: 0, cagr: 0, "change-points": 0 };

/** Ends that a result has by its nature and that say nothing of the figures: no share lies below 0, no fall goes beyond −100%. */
const FLOORS: Readonly<Record<string, number>> = { ratio: 0, "index-100": 0, growth: -100, cagr: -100, remainder: 0, "implied-value": 0 };
const CEILINGS: Readonly<Record<string, number>> = { remainder: 100, "top-shares": 100 };

/**
 * Decimals that a band of this width justifies: the last one shown moves by at most a quarter of the band. Negative for
 * large values that are known only to tens or hundreds.
 */
export function justifiedDecimals(band: Interval): number {
  const width = band.high - band.low;
  if (!Number.isFinite(width) || width <= 0) return 2;
  return Math.min(6, Math.ceil(-Math.log10(width / 4) - 0.05));
}

const roundTo = (value: number, decimals: number, how: (x: number) => number): number => {
  const factor = 10 ** decimals;
  return how(value * factor) / factor;
};

/** An end of a band at so many decimals, away from the inside of the band; binary noise is no reason to move it. */
function outward(value: number, decimals: number, how: (x: number) => number): number {
  const nearest = roundTo(value, decimals, Math.round);
  return Math.abs(nearest - value) < 1e-9 * Math.max(1, Math.abs(value)) ? nearest : roundTo(value, decimals, how);
}

const endsOf = (band: Interval, decimals: number): Interval => ({
  low: outward(band.low, decimals, Math.floor),
  high: outward(band.high, decimals, Math.ceil),
});

/** The ends of a derived band, rounded outward so that the words never promise more than the inputs do. */
export function derivedBandText(band: Interval, decimals: number): string {
  const { low, high } = endsOf(band, decimals);
  // A point stays a point: "−10 to −8", not "−10.0 to −8.0".
  const places = [low, high].every((end) => !Number.isFinite(end) || Number.isInteger(end)) ? 0 : Math.max(decimals, 0);
  const show = (value: number): string => formatNumber(value, { decimals: places });
  if (Number.isFinite(low) && Number.isFinite(high)) return pageWords.fromToOfStart(show(low), show(high));
  if (Number.isFinite(low)) return pageWords.atLeastShow(show(low));
  return Number.isFinite(high) ? pageWords.atMostShow(show(high)) : "";
}

/** Whether only ends of the figure are known. */
const isOpenEnded = (o: Observation): boolean =>
  o.bound === "at_least" || o.bound === "at_most" || o.bound === "approaching" || o.own?.range !== undefined;

/** Whether the low and the high end of a result say something of the figures. */
const knownEnds = (derivationId: string, { low, high }: Interval): readonly [low: boolean, high: boolean] => [
  low > (FLOORS[derivationId] ?? Number.NEGATIVE_INFINITY),
  high < (CEILINGS[derivationId] ?? Number.POSITIVE_INFINITY),
];

/** Whether bounds leave a result open on both sides: a value there would be invented. */
export const saysNothing = (derivationId: string, band: Interval, inputs: readonly Observation[]): boolean =>
  inputs.some(isOpenEnded) && knownEnds(derivationId, band).every((known) => !known);

/** What kind of claim the band carries. An index that is known as an interval is one from its own making, whatever its inputs are. */
function boundOf(derivationId: string, band: Interval, inputs: readonly Observation[]): Mark["bound"] {
  if (derivationId === "hhi") return "at_least";
  if (band.low === band.high || !inputs.some(isOpenEnded)) return "exact";
  const [low, high] = knownEnds(derivationId, band);
  if (low === high) return "range";
  return low ? "at_least" : "at_most";
}

/** As many decimals as the band justifies, of a bound as many as its one end does, and no more than a reader can use and the side needs on which it lies. */
export function shownDecimals(
  derivationId: string,
  { band, unit }: Pick<Derived, "band" | "unit">,
  inputs: readonly Observation[],
): number {
  if (WHOLE_STEPS.includes(derivationId)) return 0;
  const bound = boundOf(derivationId, band, inputs);
  const justified = bound === "at_least" || bound === "at_most" ? 2 : justifiedDecimals(band);
  let decimals = Math.min(justified, MOST_DECIMALS[unitById(unit)?.kind ?? ""] ?? 6);
  // "1.00 to 1.01" would leave open what the band does not: on which side of 1 the result lies.
  const turn = TURNS[derivationId];
  while (turn !== undefined && decimals < justified && !holds(band, turn) && holds(endsOf(band, decimals), turn)) decimals += 1;
  return decimals;
}

const holds = ({ low, high }: Interval, value: number): boolean => low <= value && value <= high;

/** What is drawn and stored as the value: the end of a bound; else what the formula gives. */
function drawnValue(bound: Mark["bound"], { value, band }: Derived): number {
  if (bound === "at_least") return band.low;
  return bound === "at_most" ? band.high : value;
}

/** A figure with its unit, and the number alone where the axis carries the unit. */
interface Words {
  readonly text: string;
  readonly shortText: string;
}

function figureWords(derivationId: string, value: number, unit: string): Words {
  const shown = formatValue(value, unit, { sign: SIGNED.includes(derivationId) });
  if (derivationId === "cagr") return { text: pageWords.shownAYear(shown), shortText: shown };
  return { text: shown, shortText: unitById(unit)?.kind === "money" ? formatNumber(value) : shown };
}

const hedged = (hedge: string, { text, shortText }: Words): Words => ({ text: hedge + text, shortText: hedge + shortText });

/** "2.5 to 5.5 points", "2nd to 4th". */
function rangeWords(derivationId: string, { low, high }: Interval, unit: string): Words {
  const [from, to] = [figureWords(derivationId, low, unit), figureWords(derivationId, high, unit)];
  // The unit of the first end goes where it stands behind the number, as in the second.
  const tail = to.text.slice(to.text.indexOf(formatNumber(Math.abs(high))) + formatNumber(Math.abs(high)).length);
  const bare = unitById(unit)?.kind !== "rank" && from.text.endsWith(tail) ? from.text.slice(0, from.text.length - tail.length) : from.text;
  return { text: pageWords.fromToOfStart(bare, to.text), shortText: pageWords.fromToOfStart(from.shortText, to.shortText) };
}

export interface Claim extends Words {
  readonly value: number;
  readonly bound: Mark["bound"];
}

/** The derived value in words: "−9 points", "+44%", "×3.1", "25.4% a year", "≈ 18,500 million yuan"; of a bound "≤ −1.4 points". */
export function claimOf(derivationId: string, derived: Derived, decimals: number, inputs: readonly Observation[]): Claim {
  const { band, unit } = derived;
  const bound = boundOf(derivationId, band, inputs);
  const value = drawnValue(bound, derived);
  if (derivationId === "hhi") {
    // An index that is known as an interval only: its low end alone would pass for the figure.
    const span = derivedBandText(band, decimals);
    return { value, bound, text: span, shortText: span };
  }
  const ends = endsOf(band, decimals);
  if (bound === "at_least") return { value, bound, ...hedged("≥ ", figureWords(derivationId, ends.low, unit)) };
  if (bound === "at_most") return { value, bound, ...hedged("≤ ", figureWords(derivationId, ends.high, unit)) };
  if (bound === "range") return { value, bound, ...rangeWords(derivationId, ends, unit) };
  // Rounded first, then printed without forced decimals: a trailing zero would claim a digit that nobody measured.
  const words = figureWords(derivationId, roundTo(derived.value, decimals, Math.round), unit);
  return { value, bound, ...(unitById(unit)?.kind === "money" ? hedged("≈ ", words) : words) };
}
