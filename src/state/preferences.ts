/**
 * What a reader chose once for every visit, and the text it is stored as. Other tabs may hold another version of the page: each version reads
 * what it knows, and keeps what it does not.
 */
import type { Theme } from "./store.ts";

export interface Preferences {
  readonly theme: Theme;
}

export const DEFAULT_PREFERENCES: Preferences = { theme: "system" };

/** The version that is written. 1 was the bare word of a theme under a key of its own. */
export const PREFERENCES_VERSION = 2;

const isTheme = (value: unknown): value is Theme => value === "light" || value === "dark" || value === "system";

/** What a stored text is to this version: its own, that of a newer one, or nothing that can be read. Nothing stored counts as its own. */
export type Standing = "ours" | "newer" | "unreadable";

function fieldsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const plain: unknown = JSON.parse(text);
    return typeof plain === "object" && plain !== null && !Array.isArray(plain) ? (plain as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** Reads any text: known keys of known types only, and the default for everything else. Never throws. */
export function parsePreferences(text: string | null): { readonly preferences: Preferences; readonly standing: Standing } {
  const fields = text === null ? {} : fieldsOf(text);
  if (fields === null) return { preferences: DEFAULT_PREFERENCES, standing: "unreadable" };
  const own = (key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined);
  const theme = own("theme");
  const version = text === null ? PREFERENCES_VERSION : own("version");
  const isNewer = typeof version === "number" && version > PREFERENCES_VERSION;
  return {
    preferences: { theme: isTheme(theme) ? theme : DEFAULT_PREFERENCES.theme },
    standing: version === PREFERENCES_VERSION ? "ours" : isNewer ? "newer" : "unreadable",
  };
}

/** The text to store in place of one of this version. Keys in it that this version does not know are kept. */
export function formatPreferences(preferences: Preferences, before: string | null): string {
  const kept = before !== null && parsePreferences(before).standing === "ours" ? fieldsOf(before) : null;
  return JSON.stringify({ ...kept, version: PREFERENCES_VERSION, ...preferences });
}

/** The text of version 1 as one of version 2. Any other word was no choice, and is none. */
export function preferencesFrom1(word: string | null): string | null {
  return word === "light" || word === "dark" ? formatPreferences({ theme: word }, null) : null;
}

/** The way back: what version 1 would have stored; null stands for nothing. */
export function preferencesTo1(text: string | null): string | null {
  const { theme } = parsePreferences(text).preferences;
  return theme === "system" ? null : theme;
}
