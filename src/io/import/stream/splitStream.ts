/** A file of text to a table of codes, slice by slice: its encoding, its line ends, the sign between its cells, and its rows. */
import * as importWords from "../../../domain/words/en/import.ts";
import { takeSepLine } from "../delimiter.ts";
import { type Detection, damagedIn, decoderOf, detectByHead, guessed, JUDGED, soundUtf8 } from "../encoding.ts";
import { lineEnds } from "../lineEnds.ts";
import type { Job } from "../openTable.ts";
import type { Split } from "../splitFile.ts";
import { delimiterOf, sayEncoding, sayMended } from "../splitFile.ts";
import { mendQuotes } from "../strayQuotes.ts";
import { AlikeEnds, type EndsFound, EndsOfBytes } from "./endsOfBytes.ts";
import { readPart, type Slice, type Source, slices, Utf8 } from "./slices.ts";
import { ByteSplitter } from "./splitBytes.ts";
import { TextTable } from "./textTable.ts";

/** Told how far the work is: rows so far, and the part that is done, 0 to 1. What it gives is waited for. */
export type Tick = (rows: number, share: number) => Promise<void> | undefined;

export interface StreamOptions {
  /** Bytes that are read at a time. */
  readonly sliceSize: number;
  readonly tick: Tick;
  /** Called now and then in work that cannot wait, to show that it goes on. */
  readonly beat?: () => void;
  /** Bytes of a file up to which quotes are mended; LONGEST_MENDED where nothing is said. */
  readonly longestMended?: number;
}

export interface SplitTable extends Omit<Split, "records"> {
  readonly table: TextTable;
}

/** Quotes that do not pair up are mended in the whole text, which is then held at once. */
export const LONGEST_MENDED = 128_000_000;

/** A file with quotes that do not pair up, too long to be mended. */
export class QuotesAstray extends Error {
  override name = "QuotesAstray";

  /** `line` is the physical line on which the first of them stands, or the row with it begins. */
  constructor(readonly line: number) {
    super(importWords.quotesDoNotPairUpAtStart);
  }
}

/** Bytes of the beginning that hold the 400,000 signs which the delimiter is judged by, at four bytes a sign. */
const HEAD = 1_700_000;
/** Parts of the whole work, as shares of the progress. */
const LOOK = 0.15;
const SPLIT = 0.6;
const MARK = 3;

/** A way to the text of a file as UTF-8: nothing needs doing, or it is decoded. */
type Way =
  | { readonly kind: "as it is"; readonly from: number }
  | { readonly kind: "decoded"; readonly encoding: Detection["guesses"][number]["value"] };

/** Splits a file; null where it is no table of text, which the problems say. Throws QuotesAstray, and what reading the source throws. */
export async function splitStream(
  source: Source,
  head: Uint8Array<ArrayBuffer>,
  job: Job,
  options: StreamOptions,
): Promise<SplitTable | null> {
  const { choices, names, problems } = job;
  const size = (): number => options.sliceSize;
  const sound = await lookAt(source, head, size, options.tick);
  const detection = sound.detection;
  const encoding = choices.encoding ?? detection.guesses[0]?.value ?? "utf-8";
  const way: Way = encoding === "utf-8" && sound.isUtf8 ? { kind: "as it is", from: sound.mark } : { kind: "decoded", encoding };
  const first = headOf(head, way, source.size);
  const sep = takeSepLine(first.text);
  const skip = new TextEncoder().encode(first.text.slice(0, first.text.length - sep.rest.length)).length;

  // Looking at the bytes as they are has counted their line ends too, unless there is a first line that does not belong to the text.
  const looked =
    way.kind === "as it is" && skip === 0 ? { ends: sound.ends, damaged: sound.damaged } : await endsIn(source, way, skip, size);
  sayEncoding({ ...detection, damaged: looked.damaged }, choices, problems);
  const ends = looked.ends.found();
  const beginning = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    new AlikeEnds(ends.alike).of(first.bytes.subarray(skip), first.isWhole),
    { stream: !first.isWhole },
  );
  const cut = delimiterOf({ ...ends, text: beginning }, sep.delimiter, choices, names, problems);
  if (cut === null) return null;

  const firstLine = 1 + sep.lines;
  const how = { ends, delimiter: cut.delimiter, firstLine, isMixed: ends.alike !== "none", isMended: false };
  let rows = await splitRows((sizeOf) => texts(source, way, skip, sizeOf), how, options);
  if (typeof rows === "number") {
    if (source.size > (options.longestMended ?? LONGEST_MENDED)) throw new QuotesAstray(rows);
    const text = decoderOf(encoding)(await readPart(source, 0, source.size), true);
    const mended = mendQuotes(lineEnds(takeSepLine(text).rest), cut.delimiter);
    sayMended(mended, firstLine, problems);
    const whole = sourceOf(new TextEncoder().encode(mended.text));
    const asItIs: Way = { kind: "as it is", from: 0 };
    const again = { ...how, ends: { ...ends, alike: "none" as const }, isMended: true };
    rows = await splitRows((sizeOf) => texts(whole, asItIs, 0, sizeOf), again, options);
    if (typeof rows === "number") throw new QuotesAstray(rows);
  }
  return { table: rows, delimiters: cut.ranked, lineEnds: ends.name, encodings: detection.guesses, json: false };
}

interface HowToSplit {
  readonly ends: EndsFound;
  readonly delimiter: string;
  readonly firstLine: number;
  readonly isMixed: boolean;
  /** Quotes that still do not pair up are taken as they are. */
  readonly isMended: boolean;
}

/** The rows of a text; instead of them the line of the first quote that does not pair up. */
async function splitRows(
  pieces: (sizeOf: () => number) => ReturnType<typeof texts>,
  { ends, delimiter, firstLine, isMixed, isMended }: HowToSplit,
  { sliceSize, tick }: StreamOptions,
): Promise<TextTable | number> {
  const table = new TextTable();
  const splitter = new ByteSplitter(table, delimiter, ends.newline, firstLine, isMixed);
  const alike = new AlikeEnds(ends.alike);
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  // A row that does not end takes slices twice as long each time, so that it is not looked through again and again.
  for await (const { bytes, isLast, share } of pieces(() => Math.max(sliceSize, rest.length))) {
    const all = joined(rest, alike.of(bytes, isLast));
    rest = all.slice(splitter.take(all, isLast));
    if (!isMended && table.firstStray !== null) return table.firstStray;
    await tick(table.count, LOOK + share * (SPLIT - LOOK));
  }
  if (splitter.unclosed !== null) return splitter.unclosed;
  table.dropBlankEnd();
  return table;
}

/** Bytes that are held as a file that can be read in parts. */
const sourceOf = (held: Uint8Array<ArrayBuffer>): Source => ({
  size: held.length,
  slice: (from, to) => ({ arrayBuffer: async () => held.slice(from, to).buffer }),
});

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The text of a file as UTF-8 from a place in it on, piece by piece. */
async function* texts(
  source: Source,
  way: Way,
  skip: number,
  sizeOf: () => number,
): AsyncGenerator<Slice & { readonly share: number; readonly damaged: number }> {
  let left = way.kind === "as it is" ? 0 : skip;
  const utf8 = way.kind === "as it is" ? null : new Utf8(way.encoding);
  for await (const slice of slices(source, way.kind === "as it is" ? way.from + skip : 0, sizeOf)) {
    const text = utf8 === null ? slice.bytes : utf8.of(slice.bytes, slice.isLast);
    const dropped = Math.min(left, text.length);
    left -= dropped;
    yield { ...slice, bytes: text.subarray(dropped), share: slice.end / source.size, damaged: utf8?.damaged ?? 0 };
  }
}

async function endsIn(
  source: Source,
  way: Way,
  skip: number,
  sizeOf: () => number,
): Promise<{ readonly ends: EndsOfBytes; readonly damaged: number }> {
  const ends = new EndsOfBytes();
  let damaged = 0;
  for await (const piece of texts(source, way, skip, sizeOf)) {
    ends.add(piece.bytes);
    damaged = piece.damaged;
  }
  return { ends, damaged };
}

/** The beginning of the text, as signs and as UTF-8. */
function headOf(
  head: Uint8Array<ArrayBuffer>,
  way: Way,
  size: number,
): { readonly text: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly isWhole: boolean } {
  const isWhole = size <= HEAD;
  const part = head.subarray(0, HEAD);
  const bytes = way.kind === "as it is" ? part.subarray(way.from) : new Utf8(way.encoding).of(part, isWhole);
  return { text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes, { stream: !isWhole }), bytes, isWhole };
}

interface Looked {
  readonly detection: Detection;
  readonly isUtf8: boolean;
  /** Bytes of a byte order mark. */
  readonly mark: number;
  readonly ends: EndsOfBytes;
  /** Signs in it that are the sign for damage themselves. */
  readonly damaged: number;
}

/** Looks through the bytes once: whether they are UTF-8, and, if they are, how their lines end. */
async function lookAt(source: Source, head: Uint8Array<ArrayBuffer>, size: () => number, tick: Tick): Promise<Looked> {
  const settled = detectByHead(head);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const ends = new EndsOfBytes();
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? MARK : 0;
  let plain = true;
  let damaged = 0;
  let isUtf8 = settled === null || settled.guesses[0]?.value === "utf-8";
  if (isUtf8) {
    for await (const { bytes, end, isLast } of slices(source, 0, size)) {
      ends.add(bytes);
      plain = ends.isPlain;
      try {
        // Nothing needs decoding before the first sign that is longer than a byte.
        if (!plain) damaged += damagedIn(decoder.decode(bytes, { stream: !isLast }));
      } catch {
        isUtf8 = false;
        break;
      }
      await tick(0, (end / source.size) * LOOK);
    }
  }
  if (settled !== null) return { detection: settled, isUtf8, mark, ends, damaged };
  const detection = isUtf8 ? soundUtf8(plain) : await guess(source, head, size);
  return { detection, isUtf8, mark, ends, damaged };
}

async function guess(source: Source, head: Uint8Array<ArrayBuffer>, size: () => number): Promise<Detection> {
  const utf8 = new TextDecoder();
  let text = "";
  let damaged = 0;
  for await (const { bytes, isLast } of slices(source, 0, size)) {
    const part = utf8.decode(bytes, { stream: !isLast });
    damaged += damagedIn(part);
    if (text.length < JUDGED) text += part;
  }
  return guessed(head.subarray(0, JUDGED), text, damaged);
}
