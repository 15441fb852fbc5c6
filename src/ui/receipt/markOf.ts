/** The control in the cards that opens a receipt; null when the view no longer shows it. Links inside receipts do not count. */
export function markOf(receiptId: string): HTMLElement | SVGElement | null {
  const all = [...document.querySelectorAll<HTMLElement | SVGElement>("[data-receipt]")];
  return (
    all.find((element) => element.getAttribute("data-receipt") === receiptId && element.closest("[data-receipt-open]") === null) ?? null
  );
}

/** The control that opened a receipt: the focused one when it is a mark of that receipt, else the first on the page. */
export function openerOf(receiptId: string): HTMLElement | SVGElement | null {
  const active = document.activeElement;
  const isMark = (active instanceof HTMLElement || active instanceof SVGElement) && active.closest("[data-receipt-open]") === null;
  return isMark && active.getAttribute("data-receipt") === receiptId ? active : markOf(receiptId);
}
