/** Rows in JSON: the files downloaded here, plain lists of objects or of lists, and one object on each line. */
import * as importWords from "../../domain/words/en/import.ts";
import type { Rec } from "./records.ts";

export type JsonRead =
  | { readonly kind: "rows"; readonly records: readonly Rec[] }
  /** `line` from 1, or 0 where the place is not known. */
  | { readonly kind: "none"; readonly cause: string; readonly line: number };

/** Deeper or other shapes are not guessed at. */
function rowsOf(plain: unknown): readonly unknown[] | null {
  if (Array.isArray(plain)) return plain;
  if (typeof plain !== "object" || plain === null) return null;
  const cards: unknown = Object.hasOwn(plain, "cards") ? Reflect.get(plain, "cards") : null;
  const inside = (from: unknown, name: string): readonly unknown[] | null => {
    if (typeof from !== "object" || from === null || !Object.hasOwn(from, name)) return null;
    const rows: unknown = Reflect.get(from, name);
    return Array.isArray(rows) ? rows : null;
  };
  if (Array.isArray(cards)) return cards.flatMap((card) => inside(card, "rows") ?? []);
  return columnsAndData(plain) ?? inside(plain, "rows") ?? inside(plain, "data") ?? onlyList(plain) ?? byKey(plain);
}

/** Names and rows apart, as programs of statistics write tables. */
function columnsAndData(plain: object): readonly unknown[] | null {
  const { columns, data } = plain as { readonly columns?: unknown; readonly data?: unknown };
  if (!Array.isArray(columns) || !Array.isArray(data) || !columns.every((name) => typeof name === "string")) return null;
  return data.every((row) => Array.isArray(row)) ? [columns, ...data] : null;
}

/** The one list of objects among the entries, whatever its name. */
function onlyList(plain: object): readonly unknown[] | null {
  const lists = Object.values(plain).filter(
    (value): value is unknown[] => Array.isArray(value) && value.length > 0 && value.every(isObject),
  );
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/** Objects of plain values under names: each name begins a row. */
function byKey(plain: object): readonly unknown[] | null {
  const entries = Object.entries(plain);
  const isTable =
    entries.length > 0 && entries.every(([, row]) => isObject(row) && Object.values(row).every((value) => !(value instanceof Object)));
  if (!isTable) return null;
  const names = [...new Set(entries.flatMap(([, row]) => Object.keys(row)))];
  return [
    ["", ...names],
    ...entries.map(([key, row]) => [key, ...names.map((name): unknown => (Object.hasOwn(row, name) ? Reflect.get(row, name) : null))]),
  ];
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** A header of all names and a record for each row, numbered from 1 after the header; why there is none for everything else. */
export function jsonRecords(text: string): JsonRead {
  const read = parsed(text);
  if ("cause" in read) return { kind: "none", ...read };
  const rows = rowsOf(read.plain);
  if (rows === null || rows.length === 0) return NO_ROWS;
  if (rows.every((row) => Array.isArray(row) && row.every((cell) => !isObject(cell)))) {
    return {
      kind: "rows",
      records: rows.map((row, k) => ({ cells: Array.isArray(row) ? row.map(cellOf) : [], line: k + 1, stray: false })),
    };
  }
  if (!rows.every(isObject)) return NO_ROWS;
  const entries = rows.map((row) => new Map(Object.entries(row)));
  const names = [...new Set(entries.flatMap((row) => [...row.keys()]))];
  const records = entries.map((row, k) => ({ cells: names.map((name) => cellOf(row.get(name))), line: k + 1, stray: false }));
  return { kind: "rows", records: [{ cells: names, line: 0, stray: false }, ...records] };
}

const NO_ROWS: JsonRead = { kind: "none", cause: importWords.itIsJsonButNoList, line: 0 };

function parsed(text: string): { readonly plain: unknown } | { readonly cause: string; readonly line: number } {
  try {
    return { plain: JSON.parse(text) };
  } catch (error) {
    const lines = text.split(/\r\n|\r|\n/);
    const rows = objectsOn(lines);
    return rows === null ? { cause: importWords.itBeginsAsJson, line: lineOf(error, text, lines) } : { plain: rows };
  }
}

/** One object on each line that is not blank; null where a line holds none. */
function objectsOn(lines: readonly string[]): readonly unknown[] | null {
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < 2 || !filled.every((line) => /^\s*\{.*\}\s*$/.test(line))) return null;
  try {
    return filled.map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

/** Browsers say where JSON breaks in words of their own, some of them not at all. */
function lineOf(error: unknown, text: string, lines: readonly string[]): number {
  const said = error instanceof Error ? error.message : "";
  const line = /line (\d+)/.exec(said)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(said)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split(/\r\n|\r|\n/).length;
  return /end|unterminated/i.test(said) ? lines.length : 0;
}
