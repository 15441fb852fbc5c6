import { useEffect, useRef, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Card } from "../../spec/card.ts";
import { selectReceipt } from "../../state/selectors.ts";
import type { Copier } from "../copy/useCopier.ts";
import { ReceiptDrawer } from "../receipt/ReceiptDrawer.tsx";
import { useSay } from "../said/Announcer.tsx";
import { useApp } from "../useApp.ts";
import { neighbours, type Walk } from "./neighbours.ts";
import { usePageAddress } from "./usePageAddress.ts";

const NOWHERE: Walk = { cardId: "", ids: [] };

/** The open receipt, beside the charts or over them, with its place among the marks of its card. */
export function ReceiptPlace({ cards, copier }: { cards: readonly Card[]; copier: Copier }) {
  const receipt = useApp(selectReceipt);
  const openReceipt = useApp((state) => state.openReceipt);
  const address = usePageAddress();
  const say = useSay();
  const stepped = useRef(false);
  // Where the arrows led: several cards can hold one receipt. One that was opened otherwise begins a walk of its own.
  const [led, setLed] = useState({ cardId: "", receiptId: "" });
  const walked = led.receiptId === receipt?.receiptId ? led.cardId : "";
  const { cardId, ids } = receipt === null ? NOWHERE : neighbours(cards, receipt.receiptId, walked);
  const index = receipt === null ? -1 : ids.indexOf(receipt.receiptId);
  const label = receipt?.label ?? "";
  useEffect(() => {
    // An opened receipt takes the focus, which says it; a step keeps the focus on its button.
    if (stepped.current && label !== "") say(pageWords.labelFigureIndexOfIds(label, index + 1, ids.length));
    stepped.current = false;
  }, [label, index, ids.length, say]);
  if (receipt === null) return null;
  const step = (delta: 1 | -1) => {
    const next = ids[(index + delta + ids.length) % ids.length];
    stepped.current = true;
    if (next === undefined) return;
    setLed({ cardId, receiptId: next });
    openReceipt(next);
  };
  return (
    <ReceiptDrawer
      receipt={receipt}
      position={index < 0 ? null : { index, count: ids.length }}
      onOpen={openReceipt}
      onClose={() => openReceipt(null)}
      onStep={step}
      onCopyCitation={() => copier.copy(pageWords.receiptCitation, "citation", receipt.citation)}
      onCopyLink={() => copier.copy(pageWords.receiptLink, pageWords.addressOfThisReceipt, address())}
    />
  );
}
