/** A table read in slices, brought into the form in which readTable gives it, so that the two can be compared whole. */
import { figureBound, figureStatus, figureText } from "../../src/domain/figureColumns.ts";
import type { FigureColumns } from "../../src/domain/ownSet.ts";
import { knownTablesOf } from "../../src/io/import/known.ts";
import { readStream, sniffSource } from "../../src/io/import/stream/readStream.ts";
import type { Source } from "../../src/io/import/stream/slices.ts";
import type { Choices, ImportedFigure, ImportResult } from "../../src/io/import/types.ts";
import { DATASET } from "./dataset.ts";

/** What the import knows: the dataset with its published figures. */
export const TABLES = knownTablesOf(DATASET);

/** Bytes as a file that can be read in parts. */
export function sourceOf(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    slice: (from, to) => ({ arrayBuffer: async () => new Uint8Array(bytes.subarray(from, to)).buffer }),
  };
}

/** The figures of columns as rows. */
export function rowsOf(columns: FigureColumns): ImportedFigure[] {
  return Array.from({ length: columns.count }, (_, k) => {
    const text = (field: Parameters<typeof figureText>[1]): string => figureText(columns, field, k);
    const bound = figureBound(columns, k);
    return {
      line: columns.line[k] ?? 0,
      column: columns.column[k] ?? 0,
      providerId: text("providerId") || null,
      providerText: text("providerText"),
      measureId: text("measureId"),
      period: text("period"),
      periodText: text("periodText"),
      amount:
        bound === "range"
          ? { kind: "range", low: columns.low[k] ?? 0, high: columns.high[k] ?? 0 }
          : { kind: "value", value: columns.value[k] ?? 0, bound },
      unit: text("unit"),
      asTyped: text("asTyped"),
      status: figureStatus(columns, k),
      market: { firm: text("firm"), segment: text("segment"), geography: text("geography") },
      vintage: text("vintage"),
      note: text("note"),
      rowId: text("rowId"),
      sourceText: text("sourceText"),
    };
  });
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
