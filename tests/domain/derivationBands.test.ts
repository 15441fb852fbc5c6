/**
 * The promise of a rounding band: whatever the true values were, if rounding them gives the printed ones, the true result lies in the band
 * computed from the print. True values are drawn, printed at random decimals, read back, derived, and compared.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/domain/derivations/derivation.ts";
import { DERIVATIONS } from "../../src/domain/derivations/index.ts";
import type { Interval } from "../../src/domain/model.ts";
import { bandOf, containsI } from "../../src/domain/precision.ts";
import { readPrintedAs } from "../../src/domain/printed.ts";
import { formatValue } from "../../src/domain/unit.ts";
import { accepted } from "./results.ts";

const RUNS = { seed: 20261122, numRuns: 1500 };

interface Truth {
  readonly value: number;
  readonly decimals: number;
}

/** A true value with far more digits than print, and the decimals it is printed to. */
const truth = (min: number, max: number): fc.Arbitrary<Truth> =>
  fc.record({
    value: fc.integer({ min: Math.ceil(min * 1e5), max: Math.floor(max * 1e5) }).map((digits) => digits / 1e5),
    decimals: fc.integer({ min: 0, max: 2 }),
  });

/** Prints a true value, reads the print back, and makes it an input; `shrink` scales the band (1 = as it is). */
function printedQuantity(t: Truth, unit: string, period: string, name: string, shrink: number): Quantity {
  const token = formatValue(t.value, unit, { decimals: t.decimals });
  const { value, step, bound } = accepted(readPrintedAs(token, unit));
  return { value, band: bandOf(value, step * shrink, bound), unit, period, basePeriod: "", name };
}

interface Case {
  readonly id: string;
  readonly truths: fc.Arbitrary<readonly Truth[]>;
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly result: (values: readonly number[]) => number;
}

const at = (values: readonly number[], i: number): number => values[i] ?? Number.NaN;
const pair = (a: fc.Arbitrary<Truth>, b: fc.Arbitrary<Truth>): fc.Arbitrary<readonly Truth[]> => fc.tuple(a, b);
const SHARE = truth(2, 60);
const MONEY = truth(2, 900);

const CASES: readonly Case[] = [
  {
    id: "change-points",
    truths: pair(SHARE, SHARE),
    units: ["percent", "percent"],
    periods: ["2019", "2021"],
    result: (v) => at(v, 1) - at(v, 0),
  },
  {
    id: "ratio",
    truths: pair(MONEY, MONEY),
    units: ["usd_billion", "usd_billion"],
    periods: ["2019", "2021"],
    result: (v) => at(v, 1) / at(v, 0),
  },
  {
    id: "index-100",
    truths: pair(SHARE, SHARE),
    units: ["percent", "percent"],
    periods: ["2019", "2021"],
    result: (v) => (at(v, 1) / at(v, 0)) * 100,
  },
  {
    id: "growth",
    truths: pair(MONEY, MONEY),
    units: ["cny_million", "cny_million"],
    periods: ["2020", "2021"],
    result: (v) => (at(v, 1) / at(v, 0) - 1) * 100,
  },
  {
    id: "cagr",
    truths: pair(MONEY, MONEY),
    units: ["usd_billion", "usd_billion"],
    periods: ["2021", "2026"],
    result: (v) => ((at(v, 1) / at(v, 0)) ** (1 / 5) - 1) * 100,
  },
  {
    id: "remainder",
    truths: fc.array(truth(0, 24), { minLength: 1, maxLength: 4 }),
    units: ["percent", "percent", "percent", "percent"],
    periods: ["2021", "2021", "2021", "2021"],
    result: (v) => 100 - v.reduce((sum, x) => sum + x, 0),
  },
  {
    id: "implied-value",
    truths: pair(SHARE, MONEY),
    units: ["percent", "cny_million"],
    periods: ["2022-Q2", "2022-Q2"],
    result: (v) => (at(v, 0) / 100) * at(v, 1),
  },
  {
    id: "sum",
    truths: fc.array(MONEY, { minLength: 2, maxLength: 4 }),
    units: ["eur_billion", "eur_billion", "eur_billion", "eur_billion"],
    periods: ["2021", "2021", "2021", "2021"],
    result: (v) => v.reduce((sum, x) => sum + x, 0),
  },
  {
    id: "rank",
    truths: fc.array(truth(10, 11.5), { minLength: 3, maxLength: 3 }),
    units: ["percent", "percent", "percent"],
    periods: ["2021", "2021", "2021"],
    result: (v) => 1 + v.slice(0, -1).filter((x) => x > at(v, v.length - 1)).length,
  },
  {
    id: "top-shares",
    truths: fc.array(truth(0, 24), { minLength: 1, maxLength: 4 }),
    units: ["percent", "percent", "percent", "percent"],
    periods: ["2021", "2021", "2021", "2021"],
    result: (v) => v.reduce((sum, x) => sum + x, 0),
  },
  {
    id: "base-from-growth",
    truths: pair(MONEY, truth(-60, 200)),
    units: ["cny_million", "percent"],
    periods: ["2022-Q2", "2022-Q2"],
    result: (v) => at(v, 0) / (1 + at(v, 1) / 100),
  },
];

function derivedBand(c: Case, truths: readonly Truth[], shrink: number): Interval {
  const inputs = truths.map((t, i) => printedQuantity(t, c.units[i] ?? "", c.periods[i] ?? "", `input ${i}`, shrink));
  const derivation = DERIVATIONS.get(c.id);
  if (derivation === undefined) throw new Error(`no derivation ${c.id}`);
  return accepted(derivation.derive(inputs)).band;
}

describe("the true result lies in the band computed from the print", () => {
  test.each(CASES.map((c) => [c.id, c] as const))("%s, over 1,500 true values", (_id, c) => {
    fc.assert(
      fc.property(c.truths, (truths) => {
        const result = c.result(truths.map((t) => t.value));
        expect(containsI(derivedBand(c, truths, 1), result)).toBe(true);
      }),
      RUNS,
    );
  });

  test.each(CASES.map((c) => [c.id, c] as const))("%s: half the rounding would lose true values, so the test can fail", (_id, c) => {
    const samples = fc.sample(c.truths, RUNS);
    const missed = samples.filter((truths) => !containsI(derivedBand(c, truths, 0.5), c.result(truths.map((t) => t.value))));
    expect(missed.length).toBeGreaterThan(RUNS.numRuns / 100);
  });

  test.each(CASES.map((c) => [c.id, c] as const))("%s: the band is tight, both of its ends are reached", (_id, c) => {
    // With every input at an end of its own band the result comes within a hair of each end: nothing is widened for safety's sake.
    const step = 1;
    const printed = c.units
      .slice(0, c.id === "sum" || c.id === "remainder" || c.id === "top-shares" ? 3 : 2)
      .map((_, i) => ({ value: [12, 17, 23][i] ?? 5, decimals: 0 }));
    const band = derivedBand(c, printed, 1);
    const ends = printed.map((t) => [t.value - step / 2, t.value + step / 2] as const);
    const corners = ends.reduce<readonly (readonly number[])[]>(
      (lists, two) => lists.flatMap((list) => two.map((end) => [...list, end])),
      [[]],
    );
    const results = corners.map((corner) => c.result(corner));
    expect(band.low).toBeCloseTo(Math.min(...results), 8);
    expect(band.high).toBeCloseTo(Math.max(...results), 8);
  });
});

test("every registered derivation is held to the promise", () => {
  // The index is held to it in hhi.test.ts, where the firms that nobody printed are drawn as well.
  expect([...CASES.map((c) => c.id), "hhi"].sort()).toEqual([...DERIVATIONS.keys()].sort());
});
