/** Figures as columns give back what went in: every word of every figure, by value and not by likeness. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type FigureRow,
  figureBound,
  figureColumnsOf,
  figureStatus,
  figureText,
  packTexts,
  unpackText,
} from "../../src/domain/figureColumns.ts";
import { BOUNDS, STATUSES } from "../../src/domain/model.ts";
import { FIGURE_BOUNDS, FIGURE_TEXTS } from "../../src/domain/ownSet.ts";

const word = fc.oneof(fc.constantFrom("", "AWS", "阿里云", "\ufeffmark", "__proto__", "🜁"), fc.string({ unit: "binary" }));

const row: fc.Arbitrary<FigureRow> = fc.record({
  line: fc.nat(4_000_000_000),
  column: fc.nat(20_000),
  providerId: fc.option(fc.constantFrom("aws", "alibaba")),
  providerText: word,
  measureId: word,
  period: word,
  periodText: word,
  amount: fc.oneof(
    fc.record({ kind: fc.constant("value" as const), value: fc.double({ noNaN: true }), bound: fc.constantFrom(...BOUNDS) }),
    fc.record({ kind: fc.constant("range" as const), low: fc.integer(), high: fc.integer() }),
  ),
  unit: word,
  asTyped: word,
  status: fc.constantFrom(...STATUSES),
  market: fc.record({ firm: word, segment: word, geography: word }),
  vintage: word,
  note: word,
  sourceText: word,
  rowId: word,
});

test("packed texts come back one by one, also empty ones, ones in any script and ones that begin with a byte order mark", () => {
  fc.assert(
    fc.property(fc.array(word), (texts) => {
      const packed = packTexts(texts);
      expect(texts.map((_, k) => unpackText(packed, k))).toEqual(texts);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("texts that outgrow their bytes come back whole, and no byte is kept beyond them", () => {
  const long = ["x", "云".repeat(10_000), "", ...Array.from({ length: 300 }, (_, k) => `${k} ${"阿里云".repeat(20)}`), "é"];
  const packed = packTexts(long);
  expect(long.map((_, k) => unpackText(packed, k))).toEqual(long);
  expect(packed.bytes).toHaveLength(new TextEncoder().encode(long.join("")).length);
});

test("half of a surrogate pair is no text and is packed as the sign for that", () => {
  expect(unpackText(packTexts(["a\ud800b"]), 0)).toBe("a\ufffdb");
});

test("a place that there is none at says nothing", () => {
  expect(unpackText(packTexts(["a"]), 1)).toBe("");
  expect(figureText(figureColumnsOf([]), "firm", 0)).toBe("");
});

test("every field of every figure comes back from its columns", () => {
  fc.assert(
    fc.property(fc.array(row), (figures) => {
      const columns = figureColumnsOf(figures);
      expect(columns.count).toBe(figures.length);
      for (const [k, figure] of figures.entries()) {
        const { market, amount, providerId, line, column, status, ...rest } = figure;
        const words = { ...rest, ...market, providerId: providerId ?? "" };
        for (const field of FIGURE_TEXTS) expect(figureText(columns, field, k), field).toBe(words[field]);
        expect([columns.line[k], columns.column[k], figureStatus(columns, k)]).toEqual([line, column, status]);
        const isRange = amount.kind === "range";
        expect(figureBound(columns, k)).toBe(isRange ? "range" : amount.bound);
        expect(columns.value[k]).toBe(isRange ? (amount.low + amount.high) / 2 : amount.value);
        expect([columns.low[k], columns.high[k]]).toEqual(isRange ? [amount.low, amount.high] : [Number.NaN, Number.NaN]);
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("bounds of columns are those of the domain in its order, and range behind them", () => {
  expect(FIGURE_BOUNDS).toEqual([...BOUNDS, "range"]);
});

test("a text that repeats is held once", () => {
  const one = fc.sample(row, { seed: 5, numRuns: 1 })[0];
  if (one === undefined) throw new Error("no sample");
  expect(figureColumnsOf([one, one, { ...one, note: `${one.note}!` }]).texts.note.values.ends).toHaveLength(2);
});
