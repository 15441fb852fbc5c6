/** Does a piece of work now, or when those handed in before it are done. */
export type InTurn = (work: () => Promise<void> | undefined) => void;

/**
 * What is brought in one after the other is looked at one after the other: a large file, or code that is still under way, lets nothing that came
 * later overtake. Work says itself what went wrong; a failure holds up nothing.
 */
export function createInTurn(): InTurn {
  let last: Promise<void> | null = null;
  return (work) => {
    const begun = last === null ? work() : last.then(work);
    if (begun === undefined) return;
    const done: Promise<void> = begun
      .catch(() => {})
      .then(() => {
        if (last === done) last = null;
      });
    last = done;
  };
}
