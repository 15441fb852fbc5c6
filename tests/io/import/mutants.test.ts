/** Files that went wrong on their way: whatever happens to them, nothing is thrown and nothing is lost without a word. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "../../../src/io/import/readTable.ts";
import type { Choices, ImportResult } from "../../../src/io/import/types.ts";
import { DATASET } from "../../helpers/dataset.ts";

const WHOLE: readonly string[] = [
  "period,provider,share\n2021,AWS,39\n2021,Azure,21\n2022,AWS,38.1\n2022,Azure,22.5\n",
  "Jahr;AWS;Azure;Gesamt\r\n2021;39,1 %;21 %;100 %\r\n2022;38,1 %;n/a;100 %\r\nQuelle: Bericht;;;\r\n",
  "Provider,Q1 2021,Q2 2021,H1 2022\nAWS,32%,31%,~33%\n阿里云,<1,5-6,6.1\nOthers,40,41,42\nTotal,100,100,100\n",
  ",AWS,,Azure,\nYear,Share (%),Revenue ($bn),Share (%),Revenue ($bn)\n2021,39,35.4,21,19.2\nFY2022,38,1.234,22,22.739\n",
  'sep=;\n"Cloud; shares";"x"\n\ndate;vendor;"market share";note\n03/04/2021;"Google ""Cloud""";0,39;"two\nlines"\n31/12/2021;GCP;39;=1+1\n',
  "年份\t阿里云\t腾讯云\n2021年\t39%\t9%\n2026年预测\t３８\t10\n",
  '[{"period":"2021","provider":"AWS","share":39},{"period":"2022","provider":"__proto__","share":null}]',
  "year,provider,share,status,low,high\r2021,AWS,,A,33,35\r2027,AWS,35,actual,,\r",
];
const HOSTILE = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "|",
  "'",
  "=",
  "-",
  "0",
  "9",
  ".",
  "%",
  "\u202e",
  "\u0000",
  "\ufeff",
  "é",
  "云",
  "n/a",
  "2021",
  "AWS",
  "constructor",
  "1e999",
  "(",
  "sep=,\n",
];
const CHOICES: readonly Choices[] = [
  { market: { firm: "x", segment: "y", geography: "z" }, measure: "share", today: "2026-11" },
  {},
  {
    market: { firm: "x", segment: "y", geography: "z" },
    decimal: ",",
    scale: "fraction",
    dateOrder: "month-first",
    dateMeans: "quarter",
    fiscal: "last",
    measure: "revenue",
    unit: "usd_billion",
  },
  { delimiter: ";", layout: "long", encoding: "windows-1252" },
];

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

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("insert", "delete", "replace", "cut", "repeat", "swap"),
  text: fc.constantFrom(...HOSTILE),
  length: fc.integer({ min: 1, max: 30 }),
});

function mutate(text: string, changes: readonly { at: number; kind: string; text: string; length: number }[]): string {
  let out = text;
  for (const change of changes) {
    const at = Math.floor(change.at * out.length);
    const [before, after] = [out.slice(0, at), out.slice(at)];
    if (change.kind === "insert") out = before + change.text + after;
    else if (change.kind === "delete") out = before + after.slice(change.length);
    else if (change.kind === "replace") out = before + change.text + after.slice(1);
    else if (change.kind === "cut") out = change.at > 0.5 ? before : after;
    else if (change.kind === "repeat") out = before + after.slice(0, change.length).repeat(3) + after;
    else out = before + [...after.slice(0, change.length)].reverse().join("") + after.slice(change.length);
  }
  return out;
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
