/** The packages that tests import, fit for a process that is no worker of Vitest: the real ones, told where they are, with fewer random cases. */
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A fault that so many random cases do not show is one that only chance finds. */
const MOST_RUNS = Number(process.env.MUTATION_RUNS ?? 200);

/** The first case that fails is enough: a smaller one helps a reader only. */
const fewer = (options) => ({ ...options, endOnFailure: true, numRuns: Math.min(options?.numRuns ?? 100, MOST_RUNS) });

function fewerRuns(fc) {
  const whole = {
    ...fc,
    assert: (property, options) => fc.assert(property, fewer(options)),
    check: (property, options) => fc.check(property, fewer(options)),
    sample: (from, options) => fc.sample(from, typeof options === "number" ? Math.min(options, MOST_RUNS) : fewer(options)),
  };
  return { ...whole, default: whole };
}

/**
 * @param {string} root folder of the project
 * @param {() => void} resetModules what a test that asks for it gets in place of a worker's
 */
export async function testPackages(root, resetModules) {
  const require = createRequire(path.join(root, "package.json"));
  const state = {
    config: { fakeTimers: {}, sequence: {}, expect: {}, snapshotOptions: {} },
    filepath: root,
    current: null,
    environment: { name: "node" },
    ctx: {},
    metaEnv: {},
    rpc: {},
    durations: {},
  };
  globalThis.__vitest_worker__ = state;
  const folder = path.dirname(require.resolve("vitest/package.json"));
  const vitest = await import(pathToFileURL(path.join(folder, "dist/index.js")).href);
  const vi = new Proxy(vitest.vi, { get: (target, key) => (key === "resetModules" ? resetModules : target[key]) });
  const runner = createRequire(path.join(folder, "package.json")).resolve("@vitest/runner");
  const { startTests } = await import(pathToFileURL(runner).href);
  const { default: fc } = await import("fast-check");
  return { packages: { vitest: { ...vitest, vi, vitest: vi }, "fast-check": fewerRuns(fc) }, startTests, state };
}
