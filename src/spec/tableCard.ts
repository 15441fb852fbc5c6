/** A card of lines under columns of its own. */

import type { CardBase } from "./cardBase.ts";
import type { Foreign } from "./foreign.ts";
import type { Ink } from "./mark.ts";

/** A column of a table card. The first column of text names the line. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly num?: boolean;
  /** Only in the download: what the screen carries in a link, a button or the small print of another cell. */
  readonly downloadOnly?: boolean;
}

/** One figure or event as a small mark that opens its receipt. */
export interface TableMark {
  readonly receiptId: string;
  readonly ink: Ink | "event";
  readonly providerId: string;
  /** The figure's number; null for an event. */
  readonly value: number | null;
  /** Full sentence for assistive technology. */
  readonly label: string;
}

/** What stands in one cell. `text` is what the download holds, whatever else the screen shows beside it. */
export interface TableCell {
  readonly text: string;
  /** The text is a button that opens this receipt; `value` is the receipt's number. */
  readonly receiptId?: string;
  readonly value?: number;
  /** The text is a link to this address. */
  readonly href?: string;
  /** One sign before the words of a verdict. */
  readonly glyph?: string;
  /** A figure as printed. */
  readonly mono?: boolean;
  /** Small print under the text. */
  readonly sub?: string;
  /** The provider whose marker stands before the text. */
  readonly providerId?: string;
  readonly marks?: readonly TableMark[];
  /** Where the marks that find no room can be looked up: an address of this page. Without it all of them are shown. */
  readonly allMarks?: string;
  /** The marks say it: the text is for the download alone. */
  readonly marksOnly?: boolean;
  /** Nothing is published here: brackets, with the text for assistive technology. */
  readonly gap?: boolean;
  /** The part of the text that is in another language than the page. */
  readonly foreign?: Foreign;
}

/** One cell for each column of the card. */
export interface TableLine {
  readonly id: string;
  readonly cells: readonly TableCell[];
}

/** Lines of cells under columns, in reading order: what the screen shows and the download holds. `rows` stays empty. */
export interface TableCard extends CardBase {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /** Ids are unique in the card. */
  readonly lines: readonly TableLine[];
  /** The inks of the marks, for the key; empty when there are no marks or all are reported. */
  readonly inks: readonly Ink[];
}
