/** What mutation testing found, kept from one run to the next: each run tries some files, and the score of a folder is that of all its files. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const KEPT = path.join(root, ".cache/mutation/scores.json");

/** @typedef {{ found: number, tried: number, from: string }} Score */

/** @returns {Record<string, Score>} by file; only those that are still there */
function kept() {
  const all = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : {};
  return Object.fromEntries(Object.entries(all).filter(([file]) => existsSync(path.join(root, file))));
}

/**
 * Reads the report of a run, keeps its scores, and gives them.
 * @param {string} report file of the report
 * @param {string} day ISO date of the run
 * @returns {[string, Score][]} by file, those with no mutant left out
 */
export function keepScores(report, day) {
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const scores = Object.entries(files).map(([file, { mutants }]) => {
    const found = mutants.filter(({ status }) => ["Killed", "Timeout"].includes(status)).length;
    const tried = mutants.filter(({ status }) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status)).length;
    return [file, { found, tried, from: day }];
  });
  const some = scores.filter(([, { tried }]) => tried > 0);
  mkdirSync(path.dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ ...kept(), ...Object.fromEntries(some) }));
  return some;
}

/** @returns {(Score & { folder: string })[]} by folder; `from` is the day of the oldest score in it. Empty where nothing was tried. */
export function mutationScores() {
  const folders = new Map();
  for (const [file, score] of Object.entries(kept())) {
    const folder = path.posix.dirname(file);
    const sum = folders.get(folder) ?? { folder, found: 0, tried: 0, from: score.from };
    const from = score.from < sum.from ? score.from : sum.from;
    folders.set(folder, { folder, found: sum.found + score.found, tried: sum.tried + score.tried, from });
  }
  return [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
