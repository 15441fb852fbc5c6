/**
 * Interval arithmetic over the values a rounded figure can stand for. Ends may be infinite. Every operation rounds outward, so that no
 * value that the operands allow is lost to binary fractions.
 */
import type { Interval, Result } from "./model.ts";

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
    return refuse("division", "the divisor's band includes zero", "Use a divisor whose printed figure rules out zero.");
  }
  return { ok: true, value: mulI(a, outward(1 / b.high, 1 / b.low)) };
}

/** Every value raised to a real exponent; refused where a value can be negative, or zero under a negative exponent. */
export function powI(a: Interval, exponent: number): Result<Interval> {
  if (a.low < 0 || (a.low === 0 && exponent < 0)) {
    return refuse("power", "the base's band reaches zero or below", "Use quantities whose printed figures are above zero.");
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

/** Whether the interval holds one value only, within twelve digits. */
export function isPoint(band: Interval): boolean {
  const { low, high } = tidyI(band);
  return low === high;
}

function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
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
