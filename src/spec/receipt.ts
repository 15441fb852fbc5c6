/**
 * What a mark opens. A receipt is plain JSON built from the dataset by spec/buildReceipt.ts; ui/receipt only lays it out.
 */

import type { Interval } from "../domain/model.ts";
import type { Foreign } from "./foreign.ts";
import type { Ink } from "./mark.ts";

/** A term and its value; `receiptId` or `href` make the value a link. */
export interface ReceiptLine {
  readonly term: string;
  readonly text: string;
  /** Opens another receipt. */
  readonly receiptId?: string;
  /** Outside link: only ever the document's own address. */
  readonly href?: string;
  /** Set in mono (printed tokens, formulas). */
  readonly mono?: boolean;
  /** The part of the text that is in another language than the page. */
  readonly foreign?: Foreign;
}

/** One titled block, in the fixed order of visual.md §13. */
export interface ReceiptSection {
  readonly title: string;
  readonly lines: readonly ReceiptLine[];
  /** Free sentences under the lines. */
  readonly notes: readonly string[];
  /** Verdict of a cross-check, with its glyph: = ≈ ≠ + ?. */
  readonly verdict?: { readonly glyph: string; readonly text: string };
  /** The micro chart of value and band; only on the section that shows the normalised value. */
  readonly micro?: {
    readonly min: number;
    readonly max: number;
    readonly ticks: readonly number[];
    readonly value: number;
    readonly valueText: string;
    readonly band: Interval;
    readonly derived: boolean;
    readonly others: readonly { readonly value: number; readonly text: string }[];
    readonly label: string;
  };
}

export interface Receipt {
  readonly receiptId: string;
  readonly kind: "observed" | "derived" | "gap" | "event" | "break";
  /** Short code shown in the head. */
  readonly code: string;
  /** "AWS, 2021" */
  readonly who: string;
  readonly providerId: string;
  /** The figure at 48 px ("39%"); for a gap "[ ]"; for an event or a break its title. */
  readonly figure: string;
  readonly statusText: string;
  readonly ink: Ink | "gap" | "event" | "break";
  readonly scopeLead: string;
  readonly scopeRest: string;
  readonly sections: readonly ReceiptSection[];
  /** Plain-text citation with dataset version and document. */
  readonly citation: string;
  /** Accessible name of the drawer. */
  readonly label: string;
}
