/**
 * The sources and tests as functions that are compiled once and evaluated as often as a mutant needs them fresh: a module and all that import it
 * are dropped and read again in milliseconds, where a new worker would take a second. What does not lead to the mutant stays as it is.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createServer } from "vite";

const AsyncFunction = (async () => undefined).constructor;
const GIVEN = [
  "__vite_ssr_import__",
  "__vite_ssr_dynamic_import__",
  "__vite_ssr_exportName__",
  "__vite_ssr_exportAll__",
  "__vite_ssr_import_meta__",
];

/** A package that is not a module gives its exports by name too. */
function named(module) {
  const { default: whole } = module;
  if (whole === null || !["object", "function"].includes(typeof whole)) return module;
  return new Proxy(module, {
    get: (target, key) => (key in target ? target[key] : whole[key]),
    has: (target, key) => key in target || key in whole,
  });
}

function exportAll(exports, from) {
  for (const key of Object.keys(from)) {
    if (key !== "default" && !(key in exports)) Object.defineProperty(exports, key, { enumerable: true, get: () => from[key] });
  }
}

/**
 * Starts the transformer for the project in `root`.
 * @param {string} root folder of the project
 * @param {Readonly<Record<string, object>>} packages what some packages are here, by name
 */
export async function startModules(root, packages) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    worker: { format: "es" },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false, hmr: false, preTransformRequests: false },
  });
  const require = createRequire(path.join(root, "package.json"));
  const compiled = new Map();
  const evaluated = new Map();
  const importers = new Map();
  /** After `reset`: what was read anew since; null where nothing was reset. */
  let sinceReset = null;

  async function compile(id) {
    const result = await server.environments.ssr.transformRequest(id);
    if (result === null) throw new Error(`${id} is no module.`);
    return new AsyncFunction(...GIVEN, `"use strict";${result.code}\n//# sourceURL=${id}`);
  }

  async function evaluate(id) {
    if (!compiled.has(id)) compiled.set(id, compile(id));
    const run = await compiled.get(id);
    const exports = {};
    const file = path.join(root, id.split("?")[0]);
    await run(
      (wanted) => importFor(wanted, id),
      (wanted) => importAnew(wanted, id),
      (name, get) => Object.defineProperty(exports, name, { enumerable: true, configurable: true, get }),
      (from) => exportAll(exports, from),
      {
        url: pathToFileURL(file).href,
        filename: file,
        dirname: path.dirname(file),
        env: { MODE: "test", DEV: true, PROD: false, SSR: true, BASE_URL: "/" },
      },
    );
    return exports;
  }

  const isSource = (wanted) => wanted.startsWith("/") || wanted.startsWith(".");
  const idOf = (wanted, importer) =>
    wanted.startsWith(".") ? path.posix.join(path.posix.dirname(importer), wanted) : wanted.replace(/^\/@fs/, "").replace(root, "");

  /** What a test imports while it runs: the module itself is read anew after a reset; what it imports in turn stays. */
  function importAnew(wanted, importer) {
    const id = idOf(wanted, importer);
    if (sinceReset !== null && isSource(wanted) && !sinceReset.has(id)) {
      sinceReset.add(id);
      evaluated.delete(id);
    }
    return importFor(wanted, importer);
  }

  async function importFor(wanted, importer) {
    if (wanted in packages) return packages[wanted];
    if (!isSource(wanted)) return packageFor(wanted, importer);
    const id = idOf(wanted, importer);
    if (!importers.has(id)) importers.set(id, new Set());
    importers.get(id).add(importer);
    return load(id);
  }

  async function packageFor(wanted, importer) {
    if (/^node:|^data:/.test(wanted)) return import(wanted);
    const file = await resolved(wanted, importer);
    if (file.endsWith(".json")) return { default: require(file) };
    try {
      return named(await import(pathToFileURL(file).href));
    } catch (error) {
      // A module written for bundlers, which read JSON without being told that it is: the package has a script of the same beside it.
      if (!/^ERR_IMPORT_(?:ATTRIBUTE|ASSERTION_TYPE)_MISSING$/.test(error.code)) throw error;
      return named({ default: createRequire(path.join(root, importer))(wanted) });
    }
  }

  /** A package is found as Node finds it for a module; those that are no modules, as for a script. */
  async function resolved(wanted, importer) {
    const found = await server.environments.ssr.pluginContainer.resolveId(wanted, path.join(root, importer));
    return found === null ? require.resolve(wanted) : found.id.split("?")[0];
  }

  function load(id) {
    if (!evaluated.has(id)) evaluated.set(id, evaluate(id));
    return evaluated.get(id);
  }

  return {
    /** The exports of a module; `id` is its path from the root, with a slash in front. */
    load,
    /** Drops the evaluated modules, and all that lead to them. */
    drop(ids) {
      const dropped = new Set();
      const open = [...ids];
      while (open.length > 0) {
        const id = open.pop();
        if (dropped.has(id)) continue;
        dropped.add(id);
        evaluated.delete(id);
        open.push(...(importers.get(id) ?? []));
      }
    },
    /** What `vi.resetModules` does. */
    reset() {
      sinceReset = new Set();
    },
    close: () => server.close(),
  };
}
