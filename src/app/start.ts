import type { Issue } from "../domain/model.ts";
import { setNumerals } from "../domain/numerals.ts";
import { loadBuiltIn } from "../io/builtIn.ts";
import { type AppStore, createAppStore } from "../state/store.ts";
import { followTheme } from "./theme.ts";
import { createUrlSync, type UrlSync } from "./urlSync.ts";
import { warmWhenIdle } from "./warmUp.ts";

/** A page that can be shown, or why it cannot. */
export type Start =
  | { readonly ok: true; readonly store: AppStore; readonly urlSync: UrlSync }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Loads the dataset, builds the store from the address, and ties address and theme to it. Numbers are written as the reader’s locale does. Runs once, before the first paint. */
export function startApp(): Start {
  setNumerals(navigator.language);
  const loaded = loadBuiltIn();
  if (!loaded.ok) {
    followTheme(null);
    return { ok: false, issues: loaded.issues };
  }
  const store = createAppStore({ dataset: loaded.value, search: window.location.search, awaitsOwnSets: true });
  followTheme(store);
  warmWhenIdle(store, window);
  return { ok: true, store, urlSync: createUrlSync(store, window) };
}
