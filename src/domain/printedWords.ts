/** The words around and inside printed figures that readPrinted (printed.ts) understands. */
import type { Bound } from "./model.ts";

type Lead = { readonly bound: Bound } | { readonly sign: 1 | -1 } | null;

/** What may stand before a figure: a bound, a direction, or nothing of weight (null). The longest phrase wins. */
const LEADS: readonly (readonly [string, Lead])[] = [
  ...["nearly", "almost", "approach", "approaches", "approaching", "close to", "just under", "just below", "près de", "knapp"].map(
    (words) => [words, { bound: "approaching" }] as const,
  ),
  ...["about", "around", "approximately", "approx.", "roughly", "some", "circa", "c.", "an estimated", "estimated", "~", "≈"].map(
    (words) => [words, { bound: "about" }] as const,
  ),
  ...[
    "more than",
    "over",
    "at least",
    "exceed",
    "exceeding",
    "exceeds",
    "above",
    "upwards of",
    "no less than",
    "not less than",
    "plus de",
    ">",
    "≥",
  ].map((words) => [words, { bound: "at_least" }] as const),
  ...["up to", "within", "less than", "under", "below", "at most", "no more than", "not more than", "fewer than", "<", "≤"].map(
    (words) => [words, { bound: "at_most" }] as const,
  ),
  ...["down", "fell", "fallen", "falling", "decreased", "declined", "dropped", "decrease", "decline", "drop"].map(
    (words) => [words, { sign: -1 }] as const,
  ),
  // Income below nought: "loss of $974m", "lost $1.24 billion".
  ...["loss of", "loss", "lost", "operating loss of", "operating loss"].map((words) => [words, { sign: -1 }] as const),
  ...["north of", "well over", "eclipsed"].map((words) => [words, { bound: "at_least" }] as const),
  ["environ", { bound: "about" }],
  ...["up", "grew", "grown", "rose", "risen", "increased", "increase", "growth"].map((words) => [words, { sign: 1 }] as const),
  ...[
    "the",
    "a",
    "an",
    "of",
    "to",
    "by",
    "at",
    "in",
    "as",
    "its",
    "reach",
    "reached",
    "reaches",
    "ranked",
    "remains",
    "remained",
    "next",
    "only",
    "by far",
    "remaining",
    "continues",
    "market",
    "world's",
    "world’s",
  ].map((words) => [words, null] as const),
];

/** By first character, so that a bare number is not held against every phrase; within one, the longest first. */
const LEADS_BY_START = new Map<string, (readonly [string, Lead])[]>();
for (const lead of [...LEADS].sort((a, b) => b[0].length - a[0].length)) {
  const start = lead[0].charAt(0);
  const held = LEADS_BY_START.get(start);
  if (held === undefined) LEADS_BY_START.set(start, [lead]);
  else held.push(lead);
}

/** The lead phrase a text begins with, what it means, and the text after it; null when there is none. */
export function takeLead(text: string): { readonly meaning: Lead; readonly rest: string } | null {
  for (const [phrase, meaning] of LEADS_BY_START.get(text.charAt(0)) ?? []) {
    if (!text.startsWith(phrase)) continue;
    const after = text.slice(phrase.length);
    // Letters need a space after them ("overall" is not "over"); a symbol does not ("~500").
    if (/[a-z]$/.test(phrase) && !after.startsWith(" ")) continue;
    return { meaning, rest: after.trimStart() };
  }
  return null;
}

const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** Number words from zero to ninety-nine at the start of a text, and the text after them; null when there are none. */
export function takeNumberWords(text: string): { readonly digits: string; readonly rest: string } | null {
  const [first = "", second = ""] = text.split(" ");
  const small = SMALL.indexOf(first);
  if (small >= 0) return { digits: String(small), rest: text.slice(first.length).trimStart() };
  const tens = TENS.indexOf(first);
  if (tens < 0) return null;
  const unit = SMALL.indexOf(second);
  const paired = unit >= 1 && unit <= 9;
  const used = paired ? first.length + 1 + second.length : first.length;
  return { digits: String((tens + 2) * 10 + (paired ? unit : 0)), rest: text.slice(used).trimStart() };
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].map((word, i) => [word, i + 1]),
);

/** The rank a text names ("third largest", "4th", "number four", "#2", "largest", "leader"); null when it names none. */
export function readRank(text: string): number | null {
  // "first fiscal quarter" and "third year" count time, not places.
  if (/\b(quarter|half|fiscal|year|month|percent|time)s?\b/.test(text)) return null;
  if (/^(largest|biggest|leader|leading|lead|top)(?![a-z])[a-z' ]*$/.test(text)) return 1;
  const numbered = /^(?:#|no\. ?|number |rank |place )(\d{1,3}|[a-z]+)(?: [a-z' ]+)?$/.exec(text)?.[1];
  if (numbered !== undefined) {
    const small = SMALL.indexOf(numbered);
    const rank = small >= 0 ? small : Number(numbered);
    return Number.isInteger(rank) && rank > 0 ? rank : null;
  }
  const digits = /^(\d{1,3})(?:st|nd|rd|th)(?: [a-z' ]+)?$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits) > 0 ? Number(digits) : null;
  return /^[a-z' ]+$/.test(text) ? (ORDINALS.get(text.split(" ")[0] ?? "") ?? null) : null;
}

interface Multiple {
  readonly value: number;
  readonly step: number;
}

/** Multiples said in one word, with the step their rough wording allows ("halved" is somewhere from a quarter to three quarters). */
const MULTIPLES: ReadonlyMap<string, Multiple> = new Map<string, Multiple>([
  ...["doubled", "double", "doubling", "twice", "twofold"].map((word) => [word, { value: 2, step: 1 }] as const),
  ...["tripled", "triple", "tripling", "trebled", "threefold"].map((word) => [word, { value: 3, step: 1 }] as const),
  ...["quadrupled", "quadruple", "fourfold"].map((word) => [word, { value: 4, step: 1 }] as const),
  ...["halved", "halving"].map((word) => [word, { value: 0.5, step: 0.5 }] as const),
]);

/** The multiple a text names ("doubled its share"); null when it names none or means something else ("double digit", "twice yearly"). */
export function readMultiple(text: string): Multiple | null {
  if (!/^[a-z' ]+$/.test(text) || /\b(digits?|yearly|monthly|weekly|daily)\b/.test(text)) return null;
  return MULTIPLES.get(text.split(" ")[0] ?? "") ?? null;
}

/** Whether a text says that nothing changed ("flat", "first flat revenue growth", "unchanged", "almost the same number"). */
export function saysFlat(text: string): boolean {
  return /^(first )?(flat|unchanged|same)( [a-z' ]+)?$/.test(text);
}

/** Powers of ten of scale words and their usual short forms. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["k", 3],
  ["million", 6],
  ["mn", 6],
  ["m", 6],
  ["billion", 9],
  ["bn", 9],
  ["b", 9],
  ["trillion", 12],
  ["tn", 12],
  ["t", 12],
  // French, German, Spanish and Chinese, as reprints in these languages print releases.
  ["md", 9],
  ["milliard", 9],
  ["milliards", 9],
  ["milliarde", 9],
  ["milliarden", 9],
  ["mrd", 9],
  ["millones", 6],
  ["万", 4],
  ["亿", 8],
  ["万亿", 12],
  ["億", 8],
  ["mld", 9],
]);

/** A currency at the start of a text, before or after the number; null when there is none. Yen, pounds and others are not guessed at. */
export function takeCurrency(text: string): { readonly currency: "usd" | "eur" | "cny"; readonly rest: string } | null {
  const match =
    /^(?:de )?(?:(us ?\$|\$|usd(?![a-z])|(?:us )?d(?:ollars?|ólares)(?![a-z])|美元)|(€|eur(?![a-z])|euros?(?![a-z]))|(rmb(?![a-z])|cny(?![a-z])|cn¥|(?:chinese )?yuan(?![a-z])|renminbi(?![a-z])|(?:人民币)?元))\s*/.exec(
      text,
    );
  if (match === null) return null;
  const currency = match[1] !== undefined ? "usd" : match[2] !== undefined ? "eur" : "cny";
  return { currency, rest: text.slice(match[0].length) };
}
