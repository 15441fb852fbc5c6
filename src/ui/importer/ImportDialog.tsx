import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Dataset } from "../../domain/model.ts";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { StartImport } from "../../io/import/importJob.ts";
import { knownTablesOf } from "../../io/import/known.ts";
import { prepareImport, startImport } from "../../io/import/startImport.ts";
import type { Copier } from "../copy/useCopier.ts";
import type { Imports } from "../own/useImports.ts";
import { ImportReview } from "./ImportReview.tsx";
import type { AddFigures } from "./taken.ts";
import { WaysIn } from "./WaysIn.tsx";

export interface ImportDialogProps {
  readonly imports: Imports;
  readonly dataset: Dataset;
  /** Whether the dataset is that of a file and not the page's own, which the reader of files has itself. */
  readonly isOpened?: boolean;
  /** The current month, `2026-11`. */
  readonly month: string;
  readonly copier: Copier;
  /** Lets the reader choose files; `replace` puts them in the place of the file that is looked at. */
  readonly onChooseFile: (replace: boolean) => void;
  readonly onAdd: AddFigures;
  /** Reads the files; the import's own where none is given. */
  readonly start?: StartImport;
}

/** Starts what reads files, so that it is there before the first of them. */
export const readyImporter = prepareImport;

/** From file to figures: the ways in, then the preview of one file after the other. What would be lost by closing is asked about, nothing else. */
export function ImportDialog({
  imports,
  dataset,
  isOpened = false,
  month,
  copier,
  onChooseFile,
  onAdd,
  start = startImport,
}: ImportDialogProps) {
  const { queue, total, isOpen } = imports;
  const [isChanged, setChanged] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [input] = queue;
  const begin = useMemo((): StartImport => {
    if (!isOpened) return start;
    const known = knownTablesOf(dataset);
    return (file, choices, onProgress) => start(file, choices, onProgress, known);
  }, [start, dataset, isOpened]);
  const heading = useRef<HTMLHeadingElement>(null);
  const inputId = input?.inputId;
  const place = total > 1 ? importWords.fileTotalOfOtherTotal(total - queue.length + 1, total) : "";

  const isWaiting = isOpen && queue.length === 0;
  useEffect(() => {
    if (isWaiting) readyImporter();
  }, [isWaiting]);
  // Each file begins at the top; what closes the dialog is no place to begin.
  useEffect(() => {
    if (isOpen && inputId !== undefined) heading.current?.focus();
  }, [isOpen, inputId]);
  const done = useCallback((then: () => void) => {
    setChanged(false);
    setLeaving(false);
    then();
  }, []);
  const leave = () => {
    if (isChanged || queue.length > 1) setLeaving(true);
    else done(imports.close);
  };

  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && leave()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg dlg-imp" data-import="" initialFocus={heading}>
          <div className="dlg-h">
            <div>
              <Dialog.Title ref={heading} tabIndex={-1}>
                {pageWords.addYourOwnFigures}
              </Dialog.Title>
              <Dialog.Description className="imp-note">{importWords.nothingLeavesThisBrowser}</Dialog.Description>
            </div>
            <Dialog.Close className="tool tool-sq" aria-label={pageWords.close}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          {isLeaving && <Leaving waiting={queue.length - 1} onLeave={() => done(imports.close)} onStay={() => setLeaving(false)} />}
          {input === undefined ? (
            <WaysIn dataset={dataset} onChooseFile={() => onChooseFile(false)} onTexts={imports.addTexts} />
          ) : (
            <ImportReview
              key={input.inputId}
              input={input}
              place={place}
              dataset={dataset}
              start={begin}
              month={month}
              copier={copier}
              onChanged={setChanged}
              onChooseAnother={() => onChooseFile(true)}
              onSkip={() => done(imports.next)}
              onAdd={async (...taken) => {
                const isAdded = await onAdd(...taken);
                if (isAdded) done(imports.next);
                return isAdded;
              }}
            />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Asks before answers or waiting files are lost. */
function Leaving({ waiting, onLeave, onStay }: { waiting: number; onLeave: () => void; onStay: () => void }) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div className="imp-leaving" role="alert">
      <p>
        <b>{importWords.leaveWithoutAdding}</b>
        {importWords.yourAnswersAreLost}
        {waiting > 0 && importWords.andWaitingMore(waiting)}.
      </p>
      <button className="btn" type="button" onClick={onStay} ref={stay}>
        {importWords.goOn}
      </button>
      <button className="btn" type="button" onClick={onLeave}>
        {importWords.leave}
      </button>
    </div>
  );
}
