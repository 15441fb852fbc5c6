/** What the page and the import's worker say to each other, as types: a job on one file, its progress and its outcome. */
import type { Issue } from "../../domain/model.ts";
import type { FigureColumns } from "../../domain/ownSet.ts";
import type { KnownTables } from "./known.ts";
import type { Choices, ImportedFigure, ImportResult } from "./types.ts";

/** How far a job is. */
export interface ImportProgress {
  /** Rows of the file that were read so far. */
  readonly rows: number;
  /** Part of the work that is done, 0 to 1; never falls. */
  readonly share: number;
}

/** What a file holds, for the reader to look at before anything changes: the result without its figures, and the first of them. */
export interface ImportPreview extends Omit<ImportResult, "figures"> {
  readonly figureCount: number;
  /** The first figures, at most 50. */
  readonly sample: readonly ImportedFigure[];
}

/** `read`: `figures` is null when the verdict is `rejected`. `failed`: nothing is known of the file, and the issue says why. */
export type ImportOutcome =
  | { readonly kind: "read"; readonly preview: ImportPreview; readonly figures: FigureColumns | null }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly issue: Issue };

/** A running import. Nothing is kept by it: what the reader does with the outcome is the reader's. */
export interface ImportJob {
  /** Never rejects. */
  readonly outcome: Promise<ImportOutcome>;
  /** Ends the job at once; the outcome is then `stopped`, unless it was there already. */
  readonly stop: () => void;
}

/**
 * Starts a job on a file or a pasted text. `choices` is what the reader decided so far. `known` is what the dataset on the page knows: its providers
 * and markets are found in the file, and its figures held against those of the file; without it those of the dataset that comes with the page.
 */
export type StartImport = (input: Blob, choices: Choices, onProgress: (progress: ImportProgress) => void, known?: KnownTables) => ImportJob;
