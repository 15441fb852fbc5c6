import { useCallback, useMemo, useState } from "react";
import type { DownloadSubject } from "../download/subject.ts";

export interface PageMenu {
  readonly subject: DownloadSubject | null;
  /** The card whose menu is open; null when none is. */
  readonly openFor: string | null;
  readonly toggle: (cardId: string, button: HTMLElement) => void;
  readonly close: () => void;
}

/** One menu serves every card: a page of forty cards keeps forty plain buttons. */
export function usePageMenu(): PageMenu {
  const [subject, setSubject] = useState<DownloadSubject | null>(null);
  const [open, setOpen] = useState(false);
  const openFor = open && subject !== null ? subject.cardId : null;
  const toggle = useCallback(
    (cardId: string, button: HTMLElement) => {
      setSubject({ cardId, button });
      setOpen(openFor !== cardId);
    },
    [openFor],
  );
  const close = useCallback(() => setOpen(false), []);
  return useMemo(() => ({ subject, openFor, toggle, close }), [subject, openFor, toggle, close]);
}
