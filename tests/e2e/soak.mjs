/** `npm run soak -- [actions] [seed]`: two thousand actions where nothing else is said. Prints what the test found, and the last actions where it failed. */
import { figuresOf } from "../helpers/runTests.mjs";

const [actions = "2000", seed = String(Math.floor(Math.random() * 1e9))] = process.argv.slice(2);
const { ok, tests, failures } = figuresOf({
  project: "e2e",
  files: ["tests/e2e/soak.test.ts"],
  env: { SOAK_ACTIONS: actions, SOAK_SEED: seed },
});
const [soaked] = tests.flatMap(({ meta }) => meta.figures ?? []);
if (soaked !== undefined) {
  const { weights, kinds, ...counts } = soaked;
  console.log(`seed ${counts.seed}: ${counts.actions} actions of ${Object.keys(kinds).length} kinds, ${counts.faults} faults`);
  const [first] = weights;
  if (first === undefined) console.log("heap: too short a run to weigh");
  for (const { actions: after, bytes } of weights)
    console.log(`heap after ${after} actions: ${(bytes / 2 ** 20).toFixed(1)} MiB, ${(bytes / first.bytes).toFixed(2)} times the first`);
  for (const [kind, count] of Object.entries(kinds).sort(([, a], [, b]) => b - a)) console.log(`${String(count).padStart(6)}  ${kind}`);
}
for (const failure of failures) console.error(failure);
process.exitCode = ok ? 0 : 1;
