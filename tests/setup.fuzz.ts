/** Every property that a test holds leaves its number of runs and its seed in the test's `task.meta.fuzz`: `npm run trust` lists them. */
import fc from "fast-check";
import { beforeEach, type TestContext } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** A run of random cases each: how many were tried, and from which seed. */
    fuzz?: { readonly runs: number; readonly seed: number }[];
    /** What a test counted, for those who want to know. */
    figures?: Readonly<Record<string, unknown>>;
  }
}

let current: TestContext["task"] | null = null;

beforeEach(({ task }) => {
  current = task;
});

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  reporter: (found) => {
    if (current !== null) current.meta.fuzz = [...(current.meta.fuzz ?? []), { runs: found.numRuns, seed: found.seed }];
    if (found.failed) throw new Error(fc.defaultReportMessage(found), { cause: found.errorInstance });
  },
});
