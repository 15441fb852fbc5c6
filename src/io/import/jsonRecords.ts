/** Rows in JSON: the files downloaded here, and plain lists of objects. */
import type { Rec } from "./records.ts";

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
  return inside(plain, "rows") ?? inside(plain, "data");
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A header of all names and a record for each object, numbered from 1 after the header; null for what is no list of objects. */
export function jsonRecords(text: string): readonly Rec[] | null {
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    return null;
  }
  const rows = rowsOf(plain);
  if (rows === null || rows.length === 0 || rows.some((row) => typeof row !== "object" || row === null || Array.isArray(row))) return null;
  const entries = rows.map((row) => new Map(Object.entries(row ?? {})));
  const names = [...new Set(entries.flatMap((row) => [...row.keys()]))];
  const records = entries.map((row, k) => ({ cells: names.map((name) => cellOf(row.get(name))), line: k + 1, stray: false }));
  return [{ cells: names, line: 0, stray: false }, ...records];
}
