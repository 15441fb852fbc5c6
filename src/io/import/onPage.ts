/** The way without a worker: short files are read on the page itself, with a pause whenever it has been kept busy. */
import type { ImportOutcome, ImportProgress } from "./importJob.ts";
import type { KnownTables } from "./known.ts";
import { runImport } from "./runImport.ts";
import type { Choices } from "./types.ts";

/** Milliseconds that the page may be kept busy. */
const BUSY = 20;
const STOPPED = new Error("stopped");

/** Reads a file on the page. Never rejects. `isStopped` is looked at in each pause. */
export async function importOnPage(
  input: Blob,
  choices: Choices,
  onProgress: (progress: ImportProgress) => void,
  isStopped: () => boolean,
  known?: KnownTables,
): Promise<ImportOutcome> {
  let since = performance.now();
  const tick = (progress: ImportProgress): Promise<void> | undefined => {
    if (performance.now() - since < BUSY) return undefined;
    onProgress(progress);
    return new Promise((go, stop) => {
      setTimeout(() => {
        since = performance.now();
        if (isStopped()) stop(STOPPED);
        else go();
      }, 0);
    });
  };
  const outcome = await runImport(input, choices, tick, undefined, known);
  return isStopped() ? { kind: "stopped" } : outcome;
}
