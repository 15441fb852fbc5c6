/** Spend: what whole markets are worth, what they were forecast to be, and what the one says of the other. */

import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { assumptionCard } from "../cards/assumptionCard.ts";
import { forecastsCard } from "../cards/forecastsCard.ts";
import { growthPanel } from "../cards/growthPanel.ts";
import { pathPanels } from "../cards/pathPanel.ts";
import { spendOf, spendPanels } from "../cards/spendPanel.ts";
import { spendNoun } from "../describeSpend.ts";
import { inMarket } from "../inMarket.ts";
import { apart } from "../own/isOwn.ts";
import { ownAmountPanels } from "../own/ownAmounts.ts";
import { selectObservations } from "../quantities.ts";
import type { Asked, Question } from "./question.ts";

/** The markets that the articles speak of come first, then those of each firm together, all else in the order of the data. */
function inOrder({ dataset, figures }: Asked, panels: readonly Panel[]): readonly Panel[] {
  const told = new Set(figures.filter((o) => dataset.sourceById.get(o.sourceId)?.collection === "articles").map((o) => o.marketId));
  const firms = [...new Set(dataset.markets.map((market) => market.firmId))];
  const rank = ({ scope }: Panel): number =>
    told.has(scope.marketId) ? -1 : firms.indexOf(dataset.marketById.get(scope.marketId)?.firmId ?? "");
  return panels.toSorted((a, b) => rank(a) - rank(b));
}

/** A market's amounts and, beside them, their growth. */
function marketCards(asked: Asked): readonly Panel[] {
  const { dataset, view, figures } = asked;
  const panels = inOrder(asked, spendPanels(dataset, figures, view.form));
  return panels.flatMap((panel): readonly Panel[] => {
    const market = dataset.marketById.get(panel.scope.marketId);
    if (market === undefined) return [panel];
    const printed = inMarket(figures, market.marketId).filter((o) => o.measureId === "spend_growth");
    const growth = growthPanel({
      dataset,
      market,
      levels: spendOf(market, figures),
      printed,
      noun: spendNoun(market.geography, market.label),
      form: view.form,
    });
    return growth === null ? [panel] : [panel, growth];
  });
}

export const spendQuestion: Question = {
  label: pageWords.spend,
  layout: "plates",
  measures: ["spend", "spend_growth"],
  press: true,
  // What a whole market is worth is no provider's: switching one on or off would change nothing that is printed.
  everyProvider: true,
  forms: ["bars", "lines", "table"],
  counts: "figure",
  heading: () => pageWords.whatWholeCloudMarkets,
  deck: () => pageWords.eachMarketHasPanels,
  cards: (asked) => {
    const { dataset, view, context, figures } = asked;
    const selected = apart(selectObservations(dataset, { ...view, providers: context.providers })).published;
    const markets = marketCards(asked);
    const first = markets.filter((card) => card.kind === "panel" && card.scope.marketId === markets[0]?.scope.marketId);
    return [
      ...first,
      ...pathPanels(dataset, figures, selected, view.form),
      assumptionCard(dataset, figures, selected, { providers: context.compared, assume: view.assume }),
      ...markets.filter((card) => !first.includes(card)),
      forecastsCard(dataset, selected),
    ].filter((card) => card !== null);
  },
  ownCards: ({ dataset, view, figures }) => ownAmountPanels(dataset, figures, ["spend", "spend_growth"], view.form),
};
