/** Work in steps: a generator that yields where a reader can be let in between, and the same work in one go. Pure. */

/** Does what is left of the work at once. */
export function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
