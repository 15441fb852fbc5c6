import { useCallback, useEffect, useState } from "react";
import type { Issue } from "../../domain/model.ts";
import type { InTurn } from "../own/inTurn.ts";
import { useAppStore } from "../useApp.ts";

export interface FileOpener {
  /** What was opened, in words; empty at first and when dismissed. */
  readonly message: string;
  /** The opened file, where its figures could be added as the reader's own. */
  readonly table: File | null;
  /** Why nothing was; null otherwise. */
  readonly issues: readonly Issue[] | null;
  /** The code that reads files did not arrive. */
  readonly failed: boolean;
  readonly open: (files: readonly File[]) => void;
  readonly dismiss: () => void;
}

/**
 * Opens the view that a file names. `onGo` follows an address of this page; the card that was taken comes into sight. `onStrange` gets what
 * this page did not write.
 */
export function useFileOpener(
  onGo: (search: string) => void,
  onStrange: (files: readonly File[]) => Promise<void> | undefined,
  inTurn: InTurn,
): FileOpener {
  const store = useAppStore();
  const [message, setMessage] = useState("");
  const [table, setTable] = useState<File | null>(null);
  const [issues, setIssues] = useState<readonly Issue[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [sought, setSought] = useState<{ readonly cardId: string } | null>(null);

  useEffect(() => {
    if (sought !== null && sought.cardId !== "") document.getElementById(sought.cardId)?.scrollIntoView();
  }, [sought]);

  const open = useCallback(
    (files: readonly File[]) =>
      inTurn(() => {
        const { context, dataset } = store.getState();
        return import("./openFiles.ts")
          .then(async ({ openFiles, openedWords }) => {
            const result = await openFiles(files, context, store);
            return { result, words: openedWords(result, dataset.version) };
          })
          .then(
            async ({ result, words }) => {
              const { opened, strange } = result;
              setIssues(opened === null && result.packaged === null && result.issues.length > 0 ? result.issues : null);
              setMessage(words);
              setTable(result.table);
              if (opened !== null) {
                onGo(opened.search);
                setSought({ cardId: opened.cardId });
              }
              if (strange.length > 0) await onStrange(strange);
            },
            () => setFailed(true),
          );
      }),
    [store, onGo, onStrange, inTurn],
  );
  const dismiss = useCallback(() => {
    setMessage("");
    setTable(null);
    setIssues(null);
    setFailed(false);
  }, []);
  return { message, table, issues, failed, open, dismiss };
}
