import type { AppStore, Theme } from "../state/store.ts";
import { readPreferences, writePreferences } from "./preferenceStore.ts";

const DARK = "(prefers-color-scheme: dark)";

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Applies the stored theme at once and every later choice; without a store (the dataset failed) only the stored one. */
export function followTheme(store: AppStore | null): void {
  const stored = readPreferences().theme;
  apply(stored);
  if (store === null) return;
  store.getState().setTheme(stored);
  store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    apply(state.theme);
    writePreferences({ theme: state.theme });
  });
}

/** The other of light and dark. Where that is what the system asks for anyway, the page follows the system again. */
export function switchTheme(store: AppStore): void {
  const system = window.matchMedia(DARK).matches ? "dark" : "light";
  const { theme, setTheme } = store.getState();
  const next = (theme === "system" ? system : theme) === "dark" ? "light" : "dark";
  setTheme(next === system ? "system" : next);
}
