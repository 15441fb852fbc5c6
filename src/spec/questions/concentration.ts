/** Concentration: how much of each market lies in few hands, as far as incomplete shares can tell. */
import * as pageWords from "../../domain/words/en/page.ts";
import { concentrationPanels } from "../cards/concentrationPanels.ts";
import { shareMaterials } from "../cards/sharePanels.ts";
import type { Question } from "./question.ts";

export const concentrationQuestion: Question = {
  label: pageWords.concentration,
  layout: "pairs",
  measures: ["share"],
  // A market is as concentrated as all of its firms make it: providers that are switched off count.
  everyProvider: true,
  fixedForm: true,
  counts: "share",
  heading: () => pageWords.howConcentratedEachMarket,
  deck: () => pageWords.sharesAreIncompleteSo,
  cards: ({ dataset, figures, context }) => shareMaterials(dataset, figures, context.providers).flatMap(concentrationPanels),
  ownCards: ({ materials }) => materials.flatMap(concentrationPanels),
};
