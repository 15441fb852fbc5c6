/** Spend: what whole markets are worth, what they were forecast to be, and what the one says of the other. */
import { assumptionCard } from "../cards/assumptionCard.ts";
import { forecastsCard } from "../cards/forecastsCard.ts";
import { growthPanel } from "../cards/growthPanel.ts";
import { pathPanels } from "../cards/pathPanel.ts";
import { spendOf, spendPanels } from "../cards/spendPanel.ts";
import type { Panel } from "../chartSpec.ts";
import { spendNoun } from "../describeSpend.ts";
import { selectObservations } from "../quantities.ts";
import type { Asked, Question } from "./question.ts";

/** A market's amounts and, beside them, their growth. */
function marketCards({ dataset, view, figures }: Asked): readonly Panel[] {
  const panels = spendPanels(dataset, figures, view.form);
  return panels.flatMap((panel): readonly Panel[] => {
    const market = dataset.marketById.get(panel.scope.marketId);
    if (market === undefined) return [panel];
    const printed = figures.filter((o) => o.marketId === market.marketId && o.measureId === "spend_growth");
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
  label: "Spend",
  layout: "plates",
  measures: ["spend", "spend_growth"],
  press: true,
  forms: ["bars", "lines", "table"],
  counts: "figure",
  heading: () => "What whole cloud markets are worth",
  deck: () =>
    "Each market has panels of its own: no two of them share an axis. Forecasts are hatched and are set against what was published later.",
  cards: (asked) => {
    const { dataset, view, figures } = asked;
    const selected = selectObservations(dataset, view);
    const markets = marketCards(asked);
    const first = markets.filter((card) => card.kind === "panel" && card.scope.marketId === markets[0]?.scope.marketId);
    return [
      ...first,
      ...pathPanels(dataset, figures, selected, view.form),
      assumptionCard(dataset, figures, selected, view),
      ...markets.filter((card) => !first.includes(card)),
      forecastsCard(dataset, selected),
    ].filter((card) => card !== null);
  },
};
