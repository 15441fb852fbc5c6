/** The corpus in a browser: every file goes through a Blob, as dropped ones do, and comes back in the words of its expectation. */
import { loadBundled } from "../../../../src/io/bundled.ts";
import { knownTablesOf } from "../../../../src/io/import/known.ts";
import { readTable } from "../../../../src/io/import/readTable.ts";
import { CORPUS } from "./corpus.ts";
import { asExpected, type Expected } from "./corpusFile.ts";

/** What each file gives, in the order of the corpus. */
export async function readAll(): Promise<readonly Expected[]> {
  const dataset = loadBundled();
  if (!dataset.ok) throw new Error("The dataset is broken.");
  const tables = knownTablesOf(dataset.value);
  const read: Expected[] = [];
  for (const file of CORPUS) {
    const bytes = new Uint8Array(await new Blob([file.bytes()]).arrayBuffer());
    read.push(asExpected(readTable(bytes, file.choices, tables), file));
  }
  return read;
}
