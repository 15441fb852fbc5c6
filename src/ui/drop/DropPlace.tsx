import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { RefObject } from "react";
import { DropTarget } from "./DropTarget.tsx";
import type { FileOpener } from "./useFileOpener.ts";

/** The one place that takes files: dropped on the page or chosen through `inputRef`, with what came of it. */
export function DropPlace({ opener, inputRef }: { opener: FileOpener; inputRef: RefObject<HTMLInputElement | null> }) {
  return (
    <>
      <DropTarget onFiles={opener.open} />
      <input
        ref={inputRef}
        type="file"
        multiple
        hidden
        aria-label="Open a file that was downloaded here"
        accept=".csv,.tsv,.txt,.json,.svg,.png,.zip"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = "";
          if (files.length > 0) opener.open(files);
        }}
      />
      <Dialog.Root open={opener.issues !== null} onOpenChange={(open) => !open && opener.dismiss()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="dlg-back" />
          <Dialog.Popup className="dlg">
            <div className="dlg-h">
              <Dialog.Title>No view to open</Dialog.Title>
              <Dialog.Close className="tool tool-sq" aria-label="Close">
                <X className="ic" size={16} />
              </Dialog.Close>
            </div>
            <div className="dlg-b">
              <Dialog.Description>The page is as it was.</Dialog.Description>
              <ul className="issues">
                {opener.issues?.map((issue) => (
                  <li key={`${issue.place} ${issue.cause}`}>
                    <b>{issue.place}</b> {issue.cause} {issue.remedy}
                  </li>
                ))}
              </ul>
            </div>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}

/** Says what was opened, above the cards it opened. */
export function OpenedLine({ opener }: { opener: FileOpener }) {
  return (
    <div className={opener.message === "" ? undefined : "opened"} aria-live="polite">
      {opener.message !== "" && (
        <>
          <p>{opener.message}</p>
          <button className="tool tool-sq" type="button" aria-label="Dismiss" onClick={opener.dismiss}>
            <X className="ic" size={16} />
          </button>
        </>
      )}
    </div>
  );
}
