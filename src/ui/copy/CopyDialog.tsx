import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { memo } from "react";

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
            <Dialog.Title>The browser did not allow copying</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label="Close">
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b">
            <Dialog.Description>Select the {refused?.what ?? "text"} below and copy it by hand.</Dialog.Description>
            <textarea
              className="copy-field"
              aria-label={`The ${refused?.what ?? "text"} to copy`}
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
