/**
 * A reader's own figures: one imported file, held as columns of numbers and packed texts, so that a million figures cost tens of megabytes and
 * cross a worker's border without being copied. Plain data: it can be stored and sent as it is.
 */

/** Texts one after another as UTF-8; `ends[k]` is where text k ends. */
export interface PackedTexts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** A column whose texts repeat: the distinct ones, and for each figure which of them it has. */
export interface TextColumn {
  readonly values: PackedTexts;
  readonly codes: Uint32Array<ArrayBuffer>;
}

/** What a figure says in words. `providerId` is empty for a provider that the dataset does not know; `providerText` is then its name. */
export const FIGURE_TEXTS = [
  "providerId",
  "providerText",
  "measureId",
  /** Calendar period: `2021`, `2021-H1`, `2021-Q4`, `2018-09`. */
  "period",
  "periodText",
  "unit",
  /** The cell as typed. */
  "asTyped",
  "firm",
  "segment",
  "geography",
  /** When the file says that the figure was published; empty where it does not. */
  "vintage",
  "note",
  /** The document that the file names for the figure. */
  "sourceText",
  /** The row's own name in files written by this page. */
  "rowId",
] as const;
export type FigureText = (typeof FIGURE_TEXTS)[number];

/** `range`: only its two ends are known. The others are domain bounds, in the order of BOUNDS. */
export const FIGURE_BOUNDS = ["exact", "about", "at_least", "at_most", "approaching", "range"] as const;
export type FigureBound = (typeof FIGURE_BOUNDS)[number];

/** Figures in the order of their file. Every array has `count` items. */
export interface FigureColumns {
  readonly count: number;
  readonly texts: Readonly<Record<FigureText, TextColumn>>;
  /** Physical line and column of the cell, from 1. */
  readonly line: Uint32Array<ArrayBuffer>;
  readonly column: Uint32Array<ArrayBuffer>;
  /** The figure; the middle of a range, which is where it is drawn and nothing that the file says. */
  readonly value: Float64Array<ArrayBuffer>;
  /** The ends of a range; NaN elsewhere. */
  readonly low: Float64Array<ArrayBuffer>;
  readonly high: Float64Array<ArrayBuffer>;
  /** Places in FIGURE_BOUNDS. */
  readonly bound: Uint8Array<ArrayBuffer>;
  /** Places in STATUSES. */
  readonly status: Uint8Array<ArrayBuffer>;
}

/** One import. It is drawn, listed, toggled and downloaded as figures of the reader's own, never as published ones. */
export interface OwnSet {
  /** `own-1`, `own-2`, …: never used twice in a browser, so that an old address cannot mean another set. */
  readonly setId: string;
  /** What the reader calls it; the file's name at first. */
  readonly name: string;
  readonly fileName: string;
  /** Day of the import, `2026-11-22`. */
  readonly addedOn: string;
  /** Rows of the file, and rows of it of which no figure was taken; the rest of the account is in the words of the import. */
  readonly rowsRead: number;
  readonly rowsLeft: number;
  readonly figures: FigureColumns;
}

/** What a figure of a set is called in addresses and receipts: `own-1.17` is the figure at place 17 (from 0) of the set `own-1`. */
export function ownFigureId(setId: string, place: number): string {
  return `${setId}.${place}`;
}
