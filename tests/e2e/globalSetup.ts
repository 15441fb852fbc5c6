import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { sentHeaders } from "../../src/build/sentHeaders.ts";
import { ensureBrowser, type FoundBrowser } from "../helpers/browser.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the served production build, with a trailing slash. */
    base: string;
    /** Folder of that build. */
    built: string;
    browser: FoundBrowser;
  }
}

/** Builds as `npm run build` does, in a process of its own (the test runner's NODE_ENV would put React's development build in), and serves it. */
export default async function serveProductionBuild(project: TestProject): Promise<() => Promise<void>> {
  const browser = await ensureBrowser();
  const root = fileURLToPath(new URL("../..", import.meta.url));
  // A folder of its own, so that two runs at once do not empty each other's build.
  const outDir = `dist-e2e-${process.pid}`;
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--outDir", outDir, "--logLevel", "warn"], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const server = await preview({
    root,
    configFile: false,
    base: "./",
    plugins: [sentHeaders()],
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
    logLevel: "error",
  });
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error("The preview server gave no address.");
  project.provide("browser", browser);
  project.provide("base", base);
  project.provide("built", path.join(root, outDir));
  return async () => {
    // First the folder: closing waits for connections that a browser may keep, and the runner does not wait for ever.
    rmSync(path.join(root, outDir), { recursive: true, force: true });
    await server.close();
  };
}
