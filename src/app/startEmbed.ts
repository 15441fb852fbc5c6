import type { Issue } from "../domain/model.ts";
import { setNumerals } from "../domain/numerals.ts";
import { loadBuiltIn } from "../io/builtIn.ts";
import { type DecodedEmbed, decodeEmbed } from "../spec/embed.ts";
import { encodeView, viewContext } from "../spec/view.ts";
import { type AppStore, createAppStore } from "../state/store.ts";

/** An embed that can be shown, or why it cannot. */
export type EmbedStart =
  | { readonly ok: true; readonly store: AppStore; readonly embed: DecodedEmbed }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Loads the dataset and builds the store from the embed's address. The store is not tied to the address and nothing is kept: steps inside a
 * frame must not become steps of the page around it.
 */
export function startEmbed(search: string, root: HTMLElement): EmbedStart {
  setNumerals(navigator.language);
  const loaded = loadBuiltIn();
  if (!loaded.ok) return { ok: false, issues: loaded.issues };
  const context = viewContext(loaded.value);
  const embed = decodeEmbed(search, context);
  if (embed.theme !== "auto") root.dataset["theme"] = embed.theme;
  return {
    ok: true,
    store: createAppStore({
      dataset: loaded.value,
      search: encodeView(embed.view, context),
      theme: embed.theme === "auto" ? "system" : embed.theme,
    }),
    embed,
  };
}
