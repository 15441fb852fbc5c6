import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Receipt } from "../../spec/receipt.ts";
import { markOf, openerOf } from "./markOf.ts";
import { type ReceiptActions, ReceiptBody } from "./ReceiptBody.tsx";

/** The sheet leaves about a quarter of the page free: the chosen mark is brought into its middle. */
const MARK_AT = 0.12;

/** The receipt as a modal bottom sheet; the page behind scrolls so that the chosen mark stands above it. */
export function Sheet(props: ReceiptActions & { receipt: Receipt }) {
  const { receipt, onClose } = props;
  const { receiptId } = receipt;
  const heading = useRef<HTMLHeadingElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | SVGElement | null>(null);

  // The page gets room to scroll its last chart above the sheet, before the mark is brought there. Told by the sheet itself: a style that looked for
  // it (`:has`) had the browser go through all styles of the page at each change of it.
  useLayoutEffect(() => {
    document.body.dataset["sheet"] = "";
    return () => {
      delete document.body.dataset["sheet"];
    };
  }, []);

  useEffect(() => {
    const mark = openerOf(receiptId);
    opener.current = mark;
    if (mark !== null) {
      const box = mark.getBoundingClientRect();
      const middle = box.top + Math.min(box.height, 60) / 2;
      window.scrollBy?.({ top: middle - window.innerHeight * MARK_AT });
    }
    const active = document.activeElement;
    if (active?.closest(".rc-nav") && popup.current?.contains(active)) return;
    popup.current?.scrollTo?.({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [receiptId]);

  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="rc-scrim" />
        <Dialog.Popup
          ref={popup}
          className="receipt is-sheet"
          aria-label={receipt.label}
          data-receipt-open={receiptId}
          initialFocus={heading}
          finalFocus={() => {
            const mark = opener.current?.isConnected ? opener.current : markOf(receiptId);
            // The dialog can hand focus to HTML only; a point of a plot takes it a moment later.
            if (mark instanceof HTMLElement) return mark;
            queueMicrotask(() => mark?.focus());
            return false;
          }}
        >
          <ReceiptBody {...props} headingRef={heading} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
