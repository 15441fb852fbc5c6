/** The import in the production build and a real browser, beside plain PapaParse on the page: time, longest block, heap, stop. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { ensureBrowser } from "../helpers/browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outDir = "dist-bench-import";
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Bytes of the page that are in use, those of its arrays too, after what is not needed was let go. */
async function heap(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}

/** Measures each number of rows `repeats` times. `say` tells how far it is. */
export async function measureImport(sizes, repeats, say) {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    base: "./",
    publicDir: false,
    worker: { format: "es" },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: "tests/bench/importEntry.ts", output: { entryFileNames: "entry.js" } },
    },
  });
  writeFileSync(
    path.join(root, outDir, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>Import</title><script type="module" src="./entry.js"></script>',
  );
  const server = await preview({ root, configFile: false, build: { outDir }, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  const found = await ensureBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...process.env, ...found.env } });
  const measured = [];
  for (const rows of sizes) {
    say(`import of ${rows} rows`);
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    const session = await page.context().newCDPSession(page);
    await page.goto(server.resolvedUrls.local[0]);
    await page.waitForFunction(() => "bench" in globalThis);
    const bytes = await page.evaluate((count) => globalThis.bench.make(count), rows);
    const before = await heap(session);
    const runs = { ours: [], papa: [] };
    const heaps = { ours: [], papa: [] };
    const stops = [];
    for (let k = 0; k < repeats; k += 1) {
      for (const way of ["ours", "papa"]) {
        runs[way].push(await page.evaluate((name) => globalThis.bench[name](), way));
        heaps[way].push((await heap(session)) - before);
        await page.evaluate(() => globalThis.bench.let());
      }
      stops.push(await page.evaluate(() => globalThis.bench.stop()));
    }
    for (const way of ["ours", "papa"]) {
      measured.push({
        what: way === "ours" ? "the import" : "PapaParse on the page",
        rows,
        bytes,
        read: runs[way][0]?.rows ?? 0,
        found: runs[way][0]?.what ?? "",
        ms: median(runs[way].map((run) => run.ms)),
        longest: median(runs[way].map((run) => run.longest)),
        worstBlock: Math.max(...runs[way].map((run) => run.longest)),
        heap: median(heaps[way]),
        stop: way === "ours" ? median(stops) : null,
      });
    }
    await page.close();
  }
  await browser.close();
  await server.close();
  rmSync(path.join(root, outDir), { recursive: true, force: true });
  return measured;
}
