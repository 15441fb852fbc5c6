/**
 * `npm run bench`, last part; alone: `node tests/bench/instant.mjs`. The page against the floor: a plain page that draws the same bars with the
 * same library. Same browser, same throttles, in turn; medians and ratios. Never a test.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright-core";
import { build } from "vite";
import { ensureBrowser } from "../helpers/browser.mjs";
import { manyRows } from "./manyRows.mjs";
import { measureToggles, THROTTLE, toggleTables } from "./toggles.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outDir = path.join(root, "dist-bench-instant");
const LOADS = Number(process.env.BENCH_LOADS ?? 5);
const TOGGLES = Number(process.env.BENCH_TOGGLES ?? 11);
/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};
const at = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const median = (values) => at(values, 0.5);
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** A folder as a good host serves it: brotli, kept in memory. */
function serve(folder) {
  // Packed before anything is timed.
  const packed = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:html|js|css|svg)$/.test(entry.name) && !/^(?:cloud-shares)/.test(entry.name))
      .filter((entry) => !/^(?:views|markets|data)(?:[\\/]|$)/.test(path.relative(folder, entry.parentPath)))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, brotliCompressSync(readFileSync(file))]),
  );
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, pathname === "/" ? "index.html" : pathname);
    const body = packed.get(file);
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "", "Content-Encoding": "br" }).end(body);
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done({ base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }));
  });
}

/** Ms until the first mark of a chart is laid out and painted, bytes received until then and in all, and the shift of the layout. */
async function load(browser, address, mark) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce", serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  let start = null;
  /** Bytes as they came in: seconds since the page was asked for, and how many. The last of a file are told when it is there. */
  const received = [];
  const told = new Map();
  const take = ({ requestId, timestamp, encodedDataLength }, isAll) => {
    const before = told.get(requestId) ?? 0;
    const bytes = isAll ? encodedDataLength - before : encodedDataLength;
    told.set(requestId, before + bytes);
    if (bytes > 0) received.push({ at: timestamp - start, bytes });
  };
  session.on("Network.requestWillBeSent", ({ timestamp }) => {
    start ??= timestamp;
  });
  session.on("Network.dataReceived", (event) => take(event, false));
  session.on("Network.loadingFinished", (event) => take(event, true));
  await page.addInitScript((selector) => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    const look = () => {
      const found = document.querySelector(selector);
      if (found !== null && found.getBoundingClientRect().width > 0) {
        window.firstMark = performance.now();
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, mark);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(() => window.firstMark !== undefined && document.querySelector("#root[data-view]") === null);
  const { found, ready, paint, shift } = await page.evaluate(() => ({
    found: window.firstMark,
    ready: performance.now(),
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    shift: window.shift,
  }));
  await context.close();
  // What is laid out before the first paint is seen with it, and not sooner.
  const firstMark = Math.max(found, paint);
  const sum = (pieces) => pieces.reduce((all, { bytes }) => all + bytes, 0);
  return { firstMark, paint, ready, before: sum(received.filter(({ at }) => at <= firstMark / 1000)), all: sum(received), shift };
}

/** Copies of the dataset beside the original: about 10,000 and 100,000 observations. None of them is in the articles, so the page shows the same. */
const COPIES = [6, 64];

/** The page with more and more observations in its dataset, the page itself first. */
async function largerSets(base) {
  const rows = readFileSync(path.join(root, "data/observations.csv"), "utf8").trim().split("\n").length - 1;
  const sets = [{ rows, base }];
  for (const copies of COPIES) {
    console.error(`build with ${rows * (copies + 1)} observations`);
    const folder = path.join(outDir, `rows-${copies}`);
    const plugins = [manyRows(copies, (file) => readFileSync(file, "utf8"), true)];
    await build({ root, logLevel: "error", plugins, build: { outDir: folder, emptyOutDir: true } });
    sets.push({ rows: rows * (copies + 1), ...(await serve(folder)) });
  }
  return sets;
}

/** Everything against the floor, as plain data. */
export async function measureInstant() {
  const pagesDir = path.join(root, "tests/bench/pages");
  await build({ root, logLevel: "error", build: { outDir: path.join(outDir, "page"), emptyOutDir: true } });
  await build({
    root: pagesDir,
    configFile: false,
    base: "./",
    logLevel: "error",
    plugins: [react()],
    build: {
      outDir: path.join(outDir, "floor"),
      emptyOutDir: true,
      rolldownOptions: { input: ["floor", "sizes"].map((name) => path.join(pagesDir, `${name}.html`)) },
    },
  });
  const [own, floor] = [await serve(path.join(outDir, "page")), await serve(path.join(outDir, "floor"))];
  const found = await ensureBrowser();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: { ...process.env, ...found.env } });
  const loads = { floor: [], page: [] };
  for (let run = 0; run < LOADS; run += 1) {
    loads.floor.push(await load(browser, `${floor.base}floor.html`, ".recharts-bar-rectangle path"));
    loads.page.push(await load(browser, own.base, "figure[data-card] svg [class^=ink]"));
  }
  const keys = ["firstMark", "paint", "ready", "before", "all", "shift"];
  const middle = (runs) => Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))]));
  const first = { floor: middle(loads.floor), page: middle(loads.page) };
  const sets = await largerSets(own.base);
  const toggled = await measureToggles(browser, {
    own: own.base,
    floor: floor.base,
    sets,
    runs: TOGGLES * 2,
    say: (part) => console.error(part),
  });
  await browser.close();
  own.close();
  floor.close();
  for (const { close } of sets) close?.();
  rmSync(outDir, { recursive: true, force: true });
  return { loads: LOADS, first, toggled };
}

const line = (cells) => `| ${cells.join(" | ")} |`;

/** The same as Markdown. */
export function instantTables({ loads, first, toggled }) {
  const names = {
    firstMark: "first mark, ms",
    paint: "first contentful paint, ms",
    ready: "answers, ms",
    before: "bytes before the first mark",
    all: "bytes in all",
    shift: "layout shift",
  };
  return [
    `## Against the floor: slow 4G (1.6 Mbit/s, 150 ms), CPU ${THROTTLE}×, medians of ${loads} loads`,
    line(["what", "floor", "page", "page / floor"]),
    line(["---", "---:", "---:", "---:"]),
    ...Object.entries(names).map(([key, words]) => {
      const [a, b] = [first.floor[key], first.page[key]];
      return line([words, round(a), round(b), a === 0 ? "" : round(b / a)]);
    }),
    "",
    toggleTables(toggled),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measureInstant();
  const out = path.join(root, "tests/bench/out");
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, "instant.json"), `${JSON.stringify(measured, null, 2)}\n`);
  writeFileSync(path.join(out, "instant.md"), instantTables(measured));
  console.log(instantTables(measured));
}
