import type { Issue } from "../../domain/model.ts";
import type { AppStore } from "../../state/store.ts";

/** What became of a package that a reader opened. */
export type OpenedPackage =
  /** It is the page's own dataset: nothing changed. */
  | { readonly kind: "own"; readonly version: string }
  /** The page shows it now; `hashed` is false where the browser could not compare hashes. */
  | { readonly kind: "opened"; readonly version: string; readonly hashed: boolean }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/** Whether a file can be a package: a zip begins with these bytes, whatever its name. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * Opens a package of this dataset in place of the page's own, for this visit, or says that it is the page's own.
 * Reader, zip library and hashes are loaded with it.
 */
export async function openPackage(store: AppStore, fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPackage> {
  const [{ readPackage }, { platformDigest }] = await Promise.all([
    import("../../io/package/read.ts"),
    import("../../io/package/manifest.ts"),
  ]);
  const read = await readPackage(bytes, platformDigest());
  if (!read.ok) return { kind: "refused", issues: read.issues };
  const { dataset, own, hashed } = read.value;
  const state = store.getState();
  if (own) {
    if (state.opened !== null) state.closeDataset();
    return { kind: "own", version: dataset.version };
  }
  state.openDataset(dataset, fileName);
  return { kind: "opened", version: dataset.version, hashed };
}
