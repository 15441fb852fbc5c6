import path from "node:path";
import { type Plugin, runnerImport } from "vite";

/**
 * What a file of the sources gives when the build runs it. It is run, not imported: the build stands apart from the layers of the app. `root` is the
 * folder of the project, `file` stands under it, and `M` is what the caller knows of the module; throws what the file throws.
 */
export async function runSource<M>(root: string, file: string, plugins: Plugin[] = []): Promise<M> {
  const { module } = await runnerImport<M>(path.join(root, file), { root, configFile: false, logLevel: "error", plugins });
  return module;
}
