/** Whether what a browser's storage gives back is a set: storage can be edited, cut short, or written by another version of the page. */

import { STATUSES } from "../../domain/model.ts";
import { FIGURE_BOUNDS, FIGURE_TEXTS, type FigureColumns, type OwnSet } from "../../domain/ownSet.ts";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

/** Every code of a column is a place among its texts, and the ends of the texts rise and end with the bytes. */
function isTextColumn(value: unknown, count: number): boolean {
  if (!isRecord(value) || !isRecord(value["values"])) return false;
  const { codes } = value;
  const { bytes, ends } = value["values"];
  if (!(codes instanceof Uint32Array && bytes instanceof Uint8Array && ends instanceof Uint32Array) || codes.length !== count) return false;
  return (
    ends.every((end, k) => end >= (ends[k - 1] ?? 0)) && (ends.at(-1) ?? 0) === bytes.length && codes.every((code) => code < ends.length)
  );
}

const NUMBERS = { line: Uint32Array, column: Uint32Array, value: Float64Array, low: Float64Array, high: Float64Array } as const;

function isColumns(value: unknown): value is FigureColumns {
  if (!isRecord(value) || !isWhole(value["count"])) return false;
  const { count, texts, bound, status } = value;
  if (!isRecord(texts) || !FIGURE_TEXTS.every((field) => isTextColumn(texts[field], count))) return false;
  const isNumbers = Object.entries(NUMBERS).every(([field, kind]) => {
    const column = value[field];
    return column instanceof kind && column.length === count;
  });
  const isCoded = (column: unknown, size: number): boolean =>
    column instanceof Uint8Array && column.length === count && column.every((code) => code < size);
  return isNumbers && isCoded(bound, FIGURE_BOUNDS.length) && isCoded(status, STATUSES.length);
}

/** Whether a stored value is the set that its key says. */
export function isOwnSet(value: unknown, key: unknown): value is OwnSet {
  if (!isRecord(value) || value["setId"] !== key || !/^own-[1-9]\d*$/.test(String(key))) return false;
  const { name, fileName, addedOn, rowsRead, rowsLeft, figures } = value;
  const isNamed = typeof name === "string" && typeof fileName === "string" && /^\d{4}-\d{2}-\d{2}$/.test(String(addedOn));
  return isNamed && isWhole(rowsRead) && isWhole(rowsLeft) && isColumns(figures);
}
