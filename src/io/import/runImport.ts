/** One job on one file, in a worker or, for short files, on the page: what kind of file it is, how it is read, and what comes of it. */

import { figureColumnsOf } from "../../domain/figureColumns.ts";
import type { Issue } from "../../domain/model.ts";
import type { FigureColumns } from "../../domain/ownSet.ts";
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
  if (input.size > LONGEST) return failed(tooLong("a table", LONGEST));
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
  cause: `The file is longer than ${what} that can be read here (${most / 1_000_000} MB).`,
  remedy: "Cut it into several files, or leave out what is not wanted.",
  rule: "too-long",
});

const CHANGED: Issue = {
  place: "",
  cause: "The file was changed while it was read.",
  remedy: "Save and close it in other programs, then choose it again.",
  rule: "file-changed",
};

/** What the browser throws has a name for each cause; the words are for the reader. */
function issueOf(error: unknown): Issue {
  if (error instanceof FileChanged) return CHANGED;
  if (error instanceof QuotesAstray)
    return {
      place: `line ${error.line}`,
      cause: `Quotes do not pair up from line ${error.line} on, and the file is too long to mend them (${LONGEST_MENDED / 1_000_000} MB).`,
      remedy: "Close the quote, and write a quote within quotes twice; or cut the file into several.",
      rule: "quotes",
    };
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const remedy = "Choose it again; if it has moved, from where it is now.";
  if (name === "NotFoundError") return { place: "", cause: "The file is no longer there.", remedy, rule: "file-gone" };
  if (name === "NotReadableError")
    return { place: "", cause: "The file was changed or removed while it was read, or it is a folder.", remedy, rule: "file-changed" };
  if (name === "NotAllowedError" || name === "SecurityError")
    return {
      place: "",
      cause: "The browser may not read the file.",
      remedy: "Allow it, or copy the file to another folder.",
      rule: "file-refused",
    };
  if (name === "RangeError")
    return { place: "", cause: "The memory of the browser does not hold the file.", remedy: "Cut it into several files.", rule: "memory" };
  const cause = `Reading the file failed: ${error instanceof Error ? error.message.slice(0, 200) : "no cause is known"}.`;
  return { place: "", cause, remedy: "Try again, or save the table as CSV (UTF-8).", rule: "import-failed" };
}

/** The buffers of columns, to be handed over and not copied. */
export function buffersOf({ texts, line, column, value, low, high, bound, status }: FigureColumns): ArrayBuffer[] {
  const words = Object.values(texts).flatMap(({ values, codes }) => [values.bytes, values.ends, codes]);
  return [...words, line, column, value, low, high, bound, status].map(({ buffer }) => buffer);
}
