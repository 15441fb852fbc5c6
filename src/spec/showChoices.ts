/** The secondary choices of the filter area: years or quarters, and what is drawn beside the values. */
import * as pageWords from "../domain/words/en/page.ts";
import type { Choice } from "./filterSpec.ts";
import type { Step } from "./step.ts";
import { SHOW_IDS, type ShowId, type ViewState } from "./view.ts";

/** How many breaks, events and earlier values the panels of a view could show. */
export type ShowCounts = Readonly<Record<ShowId, number>>;

const SHOW_WORDS: Readonly<Record<ShowId, { readonly label: string; readonly none: string }>> = {
  breaks: { label: pageWords.breaksAtStart, none: pageWords.noSeriesHereCrosses },
  events: { label: pageWords.events, none: pageWords.noChartHereHas },
  earlier: { label: pageWords.earlierValues, none: pageWords.noValueDrawnHere },
};

/** Switches of what is drawn beside the values; one that would change nothing is disabled unless it is on. None where there is nothing to draw. */
export function showChoices(view: ViewState, available: ShowCounts): readonly Choice[] {
  if (SHOW_IDS.every((id) => available[id] === 0)) return [];
  return SHOW_IDS.map((id) => {
    const { label, none } = SHOW_WORDS[id];
    const count = available[id];
    const on = view.show.includes(id);
    return { id, label, sub: "", count, on, disabled: count === 0 && !on, reason: count === 0 ? none : "" };
  });
}

/** Years (the default, `best`) or quarters. `count` says how many figures of that step a view would draw; what a market lacks is drawn at its nearest step. */
export function stepChoices(view: ViewState, count: (step: Step) => number): readonly Choice[] {
  const isQuarter = view.step === "quarter";
  const common = { sub: "", disabled: false, reason: "" };
  return [
    { ...common, id: "best", label: pageWords.years, count: count("best"), on: !isQuarter },
    { ...common, id: "quarter", label: pageWords.quarters, count: count("quarter"), on: isQuarter },
  ];
}
