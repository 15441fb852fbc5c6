import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DataCard } from "../../spec/dataCard.ts";
import { usePrinting } from "../print/usePrinting.ts";
import { useRowHeights } from "./useRowHeights.ts";

/** Rows on paper: more would be a book, and the CSV holds them all. */
const PRINTED = 500;
/** Before a row is measured. */
const ROW_HEIGHT = 44;
/** Rows kept ready above and below those in sight. */
const AROUND = 8;

/** Px of the region until it is measured. */
const FIRST_RECT = { width: 0, height: 640 };

interface DataWindow {
  readonly region: RefObject<HTMLElement | null>;
  readonly head: RefObject<HTMLTableSectionElement | null>;
  /** The rows in the page, with the height of what is left out before each. */
  readonly lines: readonly { readonly index: number; readonly before: number }[];
  /** Height of what is left out after the last. */
  readonly left: number;
  /** How many rows a print holds. */
  readonly printed: number;
  /** The row whose value is the table's tab stop. */
  readonly stop: string | null;
  readonly measure: (element: Element | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const rowAt = (target: EventTarget): Element | null =>
  target instanceof Element && target.closest("[data-receipt]") !== null ? target.closest("[data-index]") : null;

const indexAt = (target: EventTarget): number => Number(rowAt(target)?.getAttribute("data-index") ?? -1);

/** Which rows of a long table are in the page: those in sight, the one that holds the keyboard, and on paper the first ones. */
export function useDataWindow({ ids, sort, q, facets }: DataCard, selected: string | null): DataWindow {
  const region = useRef<HTMLElement | null>(null);
  const head = useRef<HTMLTableSectionElement | null>(null);
  const [visited, setVisited] = useState<string | null>(null);
  const [headHeight, setHeadHeight] = useState(0);
  const wanted = useRef<string | null>(null);
  const printing = usePrinting();

  const place = (id: string | null): number => (id === null ? -1 : ids.indexOf(id));
  const held = place(visited);
  const chosen = place(selected);
  const stop = held >= 0 ? held : chosen;

  // The same function for the same rows: another one would have all of them placed anew each time.
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: ids.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey,
    // Where nothing can be measured (the build draws the page) the first rows are in the page.
    initialRect: FIRST_RECT,
    overscan: AROUND,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
    // The row that holds the keyboard stays in the page, so that scrolling by wheel does not lose it.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return stop < 0 || inSight.includes(stop) ? inSight : [...inSight, stop].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? 0), []);

  const narrowed = `${sort} ${q} ${facets.map((f) => f.value).join(" ")}`;
  const before = useRef(narrowed);
  useEffect(() => {
    if (before.current === narrowed) return;
    before.current = narrowed;
    // Another order or search starts at its top again.
    virtualizer.scrollToOffset(0);
  }, [narrowed, virtualizer]);

  useEffect(() => {
    // The row of the open receipt comes into sight wherever it stands, unless it is there already.
    if (selected !== null) virtualizer.scrollToIndex(ids.indexOf(selected), { align: "auto" });
  }, [selected, ids, virtualizer]);

  const items = virtualizer.getVirtualItems();
  useEffect(() => {
    // The keyboard has gone on to a row that was not in the page yet; a row with the focus can have left the page for it.
    const id = wanted.current;
    const active = document.activeElement;
    if (id !== null && active !== null && active !== document.body && rowAt(active) === null) {
      // By now the reader is elsewhere: what is typed there must not reach a row.
      wanted.current = null;
      return;
    }
    const button = id === null ? null : region.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-receipt]`);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(ids.length - 1, index));
    const id = ids[next];
    if (id === undefined) return;
    wanted.current = id;
    setVisited(id);
    virtualizer.scrollToIndex(next, { align: "auto" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexAt(event.target);
    if (index < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, items.length - 2 * AROUND);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: ids.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  const onFocus = (event: FocusEvent) => {
    const id = ids[indexAt(event.target)];
    if (id !== undefined) setVisited(id);
  };

  const measure = useRowHeights(virtualizer);
  const printed = Math.min(PRINTED, ids.length);
  const indices = printing ? Array.from({ length: printed }, (_, index) => ({ index, before: 0 })) : null;
  const lines = indices ?? items.map((item, i) => ({ index: item.index, before: item.start - (items[i - 1]?.end ?? headHeight) }));
  const end = items.at(-1)?.end ?? headHeight;
  return {
    region,
    head,
    lines,
    left: printing ? 0 : virtualizer.getTotalSize() + headHeight - end,
    printed,
    stop: ids[stop] ?? ids[items[0]?.index ?? 0] ?? null,
    measure,
    onKeyDown,
    onFocus,
  };
}
