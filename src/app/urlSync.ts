import { decodeView, encodeView, type ViewState } from "../spec/view.ts";
import type { AppState, AppStore } from "../state/store.ts";
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

const lostSet = ({ ownSets }: AppState, before: AppState): boolean =>
  ownSets !== before.ownSets && before.ownSets.some(({ setId }) => !ownSets.some((set) => set.setId === setId));

/** How long a step back that was asked for may take before the address is written all the same, ms. Browsers take a few. */
const LONGEST_BACK = 1_000;

/**
 * Keeps address and view the same. A change of view or filter and the opening of a receipt are new history entries; stepping from
 * receipt to receipt and typing on in a search replace the entry; closing goes back where opening made an entry. Where the browser refuses more
 * steps for now, the view goes on and the address catches up with the last of them.
 *
 * A browser steps back some time after it was asked to. What the reader does until then waits: an entry made at once would be what is stepped
 * back from, and the receipt that was just closed would open again.
 */
export function createUrlSync(store: AppStore, bar: AddressWindow): UrlSync {
  const { follow } = store.getState();
  const writer = createAddressWriter(bar);
  const write = (how: "push" | "replace", search: string, state: EntryState | null) => writer.write({ how, search, state });

  let goingBack: number | undefined;
  const arrive = () => {
    bar.clearTimeout(goingBack);
    goingBack = undefined;
  };
  const goBack = () => {
    bar.history.back();
    goingBack = bar.setTimeout(() => {
      arrive();
      catchUp();
    }, LONGEST_BACK);
  };

  /** Brings the address from the view that it stands for to the present one. */
  const step = (view: ViewState, before: ViewState) => {
    const { context } = store.getState();
    const search = encodeView(view, context);
    const waiting = writer.waiting();
    if (search === encodeView(decodeView(bar.location.search, context).view, context)) {
      writer.drop();
      return;
    }
    const now = view.receipt;
    const was = before.receipt;
    const filtersChanged = encodeView({ ...view, receipt: null }, context) !== encodeView({ ...before, receipt: null }, context);
    const entry = (waiting === null ? bar.history.state : waiting.state) as EntryState | null;
    const steady = { ...view, q: before.q, assume: before.assume };
    // An open receipt closes with the slider: it told of the assumption as it was.
    const onlyTyped =
      filtersChanged &&
      encodeView({ ...steady, receipt: null }, context) === encodeView({ ...before, receipt: null }, context) &&
      (now === was || view.assume !== before.assume);
    if (onlyTyped) write(entry?.typed === true ? "replace" : "push", search, { typed: true });
    else if (filtersChanged) write("push", search, null);
    else if (was === null && now !== null) write("push", search, { opened: true });
    else if (now === null && entry?.opened === true && waiting === null) goBack();
    // An entry that has yet to be made holds all that came before the receipt as well: it is not one to step back from.
    else write("replace", search, now === null && entry?.opened === true ? null : entry);
  };
  const catchUp = () => {
    const { context, view } = store.getState();
    step(view, decodeView(bar.location.search, context).view);
  };

  const stopStore = store.subscribe((state, before) => {
    if (state.view === before.view || goingBack !== undefined) return;
    step(state.view, before.view);
    // An address that names a set that was taken away leads to the same view now, and would ask for it in vain when it is opened again.
    const search = encodeView(state.view, state.context);
    if (lostSet(state, before) && writer.waiting() === null && bar.location.search !== search)
      write("replace", search, bar.history.state as EntryState | null);
  });

  const onPop = () => {
    writer.drop();
    if (goingBack === undefined) follow(bar.location.search);
    else {
      // The step that closing asked for: the view is there already, or further.
      arrive();
      catchUp();
    }
  };
  bar.addEventListener("popstate", onPop);

  return {
    go: follow,
    stop: () => {
      stopStore();
      arrive();
      writer.stop();
      bar.removeEventListener("popstate", onPop);
    },
  };
}
