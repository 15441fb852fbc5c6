import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppState, AppStore } from "../state/store.ts";

export const AppContext = createContext<AppStore | null>(null);

/** The store of the page. Throws outside of AppContext: a part without a store could only show nothing. */
export function useAppStore(): AppStore {
  const store = useContext(AppContext);
  if (store === null) throw new Error("AppContext is missing above this component");
  return store;
}

/** Reads one selection of the state and follows it. The selector must return the same reference for the same state. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}
