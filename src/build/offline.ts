import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** File of the service worker, beside the page. */
const WORKER = "sw.js";

/** Whether a file of the build belongs to the page; the files of the dataset are there for other programs. */
const isOfPage = (file: string): boolean =>
  /^(?:assets\/[^/]+|[\w-]+\.html)$/.test(file) && !/^(?:cloud-shares\.html|assets\/.*\.json)$/.test(file);

/** Files of public/ that the page asks for. */
const PUBLIC = ["favicon.svg"];

/** The worker for these files: its version is that of their content, so a build of the same sources offers no update. */
export function workerText(files: ReadonlyMap<string, string | Uint8Array>, code: string): string {
  const names = [...files.keys()].sort();
  const hash = createHash("sha256").update(code);
  for (const name of names) hash.update(name).update(files.get(name) ?? "");
  const list = names.map((name) => (name === "index.html" ? "./" : `./${name}`));
  return `const VERSION = ${JSON.stringify(hash.digest("hex").slice(0, 12))};\nconst FILES = ${JSON.stringify(list)};\n${code}`;
}

/** Writes the service worker with the list of what the page is made of. It stands beside the page, so any base path will do. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        if (!("index.html" in bundle)) return;
        const { root } = this.environment.config;
        const files = new Map<string, string | Uint8Array>();
        for (const [name, file] of Object.entries(bundle)) {
          if (isOfPage(name)) files.set(name, file.type === "asset" ? file.source : file.code);
        }
        const inPublic = readdirSync(path.join(root, "public"));
        for (const name of PUBLIC.filter((file) => inPublic.includes(file))) files.set(name, readFileSync(path.join(root, "public", name)));
        const code = readFileSync(path.join(root, "src/build/serviceWorker.js"), "utf8");
        this.emitFile({ type: "asset", fileName: WORKER, source: workerText(files, code) });
      },
    },
  };
}
