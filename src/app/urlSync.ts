import { decodeView, encodeView } from "../spec/view.ts";
import type { AppStore } from "../state/store.ts";
import { type AddressWindow, createAddressWriter } from "./addressWriter.ts";

export interface UrlSync {
  /** Goes to the view that an address of this page names, as a click on its link does. */
  readonly go: (search: string) => void;
  /** Stops following; for tests and hot reloads. */
  readonly stop: () => void;
}

/** Marks how an entry came to be. `opened`: by opening a receipt, so that closing the receipt can leave it again. */
interface EntryState {
  readonly opened?: boolean;
  /** Made by typing a search or moving the slider of an assumption: the next step replaces it, so that one step back leaves the whole of it. */
  readonly typed?: boolean;
}

/**
 * Keeps address and view the same. A change of view or filter and the opening of a receipt are new history entries; stepping from
 * receipt to receipt and typing on in a search replace the entry; closing goes back where opening made an entry. Where the browser refuses more
 * steps for now, the view goes on and the address catches up with the last of them.
 */
export function createUrlSync(store: AppStore, bar: AddressWindow): UrlSync {
  const { follow } = store.getState();
  const writer = createAddressWriter(bar);
  const write = (how: "push" | "replace", search: string, state: EntryState | null) => writer.write({ how, search, state });

  const stopStore = store.subscribe((state, before) => {
    if (state.view === before.view) return;
    const { context } = state;
    const search = encodeView(state.view, context);
    const waiting = writer.waiting();
    if (search === encodeView(decodeView(bar.location.search, context).view, context)) {
      writer.drop();
      return;
    }
    const now = state.view.receipt;
    const was = before.view.receipt;
    const filtersChanged = encodeView({ ...state.view, receipt: null }, context) !== encodeView({ ...before.view, receipt: null }, context);
    const entry = (waiting === null ? bar.history.state : waiting.state) as EntryState | null;
    const steady = { ...state.view, q: before.view.q, assume: before.view.assume };
    // An open receipt closes with the slider: it told of the assumption as it was.
    const onlyTyped =
      filtersChanged &&
      encodeView({ ...steady, receipt: null }, context) === encodeView({ ...before.view, receipt: null }, context) &&
      (now === was || state.view.assume !== before.view.assume);
    if (onlyTyped) write(entry?.typed === true ? "replace" : "push", search, { typed: true });
    else if (filtersChanged) write("push", search, null);
    else if (was === null && now !== null) write("push", search, { opened: true });
    else if (now === null && entry?.opened === true && waiting === null) bar.history.back();
    // An entry that has yet to be made holds all that came before the receipt as well: it is not one to step back from.
    else write("replace", search, now === null && entry?.opened === true ? null : entry);
  });

  const onPop = () => {
    writer.drop();
    follow(bar.location.search);
  };
  bar.addEventListener("popstate", onPop);

  return {
    go: follow,
    stop: () => {
      stopStore();
      writer.stop();
      bar.removeEventListener("popstate", onPop);
    },
  };
}
