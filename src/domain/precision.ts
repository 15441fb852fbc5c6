/**
 * Rounding bands: the values a printed figure can stand for, and interval arithmetic over them. Ends may be infinite. Every operation
 * rounds outward, so that no value that the operands allow is lost to binary fractions.
 */
import type { Bound, Correction, Interval, Observation, Result } from "./model.ts";
import { readPrintedAs } from "./printed.ts";
import { formatNumber, shiftDecimal, unitById } from "./unit.ts";
import * as pageWords from "./words/en/page.ts";

const EPSILON = Number.EPSILON;
/** Relative slack of containsI: bands are stored with twelve digits, see tidyI. */
const SLACK = 1e-11;

/** The closed interval between two ends, given in either order. NaN means nothing is known: the whole line. */
export function interval(a: number, b: number): Interval {
  if (Number.isNaN(a) || Number.isNaN(b)) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return a <= b ? { low: a, high: b } : { low: b, high: a };
}

/** Sum of any two values. */
export function addI(a: Interval, b: Interval): Interval {
  const low = a.low + b.low;
  const high = a.high + b.high;
  return interval(low - slackOf(low, a.low, b.low), high + slackOf(high, a.high, b.high));
}

/** Difference of any two values. */
export function subI(a: Interval, b: Interval): Interval {
  return addI(a, { low: -b.high, high: -b.low });
}

/** Product of any two values; zero times infinity is zero, the usual convention for ends that are limits. */
export function mulI(a: Interval, b: Interval): Interval {
  const corners = [product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)];
  return outward(Math.min(...corners), Math.max(...corners));
}

/** Quotient of any two values; refused where the divisor can be zero. */
export function divI(a: Interval, b: Interval): Result<Interval> {
  if (b.low <= 0 && b.high >= 0) {
    return refuse("division", pageWords.theDivisorSBand, pageWords.useADivisorWhose);
  }
  const corners = [quotient(a.low, b.low), quotient(a.low, b.high), quotient(a.high, b.low), quotient(a.high, b.high)];
  return { ok: true, value: outward(Math.min(...corners), Math.max(...corners)) };
}

/** Every value raised to a real exponent; refused where a value can be negative, or zero under a negative exponent. */
export function powI(a: Interval, exponent: number): Result<Interval> {
  if (a.low < 0 || (a.low === 0 && exponent < 0)) {
    return refuse("power", pageWords.theBaseSBandReaches, pageWords.useQuantitiesWhosePrinted);
  }
  const ends = interval(a.low ** exponent, a.high ** exponent);
  // pow may be off by more than the last binary digit.
  return { ok: true, value: outward(ends.low, ends.high, 4) };
}

/** Whether a value lies in the interval; a hair outside (one part in 10^11) counts as inside, because stored ends hold twelve digits. */
export function containsI(band: Interval, value: number): boolean {
  const slack = (end: number): number => (Number.isFinite(end) ? SLACK * Math.max(Math.abs(end), Math.abs(value)) : 0);
  return value >= band.low - slack(band.low) && value <= band.high + slack(band.high);
}

/** The interval with ends at twelve significant digits: what is stored, shown and downloaded. */
export function tidyI(band: Interval): Interval {
  return { low: tidyNumber(band.low), high: tidyNumber(band.high) };
}

/** A number at twelve significant digits, free of the noise of binary fractions; never −0. */
export function tidyNumber(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) + 0 : value;
}

function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** Infinity over infinity is a limit that the other corners already span; zero stands in for it. */
function quotient(a: number, b: number): number {
  return Number.isFinite(a) || Number.isFinite(b) ? a / b : 0;
}

function outward(low: number, high: number, ulps = 1): Interval {
  return interval(low - Math.abs(finite(low)) * EPSILON * ulps, high + Math.abs(finite(high)) * EPSILON * ulps);
}

/** Operand ends are themselves rounded, so a difference of two large numbers is as uncertain as those numbers are. */
function slackOf(result: number, a: number, b: number): number {
  return Number.isFinite(result) ? EPSILON * Math.max(Math.abs(a), Math.abs(b)) : 0;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function refuse(place: string, cause: string, remedy: string): Result<never> {
  return { ok: false, issues: [{ place, cause, remedy, rule: "interval" }] };
}

/**
 * The values a printed figure can stand for. Exact: half a step to either side (a step of 0 gives a point). About: half the place of the
 * last digit that is not zero, so "about 11,000" is 10,500 to 11,500. At least, at most and approaching: the half line that ends at the
 * value, since the words say nothing of how far the figure is beyond it.
 */
export function bandOf(value: number, step: number, bound: Bound): Interval {
  if (bound === "at_least") return { low: value, high: Number.POSITIVE_INFINITY };
  if (bound === "at_most" || bound === "approaching") return { low: Number.NEGATIVE_INFINITY, high: value };
  const half = (bound === "about" ? Math.max(step, lastPlace(value, true)) : step) / 2;
  return tidyI(interval(value - half, value + half));
}

/** Place value of the last digit of a number in decimal, optionally of the last that is not zero: 0.01 for 9.45; 1,000 for 11,000. */
function lastPlace(value: number, skipZeros: boolean): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const [digits = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const place = Number(exponent) - (digits.split(".")[1] ?? "").length;
  return Number(`1e${skipZeros ? place : Math.min(place, 0)}`);
}

/**
 * The step an observation's value was printed to, in its unit: read from the correction's `recorded` text where that replaces the token,
 * else from the token, else from the digits of the value itself. `read` may be a reader that remembers what it has read.
 */
export function observationStep(observation: Observation, corrections: readonly Correction[], read = readPrintedAs): number {
  const own = corrections.filter((c) => c.observationId === observation.observationId);
  for (const text of [...own.map((c) => c.recorded), observation.asPrinted]) {
    const printed = read(text, observation.unit);
    // Signs are compared apart: "fallen by 9%" is recorded as −9.
    if (printed.ok && Math.abs(printed.value.value) === Math.abs(observation.value)) return printed.value.step;
  }
  return lastPlace(observation.value, false) || 1;
}

/**
 * The band of an observation, in its unit. Ranks, and counts and times printed to the last whole one, are exact points unless words widen
 * them; everything else is a rounded figure. Forecasts get the band of their print, not of their chance.
 */
export function observationBand(observation: Observation, corrections: readonly Correction[], read = readPrintedAs): Interval {
  const { value, bound, unit } = observation;
  const step = observationStep(observation, corrections, read);
  const kind = unitById(unit)?.kind;
  const whole = kind === "rank" || ((kind === "count" || kind === "duration") && step <= 1);
  return bandOf(value, whole && bound !== "about" ? 0 : step, bound);
}

/**
 * A band in words, without its unit: "38.5 to 39.5", "at least 100", "at most 500"; empty for a point. Ends are rounded outward to a tenth
 * of the band's width (of a half line, to a thousandth of its end), and counts and ranks to whole ones.
 */
export function formatBand(band: Interval, unit: string): string {
  const { low, high } = tidyI(band);
  if (low === high) return "";
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return pageWords.anyValue;
  if (high === Number.POSITIVE_INFINITY)
    return pageWords.atLeastShow(formatNumber(roundTo(low, decimalsFor(Math.abs(low) / 1000), Math.floor)));
  if (low === Number.NEGATIVE_INFINITY)
    return pageWords.atMostShow(formatNumber(roundTo(high, decimalsFor(Math.abs(high) / 1000), Math.ceil)));
  const kind = unitById(unit)?.kind;
  const decimals = kind === "count" || kind === "rank" ? 0 : decimalsFor(high - low);
  const ends = [roundTo(low, decimals, Math.floor), roundTo(high, decimals, Math.ceil)] as const;
  const shown = ends.every(Number.isInteger) ? 0 : decimals;
  return pageWords.fromTo(formatNumber(ends[0], { decimals: shown }), formatNumber(ends[1], { decimals: shown }));
}

function decimalsFor(width: number): number {
  return width > 0 ? Math.min(12, Math.max(0, Math.ceil(1 - Math.log10(width) - 1e-9))) : 0;
}

/** Rounds through the decimal text: 8.1 × 10 must not become 81.00000000000001 and then 82. */
function roundTo(value: number, decimals: number, round: (x: number) => number): number {
  return shiftDecimal(round(tidyNumber(shiftDecimal(value, decimals))), -decimals) + 0;
}
