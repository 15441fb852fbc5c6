/** What mutation testing found, kept from one run to the next: each run tries some files, and the score of a folder is that of all its files. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isDrawn, keyOf } from "./sample.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Kept with the tests, so that who did not run them sees what they found. */
const KEPT = path.join(root, "tests/mutation/scores.json");

/** @typedef {{ found: number, tried: number, of: number, from: string }} Score `of` counts all mutants, `tried` those that were drawn */

/** @returns {Record<string, Score>} by file; only those that are still there */
function kept() {
  const all = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : {};
  return Object.fromEntries(Object.entries(all).filter(([file]) => existsSync(path.join(root, file))));
}

const FOUND = new Set(["Killed", "Timeout"]);
const TRIED = new Set([...FOUND, "Survived", "NoCoverage"]);

/** A mutant of the report as the draw knows it: its lines and columns count from 1 there. */
function placed(fileName, mutant) {
  const fromNought = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return { ...mutant, fileName, location: { start: fromNought(mutant.location.start), end: fromNought(mutant.location.end) } };
}

const isMissed = (fileName, mutant, draw) =>
  TRIED.has(mutant.status) && !FOUND.has(mutant.status) && isDrawn(placed(fileName, mutant), draw);

/**
 * The mutants of a report that were drawn and not found.
 * @param {string} report file of the report
 * @param {{ sample: number, seed: string }} draw
 * @returns {Map<string, string[]>} their keys by file; files with none are left out
 */
export function missedIn(report, draw) {
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const byFile = Object.entries(files).map(([file, { mutants }]) => [
    file,
    mutants.filter((mutant) => isMissed(file, mutant, draw)).map((mutant) => keyOf(placed(file, mutant))),
  ]);
  return new Map(byFile.filter(([, keys]) => keys.length > 0));
}

/** Writes the outcome of mutants that were tried again over that of an earlier report. @param {ReadonlySet<string>} keys those tried again */
export function mergeAgain(earlier, later, keys) {
  const whole = JSON.parse(readFileSync(earlier, "utf8"));
  const { files } = JSON.parse(readFileSync(later, "utf8"));
  for (const [file, { mutants }] of Object.entries(files)) {
    const now = new Map(mutants.map((mutant) => [keyOf(placed(file, mutant)), mutant.status]));
    for (const mutant of whole.files[file].mutants) {
      const key = keyOf(placed(file, mutant));
      if (keys.has(key)) mutant.status = now.get(key) ?? mutant.status;
    }
  }
  writeFileSync(later, JSON.stringify(whole));
}

function describeSurvivor(file, source, { location: { start, end }, mutatorName, replacement = "", status }) {
  const was = source
    .split("\n")
    .slice(start.line - 1, end.line)
    .join("\n");
  const text = start.line === end.line ? was.slice(start.column - 1, end.column - 1) : was.slice(start.column - 1);
  const short = (words) => words.replace(/\s+/g, " ").slice(0, 90);
  return `${status === "NoCoverage" ? "unreached" : "survived "} ${file}:${start.line}:${start.column} ${mutatorName}: ${short(text)} -> ${short(replacement)}`;
}

/**
 * Reads the report of a run, keeps its scores, and gives them.
 * @param {string} report file of the report
 * @param {string} day ISO date of the run
 * @param {{ sample: number, seed: string }} draw share in percent and seed of the draw
 * @returns {{ scores: [string, Score][], survivors: string[] }} scores by file, those with no mutant left out, and a line for each mutant not found
 */
export function keepScores(report, day, draw) {
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const survivors = [];
  const scores = [];
  for (const [file, { mutants, source }] of Object.entries(files)) {
    const mine = mutants.filter((mutant) => TRIED.has(mutant.status) && isDrawn(placed(file, mutant), draw));
    const missed = mine.filter((mutant) => isMissed(file, mutant, draw));
    for (const mutant of missed) survivors.push(describeSurvivor(file, source, mutant));
    const of = mutants.filter(({ status }) => status !== "Ignored").length;
    if (mine.length > 0) scores.push([file, { found: mine.length - missed.length, tried: mine.length, of, from: day }]);
  }
  const all = Object.entries({ ...kept(), ...Object.fromEntries(scores) }).sort(([a], [b]) => (a < b ? -1 : 1));
  const line = ([file, score]) =>
    `  "${file}": { ${Object.entries(score)
      .map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
      .join(", ")} }`;
  writeFileSync(KEPT, `{\n${all.map(line).join(",\n")}\n}\n`);
  return { scores, survivors };
}

/** A score in words; a sample has Wilson's interval of 95 percent. @param {{ found: number, tried: number, of: number }} score */
export function scoreWords({ found, tried, of }) {
  const share = found / tried;
  const percent = (part) => (100 * part).toFixed(1);
  const words = `${percent(share)} %, ${found} of ${tried}`;
  if (tried === of) return words;
  const z = 1.96;
  const middle = (share + (z * z) / (2 * tried)) / (1 + (z * z) / tried);
  const half = (z / (1 + (z * z) / tried)) * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried));
  return `${words}, a sample of ${of} (95 % interval ${percent(Math.max(0, middle - half))} to ${percent(Math.min(1, middle + half))} %)`;
}

/** @returns {(Score & { folder: string })[]} by folder; `from` is the day of the oldest score in it. Empty where nothing was tried. */
export function mutationScores() {
  const folders = new Map();
  for (const [file, score] of Object.entries(kept())) {
    const folder = path.posix.dirname(file);
    const sum = folders.get(folder) ?? { folder, found: 0, tried: 0, of: 0, from: score.from };
    const from = score.from < sum.from ? score.from : sum.from;
    folders.set(folder, { folder, found: sum.found + score.found, tried: sum.tried + score.tried, of: sum.of + score.of, from });
  }
  return [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
