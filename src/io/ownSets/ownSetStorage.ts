/**
 * The reader's own sets in their browser's IndexedDB: kept there alone, sent nowhere. Nothing here throws: storage can be blocked, full or damaged,
 * and what cannot be read is named and left as it is.
 */
import { createStore, delMany, entries, get, promisifyRequest, type UseStore } from "idb-keyval";
import type { Issue, Result } from "../../domain/model.ts";
import type { OwnSet } from "../../domain/ownSet.ts";
import * as filesWords from "../../domain/words/en/files.ts";
import { isOwnSet } from "./ownSetRecord.ts";

/** What a browser keeps. */
export interface StoredSets {
  readonly sets: readonly OwnSet[];
  /** The largest number that a set ever had here. */
  readonly lastNumber: number;
  /** What could not be read; it is left where it is. */
  readonly issues: readonly Issue[];
}

/** Beside the sets, under a name that no set has. */
const LAST = "last-number";

let opened: UseStore | undefined;

/** The store, opened when it is first asked for. */
const storage = (): UseStore => {
  opened ??= createStore("cloud-shares", "own-sets");
  return opened;
};

/** What a refusal is called and says: some browsers give a DOMException that is no Error. */
const words = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.message : String(error));
const isFullError = (error: unknown): boolean =>
  (error instanceof Error || error instanceof DOMException) && error.name === "QuotaExceededError";

const issue = (place: string, cause: string, remedy: string, rule = "own-sets"): Issue => ({ place, cause, remedy, rule });

/** Rule of the issue for a set whose id another one has. */
export const TAKEN = "own-set-taken";

class Taken extends Error {
  override readonly name = filesWords.taken;
}

const BLOCKED = filesWords.allowThisSiteTo;
const FULL = filesWords.removeASetThat;

/** What went wrong while writing, in words. */
function refused(setName: string, error: unknown): Issue {
  const isFull = isFullError(error);
  return issue(
    setName,
    isFull ? filesWords.couldNotBeKept(setName) : filesWords.couldNotBeKeptIn(setName, words(error)),
    isFull ? FULL : BLOCKED,
    error instanceof Taken ? TAKEN : undefined,
  );
}

/** A step on the storage; what it throws comes back as an issue. */
async function attempt<T>(setName: string, step: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    // A connection that broke is opened anew by the next step.
    opened = undefined;
    return { ok: false, issues: [refused(setName, error)] };
  }
}

/** Every set that this browser keeps, in the order of their numbers. */
export async function loadOwnSets(): Promise<StoredSets> {
  try {
    const all = await entries<IDBValidKey, unknown>(storage());
    const stored = all.filter(([key]) => key !== LAST);
    const last = all.find(([key]) => key === LAST)?.[1];
    const sets = stored.flatMap(([key, value]) => (isOwnSet(value, key) ? [value] : []));
    const numbers = stored.map(([key]) => Number(/^own-(\d+)$/.exec(String(key))?.[1] ?? 0));
    return {
      sets: sets.toSorted((a, b) => Number(a.setId.slice(4)) - Number(b.setId.slice(4))),
      lastNumber: Math.max(0, typeof last === "number" && Number.isSafeInteger(last) ? last : 0, ...numbers),
      issues: stored
        .filter(([key, value]) => !isOwnSet(value, key))
        .map(([key]) => issue(String(key), filesWords.whatThisBrowserKeeps(String(key)), filesWords.itIsLeftAsItIs)),
    };
  } catch (error) {
    opened = undefined;
    return {
      sets: [],
      lastNumber: 0,
      issues: [issue("storage", filesWords.thisBrowserGivesNo(words(error)), BLOCKED)],
    };
  }
}

/**
 * Keeps a set that is not kept yet, and its number. Another set under the same id, which only another tab can have written, is never overwritten:
 * that is an issue of the rule TAKEN.
 */
export function addStoredSet(set: OwnSet): Promise<Result<void>> {
  return attempt(set.name, () =>
    storage()("readwrite", async (store) => {
      const kept = await promisifyRequest<unknown>(store.get(set.setId));
      if (kept !== undefined) throw new Taken("another tab has added a set under the same number");
      const last = await promisifyRequest<unknown>(store.get(LAST));
      store.put(set, set.setId);
      store.put(Math.max(typeof last === "number" ? last : 0, Number(set.setId.slice(4))), LAST);
      await promisifyRequest(store.transaction);
    }),
  );
}

/** Gives a kept set its new name; one that another tab has removed stays removed. */
export function renameStoredSet({ setId, name }: Pick<OwnSet, "setId" | "name">): Promise<Result<void>> {
  return attempt(name, async () => {
    const kept = await get<unknown>(setId, storage());
    if (!isOwnSet(kept, setId)) return;
    await storage()("readwrite", (store) => {
      store.put({ ...kept, name }, setId);
      return promisifyRequest(store.transaction);
    });
  });
}

/** Forgets a set. */
export function removeStoredSet({ setId, name }: Pick<OwnSet, "setId" | "name">): Promise<Result<void>> {
  return attempt(name, () => delMany([setId], storage()));
}
