/** The card of all observations: searched, narrowed and sorted. */
import type { CardBase, Row } from "./cardBase.ts";
import type { FacetChoice } from "./facetIds.ts";
import type { Sort, SortKey } from "./sort.ts";

/** A row of the data card: one stored observation, with what its other columns say. */
export interface DataRow extends Row {
  /** The market's short name; the firm stands beside it. */
  readonly marketText: string;
  readonly vintageText: string;
  /** "inferred" where the curator concluded the vintage, the day of the import where a file of the reader gives none; empty where a document states it. */
  readonly basisText: string;
  /** "Disputed", "Misses a check", "Series breaks before it"; empty for most. */
  readonly remark: string;
  /** "Article 2", or publisher and date. */
  readonly documentText: string;
  readonly documentTitle: string;
  /** "paragraph 6". */
  readonly placeText: string;
  /** What the other prints of the quantity come to: = ≈ ≠ ?, with its words. */
  readonly check: { readonly glyph: string; readonly text: string };
}

export interface DataColumn {
  readonly key: SortKey;
  readonly label: string;
  readonly numeric: boolean;
  readonly sorted: "ascending" | "descending" | "none";
  /** The order that its header asks for. */
  readonly next: Sort;
}

/** Every observation of the selection that the search and the chosen facets find, in the asked order. Its rows are made as they are read. */
export interface DataCard extends CardBase {
  readonly kind: "data";
  readonly rows: readonly DataRow[];
  /** Receipt ids of the rows, in order: known without making a row. */
  readonly ids: readonly string[];
  /** Rows without search and facets. */
  readonly total: number;
  /** Of the rows and of the total, those that the reader added. */
  readonly own: { readonly listed: number; readonly total: number };
  /** The search as typed. */
  readonly q: string;
  readonly facets: readonly FacetChoice[];
  readonly sort: Sort;
  readonly columns: readonly DataColumn[];
}
