import { type RefObject, useLayoutEffect, useRef, useState } from "react";

interface ScrollEdges {
  readonly rowRef: RefObject<HTMLUListElement | null>;
  /** Whether something lies beyond the left edge, and beyond the right one. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Scrolls the row alone, never the page: the current item comes to its middle. */
function showCurrent(row: HTMLElement): void {
  const current = row.querySelector("[aria-current]")?.getBoundingClientRect();
  if (current === undefined) return;
  const box = row.getBoundingClientRect();
  row.scrollLeft += current.left + current.width / 2 - (box.left + box.width / 2);
}

/** A row that scrolls sideways: keeps its current item in sight, at first, when another becomes current and when its width changes. */
export function useScrollEdges(current: string): ScrollEdges {
  const rowRef = useRef<HTMLUListElement>(null);
  const [edges, setEdges] = useState({ before: false, after: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another current item is to be shown, though only the row is asked for it
  useLayoutEffect(() => {
    const row = rowRef.current;
    if (row === null) return;
    const look = () => {
      // Widths are rounded: less than a pixel beyond the edge is nothing to scroll to.
      const next = { before: row.scrollLeft > 1, after: row.scrollLeft + row.clientWidth < row.scrollWidth - 1 };
      setEdges((held) => (held.before === next.before && held.after === next.after ? held : next));
    };
    const settle = () => {
      showCurrent(row);
      look();
    };
    settle();
    row.addEventListener("scroll", look, { passive: true });
    const sizes = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(settle);
    sizes?.observe(row);
    return () => {
      row.removeEventListener("scroll", look);
      sizes?.disconnect();
    };
  }, [current]);

  return { rowRef, ...edges };
}
