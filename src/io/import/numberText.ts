/** One cell looked at as a number, before it is known which sign sets off its decimals. */
import type { Status } from "../../domain/model.ts";
import { digitOf } from "./digits.ts";
import { withoutHidden } from "./shown.ts";
import type { DecimalSign } from "./types.ts";

/** Digits with their separators, as plain decimal text under each decimal sign; null where it cannot be read with that sign. */
export type Digits = Readonly<Record<DecimalSign, string | null>>;

export type NumberText =
  | { readonly kind: "missing" }
  /** #REF! and its kin: a spreadsheet lost the figure. */
  | { readonly kind: "error" }
  | { readonly kind: "formula" }
  | { readonly kind: "text" }
  | {
      readonly kind: "number";
      readonly lead: string;
      readonly digits: Digits;
      readonly tail: string;
      /** Footnote signs that were left out: "33*". */
      readonly footnote: boolean;
      readonly status: Status | null;
    }
  | { readonly kind: "range"; readonly lead: string; readonly from: Digits; readonly to: Digits; readonly tail: string };

/** Longer texts are no figures. */
const LONGEST = 120;

const MISSING = new Set(
  [
    ..."|-|--|---|.|..|...|…|:|?|*|/|n/a|na|n.a.|n.a|n/d|nd|n.d.|n/k|nan|null|none|nil|#n/a|#na|k.a.|k. a.|k.a|s.o.|n.s.|n.v.|nr|n/r|n.r.".split(
      "|",
    ),
    ...[
      "not available",
      "not applicable",
      "not disclosed",
      "not published",
      "not reported",
      "undisclosed",
      "unknown",
      "missing",
      "no data",
      "tbd",
    ],
    ...[
      "keine angabe",
      "nicht verfügbar",
      "non disponible",
      "no disponible",
      "sin datos",
      "(blank)",
      "[ ]",
      "[]",
      "(n/a)",
      "<na>",
      "(null)",
    ],
    ..."n.m.|n.m|nm|n/m|n.c.|n.c|nc|s/d|s.d.|w/d|wd|-%|- %|--%|/|n/a%|#n/a n/a|confidential|withheld|not meaningful|suppressed|private|нет данных|н/д|no disponible|não disponível|n.a.v.|non communiqué|non disponibile|不明|非公表|非公開|該当なし|なし|-円|未公開|未知|保密|不公开|해당 없음".split(
      "|",
    ),
    ...["无", "未披露", "未公布", "暂无", "不详", "无数据", "不适用", "缺失", "—"],
  ].map((word) => word.toLowerCase()),
);
const ERRORS = new Set([
  "#ref!",
  "#value!",
  "#div/0!",
  "#name?",
  "#num!",
  "#null!",
  "#####",
  "#spill!",
  "#error!",
  "err:502",
  "inf",
  "-inf",
  "infinity",
  "-infinity",
]);

/** Words of bounds in other languages, as the signs that mean the same. */
const BOUND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:approx|ca\.?|c\.|circa|etwa|rund|约|大约|约为|env\.?|environ|unos|aprox\.?|alrededor de) ?(?=\d|[$€¥])/, "~"],
  [/^(?:just over|little over|über|mehr als|超过|超|逾|más de|plus de|supérieur à) ?(?=\d|[$€¥])/, ">"],
  [/^(?:unter|weniger als|低于|不到|不足|menos de|moins de|inférieur à) ?(?=\d|[$€¥])/, "<"],
  [/^(?:fast|beinahe|近|将近|接近|presque|casi) ?(?=\d|[$€¥])/, "nearly "],
  [/^>=/, "≥"],
  [/^(?:<=|≦)/, "≤"],
  [/^≧/, "≥"],
  // Behind the figure: "39% approx.", "39%左右", "39%以上".
  [/^(\d.*?) ?\(?(?:approx\.?|approximately|circa|ca\.|左右|上下|前後|程度)\)?$/, "~$1"],
  [/^(\d.*?) ?(?:and above|or above|and over|以上)$/, "≥$1"],
  [/^(\d.*?) ?(?:or below|and below|and under|以下|以内)$/, "≤$1"],
];

/** Percent before the number or in words, as the sign behind it. */
const PERCENT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|百分之) ?(?=\d)(.*)$/, "$1%"],
  [/(?<=\d) ?(?:pour ?cent|por ?ciento|por cento|per cento|prozent|percent|per ?cent|pct|процент[а-я]*)\.?$/, "%"],
];

/** Signs as the code of web pages writes them. */
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", nbsp: " " };
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Superscripts are footnotes; normalised to plain digits they would lengthen the number. */
const FOOTNOTE =
  /(?:[*†‡§¶#]+|[\u00b9\u00b2\u00b3\u2070-\u2079ᵃ-ᶻ]+|(?:\[(?:\w{1,3}|(?:note|nb|nota|anm\.?|注) ?\d{0,2})\] ?)+|(?<=\d[%\s]*)\([1-9b-d]\))$/iu;
const RUN = String.raw`\d(?:[\d.,']*\d)?(?: \d{3}(?!\d)(?:[.,]\d+)?)*|[.,]\d+`;
const EXPONENT = /^([+-]?)(\d+(?:[.,]\d+)?|[.,]\d+)e([+-]?\d{1,4})$/;
const SINGLE = new RegExp(`^(\\D*?)(${RUN})(\\D*)$`);
const BETWEEN = String.raw`(?:-|to|bis|à|a|至|到|~|〜|\.{2,3})`;
const RANGE = new RegExp(
  `^(?:between |zwischen |entre )?([$€¥a-z]*? ?)(${RUN}) ?%? ?(?:${BETWEEN}|and|und|et|y) ?[$€¥]?(${RUN})([^\\d]*)$`,
);

/** Integer digits with one kind of group sign: by threes, or with commas as in India by twos and a last three. Null when it is none. */
function whole(text: string, groups: readonly string[], indian: boolean): string | null {
  if (/^\d*$/.test(text)) return text === "" ? "0" : text;
  for (const group of groups) {
    const parts = text.split(group);
    if (parts.length < 2 || parts.some((part) => !/^\d+$/.test(part))) continue;
    const [first = "", ...rest] = parts;
    if (first.length > 3 || (first.startsWith("0") && first !== "0") || first === "0") return null;
    const byThrees = rest.every((part) => part.length === 3);
    const byTwos =
      indian &&
      group === "," &&
      first.length <= 2 &&
      rest.length > 1 &&
      rest.slice(0, -1).every((p) => p.length === 2) &&
      rest.at(-1)?.length === 3;
    return byThrees || byTwos ? parts.join("") : null;
  }
  return null;
}

function under(text: string, decimal: DecimalSign): string | null {
  const at = text.indexOf(decimal);
  if (at !== text.lastIndexOf(decimal)) return null;
  const groups = [decimal === "." ? "," : ".", " ", "'"];
  const fraction = at < 0 ? "" : text.slice(at + 1);
  if (at >= 0 && !/^\d+$/.test(fraction)) return null;
  const integer = whole(at < 0 ? text : text.slice(0, at), groups, decimal === ".");
  if (integer === null) return null;
  return at < 0 ? integer : `${integer}.${fraction}`;
}

const digitsOf = (text: string): Digits => ({ ".": under(text, "."), ",": under(text, ",") });

/** The sign that the digits themselves settle; "either" where both give one number, "open" where they give two, null where neither reads. */
export function evidence({ ".": point, ",": comma }: Digits): DecimalSign | "either" | "open" | null {
  if (point === null) return comma === null ? null : ",";
  if (comma === null) return ".";
  return point === comma ? "either" : "open";
}

const STATUS_TAIL: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...["e", "est", "est.", "estimate", "estimated"].map((word) => [word, "estimated"] as const),
  ...["f", "fcst", "forecast", "projected"].map((word) => [word, "forecast"] as const),
  ...["p", "prov.", "provisional", "prelim.", "preliminary"].map((word) => [word, "provisional"] as const),
  // A revised figure is as reported as the first one was.
  ...["a", "actual", "r", "rev.", "revised"].map((word) => [word, "reported"] as const),
]);
/** "%", " (est.)", "% r", "(p)". */
const statusIn = (tail: string): Status | null => STATUS_TAIL.get(tail.replace(/^% ?/, "").replace(/^\((.*)\)$/, "$1")) ?? null;

/** Without a quote around the whole cell, as when a space stood before it, and without the sign by which spreadsheets keep a number as text. */
const unquoted = (text: string): string => /^"(.*)"$/.exec(text)?.[1]?.trim() ?? text.replace(/^'(?=[\d.(])/, "");

/** Looks at one cell. Never throws; what is no figure is `text`. */
export function readNumberText(cell: string): NumberText {
  if (cell.length > LONGEST) return /^\s*[=@]/.test(cell.slice(0, 9)) ? { kind: "formula" } : { kind: "text" };
  const trimmed = unquoted(withoutHidden(cell).replace(SPACE, " ").trim());
  const bare = trimmed.replace(FOOTNOTE, "").trim();
  const marked = bare !== trimmed && /\d/.test(bare);
  const text = (marked ? bare : trimmed)
    // Before the next line, which would part an acute accent into a blank and a mark.
    .replace(/[’‘´`]/g, "'")
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, ",")
    .replace(/\u066a/g, "%")
    .toLowerCase()
    .replace(SPACE, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/&(lt|gt|nbsp);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .trim();
  if (MISSING.has(text) || (bare !== "" && bare !== trimmed && MISSING.has(bare.toLowerCase()))) return { kind: "missing" };
  if (ERRORS.has(text) || /^#{3,}$/.test(text)) return { kind: "error" };
  if (/^[=@]/.test(text) || /^[+-][a-z(]/.test(text)) return { kind: "formula" };
  return readFigure(
    [...BOUND_WORDS, ...PERCENT_WORDS].reduce((out, [words, sign]) => out.replace(words, sign), text),
    marked,
  );
}

function readFigure(text: string, footnote: boolean): NumberText {
  const exponent = EXPONENT.exec(text);
  if (exponent !== null) {
    const digits = digitsOf(exponent[2] ?? "");
    const powered = (plain: string | null): string | null => (plain === null ? null : `${plain}e${exponent[3] ?? "0"}`);
    return {
      kind: "number",
      lead: exponent[1] ?? "",
      digits: { ".": powered(digits["."]), ",": powered(digits[","]) },
      tail: "",
      footnote,
      status: null,
    };
  }
  const range = RANGE.exec(text);
  if (range !== null && range[1] !== "-") {
    const from = digitsOf(range[2] ?? "");
    const to = digitsOf(range[3] ?? "");
    const sound = evidence(from) !== null && evidence(to) !== null;
    return sound ? { kind: "range", lead: (range[1] ?? "").trim(), from, to, tail: (range[4] ?? "").trim() } : { kind: "text" };
  }
  const single = SINGLE.exec(text);
  if (single === null) return { kind: "text" };
  const digits = digitsOf(single[2] ?? "");
  if (evidence(digits) === null) return { kind: "text" };
  const tail = (single[3] ?? "").trim();
  const status = statusIn(tail);
  const rest = status === null ? tail : tail.startsWith("%") ? "%" : "";
  return { kind: "number", lead: (single[1] ?? "").trimStart(), digits, tail: rest, footnote, status };
}
