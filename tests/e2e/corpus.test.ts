/** Files as people have them, read in a real browser: it decodes, splits and counts as the tests in Node do, and asks the network for nothing. */
import { build } from "vite";
import { expect, test } from "vitest";
import { ROOT } from "../data/files.ts";
import { launch, open } from "../helpers/page.ts";
import { CORPUS } from "../io/import/corpus/corpus.ts";
import { expectationOf } from "../io/import/corpus/corpusFile.ts";
import type { readAll } from "../io/import/corpus/inPage.ts";

/** The corpus and the import's engine as one script. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      lib: { entry: "tests/io/import/corpus/inPage.ts", formats: ["iife"], name: "corpus" },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first !== undefined && "output" in first ? first.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error("The corpus was not bundled.");
  return chunk.code;
}

test("every file gives in the browser what the person who has it may expect", async () => {
  const [script, { page, complaints, close }] = await Promise.all([bundled(), launch().then((browser) => open(browser))]);
  let requests = 0;
  page.on("request", () => requests++);
  const read: Awaited<ReturnType<typeof readAll>> = await page.evaluate(`${script}; corpus.readAll()`);
  const wrong = CORPUS.flatMap((file, k) => {
    const [got, expected] = [JSON.stringify(read[k]), JSON.stringify(expectationOf(file))];
    return got === expected ? [] : [{ name: file.name, got, expected }];
  });
  expect(wrong).toEqual([]);
  expect(read.length).toBe(CORPUS.length);
  expect(requests).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
