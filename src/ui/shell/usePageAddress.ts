import { useCallback } from "react";
import { encodeView } from "../../spec/view.ts";
import { useAppStore } from "../useApp.ts";

/** The page itself, also from an embed: what is cited or copied there opens the whole page. Some hosts leave out the ending of a file. */
const pagePath = (path: string): string => path.replace(/\/embed(\.html)?$/, "/");

/** The full address of the present view, with the card's anchor when one is named. A receipt is left out of a card's link. */
export function usePageAddress(): (cardId?: string) => string {
  const store = useAppStore();
  return useCallback(
    (cardId?: string) => {
      const { view, context } = store.getState();
      const shown = cardId === undefined ? view : { ...view, receipt: null };
      const page = `${window.location.origin}${pagePath(window.location.pathname)}${encodeView(shown, context)}`;
      return cardId === undefined ? page : `${page}#${cardId}`;
    },
    [store],
  );
}
