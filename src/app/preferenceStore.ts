import { DEFAULT_PREFERENCES, formatPreferences, type Preferences, parsePreferences, preferencesFrom1 } from "../state/preferences.ts";

const KEY = "cloud-shares.preferences";
/** Where version 1 kept its word. It stays as it is: another tab may still hold that version. */
const KEY_1 = "cloud-shares.theme";
/** Where a text that cannot be read is put, so that a choice can be stored and nothing is lost. */
const KEY_UNREADABLE = "cloud-shares.preferences.unreadable";

/** What is stored, in this version or the one before. Storage may be blocked, missing, and may hold anything. */
export function readPreferences(): Preferences {
  try {
    const { localStorage } = window;
    return parsePreferences(localStorage.getItem(KEY) ?? preferencesFrom1(localStorage.getItem(KEY_1))).preferences;
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

/** Stores them. Where a newer version's stand, those stay: the choice then lasts as long as the page, as it does where storage refuses. */
export function writePreferences(preferences: Preferences): void {
  try {
    const { localStorage } = window;
    const before = localStorage.getItem(KEY);
    const { standing } = parsePreferences(before);
    if (standing === "newer") return;
    if (standing === "unreadable" && before !== null) localStorage.setItem(KEY_UNREADABLE, before);
    localStorage.setItem(KEY, formatPreferences(preferences, before));
  } catch {
    // Blocked, missing or full.
  }
}
