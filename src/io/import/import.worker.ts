/** The import's worker: reads a file, tells how far it is, hands the columns over, and is then ready for the next. */
import type { ImportProgress } from "./importJob.ts";
import { ALIVE_EVERY, PROGRESS_EVERY, type StartMessage, type WorkerMessage } from "./messages.ts";
import { buffersOf, runImport } from "./runImport.ts";

const tell = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => {
  self.postMessage(message, { transfer });
};

self.addEventListener("message", ({ data: { input, choices, known } }: MessageEvent<StartMessage>) => {
  let told = 0;
  // While it waits for a slow disk nothing else is told.
  const waiting = setInterval(() => tell({ kind: "alive" }), ALIVE_EVERY);
  tell({ kind: "alive" });
  let alive = performance.now();
  const beat = (): void => {
    const now = performance.now();
    if (now - alive < ALIVE_EVERY / 2) return;
    alive = now;
    tell({ kind: "alive" });
  };
  const tick = (progress: ImportProgress): undefined => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY) return;
    told = now;
    tell({ kind: "progress", progress });
  };
  void runImport(input, choices, tick, beat, known).then((outcome) => {
    clearInterval(waiting);
    tell({ kind: "outcome", outcome }, outcome.kind === "read" && outcome.figures !== null ? buffersOf(outcome.figures) : []);
  });
});
