import { describe, expect, test } from "vitest";
import { type IdleTime, warmWhenIdle } from "../../src/app/warmUp.ts";
import { warmData } from "../../src/spec/dataWarm.ts";
import { createAppStore } from "../../src/state/store.ts";
import { DATASET } from "../helpers/dataset.ts";

type Run = (deadline: { timeRemaining: () => number }) => void;

/** A browser whose idle time is handed out by the test. */
function browser() {
  const asked: Run[] = [];
  return { asked, idle: { requestIdleCallback: (run: Run) => asked.push(run), setTimeout: () => fail() } satisfies IdleTime };
}

function fail(): never {
  throw new Error("not this way");
}

const isReady = (dataset: typeof DATASET): boolean => warmData(dataset).next().done === true;

describe("preparing the data view", () => {
  test("waits until the view is opened, and begins once", () => {
    const store = createAppStore({ dataset: { ...DATASET }, search: "" });
    const { asked, idle } = browser();
    warmWhenIdle(store, idle);
    store.getState().follow("?view=shares");
    expect(asked).toHaveLength(0);
    store.getState().follow("?view=data");
    store.getState().follow("?view=data&q=aws");
    expect(asked).toHaveLength(1);
  });

  test("uses the idle time that is left, comes again for the rest, and ends", () => {
    const dataset = { ...DATASET };
    const { asked, idle } = browser();
    warmWhenIdle(createAppStore({ dataset, search: "?view=data" }), idle);
    // No time to spare: one piece, and another turn is asked for.
    asked.shift()?.({ timeRemaining: () => 0 });
    expect(asked).toHaveLength(1);
    expect(isReady(dataset)).toBe(false);
    let turns = 1;
    for (let run = asked.shift(); run !== undefined; run = asked.shift()) {
      let left = 12;
      run({
        timeRemaining: () => {
          left -= 2;
          return left;
        },
      });
      turns += 1;
    }
    expect(turns).toBeGreaterThan(2);
    expect(isReady(dataset)).toBe(true);
  });

  test("a browser without idle callbacks does a piece after each pause", () => {
    const dataset = { ...DATASET };
    const waiting: { run: () => void; milliseconds: number }[] = [];
    warmWhenIdle(createAppStore({ dataset, search: "?view=data" }), {
      setTimeout: (run, milliseconds) => waiting.push({ run, milliseconds }),
    });
    let turns = 0;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      expect(next.milliseconds).toBeGreaterThan(0);
      next.run();
      turns += 1;
      expect(waiting.length).toBeLessThanOrEqual(1);
    }
    expect(turns).toBeGreaterThan(10);
    expect(isReady(dataset)).toBe(true);
  });
});
