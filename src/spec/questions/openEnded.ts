/** The years of a view, open at the ends of the choice. */
import type { ViewState } from "../view.ts";
import type { Asked } from "./question.ts";

/** The years to choose from are those of figures. At either end of them the choice is open, so that an event before the first figure is shown. */
export function openEnded({ view, context: { years } }: Pick<Asked, "view" | "context">): ViewState {
  return {
    ...view,
    from: view.from === years[0] ? Number.NEGATIVE_INFINITY : view.from,
    to: view.to === years[1] ? Number.POSITIVE_INFINITY : view.to,
  };
}
