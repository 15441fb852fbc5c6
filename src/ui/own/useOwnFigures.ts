import { useCallback, useMemo, useState } from "react";
import { unpackText } from "../../domain/figureColumns.ts";
import type { OwnSet } from "../../domain/ownSet.ts";
import { lookThrough, needsLookingThrough } from "../../spec/own/ownLimit.ts";
import { defaultView, encodeView } from "../../spec/view.ts";
import { today } from "../cite/today.ts";
import type { AddFigures } from "../importer/taken.ts";
import { useApp, useAppStore } from "../useApp.ts";
import { breathe } from "./breathe.ts";

/** The last thing that was done to a set; it stays in sight, with its way back, until the next. */
export interface OwnNotice {
  readonly kind: "added" | "removed" | "undone";
  readonly set: OwnSet;
  /** The view that shows the set; empty where it is not there. */
  readonly search: string;
}

export interface OwnFigures {
  readonly notice: OwnNotice | null;
  readonly add: AddFigures;
  readonly remove: (set: OwnSet) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** Shares have a view of charts; whatever else a set holds stands in the table of all figures. */
function viewFor({ figures }: OwnSet): "shares" | "data" {
  const { values } = figures.texts.measureId;
  return [...values.ends.keys()].some((k) => unpackText(values, k) === "share") ? "shares" : "data";
}

/** What was done, with the providers that were on then. */
interface Done extends Omit<OwnNotice, "search"> {
  readonly providers: readonly string[];
}

/** Milliseconds between two words of how far it is. */
const TELL_EVERY = 100;

/** The page's turns between the steps of long work: they tell now and then how far it is, and end it when it is stopped. */
function toldTurns(onDone: (figures: number) => void, signal: AbortSignal): (done: number) => Promise<boolean> {
  let told = Number.NEGATIVE_INFINITY;
  return async (done) => {
    const now = performance.now();
    if (now - told >= TELL_EVERY) {
      told = now;
      onDone(done);
    }
    await breathe();
    return !signal.aborted;
  };
}

/** Adding and removing sets, each with one step back. */
export function useOwnFigures(): OwnFigures {
  const store = useAppStore();
  const [done, setDone] = useState<Done | null>(null);
  // A set is known by its figures: it may be renamed, and gets another number where another tab was quicker with its own.
  const live = useApp((state) => state.ownSets.find(({ figures }) => figures === done?.set.figures));
  const notice = useMemo((): OwnNotice | null => {
    if (done === null) return null;
    const { kind, providers } = done;
    const set = live ?? done.set;
    if (kind !== "added") return { kind, set, search: "" };
    const { context } = store.getState();
    // All years, whatever the filters were; every provider that the set names was switched on with it.
    return { kind, set, search: encodeView({ ...defaultView(context), view: viewFor(set), firms: [set.setId], providers }, context) };
  }, [store, done, live]);

  const add = useCallback<AddFigures>(
    async ({ name, fileName, figures, rowsRead, rowsLeft }, onDone, signal) => {
      // Among a million figures those that are drawn are picked in steps, so that the page is never held up.
      if (needsLookingThrough(figures) && !(await lookThrough(figures, toldTurns(onDone, signal)))) return false;
      const { nextOwnSetId, addOwnSet } = store.getState();
      const set: OwnSet = { setId: nextOwnSetId(), name, fileName, addedOn: today(), rowsRead, rowsLeft, figures };
      addOwnSet(set);
      setDone({ kind: "added", set, providers: store.getState().view.providers });
      return true;
    },
    [store],
  );
  const remove = useCallback(
    (set: OwnSet) => {
      store.getState().removeOwnSet(set.setId);
      setDone({ kind: "removed", set, providers: [] });
    },
    [store],
  );
  const undo = useCallback(() => {
    if (notice === null) return;
    const { kind, set } = notice;
    if (kind === "added") store.getState().removeOwnSet(set.setId);
    if (kind === "removed") store.getState().restoreOwnSet(set);
    setDone({ kind: "undone", set, providers: [] });
  }, [store, notice]);
  const dismiss = useCallback(() => setDone(null), []);
  return { notice, add, remove, undo, dismiss };
}
