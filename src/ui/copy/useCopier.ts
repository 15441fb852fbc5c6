import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** What copying has to say: which button succeeded last, and the text that the browser would not take. */
export interface Copier {
  readonly copiedKey: string | null;
  readonly refused: { readonly what: string; readonly text: string } | null;
  readonly copy: (key: string, what: string, text: string) => void;
  readonly dismiss: () => void;
}

const SHOWN_MS = 2500;

/**
 * Copies text to the clipboard. A browser may refuse (no permission, no secure context): then `refused` holds the text, so that the
 * reader can select it by hand. `write` is the clipboard's own function; it may be missing.
 */
export function useCopier(write: ((text: string) => Promise<void>) | undefined): Copier {
  const [copiedKey, setCopiedKey] = useState<string | null>(null);
  const [refused, setRefused] = useState<Copier["refused"]>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = useCallback(
    (key: string, what: string, text: string) => {
      const refuse = () => setRefused({ what, text });
      if (!write) {
        refuse();
        return;
      }
      write(text).then(() => {
        setCopiedKey(key);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setCopiedKey(null), SHOWN_MS);
      }, refuse);
    },
    [write],
  );
  const dismiss = useCallback(() => setRefused(null), []);

  return useMemo(() => ({ copiedKey, refused, copy, dismiss }), [copiedKey, refused, copy, dismiss]);
}
