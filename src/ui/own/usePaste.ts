import { useEffect } from "react";
import type { InTurn } from "./inTurn.ts";

/** Fields take what is pasted into them themselves. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Takes a table that is pasted anywhere outside a field: cells of a spreadsheet, a table of a web page, or files. Everything else passes. */
export function usePaste(
  onTexts: (texts: readonly string[]) => void,
  onFiles: (files: readonly File[]) => void,
  onFailed: () => void,
  inTurn: InTurn,
): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null || isField(event.target)) return;
      // The clipboard can be read only now; what is in it is looked at when the code for that is there.
      const clip = { text: data.getData("text/plain"), html: data.getData("text/html") };
      const files = [...data.files];
      if (clip.text.trim() === "" && clip.html === "") {
        if (files.length > 0) onFiles(files);
        return;
      }
      inTurn(() =>
        import("../../io/import/pasted.ts").then(
          ({ tablesIn }) => {
            const tables = tablesIn(clip);
            if (tables.length > 0) onTexts(tables);
          },
          () => onFailed(),
        ),
      );
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [onTexts, onFiles, onFailed, inTurn]);
}
