/** What a reader who did the same things must see: the same inputs, without a page. */

import type { OwnSet } from "../../../src/domain/ownSet.ts";
import type { ChartSpec } from "../../../src/spec/chartSpec.ts";
import { decodeView, encodeView, type ViewState } from "../../../src/spec/view.ts";
import { selectChartSpec, selectReceipt } from "../../../src/state/selectors.ts";
import { type AppState, type AppStore, createAppStore } from "../../../src/state/store.ts";
import { DATASET } from "../dataset.ts";

export interface Model {
  readonly state: () => AppState;
  readonly view: () => ViewState;
  readonly spec: () => ChartSpec;
  readonly search: () => string;
  /** An address that leads to this view, though the page would write another: it stays in the bar as it was asked for. */
  readonly leadsHere: (search: string) => boolean;
  /** The receipt that is open; null also where the view names one that cannot be shown. */
  readonly receipt: () => string | null;
  readonly theme: () => "light" | "dark";
  readonly switchTheme: () => void;
  /** The entry of the history that closing a receipt leads back to can name what is no longer there. */
  readonly arrive: (search: string) => void;
  /** Another entry of the history, of the same document. */
  readonly follow: (search: string) => void;
  /** A new document at this address: only what the browser keeps goes on. */
  readonly load: (search: string) => void;
  readonly add: (set: OwnSet) => void;
  readonly remove: (setId: string) => void;
}

export function createModel(): Model {
  const fresh = (search: string): AppStore => createAppStore({ dataset: DATASET, search });
  let store = fresh("");
  let theme: "light" | "dark" = "light";
  const state = () => store.getState();
  const meant = (search: string) => encodeView(decodeView(search, state().context).view, state().context);
  // Addresses that name what is not there, as they were followed last.
  let odd: string | null = null;
  const followed = (search: string) => {
    odd = meant(search) === search ? null : search;
  };
  return {
    state,
    view: () => state().view,
    spec: () => selectChartSpec(state()),
    search: () => encodeView(state().view, state().context),
    receipt: () => selectReceipt(state())?.receiptId ?? null,
    theme: () => theme,
    switchTheme: () => {
      theme = theme === "dark" ? "light" : "dark";
    },
    leadsHere: (search) => search === odd && meant(search) === encodeView(state().view, state().context),
    arrive: followed,
    follow: (search) => {
      state().follow(search);
      followed(search);
    },
    load: (search) => {
      const { ownSets, lastOwnNumber } = state();
      store = createAppStore({ dataset: DATASET, search, awaitsOwnSets: true });
      state().takeOwnSets(ownSets, lastOwnNumber);
      followed(search);
    },
    add: (set) => state().addOwnSet(set),
    remove: (setId) => state().removeOwnSet(setId),
  };
}
