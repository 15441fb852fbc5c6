import type { AppStore, Theme } from "../state/store.ts";

const KEY = "cloud-shares.theme";
const DARK = "(prefers-color-scheme: dark)";

/** What was chosen before. Storage may be blocked, and may hold anything. */
function storedTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

function remember(theme: Theme): void {
  try {
    if (theme === "system") window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, theme);
  } catch {
    // Blocked or full: the choice lasts as long as the page.
  }
}

function apply(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Applies the stored theme at once and every later choice; without a store (the dataset failed) only the stored one. */
export function followTheme(store: AppStore | null): void {
  const stored = storedTheme();
  apply(stored);
  if (store === null) return;
  store.getState().setTheme(stored);
  store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    apply(state.theme);
    remember(state.theme);
  });
}

/** The other of light and dark. Where that is what the system asks for anyway, the page follows the system again. */
export function switchTheme(store: AppStore): void {
  const system = window.matchMedia(DARK).matches ? "dark" : "light";
  const { theme, setTheme } = store.getState();
  const next = (theme === "system" ? system : theme) === "dark" ? "light" : "dark";
  setTheme(next === system ? "system" : next);
}
