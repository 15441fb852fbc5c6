/** The curated dataset for tests, checked once; a broken dataset fails here with its issues and not as a puzzle later. */
import { loadBundled } from "../../src/io/bundled.ts";

const result = loadBundled();
if (!result.ok) throw new Error(result.issues.map((i) => `${i.place}: ${i.cause} ${i.remedy}`).join("\n"));

export const DATASET = result.value;
