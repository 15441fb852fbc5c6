/** Comparisons of a step: a few thousandths of a second. */
const STEP = 100_000;

/** Whole numbers sorted by a comparison; equal ones keep their order. Made in steps, so that a page stays quick beside it. */
export function* sortedInSteps(
  numbers: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array<ArrayBuffer>> {
  let from = numbers.slice();
  let to = new Uint32Array(numbers.length);
  let done = 0;
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let a = start;
      let b = middle;
      for (let k = start; k < end; k += 1) {
        const isLeft = a < middle && (b >= end || compare(from[a] ?? 0, from[b] ?? 0) <= 0);
        to[k] = from[isLeft ? a : b] ?? 0;
        if (isLeft) a += 1;
        else b += 1;
        done += 1;
        if (done % STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
