/** What a reader pressed, or let go over the page, before the scripts answered: `first.js` marked and kept it. */

const CONTROLS = "button, input, [role=button]";

/** What tells a control from the others on the page, drawn anew or not. */
function saysOf(control: Element): string {
  const parts = ["data-receipt", "name", "value", "aria-label"].map((name) => control.getAttribute(name));
  return JSON.stringify([control.closest("[data-card]")?.id, control.tagName, ...parts, control.textContent]);
}

/** Takes note of the control in `root` that was pressed. What is given back presses it, or the one that stands in its place by then. */
export function pressedEarly(root: HTMLElement): () => void {
  const pressed = root.querySelector<HTMLElement | SVGElement>("[data-early]");
  if (pressed === null) return () => undefined;
  delete pressed.dataset["early"];
  const says = saysOf(pressed);
  return () => {
    const drawn = pressed.isConnected ? pressed : [...root.querySelectorAll(CONTROLS)].find((control) => saysOf(control) === says);
    if (drawn instanceof HTMLElement) drawn.focus({ preventScroll: true });
    // A place would mean the nearest mark; this is the one.
    drawn?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  };
}

/** Lets go again over `root` what was dropped before the scripts answered, once. Files that were dropped twice are those of the last time. */
export function droppedEarly(root: HTMLElement): void {
  const page: HTMLElement & { dropped?: DataTransfer } = document.documentElement;
  const { dropped } = page;
  if (dropped === undefined) return;
  delete page.dropped;
  root.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
}
