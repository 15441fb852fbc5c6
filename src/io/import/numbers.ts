/** A column of figures: the decimal sign that its cells settle together, and each cell read under it. */

import type { Bound, Status } from "../../domain/model.ts";
import { readPrinted } from "../../domain/printed.ts";
import { formatNumber, shiftDecimal, unitById } from "../../domain/unit.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { type Digits, evidence, type NumberText, readNumberText } from "./numberText.ts";
import type { Placed } from "./periods.ts";
import { remember } from "./remember.ts";
import { shown } from "./shown.ts";
import type { Amount, DecimalSign, Question, ShareScale } from "./types.ts";
import { statedUnit, strangeCurrency, unitAlone } from "./unitWords.ts";

export interface NumberStyle {
  /** Null where no cell settles it. */
  readonly decimal: DecimalSign | null;
  /** Some cells can only be read with the point, some only with the comma. */
  readonly mixed: boolean;
  readonly question: Question | null;
  /** The first cell that the other columns of the file settled; null where the column settles itself. */
  readonly byOthers: Placed | null;
}

/** What the cells of a pool of columns say by themselves. */
export interface NumberEvidence {
  readonly decimal: DecimalSign | null;
  readonly mixed: boolean;
  /** The first cell that gives two numbers. */
  readonly open: { readonly at: Placed; readonly digits: Digits } | null;
}

/** Both readings of a figure that hangs on the decimal sign: "22,739" and "22.739" in words of the domain. */
function readings(digits: Digits): Question["readings"] {
  const said = (plain: string | null): string => (plain === null ? "" : formatNumber(Number(plain)));
  return [
    { choice: ".", reads: said(digits["."]) },
    { choice: ",", reads: said(digits[","]) },
  ];
}

/** Looks at all cells that share one way of writing numbers. It depends on the set of their texts alone. */
export function numberEvidence(cells: Iterable<Placed>): NumberEvidence {
  const seen = { ".": false, ",": false };
  let open: NumberEvidence["open"] = null;
  for (const cell of cells) {
    const read = readCached(cell.text);
    const all = read.kind === "number" ? [read.digits] : read.kind === "range" ? [read.from, read.to] : [];
    for (const digits of all) {
      const found = evidence(digits);
      if (found === "." || found === ",") seen[found] = true;
      else if (found === "open") open ??= { at: cell, digits };
    }
  }
  const mixed = seen["."] && seen[","];
  return { decimal: mixed ? null : seen[","] ? "," : seen["."] ? "." : null, mixed, open };
}

/**
 * A choice comes before the evidence of the cells, that before what the other columns of the file agree on (`others`), and all before a
 * question. `columns` are those that the question is about; none where it is about all.
 */
export function numberStyle(
  { decimal, mixed, open }: NumberEvidence,
  chosen: DecimalSign | undefined,
  others: DecimalSign | null = null,
  columns: readonly number[] = [],
): NumberStyle {
  const own = chosen ?? decimal;
  if (open === null || own !== null) return { decimal: own, mixed, question: null, byOthers: null };
  const { at, digits } = open;
  if (!mixed && others !== null) return { decimal: others, mixed, question: null, byOthers: at };
  const text = mixed ? importWords.theColumnWritesDecimals : importWords.doesTheSignSet;
  const about = columns.length === 0 ? {} : { columns };
  return {
    decimal: own,
    mixed,
    question: { id: "decimal", text, line: at.line, column: at.column, ...about, found: shown(at.text), readings: readings(digits) },
    byOthers: null,
  };
}

/** Each cell is looked at for the column's style and again for its value. */
export const readCached: (cell: string) => NumberText = remember(readNumberText);

export type FigureRead =
  | { readonly kind: "missing" }
  | { readonly kind: "error" }
  | { readonly kind: "formula" }
  | { readonly kind: "text" }
  | { readonly kind: "asked" }
  /** An amount in a currency that the dataset does not have. */
  | { readonly kind: "currency"; readonly name: string }
  | {
      readonly kind: "figure";
      readonly amount: Amount;
      /** A unit id where the cell carries one; empty for a bare number. */
      readonly unit: string;
      readonly status: Status | null;
      /** What stands at the figure and was left out: a footnote's sign, or words that do not change it. */
      readonly beside: "" | "footnote" | "words";
    };

const plainOf = (digits: Digits, decimal: DecimalSign | null): string | null | "asked" => {
  const found = evidence(digits);
  if (found === "open") return decimal === null ? "asked" : digits[decimal];
  return digits["."] ?? digits[","];
};

/** Reads one cell under the style of its column. `asked` hangs on the question of the decimal sign. */
export function readFigureCell(cell: string, decimal: DecimalSign | null): FigureRead {
  const read = readCached(cell);
  if (read.kind === "range" || read.kind === "number") {
    const around = `${read.lead} ${read.tail}`;
    const strange = /[^\s%+\-()~<>≤≥≈]/.test(around) ? strangeCurrency(around) : "";
    if (strange !== "") return { kind: "currency", name: strange };
  }
  if (read.kind === "range") return readRange(read, decimal);
  if (read.kind !== "number") return read;
  const plain = plainOf(read.digits, decimal);
  if (plain === null) return { kind: "text" };
  if (plain === "asked") return { kind: "asked" };
  const done = (value: number, unit: string, bound: Bound, words = false): FigureRead => {
    const beside = read.footnote ? "footnote" : words ? "words" : "";
    return Number.isFinite(value)
      ? // A plain nought keeps its sign out; a minus before it is no different number.
        { kind: "figure", amount: { kind: "value", value: value + 0, bound }, unit, status: read.status, beside }
      : { kind: "text" };
  };
  const bracketed = read.lead === "(" && /^(?:\)|%\)|\) ?%)$/.test(read.tail);
  const sign = bracketed || read.lead.trim() === "-" || (read.lead === "" && read.tail === "-") ? -1 : 1;
  const tail = bracketed ? read.tail.replace(/[()\s]/g, "") : sign < 0 && read.tail === "-" ? "" : read.tail;
  if ((bracketed || /^\s*[+-]?\s*$/.test(read.lead)) && (tail === "" || tail === "%"))
    return done(sign * Number(plain), tail === "%" ? "percent" : "", "exact");
  const found = inUnits(read, plain);
  return found === null ? { kind: "text" } : done(found.value, found.unit, found.bound, found.words);
}

/** Words behind a figure that are part of it: its unit, its bound, its direction. */
const UNIT_WORDS =
  /\b(?:percent|per cent|percentage|points?|pp|trillion|billion|million|thousand|tn|bn|mn|[tbmk]|mrd|mld|md|milliard(?:s|en?)?|millones|de|us|usd|u\.s|dollars?|dólares|eur|euros?|cny|rmb|renminbi|chinese|yuan|x|times|fold|months?|years?|or more|or less|th|st|nd|rd)\b|[$€¥]/g;

/** A figure in the unit that stands at it; empty for a bare number. */
interface InUnits {
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  /** Whether words stand at it that do not change it. */
  readonly words: boolean;
}

/** Null where what stands at the digits is not understood. */
function inUnits(read: { readonly lead: string; readonly tail: string }, plain: string): InUnits | null {
  const { lead, tail } = read;
  // "$9-" is less than nothing or the beginning of a range.
  if (tail.endsWith("-")) return null;
  const printed = readPrinted(`${lead}${plain}${behind(tail)}`);
  if (!printed.ok) return inStatedUnit(read, plain);
  const { value, unit, bound } = printed.value;
  // "39 customers" and "27 billion" are counts of something, not the bare figure that the column speaks of.
  if (unit === "count" && /\p{L}/u.test(tail) && !/^or (?:more|less)$/.test(tail)) return inStatedUnit(read, plain);
  // "€40 Mio." is no forty euros: readPrinted takes words of scale that it does not know for words beside the figure.
  const isSingle = unitById(unit)?.currency !== undefined && Math.abs(value) === shiftDecimal(Number(plain), -6);
  if (isSingle && statedUnit(`${lead} ${tail}`).unit !== "") return inStatedUnit(read, plain);
  return { value, unit: unit === "count" ? "" : unit, bound, words: /[a-z]/.test(tail.replace(UNIT_WORDS, "")) };
}

/** Before an amount whose unit is written in another language: nothing, a sign, a bound, a currency. */
const LEAD = /^([~≈<>≤≥]?)\s*([+-]?)\s*(.*)$/;
const LEAD_BOUNDS: Readonly<Record<string, Bound>> = {
  "": "exact",
  "~": "about",
  "≈": "about",
  "<": "at_most",
  "≤": "at_most",
  ">": "at_least",
  "≥": "at_least",
};

/** An amount in a unit as headers write it: "58,4 Mio. €", "723.5亿元". */
function inStatedUnit({ lead, tail }: { readonly lead: string; readonly tail: string }, plain: string): InUnits | null {
  const [, mark = "", sign = "", rest = ""] = LEAD.exec(lead.trim()) ?? [];
  const words = `${rest} ${tail}`.trim();
  const { unit, shift } = statedUnit(words);
  const bound = LEAD_BOUNDS[mark];
  if (unit === "" || bound === undefined || !unitAlone(words)) return null;
  return { value: shiftDecimal(Number(plain), shift) * (sign === "-" ? -1 : 1), unit, bound, words: false };
}

/** What stands behind the digits, as readPrinted wants it: ordinals, signs and percent at once, words apart, short forms without their point. */
function behind(tail: string): string {
  if (/^(?:[%+)]|(?:st|nd|rd|th)\b)/.test(tail)) return tail;
  return ` ${tail.replace(/^(mrd|bn|mn|tn)\./, "$1")}`;
}

function readRange(read: Extract<NumberText, { kind: "range" }>, decimal: DecimalSign | null): FigureRead {
  const from = plainOf(read.from, decimal);
  const to = plainOf(read.to, decimal);
  if (from === "asked" || to === "asked") return { kind: "asked" };
  if (from === null || to === null || !(Number(from) < Number(to))) return { kind: "text" };
  const [a, b] = [inUnits(read, from), inUnits(read, to)];
  if (a === null || b === null || a.bound !== "exact") return { kind: "text" };
  // "3-5% lower" runs from −5 to −3.
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  return { kind: "figure", amount: { kind: "range", low, high }, unit: a.unit, status: null, beside: a.words ? "words" : "" };
}

/** A figure that may be a share without a percent sign. */
export interface BareShare extends Placed {
  readonly value: number;
}

export interface ScaleRead {
  /** Null while it is asked. */
  readonly scale: ShareScale | null;
  readonly question: Question | null;
}

export interface ScaleEvidence {
  readonly bare: readonly BareShare[];
  /** The file says that they are percent. */
  readonly saysPercent: boolean;
  /** Others beside them carry a percent sign. */
  readonly someSigned: boolean;
  /** Growth may well be small, and may well be above one. */
  readonly isGrowth: boolean;
}

/**
 * Whether bare shares are fractions of one or percent. All of them up to 1 are fractions unless the file says percent; some below 1 beside
 * some above 1 are asked about; a file that says percent is believed unless nothing in it exceeds 1. Growth that nowhere exceeds 3 is asked
 * about unless the file says percent: 0.37 is as likely 37% as a third of one.
 */
export function shareScale(seen: ScaleEvidence, chosen: ShareScale | undefined, columns: readonly number[] = []): ScaleRead {
  const { bare, saysPercent, someSigned, isGrowth } = seen;
  if (chosen !== undefined) return { scale: chosen, question: null };
  const small = bare.find(({ value }) => Math.abs(value) > 0 && Math.abs(value) < 1);
  const isLarge = someSigned || bare.some(({ value }) => Math.abs(value) > (isGrowth ? 3 : 1));
  if (small === undefined || (isGrowth && (isLarge || saysPercent))) return { scale: "percent", question: null };
  if (!isGrowth && !isLarge && !saysPercent) return { scale: "fraction", question: null };
  if (isLarge && saysPercent) return { scale: "percent", question: null };
  const about = columns.length === 0 ? {} : { columns };
  return {
    scale: null,
    question: {
      id: "scale",
      text: isGrowth ? importWords.noFigureOfGrowth : isLarge ? importWords.someSharesAreBelow : importWords.itSaysPercentAnd,
      line: small.line,
      column: small.column,
      ...about,
      found: shown(small.text),
      readings: [
        { choice: "fraction", reads: `${toPercent(small.value)}%` },
        { choice: "percent", reads: `${small.value}%` },
      ],
    },
  };
}

/** A fraction as percent, through its decimal text: 0.07 is 7 and not 7.000000000000001. */
export const toPercent = (fraction: number): number => shiftDecimal(fraction, 2);

/** Whether a cell holds one figure, whichever sign sets off its decimals and whatever its currency. */
export const isFigure: (cell: string) => boolean = remember((cell) =>
  ([".", ","] as const).some((decimal) => ["figure", "currency"].includes(readFigureCell(cell, decimal).kind)),
);
