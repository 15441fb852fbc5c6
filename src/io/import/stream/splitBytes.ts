/**
 * Bytes of UTF-8 to rows, piece by piece, as records.ts splits a text: with the same reading of quotes that do not pair up, the same rows and
 * the same lines. Delimiters, quotes and line ends are plain ASCII, so no sign of a text is ever cut.
 */
import type { Ends } from "../lineEnds.ts";
import { MOST_STRAY } from "../records.ts";
import { HASH, hashed } from "./dictionary.ts";
import type { TextTable } from "./textTable.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class ByteSplitter {
  /** Line of a quote that is never closed; null when there is none, and before the end. */
  unclosed: number | null = null;
  private readonly delimiter: number;
  private readonly newline: Ends["newline"];
  private readonly endSign: number;
  private line: number;
  private astray = 0;
  private isBlankStart = true;

  /**
   * `firstLine` is the physical line that the first byte stands on. Where line ends are mixed and quotes do not pair up, line ends can stand in
   * cells without quotes.
   */
  constructor(
    private readonly table: TextTable,
    delimiter: string,
    newline: Ends["newline"],
    firstLine: number,
    private readonly isMixed = false,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
    this.newline = newline;
    this.endSign = newline === "\n" ? LF : CR;
    this.line = firstLine;
  }

  /** Takes all rows that stand in the bytes in full, and the rest too when they are the last. Gives the place after what was taken. */
  take(bytes: Uint8Array, isLast: boolean): number {
    let at = 0;
    if (bytes.length > 0) this.isBlankStart = false;
    if (this.isBlankStart) return 0;
    for (;;) {
      const next = this.row(bytes, at, isLast);
      if (next < 0) {
        this.table.drop();
        return at;
      }
      if (next > bytes.length) return bytes.length;
      at = next;
    }
  }

  /** One row: the place where the next begins, beyond the end when there is none, -1 when the bytes end before the row does. */
  private row(bytes: Uint8Array, from: number, isLast: boolean): number {
    const { delimiter, endSign, table, isMixed } = this;
    const newlineLength = this.newline.length;
    const end = bytes.length;
    let at = from;
    let breaks = 0;
    let astray = 0;
    for (;;) {
      if (at < end && bytes[at] === QUOTE) {
        const cell = this.quoted(bytes, at, isLast);
        if (cell === null) return -1;
        astray += cell.astray;
        if (cell.close < 0) {
          this.unclosed = this.line + table.breaksBefore();
          return end + 1;
        }
        breaks += this.takeQuoted(bytes, at + 1, cell.close);
        at = cell.next;
        if (cell.ends === "cell") continue;
        return this.endRow(cell.ends === "file" ? end + 1 : at, breaks, astray);
      }
      let hash = HASH;
      let k = at;
      for (; k < end; k++) {
        const byte = bytes[k] as number;
        if (byte === delimiter || byte === endSign) break;
        hash = hashed(hash, byte);
      }
      if (k >= end) {
        if (!isLast) return -1;
        table.cell(bytes, at, end, hash);
        return this.endRow(end + 1, breaks, astray);
      }
      if (isMixed) breaks += breaksIn(bytes, at, k);
      const isCell = bytes[k] === delimiter;
      if (!isCell && newlineLength > 1 && k + 1 >= end && !isLast) return -1;
      table.cell(bytes, at, k, hash);
      if (!isCell) return this.endRow(k + newlineLength, breaks, astray);
      at = k + 1;
    }
  }

  private endRow(next: number, breaks: number, astray: number): number {
    this.table.row(this.line, astray > 0 && this.astray < MOST_STRAY);
    this.astray += astray;
    this.line += 1 + breaks;
    return next;
  }

  /** Where a quoted cell ends and what follows it; null when that is not in the bytes yet. `close` is -1 for a quote that is never closed. */
  private quoted(
    bytes: Uint8Array,
    from: number,
    isLast: boolean,
  ): { readonly close: number; readonly next: number; readonly ends: "cell" | "row" | "file"; readonly astray: number } | null {
    const end = bytes.length;
    let astray = 0;
    let search = from + 1;
    for (;;) {
      const quote = bytes.indexOf(QUOTE, search);
      if (quote < 0) return isLast ? { close: -1, next: end, ends: "file", astray } : null;
      if (quote === end - 1) return isLast ? { close: quote, next: end, ends: "file", astray } : null;
      if (bytes[quote + 1] === QUOTE) {
        search = quote + 2;
        continue;
      }
      let after = quote + 1;
      while (after < end && bytes[after] !== this.delimiter && !this.isEnd(bytes, after) && isSpaceByte(bytes[after] as number)) after++;
      if (after >= end - 1 && !isLast) return null;
      const isPlain = after === quote + 1 || isSpace(bytes, quote + 1, after);
      if (isPlain && after < end && bytes[after] === this.delimiter) return { close: quote, next: after + 1, ends: "cell", astray };
      if (isPlain && after < end && this.isEnd(bytes, after))
        return { close: quote, next: after + this.newline.length, ends: "row", astray };
      astray++;
      search = quote + 2;
    }
  }

  private isEnd(bytes: Uint8Array, at: number): boolean {
    return bytes[at] === this.endSign && (this.newline !== "\r\n" || bytes[at + 1] === LF);
  }

  /** Hands over a quoted cell, two quotes as one; gives the lines that it goes on for. */
  private takeQuoted(bytes: Uint8Array, from: number, to: number): number {
    let out = bytes;
    let begin = from;
    let end = to;
    const firstQuote = bytes.indexOf(QUOTE, from);
    if (firstQuote >= 0 && firstQuote < to) {
      out = new Uint8Array(to - from);
      begin = 0;
      end = 0;
      for (let k = from; k < to; k++) {
        out[end++] = bytes[k] as number;
        if (bytes[k] === QUOTE && k + 1 < to && bytes[k + 1] === QUOTE) k++;
      }
    }
    let hash = HASH;
    for (let k = begin; k < end; k++) hash = hashed(hash, out[k] as number);
    this.table.cell(out, begin, end, hash);
    return breaksIn(out, begin, end);
  }
}

function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let k = from; k < to; k++) {
    const byte = bytes[k] as number;
    if (byte === LF || (byte === CR && (k + 1 >= to || bytes[k + 1] !== LF))) breaks++;
  }
  return breaks;
}

/** Bytes that a space may be made of: ASCII's, and all of longer ones, which isSpace looks at. */
const isSpaceByte = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13) || byte >= 0x80;

function isSpace(bytes: Uint8Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if ((bytes[k] as number) >= 0x80) return decoder.decode(bytes.subarray(from, to)).trim() === "";
  }
  return true;
}
