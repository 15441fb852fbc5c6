/**
 * ChartSpec: what is shown, as plain JSON. Everything that draws, tabulates, downloads, announces or cites reads this
 * and nothing else. A panel names its one scope; its marks carry no market of their own, so a second market cannot get in.
 */
import type { Card } from "./card.ts";
import type { FilterSpec } from "./filterSpec.ts";
import type { ViewId } from "./viewId.ts";

/** What to do about an empty view: one button each. `patch` is a partial view in URL form. */
export interface Way {
  readonly label: string;
  readonly search: string;
}

export interface EmptyState {
  readonly title: string;
  readonly text: string;
  readonly ways: readonly Way[];
}

export interface ChartSpec {
  readonly view: ViewId;
  /** The tabs, in order. */
  readonly tabs: readonly { readonly view: ViewId; readonly label: string }[];
  /**
   * page = the story of the dataset, with the key of the inks; view = one question; pairs = two cards a market; plates = panels by twos, lists over the whole width;
   * tables = lists, without charts.
   */
  readonly layout: "page" | "view" | "pairs" | "plates" | "tables";
  readonly heading: string;
  readonly deck: string;
  readonly datasetVersion: string;
  readonly filters: FilterSpec;
  /** "8 shares" (bold) and "shown, in 3 markets on separate axes." */
  readonly status: { readonly lead: string; readonly rest: string };
  /** Unknown or impossible URL parameters, said in words. */
  readonly problems: readonly string[];
  readonly cards: readonly Card[];
  readonly empty: EmptyState | null;
}
