/** The index of concentration from incomplete shares: whatever the true market was, its index lies in the interval. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/domain/derivations/derivation.ts";
import { HHI } from "../../src/domain/derivations/hhi.ts";
import { RANK } from "../../src/domain/derivations/rank.ts";
import { TOP_SHARES } from "../../src/domain/derivations/topShares.ts";
import { bandOf, containsI } from "../../src/domain/precision.ts";
import { accepted, refused } from "./results.ts";

/** A share as printed: 39 stands for 38.5 to 39.5. */
const share = (value: number, step = 1, name = `firm of ${value}`): Quantity => ({
  value,
  band: bandOf(value, step, "exact"),
  unit: "percent",
  period: "2021",
  basePeriod: "",
  name,
});

const squares = (shares: readonly number[]): number => shares.reduce((sum, x) => sum + x * x, 0);

/** A whole market: shares that add up to 100, largest first. */
const market = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 3, maxLength: 12 }).map((weights) => {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => (100 * w) / total).toSorted((a, b) => b - a);
});

const RUNS = { seed: 20261122, numRuns: 2_000 };

describe("the index of any market lies in the interval that its printed shares give", () => {
  test("when three or more of the largest are printed", () => {
    fc.assert(
      fc.property(market, fc.integer({ min: 3, max: 6 }), fc.constantFrom(1, 0.1), (shares, n, step) => {
        const printed = shares.slice(0, n).map((x, k) => share(Math.round(x / step) * step, step, `firm ${k}`));
        const { band } = accepted(HHI.derive(printed));
        expect(containsI(band, squares(shares))).toBe(true);
      }),
      RUNS,
    );
  });

  test("when any one or two are printed, however large the others are", () => {
    fc.assert(
      fc.property(market, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 }), (shares, from, n) => {
        const printed = shares.slice(from, from + n).map((x, k) => share(Math.round(x), 1, `firm ${k}`));
        fc.pre(printed.length > 0);
        expect(containsI(accepted(HHI.derive(printed)).band, squares(shares))).toBe(true);
      }),
      RUNS,
    );
  });
});

test("Gartner's four shares of 2021: both ends by hand", () => {
  const { value, band, unit, formulaText } = accepted(HHI.derive([share(39), share(21), share(9.5, 0.1), share(7.1, 0.1)]));
  // 38.5² + 20.5² + 9.45² + 7.05² = 2041.5; 39.5² + 21.5² + 9.55² + 7.15² = 2164.8 and the 22.3 left are three firms of 7.15 and one of 0.85.
  expect(band).toEqual({ low: 2041, high: 2319 });
  expect(value).toBe(2041);
  expect(unit).toBe("hhi");
  expect(formulaText).toBe("39² + 21² + 9.5² + 7.1² + the rest");
});

test("one share alone leaves the rest to a single firm; the whole market is 10,000", () => {
  expect(accepted(HHI.derive([share(37)])).band).toEqual({ low: 1332, high: Math.ceil(37.5 ** 2 + 63.5 ** 2) });
  expect(accepted(HHI.derive([share(100)])).band).toEqual({ low: Math.floor(99.5 ** 2), high: 10_000 });
});

test("the order of the shares changes nothing: what rounding leaves goes to the largest first", () => {
  // 49.5² + 29.5² + 19.5² = 3700.75. Of the 1.5 that the low ends leave, 1 takes 50 to its high end (+ 100), 0.5 goes half of 30's way (+ 30).
  const [a, b, c] = [share(50), share(30), share(20)];
  for (const shares of [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ])
    expect(accepted(HHI.derive(shares)).band).toEqual({ low: 3700, high: 3831 });
});

test("ends that are whole points stay what they are", () => {
  // 49.5² + 19.5² + 9.5² + 4.5² = 2941; 50.5² + 20.5² + 10.5² + 5.5² = 3111 and the 13 left are two firms of 5.5 and one of 2: 64.5.
  expect(accepted(HHI.derive([share(50), share(20), share(10), share(5)])).band).toEqual({ low: 2941, high: 3176 });
});

test("shares that leave nothing, or whose smallest is nothing, have an index all the same", () => {
  expect(accepted(HHI.derive([share(60, 0), share(40, 0)])).band).toEqual({ low: 5200, high: 5200 });
  expect(accepted(HHI.derive([share(60, 0), share(0, 0, "a"), share(0, 0, "b")])).band).toEqual({ low: 3600, high: 3600 });
});

test("shares that are printed to more than 100 by rounding stay inside 100; those of two tables are refused", () => {
  // 34 three times: 102 printed, 100.5 at the least that they stand for.
  expect(refused(HHI.derive([share(34, 1, "a"), share(34, 1, "b"), share(34, 1, "c")])).cause).toMatch(/more than 100/);
  const { band } = accepted(HHI.derive([share(33.4, 1, "a"), share(33.4, 1, "b"), share(33.4, 1, "c")]));
  expect(band.high).toBeLessThanOrEqual(Math.ceil(33.9 ** 2 + 33.9 ** 2 + 32.9 ** 2));
  expect(refused(TOP_SHARES.derive([share(60), share(45)])).cause).toMatch(/sum to 104 or more/);
});

test("equal prints share a rank, and rounding leaves ranks open", () => {
  const rankOf = (others: readonly Quantity[], own: Quantity) => accepted(RANK.derive([...others, own]));
  expect(rankOf([share(21), share(39)], share(9.5, 0.1))).toMatchObject({ value: 3, band: { low: 3, high: 3 }, unit: "rank" });
  expect(rankOf([share(16, 1, "a"), share(39)], share(16, 1, "b"))).toMatchObject({ value: 2, band: { low: 2, high: 3 } });
  expect(rankOf([share(16.4, 0.1)], share(16))).toMatchObject({ value: 2, band: { low: 1, high: 2 } });
  // 15.5 to 16.5 touches 16.5 to 17.5 and 14.5 to 15.5: the one may be as large, neither can be passed.
  expect(rankOf([share(17)], share(16))).toMatchObject({ value: 2, band: { low: 1, high: 2 } });
  expect(rankOf([share(15)], share(16))).toMatchObject({ value: 1, band: { low: 1, high: 1 } });
  expect(rankOf([share(21), share(9.5, 0.1)], share(39)).formulaText).toBe("1 + 0 (none of 21, 9.5 above 39)");
  expect(rankOf([share(21), share(39)], share(9.5, 0.1)).formulaText).toBe("1 + 2 (21, 39 above 9.5)");
  expect(refused(RANK.derive([share(39)])).cause).toMatch(/nothing to rank against/);
});

test.each([HHI, RANK, TOP_SHARES])("$id refuses shares of two periods, and one that is given twice", (derivation) => {
  expect(refused(derivation.derive([share(39), { ...share(21), period: "2020" }])).cause).toMatch(/not a share in percent of 2021/);
  expect(refused(derivation.derive([share(39), share(39)])).cause).toMatch(/given twice/);
});
