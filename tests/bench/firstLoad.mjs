/** What a page loads at first, and what it fetches when it is asked for: read from the bundler's own account of its files. */

/** Folders whose code makes, reads, describes and imports files: no page needs them before a reader takes, opens or brings one. */
export const ON_DEMAND = [
  ...["export", "picture", "cite", "reopen", "package", "publish", "import"].map((folder) => `src/io/${folder}/`),
  "src/ui/importer/",
];

/** The scripts of a page, by what each of them leads to. */
function reached(output, entry, leadsTo) {
  const chunks = new Map(output.filter(({ type }) => type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const found = new Set();
  const take = (chunk) => {
    if (chunk === undefined || found.has(chunk)) return;
    found.add(chunk);
    for (const name of leadsTo(chunk)) take(chunks.get(name));
  };
  const start = [...chunks.values()].find(({ isEntry, name }) => isEntry && name === entry);
  if (start === undefined) throw new Error(`The build has no page ${entry}.`);
  take(start);
  return [...found];
}

/**
 * The scripts that a page loads before anything is asked for: its entry and all that it imports, however far.
 * @param output the files of a build, as Vite's `build` gives them.
 * @param entry name of the page: `index`.
 */
export const firstLoad = (output, entry) => reached(output, entry, (chunk) => chunk.imports);

/** These, and every script that it can come to load. */
export const withOnDemand = (output, entry) => reached(output, entry, (chunk) => [...chunk.imports, ...chunk.dynamicImports]);
