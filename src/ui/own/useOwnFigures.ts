import { useCallback, useState } from "react";
import { unpackText } from "../../domain/figureColumns.ts";
import type { OwnSet } from "../../domain/ownSet.ts";
import { lookThrough, needsLookingThrough } from "../../spec/own/ownLimit.ts";
import { defaultView, encodeView } from "../../spec/view.ts";
import { today } from "../cite/today.ts";
import type { Taken } from "../importer/ImportReview.tsx";
import { useAppStore } from "../useApp.ts";
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
  readonly add: (taken: Taken) => void;
  readonly remove: (set: OwnSet) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** Shares have a view of charts; whatever else a set holds stands in the table of all figures. */
function viewFor({ figures }: OwnSet): "shares" | "data" {
  const { values } = figures.texts.measureId;
  return [...values.ends.keys()].some((k) => unpackText(values, k) === "share") ? "shares" : "data";
}

/** Adding and removing sets, each with one step back. */
export function useOwnFigures(): OwnFigures {
  const store = useAppStore();
  const [notice, setNotice] = useState<OwnNotice | null>(null);

  const add = useCallback(
    function add(taken: Taken): void {
      const { name, fileName, figures, rowsRead, rowsLeft } = taken;
      // Among a million figures those that are drawn are picked in steps, so that the page is never held up.
      if (needsLookingThrough(figures)) {
        void lookThrough(figures, breathe).then(() => add(taken));
        return;
      }
      const { nextOwnSetId, addOwnSet } = store.getState();
      const set: OwnSet = { setId: nextOwnSetId(), name, fileName, addedOn: today(), rowsRead, rowsLeft, figures };
      addOwnSet(set);
      // All years, whatever the filters were; every provider that the set names was switched on with it.
      const { context, view } = store.getState();
      const search = encodeView({ ...defaultView(context), view: viewFor(set), firms: [set.setId], providers: view.providers }, context);
      setNotice({ kind: "added", set, search });
    },
    [store],
  );
  const remove = useCallback(
    (set: OwnSet) => {
      store.getState().removeOwnSet(set.setId);
      setNotice({ kind: "removed", set, search: "" });
    },
    [store],
  );
  const undo = useCallback(() => {
    if (notice === null) return;
    // It may have been renamed since it was added.
    const now = store.getState().ownSets.find(({ setId }) => setId === notice.set.setId) ?? notice.set;
    if (notice.kind === "added") store.getState().removeOwnSet(notice.set.setId);
    if (notice.kind === "removed") store.getState().restoreOwnSet(notice.set);
    setNotice({ kind: "undone", set: now, search: "" });
  }, [store, notice]);
  const dismiss = useCallback(() => setNotice(null), []);
  return { notice, add, remove, undo, dismiss };
}
