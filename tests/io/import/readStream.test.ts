/** Long files are read in slices and by what was met before: the result is that of readTable, for every file, choice and length of a slice. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/io/import/readTable.ts";
import { sniff } from "../../../src/io/import/sniff.ts";
import type { Choices } from "../../../src/io/import/types.ts";
import { CHOICES, mutate, mutation, WHOLE } from "../../helpers/hostileTables.ts";
import { LONG_TABLES, longTable } from "../../helpers/longTables.ts";
import { runs } from "../../helpers/runs.ts";
import { streamed, TABLES } from "../../helpers/streamed.ts";
import { CORPUS } from "./corpus/corpus.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** JSON is not read in slices. */
const TEXTS = WHOLE.filter((text) => !text.startsWith("["));

async function expectSame(bytes: Uint8Array, choices: Choices, sliceSize: number): Promise<void> {
  const whole = readTable(bytes, choices, TABLES);
  const { sample, ...result } = await streamed(bytes, choices, sliceSize);
  expect(result).toEqual(whole);
  expect(sample).toEqual(whole.figures.slice(0, 50));
}

test("small tables of many kinds, cut after every byte, every seventh, and not at all", async () => {
  for (const text of TEXTS) for (const choices of CHOICES) for (const size of [1, 7, 10_000]) await expectSame(utf8(text), choices, size);
});

test(`${runs(800)} mutants of them, cut anywhere`, async () => {
  const mutants = fc.record({
    text: fc.constantFrom(...TEXTS),
    changes: fc.array(mutation, { minLength: 1, maxLength: 6 }),
    choices: fc.constantFrom(...CHOICES),
    size: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(mutants, async ({ text, changes, choices, size }) => {
      const bytes = utf8(mutate(text, changes));
      if (!/^\s*[[{]/.test(new TextDecoder().decode(bytes))) await expectSame(bytes, choices, size);
    }),
    { seed: 7, numRuns: runs(800) },
  );
});

test("bytes changed anywhere, so that encodings are guessed and signs damaged", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TEXTS),
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      async (text, flips, size) => {
        const bytes = utf8(text);
        for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
        if (!/^\s*[[{]/.test(new TextDecoder().decode(bytes))) await expectSame(bytes, CHOICES[0] ?? {}, size);
      },
    ),
    { seed: 7, numRuns: runs(300) },
  );
});

describe("tables of two thousand rows with odd ones among them", () => {
  test.each(LONG_TABLES.flatMap((kind) => CHOICES.slice(0, 3).map((choices, k) => [kind, k, choices] as const)))(
    "%s, choices %i",
    async (kind, k, choices) => {
      await expectSame(utf8(longTable(kind, 2000, 11 + k)), choices, 997);
    },
  );
});

test("every text of the corpus, cut into small slices", async () => {
  for (const [k, file] of CORPUS.entries()) {
    const bytes = file.bytes();
    if (sniff(bytes).kind === "json") continue;
    await expectSame(bytes, file.choices, bytes.length < 20_000 ? 1 + (k % 40) : 1_000_000);
  }
});

test("UTF-16, a byte order mark and an old code page, cut within their signs", async () => {
  const text = longTable("long", 60, 3);
  const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer)]);
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)]);
  const gb = new Uint8Array([...utf8("年份,AWS\n2021,39\n").subarray(6), 0xc4, 0xea, 0xb7, 0xdd, 0x2c, 0x34, 0x0a]);
  for (const bytes of [wide, marked, gb]) for (const size of [1, 3, 64]) await expectSame(bytes, CHOICES[0] ?? {}, size);
});

test("the dataset's own table, with all its columns", async () => {
  await expectSame(new Uint8Array(readFileSync("data/observations.csv")), CHOICES[0] ?? {}, 4099);
});

test("a quote that is never closed and a cell of two million signs are read slice by slice", async () => {
  const table = "period,provider,share\n2021,AWS,39\n";
  await expectSame(utf8(`${table}2021,"Azure,${"x\n".repeat(200_000)}`), CHOICES[0] ?? {}, 4096);
  await expectSame(utf8(`${table}2021,"${"x".repeat(2_000_000)}",21\n2022,AWS,38\n`), CHOICES[0] ?? {}, 65_536);
});

test("a row of more cells than any table has columns is named like any other", async () => {
  await expectSame(utf8(`period,provider,share\n2021,AWS,39\n2021,${"x,".repeat(5000)}\n2022,AWS,38\n`), CHOICES[0] ?? {}, 4096);
});
