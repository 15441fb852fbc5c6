/** Cards: what a view is made of. A panel has exactly one scope, so a second market cannot get in. */
import type { CardBase } from "./cardBase.ts";
import type { BarsChart, BreakMark, ChartBody, EventRule } from "./chartBody.ts";
import type { DataCard } from "./dataCard.ts";
import type { Gap, Ink, Mark, Scope } from "./mark.ts";
import type { TableCard } from "./tableCard.ts";

/** A chart card. Exactly one scope: the guard is this type. */
export interface Panel extends CardBase {
  readonly kind: "panel";
  readonly scope: Scope;
  readonly chart: ChartBody;
  /** Ratios without a level ("doubled"): drawn as blocks without a scale under the chart. */
  readonly ratios: readonly Mark[];
  /** Every mark that this panel draws, in reading order: what arrows, receipts, table and CSV walk. */
  readonly marks: readonly Mark[];
  readonly gaps: readonly Gap[];
  /** Earlier vintages of drawn values, on request: drawn faint beside them, rows of table and CSV like every mark. Not in `marks`. */
  readonly ghosts: readonly Mark[];
  /** Break marks between drawn periods; empty when they are switched off (the lines stop all the same). */
  readonly breaks: readonly BreakMark[];
  /** Numbered rules of events on a time axis, on request; `events` of a chart without a time axis is empty. */
  readonly events: readonly EventRule[];
  /** The inks present, for the key; empty when all is reported. */
  readonly inks: readonly (Ink | "gap" | "band" | "ghost")[];
  /** Set when the asked form cannot be carried: "Two dates: shown as slope". */
  readonly fallback: string;
}

export interface EventItem {
  readonly receiptId: string;
  /** Place in the order of time: the same number as its rule on a chart. */
  readonly number: number;
  readonly title: string;
  readonly period: string;
  readonly periodText: string;
  readonly providerIds: readonly string[];
  /** Month index since year 0 (year * 12 + month - 1) where the event starts and ends; equal for a month. */
  readonly start: number;
  readonly end: number;
  readonly span: boolean;
  /** Full name for assistive technology. */
  readonly label: string;
}

export interface EventsCard extends CardBase {
  readonly kind: "events";
  readonly firstYear: number;
  readonly lastYear: number;
  readonly items: readonly EventItem[];
}

/** Coverage: a table of which market prints which provider. It has columns, not an axis. */
export interface CoverageCard extends CardBase {
  readonly kind: "coverage";
  readonly columns: readonly { readonly marketId: string; readonly head: string; readonly sub: string }[];
  readonly lines: readonly {
    readonly providerId: string;
    readonly providerLabel: string;
    readonly cells: readonly {
      readonly receiptIds: readonly string[];
      readonly text: string;
      readonly gap: boolean;
      readonly span: number;
    }[];
  }[];
}

/** What each firm counts: the reason the panels are kept apart. */
export interface DefinitionsCard extends CardBase {
  readonly kind: "definitions";
  readonly firms: readonly string[];
  /** The market of each firm's column, and the document that defines it: both in the download alone. */
  readonly markets: readonly { readonly marketId: string; readonly document: string }[];
  readonly fields: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** What a share that the reader assumes would be worth: the published whole, and the part that the assumption makes of it. */
export interface AssumptionCard extends CardBase {
  readonly kind: "assumption";
  readonly scope: Scope;
  /** The assumed share in percent; null = the reader has made no assumption. */
  readonly share: number | null;
  /** Names the slider: "Share of mainland China cloud, 2026". */
  readonly question: string;
  readonly chart: BarsChart;
  /** Published shares to start from. */
  readonly choices: readonly { readonly providerId: string; readonly share: number; readonly text: string }[];
  readonly inks: readonly Ink[];
}

export type Card = Panel | AssumptionCard | EventsCard | CoverageCard | DefinitionsCard | TableCard | DataCard;
