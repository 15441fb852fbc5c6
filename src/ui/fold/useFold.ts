import { type RefObject, useEffect, useRef, useState } from "react";
import { usePrinting } from "../print/usePrinting.ts";

/** A list a little longer than its first part is shown whole: a button for two lines would take the room of one. */
const SLACK = 3;

export interface Fold {
  /** How many items are drawn, from the first on. */
  readonly count: number;
  /** How many are not. */
  readonly rest: number;
  readonly show: () => void;
  /** The element whose children are the items. */
  readonly listRef: RefObject<HTMLElement | null>;
}

/**
 * A long list shows its first `first` items until the reader asks for the rest, until an item beyond them is `needed` (the index of the one
 * whose receipt is open; -1 for none), and on paper. The keyboard goes on at the first item that the button brought.
 */
export function useFold(total: number, first: number, needed: number): Fold {
  const [open, setOpen] = useState(false);
  const onPaper = usePrinting();
  const firstNew = useRef<number | null>(null);
  const listRef = useRef<HTMLElement | null>(null);
  // Once needed it stays: a list that closes behind the reader would take the place away that the focus returns to.
  if (!open && needed >= first) setOpen(true);
  const count = open || onPaper || total <= first + SLACK ? total : first;

  useEffect(() => {
    if (firstNew.current === null || firstNew.current >= count) return;
    listRef.current?.children[firstNew.current]?.querySelector<HTMLElement>("[data-receipt], a[href]")?.focus();
    firstNew.current = null;
  }, [count]);

  const show = () => {
    firstNew.current = count;
    setOpen(true);
  };
  return { count, rest: total - count, show, listRef };
}
