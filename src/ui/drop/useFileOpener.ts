import { useCallback, useEffect, useState } from "react";
import type { Issue } from "../../domain/model.ts";
import { joinAnd } from "../../spec/words.ts";
import { openPackage } from "../package/openPackage.ts";
import { useAppStore } from "../useApp.ts";
import type { OpenResult } from "./openFiles.ts";

export interface FileOpener {
  /** What was opened, in words; empty at first and when dismissed. */
  readonly message: string;
  /** Why nothing was; null otherwise. */
  readonly issues: readonly Issue[] | null;
  readonly open: (files: readonly File[]) => void;
  readonly dismiss: () => void;
}

/** What the reader is told of an opened file: which, of what age, and what else was dropped with it. */
export function openedWords({ packaged, opened, others, issues }: OpenResult, datasetVersion: string): string {
  if (packaged === null && opened === null) return "";
  const left = [...issues.map(({ place }) => place), ...others];
  const rest = left.length === 0 ? "" : ` Not opened: ${joinAnd(left)}.`;
  if (opened === null) return `${packaged?.words ?? ""}${rest}`;
  const moved =
    opened.datasetVersion !== "" && opened.datasetVersion !== datasetVersion
      ? ` It was made from dataset ${opened.datasetVersion}; this page has ${datasetVersion}: figures may have moved on.`
      : "";
  return `Opened ${opened.name}: this is the view it was made from.${moved}${rest}`;
}

/** Opens the view that a file names. `onGo` follows an address of this page; the card that was taken comes into sight. */
export function useFileOpener(onGo: (search: string) => void): FileOpener {
  const store = useAppStore();
  const [message, setMessage] = useState("");
  const [issues, setIssues] = useState<readonly Issue[] | null>(null);
  const [sought, setSought] = useState<{ readonly cardId: string } | null>(null);

  useEffect(() => {
    if (sought !== null && sought.cardId !== "") document.getElementById(sought.cardId)?.scrollIntoView();
  }, [sought]);

  const open = useCallback(
    (files: readonly File[]) => {
      const { context, dataset } = store.getState();
      import("./openFiles.ts")
        .then(({ openFiles }) => openFiles(files, context, (name, bytes) => openPackage(store, name, bytes)))
        .then(
          (result) => {
            const { opened } = result;
            setIssues(opened === null && result.packaged === null ? result.issues : null);
            setMessage(openedWords(result, dataset.version));
            if (opened === null) return;
            onGo(opened.search);
            setSought({ cardId: opened.cardId });
          },
          () => {
            const cause = "The code that reads files did not arrive: the connection may be gone.";
            setIssues([{ place: joinAnd(files.map(({ name }) => name)), cause, remedy: "Load the page again.", rule: "load" }]);
          },
        );
    },
    [store, onGo],
  );
  const dismiss = useCallback(() => {
    setMessage("");
    setIssues(null);
  }, []);
  return { message, issues, open, dismiss };
}
