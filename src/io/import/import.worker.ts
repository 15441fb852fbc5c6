/** The import's worker: reads a file, tells how far it is, hands the columns over, and is then ready for the next. */
import { ALIVE_EVERY, PROGRESS_EVERY, type StartMessage, type WorkerMessage } from "./messages.ts";
import { buffersOf, runImport } from "./runImport.ts";

const tell = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => {
  self.postMessage(message, { transfer });
};

self.addEventListener("message", ({ data: { input, choices } }: MessageEvent<StartMessage>) => {
  let told = 0;
  // While it waits for a slow disk nothing else is told.
  const alive = setInterval(() => tell({ kind: "alive" }), ALIVE_EVERY);
  tell({ kind: "alive" });
  void runImport(input, choices, (progress) => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY) return undefined;
    told = now;
    tell({ kind: "progress", progress });
    return undefined;
  }).then((outcome) => {
    clearInterval(alive);
    tell({ kind: "outcome", outcome }, outcome.kind === "read" && outcome.figures !== null ? buffersOf(outcome.figures) : []);
  });
});
