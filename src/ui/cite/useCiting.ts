import { useCallback, useMemo, useState } from "react";
import type { Card } from "../../spec/card.ts";
import { usePageAddress } from "../shell/usePageAddress.ts";
import type { CiteAsked } from "./CiteDialog.tsx";

/** The citation that is asked for. */
export interface Citing {
  readonly asked: CiteAsked | null;
  /** Asks for the citation of a card; of the whole view with null. */
  readonly ask: (card: Card | null) => void;
  readonly close: () => void;
}

/** What the reader wants to cite at the moment, with the address it has at that moment. */
export function useCiting(): Citing {
  const address = usePageAddress();
  const [asked, setAsked] = useState<CiteAsked | null>(null);
  const ask = useCallback((card: Card | null) => setAsked({ card, address: card === null ? address() : address(card.cardId) }), [address]);
  const close = useCallback(() => setAsked(null), []);
  return useMemo(() => ({ asked, ask, close }), [asked, ask, close]);
}
