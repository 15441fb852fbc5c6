/** What goes between the page and the import's worker. */
import type { ImportOutcome, ImportProgress } from "./importJob.ts";
import type { KnownTables } from "./known.ts";
import type { Choices } from "./types.ts";

export interface StartMessage {
  readonly input: Blob;
  readonly choices: Choices;
  /** What the dataset on the page knows, where that is not the one that comes with the page. */
  readonly known?: KnownTables;
}

/** `alive` says that the worker is at work when there is nothing else to say. */
export type WorkerMessage =
  | { readonly kind: "alive" }
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  | { readonly kind: "outcome"; readonly outcome: ImportOutcome };

/** Milliseconds between two messages of progress, and between signs of life. */
export const PROGRESS_EVERY = 50;
export const ALIVE_EVERY = 1000;
