/** What `npm run data:verify` does, apart from being started: see verify.mjs. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { BUNDLED_TEXTS, parseTables } from "../../src/io/bundled.ts";
import { buildDescriptor } from "../../src/io/descriptor.ts";
import { ownTexts, ROOT, readCards, textsIn } from "./files.ts";
import { proveOffByOne, type Verified, verifyArticles } from "./verifyArticles.ts";

export const USAGE = [
  "npm run data:verify -- <folder>             checks data/ against the article texts (*.txt) in the folder",
  "npm run data:verify -- <folder> --mutate    also proves, row by row, that a change by one would be caught",
  "npm run data:verify -- --write-descriptor <version>   writes data/datapackage.json anew from the schema",
];

/** Runs the command; returns the lines to print and the exit code. */
export function runVerify(args: readonly string[]): { readonly lines: readonly string[]; readonly code: number } {
  if (args[0] === "--write-descriptor") return writeDescriptor(args[1] ?? "");
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

function writeDescriptor(version: string): { readonly lines: readonly string[]; readonly code: number } {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return { lines: ["Give the version, such as 1.0.1.", ...USAGE], code: 1 };
  const text = `${JSON.stringify(buildDescriptor(version), null, 2)}\n`;
  writeFileSync(path.join(ROOT, "data", "datapackage.json"), text);
  return { lines: [`data/datapackage.json written for ${version}; npm run format sets its line breaks.`], code: 0 };
}
