/** One cell of a header taken apart: "AWS share (%)" is a provider, a measure and a unit. */
import { measureOf, type Names, roleOf } from "./aliases.ts";
import { readPeriodText } from "./periodText.ts";
import { remember } from "./remember.ts";
import type { Role } from "./types.ts";
import { NO_UNIT, type StatedUnit, statedUnit, takeUnit } from "./unitWords.ts";

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
  readonly stated: StatedUnit;
}

/** Longest first: "market share" before "share". */
const MEASURES =
  "share change|change in share|revenue growth|market share|share of market|share|revenues?|spending|spend|sales|marktanteil|anteil|umsatz|part de marché|chiffre d'affaires|cuota de mercado|cuota|ingresos|quota di mercato|市场份额|份额|占比|营收|营业收入|收入|市佔率|シェア|売上高?";
const MEASURE_AROUND = new RegExp(`^(?:${MEASURES})(?: of| –| -|:|,)? +(.+)$|^(.+?)[ ,:\\-–]+(?:${MEASURES})$`, "i");
const MEASURE_WORD = new RegExp(MEASURES, "i");

const READERS = new WeakMap<Names, (text: string) => HeaderCell>();

/** Takes a header's cell apart. Long cells are text and nothing else. */
export function readHeaderCell(cell: string, names: Names): HeaderCell {
  const held = READERS.get(names);
  if (held !== undefined) return held(cell);
  const reader = remember((text) => takeApart(text, names));
  READERS.set(names, reader);
  return reader(cell);
}

function takeApart(cell: string, names: Names): HeaderCell {
  const text = cell.length > 120 ? cell : cell.replace(/\s+/g, " ").replace(/(?:\[\w{1,3}\] ?)+$/, "");
  const none = { text, role: null, providerId: null, name: text.trim(), hasPeriod: false, time: "", measureId: null, stated: NO_UNIT };
  if (text.length > 120 || text.trim() === "") return none;
  const whole = parts(text, names);
  if (whole !== null) return { ...none, ...whole };
  const timed = takeTime(text);
  if (timed !== null) {
    const rest = readHeaderCell(timed.rest, names);
    if (rest.providerId !== null || rest.measureId !== null) return { ...rest, text, hasPeriod: true, time: timed.time, role: null };
  }
  const united = takeUnit(text);
  const said = statedUnit(text);
  const stated = united?.stated ?? (said.unit === "" ? NO_UNIT : said);
  const outer = (united?.rest ?? text).trim();
  const read = parts(outer, names);
  if (read !== null) return { ...none, ...read, stated };
  const around = MEASURE_AROUND.exec(outer.replaceAll("_", " "));
  const rest = (around?.[1] ?? around?.[2] ?? "").replace(/^[([（]|[)\]）]$/g, "");
  const inside = rest === "" ? null : parts(rest, names);
  // "Revenue share" and "Share rank" are measures of their own, not the first of their words.
  if (inside !== null && inside.role === undefined && (inside.measureId ?? null) === null)
    return { ...none, ...inside, measureId: measureOf(MEASURE_WORD.exec(outer)?.[0] ?? ""), stated };
  return { ...none, name: outer, stated };
}

/** "2021 Revenue", "AWS Q1 2021": a time of one or two words before or behind the rest. */
function takeTime(text: string): { readonly time: string; readonly rest: string } | null {
  const [, year = "", behind = ""] = /^(\d{4}年(?:第?[一二三四1-4](?:季度|四半期)|[上下]半年|度)?)(?!\d)(.+)$/.exec(text.trim()) ?? [];
  if (behind.trim() !== "" && readPeriodText(text) === null) return { time: year, rest: behind };
  const words = text.trim().split(/[\s,_]+/);
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
