import { type RefObject, useEffect, useState } from "react";

/** A pointer on its way to the tip crosses other marks: only one that it rests on changes the words. */
const REST = 120;

const nameOf = (target: EventTarget | null): string =>
  (target instanceof Element ? target.closest("[data-receipt]")?.getAttribute("aria-label") : null)?.replace(/\.? Open receipt$/, "") ?? "";

/**
 * The full name of the mark under the pointer or the keys, over the chart: it covers no mark. It stays while the pointer is on the chart or on the
 * tip itself, and goes by Escape. Assistive technology has the same words as the mark's name.
 */
export function MarkTip({ chart }: { chart: RefObject<HTMLDivElement | null> }) {
  const [words, setWords] = useState("");
  useEffect(() => {
    const box = chart.current;
    if (box === null) return undefined;
    let waiting: number | undefined;
    const show = (next: string, after: number) => {
      window.clearTimeout(waiting);
      if (next !== "") waiting = window.setTimeout(() => setWords(next), after);
    };
    const hide = () => {
      window.clearTimeout(waiting);
      setWords("");
    };
    const onOver = (event: PointerEvent) => event.pointerType === "mouse" && show(nameOf(event.target), REST);
    const onFocus = (event: FocusEvent) =>
      event.target instanceof Element && event.target.matches(":focus-visible") && show(nameOf(event.target), 0);
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && hide();
    box.addEventListener("pointerover", onOver);
    box.addEventListener("pointerleave", hide);
    box.addEventListener("focusin", onFocus);
    box.addEventListener("focusout", hide);
    document.addEventListener("keydown", onKey);
    return () => {
      window.clearTimeout(waiting);
      box.removeEventListener("pointerover", onOver);
      box.removeEventListener("pointerleave", hide);
      box.removeEventListener("focusin", onFocus);
      box.removeEventListener("focusout", hide);
      document.removeEventListener("keydown", onKey);
    };
  }, [chart]);
  if (words === "") return null;
  return (
    <p className="mark-tip" aria-hidden="true">
      {words}
    </p>
  );
}
