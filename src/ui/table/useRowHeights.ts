import type { Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";

type Rows = Virtualizer<HTMLElement, Element>;

/**
 * Tells a virtualizer how high its rows are: a ref for each row, which carries its `data-index`. The virtualizer's own ref places all rows anew for
 * each height that it learns once one of them has moved the scroll position: with 20,000 rows a far scroll then takes a quarter of a second. Told
 * from the last row to the first, each height comes while the rows above it still stand where they are known to stand, and all are placed once.
 */
export function useRowHeights(virtualizer: Rows): (row: Element | null) => void {
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );
  return useCallback(
    (row) => {
      if (row === null) return;
      // While the reader scrolls the heights come with the frame; at rest a jump to a row needs them at once.
      if (!virtualizer.isScrolling) tell(virtualizer, row, undefined);
      observer.current ??= observerOf(virtualizer);
      observer.current?.observe(row);
    },
    [virtualizer],
  );
}

function tell(virtualizer: Rows, row: Element, entry: ResizeObserverEntry | undefined): void {
  virtualizer.resizeItem(virtualizer.indexFromElement(row), virtualizer.options.measureElement(row, entry, virtualizer));
}

function observerOf(virtualizer: Rows): ResizeObserver | null {
  if (typeof ResizeObserver === "undefined") return null;
  const place = ({ target }: ResizeObserverEntry): number => virtualizer.indexFromElement(target);
  const observer = new ResizeObserver((entries) => {
    for (const entry of entries.toSorted((a, b) => place(b) - place(a))) {
      if (entry.target.isConnected) tell(virtualizer, entry.target, entry);
      else observer.unobserve(entry.target);
    }
  });
  return observer;
}
