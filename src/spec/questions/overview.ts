/** Overview: the story of the dataset on one page; every card is answered in full by a view of its own. */
import type { Observation } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { coverageCard } from "../cards/coverageCard.ts";
import { eventsCard, selectEvents } from "../cards/eventsCard.ts";
import { resultsPanels } from "../cards/resultsPanel.ts";
import { sharePanel } from "../cards/sharePanels.ts";
import { spendPanels } from "../cards/spendPanel.ts";
import { COMPARED_PROVIDERS, RESULT_MEASURES, SHARE_MEASURES } from "../compared.ts";
import { overviewDeck, overviewHeading } from "../describeOverview.ts";
import { overviewSections } from "../overviewSections.ts";
import { coveredProviders } from "../own/broughtIn.ts";
import { ownAmountPanels } from "../own/ownAmounts.ts";
import { openEnded } from "./openEnded.ts";
import type { Asked, Question } from "./question.ts";

/** A company's own figures of its results, as against what firms measure. */
function companyFigures({ dataset, figures }: Asked): readonly Observation[] {
  return figures.filter((o) => dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "")?.kind === "company");
}

export const overviewQuestion: Question = {
  label: pageWords.overview,
  layout: "page",
  measures: [...SHARE_MEASURES, "spend", ...RESULT_MEASURES],
  story: true,
  counts: "figure",
  heading: ({ dataset, view, materials }) => overviewHeading(dataset, view, materials),
  deck: ({ view, figures, materials }, cards) => overviewDeck(view, figures.length, cards, materials),
  cards: (asked) => {
    const { dataset, view, figures, materials } = asked;
    const company = companyFigures(asked);
    return [
      ...materials.map((m) => sharePanel(m, view.form)),
      ...spendPanels(dataset, figures),
      // The overview tells the articles' story: the revenue squeeze at Alibaba. Every company stands in the coverage.
      ...resultsPanels(dataset, company).filter((p) => p.scope.firmId === "alibaba"),
      eventsCard(dataset, selectEvents(dataset, openEnded(asked), COMPARED_PROVIDERS)),
      coverageCard(dataset, materials, company, coveredProviders(dataset, materials, view)),
    ].filter((card) => card !== null);
  },
  ownCards: ({ dataset, view, figures, materials }) => [
    ...materials.map((m) => sharePanel(m, view.form)),
    ...ownAmountPanels(dataset, figures, ["spend", ...RESULT_MEASURES]),
  ],
  arranged: (cards) => {
    const { shares, money, rest } = overviewSections(cards);
    return [...shares, ...money, ...rest];
  },
};
