/** A way to write citations down. One file each, registered in `index.ts`. */
import type { Cited } from "../../spec/cited.ts";

export interface CitationStyle {
  /** In the page: "apa". */
  readonly id: string;
  /** On the switch: "APA". */
  readonly label: string;
  /** What takes it, in a few words. */
  readonly detail: string;
  readonly extension: string;
  readonly mime: string;
  /** The whole text: the view or card first, then every document. Ends with a line break. */
  readonly write: (cited: Cited) => string;
}
