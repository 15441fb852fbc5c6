/** What is drawn: one value with its provenance, the gap where none is published, the scope and the axis that it stands on. */
import type { Bound, Interval, Status } from "../domain/model.ts";

/**
 * How the value came to be. `assumed` is neither published nor derived from published figures alone: the reader put a figure of their own in. `own`
 * is a figure that the reader added as it is.
 */
export type Ink = "reported" | "estimate" | "forecast" | "derived" | "assumed" | "own" | "own-forecast";

/** Observed (one stored row) or derived (a declared calculation over rows). There is no third kind. */
export type Provenance =
  | { readonly kind: "observed"; readonly observationId: string }
  | { readonly kind: "derived"; readonly derivationId: string; readonly inputIds: readonly string[] };

/** The one market, measure and unit that a panel's axis stands for. */
export interface Scope {
  readonly marketId: string;
  readonly firmId: string;
  readonly firmLabel: string;
  readonly geography: string;
  readonly segment: string;
  readonly measureId: string;
  readonly measureLabel: string;
  readonly periodKind: "year" | "half" | "quarter" | "month" | "mixed";
  readonly unit: string;
}

/** One drawn value. `receiptId` opens its receipt; it is unique in a view. */
export interface Mark {
  readonly receiptId: string;
  readonly provenance: Provenance;
  readonly providerId: string;
  readonly providerLabel: string;
  readonly measureId: string;
  readonly measureLabel: string;
  readonly period: string;
  /** Human form of the period: "2021", "Q2 2022". */
  readonly periodText: string;
  readonly periodLabel: string;
  readonly basePeriod: string;
  readonly value: number;
  readonly unit: string;
  /** Powers of ten from the unit of the value to that of the axis, where the two are scales of one currency; absent = none. */
  readonly shift?: number;
  /** The value formatted for the reader: "39%", "−9 points", "×2", "85". */
  readonly text: string;
  /** The number alone, for places where the axis carries the unit: "39%", "27.4", "80". */
  readonly shortText: string;
  /** What the value could be given its rounding and bound words. */
  readonly band: Interval;
  /** "38.5 to 39.5", "at least 100"; empty when the band is a point. */
  readonly bandText: string;
  /** `range`: only the two ends of the band are known; the value is where it is drawn. */
  readonly bound: Bound | "range";
  readonly status: Status;
  readonly ink: Ink;
  readonly vintage: string;
  /** As printed by the document; for a derived value its formula with numbers ("37 − 46"). */
  readonly asPrinted: string;
  readonly sourceId: string;
  readonly locator: string;
  /** Full sentence for assistive technology. */
  readonly label: string;
}

/** A provider that was looked for and not found in this scope: never zero. */
export interface Gap {
  readonly receiptId: string;
  readonly providerId: string;
  readonly providerLabel: string;
  readonly period: string;
  readonly periodText: string;
  /** "not published", or "no Huawei level: only a ratio". */
  readonly text: string;
  readonly label: string;
}

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly tickTexts: readonly string[];
}
