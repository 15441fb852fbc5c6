/**
 * `npm run bench`, last part; alone: `node tests/bench/instant.mjs`. The page against the floor: a plain page that draws the same bars with the
 * same library. Same browser, same throttles, in turn; medians and ratios. Never a test.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright-core";
import { build } from "vite";
import { ensureBrowser } from "../helpers/browser.mjs";
import { serve } from "./line.mjs";
import { manyRows } from "./manyRows.mjs";
import { measureToggles, THROTTLE, toggleTables } from "./toggles.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outDir = path.join(root, "dist-bench-instant");
const LOADS = Number(process.env.BENCH_LOADS ?? 5);
const TOGGLES = Number(process.env.BENCH_TOGGLES ?? 11);

const at = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const median = (values) => at(values, 0.5);
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** Ms until the first mark of a chart is laid out and painted, bytes received until then and in all, and the shift of the layout. */
async function load(browser, { base, sent, setSlow }, file, mark) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce", serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  sent.length = 0;
  setSlow(true);
  await page.addInitScript((selector) => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    const isThere = () => (document.querySelector(selector)?.getBoundingClientRect().width ?? 0) > 0;
    const look = () => {
      if (isThere()) window.firstMark = performance.now();
      else requestAnimationFrame(look);
    };
    // Nothing is asked before the first paint: a page that is looked at in each frame lays out and paints what has come so far, again and again.
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName("first-contentful-paint");
      if (paint === undefined) return;
      if (isThere()) window.firstMark = paint.startTime;
      else look();
    }).observe({ type: "paint", buffered: true });
  }, mark);
  await page.goto(`${base}${file}`, { waitUntil: "load" });
  await page.waitForFunction(() => window.firstMark !== undefined && document.querySelector("#root[data-view]") === null);
  const { found, ready, paint, shift, origin } = await page.evaluate(() => ({
    found: window.firstMark,
    ready: performance.now(),
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    shift: window.shift,
    origin: performance.timeOrigin,
  }));
  await context.close();
  setSlow(false);
  // What is laid out before the first paint is seen with it, and not sooner.
  const firstMark = Math.max(found, paint);
  const sum = (pieces) => pieces.reduce((all, { bytes }) => all + bytes, 0);
  return { firstMark, paint, ready, before: sum(sent.filter((packet) => packet.at <= origin + firstMark)), all: sum(sent), shift };
}

/** Copies of the dataset beside the original: about 10,000 and 100,000 observations. None of them is in the articles, so the page shows the same. `BENCH_COPIES= ` leaves them out. */
const COPIES = (process.env.BENCH_COPIES ?? "6,64")
  .split(",")
  .map(Number)
  .filter((copies) => copies > 0);

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
    loads.floor.push(await load(browser, floor, "floor.html", ".recharts-bar-rectangle path"));
    loads.page.push(await load(browser, own, "", "figure[data-card] svg [class^=ink]"));
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
