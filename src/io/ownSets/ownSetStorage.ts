/**
 * The reader's own sets in their browser's IndexedDB: kept there alone, sent nowhere. Nothing here throws: storage can be blocked, full or damaged,
 * and what cannot be read is named and left as it is.
 */
import { createStore, delMany, get, keys, promisifyRequest, type UseStore } from "idb-keyval";
import type { Issue, Result } from "../../domain/model.ts";
import type { OwnSet } from "../../domain/ownSet.ts";
import { answered, NoAnswer } from "./answered.ts";
import { hasOutline, storedSetOf } from "./ownSetRecord.ts";
import { isParted, joined, keysOf, PARTS, partKey, recordsOf } from "./parts.ts";

/** What a browser keeps. */
export interface StoredSets {
  readonly sets: readonly OwnSet[];
  /** The largest number that a set ever had here. */
  readonly lastNumber: number;
  /** False where the storage could not be read to its end: there may be more. */
  readonly isComplete: boolean;
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
  override readonly name = "Taken";
}

const BLOCKED = "Allow this site to keep data, or go on without: what you add then lasts as long as this page.";
const FULL = "Remove a set that you no longer need, or free space on this device; until then it lasts as long as this page.";

const UNANSWERED = "Close other tabs of this page and reload it, or go on without: what you add then lasts as long as this page.";

/** What went wrong while writing, in words. */
function refused(setName: string, error: unknown): Issue {
  if (isFullError(error)) return issue(setName, `“${setName}” could not be kept: the browser’s storage is full.`, FULL);
  if (error instanceof NoAnswer)
    return issue(setName, `“${setName}” could not be kept: the browser’s storage does not answer.`, UNANSWERED);
  const cause = `“${setName}” could not be kept in this browser (${words(error)}).`;
  return issue(setName, cause, BLOCKED, error instanceof Taken ? TAKEN : undefined);
}

/** A step on the storage; what it throws comes back as an issue. */
async function attempt<T>(setName: string, step: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await answered(step()) };
  } catch (error) {
    // A connection that broke is opened anew by the next step.
    opened = undefined;
    return { ok: false, issues: [refused(setName, error)] };
  }
}

const damaged = (key: IDBValidKey): Issue =>
  issue(
    String(key),
    `What this browser keeps as “${String(key)}” cannot be shown: it is damaged, or of a newer version of this page.`,
    "It is left as it is. Load the page again; where that does not help, add the file again.",
  );

/** What is kept under a key, with its columns where they are kept beside it. They are read one by one: each is copied in one piece. */
async function readWhole(key: IDBValidKey): Promise<unknown> {
  const value = await answered(get<unknown>(key, storage()));
  if (!isParted(value)) return value;
  const columns: unknown[] = [];
  for (const part of PARTS) columns.push(await answered(get<unknown>(partKey(String(key), part), storage())));
  return joined(value, columns);
}

/**
 * Every set that this browser keeps, in the order of their numbers. One after the other is read, and looked at in steps: `breathe` ends when the page
 * had its turn. A storage that does not answer within 15 seconds is an issue like one that is refused.
 */
export async function loadOwnSets(breathe: () => Promise<void> = async () => {}): Promise<StoredSets> {
  const sets: OwnSet[] = [];
  const issues: Issue[] = [];
  let lastNumber = 0;
  let isComplete = false;
  try {
    const last = await answered(get<unknown>(LAST, storage()));
    const stored = (await answered(keys<IDBValidKey>(storage()))).filter((key) => key !== LAST && !String(key).includes("/"));
    const numbers = stored.map((key) => Number(/^own-(\d+)$/.exec(String(key))?.[1] ?? 0));
    lastNumber = Math.max(0, typeof last === "number" && Number.isSafeInteger(last) ? last : 0, ...numbers);
    for (const key of stored) {
      const value = await readWhole(key);
      // Another tab can have removed it meanwhile.
      if (value === undefined) continue;
      const set = await storedSetOf(value, key, breathe);
      if (set === null) issues.push(damaged(key));
      else sets.push(set);
    }
    isComplete = true;
  } catch (error) {
    opened = undefined;
    const isSilent = error instanceof NoAnswer;
    const cause = isSilent
      ? "This browser’s storage does not answer"
      : `This browser gives no access to your own figures (${words(error)})`;
    issues.push(
      issue("storage", isSilent ? `${cause}: what you added earlier is not shown.` : `${cause}.`, isSilent ? UNANSWERED : BLOCKED),
    );
  }
  return { sets: sets.toSorted((a, b) => Number(a.setId.slice(4)) - Number(b.setId.slice(4))), lastNumber, isComplete, issues };
}

/** Ends a transaction without effect; one that a failed request has ended stays so. */
function undo(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
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
      // One column after the other is copied; should the page die meanwhile, nothing of all this is kept.
      try {
        for (const [key, record] of recordsOf(set)) await promisifyRequest(store.put(record, key));
      } catch (error) {
        undo(store.transaction);
        throw error;
      }
      store.put(Math.max(typeof last === "number" ? last : 0, Number(set.setId.slice(4))), LAST);
      await promisifyRequest(store.transaction);
    }),
  );
}

/** Gives a kept set its new name; one that another tab has removed stays removed. */
export function renameStoredSet({ setId, name }: Pick<OwnSet, "setId" | "name">): Promise<Result<void>> {
  return attempt(name, async () => {
    const kept = await get<unknown>(setId, storage());
    if (!isParted(kept) && !hasOutline(kept, setId)) return;
    await storage()("readwrite", (store) => {
      store.put({ ...kept, name }, setId);
      return promisifyRequest(store.transaction);
    });
  });
}

/** Forgets a set. */
export function removeStoredSet({ setId, name }: Pick<OwnSet, "setId" | "name">): Promise<Result<void>> {
  return attempt(name, () => delMany([...keysOf(setId)], storage()));
}
