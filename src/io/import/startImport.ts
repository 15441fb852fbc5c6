/** Starts the reading of a file or a pasted text: bytes first, then the table; a stop is heard between the two. */
import { figureColumnsOf } from "../../domain/figureColumns.ts";
import { loadBundled } from "../bundled.ts";
import type { ImportOutcome, StartImport } from "./importJob.ts";
import { readTable } from "./readTable.ts";

const SAMPLED = 50;

export const startImport: StartImport = (input, choices, onProgress) => {
  let stopped = false;
  const read = async (): Promise<ImportOutcome> => {
    const failed = (cause: string, remedy: string): ImportOutcome => ({
      kind: "failed",
      issue: { place: "file", cause, remedy, rule: "unreadable" },
    });
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await input.arrayBuffer());
    } catch {
      return failed("It could not be read: a folder, or a file that is gone.", "Drop a file.");
    }
    if (stopped) return { kind: "stopped" };
    const dataset = loadBundled();
    if (!dataset.ok) return failed("The dataset of the page could not be read.", "Load the page again.");
    const { figures, ...rest } = readTable(bytes, choices, dataset.value);
    onProgress({ rows: rest.rows.read, share: 1 });
    const preview = { ...rest, figureCount: figures.length, sample: figures.slice(0, SAMPLED) };
    return { kind: "read", preview, figures: rest.verdict === "rejected" ? null : figureColumnsOf(figures) };
  };
  return {
    outcome: read(),
    stop: () => {
      stopped = true;
    },
  };
};
