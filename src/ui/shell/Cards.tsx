import { memo } from "react";
import type { Card } from "../../spec/card.ts";
import { receiptIdsOf } from "../../spec/cardReceipts.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import { fullViewOf } from "../../spec/fullView.ts";
import { tableState } from "../../spec/tableState.ts";
import { shareKey } from "../share/shareKey.ts";
import { useApp } from "../useApp.ts";
import { OverviewGrid, PairsGrid, PlatesGrid, SharesGrid, TablesGrid } from "./CardGrid.tsx";
import { CardPlate, type CardTools } from "./CardPlate.tsx";

const GRIDS = { page: OverviewGrid, view: SharesGrid, pairs: PairsGrid, plates: PlatesGrid, tables: TablesGrid } as const;

interface CardsProps {
  readonly spec: Pick<ChartSpec, "view" | "tabs" | "layout" | "cards">;
  /** The open receipt. */
  readonly selected: string | null;
  /** The cards whose menus are open, and the key of what was copied last; null = none. */
  readonly downloadFor: string | null;
  readonly shareFor: string | null;
  readonly copiedKey: string | null;
  readonly tools: CardTools;
}

/** The cards of a view: most of the page, drawn anew only when one of these changes. */
export const Cards = memo(function Cards({ spec, selected, downloadFor, shareFor, copiedKey, tools }: CardsProps) {
  const tables = useApp((state) => state.view.tables);
  const Grid = GRIDS[spec.layout];
  const plate = (card: Card) => (
    <CardPlate
      key={card.cardId}
      card={card}
      // A receipt of another card is nothing to this one, which then keeps its drawing.
      selected={selected !== null && receiptIdsOf(card).includes(selected) ? selected : null}
      asTable={tableState(card, tables).asTable}
      menu={downloadFor === card.cardId ? "download" : shareFor === card.cardId ? "share" : null}
      copied={copiedKey === shareKey(card.cardId)}
      full={spec.view === "overview" ? spec.tabs.find(({ view }) => view === fullViewOf(card)) : undefined}
      tools={tools}
    />
  );
  return <Grid cards={spec.cards} selected={selected} plate={plate} />;
});
