/** What every view is: a question to the dataset, the measures that answer it, and the cards that show the answer. */
import type { Dataset, Observation } from "../../domain/model.ts";
import type { Card, ChartSpec } from "../chartSpec.ts";
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
  /** Measures that the view draws or lists: figures of these are what its filters count. `all`: every observation, of every vintage. */
  readonly measures: readonly string[] | "all";
  /** What the status line counts: "8 shares", "18 figures". */
  readonly counts: "share" | "figure";
  readonly heading: (asked: Asked) => string;
  readonly deck: (asked: Asked, cards: readonly Card[]) => string;
  readonly cards: (asked: Asked) => readonly Card[];
}
