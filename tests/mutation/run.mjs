/**
 * `npm run mutate -- src/domain`, a file, or several: makes small faults in these sources one at a time, lets the tests of their layer find them,
 * and prints the share that was found, by file, and those that were not. `--sample 10` tries a tenth of them, `--seed 7` another tenth; `--tests tests/spec/view.test.ts` takes
 * these tests (a file or folder; may be given again) instead of those of the layer. `--again <report>` tries only what the run of this report left, with
 * the same sample and seed: after tests were written, or with more time for each mutant.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { keepScores, mergeAgain, missedIn, scoreWords } from "./scores.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  options: {
    sample: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    tests: { type: "string", multiple: true },
    again: { type: "string" },
  },
  allowPositionals: true,
});

/** The tests that mutants of a layer must fail; those that read sources as text, or build them, would fail on every mutant, or on none. */
const TESTS_OF = {
  domain: ["tests/domain", "tests/data/contract.test.ts"],
  spec: ["tests/spec", "tests/state"],
  io: ["tests/io", "tests/data"],
};
/** Words are no logic: a test that knew them by heart would only be a second copy. Their grammar and every use is tested. */
const NO_LOGIC = "!src/domain/words/en/**";
const OTHERWISE_RUN = new Set(["tests/data/verify.test.ts"]);

const draw = { sample: Number(values.sample), seed: values.seed };
const missed = values.again === undefined ? null : missedIn(values.again, draw);
const keys = missed === null ? null : [...missed.values()].flat();
const asked = (missed === null ? positionals : [...missed.keys()]).map((place) => place.replace(/^\.\//, "").replace(/\/$/, ""));
const layers = new Set(asked.map((place) => /^src\/(domain|spec|io)(?:\/|$)/.exec(place)?.[1]));
const [layer] = layers;
const { sample } = draw;
if (layers.size !== 1 || layer === undefined || !(sample > 0 && sample <= 100)) {
  console.error("Name a folder or files of one of these: src/domain, src/spec, src/io. A sample is more than 0 and up to 100 percent.");
  process.exit(2);
}

const isFolder = (place) => statSync(path.join(root, place)).isDirectory();

function testsIn(place) {
  if (!isFolder(place)) return [place];
  const names = readdirSync(path.join(root, place), { recursive: true }).map((name) =>
    path.posix.join(place, name.split(path.sep).join("/")),
  );
  return names.filter((name) => name.endsWith(".test.ts") && !OTHERWISE_RUN.has(name)).sort();
}

const patterns = [...asked.map((place) => (isFolder(place) ? `${place}/**/*.ts` : place)), NO_LOGIC];
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js"),
    "run",
    "tests/mutation/stryker.config.mjs",
    "--mutate",
    patterns.join(","),
  ],
  {
    cwd: root,
    env: {
      ...process.env,
      FUZZ: "full",
      TZ: "UTC",
      MUTATION_TESTS: JSON.stringify((values.tests ?? TESTS_OF[layer]).flatMap(testsIn)),
      MUTATION_SAMPLE: values.sample,
      MUTATION_SEED: values.seed,
      ...(keys === null ? {} : { MUTATION_AGAIN: JSON.stringify(keys) }),
    },
    stdio: "inherit",
  },
);

if (status === 0) {
  const report = path.join(root, ".cache/mutation/report.json");
  if (keys !== null) mergeAgain(values.again, report, new Set(keys));
  const { scores, survivors } = keepScores(report, new Date().toISOString().slice(0, 10), draw);
  for (const line of survivors) console.log(line);
  for (const [file, score] of scores) console.log(`${file}: ${scoreWords(score)}`);
}
process.exitCode = status ?? 1;
