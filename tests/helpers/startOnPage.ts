/** Imports without a worker, for pages that have none: the same engine, one turn later, and jobs that wait until a test lets them go. */
import { figureColumnsOf } from "../../src/domain/figureColumns.ts";
import type { ImportOutcome, ImportProgress, StartImport } from "../../src/io/import/importJob.ts";
import { readTable } from "../../src/io/import/readTable.ts";
import type { Choices } from "../../src/io/import/types.ts";
import { DATASET } from "./dataset.ts";

function outcomeOf(bytes: Uint8Array, choices: Choices): ImportOutcome {
  const { figures, ...rest } = readTable(bytes, choices, DATASET);
  const preview = { ...rest, figureCount: figures.length, sample: figures.slice(0, 50) };
  return { kind: "read", preview, figures: rest.verdict === "rejected" ? null : figureColumnsOf(figures) };
}

/** Reads as soon as it is asked. jsdom's blobs give their bytes through a reader alone. */
export const startOnPage: StartImport = (input, choices) => {
  const outcome = new Promise<ImportOutcome>((done) => {
    const reader = new FileReader();
    reader.onload = () => done(outcomeOf(new Uint8Array(reader.result as ArrayBuffer), choices));
    reader.readAsArrayBuffer(input);
  });
  return { outcome, stop: () => {} };
};

/** A job that a test ends. */
export interface HeldJob {
  readonly choices: Choices;
  readonly progress: (progress: ImportProgress) => void;
  readonly end: (outcome: ImportOutcome) => void;
  isStopped: boolean;
}

/** A start whose jobs do nothing by themselves. */
export function heldStart(): { readonly start: StartImport; readonly jobs: HeldJob[] } {
  const jobs: HeldJob[] = [];
  const start: StartImport = (_, choices, progress) => {
    let end: (outcome: ImportOutcome) => void = () => {};
    const outcome = new Promise<ImportOutcome>((done) => {
      end = done;
    });
    const job: HeldJob = { choices, progress, end, isStopped: false };
    jobs.push(job);
    return {
      outcome,
      stop: () => {
        job.isStopped = true;
        end({ kind: "stopped" });
      },
    };
  };
  return { start, jobs };
}

/** What the engine makes of a text. */
export const readText = (text: string, choices: Choices = {}): ImportOutcome => outcomeOf(new TextEncoder().encode(text), choices);
