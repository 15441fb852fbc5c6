import type { Issue, Result } from "../domain/model.ts";
import type { OwnSet } from "../domain/ownSet.ts";
import { addStoredSet, loadOwnSets, removeStoredSet, renameStoredSet } from "../io/ownSets/ownSetStorage.ts";
import { lookThrough, needsLookingThrough } from "../spec/own/ownLimit.ts";
import type { AppStore } from "../state/store.ts";
import { breathe } from "../ui/own/breathe.ts";

/** What tabs of this page tell each other: that the kept sets have changed. */
const CHANNEL = "cloud-shares.own-sets";

const sentence = ({ cause, remedy }: Issue): string => `${cause} ${remedy}`;

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
  /** Sets that are here and could not be kept: a change in another tab must not take them away. */
  const unkept = new Set<string>();
  const told = new Set<string>();
  const tell = (issue: Issue): void => {
    if (told.has(issue.cause)) return;
    told.add(issue.cause);
    tellProblem(sentence(issue));
  };
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  /** Sets whose keeping is on its way. */
  const pending = new Set<string>();
  let taking = false;
  /** Steps on the storage follow one another: a set that is renamed at once is kept before it is renamed. */
  let steps: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<void> => {
    const stored = await loadOwnSets();
    for (const { figures } of stored.sets) if (needsLookingThrough(figures)) await lookThrough(figures, breathe);
    const waiting = store.getState().ownSets.filter(({ setId }) => unkept.has(setId) || pending.has(setId));
    taking = true;
    takeOwnSets(
      stored.sets,
      stored.lastNumber,
      waiting.map(({ setId }) => setId),
    );
    taking = false;
    stored.issues.forEach(tell);
  };

  const write = (set: OwnSet, step: (set: OwnSet) => Promise<Result<void>>, fails: () => void): void => {
    pending.add(set.setId);
    steps = steps.then(async () => {
      const result = await step(set);
      pending.delete(set.setId);
      if (result.ok) channel?.postMessage("changed");
      else {
        fails();
        result.issues.forEach(tell);
      }
    });
  };

  // A set that was added before the first reading is done is not in the storage yet: it stays, and is kept like any other.
  for (const { setId } of store.getState().ownSets) pending.add(setId);
  const early = store.getState().ownSets;
  await read();
  const keep = (set: OwnSet): void => write(set, addStoredSet, () => unkept.add(set.setId));
  early.forEach(keep);
  const stopStore = store.subscribe((state, before) => {
    if (taking || state.ownSets === before.ownSets) return;
    const { added, renamed, removed } = changes(before.ownSets, state.ownSets);
    for (const set of removed) write(set, removeStoredSet, () => {});
    added.forEach(keep);
    for (const set of renamed) if (!unkept.has(set.setId)) write(set, renameStoredSet, () => {});
  });
  if (channel !== null)
    channel.onmessage = () => {
      steps = steps.then(read);
    };
  return () => {
    stopStore();
    channel?.close();
  };
}
