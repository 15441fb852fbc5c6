import { useCallback, useMemo, useState } from "react";
import type { DownloadSubject } from "../download/subject.ts";

export interface PageMenu {
  readonly subject: DownloadSubject | null;
  /** The card whose menu is open; null when none is. */
  readonly openFor: string | null;
  readonly toggle: (cardId: string, button: HTMLElement) => void;
  readonly close: () => void;
}

const CLOSED = { subject: null, isOpen: false };

/** One menu serves every card: a page of forty cards keeps forty plain buttons. */
export function usePageMenu(): PageMenu {
  const [{ subject, isOpen }, set] = useState<{ readonly subject: DownloadSubject | null; readonly isOpen: boolean }>(CLOSED);
  const openFor = isOpen && subject !== null ? subject.cardId : null;
  const toggle = useCallback(
    (cardId: string, button: HTMLElement) =>
      set((was) => ({ subject: { cardId, button }, isOpen: !(was.isOpen && was.subject?.cardId === cardId) })),
    [],
  );
  const close = useCallback(() => set((was) => ({ ...was, isOpen: false })), []);
  return useMemo(() => ({ subject, openFor, toggle, close }), [subject, openFor, toggle, close]);
}
