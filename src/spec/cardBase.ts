/** What every card has: its words and its rows, the one list behind table, download and receipts. */
import type { Foreign } from "./foreign.ts";
import type { Ink } from "./mark.ts";

/** One row of a panel's table, CSV and receipts: a mark, a gap, an event, an earlier value or a break, with everything a reader needs to cite it. */
export interface Row {
  readonly receiptId: string;
  readonly kind: "mark" | "gap" | "event" | "ghost" | "break";
  readonly providerLabel: string;
  readonly measureLabel: string;
  readonly periodText: string;
  readonly valueText: string;
  readonly bandText: string;
  readonly asPrinted: string;
  /** Set where the print is in another language than the page. */
  readonly foreign?: Foreign;
  readonly statusText: string;
  readonly ink: Ink | "gap";
  readonly providerId: string;
  readonly firmLabel: string;
  readonly sourceText: string;
  /** The CSV cells in the order of CSV_COLUMNS: text or number, null = empty. */
  readonly cells: readonly (string | number | null)[];
}

export interface CardBase {
  readonly cardId: string;
  /** The takeaway: a full sentence that stays true on paper. */
  readonly title: string;
  /** Bold part of the scope line ("Worldwide, IaaS."). */
  readonly scopeLead: string;
  /** Rest of the scope line ("Gartner, share of 2021 revenue, %"). */
  readonly scopeRest: string;
  readonly note: string;
  readonly source: string;
  /** What the chart shows in words, for its accessible description. */
  readonly description: string;
  readonly rows: readonly Row[];
  /** The day whose knowledge the card shows, also a column of its download; absent when it is today's. */
  readonly asOf?: string;
}
