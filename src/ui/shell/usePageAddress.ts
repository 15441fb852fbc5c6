import { useCallback } from "react";
import { encodeView } from "../../spec/view.ts";
import { useAppStore } from "../useApp.ts";
import { pageBase } from "./pageBase.ts";

/** The full address of the present view, with the card's anchor when one is named. A receipt is left out of a card's link. */
export function usePageAddress(): (cardId?: string) => string {
  const store = useAppStore();
  return useCallback(
    (cardId?: string) => {
      const { view, context } = store.getState();
      const shown = cardId === undefined ? view : { ...view, receipt: null };
      const page = `${pageBase()}${encodeView(shown, context)}`;
      return cardId === undefined ? page : `${page}#${cardId}`;
    },
    [store],
  );
}
