/** Files that went wrong on their way: whatever happens to them, nothing is thrown and nothing is lost without a word. */
import { expect, test } from "vitest";
import { knownTablesOf } from "../../../src/io/import/known.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import type { Choices, ImportResult } from "../../../src/io/import/types.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { runs } from "../../helpers/runs.ts";
import { CORPUS } from "./corpus/corpus.ts";
import { MARKET, SHARES } from "./corpus/corpusFile.ts";
import { random } from "./corpus/random.ts";

const TABLES = knownTablesOf(DATASET);
const SMALL = CORPUS.map((file) => ({ ...file, content: file.bytes() })).filter(({ content }) => content.length < 3000);
const MUTANTS = runs(10_000);

/** Milliseconds on a machine that is busy with much else. */
const SLOWEST = 900_000;

/** What is put into a file: signs that have a meaning somewhere, and words that are known. */
const HOSTILE =
  '" "" , ; \t \n \r \r\n | \' = - 0 9 . % \u202e \u0000 \ufeff é 云 n/a 2021 AWS constructor 1e999 ( £ 亿元 (%) Growth { [ sep=,\n'.split(
    " ",
  );
const OTHERS: readonly Choices[] = [
  SHARES,
  {},
  {
    market: MARKET,
    decimal: ",",
    scale: "fraction",
    dateOrder: "month-first",
    dateMeans: "quarter",
    fiscal: "last",
    measure: "revenue",
    unit: "usd_billion",
    perColumn: [{ column: 2, decimal: ".", unit: "yuan" }],
  },
  { delimiter: ";", layout: "long", encoding: "windows-1252" },
];

const sum = (counts: object): number => Object.entries(counts).reduce((all, [name, n]) => (name === "read" ? all : all + Number(n)), 0);

/** What is wrong with the account of a result; empty when all rows and cells are taken, wait, are empty or are named. */
function faults(result: ImportResult): string[] {
  const { rows, cells, problems, figures, questions, verdict } = result;
  const named = new Set(problems.filter(({ leaves }) => leaves === "row" || leaves === "figure").map(({ line }) => line));
  const told = result.problemCounts.reduce((all, { count }) => all + count, 0);
  const checks: readonly (readonly [string, boolean])[] = [
    ["rows do not add up", sum(rows) === rows.read],
    ["cells do not add up", sum(cells) === cells.read],
    ["a count is negative", Object.values(rows).every((n) => n >= 0) && Object.values(cells).every((n) => n >= 0)],
    ["problems are not counted", told >= problems.length && problems.every(({ cause, remedy }) => cause !== "" && remedy !== "")],
    ["a figure is no number", figures.every(({ amount }) => amount.kind === "range" || Number.isFinite(amount.value))],
    ...(verdict === "rejected"
      ? ([
          ["a rejected file gives figures", figures.length === 0],
          ["a rejected file does not say why", problems.some(({ severity }) => severity === "error")],
        ] as const)
      : ([
          ["figures are not counted", figures.length === cells.accepted],
          ["figures wait without a question", cells.waiting > 0 === questions.length > 0],
          ["rows are left out without a word", named.size >= rows.skipped || told > problems.length],
          [
            "left out, and plainly accepted",
            verdict !== "accepted" || cells.skipped + cells.waiting === 0 || problems.some((p) => p.code === "calculated"),
          ],
        ] as const)),
  ];
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault);
}

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** One change to the bytes of a file. */
function changed(bytes: Uint8Array, next: () => number): Uint8Array {
  const below = (n: number): number => Math.floor(next() * n);
  const at = below(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const length = 1 + below(30);
  switch (below(9)) {
    case 0:
      return joined(before, [below(256)], after.subarray(1));
    case 1:
      return bytes.map((byte, k) => (k === at ? byte ^ (1 << below(8)) : byte));
    case 2:
      return joined(before, new TextEncoder().encode(HOSTILE[below(HOSTILE.length)]), after);
    case 3:
      return joined(before, after.subarray(length));
    case 4:
      return next() < 0.5 ? before : after;
    case 5:
      return joined(before, after.subarray(0, length), after.subarray(0, length), after);
    case 6:
      return joined(bytes, bytes);
    case 7: {
      const signs = [0x2c, 0x3b, 0x09, 0x7c, 0x0a, 0x22];
      const [from, to] = [signs[below(6)] ?? 0, signs[below(6)] ?? 0];
      return bytes.map((byte) => (byte === from ? to : byte));
    }
    default: {
      const lines = new TextDecoder("latin1").decode(bytes).split("\n");
      const [a, b] = [below(lines.length), below(lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
      return Uint8Array.from(lines.join("\n"), (c) => c.charCodeAt(0));
    }
  }
}

test("of the files themselves everything is accounted for, whatever was chosen", () => {
  for (const { name, content, choices } of SMALL) {
    for (const other of [choices, ...OTHERS]) expect([name, faults(readTable(content, other, TABLES))]).toEqual([name, []]);
  }
});

test(
  `${MUTANTS} mutants of the corpus: no exception, and every row and cell is taken, waits, is empty or is named`,
  ({ task }) => {
    task.meta.fuzz = [{ runs: MUTANTS, seed: 0 }];
    expect(SMALL.length).toBeGreaterThan(140);
    const wrong: unknown[] = [];
    for (let k = 0; k < MUTANTS; k++) {
      const next = random(k);
      const file = SMALL[k % SMALL.length];
      if (file === undefined) continue;
      let bytes: Uint8Array = file.content;
      for (let changes = 1 + Math.floor(next() * 4); changes > 0; changes--) bytes = changed(bytes, next);
      const choices = next() < 0.6 ? file.choices : (OTHERS[Math.floor(next() * OTHERS.length)] ?? {});
      try {
        const found = faults(readTable(bytes, choices, TABLES));
        if (found.length > 0) wrong.push({ k, name: file.name, found, text: new TextDecoder().decode(bytes).slice(0, 400), choices });
      } catch (error) {
        wrong.push({ k, name: file.name, error: String(error), text: new TextDecoder().decode(bytes).slice(0, 400) });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  },
  SLOWEST,
);
