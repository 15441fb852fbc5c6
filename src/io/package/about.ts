/** The dataset that comes with the page: its words, its version and its day. */
import { created, version } from "../../../data/datapackage.json";
import { DATASET_WORDS } from "./words.ts";

/** Of a dataset: descriptor, citation, metadata for search engines and the read-me of the package are made from it. */
export interface About {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** One sentence or two for link previews and search results. */
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly creator: string;
  readonly licence: { readonly id: string; readonly title: string; readonly url: string };
  /** SemVer of the data; the software has its own. */
  readonly version: string;
  /** Day on which this version of the data was released: `2026-11-22`. */
  readonly released: string;
}

/** The dataset that comes with the page. */
export const ABOUT: About = { ...DATASET_WORDS, version, released: created.slice(0, 10) };
