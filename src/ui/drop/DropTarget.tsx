import { useEffect, useState } from "react";
import * as pageWords from "../../domain/words/en/page.ts";

/** The browser's own name for files among the kinds of what is dragged, the same in every language. */
const FILES = "Files";
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes(FILES) === true;

/** Takes files that are dropped anywhere on the page, and says what will come of it while they hang over it. */
export function DropTarget({ onFiles, onNear }: { onFiles: (files: readonly File[]) => void; onNear: () => void }) {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
      setOver(true);
      if (event.type === "dragenter") onNear();
    };
    // Only a pointer that leaves the window comes from nowhere: between parts of the page it comes from one of them.
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragover", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragover", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles, onNear]);

  if (!over) return null;
  return (
    <div className="drop-over" data-drop-over="">
      <p>
        <b>{pageWords.dropFilesHere}</b>
        <span>{pageWords.aTableOfYourOwn}</span>
      </p>
    </div>
  );
}
