/** The store: inputs only (dataset, view, what the address asked for in vain, theme). Everything shown is a selector. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Dataset } from "../domain/model.ts";
import { decodeView, defaultView, encodeView, type ViewContext, type ViewState, viewContext } from "../spec/view.ts";

export type Theme = "light" | "dark" | "system";

export interface AppState {
  readonly dataset: Dataset;
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
}

/** The same view on another dataset. */
function onDataset(state: AppState, dataset: Dataset): Pick<AppState, "dataset" | "context" | "view" | "problems"> {
  const context = viewContext(dataset);
  return { dataset, context, ...decodeView(encodeView(state.view, state.context), context) };
}

export type AppStore = StoreApi<AppState>;

/** A store on a checked dataset, started at an address. Holds no DOM and no clock. */
export function createAppStore({ dataset, search, theme = "system" }: { dataset: Dataset; search: string; theme?: Theme }): AppStore {
  const context = viewContext(dataset);
  return createStore<AppState>()((set) => ({
    dataset,
    context,
    ...decodeView(search, context),
    theme,
    opened: null,
    ownVersion: dataset.version,
    setView: (patch) => set((state) => ({ view: { ...state.view, receipt: null, ...patch } })),
    openReceipt: (receipt) => set((state) => ({ view: { ...state.view, receipt } })),
    follow: (next) => set((state) => decodeView(next, state.context)),
    reset: () => set((state) => ({ view: { ...defaultView(state.context), view: state.view.view }, problems: [] })),
    dismissProblems: () => set({ problems: [] }),
    setTheme: (next) => set({ theme: next }),
    openDataset: (other, fileName) => set((state) => ({ ...onDataset(state, other), opened: fileName })),
    closeDataset: () => set((state) => ({ ...onDataset(state, dataset), opened: null })),
  }));
}
