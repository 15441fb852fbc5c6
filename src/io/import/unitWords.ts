/** Units as headers and titles write them: "US$ bn", "in Mio. EUR", "亿元", "thousands of dollars", "(%)". */

import { unitById } from "../../domain/unit.ts";
import * as importWords from "../../domain/words/en/import.ts";
import { nameKey } from "./aliases.ts";
import { remember } from "./remember.ts";

type Currency = "usd" | "eur" | "cny";

/** What words say of the unit of bare figures. */
export interface StatedUnit {
  /** A unit id of domain/unit.ts; empty where the words do not settle one. */
  readonly unit: string;
  /** Power of ten that moves an amount as written into that unit: 2 for "亿元", which is a hundred million. */
  readonly shift: number;
  /** A currency that is named without a scale. */
  readonly currency: Currency | "";
  /** A scale, as a power of ten, that is named without a currency; null where there is none. */
  readonly scale: number | null;
  /** A currency that the dataset does not have, by name; empty for none. */
  readonly strange: string;
}

export const NO_UNIT: StatedUnit = { unit: "", shift: 0, currency: "", scale: null, strange: "" };

/** A header that bears it is asked about; at a figure it is named. */
const EITHER = importWords.yenOrYuan;
/** Looked for first: "HK$" holds a dollar sign, and "日元" a sign of yuan. */
const STRANGE: readonly (readonly [RegExp, string])[] = [
  [/£|\bgbp(?![a-z])|\bpounds?\b|sterling|英镑/, importWords.britishPounds],
  [/\bjpy(?![a-z])|\byen\b|日元|日圓|円/, importWords.japaneseYen],
  [/₹|\binr(?![a-z])|\brupees?\b|\brs\.? ?(?=\d|cr|lakh|$)|卢比/, importWords.indianRupees],
  [/₩|\bkrw(?![a-z])|(?:illions?|korean|\b[btm]n) won\b|韩元|원/, importWords.koreanWon],
  [/hk ?\$|\bhkd(?![a-z])|港元|港币/, importWords.hongKongDollars],
  [/nt ?\$|\b(?:twd|ntd)(?![a-z])|新台币|新臺幣/, importWords.taiwanDollars],
  [/(?<![a-z])(?:c|ca|can) ?\$|\bcad(?![a-z])/, importWords.canadianDollars],
  [/(?<![a-z])(?:a|au) ?\$|\baud(?![a-z])/, importWords.australianDollars],
  [/(?<![a-z])s ?\$|\bsgd(?![a-z])/, importWords.singaporeDollars],
  [/\bchf(?![a-z])|franken|swiss francs?/, importWords.swissFrancs],
  [/(?<![a-z])r ?\$|\bbrl(?![a-z])|\breais\b/, importWords.brazilianReais],
  [/₽|\brub(?![a-z])|\broubles?\b|руб/, "roubles"],
  [/\b(?:sek|nok|dkk)(?![a-z])|\bkron(?:or|er)\b/, importWords.kronorOrKroner],
  [
    /₺|₪|\bils(?![a-z])|zł|\bpln(?![a-z])|\bczk(?![a-z])|\bmxn(?![a-z])|\bzar(?![a-z])|\bsar(?![a-z])|\baed(?![a-z])|₫|฿/,
    importWords.thisCurrency,
  ],
];
const CURRENCIES: readonly (readonly [RegExp, Currency])[] = [
  [/\busd|\$|dollars?|dólares|美元|美金|ドル|米ドル|доллар/, "usd"],
  [/€|\beur(?![a-z])|euros?|欧元|евро/, "eur"],
  [/\bcny|\brmb|yuan|cn¥|人民币|元/, "cny"],
];
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/trillions?|\btr?n\b|billionen|billones|万亿|萬億|兆|трлн|(?<=[$€])t\b/, 12],
  [/千亿/, 11],
  [/百亿/, 10],
  [
    /thousand millions?|mil millones|billions?|\bbl?n\b|bn$|mrds?\b|\bmds? ?(?:€|$|d['’]|eur|\$)|\bmld\b|milliarden|milliards?|miliardi|bilhões|十亿|十億|млрд|\bb\b/,
    9,
  ],
  [/亿|億/, 8],
  [/crores?\b|\bcr\b|千万/, 7],
  [/millionen|millions?|\bml?n\b|mn$|\bmm\b|mio\b|millones|milioni|milhões|百万|млн|\bm\b|m ?(?=[$€])/, 6],
  [/lakhs?\b|十万/, 5],
  [/万|萬/, 4],
  [/thousands?|\bk\b|\btsd\b|tausend|milliers|\bmiles\b|千|тыс|\b000s?\b/, 3],
];
const PERCENT =
  /^(?:%|percents?|per cent|percentage|pct|prozent|v\.? ?h\.?|pour ?cent|pourcentage|por ciento|porcentaje|per cento|percentuale|por cento|процент\S*|百分比|パーセント|of total|share)(?: (?:of|der|des|du|de|del|am|vom|in|%) ?.*)?$/;
const POINTS = /^(?:percentage points?|%? ?points?|pp|ppt|pps|p\.p\.|prozentpunkte|points? de pourcentage|puntos porcentuales|百分点)$/;

/** A currency that the dataset does not have, by name; empty for none. A bare ¥ is one of two, and so none that is known. */
export const strangeCurrency: (text: string) => string = remember((text) => {
  const plain = nameKey(text);
  const strange = STRANGE.find(([words]) => words.test(plain))?.[1];
  if (strange !== undefined) return strange;
  return /¥/.test(plain) && !/cn ?¥|cny|rmb|yuan|人民币|元/.test(plain) ? EITHER : "";
});

/** The unit that words name; `NO_UNIT` where they name none. */
export const statedUnit: (text: string) => StatedUnit = remember((text) => {
  if (text === "" || text.length > 60) return NO_UNIT;
  const id = text.trim();
  if (unitById(id)?.stored === true) return { ...NO_UNIT, unit: id };
  const plain = nameKey(text)
    // Ten of a kind is the next kind, and a scale may stand at its currency: "10億", "mUSD".
    .replace(/10 ?([億亿])/, "十$1")
    .replace(/\b(k|m|mn|mio|b|bn|mrd|t|tn)(usd|eur|cny|rmb)\b/, "$1 $2")
    .replace(
      /^(?:(?:all )?(?:figures|amounts|values|angaben|werte|beträge|données|cifras|valori) )?(?:(?:are|sind|sont) )?(?:in|en|em) /,
      "",
    )
    .replace(/^(?:units?|einheit|unité|unidad|单位|單位|単位)\s*[:：]?\s*/, "");
  // Figures have digits, units have none but those of "'000".
  if (/\d/.test(plain.replace(/000s?(?!\d)/, ""))) return NO_UNIT;
  if (PERCENT.test(plain)) return { ...NO_UNIT, unit: "percent" };
  if (POINTS.test(plain)) return { ...NO_UNIT, unit: "percentage_points" };
  const strange = strangeCurrency(plain);
  if (strange !== "" && strange !== EITHER) return { ...NO_UNIT, strange };
  const currency = CURRENCIES.find(([words]) => words.test(plain))?.[1] ?? "";
  const scale = SCALES.find(([words]) => words.test(plain))?.[1] ?? null;
  if (currency === "" && scale === null) return NO_UNIT;
  if (currency === "" || scale === null) return { ...NO_UNIT, currency, scale };
  return moneyOf(currency, scale);
});

/** Money of any power of ten in the nearest scale that the dataset has. */
function moneyOf(currency: Currency, exponent: number): StatedUnit {
  const [scale, power] =
    exponent >= 12 && currency !== "eur"
      ? (["trillion", 12] as const)
      : exponent >= 9
        ? (["billion", 9] as const)
        : (["million", 6] as const);
  return { ...NO_UNIT, unit: `${currency}_${scale}`, shift: exponent - power };
}

/** A unit that the reader chose: a currency alone then means its plain units. */
export function chosenUnit(text: string): StatedUnit {
  const stated = statedUnit(text);
  return stated.currency !== "" && stated.scale === null ? moneyOf(stated.currency, 0) : stated;
}

/** Whether the words name a unit, or at least a currency that is none of the dataset's. */
export const isStated = ({ unit, strange }: StatedUnit): boolean => unit !== "" || strange !== "";

const TRAILING = /^(.*?)[\s,;:\-–]*[([（【]([^()[\]（）【】]{1,40})[)\]）】]\s*$/;

/** A text taken apart into what it names and the unit behind (or before) it: "Revenue (US$ bn)", "Umsatz in Mio. EUR", "Umsatz, Mrd. €", "% share". */
export function takeUnit(text: string): { readonly rest: string; readonly stated: StatedUnit } | null {
  const bracket = TRAILING.exec(text);
  const inside = statedUnit(bracket?.[2] ?? "");
  // In brackets, half of a unit is still no part of the name: "Revenue (US$)", "Revenue (bn)".
  if (bracket !== null && (isStated(inside) || inside.currency !== "" || inside.scale !== null))
    return { rest: bracket[1] ?? "", stated: inside };
  const words = text.trim().split(/[\s,;:_]+/);
  const joined = (from: number, to: number): string => words.slice(from, to).join(" ");
  for (const length of [4, 3, 2, 1]) {
    if (words.length <= length) continue;
    const behind = statedUnit(joined(words.length - length, words.length));
    if (isStated(behind) && isWhole(joined(words.length - length, words.length)))
      return { rest: joined(0, words.length - length).replace(/ (?:in|en)$/i, ""), stated: behind };
    const before = statedUnit(joined(0, length));
    if (isStated(before) && isWhole(joined(0, length))) return { rest: joined(length, words.length), stated: before };
  }
  return null;
}

/** Whether words say a unit and nothing else, as those at a figure must: "Mio. €", "亿元". */
export function unitAlone(text: string): boolean {
  if (strangeCurrency(text) !== "") return false;
  const rest = [...SCALES, ...CURRENCIES].reduce((out, [words]) => out.replace(new RegExp(words, "g"), " "), nameKey(text));
  return !/\p{L}|\p{N}/u.test(rest.replace(/\b(?:in|of|de|us)\b/g, " "));
}

/** Whether every word is one of a unit: names stay out of it. "Share" alone is a measure. */
function isWhole(text: string): boolean {
  const words = nameKey(text).split(" ");
  if (words.length === 1 && /^[a-z]{6,}$/.test(words[0] ?? "") && !/^(?:percent|prozent)$/.test(words[0] ?? "")) return false;
  return words.every((word) => {
    if (/^(?:in|en|of|us|u\.s\.|de|d['’]?)$/.test(word)) return true;
    if (PERCENT.test(word) && word !== "share") return true;
    return strangeCurrency(word) !== "" || CURRENCIES.some(([w]) => w.test(word)) || SCALES.some(([w]) => w.test(word));
  });
}

/** The one unit that lines above a table name; `NO_UNIT` for none or several. */
export function unitInTitle(cells: readonly string[]): StatedUnit {
  const found = new Map<string, StatedUnit>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text === "" || text.length > 200) continue;
    const parts = [...text.matchAll(/[([（【]([^()[\]（）【】]{1,60})[)\]）】]/g)].map((m) => m[1] ?? "");
    const behind = /(?:^|[\s,;–-])(?:in|en) ((?:[^\s,;]+ ?){1,5})$/i.exec(text)?.[1] ?? "";
    const labelled = /^(?:units?|einheit|unité|unidad|单位|單位|単位)\s*[:：]\s*(.{1,40})$/i.exec(text)?.[1] ?? "";
    for (const part of [...parts, behind, labelled]) {
      const stated = statedUnit(part);
      if (isStated(stated)) found.set(JSON.stringify(stated), stated);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : NO_UNIT;
}
