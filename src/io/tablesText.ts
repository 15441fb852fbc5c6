/**
 * The tables that come with the page, read and checked, as text. A build puts the text itself in the place of this module, so that no page reads
 * CSV and asks every rule before it answers: src/build/checkedTables.ts.
 */
import { buildDataset } from "../domain/dataset.ts";
import { BUNDLED_TEXTS } from "./bundled.ts";
import { packTables } from "./packTables.ts";
import { parseTables } from "./parseTables.ts";

const read = parseTables(BUNDLED_TEXTS);
const checked = read.ok ? buildDataset(read.value, "0.0.0") : read;

const text = packTables(checked.ok ? read : checked);

/** A function: a bundler writes a constant out wherever it is read. */
export const tablesText = (): string => text;
