import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { Issue } from "../../domain/model.ts";
import * as filesWords from "../../domain/words/en/files.ts";

/** Why no dropped or chosen file opened: place, cause and remedy of each. Closed while there is nothing to say. */
export function RefusedFiles({ issues, onClose }: { issues: readonly Issue[] | null; onClose: () => void }) {
  return (
    <Dialog.Root open={issues !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg">
          <div className="dlg-h">
            <Dialog.Title>{filesWords.noViewToOpen}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={filesWords.close}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b">
            <Dialog.Description>{filesWords.thePageIsAsItWas}</Dialog.Description>
            <ul className="issues">
              {issues?.map((issue) => (
                <li key={`${issue.place} ${issue.cause}`}>
                  <b>{issue.place}</b> {issue.cause} {issue.remedy}
                </li>
              ))}
            </ul>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
