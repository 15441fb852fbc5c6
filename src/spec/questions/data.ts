/** Data: every stored observation of the selection, row by row. */
import * as pageWords from "../../domain/words/en/page.ts";
import { dataCard } from "../cards/dataCard.ts";
import { facetsOf } from "../view.ts";
import type { Question } from "./question.ts";

export const dataQuestion: Question = {
  label: pageWords.data,
  layout: "tables",
  measures: [],
  lists: "print",
  counts: "figure",
  listsOwn: true,
  heading: () => pageWords.theDataRowByRow,
  deck: () => pageWords.everyRowCarriesIts,
  cards: ({ dataset, view, figures }) => [dataCard(dataset, figures, { ...view, facets: facetsOf(view) })].filter((card) => card !== null),
};
