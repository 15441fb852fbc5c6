import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "../../../src/io/import/readTable.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { CHOICES, mutate, mutation, WHOLE } from "../../helpers/hostileTables.ts";
import { streamed } from "../../helpers/streamed.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
async function same(bytes: Uint8Array, choices: object, size: number) {
  const whole = readTable(bytes, choices, DATASET);
  const { sample, ...rest } = await streamed(bytes, choices, size);
  expect(rest).toEqual(whole);
  expect(sample).toEqual(whole.figures.slice(0, 50));
}

test("files", async () => {
  for (const text of WHOLE.filter((t) => !t.startsWith("[")))
    for (const choices of CHOICES) for (const size of [1, 7, 1000]) await same(utf8(text), choices, size);
});
test("mutants", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WHOLE.filter((t) => !t.startsWith("["))),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...CHOICES),
      fc.integer({ min: 1, max: 40 }),
      async (text, changes, choices, size) => {
        const bytes = utf8(mutate(text, changes));
        if (/^\s*[[{]/.test(new TextDecoder().decode(bytes))) return;
        await same(bytes, choices, size);
      },
    ),
    { seed: 7, numRuns: 4000 },
  );
});
