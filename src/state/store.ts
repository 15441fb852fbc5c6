/** The store: inputs only (dataset, the reader's own sets, view, what the address asked for in vain, theme). Everything shown is a selector. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Dataset } from "../domain/model.ts";
import type { OwnSet } from "../domain/ownSet.ts";
import { withOwnSets } from "../spec/own/withOwnSets.ts";
import { decodeView, defaultView, encodeView, type ViewContext, type ViewState, viewContext } from "../spec/view.ts";

export type Theme = "light" | "dark" | "system";

export interface AppState {
  /** What is shown: the dataset below with the reader's own sets among its rows. */
  readonly dataset: Dataset;
  /** The page's own dataset or that of a file, as it is curated. */
  readonly curated: Dataset;
  /** In the order of their numbers. */
  readonly ownSets: readonly OwnSet[];
  /** The largest number that a set ever had in this browser, as far as is known. */
  readonly lastOwnNumber: number;
  /** The address that was followed while the sets of this browser were still being read; null when there is nothing to wait for. */
  readonly awaiting: string | null;
  /** What views of this dataset can name; made once. */
  readonly context: ViewContext;
  readonly view: ViewState;
  readonly problems: readonly string[];
  readonly theme: Theme;
  /** The file whose dataset is shown in place of the page's own; null = the page's own is shown. */
  readonly opened: string | null;
  /** Version of the page's own dataset. */
  readonly ownVersion: string;
  /** Changes part of the view; a receipt stays open only if the patch says so. */
  readonly setView: (patch: Partial<ViewState>) => void;
  readonly openReceipt: (receiptId: string | null) => void;
  /** Follows an address (query with or without `?`): first load, back, forward and links. */
  readonly follow: (search: string) => void;
  /** Filters back to their defaults; the view itself stays. */
  readonly reset: () => void;
  readonly dismissProblems: () => void;
  readonly setTheme: (theme: Theme) => void;
  /** Shows the dataset of a file. The view goes on as far as that dataset can name it; what it cannot is said as a problem. */
  readonly openDataset: (dataset: Dataset, fileName: string) => void;
  /** Back to the page's own dataset. */
  readonly closeDataset: () => void;
  /** The id of a set that is still to be added. */
  readonly nextOwnSetId: () => string;
  /** Adds a set and shows it: the set and every provider that it names are switched on. One with an id that is taken replaces that set. */
  readonly addOwnSet: (set: OwnSet) => void;
  readonly renameOwnSet: (setId: string, name: string) => void;
  /** Takes a set away; views of it go back to what is left. */
  readonly removeOwnSet: (setId: string) => void;
  /** Puts back a set that was removed, and shows it. */
  readonly restoreOwnSet: (set: OwnSet) => void;
  /**
   * The sets that this browser keeps, at first and whenever another tab has changed them: they take the place of all that are here but for `keep`,
   * those that are not stored. One of these whose number is taken meanwhile, by a stored set or by what is kept and cannot be read (`unreadable`, ids),
   * gets a new one. At first the address is followed once more, now that its names can be known.
   */
  readonly takeOwnSets: (sets: readonly OwnSet[], lastNumber: number, keep?: readonly string[], unreadable?: readonly string[]) => void;
  /** Says something beside what the address asked for in vain. */
  readonly tellProblem: (problem: string) => void;
}

type Shown = Pick<AppState, "dataset" | "curated" | "ownSets" | "context" | "view">;

const numberOf = (setId: string): number => Number(/^own-(\d+)$/.exec(setId)?.[1] ?? 0);
const inOrder = (sets: readonly OwnSet[]): readonly OwnSet[] => sets.toSorted((a, b) => numberOf(a.setId) - numberOf(b.setId));

/** The same view on another dataset, with what of it that cannot name. */
function onDataset(state: AppState, curated: Dataset): Shown & Pick<AppState, "problems"> {
  const { ownSets } = state;
  const dataset = withOwnSets(curated, ownSets);
  const context = viewContext(dataset);
  return { dataset, curated, ownSets, context, ...decodeView(encodeView(state.view, state.context), context) };
}

/** The same view with other sets. What is gone from it went with a set that the reader took away: that is no problem. */
function onSets(state: AppState, sets: readonly OwnSet[]): Shown {
  const ownSets = inOrder(sets);
  const { dataset, context, view } = onDataset({ ...state, ownSets }, state.curated);
  return { dataset, curated: state.curated, ownSets, context, view };
}

/** The view with a set switched on, and every provider that it names. */
function shown(state: Shown, setId: string): ViewState {
  const { dataset, context, view } = state;
  const named = new Set(dataset.observations.filter((o) => o.sourceId === setId).map((o) => o.providerId));
  return {
    ...view,
    firms: context.firms.filter((id) => id === setId || view.firms.includes(id)),
    providers: context.providers.filter((id) => named.has(id) || view.providers.includes(id)),
  };
}

function added(state: AppState, set: OwnSet): Partial<AppState> {
  const next = onSets(state, [...state.ownSets.filter(({ setId }) => setId !== set.setId), set]);
  return { ...next, view: shown(next, set.setId), lastOwnNumber: Math.max(state.lastOwnNumber, numberOf(set.setId)) };
}

/** A stored set as it is held here already, where it is: its figures are not put in anew because another tab wrote something. */
function heldOr(stored: OwnSet, ownSets: readonly OwnSet[], keep: readonly string[]): OwnSet {
  const held = keep.includes(stored.setId) ? undefined : ownSets.find(({ setId }) => setId === stored.setId);
  const isSame = held?.fileName === stored.fileName && held.addedOn === stored.addedOn && held.figures.count === stored.figures.count;
  if (held === undefined || !isSame) return stored;
  return held.name === stored.name ? held : { ...held, name: stored.name };
}

/**
 * The sets that are to be kept here beside the stored ones, by the number that each had: one whose number another tab has used meanwhile takes the
 * next free one.
 */
function besideStored(
  { ownSets }: AppState,
  taken: ReadonlySet<string>,
  last: number,
  keep: readonly string[],
): ReadonlyMap<string, OwnSet> {
  let next = last;
  return new Map(
    ownSets
      .filter(({ setId }) => keep.includes(setId))
      .map((own) => {
        if (!taken.has(own.setId)) return [own.setId, own];
        next += 1;
        return [own.setId, { ...own, setId: `own-${next}` }];
      }),
  );
}

/** The stored sets with those to be kept, and the view with them: a set with a new number stays on where it was on. */
function taken(
  state: AppState,
  stored: readonly OwnSet[],
  lastNumber: number,
  keep: readonly string[],
  unreadable: readonly string[],
): Partial<AppState> {
  const { awaiting, ownSets, view } = state;
  const last = Math.max(state.lastOwnNumber, lastNumber, ...stored.map(({ setId }) => numberOf(setId)));
  const kept = besideStored(state, new Set([...stored.map(({ setId }) => setId), ...unreadable]), last, keep);
  const renumbered = [...kept].filter(([before, { setId }]) => before !== setId);
  const isLeft = (id: string): boolean => !renumbered.some(([before]) => before === id);
  const sets = [...stored.map((set) => heldOr(set, ownSets, keep)), ...kept.values()];
  let next = onSets(renumbered.length === 0 ? state : { ...state, view: { ...view, firms: view.firms.filter(isLeft) } }, sets);
  for (const [before, { setId }] of renumbered) if (view.firms.includes(before)) next = { ...next, view: shown(next, setId) };
  const lastOwnNumber = Math.max(last, ...next.ownSets.map(({ setId }) => numberOf(setId)));
  return { ...next, lastOwnNumber, ...(awaiting === null ? {} : { ...followedAgain(state, awaiting, next), awaiting: null }) };
}

/** The address followed again, with what the reader changed while its sets were awaited. */
function followedAgain(state: AppState, asked: string, next: Shown): Pick<AppState, "view" | "problems"> {
  const decoded = decodeView(asked, next.context);
  const before = decodeView(asked, state.context).view;
  const now = encodeView(state.view, state.context);
  if (encodeView(before, state.context) === now) return decoded;
  // The reader was quicker than the storage: their choice stands, and the sets that the address names are on as well.
  const own = [...next.ownSets.map(({ setId }) => setId), ...[...next.context.ownProviders.values()].flat()];
  const also = (ids: readonly string[]): readonly string[] => ids.filter((id) => own.includes(id));
  const firms = new Set([...next.view.firms, ...also(decoded.view.firms)]);
  const providers = new Set([...next.view.providers, ...also(decoded.view.providers)]);
  const view = {
    ...next.view,
    firms: next.context.firms.filter((id) => firms.has(id)),
    providers: next.context.providers.filter((id) => providers.has(id)),
  };
  return { view, problems: decoded.problems };
}

export type AppStore = StoreApi<AppState>;

interface Start {
  readonly dataset: Dataset;
  readonly search: string;
  readonly theme?: Theme;
  /** Set when `takeOwnSets` will follow: what the address asks for in vain is then said once the sets are known. */
  readonly awaitsOwnSets?: boolean;
}

/** A store on a checked dataset, started at an address. Holds no DOM and no clock. */
export function createAppStore({ dataset, search, theme = "system", awaitsOwnSets = false }: Start): AppStore {
  const context = viewContext(dataset);
  const followed = (state: Pick<AppState, "context" | "awaiting">, next: string) => {
    const decoded = decodeView(next, state.context);
    return state.awaiting === null ? decoded : { ...decoded, problems: [], awaiting: next };
  };
  return createStore<AppState>()((set, get) => ({
    dataset,
    curated: dataset,
    ownSets: [],
    lastOwnNumber: 0,
    awaiting: null,
    context,
    ...followed({ context, awaiting: awaitsOwnSets ? search : null }, search),
    theme,
    opened: null,
    ownVersion: dataset.version,
    setView: (patch) => set((state) => ({ view: { ...state.view, receipt: null, ...patch } })),
    openReceipt: (receipt) => set((state) => ({ view: { ...state.view, receipt } })),
    follow: (next) => set((state) => followed(state, next)),
    reset: () => set((state) => ({ view: { ...defaultView(state.context), view: state.view.view }, problems: [] })),
    dismissProblems: () => set({ problems: [] }),
    setTheme: (next) => set({ theme: next }),
    openDataset: (other, fileName) => set((state) => ({ ...onDataset(state, other), opened: fileName })),
    closeDataset: () => set((state) => ({ ...onDataset(state, dataset), opened: null })),
    nextOwnSetId: () => `own-${get().lastOwnNumber + 1}`,
    addOwnSet: (own) => set((state) => added(state, own)),
    renameOwnSet: (setId, name) =>
      set((state) =>
        onSets(
          state,
          state.ownSets.map((own) => (own.setId === setId ? { ...own, name } : own)),
        ),
      ),
    removeOwnSet: (setId) =>
      set((state) =>
        onSets(
          state,
          state.ownSets.filter((own) => own.setId !== setId),
        ),
      ),
    restoreOwnSet: (own) => set((state) => added(state, own)),
    takeOwnSets: (sets, lastNumber, keep = [], unreadable = []) => set((state) => taken(state, sets, lastNumber, keep, unreadable)),
    tellProblem: (problem) => set((state) => ({ problems: [...state.problems, problem] })),
  }));
}
