/** Numbers for pairs of numbers: the first pair is 0, each new one the next. Keys of several parts are pairs of pairs. */

/** Room that is taken at first; a power of two. */
const FIRST = 64;

export class Pairs {
  private slots = new Int32Array(FIRST).fill(-1);
  private left = new Uint32Array(FIRST);
  private right = new Uint32Array(FIRST);
  /** Pairs so far. */
  size = 0;

  /** The number of a pair of whole numbers from 0 to 2^32 - 1. */
  of(a: number, b: number): number {
    const mask = this.slots.length - 1;
    let slot = mix(a, b) & mask;
    for (;;) {
      const id = this.slots[slot] ?? -1;
      if (id < 0) break;
      if (this.left[id] === a && this.right[id] === b) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.size++;
    this.slots[slot] = id;
    if (id >= this.left.length) {
      this.left = longer(this.left);
      this.right = longer(this.right);
    }
    this.left[id] = a;
    this.right[id] = b;
    if (this.size * 2 > this.slots.length) this.spread();
    return id;
  }

  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = mix(this.left[id] ?? 0, this.right[id] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}

function mix(a: number, b: number): number {
  const h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  return h ^ (h >>> 15);
}

/** Twice the room, with what was there; the rest is 0. */
export function longer<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(from: T, least = 0): T {
  const to = new (from.constructor as new (length: number) => T)(Math.max(from.length * 2, least));
  to.set(from);
  return to;
}
