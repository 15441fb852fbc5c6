/** Whether what a browser's storage gives back is a set: storage can be edited, cut short, or written by another version of the page. */

import { STATUSES } from "../../domain/model.ts";
import { FIGURE_BOUNDS, FIGURE_TEXTS, type FigureColumns, type OwnSet, type TextColumn } from "../../domain/ownSet.ts";

/** Numbers that are looked at in a step: a few thousandths of a second. */
const STEP = 250_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

function isTextColumn(value: unknown, count: number): value is TextColumn {
  if (!isRecord(value) || !isRecord(value["values"])) return false;
  const { codes } = value;
  const { bytes, ends } = value["values"];
  return codes instanceof Uint32Array && bytes instanceof Uint8Array && ends instanceof Uint32Array && codes.length === count;
}

const NUMBERS = {
  line: Uint32Array,
  column: Uint32Array,
  value: Float64Array,
  low: Float64Array,
  high: Float64Array,
  bound: Uint8Array,
  status: Uint8Array,
} as const;

/** Columns of the right kinds and lengths; what stands in them is not looked at. */
function isColumns(value: unknown): value is FigureColumns {
  if (!isRecord(value) || !isWhole(value["count"])) return false;
  const { count, texts } = value;
  if (!isRecord(texts) || !FIGURE_TEXTS.every((field) => isTextColumn(texts[field], count))) return false;
  return Object.entries(NUMBERS).every(([field, kind]) => {
    const column = value[field];
    return column instanceof kind && column.length === count;
  });
}

/** Whether a stored value is the set that its key says, but for what stands in its columns: enough to give it another name. */
export function hasOutline(value: unknown, key: unknown): value is OwnSet {
  if (!isRecord(value) || value["setId"] !== key || !/^own-[1-9]\d*$/.test(String(key))) return false;
  const { name, fileName, addedOn, rowsRead, rowsLeft, figures } = value;
  const isNamed = typeof name === "string" && typeof fileName === "string" && /^\d{4}-\d{2}-\d{2}$/.test(String(addedOn));
  return isNamed && isWhole(rowsRead) && isWhole(rowsLeft) && isColumns(figures);
}

/** Whether every number of a column is below a size, in steps. */
function* isBelow(numbers: Uint32Array | Uint8Array, size: number): Generator<void, boolean> {
  for (let k = 0; k < numbers.length; k += 1) {
    if ((numbers[k] ?? 0) >= size) return false;
    if (k % STEP === STEP - 1) yield;
  }
  return true;
}

/** Whether the ends of texts rise and end with their bytes, in steps. */
function* isRising(ends: Uint32Array, last: number): Generator<void, boolean> {
  for (let k = 1; k < ends.length; k += 1) {
    if ((ends[k] ?? 0) < (ends[k - 1] ?? 0)) return false;
    if (k % STEP === STEP - 1) yield;
  }
  return (ends.at(-1) ?? 0) === last;
}

/** Whether every code of a column stands for something. */
function* isSound({ texts, bound, status }: FigureColumns): Generator<void, boolean> {
  for (const field of FIGURE_TEXTS) {
    const { values, codes } = texts[field];
    if (!(yield* isRising(values.ends, values.bytes.length)) || !(yield* isBelow(codes, values.ends.length))) return false;
  }
  return (yield* isBelow(bound, FIGURE_BOUNDS.length)) && (yield* isBelow(status, STATUSES.length));
}

/**
 * A stored value as the set that its key says; null where it is none. Looked at in steps, so that a million figures do not hold the page up:
 * `breathe` ends when the page had its turn.
 */
export async function storedSetOf(value: unknown, key: unknown, breathe: () => Promise<void>): Promise<OwnSet | null> {
  if (!hasOutline(value, key)) return null;
  const steps = isSound(value.figures);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value ? value : null;
    await breathe();
  }
}
