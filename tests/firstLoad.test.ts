/** What the pages load before anything is asked for, by the bundler's own account of the files it makes. */
import path from "node:path";
import react from "@vitejs/plugin-react";
import { build, type Rolldown } from "vite";
import { beforeAll, expect, test } from "vitest";
import { checkedTables } from "../src/build/checkedTables.ts";
import config from "../vite.config.ts";
import { firstLoad, ON_DEMAND } from "./bench/firstLoad.mjs";
import { ROOT } from "./data/files.ts";

let output: Rolldown.RolldownOutput["output"];
/** A module as it is named from the root of the project. */
const named = (id: string): string => path.relative(ROOT, id).replaceAll(path.sep, "/");
const modulesOf = (chunks: readonly Rolldown.OutputChunk[]): readonly string[] => chunks.flatMap(({ moduleIds }) => moduleIds.map(named));

beforeAll(async () => {
  // The pages as they are built, but neither written nor made small: the same modules in the same files, in a quarter of the time.
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    plugins: [react(), checkedTables()],
    build: { ...config.build, write: false, minify: false, reportCompressedSize: false },
  });
  if (!("output" in built)) throw new Error("One build was asked for");
  output = built.output;
  // An upper bound for a machine under load, not a wait.
}, 120_000);

// Fails with a static import of any of these modules, however far from the page: `import { zipName } from "../../io/package/words.ts"` in a button.
test.each(["index", "embed"])("the first load of %s holds no code that makes, reads or describes files", (page) => {
  const first = modulesOf(firstLoad(output, page));
  expect(first, "the page itself is in it").toContain("src/ui/plate/Plate.tsx");
  // One view of nine, and a library of its own.
  expect(first).not.toContain("src/ui/table/DataTable.tsx");
  // The charts draw their own frames until the library is there.
  expect(first.filter((module) => /(?:^|\/)node_modules\/(?:recharts|d3-[a-z]+|@reduxjs)\//.test(module))).toEqual([]);
  expect(first.filter((module) => ON_DEMAND.some((folder) => module.startsWith(folder)))).toEqual([]);
});

// Fails when the dataset is read and checked on the page again: `loadBundled` in src/app/start.ts.
test.each(["index", "embed"])(
  "the first load of %s holds the dataset as it was read and checked at build, and nothing that reads or checks it",
  (page) => {
    const first = modulesOf(firstLoad(output, page));
    expect(first).toContain("src/io/tablesText.ts");
    const reads =
      /(?:^|\/)node_modules\/(?:papaparse|valibot)\/|^src\/domain\/rules\/|^src\/io\/(?:parse|schema|bundled)\.ts$|^data\/.*\.csv/;
    expect(first.filter((module) => reads.test(module))).toEqual([]);
  },
);

// Fails when a module that only the dashboard shares with a part on demand gets a file of its own.
test("the first load comes in few files", () => {
  expect(firstLoad(output, "index").map(({ name }) => name)).toHaveLength(6);
});

// Fails when what is on demand is nowhere (the test above would then hold for nothing), or when a module is put into two files.
test("that code is in files of its own, and no module is in two files", () => {
  const all = modulesOf(output.filter((file) => file.type === "chunk"));
  for (const folder of ON_DEMAND.filter((name) => name !== "src/io/publish/")) {
    expect(all.filter((module) => module.startsWith(folder)).length, folder).toBeGreaterThan(0);
  }
  expect(all.filter((module, index) => all.indexOf(module) !== index)).toEqual([]);
});
