/** Files that went wrong on their way: whatever happens to them, nothing is thrown and nothing is lost without a word. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "../../../src/io/import/readTable.ts";
import type { ImportResult } from "../../../src/io/import/types.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { CHOICES, mutate, mutation, WHOLE } from "../../helpers/hostileTables.ts";

const sum = (counts: object, but: string): number =>
  Object.entries(counts).reduce((all, [name, n]) => (name === but ? all : all + Number(n)), 0);

function checkAccount(result: ImportResult): void {
  expect(sum(result.rows, "read")).toBe(result.rows.read);
  expect(sum(result.cells, "read")).toBe(result.cells.read);
  expect(Object.values(result.rows).every((n) => n >= 0)).toBe(true);
  if (result.verdict === "rejected") {
    expect(result.figures).toEqual([]);
    expect(result.problems.some(({ severity }) => severity === "error")).toBe(true);
    return;
  }
  expect(result.figures.length).toBe(result.cells.accepted);
  expect(result.cells.waiting > 0).toBe(result.questions.length > 0);
  const named = new Set(result.problems.filter(({ leaves }) => leaves === "row" || leaves === "figure").map(({ line }) => line));
  expect(named.size).toBeGreaterThanOrEqual(result.rows.skipped);
  // Nothing that is left out makes the file plainly accepted.
  if (result.verdict === "accepted") expect([result.cells.skipped, result.cells.waiting]).toEqual([0, 0]);
}

test("of the files themselves everything is accounted for", () => {
  for (const text of WHOLE) for (const choices of CHOICES) checkAccount(readTable(new TextEncoder().encode(text), choices, DATASET));
});

test("2,500 mutants: no exception, and every row and cell is taken, waits, is empty or is named", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WHOLE),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...CHOICES),
      (text, changes, choices) => {
        checkAccount(readTable(new TextEncoder().encode(mutate(text, changes)), choices, DATASET));
      },
    ),
    { seed: 5, numRuns: Number(process.env["MUTANTS"] ?? 2500) },
  );
});

test("bytes changed anywhere do no harm either", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WHOLE),
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
      (text, flips) => {
        const bytes = new TextEncoder().encode(text);
        for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
        checkAccount(readTable(bytes, CHOICES[0] ?? {}, DATASET));
      },
    ),
    { seed: 5, numRuns: 800 },
  );
});
