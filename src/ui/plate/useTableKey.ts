import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { useSay } from "../said/Announcer.tsx";

const FIELDS = "input, select, textarea, [contenteditable]";

/** The same mark in the other form, else what can be focused first there. */
function placeFor(figure: HTMLElement, receiptId: string | null): HTMLElement | SVGElement | null {
  const marks = [...figure.querySelectorAll<HTMLElement | SVGElement>(".chart [data-receipt]")];
  return (
    marks.find((mark) => mark.getAttribute("data-receipt") === receiptId) ??
    marks.find((mark) => mark.tabIndex >= 0) ??
    figure.querySelector<HTMLElement>(".actions .act")
  );
}

interface TableKey {
  readonly ref: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** T, pressed inside a chart or its table, shows the other of the two; the focus stays on the same mark, and what is shown is said. */
export function useTableKey(asTable: boolean, rows: number, onToggle: (() => void) | undefined): TableKey {
  const ref = useRef<HTMLElement>(null);
  /** The mark that had the focus when the key was pressed; undefined while no key is being answered. */
  const asked = useRef<string | null | undefined>(undefined);
  const say = useSay();
  useEffect(() => {
    const figure = ref.current;
    const receiptId = asked.current;
    if (receiptId === undefined || figure === null) return;
    asked.current = undefined;
    // A chart draws its marks once it has measured itself, which is after this.
    requestAnimationFrame(() => placeFor(figure, receiptId)?.focus());
    say(asTable ? pageWords.tableRowsRows(rows) : pageWords.chart);
  }, [asTable, rows, say]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "t" || event.altKey || event.ctrlKey || event.metaKey || onToggle === undefined) return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest(".chart") === null || target.closest(FIELDS) !== null) return;
    event.preventDefault();
    asked.current = target.closest("[data-receipt]")?.getAttribute("data-receipt") ?? null;
    onToggle();
  };
  return { ref, onKeyDown };
}
