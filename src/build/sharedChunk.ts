/** What is asked about a module of the build. */
interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

/** Whether a module is loaded with an entry: it leads to it by static imports alone. */
function isFirst(id: string, modules: Modules, entry: RegExp, seen = new Set<string>()): boolean {
  if (entry.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.importers ?? []).some((importer) => isFirst(importer, modules, entry, seen));
}

const DASHBOARD = /[\\/]src[\\/]app[\\/]main\.tsx$/;
const EMBED = /[\\/]src[\\/]app[\\/]embed\.tsx$/;

/**
 * Name of the one file for what every page loads at first. Left alone, the bundler gives a file of its own to each set of modules that some part on
 * demand shares: twenty of a kilobyte, each of which costs a slow line a round trip.
 */
export const sharedChunk = (id: string, modules: Modules): string | null =>
  [DASHBOARD, EMBED].every((entry) => isFirst(id, modules, entry)) ? "shared" : null;

/** Name of the one file for what only the dashboard loads at first, for the same reason. */
export const pageChunk = (id: string, modules: Modules): string | null =>
  !DASHBOARD.test(id) && isFirst(id, modules, DASHBOARD) && !isFirst(id, modules, EMBED) ? "page" : null;
