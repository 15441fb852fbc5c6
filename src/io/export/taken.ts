/** What a reader takes: some cards of a view, with everything a file must say about where they come from. */
import type { Card } from "../../spec/card.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import type { Palette } from "../picture/palette.ts";

export interface Taken {
  /** The view that the cards stand in. */
  readonly spec: ChartSpec;
  /** One card, or all cards of the view. */
  readonly cards: readonly Card[];
  /** Cards that the reader sees as a table. */
  readonly tables: readonly string[];
  /** The full address that opens the same view again, with the card's anchor when one card is taken. */
  readonly address: string;
  /** How to cite it, in one line. */
  readonly citation: string;
  readonly palette: Palette;
}

/** A file format of a download. One file each, registered in `index.ts`. */
export interface Format {
  /** In file names, addresses and tests: "csv". */
  readonly id: string;
  /** In the menu: "CSV". */
  readonly label: string;
  /** What it is for, in a few words: "for spreadsheets and code". */
  readonly detail: string;
  readonly extension: string;
  readonly mime: string;
  /** Whether these cards can be written so; absent = any can. */
  readonly fits?: (taken: Taken) => boolean;
  /** The file. Text is UTF-8. */
  readonly write: (taken: Taken) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;
}
