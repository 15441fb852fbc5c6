/** What `npm run data:verify` does, apart from being started: see verify.mjs. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BUNDLED_TEXTS } from "../../src/io/bundled.ts";
import { buildDescriptor } from "../../src/io/descriptor.ts";
import { citationFile } from "../../src/io/package/citation.ts";
import { DATASET_WORDS } from "../../src/io/package/words.ts";
import { parseTables } from "../../src/io/parseTables.ts";
import { ownTexts, ROOT, readCards, textsIn } from "./files.ts";
import { proveOffByOne, type Verified, verifyArticles } from "./verifyArticles.ts";

export const USAGE = [
  "npm run data:verify -- <folder>             checks data/ against the article texts (*.txt) in the folder",
  "npm run data:verify -- <folder> --mutate    also proves, row by row, that a change by one would be caught",
  "npm run data:verify -- --write-descriptor <version> <date>   writes data/datapackage.json and CITATION.cff anew",
];

/** Runs the command; returns the lines to print and the exit code. */
export function runVerify(args: readonly string[]): { readonly lines: readonly string[]; readonly code: number } {
  if (args[0] === "--write-descriptor") return writeDescriptor(args[1] ?? "", args[2] ?? "");
  const folder = args.find((arg) => !arg.startsWith("--"));
  if (folder === undefined) return { lines: ["Give the folder that holds the texts of the five articles.", ...USAGE], code: 1 };
  let texts: ReturnType<typeof textsIn>;
  try {
    texts = textsIn(path.resolve(folder), ".txt");
  } catch {
    return { lines: [`The folder ${folder} cannot be read.`, ...USAGE], code: 1 };
  }
  const tables = parseTables(BUNDLED_TEXTS);
  if (!tables.ok) return { lines: [...tables.issues.map((i) => `${i.place}: ${i.cause}`), "0 checked, 1 failed"], code: 1 };
  const input = { tables: tables.value, cards: readCards(), texts, own: ownTexts() };
  const parts: [string, Verified][] = [["articles", verifyArticles(input)]];
  if (args.includes("--mutate")) parts.push(["changes by one", proveOffByOne(input)]);
  const lines = parts.flatMap(([what, { checked, faults }]) => [
    ...faults.map((f) => `FAILED ${f}`),
    `${what}: ${checked} checked, ${faults.length} failed`,
  ]);
  const checked = parts.reduce((sum, [, part]) => sum + part.checked, 0);
  const failed = parts.reduce((sum, [, part]) => sum + part.faults.length, 0);
  return { lines: [...lines, `${checked} checked, ${failed} failed`], code: failed === 0 ? 0 : 1 };
}

function writeDescriptor(version: string, released: string): { readonly lines: readonly string[]; readonly code: number } {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return { lines: ["Give the version, such as 1.0.1.", ...USAGE], code: 1 };
  if (!/^\d{4}-\d\d-\d\d$/.test(released)) return { lines: ["Give the day of the release, such as 2026-11-22.", ...USAGE], code: 1 };
  const text = `${JSON.stringify(buildDescriptor(version, released), null, 2)}\n`;
  writeFileSync(path.join(ROOT, "data", "datapackage.json"), text);
  const { version: software } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
  writeFileSync(path.join(ROOT, "CITATION.cff"), citationFile({ ...DATASET_WORDS, version, released }, software));
  return { lines: [`data/datapackage.json and CITATION.cff written for ${version}; npm run format sets the line breaks.`], code: 0 };
}
