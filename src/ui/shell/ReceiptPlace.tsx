import type { Card } from "../../spec/card.ts";
import { selectReceipt } from "../../state/selectors.ts";
import type { Copier } from "../copy/useCopier.ts";
import { ReceiptDrawer } from "../receipt/ReceiptDrawer.tsx";
import { useApp } from "../useApp.ts";
import { neighbours } from "./neighbours.ts";
import { usePageAddress } from "./usePageAddress.ts";

/** The open receipt, beside the charts or over them, with its place among the marks of its card. */
export function ReceiptPlace({ cards, copier }: { cards: readonly Card[]; copier: Copier }) {
  const receipt = useApp(selectReceipt);
  const openReceipt = useApp((state) => state.openReceipt);
  const address = usePageAddress();
  if (receipt === null) return null;
  const ids = neighbours(cards, receipt.receiptId);
  const index = ids.indexOf(receipt.receiptId);
  const step = (delta: 1 | -1) => {
    const next = ids[(index + delta + ids.length) % ids.length];
    if (next !== undefined) openReceipt(next);
  };
  return (
    <ReceiptDrawer
      receipt={receipt}
      position={index < 0 ? null : { index, count: ids.length }}
      onOpen={openReceipt}
      onClose={() => openReceipt(null)}
      onStep={step}
      onCopyCitation={() => copier.copy("receipt citation", "citation", receipt.citation)}
      onCopyLink={() => copier.copy("receipt link", "address of this receipt", address())}
    />
  );
}
