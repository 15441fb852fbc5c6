/** One text read as a time: a calendar period, a day, a fiscal year, or none of these. What a text leaves open is said, not decided. */
import type { Status } from "../../domain/model.ts";
import { digitOf } from "./digits.ts";
import { type FiscalPart, fiscalPart } from "./fiscalParts.ts";
import { MONTH_WORD, monthNumber } from "./monthNames.ts";
import { withoutHidden } from "./shown.ts";

export type TimeRead =
  | { readonly kind: "period"; readonly period: string }
  | { readonly kind: "day"; readonly year: number; readonly month: number; readonly day: number }
  /** Two numbers that are each a possible month: 03/04/2021. */
  | { readonly kind: "either"; readonly year: number; readonly first: number; readonly second: number }
  /** A fiscal year lies in two calendar years; a single one that is named is the last. */
  | { readonly kind: "fiscal"; readonly first: number; readonly last: number }
  /** A fiscal quarter or half: no calendar period without knowing where the year begins. */
  | ({ readonly kind: "fiscal-part" } & FiscalPart)
  /** More or less than one period: nine months, several years, the last twelve months, the year so far. */
  | { readonly kind: "span" };

/** With the status that a letter or word at the year gives: 2021A, 2021E, 2026F. */
export type PeriodText = TimeRead & { readonly status: Status | null };

const LONGEST = 60;
/** Superscripts, signs and references behind a time. */
const FOOTNOTE = /(?<=[\d)A-Za-z年月])\s*(?:[*†‡§¶#]+|[\u00b9\u00b2\u00b3\u2070-\u2079ᵃ-ᶻ]+|\[\w{1,3}\]|\([1-9b-d]\))\s*$/u;
const DIGITLESS_SPAN = /^\s*(?:ttm|ltm|ytd|year to date|(?:last|trailing) twelve months)\s*$/i;

const STATUS_WORDS: readonly (readonly [RegExp, Status])[] = [
  [/[\s(]*(?:forecast|prognose|prévision|previsión|pronóstico|projected|projection|proj|fcst|预测|预计|見込み?|予測)\.?\)?$/, "forecast"],
  [/[\s(]*(?:estimated?|geschätzt|estimé|estimación|estimado|est|估计|估算)\.?\)?$/, "estimated"],
  [/[\s(]*(?:actual|reported|ist|réel|实际)\)?$/, "reported"],
  [/[\s(]*(?:provisional|preliminary|prelim|vorläufig|provisoire|初步)\.?\)?$/, "provisional"],
];
const STATUS_LETTERS: ReadonlyMap<string, Status> = new Map([
  ["e", "estimated"],
  ["f", "forecast"],
  ["p", "forecast"],
  ["a", "reported"],
]);

const ORDINALS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first|1st|erstes|premier|1er|primer|1\.)\s+/, "1"],
  [/\b(?:second|2nd|zweites|deuxième|2e|2ème|segundo|2º|2\.)\s+/, "2"],
  [/\b(?:third|3rd|drittes|troisième|3e|3ème|tercer|3º|3\.)\s+/, "3"],
  [/\b(?:fourth|4th|viertes|quatrième|4e|4ème|cuarto|4º|4\.)\s+/, "4"],
];
const CHINESE_DIGITS: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4", 上: "1", 下: "2" };

/** Lower case, plain digits and dashes, one space; words for quarters and halves become q1 to q4 and h1, h2. */
function plain(text: string): string {
  let out = withoutHidden(text)
    .replace(FOOTNOTE, "")
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, digitOf)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'(?=\d{4})/, "");
  if (/[a-z一-鿿]/.test(out)) {
    out = out
      .replace(/第?([一二三四1-4])(?:季度|四半期|季)/g, "q$1 ")
      .replace(/([上下])半年/g, "h$1 ")
      .replace(/(?<=[qh])[一二三四上下]/g, (d) => CHINESE_DIGITS[d] ?? d);
    if (/\b(?:quarter|quartal|trimestre|qtr|half|halbjahr|semestre|semester)\b/.test(out)) {
      for (const [word, digit] of ORDINALS) out = out.replace(word, `${digit} `);
      out = out
        .replace(/\b([1-4]) ?(?:quarter|quartal|trimestre|qtr)\b/g, "q$1")
        .replace(/\b(?:quarter|quartal|trimestre|qtr) ?([1-4])\b/g, "q$1")
        .replace(/\b([12]) ?(?:half|halbjahr|semestre|semester)\b/g, "h$1")
        .replace(/\b(?:half|halbjahr|semestre|semester) ?([12])\b/g, "h$1");
    }
    out = out
      .replace(/(\d{4}) ?(?:年度?)(?: ?|$)/, "$1 ")
      .replace(/^(?:calendar year|year|cy|jahr|année|año|anno|ano|calendar) ?(?=\d{4}(?: ?\(?[efpa]\)?)?$)/, "")
      .replace(/^(?:calendar|cy) ?(?=[qh][1-4]|[1-4][qh])/, "")
      .replace(/(?<=^[qh][1-4]|^[1-4][qh]) ?(?:of )?(?:cy|calendar year) ?(?=\d{2})/, " ")
      .replace(/\b(?:of|de|des|du|del|von)\b ?/g, "");
  }
  return out.replace(/\s+/g, " ").trim();
}

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
const plausible = (year: number): boolean => year >= 1950 && year <= 2100;
const two = (n: number): string => String(n).padStart(2, "0");

function period(year: number, rest: string): TimeRead | null {
  return plausible(year) ? { kind: "period", period: `${year}${rest}` } : null;
}

const month = (year: number, number: number): TimeRead | null => (number >= 1 && number <= 12 ? period(year, `-${two(number)}`) : null);

function day(year: number, number: number, ofMonth: number): TimeRead | null {
  if (!plausible(year) || number < 1 || number > 12 || ofMonth < 1) return null;
  const length =
    number === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(number) ? 30 : 31;
  return ofMonth <= length ? { kind: "day", year, month: number, day: ofMonth } : null;
}

/** Day and month in either order; certain where only one order gives a day. */
function eitherDay(year: number, first: number, second: number): TimeRead | null {
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  if (dayFirst !== null && monthFirst !== null && first !== second) return { kind: "either", year, first, second };
  return dayFirst ?? monthFirst;
}

const YEAR = "(\\d{4}|'?\\d{2})";
const SEP = "[ \\-/._:']*";
const bare = (year: string | undefined): string => (year ?? "").replace("'", "");

const ROMAN = ["i", "ii", "iii", "iv"];

/** Months from one to another of a year: a quarter, a half or a year where they are one, else a span. */
function months(year: string | undefined, from: number, to: number): TimeRead | null {
  const length = to - from + 1;
  if (from < 1 || to > 12 || length < 2) return null;
  const size = length === 3 ? "Q" : length === 6 ? "H" : "";
  if (length === 12) return period(full(bare(year)), "");
  return size === "" || (from - 1) % length !== 0 ? { kind: "span" } : period(full(bare(year)), `-${size}${(from - 1) / length + 1}`);
}

/** The three, six or twelve months that end with one: "quarter ended March 31, 2021". A year that ends in another month than December is fiscal. */
function ending(length: string | undefined, month: string | undefined, year: string | undefined): TimeRead | null {
  const to = monthNumber(month ?? "");
  const count = /^(?:3|three|quarter)/.test(length ?? "") ? 3 : /^(?:6|six|half)/.test(length ?? "") ? 6 : 12;
  if (count === 12 && to < 12) return fiscal(full(bare(year)) - 1, full(bare(year)));
  return to < count ? { kind: "span" } : months(year, to - count + 1, to);
}

type Reader = readonly [RegExp, (m: readonly (string | undefined)[]) => TimeRead | null];
const BETWEEN = "\\.? ?(?:-|to|bis|à|a|至|~|/|through) ?";
const ENDED = "(?:ended|ending|ends|to|through|end) ?";
const LENGTH = "((?:3|three|6|six|12|twelve)[ \\-]?months?|quarter|half(?:[ \\-]year)?|year)";
/** Stretches of months, in words. */
const SPELLED: readonly Reader[] = [
  [
    new RegExp(`^${MONTH_WORD}${BETWEEN}${MONTH_WORD}[ \\-/.,']*(\\d{4}|\\d{2})$`),
    (m) => months(m[3], monthNumber(m[1] ?? ""), monthNumber(m[2] ?? "")),
  ],
  [
    new RegExp(`^${MONTH_WORD}[ .]*(\\d{4})${BETWEEN}${MONTH_WORD}[ .]*(\\d{4})$`),
    (m) => (m[2] === m[4] ? months(m[4], monthNumber(m[1] ?? ""), monthNumber(m[3] ?? "")) : span()),
  ],
  [/^(\d{4}) (\d{1,2}) ?月? ?[-~至] ?(\d{1,2}) ?月 ?期?$/, (m) => months(m[1], Number(m[2]), Number(m[3]))],
  [new RegExp(`^${MONTH_WORD}\\.? ?(?:quarter|qtr|q) ?(\\d{4}|\\d{2})$`), (m) => ending("quarter", m[1], m[2])],
  [new RegExp(`^${LENGTH} ?${ENDED}${MONTH_WORD}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? (\\d{4})$`), (m) => ending(m[1], m[2], m[3])],
  [new RegExp(`^${LENGTH} ?${ENDED}\\d{1,2}(?:st|nd|rd|th|\\.)? ?${MONTH_WORD}\\.?,? (\\d{4})$`), (m) => ending(m[1], m[2], m[3])],
];
const READERS: readonly Reader[] = [
  [/^(\d{4})(?:\.0+)?$/, (m) => period(full(bare(m[1])), "")],
  [/^(\d{4})[ \-/._:]*([qh])([1-4])$/, (m) => part(m[1], m[2], m[3])],
  [/^(\d{2})([qh])([1-4])$/, (m) => part(m[1], m[2], m[3])],
  [new RegExp(`^([qhts])([1-4])${SEP}${YEAR}$`), (m) => part(m[3], m[1], m[2])],
  [new RegExp(`^([1-4])([qhts])${SEP}${YEAR}$`), (m) => part(m[3], m[2], m[1])],
  [/^(\d{4})[ \-/._]*([1-4])([qhts])$/, (m) => part(m[1], m[3], m[2])],
  [/^(\d{4})[ \-/._]*([ts])([1-4])$/, (m) => part(m[1], m[2], m[3])],
  [/^(\d{4})[-/.](\d{1,2})$/, (m) => month(Number(m[1]), Number(m[2]))],
  [/^(\d{4}) ?(?:m|年) ?(\d{1,2})$/, (m) => month(Number(m[1]), Number(m[2]))],
  [/^(\d{4}) (\d{1,2}) ?月$/, (m) => month(Number(m[1]), Number(m[2]))],
  [/^(\d{1,2})[-/.](\d{4})$/, (m) => month(Number(m[2]), Number(m[1]))],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (m) => month(Number(m[1]), Number(m[2]))],
  [/^(\d{4})(\d{2})(\d{2})$/, (m) => day(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$/,
    (m) => day(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [/^(\d{4}) (\d{1,2}) ?月 ?(\d{1,2}) ?日$/, (m) => day(Number(m[1]), Number(m[2]), Number(m[3]))],
  // A point after the day is how German and its neighbours write dates, and nobody puts the month first so.
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/, (m) => day(full(bare(m[3])), Number(m[2]), Number(m[1]))],
  [
    /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/,
    (m) => eitherDay(full(bare(m[3])), Number(m[1]), Number(m[2])),
  ],
  [new RegExp(`^${MONTH_WORD}[ \\-/.,']*(\\d{4}|\\d{2})$`), (m) => month(full(bare(m[2])), monthNumber(m[1] ?? ""))],
  [new RegExp(`^(\\d{4})[ \\-/.,]*${MONTH_WORD}$`), (m) => month(Number(m[1]), monthNumber(m[2] ?? ""))],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ \\-]*${MONTH_WORD}[ \\-.,]*(\\d{4}|\\d{2})$`),
    (m) => day(full(bare(m[3])), monthNumber(m[2] ?? ""), Number(m[1])),
  ],
  [new RegExp(`^${MONTH_WORD} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`), (m) => day(Number(m[3]), monthNumber(m[1] ?? ""), Number(m[2]))],
  [
    /^(?:fy|gj|fiscal(?: year)?|exercice|ejercicio|geschäftsjahr)[ \-']*(\d{4}|\d{2})$/,
    (m) => fiscal(full(bare(m[1])) - 1, full(bare(m[1]))),
  ],
  [
    /^(?:(?:fy|gj|fiscal(?: year)?|exercice|ejercicio|geschäftsjahr)[ \-']*)?(\d{4})[-/](\d{4})$/,
    (m) => fiscal(Number(m[1]), Number(m[2])),
  ],
  [
    /^(?:fy|gj|fiscal(?: year)?|exercice|ejercicio|geschäftsjahr)[ \-']*(\d{4}|\d{2})[-/](\d{2})$/,
    (m) => fiscal(full(bare(m[1])), full(bare(m[2]))),
  ],
  // 2021/22 is a fiscal year; 2021/12 was read above as a month, and 2011/12 with it.
  [/^(\d{4})[-/](1[3-9]|[2-9]\d)$/, (m) => fiscal(Number(m[1]), full(bare(m[2])))],
  [
    /^(?:fy|gj|fiscal(?: year)?)[ \-']*(\d{4}|\d{2})(?:[-/]\d{2})?[ \-/]*(?:([qh])([1-4])|([1-4])([qh]))$/,
    (m) => ofFiscal(m[1], m[2] ?? m[5], m[3] ?? m[4]),
  ],
  [
    /^(?:f?([qh])([1-4])|([1-4])([qh]))[ \-/]*(?:fy|gj|fiscal(?: year)?)[ \-']*(\d{4}|\d{2})$/,
    (m) => ofFiscal(m[5], m[1] ?? m[4], m[2] ?? m[3]),
  ],
  [/^f([qh])([1-4])[ \-/']*(\d{4}|\d{2})$/, (m) => ofFiscal(m[3], m[1], m[2])],
  // The whole of a year in words; a fiscal one may be another.
  [/^(\d{4})[ -]*(?:full[ -]?year|whole year|annual|gesamtjahr|全年)$/, (m) => period(Number(m[1]), "")],
  [/^(?:full[ -]?year|whole year|annual|gesamtjahr|全年) ?(\d{4})$/, (m) => period(Number(m[1]), "")],
  [/^(?:cy)[ \-']*(\d{2})$/, (m) => period(full(bare(m[1])), "")],
  [/^(\d{4}) ?(?:fy|财年|財年)$/, (m) => fiscal(Number(m[1]) - 1, Number(m[1]))],
  [/^(i{1,3}|iv)\.? ?(?:quartal|quarter|trimestre|qtr|q)\.? (\d{4})$/, (m) => part(m[2], "q", String(ROMAN.indexOf(m[1] ?? "") + 1))],
  [/^hj ?([12])[ \-/.']*(\d{4}|\d{2})$/, (m) => part(m[2], "h", m[1])],
  ...SPELLED,
  [/^(?:\d{1,2}|first|last|nine|six|three|twelve) ?m(?:onths?)?(?: ?\d{1,2})?[ \-/']*(?:fy ?|to \S+ )?'?(?:\d{4}|\d{2})$/, span],
  [/^(?:\d{4}[ -]*)?(?:ytd|ltm|ttm|l12m|rolling|trailing|last|year to date|cumulative)\b.*\d$|^\d{4}[ -]*(?:ytd|ltm|ttm|9m|6m|12m)$/, span],
  [
    /^(\d{4}) ?(?:-|to|bis|à|a|至|~|through|and|&|\+) ?(\d{4})$/,
    (m) => (plausible(Number(m[1])) && Number(m[1]) < Number(m[2]) && plausible(Number(m[2])) ? { kind: "span" } : null),
  ],
  [
    /^[qh][1-4] ?(?:-|to|bis|\+|&|and) ?[qh][1-4][ \-/']*(?:\d{4}|\d{2})$|^\d{4}[ -]*[qh][1-4] ?(?:-|to|\+|&|and) ?[qh][1-4]$|^[1-4]-[1-4]q ?\d{2,4}$/,
    span,
  ],
];

function part(year: string | undefined, letter: string | undefined, index: string | undefined): TimeRead | null {
  const half = letter === "h" || letter === "s";
  if (half && Number(index) > 2) return null;
  return period(full(bare(year)), `-${half ? "H" : "Q"}${index ?? ""}`);
}

const ofFiscal = (year: string | undefined, letter: string | undefined, index: string | undefined): TimeRead | null => {
  const read = fiscalPart(full(bare(year)), letter === "h", Number(index));
  return read === null || !plausible(read.year) ? null : { kind: "fiscal-part", ...read };
};

function span(): TimeRead {
  return { kind: "span" };
}

const fiscal = (first: number, last: number): TimeRead | null =>
  last === first + 1 && plausible(first) && plausible(last) ? { kind: "fiscal", first, last } : null;

function takeStatus(text: string): readonly [string, Status | null] {
  for (const [pattern, status] of STATUS_WORDS) {
    const rest = text.replace(pattern, "").trim();
    if (rest !== text && rest !== "") return [rest, status];
  }
  const letter = /^(.*\d{2})(?: ?\(([efpa])\)| ?([efpa]))$/.exec(text);
  const status = STATUS_LETTERS.get(letter?.[2] ?? letter?.[3] ?? "");
  return letter?.[1] === undefined || status === undefined ? [text, null] : [letter[1], status];
}

/** The day that a spreadsheet means by a bare count of days since 1900, for years 2000 to 2050; null for other texts. */
export function serialDay(text: string): string | null {
  const days = /^\s*(\d{5})(?:\.0+)?\s*$/.exec(text)?.[1];
  if (days === undefined || Number(days) < 36_526 || Number(days) > 55_153) return null;
  return new Date((Number(days) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

const READ = new Map<string, PeriodText | null>();
/** Periods repeat; a column of other text must not fill the memory. */
const MOST_READ = 5000;

/** Reads one text as a time; null for everything that is none. Two-digit years are of this century. */
export function readPeriodText(text: string): PeriodText | null {
  if (text.length > LONGEST) return null;
  if (!/\p{Nd}/u.test(text)) return DIGITLESS_SPAN.test(text) ? { kind: "span", status: null } : null;
  const known = READ.get(text);
  if (known !== undefined) return known;
  const [rest, status] = takeStatus(plain(text));
  let read: PeriodText | null = null;
  for (const [pattern, make] of READERS) {
    const match = pattern.exec(rest);
    const time = match === null ? null : make(match);
    if (time === null) continue;
    read = { ...time, status };
    break;
  }
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, read);
  return read;
}
