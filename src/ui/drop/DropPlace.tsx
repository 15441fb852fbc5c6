import { X } from "lucide-react";
import type { RefObject } from "react";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import { DropTarget } from "./DropTarget.tsx";
import type { FileOpener } from "./useFileOpener.ts";

const load = () => import("./RefusedFiles.tsx");

/** The one place that takes files: dropped on the page or chosen through `inputRef`, with what came of it. */
export function DropPlace({ opener, inputRef }: { opener: FileOpener; inputRef: RefObject<HTMLInputElement | null> }) {
  const refused = opener.issues !== null;
  const dialog = useOnDemand(load, refused);
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
      {dialog.state === "ready" && <dialog.part.RefusedFiles issues={opener.issues} onClose={opener.dismiss} />}
      {(opener.failed || (dialog.state === "failed" && refused)) && <NotLoaded what="The reader of files" onClose={opener.dismiss} />}
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
