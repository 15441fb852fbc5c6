/** A table read in slices, brought into the form in which readTable gives it, so that the two can be compared whole. */
import { knownTablesOf } from "../../src/io/import/known.ts";
import { readStream, sniffSource } from "../../src/io/import/stream/readStream.ts";
import type { Source } from "../../src/io/import/stream/slices.ts";
import type { Choices, ImportedFigure, ImportResult } from "../../src/io/import/types.ts";
import { DATASET } from "./dataset.ts";
import { rowsOf } from "./figureRows.ts";

/** What the import knows: the dataset with its published figures. */
export const TABLES = knownTablesOf(DATASET);

/** Bytes as a file that can be read in parts. */
export function sourceOf(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    slice: (from, to) => ({ arrayBuffer: async () => new Uint8Array(bytes.subarray(from, to)).buffer }),
  };
}

/** Reads bytes in slices of a size, and gives what readTable gives, with the figures and the sample as rows. */
export async function streamed(
  bytes: Uint8Array,
  choices: Choices,
  sliceSize: number,
): Promise<ImportResult & { readonly sample: readonly ImportedFigure[] }> {
  const source = sourceOf(bytes);
  const sniffed = await sniffSource(source);
  const { preview, figures } = await readStream(source, sniffed, choices, TABLES, { sliceSize, tick: () => undefined });
  const { figureCount, ...result } = preview;
  const rows = figures === null ? [] : rowsOf(figures);
  if (rows.length !== figureCount) throw new Error(`${figureCount} figures were counted, ${rows.length} given`);
  return { ...result, figures: rows };
}
