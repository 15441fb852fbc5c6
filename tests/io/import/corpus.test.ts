/** Files as people have them: what each of them may expect, held against what the import makes of it. */
import { describe, expect, test } from "vitest";
import { knownTablesOf } from "../../../src/io/import/known.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { CORPUS } from "./corpus/corpus.ts";
import { asExpected, expectationOf } from "./corpus/corpusFile.ts";

const TABLES = knownTablesOf(DATASET);

test("the corpus holds 140 files and more, each of a name of its own", () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(140);
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
});

describe("every file gives what the person who has it may expect", () => {
  test.each(CORPUS.map((file) => [file.name, file] as const))("%s", (_, file) => {
    const result = readTable(file.bytes(), file.choices, TABLES);
    expect(asExpected(result, file)).toEqual(expectationOf(file));
    // Whatever is said names its cause and a way out.
    for (const { cause, remedy } of result.problems) expect([cause, remedy]).not.toContain("");
  });
});
