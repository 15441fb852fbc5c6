import { useEffect, useLayoutEffect, useRef } from "react";
import type { Receipt } from "../../spec/receipt.ts";
import { markOf, openerOf } from "./markOf.ts";
import { type ReceiptActions, ReceiptBody } from "./ReceiptBody.tsx";

/** The receipt beside the charts: a dialog that is not modal, closed by Escape from anywhere on the page. */
export function SideDrawer(props: ReceiptActions & { receipt: Receipt }) {
  const { receipt, onClose } = props;
  const { receiptId } = receipt;
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement | SVGElement | null>(null);
  const latest = useRef(receiptId);

  useEffect(() => {
    latest.current = receiptId;
    const mark = openerOf(receiptId);
    opener.current = mark;
    // The charts make room for the drawer, which can push the chosen mark off the screen.
    const box = mark?.getBoundingClientRect();
    if (box && (box.top < 0 || box.bottom > window.innerHeight)) mark?.scrollIntoView?.({ block: "center" });
    const active = document.activeElement;
    // Someone who steps through the figures keeps the button under the finger.
    if (active?.closest(".rc-nav") && root.current?.contains(active)) return;
    heading.current?.focus({ preventScroll: true });
    root.current?.scrollTo?.({ top: 0 });
  }, [receiptId]);

  useLayoutEffect(() => {
    const drawer = root.current;
    return () => {
      const active = document.activeElement;
      if (active === null || active === document.body || drawer?.contains(active)) {
        // A change of view may have redrawn the card; then the mark is found anew.
        const mark = opener.current?.isConnected ? opener.current : markOf(latest.current);
        mark?.focus();
      }
    };
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A menu or dialog that stands over the page closes first, and says so on the document: the window hears of the key after it.
      if (event.key === "Escape" && !event.defaultPrevented && document.querySelector('[aria-modal="true"]') === null) onClose();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [onClose]);

  return (
    <section ref={root} className="receipt" role="dialog" aria-modal="false" aria-label={receipt.label} data-receipt-open={receiptId}>
      <ReceiptBody {...props} headingRef={heading} />
    </section>
  );
}
