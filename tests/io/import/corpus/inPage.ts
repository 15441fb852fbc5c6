/** The corpus in a browser: every file goes as a Blob through the import's client and its worker, and comes back in the words of its expectation. */
import workerScript from "../../../../src/io/import/import.worker.ts?worker&url";
import type { StartImport } from "../../../../src/io/import/importJob.ts";
import { type ImportWorker, importerOf } from "../../../../src/io/import/startImport.ts";
import { rowsOf } from "../../../helpers/figureRows.ts";
import { CORPUS } from "./corpus.ts";
import { asExpected, type Expected } from "./corpusFile.ts";

/** The app starts a worker for each job; here one does all of them, since starting it three hundred times would take most of the time. */
function importer(): StartImport {
  const worker = new Worker(workerScript, { type: "module" });
  const shared: ImportWorker = {
    postMessage: (message: unknown) => worker.postMessage(message),
    addEventListener: worker.addEventListener.bind(worker),
    terminate: () => {},
  };
  const refuse = () => Promise.reject(new Error("The worker was refused."));
  return importerOf({ makeWorker: () => shared, readOnPage: refuse, silence: 60_000 });
}

/** What each file gives, in the order of the corpus. `began` is called when the worker stands. */
export async function readAll(began: () => void = () => {}): Promise<readonly Expected[]> {
  const start = importer();
  const read: Expected[] = [];
  for (const file of CORPUS) {
    const outcome = await start(new Blob([file.bytes()]), file.choices, () => {}).outcome;
    if (outcome.kind !== "read") throw new Error(`${file.name}: ${outcome.kind === "failed" ? outcome.issue.cause : outcome.kind}`);
    const { preview, figures } = outcome;
    read.push(asExpected({ ...preview, figures: figures === null ? [] : rowsOf(figures) }, file));
    if (read.length === 1) began();
  }
  return read;
}
