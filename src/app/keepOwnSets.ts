import type { Issue, Result } from "../domain/model.ts";
import type { OwnSet } from "../domain/ownSet.ts";
import { addStoredSet, loadOwnSets, removeStoredSet, renameStoredSet, TAKEN } from "../io/ownSets/ownSetStorage.ts";
import { lookThrough } from "../spec/own/ownLimit.ts";
import type { AppStore } from "../state/store.ts";
import { breathe } from "../ui/own/breathe.ts";

/** What tabs of this page tell each other: that the kept sets have changed. */
const CHANNEL = "cloud-shares.own-sets";

const sentence = ({ cause, remedy }: Issue): string => `${cause} ${remedy}`;

/** The page's turn between two steps; nothing ends the work before its time. */
const turn = (): Promise<boolean> => breathe().then(() => true);

const KEPT: Result<void> = { ok: true, value: undefined };

/** What differs between two lists of sets. */
function changes(before: readonly OwnSet[], after: readonly OwnSet[]) {
  const had = new Map(before.map((set) => [set.setId, set]));
  const has = new Set(after.map(({ setId }) => setId));
  return {
    added: after.filter(({ setId }) => !had.has(setId)),
    renamed: after.filter((set) => had.has(set.setId) && had.get(set.setId)?.name !== set.name),
    removed: before.filter(({ setId }) => !has.has(setId)),
  };
}

/**
 * Gives the store the sets that this browser keeps, keeps what changes from then on, and takes over what other tabs change. What cannot be read or
 * kept is told; the page goes on with what it holds. Gives back how to stop.
 */
export async function keepOwnSets(store: AppStore): Promise<() => void> {
  const { takeOwnSets, tellProblem } = store.getState();
  /** Sets that are here and not in the storage, on their way there or refused: a change in another tab must not take them away. */
  const unkept = new Set<string>();
  const told = new Set<string>();
  const tell = (issue: Issue): void => {
    if (told.has(issue.cause)) return;
    told.add(issue.cause);
    tellProblem(sentence(issue));
  };
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  let taking = false;
  let hasTaken = false;
  let isStopped = false;
  /** Steps on the storage follow one another: a set that is renamed at once is kept before it is renamed. */
  let steps: Promise<unknown> = Promise.resolve();

  const take = async (): Promise<void> => {
    const stored = await loadOwnSets(breathe);
    for (const { figures } of stored.sets) await lookThrough(figures, turn);
    // A storage that is refused or silent later on takes nothing away that is here.
    if (stored.isComplete || !hasTaken) {
      taking = true;
      const unreadable = stored.issues.map(({ place }) => place);
      takeOwnSets(stored.sets, stored.lastNumber, [...unkept], unreadable);
      taking = false;
      hasTaken = true;
    }
    stored.issues.forEach(tell);
  };
  /** Steps that wait, and whether the storage was read before the last of them: it held then less than the page did. */
  let waiting = 0;
  let isBehind = false;
  const read = async (): Promise<void> => {
    isBehind = waiting > 0;
    await take();
  };
  const write = (step: () => Promise<Result<void>>): void => {
    waiting += 1;
    steps = steps.then(async () => {
      const result = await step();
      waiting -= 1;
      // A step that ends after the stop has nobody to tell: its channel is closed.
      if (isStopped) return;
      if (result.ok) channel?.postMessage("changed");
      else result.issues.forEach(tell);
      if (isBehind && waiting === 0) await read();
    });
  };
  /** Keeps a set; where another tab was quicker with its number, under the number that it then gets. */
  const keepOne = async (set: OwnSet): Promise<Result<void>> => {
    const result = await addStoredSet(set);
    if (result.ok) unkept.delete(set.setId);
    if (result.ok || !result.issues.some(({ rule }) => rule === TAKEN)) return result;
    await take();
    unkept.delete(set.setId);
    const now = store.getState().ownSets.find(({ figures }) => figures === set.figures);
    if (now === undefined) return KEPT;
    unkept.add(now.setId);
    // Not read, not renumbered: to try again would go on for ever.
    if (now.setId === set.setId) return result;
    return keepOne(now);
  };
  const keep = (set: OwnSet): void => {
    unkept.add(set.setId);
    write(() => {
      // What was read meanwhile can have given it another number.
      const now = store.getState().ownSets.find(({ figures }) => figures === set.figures);
      unkept.delete(set.setId);
      if (now === undefined) return Promise.resolve(KEPT);
      unkept.add(now.setId);
      return keepOne(now);
    });
  };

  // A set that is added before the first reading is done is not in the storage yet: it stays, and is kept like any other.
  const first = take();
  steps = first;
  store.getState().ownSets.forEach(keep);
  const stopStore = store.subscribe((state, before) => {
    if (taking || state.ownSets === before.ownSets) return;
    const { added, renamed, removed } = changes(before.ownSets, state.ownSets);
    for (const set of removed) {
      unkept.delete(set.setId);
      write(() => removeStoredSet(set));
    }
    added.forEach(keep);
    for (const set of renamed) write(async () => (unkept.has(set.setId) ? KEPT : renameStoredSet(set)));
  });
  if (channel !== null)
    channel.onmessage = () => {
      steps = steps.then(read);
    };
  await first;
  return () => {
    isStopped = true;
    stopStore();
    channel?.close();
  };
}
