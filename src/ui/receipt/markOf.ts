/** The control on the page that opened a receipt; null when the view no longer shows it. Charts come before tables. */
export function markOf(receiptId: string): HTMLElement | SVGElement | null {
  const all = [...document.querySelectorAll<HTMLElement | SVGElement>("[data-receipt]")];
  return all.find((element) => element.getAttribute("data-receipt") === receiptId) ?? null;
}
