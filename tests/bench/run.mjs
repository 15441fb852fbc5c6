/**
 * `npm run bench`: what the page weighs, by library, and how long a filter takes to show its effect. Prints Markdown and writes it, with
 * the same figures as JSON, to tests/bench/out. Milliseconds depend on the machine: compare the ratios to the floor, which is the same
 * click-to-paint path with nothing behind it. Never a test.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { ensureBrowser } from "../helpers/browser.mjs";
import { measureDataTable } from "./dataTable.mjs";
import { firstLoad, ON_DEMAND, withOnDemand } from "./firstLoad.mjs";
import { growthTable, measureGrowth } from "./growth.mjs";
import { measureImport } from "./importBench.mjs";
import { instantTables, measureInstant } from "./instant.mjs";
import { manyRows } from "./manyRows.mjs";
import { bytesBySource } from "./sourceMap.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outDir = "dist-bench";
const REPEATS = 21;
const THROTTLE = 4;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value, digits = 1) => Number(value.toFixed(digits));

const started = Date.now();
/** Minutes pass before the tables are printed: each part says when it begins, beside them and not among them. */
const say = (part) => console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${part}`);

/** Name a source is counted under: the package in node_modules, the dataset, or our own code. */
function owner(source) {
  const packages = source.split("node_modules/").slice(1);
  const last = packages.at(-1)?.split("/") ?? [];
  if (last.length > 0) return last[0].startsWith("@") ? `${last[0]}/${last[1]}` : last[0];
  return /(^|\/)src\//.test(source) ? "own code" : "unmapped: texts of the dataset, bundler glue";
}

/** One script, with its bytes by the source they came from. */
function weighScript(name) {
  const file = path.join(root, outDir, name);
  const code = readFileSync(file, "utf8").replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "");
  const map = existsSync(`${file}.map`) ? JSON.parse(readFileSync(`${file}.map`, "utf8")) : { sources: [], mappings: "" };
  const isOnDemand = (source) => ON_DEMAND.some((folder) => source.includes(folder));
  const files = [...bytesBySource(code, map)].filter(([source]) => isOnDemand(source)).reduce((sum, [, bytes]) => sum + bytes, 0);
  return { raw: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length, files };
}

/** The scripts of each page: what it loads at first, and all that it can come to load. `files` is code that makes, reads and describes files. */
function weighPages(output) {
  const sum = (chunks) =>
    chunks
      .map(({ fileName }) => weighScript(fileName))
      .reduce((all, one) => ({ raw: all.raw + one.raw, gzip: all.gzip + one.gzip, files: all.files + one.files }), {
        raw: 0,
        gzip: 0,
        files: 0,
      });
  return ["index", "embed"].flatMap((page) => [
    { what: `${page}.html, first load`, ...sum(firstLoad(output, page)) },
    { what: `${page}.html, with all that it fetches on demand`, ...sum(withOnDemand(output, page)) },
  ]);
}

/** Raw bytes are exact by source map; gzip and brotli are each file's, shared out in proportion, because compression has no parts. */
function weigh() {
  const dir = path.join(root, outDir, "assets");
  const files = [];
  const libraries = new Map();
  for (const name of readdirSync(dir).filter((file) => /\.(js|css)$/.test(file))) {
    const text = readFileSync(path.join(dir, name));
    const code = text.toString("utf8").replace(/\n?(\/\/# |\/\*# )sourceMappingURL=.*\s*$/, "");
    const size = { raw: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
    files.push({ name, ...size });
    const parts = name.endsWith(".js")
      ? bytesBySource(code, JSON.parse(readFileSync(path.join(dir, `${name}.map`), "utf8")))
      : new Map([["src/styles.css", size.raw]]);
    for (const [source, bytes] of parts) {
      const key = name.endsWith(".css") ? "own styles" : owner(source);
      const sum = libraries.get(key) ?? { raw: 0, gzip: 0, brotli: 0 };
      for (const kind of ["raw", "gzip", "brotli"]) sum[kind] += (size[kind] * bytes) / size.raw;
      libraries.set(key, sum);
    }
  }
  const byLibrary = [...libraries].map(([library, size]) => ({
    library,
    raw: Math.round(size.raw),
    gzip: Math.round(size.gzip),
    brotli: Math.round(size.brotli),
  }));
  return { files, byLibrary: byLibrary.sort((a, b) => b.raw - a.raw) };
}

/** Milliseconds from a click (on the targets in turn) until its effect is painted: median and worst of REPEATS. */
async function clickToPaint(...targets) {
  const times = [];
  for (let run = 0; run < REPEATS; run += 1) {
    times.push(
      await targets[run % targets.length].evaluate(
        (element) =>
          new Promise((done) => {
            // Started on a frame, so that the wait for the next one is the same every time; a message after a frame is run once it is painted.
            requestAnimationFrame(() => {
              const start = performance.now();
              element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => done(performance.now() - start);
                port2.postMessage(null);
              });
            });
          }),
      ),
    );
  }
  return { median: round(median(times)), worst: round(Math.max(...times)) };
}

async function measure(address) {
  const found = await ensureBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...process.env, ...found.env } });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" });
  const session = await page.context().newCDPSession(page);
  const results = [];
  for (const rate of [1, THROTTLE]) {
    say(`toggle to paint, CPU ${rate}×`);
    await page.goto(address);
    await page.locator("figure[data-card] [data-receipt]").first().waitFor();
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.id = "bench-floor";
      button.textContent = "0";
      button.addEventListener("click", () => {
        button.textContent = String(Number(button.textContent) + 1);
      });
      document.body.append(button);
    });
    const floor = await clickToPaint(page.locator("#bench-floor"));
    results.push({ what: "floor: a counter outside the app", rate, ...floor, ratio: 1 });
    const add = async (what, ...targets) => {
      const time = await clickToPaint(...targets);
      results.push({ what, rate, ...time, ratio: round(time.median / floor.median) });
    };
    await add("Overview: firm on or off", page.getByRole("checkbox", { name: /Canalys/ }));
    await add("Overview: provider on or off", page.getByRole("checkbox", { name: /Google/ }));
    await page.goto(`${address}?view=shares`);
    await page.locator("figure[data-card] [data-receipt]").first().waitFor();
    await add("Shares: firm on or off", page.getByRole("checkbox", { name: /Canalys/ }));
    await add("Shares: provider on or off", page.getByRole("checkbox", { name: /Google/ }));
    const marks = page.locator("figure[data-card] [data-receipt][data-value]");
    await add("Shares: from one receipt to another", marks.nth(0), marks.nth(1));
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  }
  const version = browser.version();
  await browser.close();
  return { browser: `${found.source}, version ${version}`, results };
}

const table = (head, rows) =>
  [
    `| ${head.join(" | ")} |`,
    `| ${head.map((_, i) => (i === 0 ? "---" : "---:")).join(" | ")} |`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");

say("weight of the page");
const built = await build({ root, logLevel: "error", build: { outDir, sourcemap: true, emptyOutDir: true } });
const weight = { pages: weighPages(built.output), ...weigh() };
const server = await preview({ root, configFile: false, build: { outDir }, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const speed = await measure(server.resolvedUrls.local[0]);
await server.close();
rmSync(path.join(root, outDir), { recursive: true, force: true });

/** Copies of the dataset beside the original: about 20,000 rows. */
const COPIES = 13;
const enlarged = (copies) => manyRows(copies, (file) => readFileSync(file, "utf8"));

/** The data table of the enlarged dataset, in the production build. */
async function measureRows() {
  say("a page of many rows");
  await build({ root, logLevel: "error", plugins: [enlarged(COPIES)], build: { outDir, emptyOutDir: true } });
  const large = await preview({ root, configFile: false, build: { outDir }, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  const found = await ensureBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...process.env, ...found.env } });
  const measured = [];
  for (const rate of [1, THROTTLE]) {
    say(`the data table, CPU ${rate}×`);
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(180_000);
    measured.push(await measureDataTable(page, large.resolvedUrls.local[0], rate));
    await page.close();
  }
  await browser.close();
  await large.close();
  rmSync(path.join(root, outDir), { recursive: true, force: true });
  return { rows: measured[0]?.rows ?? 0, results: measured.flatMap((m) => m.results) };
}

/** Sizes of the reader's own sets, smallest first: the ratios are to it. */
const OWN_SIZES = [1000, 5000, 20_000];

/** The path of a reader's own set, for each shape of file and size. */
async function measureOwnSets() {
  say("the reader’s own sets");
  const ssrDir = `${outDir}-own`;
  await build({ root, configFile: false, logLevel: "error", build: { ssr: "tests/bench/ownSets.ts", outDir: ssrDir, emptyOutDir: true } });
  const { measureOwnSet, SHAPE_NAMES } = await import(pathToFileURL(path.join(root, ssrDir, "ownSets.js")).href);
  const measured = SHAPE_NAMES.map((shape) => {
    const sizes = OWN_SIZES.map((size) => measureOwnSet(shape, size));
    const times = sizes[0].map(({ what }, k) => ({ what, sizes: sizes.map((all) => all[k].milliseconds) }));
    return { shape, times };
  });
  rmSync(path.join(root, ssrDir), { recursive: true, force: true });
  return measured;
}

const ownSets = await measureOwnSets();
const dataTable = await measureRows();
const specs = await measureGrowth(say);
const imports = await measureImport([100_000, 1_000_000], 3, say);
say("against the floor");
const instant = await measureInstant();

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const total = (kind) => weight.files.reduce((sum, file) => sum + file[kind], 0);
const markdown = [
  "## Weight",
  table(
    ["scripts of a page", "raw", "gzip -9", "of it, code that makes, reads and describes files"],
    weight.pages.map((p) => [p.what, kb(p.raw), kb(p.gzip), kb(p.files)]),
  ),
  "",
  table(
    ["file", "raw", "gzip -9", "brotli 11"],
    [
      ...weight.files.map((f) => [f.name, kb(f.raw), kb(f.gzip), kb(f.brotli)]),
      ["all", kb(total("raw")), kb(total("gzip")), kb(total("brotli"))],
    ],
  ),
  "",
  table(
    ["library", "raw", "gzip, in proportion", "brotli, in proportion"],
    weight.byLibrary.filter((l) => l.raw >= 200).map((l) => [l.library, kb(l.raw), kb(l.gzip), kb(l.brotli)]),
  ),
  "",
  `## Toggle to paint (medians of ${REPEATS})`,
  `${os.cpus().length} × ${os.cpus()[0]?.model ?? "CPU"}, Node ${process.versions.node}, ${speed.browser}`,
  "",
  table(
    ["what", "CPU", "median ms", "worst ms", "× floor"],
    speed.results.map((r) => [r.what, `${r.rate}×`, r.median, r.worst, r.ratio]),
  ),
  "",
  `## The data table with ${dataTable.rows} rows`,
  table(
    ["what", "CPU", "median ms to paint", "worst ms", "longest task ms", "× floor"],
    dataTable.results.map((r) => {
      const floor = speed.results.find((other) => other.rate === r.rate)?.median ?? 1;
      return [r.what, `${r.rate}×`, round(r.median), round(r.worst), round(r.longest), round(r.median / floor)];
    }),
  ),
  "",
  growthTable(specs),
  ...ownSets.flatMap(({ shape, times }) => [
    `## A set of the reader’s own: ${shape} (milliseconds of the processor, and × the smallest)`,
    table(
      ["what", ...OWN_SIZES.map((size) => `${size} figures`)],
      times.map(({ what, sizes }) => [what, ...sizes.map((ms) => `${round(ms)} (${round(ms / Math.max(sizes[0], 0.1))}×)`)]),
    ),
    "",
  ]),
  instantTables(instant),
  "## Import of a table (medians of 3)",
  table(
    ["what", "rows", "MB", "ms", "MB/s", "longest block ms", "worst", "heap of the page MB", "stop ms", "× PapaParse"],
    imports.map((r) => {
      const plain = imports.find((other) => other.rows === r.rows && other.stop === null)?.ms ?? 1;
      const mb = r.bytes / 1e6;
      const stop = r.stop === null ? "" : round(r.stop);
      return [
        ...[r.what, r.rows, round(mb), round(r.ms, 0), round(mb / (r.ms / 1000)), round(r.longest), round(r.worstBlock)],
        ...[round(r.heap / 1e6), stop, round(r.ms / plain, 2)],
      ];
    }),
  ),
].join("\n");

say("done");
const out = path.join(root, "tests/bench/out");
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, "bench.md"), markdown);
writeFileSync(path.join(out, "bench.json"), `${JSON.stringify({ weight, speed, dataTable, specs, ownSets, imports, instant }, null, 2)}\n`);
console.log(markdown);
