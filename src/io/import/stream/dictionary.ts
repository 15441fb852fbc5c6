/** The distinct texts of one column of a file, as the UTF-8 that they came in: a cell is known by its bytes, without becoming a string. */
import { longer } from "./pairs.ts";

const FIRST = 16;
/** Texts that are kept as strings too, once they were asked for. */
const MOST_KEPT = 50_000;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Where the hash of a text begins, and how a byte is added to it. */
export const HASH = 0x811c9dc5;
export const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

export class Dictionary {
  private slots = new Int32Array(FIRST).fill(-1);
  private hashes = new Uint32Array(FIRST);
  private ends = new Uint32Array(FIRST);
  private bytes = new Uint8Array(FIRST * 8);
  private readonly kept = new Map<number, string>();
  /** Distinct texts so far. */
  size = 0;

  /** The code of the text in `from`, of which `hash` was made. */
  add(source: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    const length = to - from;
    const sign = hash >>> 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.slots[slot] ?? -1;
      if (code < 0) break;
      if (this.hashes[code] === sign && this.is(code, source, from, length)) return code;
      slot = (slot + 1) & mask;
    }
    return this.take(source, from, to, sign, slot);
  }

  /** The text of a code. */
  text(code: number): string {
    const known = this.kept.get(code);
    if (known !== undefined) return known;
    const text = decoder.decode(this.bytes.subarray(this.begin(code), this.ends[code]));
    if (this.kept.size < MOST_KEPT) this.kept.set(code, text);
    return text;
  }

  private begin(code: number): number {
    return code === 0 ? 0 : (this.ends[code - 1] ?? 0);
  }

  private is(code: number, source: Uint8Array, from: number, length: number): boolean {
    const begin = this.begin(code);
    if ((this.ends[code] ?? 0) - begin !== length) return false;
    for (let k = 0; k < length; k++) if (this.bytes[begin + k] !== source[from + k]) return false;
    return true;
  }

  private take(source: Uint8Array, from: number, to: number, sign: number, slot: number): number {
    const code = this.size++;
    const begin = this.begin(code);
    const end = begin + to - from;
    if (code >= this.ends.length) {
      this.ends = longer(this.ends);
      this.hashes = longer(this.hashes);
    }
    if (end > this.bytes.length) this.bytes = longer(this.bytes, end);
    this.bytes.set(source.subarray(from, to), begin);
    this.ends[code] = end;
    this.hashes[code] = sign;
    this.slots[slot] = code;
    if (this.size * 2 > this.slots.length) this.spread();
    return code;
  }

  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      const hash = this.hashes[code] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}
