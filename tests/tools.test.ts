import { afterEach, describe, expect, test, vi } from "vitest";
import { bytesBySource } from "./bench/sourceMap.mjs";
import { ensureBrowser } from "./helpers/browser.mjs";
import { readCsv, readCsvCells } from "./helpers/csv.ts";
import { numberIn } from "./helpers/figure.ts";

describe("the independent CSV reader", () => {
  test.each([
    ["quotes, doubled quotes and line breaks inside", '"a ""b""","c\r\nd"\r\n', [['a "b"', "c\r\nd"]]],
    [
      "a mark at the start of the file, and no line end at the last row",
      "\uFEFFa,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "empty cells, also the last",
      "a,,\r\n,,c\r\n",
      [
        ["a", "", ""],
        ["", "", "c"],
      ],
    ],
  ])("reads %s", (_, text, rows) => {
    expect(readCsvCells(text)).toEqual(rows);
  });

  test.each([
    ["a quote that never closes", '"a,b\n', /never closes/],
    ["text after a closing quote", '"a"b,c\n', /after a closing quote/],
    ["a row longer than its header", "a,b\n1,2,3\n", /Row 2 has 3 cells/],
  ])("refuses %s", (_, text, said) => {
    expect(() => readCsv(text)).toThrow(said);
  });
});

test.each([
  ["39%", 39],
  ["−9 points", -9],
  ["205,555 million yuan", 205_555],
  ["US$27.4 billion", 27.4],
  ["×2", 2],
  ["3rd", 3],
  ["not published", null],
])("the number in the figure %s is %s", (text, number) => {
  expect(numberIn(text)?.number ?? null).toBe(number);
});

test("the bundle weigher gives each source its bytes, and the rest to none, in sum all", () => {
  // "aaabb" from a.ts (3) and b.ts (2), then a line without a source.
  const parts = bytesBySource("aaabb\nc", { sources: ["a.ts", "b.ts"], mappings: "AAAA,GCAA" });
  expect([...parts]).toEqual(
    [
      ["", 1],
      ["a.ts", 3],
      ["b.ts", 3],
    ].filter(([, bytes]) => bytes !== 0),
  );
});

describe("the browser finder", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("says what to do when CHROME_PATH is no program", async () => {
    vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
    await expect(ensureBrowser()).rejects.toThrow(/CHROME_PATH is \/nowhere\/chrome, which is not a program: point it at/);
  });

  test("takes CHROME_PATH before anything else", async () => {
    vi.stubEnv("CHROME_PATH", process.execPath);
    expect(await ensureBrowser()).toMatchObject({ executablePath: process.execPath, source: "CHROME_PATH" });
  });

  test("fails with one sentence that says what to do where neither package nor installed browser is at hand", async () => {
    vi.stubEnv("CHROME_PATH", "");
    vi.stubEnv("PATH", "");
    const platform = vi.spyOn(process, "platform", "get").mockReturnValue("freebsd");
    await expect(ensureBrowser()).rejects.toThrow(/install Google Chrome or Chromium, or set CHROME_PATH/);
    platform.mockRestore();
  });
});
