/** The store: inputs only (dataset, view, what the address asked for in vain, theme). Everything shown is a selector. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Dataset } from "../domain/model.ts";
import { decodeView, defaultView, type ViewContext, type ViewState, viewContext } from "../spec/view.ts";

export type Theme = "light" | "dark" | "system";

export interface AppState {
  readonly dataset: Dataset;
  /** What views of this dataset can name; made once. */
  readonly context: ViewContext;
  readonly view: ViewState;
  readonly problems: readonly string[];
  readonly theme: Theme;
  /** Changes part of the view; a receipt stays open only if the patch says so. */
  readonly setView: (patch: Partial<ViewState>) => void;
  readonly openReceipt: (receiptId: string | null) => void;
  /** Follows an address (query with or without `?`): first load, back, forward and links. */
  readonly follow: (search: string) => void;
  /** Filters back to their defaults; the view itself stays. */
  readonly reset: () => void;
  readonly dismissProblems: () => void;
  readonly setTheme: (theme: Theme) => void;
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
    setView: (patch) => set((state) => ({ view: { ...state.view, receipt: null, ...patch } })),
    openReceipt: (receipt) => set((state) => ({ view: { ...state.view, receipt } })),
    follow: (next) => set(() => decodeView(next, context)),
    reset: () => set((state) => ({ view: { ...defaultView(context), view: state.view.view }, problems: [] })),
    dismissProblems: () => set({ problems: [] }),
    setTheme: (next) => set({ theme: next }),
  }));
}
