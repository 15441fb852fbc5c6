/** A file in slices, so that no more of it than a few is held at a time, and its text as UTF-8, whatever it is written in. */
import { damagedIn, decoderOf } from "../encoding.ts";
import type { Encoding } from "../types.ts";

/** Something that can be read in parts: a Blob or a File. */
export interface Source {
  readonly size: number;
  readonly slice: (from: number, to: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

/** A file that is no longer as it was when it was chosen. */
export class FileChanged extends Error {
  override name = "FileChanged";
}

/** Reads a part of a file. Throws FileChanged where there is less of it than there was, and what the browser throws where it is gone. */
export async function readPart(source: Source, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await source.slice(from, to).arrayBuffer());
  if (bytes.length !== Math.min(to, source.size) - from) throw new FileChanged("The file became shorter while it was read.");
  return bytes;
}

/** One slice of a file and where it ends. */
export interface Slice {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly end: number;
  readonly isLast: boolean;
}

/** The slices of a file from a place on. The caller may ask for more at a time through `sizeOf`. */
export async function* slices(source: Source, from: number, sizeOf: () => number): AsyncGenerator<Slice> {
  let at = from;
  do {
    const end = Math.min(source.size, at + Math.max(1, sizeOf()));
    yield { bytes: await readPart(source, at, end), end, isLast: end >= source.size };
    at = end;
  } while (at < source.size);
}

const encoder = new TextEncoder();

/** Makes slices of a file UTF-8 and counts the signs that could not be read. */
export class Utf8 {
  damaged = 0;
  private readonly decode: (bytes: Uint8Array, isLast: boolean) => string;

  constructor(encoding: Encoding) {
    this.decode = decoderOf(encoding);
  }

  of(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): Uint8Array<ArrayBuffer> {
    const text = this.decode(bytes, isLast);
    this.damaged += damagedIn(text);
    return encoder.encode(text);
  }
}
