import { memo } from "react";
import type { Card } from "../../spec/card.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import type { Copier } from "../copy/useCopier.ts";
import type { PageMenu } from "../menu/usePageMenu.ts";
import { Plate } from "../plate/Plate.tsx";
import { useApp } from "../useApp.ts";
import { OverviewGrid, PairsGrid, PlatesGrid, SharesGrid, TablesGrid } from "./CardGrid.tsx";
import { type CardTab, useCardActions } from "./useCardActions.ts";

const GRIDS = { page: OverviewGrid, view: SharesGrid, pairs: PairsGrid, plates: PlatesGrid, tables: TablesGrid } as const;

interface CardsProps {
  readonly spec: ChartSpec;
  /** The open receipt. */
  readonly selected: string | null;
  readonly tabs: readonly CardTab[];
  readonly copier: Copier;
  readonly downloads: PageMenu;
  readonly sharing: PageMenu;
  readonly onCite: (card: Card) => void;
  readonly onGo: (search: string) => void;
}

/** The cards of a view: most of the page, drawn anew only when one of these changes. */
export const Cards = memo(function Cards({ spec, selected, tabs, copier, downloads, sharing, onCite, onGo }: CardsProps) {
  const openReceipt = useApp((state) => state.openReceipt);
  const actions = useCardActions({ copier, downloads, sharing, onCite }, tabs, onGo);
  const Grid = GRIDS[spec.layout];
  return (
    <Grid
      cards={spec.cards}
      selected={selected}
      plate={(card) => <Plate key={card.cardId} card={card} selected={selected} onOpen={openReceipt} actions={actions(card)} />}
    />
  );
});
