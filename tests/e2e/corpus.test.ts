/** Files as people have them, read by the production build's worker in a real browser, which asks the network for nothing meanwhile. */
import { build } from "vite";
import { expect, inject, test } from "vitest";
import { ROOT } from "../data/files.ts";
import { launch, open } from "../helpers/page.ts";
import { CORPUS } from "../io/import/corpus/corpus.ts";
import { expectationOf } from "../io/import/corpus/corpusFile.ts";
import type { readAll } from "../io/import/corpus/inPage.ts";

/** The corpus and the import's client as one script, and the scripts of its worker by file name. */
async function bundled(): Promise<{ readonly script: string; readonly files: ReadonlyMap<string, string> }> {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    publicDir: false,
    base: inject("base"),
    worker: { format: "es" },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: "tests/io/import/corpus/inPage.ts", formats: ["iife"], name: "corpus" },
    },
  });
  const parts = (Array.isArray(output) ? output : [output]).flatMap((part) => ("output" in part ? part.output : []));
  const script = parts.find((part) => part.type === "chunk")?.code;
  if (script === undefined) throw new Error("The corpus was not bundled.");
  const files = parts.flatMap((part): (readonly [string, string])[] =>
    part.type === "asset" ? [[part.fileName, String(part.source)]] : [],
  );
  return { script, files: new Map(files) };
}

test("every file gives in the browser what the person who has it may expect", async () => {
  const [{ script, files }, { page, complaints, close }] = await Promise.all([bundled(), launch().then((browser) => open(browser))]);
  for (const [name, body] of files) {
    await page.route(inject("base") + name, (route) => route.fulfill({ contentType: "text/javascript", body }));
  }
  // Beside the page: its own code has made the one policy of trusted types already, and the bundle brings the same code again.
  await page.goto(`${inject("base")}robots.txt`);
  const requests: string[] = [];
  // Nothing is given back: what a function of the page gives has to cross to it.
  await page.exposeFunction("began", () => {
    page.on("request", (request) => requests.push(request.url()));
  });
  const read: Awaited<ReturnType<typeof readAll>> = await page.evaluate(`${script}; corpus.readAll(() => began())`);
  const wrong = CORPUS.flatMap((file, k) => {
    const [got, expected] = [JSON.stringify(read[k]), JSON.stringify(expectationOf(file))];
    return got === expected ? [] : [{ name: file.name, got, expected }];
  });
  expect(wrong).toEqual([]);
  expect(read.length).toBe(CORPUS.length);
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
