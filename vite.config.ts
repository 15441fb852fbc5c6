import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { checkedTables } from "./src/build/checkedTables.ts";
import { contentSecurityPolicy } from "./src/build/contentSecurityPolicy.ts";
import { firstScriptInPage } from "./src/build/firstScript.ts";
import { language } from "./src/build/language.ts";
import { offline } from "./src/build/offline.ts";
import { prerender } from "./src/build/prerender.ts";
import { publishedFiles } from "./src/build/publishedFiles.ts";
import { sentHeaders } from "./src/build/sentHeaders.ts";
import { pageChunk, sharedChunk } from "./src/build/sharedChunk.ts";
import { singleFile } from "./src/build/singleFile.ts";
import { versionInPage } from "./src/build/softwareVersion.ts";
import { thirdPartyLicences } from "./src/build/thirdPartyLicences.ts";

/** Workers of the tests that need no browser: on a machine with two processors both of them, for what leads the workers only waits. */
const WORKERS = Math.max(2, availableParallelism() - 1);

// Dates must not depend on the machine that runs the tests; workers inherit the environment.
process.env["TZ"] = "UTC";

export default defineConfig({
  base: "./",
  worker: { format: "es", plugins: () => [checkedTables()] },
  plugins: [
    react(),
    checkedTables(),
    publishedFiles(),
    thirdPartyLicences(),
    contentSecurityPolicy(),
    firstScriptInPage(),
    versionInPage(),
    language(),
    sentHeaders(),
    prerender(),
    singleFile(),
    offline(),
  ],
  // The policy forbids data: scripts and styles, and small assets are few: every asset stays a file of the page's own origin.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1300,
    // A browser without module preload fetches the same files a moment later: no code for it.
    modulePreload: { polyfill: false },
    // Two pages: the dashboard, and one card of it to stand in another page. They share their chunks.
    rolldownOptions: {
      input: { index: "index.html", embed: "embed.html" },
      // What changes apart is kept apart, so that a new dataset leaves the code in readers' caches, and the other way round.
      output: {
        codeSplitting: {
          groups: [
            // The pages have their styles, in themselves or linked: what is fetched on demand asks for none.
            { name: "styles", priority: 2, test: /\.css$/ },
            { name: "dataset", priority: 2, test: /[\\/]src[\\/]io[\\/]tablesText\.ts$/ },
            { name: "react", priority: 2, test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
            { name: sharedChunk, debugName: "shared", priority: 1 },
            { name: pageChunk, debugName: "page" },
          ],
        },
      },
    },
  },
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          include: ["tests/*.test.ts", "tests/{domain,spec,io,state,data}/**/*.test.ts"],
          setupFiles: ["tests/setup.ts", "tests/setup.fuzz.ts"],
          // These layers keep no state but what follows from the dataset: it is read and checked once for all files of a worker.
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "ui",
          environment: "jsdom",
          include: ["tests/ui/**/*.test.{ts,tsx}"],
          // Pictures take their colours from the text of the tokens; other style sheets stay empty.
          css: { include: [/tokens\.css/] },
          setupFiles: ["tests/setup.ts", "tests/setup.dom.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/globalSetup.ts"],
          // Two workers, each with one browser for all of its files: a test waits for its page as long as the page works.
          maxWorkers: 2,
          isolate: false,
          // After the other projects, whose number of workers is another.
          sequence: { groupOrder: 1 },
          // Timeouts are upper bounds for a machine under load, not waits.
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
