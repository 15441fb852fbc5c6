/** What a reader takes, put together in one place for the page, the build and the tests: cards, address, citation, colours. */
import type { Dataset } from "../../domain/model.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import { withFigureColumns } from "../../spec/figureColumns.ts";
import { marketCard, marketSearch } from "../../spec/marketRows.ts";
import { encodeView, type ViewContext, type ViewState } from "../../spec/view.ts";
import type { Palette } from "../picture/palette.ts";
import { cardCitation, viewCitation } from "./citation.ts";
import type { Taken } from "./taken.ts";

/** Where it is taken from. */
export interface Taking {
  readonly dataset: Dataset;
  readonly context: ViewContext;
  readonly view: ViewState;
  readonly spec: ChartSpec;
  /** Address of the page without a query: what opens the file's view again stands behind it. */
  readonly page: string;
  readonly palette: Palette;
}

/** The cards with these ids, or all cards of the view. The open receipt is no part of it. */
export function takeCards(taking: Taking, cardId: string | null): Taken {
  const { dataset, context, view, spec, page, palette } = taking;
  const address = `${page}${encodeView({ ...view, receipt: null }, context)}${cardId === null ? "" : `#${cardId}`}`;
  const cards = spec.cards.filter((card) => cardId === null || card.cardId === cardId).map((card) => withFigureColumns(dataset, card));
  const [only] = cards;
  const citation = cardId === null || only === undefined ? viewCitation(spec, address) : cardCitation(only, spec.datasetVersion, address);
  return { spec, cards, tables: view.tables, address, citation, palette };
}

/** All of one market, whatever the view shows of it; its address is that of the list of the same figures. Null for a market without figures. */
export function takeMarket(taking: Omit<Taking, "view">, marketId: string): Taken | null {
  const { dataset, context, spec, page, palette } = taking;
  const card = marketCard(dataset, marketId);
  if (card === null) return null;
  const address = `${page}${marketSearch(context, marketId)}`;
  return {
    spec: { ...spec, view: "data" },
    cards: [card],
    tables: [],
    address,
    citation: cardCitation(card, spec.datasetVersion, address),
    palette,
  };
}
