/** Revenue: what the companies report of their clouds, each on axes of its own. */
import { groupBy } from "../../domain/groupBy.ts";
import type { Observation } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { resultsPanels } from "../cards/resultsPanel.ts";
import { revenuePanels, twoBarsPanels } from "../cards/revenuePanels.ts";
import { RESULT_MEASURES } from "../compared.ts";
import { revenueDeck } from "../describeRevenue.ts";
import { ownAmountPanels } from "../own/ownAmounts.ts";
import type { Asked, Question } from "./question.ts";

/** Figures of the periods that the articles speak of, company by company: the results as they quote them. */
function quoted({ dataset, figures }: Asked): readonly Observation[] {
  const told = new Set(
    dataset.observations
      .filter(
        (o) =>
          dataset.sourceById.get(o.sourceId)?.collection === "articles" && (RESULT_MEASURES as readonly string[]).includes(o.measureId),
      )
      .map((o) => `${o.marketId} ${o.period}`),
  );
  return figures.filter((o) => told.has(`${o.marketId} ${o.period}`));
}

export const revenueQuestion: Question = {
  label: pageWords.revenueAtStart,
  layout: "plates",
  measures: RESULT_MEASURES,
  stepped: ["revenue", "revenue_growth"],
  forms: ["bars", "lines", "table"],
  counts: "figure",
  heading: () => pageWords.whatTheCompaniesReport,
  deck: ({ figures }) => revenueDeck(new Set(figures.map((o) => o.marketId)).size),
  cards: (asked) => {
    const { dataset, view, figures } = asked;
    const told = resultsPanels(dataset, quoted(asked), view.form);
    // A single figure that stands among the results as quoted would say no more in a chart of its own.
    const isTold = (panel: Panel): boolean =>
      panel.marks.length === 1 && told.some((results) => results.marks.some((m) => m.receiptId === panel.marks[0]?.receiptId));
    const panels = revenuePanels(dataset, figures, view.form).filter((panel) => !isTold(panel));
    const all = [...told, ...twoBarsPanels(dataset, figures, view.form), ...panels];
    const byMarket = groupBy(all, (panel) => panel.scope.marketId);
    return dataset.markets.flatMap(({ marketId }) => byMarket.get(marketId) ?? []);
  },
  ownCards: ({ dataset, view, figures }) => ownAmountPanels(dataset, figures, RESULT_MEASURES, view.form),
};
