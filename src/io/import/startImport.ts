/** The page's side of the import: a worker for each job, ended or kept for the next; what it tells, and what is done when it tells nothing any more. */
import type { Issue } from "../../domain/model.ts";
import { scriptUrl } from "../trustedTypes.ts";
import workerScript from "./import.worker.ts?worker&url";
import type { ImportJob, ImportOutcome, ImportProgress, StartImport } from "./importJob.ts";
import type { KnownTables } from "./known.ts";
import type { StartMessage, WorkerMessage } from "./messages.ts";
import type { Choices } from "./types.ts";

/** What of a Worker is used. */
export type ImportWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

export interface ImportParts {
  /** Throws where workers are refused. */
  readonly makeWorker: () => ImportWorker;
  /** Whether the page is one file, which has no worker beside it. */
  readonly isSingleFile?: boolean;
  /** Takes a worker that has told its outcome and waits for a job; without it each is ended. */
  readonly keepWorker?: (worker: ImportWorker) => void;
  /** Reads a file without a worker. */
  readonly readOnPage: (
    input: Blob,
    choices: Choices,
    onProgress: (progress: ImportProgress) => void,
    isStopped: () => boolean,
    known?: KnownTables,
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

const SINGLE_FILE = issue(
  "no-worker",
  "The page in one file has no worker to read files in, and without one only files up to 4 MB are read.",
  "Open the page where it is published, or cut the file into several.",
);

/** Starts jobs with the given parts. Each job has a worker of its own, so that two at once do not wait for each other. */
export function importerOf({ makeWorker, isSingleFile = false, keepWorker, readOnPage, silence }: ImportParts): StartImport {
  return (input, choices, onProgress, known) => {
    let worker: ImportWorker | null = null;
    let isOver = false;
    const heard = new AbortController();
    let isDone = false;
    let watch: ReturnType<typeof setTimeout> | undefined;
    let end: (outcome: ImportOutcome) => void = () => {};
    const outcome = new Promise<ImportOutcome>((resolve) => {
      end = (found) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(watch);
        heard.abort();
        if (worker !== null && isDone && keepWorker !== undefined) keepWorker(worker);
        else worker?.terminate();
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
      if (input.size > LONGEST_ON_PAGE) end({ kind: "failed", issue: isSingleFile ? SINGLE_FILE : NO_WORKER });
      else readOnPage(input, choices, progressed, () => isOver, known).then(end, () => end({ kind: "failed", issue: BROKEN }));
    };
    const listen = (silent: () => void): void => {
      clearTimeout(watch);
      watch = setTimeout(silent, silence);
    };
    const dead = (): void => end({ kind: "failed", issue: DEAD });
    const told = { signal: heard.signal };
    const job: ImportJob = { outcome, stop: () => end({ kind: "stopped" }) };
    if (isSingleFile) {
      withoutWorker();
      return job;
    }
    try {
      worker = makeWorker();
      let isAlive = false;
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<WorkerMessage>) => {
          if (isOver) return;
          isAlive = true;
          if (data.kind === "outcome") {
            isDone = true;
            end(data.outcome);
          } else {
            listen(dead);
            if (data.kind === "progress") progressed(data.progress);
          }
        },
        told,
      );
      // A script that is lost says so before the first word of the worker; later errors are of the work.
      worker.addEventListener(
        "error",
        (event) => {
          event.preventDefault();
          if (isOver) return;
          if (isAlive) end({ kind: "failed", issue: BROKEN });
          else withoutWorker();
        },
        told,
      );
      worker.addEventListener("messageerror", () => end({ kind: "failed", issue: BROKEN }), told);
      worker.postMessage((known === undefined ? { input, choices } : { input, choices, known }) satisfies StartMessage);
      listen(() => (isAlive ? dead() : withoutWorker()));
    } catch {
      withoutWorker();
    }
    return job;
  };
}

const SILENCE = 15_000;

/** The build says so at the root of the page that is one file; its policy lets no worker be made. */
const isSingleFile = typeof document !== "undefined" && document.documentElement.hasAttribute("data-single");

/** A worker that waits for a job: made ahead, so that its script is there before a file is, or done with one. */
let spare: ImportWorker | null = null;

/** Makes a worker ahead of the first job. Where none can be had, the job finds that out for itself. */
export function prepareImport(): void {
  if (spare !== null || isSingleFile) return;
  try {
    const made = makeOwn();
    // A script that is lost is asked for again by the job.
    made.addEventListener("error", () => {
      if (spare === made) spare = null;
    });
    spare = made;
  } catch {
    spare = null;
  }
}

const makeOwn = (): Worker => new Worker(scriptUrl(workerScript), { type: "module" });

/** Starts reading a file in a worker of its own; without workers short files are read on the page. */
export const startImport: StartImport = importerOf({
  isSingleFile,
  makeWorker: () => {
    const ready = spare;
    spare = null;
    return ready ?? makeOwn();
  },
  keepWorker: (worker) => {
    if (spare === null) spare = worker;
    else worker.terminate();
  },
  readOnPage: async (...job) => (await import("./onPage.ts")).importOnPage(...job),
  silence: SILENCE,
});
