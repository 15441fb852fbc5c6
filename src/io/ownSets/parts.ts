/**
 * A large set in the storage: its columns as records of their own beside it, so that neither writing nor reading a million figures holds the page up
 * for more than one column.
 */
import { FIGURE_TEXTS, type FigureColumns, type OwnSet } from "../../domain/ownSet.ts";

/** Figures above which columns are kept apart. */
const MOST_WHOLE = 50_000;

const NUMBERS = ["line", "column", "value", "low", "high", "bound", "status"] as const;

/** Names of all columns, in the order in which they are written. */
export const PARTS: readonly string[] = [...NUMBERS, ...FIGURE_TEXTS];

/** The key of a column of a set; no set has such a key. */
export const partKey = (setId: string, part: string): string => `${setId}/${part}`;

/** The keys of all that is kept of a set. */
export const keysOf = (setId: string): readonly string[] => [setId, ...PARTS.map((part) => partKey(setId, part))];

/** A set as it is written: under its own id and, where it is large, its columns beside it. */
export function recordsOf(set: OwnSet): readonly (readonly [key: string, value: unknown])[] {
  const { setId, figures } = set;
  if (figures.count <= MOST_WHOLE) return [[setId, set]];
  const columns = [
    ...NUMBERS.map((part): readonly [string, unknown] => [partKey(setId, part), figures[part]]),
    ...FIGURE_TEXTS.map((part): readonly [string, unknown] => [partKey(setId, part), figures.texts[part]]),
  ];
  return [...columns, [setId, { ...set, figures: { count: figures.count } satisfies Pick<FigureColumns, "count"> }]];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Whether a stored set has its columns beside it. */
export function isParted(value: unknown): value is Record<string, unknown> & { readonly figures: { readonly count: number } } {
  return isRecord(value) && isRecord(value["figures"]) && Object.keys(value["figures"]).join() === "count";
}

/** The set of its outline and its columns, in the order of PARTS; whatever they are, they are still to be looked at. */
export function joined(outline: { readonly figures: { readonly count: number } }, columns: readonly unknown[]): unknown {
  const part = (name: string): unknown => columns[PARTS.indexOf(name)];
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, part(name)]));
  const texts = Object.fromEntries(FIGURE_TEXTS.map((name) => [name, part(name)]));
  return { ...outline, figures: { count: outline.figures.count, texts, ...numbers } };
}
