/** Milliseconds after which a storage is taken for one that does not answer. */
import * as filesWords from "../../domain/words/en/files.ts";

const PATIENCE = 15_000;

/** What is thrown then. A late answer counts for nothing. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/**
 * What a step on the storage gives, where it answers in time: some browsers leave a database waiting for ever, and nothing may wait with it.
 * @throws NoAnswer when there is none, and whatever the step throws.
 */
export function answered<T>(step: Promise<T>, patience = PATIENCE): Promise<T> {
  return new Promise((done, refuse) => {
    const timer = setTimeout(() => refuse(new NoAnswer(filesWords.theStorageDoesNot)), patience);
    step.then(done, refuse).finally(() => clearTimeout(timer));
  });
}
