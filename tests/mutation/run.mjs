/**
 * `npm run mutate -- src/domain`, a file, or several: makes small faults in these sources one at a time, lets the tests of their layer find them,
 * and prints the share that was found, by file. It keeps what it learned in .cache/mutation, so that a second run tries only what changed.
 */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepScores } from "./scores.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const asked = process.argv.slice(2).map((place) => place.replace(/^\.\//, "").replace(/\/$/, ""));
const layers = new Set(asked.map((place) => /^src\/(domain|spec|io)(?:\/|$)/.exec(place)?.[1]));
const [layer] = layers;
if (layers.size !== 1 || layer === undefined) {
  console.error("Name a folder or files of one of these: src/domain, src/spec, src/io.");
  process.exit(2);
}
const patterns = asked.map((place) => (statSync(path.join(root, place)).isDirectory() ? `${place}/**/*.ts` : place));
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js"),
    "run",
    "tests/mutation/stryker.config.mjs",
    "--mutate",
    patterns.join(","),
  ],
  { cwd: root, env: { ...process.env, MUTATED_LAYER: layer }, stdio: "inherit" },
);
if (status === 0) {
  const day = new Date().toISOString().slice(0, 10);
  for (const [file, { found, tried }] of keepScores(path.join(root, ".cache/mutation/report.json"), day))
    console.log(`${((100 * found) / tried).toFixed(1).padStart(5)} %  ${found} of ${tried}  ${file}`);
}
process.exitCode = status ?? 1;
