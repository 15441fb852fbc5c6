/** What the status line says of the reader's own figures: counted beside the published ones, never among them. */

import type { Dataset, Observation } from "../../domain/model.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { ChartSpec } from "../chartSpec.ts";
import type { ViewState } from "../view.ts";

/** Sets that are named; of more the number is said. */
const MOST_NAMED = 3;

interface Own {
  readonly dataset: Dataset;
  readonly view: Pick<ViewState, "firms">;
  /** The reader's figures that pass the filters, and those that a view without filters shows. */
  readonly shown: readonly Observation[];
  readonly possible: readonly Observation[];
  /** Of those that pass, the ones that a search in a table finds; all of them without one. */
  readonly listed: number;
}

/** "“report”", "“a” and “b”", "5 sets". */
function setsIn(dataset: Dataset, figures: readonly Observation[]): { readonly words: string; readonly isOne: boolean } {
  const ids = [...new Set(figures.map((o) => o.sourceId))];
  const names = ids.map((id) => `“${dataset.firmById.get(id)?.label ?? id}”`);
  return { words: ids.length > MOST_NAMED ? pageWords.countOfSets(ids.length) : joinAnd(names), isOne: ids.length === 1 };
}

const shownWords = (shown: number, listed: number): string =>
  listed === shown ? pageWords.shownBesideThem(shown) : pageWords.ofOfYours(shown, listed);

/** The status line with the reader's own figures: how many are shown too, and how those that are not can be. */
export function ownStatus({ dataset, view, shown, possible, listed }: Own, status: ChartSpec["status"]): ChartSpec["status"] {
  if (possible.length === 0) return status;
  const off = possible.filter((o) => !view.firms.includes(o.sourceId));
  const hidden = possible.length - off.length - shown.length;
  const { words, isOne } = setsIn(dataset, off);
  const parts = [
    ...(shown.length === 0 ? [] : [shownWords(shown.length, listed)]),
    ...(hidden <= 0 ? [] : [pageWords.hiddenByTheFiltersInOwn(hidden)]),
    ...(off.length === 0 ? [] : [pageWords.inWhichSwitchedOff(off.length, words, isOne)]),
  ];
  return { ...status, rest: [status.rest, ...parts].join(" ") };
}
