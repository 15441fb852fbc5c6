/** Figures as columns: packed from rows, and read again one text at a time, so that a million of them never stand as objects. */
import { BOUNDS, STATUSES, type Status } from "./model.ts";
import { FIGURE_BOUNDS, FIGURE_TEXTS, type FigureBound, type FigureColumns, type FigureText, type PackedTexts } from "./ownSet.ts";

/** A figure as a row: what the import makes of a cell, with the market in its three names. */
export interface FigureRow {
  readonly line: number;
  readonly column: number;
  /** Null for a provider that the dataset does not know. */
  readonly providerId: string | null;
  readonly providerText: string;
  readonly measureId: string;
  readonly period: string;
  readonly periodText: string;
  readonly amount:
    | { readonly kind: "value"; readonly value: number; readonly bound: (typeof BOUNDS)[number] }
    | { readonly kind: "range"; readonly low: number; readonly high: number };
  readonly unit: string;
  readonly asTyped: string;
  readonly status: Status;
  readonly market: { readonly firm: string; readonly segment: string; readonly geography: string };
  readonly vintage: string;
  readonly note: string;
  readonly sourceText: string;
  readonly rowId: string;
}

const encoder = new TextEncoder();
/** A text may begin with the sign that elsewhere marks the order of bytes: it is kept. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Texts one after another as UTF-8. Halves of surrogate pairs, which are no text, become U+FFFD. */
export function packTexts(texts: readonly string[]): PackedTexts {
  let bytes = new Uint8Array(Math.max(64, texts.length * 8));
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [k, text] of texts.entries()) {
    // A code unit takes three bytes at most.
    if (end + text.length * 3 > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, end + text.length * 3));
      larger.set(bytes.subarray(0, end));
      bytes = larger;
    }
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
    ends[k] = end;
  }
  return { bytes: bytes.slice(0, end), ends };
}

/** Text k, from 0; empty for a place that there is none at. */
export function unpackText({ bytes, ends }: PackedTexts, k: number): string {
  const end = ends[k] ?? 0;
  const from = k === 0 ? 0 : (ends[k - 1] ?? 0);
  return end <= from ? "" : decoder.decode(bytes.subarray(from, end));
}

/** What the figure at a place (from 0) says in a column of words; empty where it says nothing. */
export function figureText(columns: FigureColumns, field: FigureText, place: number): string {
  const { values, codes } = columns.texts[field];
  const code = codes[place];
  return code === undefined ? "" : unpackText(values, code);
}

/** The words around the figure at a place. */
export const figureBound = (columns: FigureColumns, place: number): FigureBound => FIGURE_BOUNDS[columns.bound[place] ?? 0] ?? "exact";

/** How the figure at a place is offered. */
export const figureStatus = (columns: FigureColumns, place: number): Status => STATUSES[columns.status[place] ?? 0] ?? "reported";

const TEXT_OF: Readonly<Record<FigureText, (figure: FigureRow) => string>> = {
  providerId: (f) => f.providerId ?? "",
  providerText: (f) => f.providerText,
  measureId: (f) => f.measureId,
  period: (f) => f.period,
  periodText: (f) => f.periodText,
  unit: (f) => f.unit,
  asTyped: (f) => f.asTyped,
  firm: (f) => f.market.firm,
  segment: (f) => f.market.segment,
  geography: (f) => f.market.geography,
  vintage: (f) => f.vintage,
  note: (f) => f.note,
  sourceText: (f) => f.sourceText,
  rowId: (f) => f.rowId,
};

/** Rows to columns, in the order of the rows. */
export function figureColumnsOf(figures: readonly FigureRow[]): FigureColumns {
  const count = figures.length;
  const columns = {
    count,
    line: new Uint32Array(count),
    column: new Uint32Array(count),
    value: new Float64Array(count),
    low: new Float64Array(count).fill(Number.NaN),
    high: new Float64Array(count).fill(Number.NaN),
    bound: new Uint8Array(count),
    status: new Uint8Array(count),
  };
  for (const [k, { line, column, amount, status }] of figures.entries()) {
    columns.line[k] = line;
    columns.column[k] = column;
    columns.status[k] = STATUSES.indexOf(status);
    if (amount.kind === "value") {
      columns.value[k] = amount.value;
      columns.bound[k] = BOUNDS.indexOf(amount.bound);
    } else {
      columns.value[k] = (amount.low + amount.high) / 2;
      columns.low[k] = amount.low;
      columns.high[k] = amount.high;
      columns.bound[k] = FIGURE_BOUNDS.indexOf("range");
    }
  }
  const textColumn = (field: FigureText) => {
    const places = new Map<string, number>();
    const codes = new Uint32Array(count);
    for (const [k, figure] of figures.entries()) {
      const text = TEXT_OF[field](figure);
      const code = places.get(text) ?? places.size;
      if (code === places.size) places.set(text, code);
      codes[k] = code;
    }
    return { values: packTexts([...places.keys()]), codes };
  };
  const texts = Object.fromEntries(FIGURE_TEXTS.map((field) => [field, textColumn(field)])) as unknown as FigureColumns["texts"];
  return { ...columns, texts };
}
