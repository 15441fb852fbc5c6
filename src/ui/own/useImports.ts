import { useCallback, useMemo, useRef, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";

/** One file or pasted table that waits for its preview. */
export interface ImportInput {
  readonly inputId: number;
  /** What the reader knows it by. */
  readonly name: string;
  /** A pasted text has an encoding of its own, whatever its signs look like. */
  readonly isPasted: boolean;
  readonly blob: Blob;
}

export interface Imports {
  /** Whether the dialog is open: with the first of the queue, or with the ways in while there is none. */
  readonly isOpen: boolean;
  readonly queue: readonly ImportInput[];
  /** How many were put in since the dialog opened, so that a place in the queue can be said: "file 2 of 3". */
  readonly total: number;
  /** Opens the dialog with the ways in. */
  readonly open: () => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly addTexts: (texts: readonly string[]) => void;
  /** The first of the queue is done with; the next one follows, or the dialog closes. */
  readonly next: () => void;
  /** Puts another file in the place of the first. */
  readonly replace: (files: readonly File[]) => void;
  /** Closes the dialog and forgets what waits. */
  readonly close: () => void;
}

interface Held {
  readonly isOpen: boolean;
  readonly queue: readonly ImportInput[];
  readonly total: number;
}

const CLOSED: Held = { isOpen: false, queue: [], total: 0 };

const filesOf = (files: readonly File[]) => files.map((file) => ({ name: file.name, isPasted: false, blob: file }));

/** The queue of files and pasted tables: one preview after the other, and what comes meanwhile goes to its end. */
export function useImports(): Imports {
  const [held, setHeld] = useState(CLOSED);
  const lastId = useRef(0);

  const put = useCallback((inputs: readonly Omit<ImportInput, "inputId">[], leave: number) => {
    if (inputs.length === 0) return;
    const numbered = inputs.map((input) => {
      lastId.current += 1;
      return { ...input, inputId: lastId.current };
    });
    setHeld((now) => {
      const kept = now.queue.slice(leave);
      const queue = leave > 0 ? [...numbered, ...kept] : [...kept, ...numbered];
      return { isOpen: true, queue, total: now.total + numbered.length - Math.min(leave, now.queue.length) };
    });
  }, []);
  const addFiles = useCallback((files: readonly File[]) => put(filesOf(files), 0), [put]);
  const replace = useCallback((files: readonly File[]) => put(filesOf(files), 1), [put]);
  const addTexts = useCallback(
    (texts: readonly string[]) => {
      const name = (k: number) => (texts.length === 1 ? pageWords.pastedTable : pageWords.pastedTableK(k + 1));
      put(
        texts.map((text, k) => ({ name: name(k), isPasted: true, blob: new Blob([text], { type: "text/plain" }) })),
        0,
      );
    },
    [put],
  );
  const open = useCallback(() => setHeld((now) => ({ ...now, isOpen: true })), []);
  const next = useCallback(() => {
    setHeld((now) => (now.queue.length > 1 ? { ...now, queue: now.queue.slice(1) } : CLOSED));
  }, []);
  const close = useCallback(() => setHeld(CLOSED), []);

  return useMemo(
    () => ({ ...held, open, addFiles, addTexts, next, replace, close }),
    [held, open, addFiles, addTexts, next, replace, close],
  );
}
