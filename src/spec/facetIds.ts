/** The facets of the data table: what a view can narrow it to, and what their controls show. */

export const FACET_IDS = ["measure", "market", "source", "status", "standing", "basis"] as const;
export type FacetId = (typeof FACET_IDS)[number];

/** The chosen value of each facet; empty = every value. */
export type Facets = Readonly<Record<FacetId, string>>;

export const NO_FACETS: Facets = { measure: "", market: "", source: "", status: "", standing: "", basis: "" };

/** One value that a facet can be narrowed to. `count` is rows with every other facet and the search as they are. */
export interface FacetOption {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetChoice {
  readonly id: FacetId;
  /** "Market". */
  readonly label: string;
  /** "Any market". */
  readonly all: string;
  /** The chosen value, or empty. */
  readonly value: string;
  /** The chosen value in words; empty without one. */
  readonly valueText: string;
  /** Rows without this facet. */
  readonly total: number;
  readonly options: readonly FacetOption[];
}
