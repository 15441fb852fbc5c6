import type { Issue } from "../../domain/model.ts";
import * as filesWords from "../../domain/words/en/files.ts";
import type { AppStore } from "../../state/store.ts";

/** What became of a package that a reader opened. */
export type OpenedPackage =
  /** It is the page's own dataset: nothing changed. */
  | { readonly kind: "own"; readonly version: string }
  /** The page shows it now; `hashed` is false where the browser could not compare hashes. */
  | { readonly kind: "opened"; readonly version: string; readonly hashed: boolean }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/**
 * Opens a package of this dataset in place of the page's own, for this visit, or says that it is the page's own.
 * Null for a zip that holds no package of this dataset. Reader, zip library and hashes are loaded with it.
 */
export async function openPackage(store: AppStore, fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPackage | null> {
  const [{ readPackage, NO_PACKAGE }, { platformDigest }] = await Promise.all([
    import("../../io/package/read.ts"),
    import("../../io/package/manifest.ts"),
  ]);
  const read = await readPackage(bytes, platformDigest());
  if (!read.ok) return read.issues.some(({ rule }) => rule === NO_PACKAGE) ? null : { kind: "refused", issues: read.issues };
  const { dataset, own, hashed } = read.value;
  const state = store.getState();
  if (own) {
    if (state.opened !== null) state.closeDataset();
    return { kind: "own", version: dataset.version };
  }
  state.openDataset(dataset, fileName);
  return { kind: "opened", version: dataset.version, hashed };
}

/** What the reader is told of it. */
export function packageWords(name: string, result: Exclude<OpenedPackage, { readonly kind: "refused" }>): string {
  if (result.kind === "own") return filesWords.openedItHoldsThe(name, result.version);
  const unhashed = result.hashed ? "" : filesWords.itsHashesWereNot;
  return filesWords.openedThePageShows(name, result.version, unhashed);
}
