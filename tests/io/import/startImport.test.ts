/** The page's side of the import with a worker that does what it is told: progress, stop, silence, faults, two at once, and no worker at all. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ImportOutcome, ImportProgress } from "../../../src/io/import/importJob.ts";
import type { WorkerMessage } from "../../../src/io/import/messages.ts";
import { type ImportParts, type ImportWorker, importerOf } from "../../../src/io/import/startImport.ts";

const SILENCE = 15_000;
const READ: ImportOutcome = { kind: "stopped" };
const SMALL = new Blob(["period,provider,share\n2021,AWS,39\n"]);
const LARGE = { size: 4_000_001 } as Blob;

class FakeWorker extends EventTarget implements ImportWorker {
  readonly sent: unknown[] = [];
  isEnded = false;
  postMessage = (message: unknown): void => {
    this.sent.push(message);
  };
  terminate = (): void => {
    this.isEnded = true;
  };
  tell(data: WorkerMessage): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  progress(rows: number, share: number): void {
    this.tell({ kind: "progress", progress: { rows, share } });
  }
}

function jobs(parts: Partial<ImportParts> = {}) {
  const workers: FakeWorker[] = [];
  const onPage = vi.fn<ImportParts["readOnPage"]>(async () => READ);
  const makeWorker = (): ImportWorker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const start = importerOf({ makeWorker, readOnPage: onPage, silence: SILENCE, ...parts });
  const seen: ImportProgress[] = [];
  const begin = (input: Blob = SMALL) => start(input, {}, (progress) => seen.push(progress));
  const worker = (k = 0): FakeWorker => {
    const made = workers[k];
    if (made === undefined) throw new Error(`no worker ${k}`);
    return made;
  };
  return { start, begin, worker, workers, onPage, seen };
}

const failureOf = async (outcome: Promise<ImportOutcome>): Promise<string> => {
  const found = await outcome;
  return found.kind === "failed" ? found.issue.rule : found.kind;
};

const OUTCOME: ImportOutcome = { kind: "failed", issue: { place: "", cause: "c", remedy: "r", rule: "own" } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a job hands the file and the choices to a worker, passes its progress on and ends with its outcome", async () => {
  const { begin, worker, seen } = jobs();
  const job = begin();
  expect(worker().sent).toEqual([{ input: SMALL, choices: {} }]);
  worker().progress(10, 0.5);
  worker().tell({ kind: "outcome", outcome: OUTCOME });
  expect(await job.outcome).toBe(OUTCOME);
  expect(seen).toEqual([{ rows: 10, share: 0.5 }]);
  expect(worker().isEnded).toBe(true);
});

test("what the page's dataset knows goes to the worker, and to the page where there is none", async () => {
  const known = { providers: [], firms: [], measures: [], markets: [] };
  const { start, worker } = jobs();
  start(SMALL, {}, () => {}, known);
  expect(worker().sent).toEqual([{ input: SMALL, choices: {}, known }]);
  worker().dispatchEvent(new Event("error"));
  const refused = jobs({
    makeWorker: () => {
      throw new Error("refused");
    },
  });
  await refused.start(SMALL, {}, () => {}, known).outcome;
  expect(refused.onPage.mock.calls[0]?.[4]).toBe(known);
});

test("the page in one file reads on the page, asks for no worker, and says what to do with a longer file", async () => {
  const { begin, workers, onPage } = jobs({ isSingleFile: true });
  expect(await begin().outcome).toBe(READ);
  expect([workers.length, onPage.mock.calls.length]).toEqual([0, 1]);
  const outcome = await begin(LARGE).outcome;
  expect(outcome.kind === "failed" && [outcome.issue.rule, outcome.issue.cause.startsWith("The page in one file")]).toEqual([
    "no-worker",
    true,
  ]);
  expect(workers).toHaveLength(0);
});

test("progress never falls, and none comes after the outcome", () => {
  const { begin, worker, seen } = jobs();
  begin();
  worker().progress(10, 0.5);
  worker().progress(11, 0.4);
  worker().tell({ kind: "outcome", outcome: OUTCOME });
  worker().progress(12, 0.9);
  expect(seen.map(({ rows }) => rows)).toEqual([10]);
});

test("stop ends the worker at once, and what it says afterwards is not heard", async () => {
  const { begin, worker } = jobs();
  const job = begin();
  worker().progress(1, 0.1);
  job.stop();
  expect(worker().isEnded).toBe(true);
  worker().tell({ kind: "outcome", outcome: OUTCOME });
  expect(await job.outcome).toEqual({ kind: "stopped" });
});

test("stop after the outcome changes nothing, and the next job has a fresh worker", async () => {
  const { begin, worker, workers } = jobs();
  const job = begin();
  worker().tell({ kind: "outcome", outcome: OUTCOME });
  job.stop();
  expect(await job.outcome).toBe(OUTCOME);
  begin();
  expect(workers).toHaveLength(2);
  expect(worker(1).isEnded).toBe(false);
});

test("a worker that falls silent at its work is taken for dead, and one that says it is alive is not", async () => {
  const { begin, worker } = jobs();
  const job = begin();
  for (let k = 0; k < 5; k++) {
    vi.advanceTimersByTime(SILENCE - 1);
    worker().tell({ kind: "alive" });
  }
  expect(worker().isEnded).toBe(false);
  vi.advanceTimersByTime(SILENCE);
  expect(worker().isEnded).toBe(true);
  expect(await failureOf(job.outcome)).toBe("worker-dead");
});

test("an error at work ends the job with a cause and a remedy", async () => {
  const { begin, worker } = jobs();
  const job = begin();
  worker().tell({ kind: "alive" });
  worker().dispatchEvent(new Event("error"));
  const found = await job.outcome;
  expect(found.kind === "failed" && [found.issue.rule, found.issue.cause !== "", found.issue.remedy !== ""]).toEqual([
    "worker-broken",
    true,
    true,
  ]);
  expect(worker().isEnded).toBe(true);
});

test("a message that cannot be read ends the job", async () => {
  const { begin, worker } = jobs();
  const job = begin();
  worker().dispatchEvent(new Event("messageerror"));
  expect(await failureOf(job.outcome)).toBe("worker-broken");
});

test.each([
  ["refused", () => ({ makeWorker: () => fail() }), () => {}],
  ["lost before its first word", () => ({}), (worker: FakeWorker) => worker.dispatchEvent(new Event("error"))],
  ["silent from the start", () => ({}), () => vi.advanceTimersByTime(SILENCE)],
])("without a worker (%s) a short file is read on the page, a long one is not", async (_, parts, then) => {
  const fake = jobs(parts());
  const short = fake.begin(SMALL);
  for (const worker of fake.workers) then(worker);
  expect(await short.outcome).toBe(READ);
  expect(fake.onPage).toHaveBeenCalledOnce();
  const long = fake.begin(LARGE);
  for (const worker of fake.workers.slice(1)) then(worker);
  expect(await failureOf(long.outcome)).toBe("no-worker");
  expect(fake.onPage).toHaveBeenCalledOnce();
});

function fail(): never {
  throw new DOMException("no", "SecurityError");
}

test("stop holds on the page too, and a reader there that fails is a failure and no exception", async () => {
  const isStopped: (() => boolean)[] = [];
  const parts: Partial<ImportParts> = {
    makeWorker: fail,
    readOnPage: (_input, _choices, _progress, stopped) => {
      isStopped.push(stopped);
      return isStopped.length === 1 ? new Promise(() => {}) : Promise.reject(new Error("lost"));
    },
  };
  const { begin } = jobs(parts);
  const job = begin();
  expect(isStopped[0]?.()).toBe(false);
  job.stop();
  expect(isStopped[0]?.()).toBe(true);
  expect(await job.outcome).toEqual({ kind: "stopped" });
  expect(await failureOf(begin().outcome)).toBe("worker-broken");
});

test("two jobs at once have a worker each, and stopping one leaves the other", async () => {
  const { begin, worker } = jobs();
  const [first, second] = [begin(), begin()];
  first.stop();
  worker(1).tell({ kind: "outcome", outcome: OUTCOME });
  expect(await first.outcome).toEqual({ kind: "stopped" });
  expect(await second.outcome).toBe(OUTCOME);
});
