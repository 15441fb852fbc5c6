/**
 * The path from a choice to what is shown, without a browser, with more and more observations in the dataset. Part of `npm run bench`; alone:
 * `node tests/bench/growth.mjs`, with `GROWTH_COPIES=0,6` for the smaller sizes alone. What grows faster than the dataset does stands out: the ratios are to the smallest. Never a test.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { manyTableRows } from "./manyRows.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Copies of the dataset beside the original: about 1,500, 10,000 and 100,000 observations. The views read the whole record, copies and all. */
const COPIES = (process.env.GROWTH_COPIES ?? "0,6,64").split(",").map(Number);

/** Every view at each size, as plain data. `keep` is told what is measured so far after each size: the largest takes many minutes. */
export async function measureGrowth(say, keep = () => undefined) {
  const measured = [];
  for (const copies of COPIES) {
    say(copies === 0 ? "from view to spec" : `from view to spec, ${copies} copies of the dataset beside it`);
    const outDir = `dist-bench-growth-${copies}`;
    const plugins = [manyTableRows(copies, (file) => readFileSync(file, "utf8"), true)];
    await build({
      root,
      configFile: false,
      logLevel: "error",
      plugins,
      build: { ssr: "tests/bench/path.ts", outDir, emptyOutDir: true },
    });
    const { measurePath } = await import(pathToFileURL(path.join(root, outDir, "path.js")).href);
    measured.push(measurePath());
    rmSync(path.join(root, outDir), { recursive: true, force: true });
    keep(measured);
  }
  return measured;
}

/** Ratios of what takes less than this say nothing, ms. */
const LEAST = 1;

/** The same as Markdown. */
export function growthTable(measured) {
  const [smallest] = measured;
  const times = (ratio) => `${Number(ratio.toFixed(1))}×`;
  const cell = ({ median }, first) => `${Number(median.toFixed(1))} (${times(median / Math.max(LEAST, first.median))})`;
  const head = ["what", ...measured.map(({ rows }) => `${rows} observations (${times(rows / smallest.rows)})`)];
  return [
    "## From view to spec: milliseconds of the processor, and × the smallest dataset",
    ...[head, head.map((_, k) => (k === 0 ? "---" : "---:"))].map((cells) => `| ${cells.join(" | ")} |`),
    ...smallest.times.map((first, k) => `| ${[first.what, ...measured.map(({ times }) => cell(times[k] ?? first, first))].join(" | ")} |`),
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = path.join(root, "tests/bench/out");
  mkdirSync(out, { recursive: true });
  const keep = (measured) => {
    writeFileSync(path.join(out, "growth.json"), `${JSON.stringify(measured, null, 2)}\n`);
    writeFileSync(path.join(out, "growth.md"), growthTable(measured));
  };
  console.log(growthTable(await measureGrowth((part) => console.error(part), keep)));
}
