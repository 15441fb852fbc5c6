import { X } from "lucide-react";
import type { RefObject } from "react";
import * as pageWords from "../../domain/words/en/page.ts";
import { NotLoaded } from "../onDemand/NotLoaded.tsx";
import { useOnDemand } from "../onDemand/useOnDemand.ts";
import { DropTarget } from "./DropTarget.tsx";
import type { FileOpener } from "./useFileOpener.ts";

const load = () => import("./RefusedFiles.tsx");

interface DropPlaceProps {
  readonly opener: FileOpener;
  /** What becomes of dropped and of chosen files. */
  readonly onDropped: (files: readonly File[]) => void;
  readonly onChosen: (files: readonly File[]) => void;
  /** Files hang over the page: what will read them can be fetched. */
  readonly onNear: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** The one place that takes files: dropped on the page or chosen through `inputRef`, with what came of it. */
export function DropPlace({ opener, onDropped, onChosen, onNear, inputRef }: DropPlaceProps) {
  const refused = opener.issues !== null;
  const dialog = useOnDemand(load, refused);
  return (
    <>
      <DropTarget onFiles={onDropped} onNear={onNear} />
      <input
        ref={inputRef}
        type="file"
        multiple
        hidden
        aria-label={pageWords.openAFileOrAdd}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = "";
          if (files.length > 0) onChosen(files);
        }}
      />
      {dialog.state === "ready" && <dialog.part.RefusedFiles issues={opener.issues} onClose={opener.dismiss} />}
      {(opener.failed || (dialog.state === "failed" && refused)) && (
        <NotLoaded what={pageWords.theReaderOfFiles} onClose={opener.dismiss} />
      )}
    </>
  );
}

/** Says what was opened, above the cards it opened, and offers its figures as the reader's own where it holds rows. */
export function OpenedLine({ opener, onAddFigures }: { opener: FileOpener; onAddFigures: (file: File) => void }) {
  const { table } = opener;
  return (
    <div className={opener.message === "" ? undefined : "opened"} aria-live="polite">
      {opener.message !== "" && (
        <>
          <p>{opener.message}</p>
          {table !== null && (
            <button className="act" type="button" onClick={() => onAddFigures(table)}>
              {pageWords.addItsFiguresAs}
            </button>
          )}
          <button className="tool tool-sq" type="button" aria-label={pageWords.dismiss} onClick={opener.dismiss}>
            <X className="ic" size={16} />
          </button>
        </>
      )}
    </div>
  );
}
