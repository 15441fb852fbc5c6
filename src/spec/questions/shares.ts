/** Shares: who holds how much of which market, one panel a market. */
import * as pageWords from "../../domain/words/en/page.ts";
import { definitionsCard } from "../cards/definitionsCard.ts";
import { indexPanelFor, sharePanel } from "../cards/sharePanels.ts";
import { SHARE_MEASURES } from "../compared.ts";
import type { Question } from "./question.ts";

export const sharesQuestion: Question = {
  label: pageWords.shares,
  layout: "view",
  measures: SHARE_MEASURES,
  counts: "share",
  heading: () => pageWords.marketSharesOneMarket,
  deck: () => pageWords.eachPanelIsOne,
  cards: ({ dataset, view, materials }) => {
    const panels = materials.flatMap((m) => {
      const beside = view.form === "best" ? indexPanelFor(m) : null;
      return beside ? [sharePanel(m, view.form), beside] : [sharePanel(m, view.form)];
    });
    const definitions = definitionsCard(dataset, materials);
    return definitions ? [...panels, definitions] : panels;
  },
  ownCards: ({ view, materials }) => materials.map((m) => sharePanel(m, view.form)),
};
