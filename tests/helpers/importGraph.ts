/** Reads the imports of source files and says which break the layering. Works on text, so that a test can hand it bad files. */
import path from "node:path";
import { parseSync } from "vite";

/** Path from the repository root (`src/domain/unit.ts`) to file text. */
export type SourceFiles = ReadonlyMap<string, string>;

export interface ImportEdge {
  readonly from: string;
  /** The specifier as written, without `?query`. */
  readonly specifier: string;
  /** Path from the root for a relative import, else empty. */
  readonly to: string;
}

const LAYERS = ["domain", "spec", "io", "state", "ui", "app"];

/** Packages a layer may use; a longer folder wins over its parent. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  "src/domain": /^$/,
  "src/spec": /^$/,
  "src/io": /^(papaparse|valibot|fflate|idb-keyval)$/,
  "src/state": /^zustand(\/vanilla)?$/,
  "src/ui": /^(react|react-dom|lucide-react|zustand|@tanstack\/react-virtual|@base-ui\/react(\/[\w-]+)?)$/,
  "src/ui/charts": /^(react|react-dom|lucide-react|recharts)$/,
  "src/app": /^(react|react-dom(?:\/(?:client|server))?|zustand)$/,
  "src/build": /^(vite|@vitejs\/plugin-react|node:.+)$/,
};

/** What a layer without a page and without a clock must not name. */
const IMPURE_LAYERS = /^src\/(domain|spec|state)\//;
const IMPURE_GLOBALS = new Set([
  "window",
  "document",
  "navigator",
  "location",
  "history",
  "localStorage",
  "sessionStorage",
  "performance",
  "fetch",
  "setTimeout",
  "setInterval",
  "requestAnimationFrame",
  "console",
]);
const IMPURE_MEMBERS = new Set(["Date.now", "Math.random", "crypto.getRandomValues", "crypto.randomUUID"]);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

function layerOf(file: string): string {
  return file.split("/")[1] ?? "";
}

/** Every static, dynamic and re-exported import of every file. */
export function importEdges(files: SourceFiles): ImportEdge[] {
  return [...files].flatMap(([from, text]) => {
    const { module } = parseSync(from, text);
    const dynamic = module.dynamicImports.map((i) => text.slice(i.moduleRequest.start, i.moduleRequest.end).replace(/^["'`]|["'`]$/g, ""));
    const written = [
      ...module.staticImports.map((i) => i.moduleRequest.value),
      ...module.staticExports.flatMap((e) => e.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
      ...dynamic,
    ];
    return [...new Set(written)].map((raw) => {
      const specifier = raw.replace(/\?.*$/, "");
      return { from, specifier, to: specifier.startsWith(".") ? path.posix.join(path.posix.dirname(from), specifier) : "" };
    });
  });
}

function packageRule(file: string): RegExp {
  const folder = Object.keys(PACKAGES)
    .filter((prefix) => file.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0];
  return folder === undefined ? /^$/ : (PACKAGES[folder] ?? /^$/);
}

function edgeFault(edge: ImportEdge, files: SourceFiles, exists: (file: string) => boolean): string | null {
  const { from, specifier, to } = edge;
  const fault = (why: string) => `${from} -> ${specifier}: ${why}`;
  if (to === "") return packageRule(from).test(specifier) ? null : fault("this layer may not use this package");
  if (path.posix.extname(specifier) === "") return fault("an import carries its extension");
  if (!files.has(to) && !exists(to)) return fault("no such file");
  if (!to.startsWith("src/"))
    return layerOf(from) === "io" && to.startsWith("data/") ? null : fault("only src/io reads the dataset, nothing else lies outside src");
  const [low, high] = [LAYERS.indexOf(layerOf(to)), LAYERS.indexOf(layerOf(from))];
  if (layerOf(from) === layerOf(to)) return null;
  if (low === -1 || high === -1) return fault("src/build stands apart");
  return low <= high ? null : fault(`${layerOf(from)} lies below ${layerOf(to)}`);
}

/** Cycles as "a -> b -> a", each once, starting at its first file in alphabetical order. */
function cycles(files: SourceFiles, edges: readonly ImportEdge[]): string[] {
  const next = new Map([...files.keys()].map((file) => [file, edges.filter((e) => e.from === file && files.has(e.to)).map((e) => e.to)]));
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at !== -1) {
      const loop = trail.slice(at);
      const start = loop.indexOf([...loop].sort()[0] ?? file);
      const ordered = [...loop.slice(start), ...loop.slice(0, start)];
      found.add(`cycle: ${[...ordered, ordered[0]].join(" -> ")}`);
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return [...found];
}

/** A barrel passes other files' names on; `index.ts` is kept for registries, which export an UPPER_CASE table of their own. */
function barrelFaults(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const entries = module.staticExports.flatMap((e) => e.entries);
  if (entries.some((e) => e.moduleRequest !== null)) return [`${file}: passes on the exports of another file`];
  const isIndex = /\/index\.tsx?$/.test(file);
  const isRegistry = entries.some((e) => /^[A-Z][A-Z0-9_]+$/.test(e.exportName.name ?? ""));
  return isIndex && !isRegistry ? [`${file}: an index file is a registry with an UPPER_CASE table`] : [];
}

/** Names of the page or the clock that a file uses. Only real references count: property names, declared names and types do not. */
function impurities(file: string, text: string): string[] {
  const { program } = parseSync(file, text);
  const used = new Set<string>();
  const declared = new Set<string>();
  const walk = (value: unknown, parent: Node | null, key: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, parent, key);
    if (!isNode(value)) return;
    if (value.type.startsWith("TS") && /Type|Interface/.test(value.type)) return;
    if (value.type === "Identifier") {
      const name = String(value["name"]);
      const isName = (key === "property" || key === "key") && parent?.["computed"] !== true;
      const binds = key === "params" || (key === "id" && parent?.type === "VariableDeclarator");
      if (binds) declared.add(name);
      else if (!isName) used.add(name);
    }
    if (value.type === "MemberExpression" && isNode(value["object"]) && isNode(value["property"])) {
      used.add(`${String(value["object"]["name"])}.${String(value["property"]["name"])}`);
    }
    if (
      value.type === "NewExpression" &&
      isNode(value["callee"]) &&
      value["callee"]["name"] === "Date" &&
      Array.isArray(value["arguments"]) &&
      value["arguments"].length === 0
    ) {
      used.add("Date.now");
    }
    for (const [childKey, child] of Object.entries(value)) walk(child, value, childKey);
  };
  walk(program, null, "");
  return [...used]
    .filter((name) => (IMPURE_GLOBALS.has(name) && !declared.has(name)) || IMPURE_MEMBERS.has(name))
    .map((name) => `${file}: uses ${name}`);
}

/** Everything that breaks the architecture, in words; empty when it holds. `exists` answers for files that are not source text. */
export function architectureFaults(files: SourceFiles, exists: (file: string) => boolean): string[] {
  const edges = importEdges(files);
  return [
    ...edges.flatMap((edge) => edgeFault(edge, files, exists) ?? []),
    ...cycles(files, edges),
    ...[...files].flatMap(([file, text]) => barrelFaults(file, text)),
    ...[...files].filter(([file]) => IMPURE_LAYERS.test(file)).flatMap(([file, text]) => impurities(file, text)),
  ];
}
