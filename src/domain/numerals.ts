/**
 * How numbers are written: plainly (1,234.5 and 39%, what files hold and what is spoken), or as the reader's locale writes them, which is for the page
 * alone. Words stay English either way. One setting for the whole page, made before anything is built of the dataset.
 */

interface Numerals {
  /** Digits and marks of a number without sign, which has the form 1234.5. */
  readonly number: (plain: string) => string;
  /** The percent sign in its place, around a number that is already written. */
  readonly percent: (number: string) => string;
  /** Digits of what is no quantity, such as a year: no marks. */
  readonly digits: (plain: string) => string;
}

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ",");

const PLAIN: Numerals = {
  number: (plain) => {
    const [whole = "0", fraction] = plain.split(".");
    return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  },
  percent: (number) => `${number}%`,
  digits: (plain) => plain,
};

/** Arabic digits make what stands between two numbers run from right to left; this mark after each number keeps "37 − 46" in its order. */
const LEFT_TO_RIGHT = "\u200e";
/** Marks of direction that a locale itself puts into its numbers for a text of its own direction. */
const DIRECTIONS = /[\u061c\u200e\u200f]/g;

function numeralsOf(locale: string): Numerals {
  const formats = new Map<number, Intl.NumberFormat>();
  const formatFor = (decimals: number): Intl.NumberFormat => {
    const held = formats.get(decimals);
    if (held !== undefined) return held;
    const made = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, made);
    return made;
  };
  const digits = Array.from({ length: 10 }, (_, digit) => formatFor(0).format(digit));
  const after = digits[0] === "0" ? "" : LEFT_TO_RIGHT;
  const parts = new Intl.NumberFormat(locale, { style: "percent" }).formatToParts(0.5);
  const at = parts.findIndex((part) => part.type === "integer");
  const around = (from: number, to?: number): string =>
    parts
      .slice(from, to)
      .map((part) => part.value)
      .join("")
      .replace(DIRECTIONS, "");
  const [before, behind] = [around(0, at), around(at + 1)];
  return {
    number: (plain) =>
      formatFor(plain.split(".")[1]?.length ?? 0)
        .format(Number(plain))
        .replace(DIRECTIONS, "") + after,
    percent: (number) => `${before}${number.replace(after, "")}${behind}${after}`,
    digits: (plain) => plain.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) + after,
  };
}

let current = PLAIN;

/** Writes numbers as this locale does from now on; plainly for a tag that is none, and for English as the United States write it. */
export function setNumerals(locale: string): void {
  let tag = "en-US";
  try {
    tag = Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? tag;
  } catch {
    // A tag that is none: plainly.
  }
  current = tag === "en-US" ? PLAIN : numeralsOf(tag);
}

/** Whether the page writes numbers as its files do: then what was made for one is good for the other. */
export const isPlain = (): boolean => current === PLAIN;

/** What `work` makes, with numbers written plainly: for files, addresses and speech. `work` ends before this does: it is no promise. */
export function inPlain<T>(work: () => T): T {
  const before = current;
  current = PLAIN;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** The numerals of the moment. */
export const numerals = (): Numerals => current;
