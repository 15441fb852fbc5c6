import { memo } from "react";
import type { Card } from "../../spec/card.ts";
import type { ChartSpec } from "../../spec/chartSpec.ts";
import { tableState } from "../../spec/tableState.ts";
import { Plate } from "../plate/Plate.tsx";
import { useApp, useAppStore } from "../useApp.ts";

/** What can be done with any card of the page. The same functions for as long as the page stands: a card is not drawn again for them. */
export interface CardTools {
  readonly onDownload: (cardId: string, button: HTMLElement) => void;
  /** Undefined where a card cannot be shared: in an embed. */
  readonly onShare?: (cardId: string, button: HTMLElement) => void;
  readonly onCite: (card: Card) => void;
  readonly onGo: (search: string) => void;
}

interface CardPlateProps {
  readonly card: Card;
  /** The open receipt, where it is one of this card; else null. */
  readonly selected: string | null;
  readonly asTable: boolean;
  /** The menu that is open for this card. */
  readonly menu: "download" | "share" | null;
  /** The address of this card was copied a moment ago. */
  readonly copied: boolean;
  /** The view that answers the card's question in full; undefined in that view itself. */
  readonly full?: ChartSpec["tabs"][number] | undefined;
  readonly tools: CardTools;
}

/** One card of the page with its actions: drawn again only when something of this card changed. */
export const CardPlate = memo(function CardPlate({ card, selected, asTable, menu, copied, full, tools }: CardPlateProps) {
  const store = useAppStore();
  const openReceipt = useApp((state) => state.openReceipt);
  const { cardId } = card;
  const toggleTable = () => {
    const { context, view, setView } = store.getState();
    // In the order of the dataset's cards, so that equal choices have equal addresses.
    const tables = context.cards.filter((id) => (id === cardId ? !asTable : view.tables.includes(id)));
    setView({ tables, receipt: view.receipt });
  };
  const { onShare, onGo } = tools;
  return (
    <Plate
      card={card}
      selected={selected}
      onOpen={openReceipt}
      actions={{
        asTable,
        onToggleTable: tableState(card, []).fixed ? undefined : toggleTable,
        download: { open: menu === "download", onPress: (button) => tools.onDownload(cardId, button) },
        full: full && { ...full, onGo },
        onCite: () => tools.onCite(card),
        share: onShare && { open: menu === "share", copied, onPress: (button) => onShare(cardId, button) },
      }}
    />
  );
});
