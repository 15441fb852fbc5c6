import type { Card } from "../../spec/card.ts";
import { fullViewOf } from "../../spec/fullView.ts";
import { tableState } from "../../spec/tableState.ts";
import type { ViewId } from "../../spec/viewId.ts";
import type { Copier } from "../copy/useCopier.ts";
import type { PageMenu } from "../menu/usePageMenu.ts";
import type { CardActions } from "../plate/Actions.tsx";
import { shareKey } from "../share/shareKey.ts";
import { useApp, useAppStore } from "../useApp.ts";

/** A tab of the page, as the masthead shows it. */
export interface CardTab {
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

/** What the page has one of, for all of its cards. */
interface PagePlaces {
  readonly copier: Copier;
  readonly downloads: PageMenu;
  /** Undefined where a card cannot be shared: in an embed. */
  readonly sharing?: PageMenu;
  readonly onCite: (card: Card) => void;
}

/** The actions of each card, as the present view has them. */
export function useCardActions(
  { copier, downloads, sharing, onCite }: PagePlaces,
  tabs: readonly CardTab[],
  onGo: (search: string) => void,
): (card: Card) => CardActions {
  const store = useAppStore();
  const tables = useApp((state) => state.view.tables);
  // In the order of the dataset's cards, so that equal choices have equal addresses.
  const toggled = (cardId: string, on: boolean) =>
    store.getState().context.cards.filter((id) => (id === cardId ? on : tables.includes(id)));
  return (card) => {
    const { cardId } = card;
    const { fixed, asTable } = tableState(card, tables);
    return {
      asTable,
      onToggleTable: fixed
        ? undefined
        : () => store.getState().setView({ tables: toggled(cardId, !asTable), receipt: store.getState().view.receipt }),
      download: { open: downloads.openFor === cardId, onPress: (button) => downloads.toggle(cardId, button) },
      full: fullTab(card, tabs, onGo),
      onCite: () => onCite(card),
      share: sharing && {
        open: sharing.openFor === cardId,
        copied: copier.copiedKey === shareKey(cardId),
        onPress: (button) => sharing.toggle(cardId, button),
      },
    };
  };
}
