import { type RefObject, useCallback, useRef, useState } from "react";
import type { Copier } from "../copy/useCopier.ts";
import { type FileOpener, useFileOpener } from "../drop/useFileOpener.ts";
import { createInTurn } from "./inTurn.ts";
import { needsTakingApart, takeApart } from "./takeApart.ts";
import { type Imports, useImports } from "./useImports.ts";
import { type OwnFigures, useOwnFigures } from "./useOwnFigures.ts";
import { usePaste } from "./usePaste.ts";

/** Everything that takes files on this page, and the reader's own sets. */
export interface OwnPlaceState {
  readonly imports: Imports;
  readonly opener: FileOpener;
  readonly figures: OwnFigures;
  readonly copier: Copier;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly isListOpen: boolean;
  readonly openList: () => void;
  readonly closeList: () => void;
  /** Lets the reader choose files that are opened where this page wrote them, and imported otherwise. */
  readonly chooseFile: () => void;
  /** Lets the reader choose files whose figures are wanted, whoever wrote them. */
  readonly chooseOwn: () => void;
  /** The same, in the place of the file that is looked at. */
  readonly chooseOther: () => void;
  readonly onDropped: (files: readonly File[]) => void;
  /** Takes the figures of files, also of those that carry them inside. */
  readonly addFiles: (files: readonly File[]) => void;
  readonly onChosen: (files: readonly File[]) => void;
  /** The import's code did not arrive when a table was pasted. */
  readonly isPasteFailed: boolean;
  readonly dismissPaste: () => void;
}

/** Files that carry their figures inside are taken apart first; all others go on at once. */
function takenApart(files: readonly File[], take: (files: readonly File[]) => void): Promise<void> | undefined {
  if (needsTakingApart(files)) return takeApart(files).then(take);
  take(files);
  return undefined;
}

/**
 * Decides what becomes of files and pasted tables. Dropped on the page, a file that this page wrote opens its view and every other goes to the
 * import; while the import is open, or from its own button, the figures of any file are wanted.
 */
export function useOwnPlace(copier: Copier, onGo: (search: string) => void): OwnPlaceState {
  const imports = useImports();
  const figures = useOwnFigures();
  const { addTexts, addFiles: add, replace: exchange, isOpen } = imports;
  const [inTurn] = useState(createInTurn);
  const addFiles = useCallback((files: readonly File[]) => inTurn(() => takenApart(files, add)), [inTurn, add]);
  const replace = useCallback((files: readonly File[]) => inTurn(() => takenApart(files, exchange)), [inTurn, exchange]);
  const addNow = useCallback((files: readonly File[]) => takenApart(files, add), [add]);
  const opener = useFileOpener(onGo, addNow, inTurn);
  const [isListOpen, setListOpen] = useState(false);
  const [isPasteFailed, setPasteFailed] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  const wish = useRef<"open" | "own" | "other">("open");

  usePaste(
    addTexts,
    addFiles,
    useCallback(() => setPasteFailed(true), []),
    inTurn,
  );
  const choose = useCallback((what: "open" | "own" | "other") => {
    wish.current = what;
    inputRef.current?.click();
  }, []);
  const { open } = opener;
  return {
    imports,
    opener,
    addFiles,
    figures,
    copier,
    inputRef,
    isListOpen,
    openList: useCallback(() => setListOpen(true), []),
    closeList: () => setListOpen(false),
    chooseFile: useCallback(() => choose("open"), [choose]),
    chooseOwn: useCallback(() => choose("own"), [choose]),
    chooseOther: useCallback(() => choose("other"), [choose]),
    onDropped: useCallback((files) => (isOpen ? addFiles(files) : open(files)), [isOpen, addFiles, open]),
    onChosen: (files) => {
      const what = wish.current;
      wish.current = "open";
      if (what === "open") open(files);
      else if (what === "other") replace(files);
      else addFiles(files);
    },
    isPasteFailed,
    dismissPaste: () => setPasteFailed(false),
  };
}
