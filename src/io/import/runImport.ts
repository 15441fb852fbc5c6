/** One job on one file, in a worker or, for short files, on the page: what kind of file it is, how it is read, and what comes of it. */

import { figureColumnsOf } from "../../domain/figureColumns.ts";
import type { Issue } from "../../domain/model.ts";
import type { FigureColumns } from "../../domain/ownSet.ts";
import * as importWords from "../../domain/words/en/import.ts";
import type { ImportOutcome, ImportProgress } from "./importJob.ts";
import type { KnownTables } from "./known.ts";
import { KNOWN_TABLES } from "./knownTables.ts";
import { readTable } from "./readTable.ts";
import { readStream, sniffSource } from "./stream/readStream.ts";
import { FileChanged, readPart, type Source } from "./stream/slices.ts";
import { LONGEST_MENDED, QuotesAstray } from "./stream/splitStream.ts";
import type { Choices } from "./types.ts";

/** Bytes that are read at a time. */
const SLICE = 4_000_000;
/** A table of text may be so long; its columns are held in memory. */
const LONGEST = 1_000_000_000;
/** JSON is read as one piece. */
const LONGEST_JSON = 64_000_000;
const PREVIEWED = 50;

/** A file with what the browser knows of it; a Blob of a pasted text has no time of change. */
export type ImportInput = Source & { readonly lastModified?: number };

/** Reads a file. Never rejects. `beat` is called now and then in work that cannot wait. `known` is what the dataset on the page knows. */
export async function runImport(
  input: ImportInput,
  choices: Choices,
  tick: (progress: ImportProgress) => Promise<void> | undefined,
  beat: () => void = () => {},
  known: KnownTables = KNOWN_TABLES,
): Promise<ImportOutcome> {
  const { size, lastModified } = input;
  try {
    const outcome = await read(input, choices, tick, beat, known);
    return input.size === size && input.lastModified === lastModified ? outcome : failed(CHANGED);
  } catch (error) {
    return failed(issueOf(error));
  }
}

async function read(
  input: ImportInput,
  choices: Choices,
  tick: (progress: ImportProgress) => Promise<void> | undefined,
  beat: () => void,
  known: KnownTables,
): Promise<ImportOutcome> {
  if (input.size > LONGEST) return failed(tooLong(importWords.aTable, LONGEST));
  const sniffed = await sniffSource(input);
  if (sniffed.sniffed.kind !== "json") {
    const options = { sliceSize: SLICE, tick: (rows: number, share: number) => tick({ rows, share }), beat };
    return { kind: "read", ...(await readStream(input, sniffed, choices, known, options)) };
  }
  if (input.size > LONGEST_JSON) return failed(tooLong("JSON", LONGEST_JSON));
  const { figures, ...result } = readTable(await readPart(input, 0, input.size), choices, known);
  const preview = { ...result, figureCount: figures.length, sample: figures.slice(0, PREVIEWED) };
  return { kind: "read", preview, figures: result.verdict === "rejected" ? null : figureColumnsOf(figures) };
}

const failed = (issue: Issue): ImportOutcome => ({ kind: "failed", issue });

const tooLong = (what: string, most: number): Issue => ({
  place: "",
  cause: importWords.theFileIsLonger(what, most / 1_000_000),
  remedy: importWords.cutItIntoSeveral,
  rule: "too-long",
});

const CHANGED: Issue = {
  place: "",
  cause: importWords.theFileWasChanged,
  remedy: importWords.saveAndCloseIt,
  rule: "file-changed",
};

/** What the browser throws has a name for each cause; the words are for the reader. */
function issueOf(error: unknown): Issue {
  if (error instanceof FileChanged) return CHANGED;
  if (error instanceof QuotesAstray)
    return {
      place: importWords.line(error.line),
      cause: importWords.quotesDoNotPairUp(error.line, LONGEST_MENDED / 1_000_000),
      remedy: importWords.closeTheQuoteAnd,
      rule: "quotes",
    };
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const remedy = importWords.chooseItAgainIf;
  if (name === "NotFoundError") return { place: "", cause: importWords.theFileIsNoLonger, remedy, rule: "file-gone" };
  if (name === "NotReadableError") return { place: "", cause: importWords.theFileWasChangedOr, remedy, rule: "file-changed" };
  if (name === "NotAllowedError" || name === "SecurityError")
    return {
      place: "",
      cause: importWords.theBrowserMayNot,
      remedy: importWords.allowItOrCopyThe,
      rule: "file-refused",
    };
  if (name === "RangeError")
    return { place: "", cause: importWords.theMemoryOfThe, remedy: importWords.cutItIntoSeveralFiles, rule: "memory" };
  const cause = importWords.readingTheFileFailed(error instanceof Error ? error.message.slice(0, 200) : importWords.noCauseIsKnown);
  return { place: "", cause, remedy: importWords.tryAgainOrSave, rule: "import-failed" };
}

/** The buffers of columns, to be handed over and not copied. */
export function buffersOf({ texts, line, column, value, low, high, bound, status }: FigureColumns): ArrayBuffer[] {
  const words = Object.values(texts).flatMap(({ values, codes }) => [values.bytes, values.ends, codes]);
  return [...words, line, column, value, low, high, bound, status].map(({ buffer }) => buffer);
}
