/** The page of the import's bench: the app's own importer and plain PapaParse on the page, over the same table. Built by importBench.mjs alone. */
import Papa from "papaparse";
import { startImport } from "../../src/io/import/startImport.ts";
import { importTable } from "./importTable.mjs";

interface Measured {
  /** Milliseconds until the result is there, and the longest that the page could not answer. */
  readonly ms: number;
  readonly longest: number;
  readonly rows: number;
  readonly what: string;
}

let table: Blob = new Blob();
/** What was read last stays held, as the page would hold it. */
let held: unknown = null;

/** Runs a job beside a ticker: the longest gap between two ticks is the longest block of the page. */
async function measured(job: () => Promise<{ readonly rows: number; readonly what: string }>): Promise<Measured> {
  let longest = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null), 0);
  };
  port2.postMessage(null);
  const start = performance.now();
  const result = await job();
  const ms = performance.now() - start;
  await new Promise((done) => setTimeout(done, 50));
  port1.close();
  return { ms, longest, ...result };
}

const bench = {
  make(rows: number): number {
    held = null;
    table = new Blob([importTable(rows)]);
    return table.size;
  },
  ours: (): Promise<Measured> =>
    measured(async () => {
      const outcome = await startImport(table, {}, () => {}).outcome;
      held = outcome;
      return outcome.kind === "read"
        ? { rows: outcome.preview.rows.read, what: outcome.preview.verdict }
        : { rows: 0, what: outcome.kind === "failed" ? outcome.issue.rule : outcome.kind };
    }),
  papa: (): Promise<Measured> =>
    measured(async () => {
      const { data } = Papa.parse<string[]>(await table.text(), { header: false });
      held = data;
      return { rows: data.length, what: "rows of texts" };
    }),
  /** Milliseconds from the call of stop, in the middle of the work, to the answer. */
  stop: (): Promise<number> =>
    new Promise((done) => {
      let called = 0;
      const job = startImport(table, {}, ({ share }) => {
        if (share < 0.3 || called > 0) return;
        called = performance.now();
        job.stop();
      });
      void job.outcome.then(() => done(performance.now() - called));
    }),
  let: (): void => {
    held = null;
  },
  isHolding: (): boolean => held !== null,
};
Object.assign(globalThis, { bench });
