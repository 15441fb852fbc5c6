/** The import's dialog with all that reads files; fetched when files or the wish for it come near, and kept. */
export const loadImporter = () => import("../importer/ImportDialog.tsx");

/** Fetches it and the reader of files ahead, so that nothing is asked of the network once a file is in hand. A failure is told when the dialog is wanted. */
export function nearImporter(): void {
  Promise.all([loadImporter(), import("../drop/openFiles.ts")]).then(
    ([{ readyImporter }]) => readyImporter(),
    () => {},
  );
}
