/** Data: every stored observation of the selection, row by row. */
import { dataCard } from "../cards/dataCard.ts";
import { facetsOf } from "../view.ts";
import type { Question } from "./question.ts";

export const dataQuestion: Question = {
  label: "Data",
  layout: "tables",
  measures: [],
  lists: "print",
  counts: "figure",
  listsOwn: true,
  heading: () => "The data, row by row",
  deck: () => "Every row carries its own source, paragraph and status, so a figure keeps its receipt after it is copied out.",
  cards: ({ dataset, view, figures }) => [dataCard(dataset, figures, { ...view, facets: facetsOf(view) })].filter((card) => card !== null),
};
