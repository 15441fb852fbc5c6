import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { OwnSet } from "../../domain/ownSet.ts";
import * as importWords from "../../domain/words/en/import.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { useApp } from "../useApp.ts";
import { OwnSetList } from "./OwnSetList.tsx";

export interface OwnSetsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemove: (set: OwnSet) => void;
  readonly onAdd: () => void;
}

/** The reader's sets, wherever they are on the page. */
export function OwnSetsDialog({ open, onClose, onRemove, onAdd }: OwnSetsDialogProps) {
  const sets = useApp((state) => state.ownSets);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg">
          <div className="dlg-h">
            <Dialog.Title>{pageWords.yours}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={pageWords.close}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b imp">
            <Dialog.Description className="imp-note">{importWords.keptInThisBrowser}</Dialog.Description>
            {sets.length === 0 ? (
              <p>{importWords.thereIsNoSet}</p>
            ) : (
              <OwnSetList
                sets={sets}
                onRemove={(set) => {
                  onRemove(set);
                  onClose();
                }}
              />
            )}
            <div className="btn-row">
              <button className="btn" type="button" onClick={onAdd}>
                {pageWords.addYourOwnFigures}
              </button>
            </div>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
