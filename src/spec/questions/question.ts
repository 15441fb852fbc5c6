/** What every view is: a question to the dataset, the measures that answer it, and the cards that show the answer. */
import type { Dataset, Observation } from "../../domain/model.ts";
import type { Card } from "../card.ts";
import type { FormId } from "../chartBody.ts";
import type { ChartSpec } from "../chartSpec.ts";
import type { ShareMaterial } from "../forms/form.ts";
import type { ViewContext, ViewState } from "../view.ts";

/** What a question is answered from: figures after selection and choice of vintage, shares split by market. */
export interface Asked {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly context: ViewContext;
  readonly figures: readonly Observation[];
  readonly materials: readonly ShareMaterial[];
}

export interface Question {
  /** The tab. */
  readonly label: string;
  readonly layout: ChartSpec["layout"];
  /** Measures that the view draws or lists: figures of these are what its filters count. */
  readonly measures: readonly string[];
  /** `quantity`: one figure for each quantity, its latest vintage. `print`: every figure of every measure, as each document prints it. */
  readonly lists?: "quantity" | "print";
  /** Whether printed shares of all others together are among the figures, whatever the form. */
  readonly others?: boolean;
  /** Set when the view needs every provider of a market, on or off, or none of them: the provider chips are not offered. */
  readonly everyProvider?: true;
  /** Set when the view has a drawing of its own: the chart forms are not offered. */
  readonly fixedForm?: true;
  /**
   * Set for a view that tells the articles' story: only markets of which an article gives a figure, of companies only what an article quotes;
   * by year where nothing else is asked.
   */
  readonly story?: true;
  /** Whether amounts that the press prints without a research firm are among the figures. */
  readonly press?: boolean;
  /** Measures of companies that are drawn by years or by quarters, as those of research firms always are. */
  readonly stepped?: readonly string[];
  /** Set when the view does not draw shares: the chart forms that its figures can take. */
  readonly forms?: readonly FormId[];
  /** What the status line counts: "8 shares", "18 figures". */
  readonly counts: "share" | "figure" | "event";
  /** Where what is counted stands, for the status line of a view without panels: "in 5 documents". */
  readonly where?: (asked: Asked) => string;
  readonly heading: (asked: Asked) => string;
  readonly deck: (asked: Asked, cards: readonly Card[]) => string;
  readonly cards: (asked: Asked) => readonly Card[];
  /**
   * The cards of the figures that the reader added; `asked` holds these alone. Everything else of a question is asked of the published figures
   * alone, so that no sentence counts what nobody published. Absent where a view says nothing of them.
   */
  readonly ownCards?: (asked: Asked) => readonly Card[];
  /** The order in which the page draws all of these cards, where it is another. */
  readonly arranged?: (cards: readonly Card[]) => readonly Card[];
  /** Set where published figures and the reader's own are listed in one table, each marked as what it is. */
  readonly listsOwn?: true;
}
