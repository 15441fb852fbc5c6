import { toCsv } from "../../io/export/csv.ts";
import type { Card } from "../../spec/card.ts";
import { fullViewOf } from "../../spec/fullView.ts";
import type { ViewId } from "../../spec/viewId.ts";
import type { Copier } from "../copy/useCopier.ts";
import { saveText } from "../download/saveText.ts";
import type { CardActions } from "../plate/Actions.tsx";
import { useApp, useAppStore } from "../useApp.ts";
import { usePageAddress } from "./usePageAddress.ts";

/** A tab of the page, as the masthead shows it. */
interface CardTab {
  readonly view: ViewId;
  readonly label: string;
  readonly search: string;
  readonly current: boolean;
}

function fullTab(card: Card, tabs: readonly CardTab[], onGo: (search: string) => void): CardActions["full"] {
  const onOverview = tabs.some((tab) => tab.current && tab.view === "overview");
  const tab = onOverview ? tabs.find(({ view }) => view === fullViewOf(card)) : undefined;
  return tab && { label: tab.label, search: tab.search, onGo };
}

/** Dialogs that a card's actions open; without `onEmbed` the card cannot be shared from here. */
interface Dialogs {
  readonly onCite: (card: Card) => void;
  readonly onEmbed?: (card: Card) => void;
}

/** The actions of each card, as the present view has them. */
export function useCardActions(
  copier: Copier,
  tabs: readonly CardTab[],
  onGo: (search: string) => void,
  { onCite, onEmbed }: Dialogs,
): (card: Card) => CardActions {
  const store = useAppStore();
  const tables = useApp((state) => state.view.tables);
  const address = usePageAddress();
  // In the order of the dataset's cards, so that equal choices have equal addresses.
  const toggled = (cardId: string, on: boolean) =>
    store.getState().context.cards.filter((id) => (id === cardId ? on : tables.includes(id)));
  return (card) => {
    const { cardId } = card;
    const version = store.getState().dataset.version;
    // With the form "table" every panel is a table already, as the data card always is, and a card without rows has nothing to tabulate.
    const fixed = card.kind === "data" || (card.kind === "panel" && card.chart.form === "table") || card.rows.length === 0;
    const asTable = card.rows.length > 0 && (fixed || tables.includes(cardId));
    return {
      asTable,
      onToggleTable: fixed
        ? undefined
        : () => store.getState().setView({ tables: toggled(cardId, !asTable), receipt: store.getState().view.receipt }),
      onDownload:
        card.rows.length === 0 && card.kind !== "table" ? undefined : () => saveText(`${cardId}-${version}.csv`, "text/csv", toCsv(card)),
      full: fullTab(card, tabs, onGo),
      onCite: () => onCite(card),
      share: onEmbed && {
        title: card.title,
        address: () => address(cardId),
        onCopyLink: () => copier.copy(`link ${cardId}`, "address of this card", address(cardId)),
        copied: copier.copiedKey === `link ${cardId}`,
        onEmbed: () => onEmbed(card),
      },
    };
  };
}
