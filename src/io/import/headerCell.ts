/** One cell of a header taken apart: "AWS share (%)" is a provider, a measure and a unit. */
import { unitById } from "../../domain/unit.ts";
import { measureOf, type Names, nameKey, roleOf } from "./aliases.ts";
import { readPeriodText } from "./periodText.ts";
import type { Role } from "./types.ts";

export interface HeaderCell {
  readonly text: string;
  readonly role: Role | null;
  readonly providerId: string | null;
  /** The name without measure and unit. */
  readonly name: string;
  readonly hasPeriod: boolean;
  /** The time where the cell names it beside something else; empty otherwise. */
  readonly time: string;
  readonly measureId: string | null;
  /** A unit id, or empty. */
  readonly unit: string;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/us\$|usd|\$|dollars?|美元|美金/, "usd"],
  [/€|eur\b|euros?|欧元/, "eur"],
  [/cny|rmb|yuan|¥|人民币|元/, "cny"],
];
const SCALES: readonly (readonly [RegExp, string])[] = [
  [/trillions?|\btn\b|万亿|兆/, "trillion"],
  [/billions?|\bbn\b|bn$|mrd|milliarden|milliards?|mil millones|十亿/, "billion"],
  [/millions?|\bmn\b|mn$|\bmm\b|mio|millionen|millones|百万/, "million"],
];

/** The unit that words name ("%", "US$ billion", "usd_billion"); empty where they name none that the dataset has. */
export function unitOf(text: string): string {
  if (text === "" || text.length > 60) return "";
  const plain = nameKey(text).replace(/^(?:in|en) /, "");
  const id = text.trim();
  if (unitById(id)?.stored === true) return id;
  if (/^(?:%|percent|per cent|percentage|pct|prozent|pour ?cent|pourcentage|por ciento|porcentaje|百分比|of total|share in %)$/.test(plain))
    return "percent";
  if (/^(?:percentage points?|%? ?points?|pp|ppt|prozentpunkte)$/.test(plain)) return "percentage_points";
  const currency = CURRENCIES.find(([words]) => words.test(plain))?.[1];
  const scale = SCALES.find(([words]) => words.test(plain))?.[1];
  return currency !== undefined && scale !== undefined && unitById(`${currency}_${scale}`) !== undefined ? `${currency}_${scale}` : "";
}

const TRAILING = /^(.*?)[\s,;:\-–]*[([（【]([^()[\]（）【】]{1,30})[)\]）】]\s*$/;
const MEASURE_AROUND =
  /^(?:market share|share|revenue|spend|marktanteil|umsatz|市场份额)(?: of| –| -|:|,)? +(.+)$|^(.+?)[ ,:\-–]+(?:market share|share|revenue|spend|marktanteil|umsatz|市场份额|份额)$/i;
const MEASURE_WORD = /market share|share|revenue|spend|marktanteil|umsatz|市场份额|份额/i;

/** Takes a header's cell apart. Long cells are text and nothing else. */
export function readHeaderCell(text: string, names: Names): HeaderCell {
  const none = { text, role: null, providerId: null, name: text.trim(), hasPeriod: false, time: "", measureId: null, unit: "" };
  if (text.length > 120 || text.trim() === "") return none;
  const whole = parts(text, names);
  if (whole !== null) return { ...none, ...whole };
  const timed = takeTime(text);
  if (timed !== null) {
    const rest = readHeaderCell(timed.rest, names);
    if (rest.providerId !== null || rest.measureId !== null) return { ...rest, text, hasPeriod: true, time: timed.time, role: null };
  }
  // What stands in brackets, or percent at the end, may be the unit.
  const bracket = TRAILING.exec(text) ?? /^(.*?)[\s,;:]*(%)\s*$/.exec(text) ?? /^(.+?),? (?:in|en) (.{1,30})$/i.exec(text);
  const inner = bracket?.[2] ?? "";
  const unit = unitOf(inner) || unitOf(text);
  const outer = unit !== "" && bracket !== null && unitOf(inner) !== "" ? (bracket[1] ?? "") : text;
  const read = parts(outer, names);
  if (read !== null) return { ...none, ...read, unit };
  const around = MEASURE_AROUND.exec(outer.trim());
  const rest = (around?.[1] ?? around?.[2] ?? "").replace(/^[([（]|[)\]）]$/g, "");
  const inside = rest === "" ? null : parts(rest, names);
  if (inside !== null && inside.role === undefined)
    return { ...none, ...inside, measureId: measureOf(MEASURE_WORD.exec(outer)?.[0] ?? ""), unit };
  return { ...none, name: outer.trim(), unit };
}

/** "2021 Revenue", "AWS Q1 2021": a time of one or two words before or behind the rest. */
function takeTime(text: string): { readonly time: string; readonly rest: string } | null {
  const words = text.trim().split(/[\s,]+/);
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const [first, last] = [words.slice(0, length).join(" "), words.slice(-length).join(" ")];
    if (readPeriodText(first) !== null) return { time: first, rest: words.slice(length).join(" ") };
    if (readPeriodText(last) !== null) return { time: last, rest: words.slice(0, -length).join(" ") };
  }
  return null;
}

/** A cell that says one thing only; null where it says nothing known. */
function parts(text: string, names: Names): Partial<HeaderCell> | null {
  const name = text.trim();
  const providerId = names.provider(name);
  const role = roleOf(name);
  const measureId = names.measure(name);
  if (providerId !== null && role === null) return { providerId, name };
  if (readPeriodText(name) !== null) return { hasPeriod: true, name };
  if (role !== null) return { role, name, measureId };
  return measureId === null ? null : { measureId, name };
}
