import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { memo } from "react";
import * as pageWords from "../../domain/words/en/page.ts";

/** Shown when the browser refuses the clipboard: the text itself, ready to be selected by hand. */
export const CopyDialog = memo(function CopyDialog({
  refused,
  onClose,
}: {
  refused: { what: string; text: string } | null;
  onClose: () => void;
}) {
  return (
    <Dialog.Root open={refused !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg">
          <div className="dlg-h">
            <Dialog.Title>{pageWords.theBrowserDidNot}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={pageWords.close}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b">
            <Dialog.Description>{pageWords.selectTheBelowAnd(refused?.what ?? pageWords.text)}</Dialog.Description>
            <textarea
              className="copy-field"
              aria-label={pageWords.theToCopy(refused?.what ?? pageWords.text)}
              readOnly
              value={refused?.text ?? ""}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
});
