/** The page's side of the import: a worker for each job, ended with it; what it tells, and what is done when it tells nothing any more. */
import type { Issue } from "../../domain/model.ts";
import workerScript from "./import.worker.ts?worker&url";
import type { ImportJob, ImportOutcome, ImportProgress, StartImport } from "./importJob.ts";
import type { StartMessage, WorkerMessage } from "./messages.ts";
import { scriptUrl } from "./scriptUrl.ts";
import type { Choices } from "./types.ts";

/** What of a Worker is used. */
export type ImportWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

export interface ImportParts {
  /** Throws where workers are refused. */
  readonly makeWorker: () => ImportWorker;
  /** Reads a file without a worker. */
  readonly readOnPage: (
    input: Blob,
    choices: Choices,
    onProgress: (progress: ImportProgress) => void,
    isStopped: () => boolean,
  ) => Promise<ImportOutcome>;
  /** Milliseconds of silence after which a worker is taken for dead. */
  readonly silence: number;
}

/** Longer files are not read without a worker: the page would stand still. */
const LONGEST_ON_PAGE = 4_000_000;

const issue = (rule: string, cause: string, remedy: string): Issue => ({ place: "", rule, cause, remedy });
const DEAD = issue("worker-dead", "The reader of files stopped answering and was ended.", "Try again; cut a very long file into several.");
const BROKEN = issue("worker-broken", "The reader of files broke off.", "Try again, or cut the file into several.");
const NO_WORKER = issue(
  "no-worker",
  "The browser gave no worker to read files in, and without one only files up to 4 MB are read.",
  "Reload the page, allow workers, or cut the file into several.",
);

/**
 * Starts jobs with the given parts. Each job has a worker of its own, so that two at once do not wait for each other. One stands ready before it
 * is wanted: a job then fetches nothing, not even its own script.
 */
export function importerOf({ makeWorker, readOnPage, silence }: ImportParts): StartImport {
  let ready = readied(makeWorker);
  return (input, choices, onProgress) => {
    const mine = ready ?? readied(makeWorker);
    ready = null;
    let worker = mine?.worker ?? null;
    let isOver = false;
    let watch: ReturnType<typeof setTimeout> | undefined;
    let end: (outcome: ImportOutcome) => void = () => {};
    const outcome = new Promise<ImportOutcome>((resolve) => {
      end = (found) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(watch);
        worker?.terminate();
        ready ??= readied(makeWorker);
        resolve(found);
      };
    });
    let share = 0;
    const progressed = (progress: ImportProgress): void => {
      if (isOver || progress.share < share) return;
      share = progress.share;
      onProgress(progress);
    };
    const withoutWorker = (): void => {
      worker?.terminate();
      worker = null;
      clearTimeout(watch);
      if (input.size > LONGEST_ON_PAGE) end({ kind: "failed", issue: NO_WORKER });
      else readOnPage(input, choices, progressed, () => isOver).then(end, () => end({ kind: "failed", issue: BROKEN }));
    };
    const listen = (silent: () => void): void => {
      clearTimeout(watch);
      watch = setTimeout(silent, silence);
    };
    const dead = (): void => end({ kind: "failed", issue: DEAD });
    if (worker === null || mine?.isLost === true) withoutWorker();
    else {
      let isAlive = false;
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
        if (isOver) return;
        isAlive = true;
        if (data.kind === "outcome") end(data.outcome);
        else {
          listen(dead);
          if (data.kind === "progress") progressed(data.progress);
        }
      });
      // A script that is lost says so before the first word of the worker; later errors are of the work.
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        if (isOver) return;
        if (isAlive) end({ kind: "failed", issue: BROKEN });
        else withoutWorker();
      });
      worker.addEventListener("messageerror", () => end({ kind: "failed", issue: BROKEN }));
      listen(() => (isAlive ? dead() : withoutWorker()));
      try {
        worker.postMessage({ input, choices } satisfies StartMessage);
      } catch {
        withoutWorker();
      }
    }
    const job: ImportJob = { outcome, stop: () => end({ kind: "stopped" }) };
    return job;
  };
}

/** A worker that waits for its job; null where workers are refused. */
function readied(makeWorker: ImportParts["makeWorker"]): { readonly worker: ImportWorker; isLost: boolean } | null {
  try {
    const made = { worker: makeWorker(), isLost: false };
    made.worker.addEventListener("error", (event) => {
      event.preventDefault();
      made.isLost = true;
    });
    return made;
  } catch {
    return null;
  }
}

const SILENCE = 15_000;

/** Starts reading a file in a worker of its own; without workers short files are read on the page. */
export const startImport: StartImport = importerOf({
  makeWorker: () => new Worker(scriptUrl(workerScript), { type: "module" }),
  readOnPage: async (...job) => (await import("./onPage.ts")).importOnPage(...job),
  silence: SILENCE,
});
