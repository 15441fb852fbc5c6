import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import * as filesWords from "../../domain/words/en/files.ts";
import { saveFile } from "./saveFile.ts";
import type { TakingProblem } from "./useTaking.ts";

/** Why something could not be taken, and the next best way to it. */
export function DownloadProblem({ problem, onClose }: { problem: TakingProblem | null; onClose: () => void }) {
  const { file, select } = problem ?? {};
  return (
    <Dialog.Root open={problem !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dlg-back" />
        <Dialog.Popup className="dlg">
          <div className="dlg-h">
            <Dialog.Title>{problem?.title}</Dialog.Title>
            <Dialog.Close className="tool tool-sq" aria-label={filesWords.close}>
              <X className="ic" size={16} />
            </Dialog.Close>
          </div>
          <div className="dlg-b">
            <Dialog.Description>{problem?.text}</Dialog.Description>
            {select !== undefined && (
              <textarea
                className="copy-field"
                aria-label={filesWords.theTextToCopy}
                readOnly
                value={select}
                onFocus={(event) => event.currentTarget.select()}
              />
            )}
            {file !== undefined && (
              <div className="btn-row">
                <button
                  className="btn"
                  type="button"
                  onClick={() => {
                    saveFile(file);
                    onClose();
                  }}
                >
                  {filesWords.saveFile(file.name)}
                </button>
              </div>
            )}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
