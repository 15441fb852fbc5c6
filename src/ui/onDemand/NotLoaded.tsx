import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import * as pageWords from "../../domain/words/en/page.ts";

/** Shown in place of a dialog whose code could not be fetched: offline, or a newer page has replaced its files. */
export function NotLoaded({ what, onClose }: { what: string; onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg">
          <div className="dlg-h">
            <Dialog.Title>{pageWords.didNotLoad(what)}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={pageWords.close}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b">
            <Dialog.Description>{pageWords.thePageCouldNot}</Dialog.Description>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
