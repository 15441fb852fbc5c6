/**
 * Printed figures read back: "45.5 percent", "nearly 30 thousand million euros", "doubled", "third largest". What is read is what stands
 * there, with the wrong points and all ("22.739 million yuan" is 22.739); corrections are the dataset's business.
 */
import type { Bound, Result } from "./model.ts";
import { readMultiple, readRank, SCALES, saysFlat, takeCurrency, takeLead, takeNumberWords } from "./printedWords.ts";
import { convertMoney, shiftDecimal, unitById } from "./unit.ts";

export interface Printed {
  readonly value: number;
  /** A unit id of unit.ts. */
  readonly unit: string;
  /** Place value of the last printed digit, in the unit: 1 for 39%, 0.1 for 9.5%. */
  readonly step: number;
  readonly bound: Bound;
  /** Present when the number was read with a decimal comma ("47,9%"): right in a French document, a likely slip in an English one. */
  readonly decimalComma?: true;
}

const LONGEST_TOKEN = 120;
const EXPECTED = "Write one figure as the document prints it, such as “9.5%”, “US$27.4 billion” or “third largest”.";

/**
 * Reads one printed figure. `tableUnit` is the unit a table's heading gives to bare numbers ("205,555", "22,739 million"); words beside
 * the number go before it, so "9%" stays percent under a heading of points. Never throws: what cannot be read comes back as an issue.
 */
export function readPrinted(token: string, tableUnit = ""): Result<Printed> {
  if (token.length > LONGEST_TOKEN) return unreadable(`${token.slice(0, 40)}…`, "longer than a figure can be", EXPECTED);
  let rest = normalise(token);
  let bound: Bound = "exact";
  let sign = 1;
  for (let lead = takeLead(rest); lead !== null; lead = takeLead(rest)) {
    if (lead.meaning !== null && "bound" in lead.meaning) bound = lead.meaning.bound;
    else if (lead.meaning !== null) sign = lead.meaning.sign;
    rest = lead.rest;
  }
  if (rest === "") return unreadable(token, "no figure in it", EXPECTED);
  // "Almost the same" has no side from which it comes near nought.
  if (saysFlat(rest)) return done(token, { value: 0, unit: "percent", step: 1, bound: bound === "approaching" ? "about" : bound });
  const multiple = readMultiple(rest);
  // A word such as "doubled" is never exact, whatever stands before it.
  if (multiple !== null) return done(token, { ...multiple, unit: "ratio", bound: bound === "exact" ? "about" : bound });
  const rank = readRank(rest);
  if (rank !== null) return done(token, { value: rank, unit: "rank", step: 1, bound });
  return readNumber(token, rest, sign, bound, tableUnit);
}

/**
 * Reads a printed figure as an amount of the given unit: bare numbers are in that unit, and money is moved to its scale
 * ("$1,000 million" as usd_billion is 1). Refused when the print is of another unit.
 */
export function readPrintedAs(token: string, unit: string): Result<Printed> {
  const read = readPrinted(token, unit);
  if (!read.ok || read.value.unit === unit) return read;
  const value = convertMoney(read.value.value, read.value.unit, unit);
  const step = convertMoney(read.value.step, read.value.unit, unit);
  if (value.ok && step.ok) return { ok: true, value: { ...read.value, value: value.value, unit, step: step.value } };
  return unreadable(token, `printed in ${read.value.unit}, recorded in ${unit}`, "Record it as printed, or explain it by a correction.");
}

function readNumber(token: string, text: string, leadSign: number, bound: Bound, tableUnit: string): Result<Printed> {
  // Accountants' brackets: (50)%, (0%) and (1,234) are negative.
  const bracketed = /^\(([^()]*\d ?%?)\)(.*)$/.exec(text);
  let rest = bracketed === null ? text : `${bracketed[1] ?? ""}${bracketed[2] ?? ""}`;
  let sign = bracketed === null ? leadSign : -1;
  const times = /^[×x](?=[\d-])\s*/.exec(rest);
  if (times !== null) rest = rest.slice(times[0].length);
  // The sign may stand before or after the currency: −US$1 billion, US$−1 billion.
  const takeSign = (): void => {
    const mark = /^([-+])\s*/.exec(rest);
    if (mark === null) return;
    if (mark[1] === "-") sign = -1;
    rest = rest.slice(mark[0].length);
  };
  takeSign();
  let money = takeCurrency(rest);
  if (money !== null) {
    rest = money.rest;
    takeSign();
  }
  const number = takeNumber(rest);
  if (number === null) return unreadable(token, "no number that can be read for certain", EXPECTED);
  if ("cause" in number) return unreadable(token, number.cause, "Print numbers as 1,234.5; separate two figures into two rows.");
  rest = number.rest;
  const scale = takeScale(rest);
  rest = scale.rest;
  if (money === null) {
    money = takeCurrency(rest);
    if (money !== null) rest = money.rest;
  }
  if (number.implied && (money === null || scale.exponent === 0)) return unreadable(token, "no number in it", EXPECTED);
  const unit = takeUnit(rest);
  rest = unit.rest;
  const named = times !== null ? "ratio" : unit.unit;
  if (money !== null && named !== "") return unreadable(token, "two units at once", "Give one figure with one unit.");
  const tail = readTail(rest);
  if (tail === null) return unreadable(token, `“${rest}” after the number is not understood`, EXPECTED);
  if (tail.sign !== null) sign = tail.sign;
  const amount = {
    digits: number.digits,
    exponent: scale.exponent,
    sign,
    bound: tail.bound ?? bound,
    decimalComma: number.decimalComma === true,
  };
  if (money !== null) return inMoney(token, amount, money.currency);
  if (named !== "") return inUnit(token, amount, named, scale.exponent);
  const heading = unitById(tableUnit);
  if (heading?.currency !== undefined && scale.exponent > 0) return inMoney(token, amount, heading.currency);
  // A bare number with nothing after it takes the heading's unit; one with a noun counts that noun.
  if (heading !== undefined && heading.kind !== "count" && rest === "") return inUnit(token, amount, heading.unitId, 0);
  return inUnit(token, amount, "count", scale.exponent);
}

interface Amount {
  readonly digits: string;
  readonly exponent: number;
  readonly sign: number;
  readonly bound: Bound;
  readonly decimalComma: boolean;
}

function inUnit(token: string, amount: Amount, unit: string, exponent: number): Result<Printed> {
  const size = shiftDecimal(Number(amount.digits), exponent);
  const printed = { value: amount.sign * size + 0, unit, step: stepOf(amount.digits, exponent), bound: amount.bound };
  return done(token, amount.decimalComma ? { ...printed, decimalComma: true } : printed);
}

/** Money keeps the scale it is printed in where a unit exists for it; smaller amounts become millions, trillions of euros billions. */
function inMoney(token: string, amount: Amount, currency: string): Result<Printed> {
  const scale = amount.exponent >= 12 && currency !== "eur" ? 12 : amount.exponent >= 9 ? 9 : 6;
  const unit = `${currency}_${scale === 12 ? "trillion" : scale === 9 ? "billion" : "million"}`;
  return inUnit(token, amount, unit, amount.exponent - scale);
}

function stepOf(digits: string, exponent: number): number {
  return Number(`1e${exponent - (digits.split(".")[1] ?? "").length}`);
}

/** Lower case, plain signs and spaces; hyphens between words become spaces, so that 200-billion-yuan reads as three words. */
function normalise(token: string): string {
  return token
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”"]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\bu\.s\./g, "us")
    .replace(/(?<=[a-z0-9])-(?=[a-z])/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[.,;:]?\s*$/, "")
    .trim();
}

interface NumberRead {
  readonly digits: string;
  readonly rest: string;
  readonly implied: boolean;
  readonly decimalComma?: true;
}

/** Digits without separators at the start of a text; implied one before a scale word ("trillion yuan"); null when there is neither. */
function takeNumber(text: string): NumberRead | { readonly cause: string } | null {
  const run = /^\d[\d.,]*/.exec(text)?.[0];
  if (run === undefined) {
    const words = takeNumberWords(text);
    if (words !== null) return { ...words, implied: false };
    return SCALES.has(text.split(" ")[0] ?? "") ? { digits: "1", rest: text, implied: true } : null;
  }
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(run)) {
    return { digits: run.replaceAll(",", ""), rest: text.slice(run.length).trimStart(), implied: false };
  }
  // One or two digits after a comma can only be decimals, as in a French or Spanish table; the result says that they were read so.
  if (/^\d{1,3},\d{1,2}$/.test(run)) {
    return { digits: run.replace(",", "."), rest: text.slice(run.length).trimStart(), implied: false, decimalComma: true };
  }
  return { cause: `${run} can be read in two ways: commas must set off thousands, one point the decimals` };
}

function takeScale(text: string): { readonly exponent: number; readonly rest: string } {
  let rest = text;
  let exponent = 0;
  for (;;) {
    const word = /^(?:[a-z]+|[万亿億]+)/.exec(rest)?.[0] ?? "";
    const power = SCALES.get(word);
    // "thousand million" multiplies; "million million" does not occur and is left over.
    if (power === undefined || exponent >= 6) return { exponent, rest };
    exponent += power;
    rest = rest.slice(word.length).trimStart();
  }
}

const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:percentage[ -]points?|% ?points?|pp|points?)(?![a-z])\s*/, "percentage_points"],
  [/^(?:%|per ?cent(?![a-z])|pct(?![a-z])|prozent(?![a-z])|proc(?![a-z]))\s*/, "percent"],
  [/^(?:x|×|times|fold)(?![a-z])\s*/, "ratio"],
  [/^(?:(?:fiscal|calendar) )?months?(?![a-z])\s*/, "months"],
  [/^(?:(?:fiscal|calendar) )?years?(?![a-z])\s*/, "years"],
];

function takeUnit(text: string): { readonly unit: string; readonly rest: string } {
  for (const [pattern, unit] of UNIT_WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return { unit, rest: text.slice(match[0].length) };
  }
  return { unit: "", rest: text };
}

/** What may follow a figure: words without digits, of which some turn its sign or bound. Null when it is something else. */
function readTail(text: string): { readonly sign: -1 | null; readonly bound: Bound | null } | null {
  if (text === "" || text === "+") return { sign: null, bound: text === "+" ? "at_least" : null };
  if (!/^[a-z' /,-]+$/.test(text)) return null;
  if (/\b(percent|percentage|points?|dollars?|euros?|yuan|pounds?|yen|days?|weeks?|hours?|quarters?|million|billion|trillion)\b/.test(text))
    return null;
  if (/^or more\b/.test(text)) return { sign: null, bound: "at_least" };
  if (/^or less\b/.test(text)) return { sign: null, bound: "at_most" };
  return { sign: /^(less|lower|fewer|down|decrease|decline|drop|fall|loss)\b/.test(text) ? -1 : null, bound: null };
}

function done(token: string, printed: Printed): Result<Printed> {
  if (Number.isFinite(printed.value) && Number.isFinite(printed.step) && printed.step > 0) return { ok: true, value: printed };
  return unreadable(token, "a number too large or too fine to hold", EXPECTED);
}

function unreadable(token: string, cause: string, remedy: string): Result<never> {
  return { ok: false, issues: [{ place: `printed figure “${token}”`, cause, remedy, rule: "printed" }] };
}
