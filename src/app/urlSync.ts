import { decodeView, encodeView } from "../spec/view.ts";
import type { AppStore } from "../state/store.ts";

export interface UrlSync {
  /** Goes to the view that an address of this page names, as a click on its link does. */
  readonly go: (search: string) => void;
  /** Stops following; for tests and hot reloads. */
  readonly stop: () => void;
}

/** What this module needs of a window; a test hands in a small one. */
export type AddressBar = Pick<Window, "history" | "location" | "addEventListener" | "removeEventListener">;

/** Marks how an entry came to be. `opened`: by opening a receipt, so that closing the receipt can leave it again. */
interface EntryState {
  readonly opened?: boolean;
  /** Made by typing a search or moving the slider of an assumption: the next step replaces it, so that one step back leaves the whole of it. */
  readonly typed?: boolean;
}

/**
 * Keeps address and view the same. A change of view or filter and the opening of a receipt are new history entries; stepping from
 * receipt to receipt and typing on in a search replace the entry; closing goes back where opening made an entry. A browser that refuses (history calls are
 * throttled) leaves the view as it is: the address then catches up with the next change.
 */
export function createUrlSync(store: AppStore, bar: AddressBar): UrlSync {
  const { follow } = store.getState();

  const write = (how: "push" | "replace", search: string, state: EntryState | null) => {
    const url = `${bar.location.pathname}${search}`;
    try {
      if (how === "push") bar.history.pushState(state, "", url);
      else bar.history.replaceState(state, "", url);
    } catch {
      // Too many calls in a short time (Safari: 100 in 30 s). The view itself is right; only the address lags.
    }
  };

  const stopStore = store.subscribe((state, before) => {
    if (state.view === before.view) return;
    const { context } = state;
    const search = encodeView(state.view, context);
    if (search === encodeView(decodeView(bar.location.search, context).view, context)) return;
    const now = state.view.receipt;
    const was = before.view.receipt;
    const filtersChanged = encodeView({ ...state.view, receipt: null }, context) !== encodeView({ ...before.view, receipt: null }, context);
    const entry = bar.history.state as EntryState | null;
    const steady = { ...state.view, q: before.view.q, assume: before.view.assume };
    // An open receipt closes with the slider: it told of the assumption as it was.
    const onlyTyped =
      filtersChanged &&
      encodeView({ ...steady, receipt: null }, context) === encodeView({ ...before.view, receipt: null }, context) &&
      (now === was || state.view.assume !== before.view.assume);
    if (onlyTyped) write(entry?.typed === true ? "replace" : "push", search, { typed: true });
    else if (filtersChanged) write("push", search, null);
    else if (was === null && now !== null) write("push", search, { opened: true });
    else if (now === null && entry?.opened === true) bar.history.back();
    else write("replace", search, entry);
  });

  const onPop = () => follow(bar.location.search);
  bar.addEventListener("popstate", onPop);

  return {
    go: follow,
    stop: () => {
      stopStore();
      bar.removeEventListener("popstate", onPop);
    },
  };
}
