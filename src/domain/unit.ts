/** Units of value: what they measure, how they are written, and which convert into each other. */
import type { Result } from "./model.ts";
import { inPlain, numerals } from "./numerals.ts";
import { ordinal } from "./words/en/grammar.ts";
import * as pageWords from "./words/en/page.ts";

export type UnitKind = "percent" | "points" | "ratio" | "rank" | "money" | "count" | "duration" | "index";

export interface Unit {
  readonly unitId: string;
  readonly kind: UnitKind;
  /** Long name for tables and receipts ("million yuan"). */
  readonly label: string;
  /** Unit kinds of measures (model.ts Measure.unitKind) this unit fits. */
  readonly fits: readonly string[];
  /** Money only. */
  readonly currency?: "usd" | "eur" | "cny";
  /** Money only: the power of ten of one unit in its currency. */
  readonly exponent?: number;
  /** False for units that only derivations produce; no row may carry them. */
  readonly stored: boolean;
}

const SCALE_WORDS = { million: pageWords.million, billion: pageWords.billion, trillion: pageWords.trillion } as const;

function money(currency: "usd" | "eur" | "cny", scale: "million" | "billion" | "trillion"): Unit {
  const exponent = { million: 6, billion: 9, trillion: 12 }[scale];
  const name = { usd: pageWords.usDollars, eur: pageWords.euros, cny: pageWords.yuan }[currency];
  return {
    unitId: `${currency}_${scale}`,
    kind: "money",
    label: pageWords.moneyUnit(SCALE_WORDS[scale], name),
    fits: ["money"],
    currency,
    exponent,
    stored: true,
  };
}

export const UNITS: readonly Unit[] = [
  { unitId: "percent", kind: "percent", label: pageWords.percentUnit, fits: ["share", "percent"], stored: true },
  { unitId: "percentage_points", kind: "points", label: pageWords.percentagePoints, fits: ["points"], stored: true },
  { unitId: "ratio", kind: "ratio", label: pageWords.ratioUnit, fits: ["ratio"], stored: true },
  { unitId: "rank", kind: "rank", label: pageWords.rankUnit, fits: ["rank"], stored: true },
  money("usd", "million"),
  money("usd", "billion"),
  money("usd", "trillion"),
  money("cny", "million"),
  money("cny", "billion"),
  money("cny", "trillion"),
  money("eur", "million"),
  money("eur", "billion"),
  { unitId: "count", kind: "count", label: pageWords.countUnit, fits: ["count"], stored: true },
  { unitId: "months", kind: "duration", label: pageWords.monthsUnit, fits: ["duration"], stored: true },
  { unitId: "years", kind: "duration", label: pageWords.yearsUnit, fits: ["duration"], stored: true },
  { unitId: "hhi", kind: "index", label: pageWords.pointsOfTheHerfindahl, fits: [], stored: false },
  { unitId: "index_100", kind: "index", label: pageWords.indexFirstPeriodInside, fits: [], stored: false },
];

const UNIT_BY_ID: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.unitId, unit]));

/** The unit with this id, or undefined. */
export function unitById(id: string): Unit | undefined {
  return UNIT_BY_ID.get(id);
}

/**
 * A number with grouped thousands and a true minus sign ("−1,234.5"). Without `decimals`, as many as the number has (at most twelve
 * significant digits, which hides the noise of binary fractions); with them, exactly so many.
 */
export function formatNumber(value: number, options: { readonly decimals?: number; readonly sign?: boolean } = {}): string {
  if (Number.isNaN(value)) return pageWords.notANumber;
  const size = Math.abs(value);
  let digits: string;
  if (!Number.isFinite(size)) digits = "∞";
  else if (size >= 1e21) digits = String(size);
  else if (options.decimals !== undefined) digits = roundHalfUp(size, options.decimals);
  else digits = plainDecimal(Number(size.toPrecision(12)));
  const text = /^\d+(\.\d+)?$/.test(digits) ? numerals().number(digits) : digits;
  const zero = /^[0.]+$/.test(digits);
  if (value < 0 && !zero) return `−${text}`;
  return options.sign === true && !zero ? `+${text}` : text;
}

/** Halves go away from zero as printed tables do it: 0.125 → 0.13, and 1.005 → 1.01 although its binary form lies below. */
function roundHalfUp(size: number, decimals: number): string {
  const [digits = "0", exponent = "0"] = size.toPrecision(15).split("e");
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  if (!Number.isFinite(shifted) || shifted >= 1e15) return size.toFixed(decimals);
  return Number(`${Math.round(shifted)}e${-decimals}`).toFixed(decimals);
}

/** Never exponent notation: a reader of a chart does not expect 1e-7. */
function plainDecimal(size: number): string {
  const text = String(size);
  return text.includes("e") ? size.toFixed(20).replace(/\.?0+$/, "") : text;
}

/**
 * A value in the words of its unit: "39%", "−9 points", "×2", "3rd", "205,555 million yuan", "US$27.4 billion", "6 months".
 * `sign` puts a plus before positive changes. An unknown unit id is written after the number as it is.
 */
export function formatValue(value: number, unit: string, options: { readonly decimals?: number; readonly sign?: boolean } = {}): string {
  const text = formatNumber(value, options);
  const known = unitById(unit);
  if (known === undefined) return unit === "" ? text : `${text} ${unit}`;
  switch (known.kind) {
    case "percent":
      return percentOf(text);
    case "points":
      return pageWords.points(text, isOne(value, options));
    case "ratio":
      return `×${text}`;
    case "rank":
      return Number.isInteger(value) && value > 0 ? ordinal(value) : text;
    case "duration":
      return (known.unitId === "months" ? pageWords.monthsLong : pageWords.yearsLong)(text, value === 1);
    case "money":
      return formatMoney(text, known);
    case "count":
    case "index":
      return text;
  }
}

/** The percent sign in its place; a sign of the number stays in front. */
function percentOf(text: string): string {
  const sign = /^[−+]/.exec(text)?.[0] ?? "";
  return sign + numerals().percent(text.slice(sign.length));
}

/** Whether a number is written as one: "1 point", but "1.0 points". */
const isOne = (value: number, options: { readonly decimals?: number }): boolean =>
  inPlain(() => formatNumber(Math.abs(value), options.decimals === undefined ? {} : { decimals: options.decimals })) === "1";

const scaleOf = (unit: Unit): string => Object.entries(SCALE_WORDS).find(([scale]) => unit.unitId.endsWith(scale))?.[1] ?? "";

/** "US$ billion" where a word fewer has to do, else the long name: "million yuan". An unknown id as it is. */
export function shortUnit(unitId: string): string {
  const unit = unitById(unitId);
  return unit?.currency === "usd" ? pageWords.dollarUnit(scaleOf(unit)) : (unit?.label ?? unitId);
}

function formatMoney(text: string, unit: Unit): string {
  const scale = scaleOf(unit);
  if (unit.currency === "cny") return pageWords.textScaleYuan(text, scale);
  const sign = /^[−+]/.exec(text)?.[0] ?? "";
  return (unit.currency === "eur" ? pageWords.inEuros : pageWords.dollars)(sign, text.slice(sign.length), scale);
}

/**
 * Moves an amount between scales of one currency (US$1,000 million = US$1 billion). Two currencies are refused: no rate of exchange
 * belongs to the dataset.
 */
export function convertMoney(value: number, from: string, to: string): Result<number> {
  const source = unitById(from);
  const target = unitById(to);
  const problem =
    source?.exponent === undefined || target?.exponent === undefined
      ? { cause: pageWords.isNotAUnitOfMoney(source?.exponent === undefined ? from : to), remedy: pageWords.convertAmountsOfMoney }
      : source.currency !== target.currency
        ? { cause: pageWords.andAreDifferentCurrencies(from, to), remedy: pageWords.compareAmountsOfOne }
        : null;
  if (problem !== null) return { ok: false, issues: [{ place: pageWords.fromTo(from, to), rule: "unit", ...problem }] };
  return { ok: true, value: shiftDecimal(value, (source?.exponent ?? 0) - (target?.exponent ?? 0)) };
}

/** value × 10^places through the decimal text, so that 27.4 billion is 27,400 million and not 27,399.999999999996. */
export function shiftDecimal(value: number, places: number): number {
  if (!Number.isFinite(value) || places === 0) return value;
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
