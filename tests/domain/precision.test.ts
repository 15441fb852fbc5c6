import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bound, Correction, Interval, Observation } from "../../src/domain/model.ts";
import {
  addI,
  bandOf,
  containsI,
  divI,
  formatBand,
  interval,
  mulI,
  observationBand,
  observationStep,
  powI,
  subI,
  tidyNumber,
} from "../../src/domain/precision.ts";
import { accepted, refused } from "./results.ts";

const INF = Number.POSITIVE_INFINITY;
const RUNS = { seed: 20261122, numRuns: 2000 };

describe("the band of a printed figure", () => {
  test.each<[number, number, Bound, number, number]>([
    [39, 1, "exact", 38.5, 39.5],
    [9.5, 0.1, "exact", 9.45, 9.55],
    [22.739, 0.001, "exact", 22.7385, 22.7395],
    [-9, 1, "exact", -9.5, -8.5],
    [3, 0, "exact", 3, 3],
    [11000, 1, "about", 10500, 11500],
    [2, 1, "about", 1.5, 2.5],
    [0.5, 0.5, "about", 0.25, 0.75],
    [3306, 1, "about", 3305.5, 3306.5],
    [0, 1, "about", -0.5, 0.5],
    [100, 1, "at_least", 100, INF],
    [40, 1, "at_most", -INF, 40],
    [500, 1, "approaching", -INF, 500],
  ])("%d to %d, %s, is %d to %d", (value, step, bound, low, high) => {
    expect(bandOf(value, step, bound)).toEqual({ low, high });
  });

  test("holds every value that rounds to the print, and a band a tenth narrower does not", () => {
    let missed = 0;
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (digits, places) => {
        const truth = digits / 1e4;
        const printed = Number(truth.toFixed(places));
        const step = Number(`1e${-places}`);
        const band = bandOf(printed, step, "exact");
        expect(containsI(band, truth)).toBe(true);
        if (!containsI({ low: band.low + step * 0.05, high: band.high - step * 0.05 }, truth)) missed += 1;
      }),
      RUNS,
    );
    expect(missed).toBeGreaterThan(0);
  });
});

describe("interval arithmetic", () => {
  const ends = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const anyInterval = fc.tuple(ends, ends).map(([a, b]) => interval(a, b));
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const inside = (band: Interval, at: number): number => Math.min(band.high, Math.max(band.low, band.low + (band.high - band.low) * at));

  test("loses no pair of values under any operation", () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, share, share, (a, b, s, t) => {
        const x = inside(a, s);
        const y = inside(b, t);
        const within = (band: Interval, value: number) => value >= band.low && value <= band.high;
        expect(within(addI(a, b), x + y)).toBe(true);
        expect(within(subI(a, b), x - y)).toBe(true);
        expect(within(mulI(a, b), x * y)).toBe(true);
        const quotient = divI(a, b);
        expect(quotient.ok).toBe(!(b.low <= 0 && b.high >= 0));
        if (quotient.ok) expect(within(quotient.value, x / y)).toBe(true);
        const root = powI(a, 0.2);
        expect(root.ok).toBe(a.low >= 0);
        if (root.ok) expect(within(root.value, x ** 0.2)).toBe(true);
      }),
      RUNS,
    );
  });

  test("is no wider than it must be", () => {
    expect(subI({ low: 36.5, high: 37.5 }, { low: 45.5, high: 46.5 }).low).toBeCloseTo(-10, 12);
    expect(mulI({ low: -2, high: 3 }, { low: -5, high: 4 })).toEqual({ low: expect.closeTo(-15, 12), high: expect.closeTo(12, 12) });
    expect(accepted(divI({ low: 1, high: 2 }, { low: 4, high: 8 }))).toEqual({
      low: expect.closeTo(0.125, 12),
      high: expect.closeTo(0.5, 12),
    });
    expect(accepted(powI({ low: 32, high: 243 }, 0.2))).toEqual({ low: expect.closeTo(2, 12), high: expect.closeTo(3, 12) });
  });

  test("containment forgives a hair in proportion to the end, and no more", () => {
    expect(containsI({ low: 1e9, high: 2e9 }, 1e9 - 1e-3)).toBe(true);
    expect(containsI({ low: 1e9, high: 2e9 }, 1e9 - 1)).toBe(false);
    expect(containsI({ low: 1e-6, high: 1 }, 1e-6 - 1e-12)).toBe(false);
    expect(containsI({ low: 0, high: 1 }, 1 + 1e-9)).toBe(false);
  });

  test("carries half lines through", () => {
    expect(addI({ low: 100, high: INF }, { low: 1, high: 2 }).high).toBe(INF);
    expect(subI({ low: 1, high: 2 }, { low: 100, high: INF }).low).toBe(-INF);
    expect(mulI({ low: 0, high: 0 }, { low: 5, high: INF })).toEqual({ low: 0, high: 0 });
    expect(accepted(divI({ low: 100, high: INF }, { low: 2, high: INF }))).toEqual({ low: 0, high: INF });
    expect(interval(Number.NaN, 3)).toEqual({ low: -INF, high: INF });
    expect(interval(3, 1)).toEqual({ low: 1, high: 3 });
  });

  test("refuses to divide by what can be zero and to take roots of what can be negative", () => {
    expect(refused(divI({ low: 1, high: 2 }, { low: -1, high: 1 })).cause).toMatch(/zero/);
    expect(refused(divI({ low: 1, high: 2 }, { low: 0, high: 1 })).cause).toMatch(/zero/);
    expect(refused(powI({ low: -1, high: 2 }, 0.5)).cause).toMatch(/below/);
    expect(refused(powI({ low: 0, high: 2 }, -1)).cause).toMatch(/zero/);
  });
});

describe("interval arithmetic at its edges", () => {
  test("zero times no limit at all is zero, on either side", () => {
    expect(mulI({ low: 1, high: INF }, { low: 0, high: 0 })).toEqual({ low: 0, high: 0 });
    expect(mulI({ low: 0, high: 0 }, { low: 1, high: INF })).toEqual({ low: 0, high: 0 });
  });

  test("a power of zero is refused under a negative exponent alone, and one above zero never", () => {
    expect(accepted(powI({ low: 0, high: 4 }, 0.5)).high).toBeCloseTo(2, 12);
    expect(accepted(powI({ low: 0, high: 4 }, 0))).toMatchObject({ low: expect.closeTo(1, 12), high: expect.closeTo(1, 12) });
    expect(accepted(powI({ low: 1, high: 2 }, -1)).low).toBeCloseTo(0.5, 12);
    refused(powI({ low: 0, high: 4 }, -1));
  });

  test("a power is widened by more than its last binary digit", () => {
    const root = accepted(powI({ low: 2, high: 2 }, 0.5));
    expect(Math.SQRT2 - root.low).toBeGreaterThan(3 * Number.EPSILON);
    expect(root.high - Math.SQRT2).toBeGreaterThan(3 * Number.EPSILON);
  });

  test("a sum is as uncertain as its larger part", () => {
    const sum = addI({ low: 1e6, high: 1e6 }, { low: 1, high: 1 });
    expect(sum.low).toBeLessThan(1_000_001);
    expect(sum.high).toBeGreaterThan(1_000_001);
  });

  test("a point holds itself, zero too", () => {
    expect(containsI({ low: 0, high: 0 }, 0)).toBe(true);
    expect(containsI({ low: 0, high: 0 }, 1e-300)).toBe(false);
  });

  test("zero has no sign", () => {
    expect(Object.is(tidyNumber(-0), 0)).toBe(true);
    expect(formatBand({ low: -1.6, high: -0.4 }, "count")).toBe("−2 to 0");
  });
});

describe("a band in words", () => {
  test.each([
    [{ low: 38, high: 38.5 }, "percent", "38.00 to 38.50"],
    [{ low: 38.5, high: 39 }, "percent", "38.50 to 39.00"],
    [{ low: 1.2, high: 2.7 }, "rank", "1 to 3"],
    [{ low: 1.2, high: 2.7 }, "no unit of ours", "1.2 to 2.7"],
  ])("%o %s is %s, both ends to the same digit", (band, unit, words) => {
    expect(formatBand(band, unit)).toBe(words);
  });

  test.each([
    [38.5, 39.5, "percent", "38.5 to 39.5"],
    [9.45, 9.55, "percent", "9.45 to 9.55"],
    [-10, -8, "percentage_points", "−10 to −8"],
    [40.256, 48.378, "percent", "40.2 to 48.4"],
    [17472.17, 19527.77, "cny_million", "17,472 to 19,528"],
    [10999.5, 11000.5, "count", "10,999 to 11,001"],
    [8.1, 9.3, "percent", "8.1 to 9.3"],
    [0.1 + 0.2, 1.3, "percent", "0.3 to 1.3"],
    [100, INF, "percent", "at least 100"],
    [99.95, INF, "percent", "at least 99.95"],
    [1724.8628, INF, "percent", "at least 1,724.8"],
    [-INF, 1724.8628, "percent", "at most 1,724.9"],
    [0, INF, "percent", "at least 0"],
    [-INF, 500, "usd_billion", "at most 500"],
    [-INF, INF, "percent", "any value"],
    [3, 3, "rank", ""],
    [3, 3.0000000000000004, "percent", ""],
  ])("%d to %d %s is “%s”", (low, high, unit, words) => {
    expect(formatBand({ low, high }, unit)).toBe(words);
  });

  test("never promises more than the band: the words' ends lie outside or on it", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (low, width) => {
        const band = { low, high: low + width };
        const [from, to] = formatBand(band, "percent")
          .split(" to ")
          .map((text) => Number(text.replaceAll(",", "").replace("−", "-")));
        expect(from).toBeLessThanOrEqual(band.low + Math.abs(band.low) * 1e-11);
        expect(to).toBeGreaterThanOrEqual(band.high - Math.abs(band.high) * 1e-11);
        expect((to ?? INF) - (from ?? -INF)).toBeLessThanOrEqual(width * 1.21);
      }),
      RUNS,
    );
  });
});

describe("the band of an observation", () => {
  const observation = (part: Partial<Observation>): Observation => ({
    observationId: "o",
    marketId: "m",
    providerId: "p",
    measureId: "share",
    period: "2021",
    periodLabel: "",
    basePeriod: "",
    value: 39,
    unit: "percent",
    asPrinted: "39%",
    bound: "exact",
    status: "reported",
    vintage: "2022-06",
    vintageBasis: "stated",
    standing: "accepted",
    sourceId: "s",
    locator: "p1",
    note: "",
    ...part,
  });
  const correction = (part: Partial<Correction>): Correction => ({
    observationId: "o",
    asPrinted: "",
    recorded: "",
    kind: "typo",
    reason: "",
    crossCheckObservationId: "",
    ...part,
  });

  test("comes from the printed token", () => {
    expect(observationBand(observation({}), [])).toEqual({ low: 38.5, high: 39.5 });
    expect(observationBand(observation({ value: 39, asPrinted: "39.0%" }), [])).toEqual({ low: 38.95, high: 39.05 });
    expect(observationBand(observation({ value: 1, unit: "usd_billion", asPrinted: "$1,000 million" }), [])).toEqual({
      low: 0.9995,
      high: 1.0005,
    });
  });

  test("comes from the correction where that replaces the token, and only from its own", () => {
    const income = observation({ value: 22739, unit: "cny_million", asPrinted: "22.739 million yuan" });
    const fixed = correction({ recorded: "22,739 million yuan" });
    expect(observationBand(income, [fixed])).toEqual({ low: 22738.5, high: 22739.5 });
    const points = observation({ value: -9, unit: "percentage_points", asPrinted: "fallen by 9%" });
    expect(observationBand(points, [correction({ recorded: "9 percentage points", kind: "unit" })])).toEqual({ low: -9.5, high: -8.5 });
    // A note on rounding gives the finer figure; the token keeps its own band.
    expect(observationStep(observation({}), [correction({ recorded: "38.9%", kind: "rounding" })])).toBe(1);
    expect(observationStep(observation({}), [correction({ observationId: "other", recorded: "39.00%" })])).toBe(1);
    expect(observationStep(observation({}), [correction({ recorded: "39.00%", kind: "rounding" })])).toBe(0.01);
  });

  test("falls back on the digits of the value when no text reads as it", () => {
    expect(observationStep(observation({ value: 9.25, asPrinted: "a slump" }), [])).toBe(0.01);
    expect(observationStep(observation({ value: 300, asPrinted: "a lot" }), [])).toBe(1);
    expect(observationStep(observation({ value: 0, asPrinted: "nothing" }), [])).toBe(1);
  });

  test.each<[Partial<Observation>, number, number]>([
    [{ value: 3, unit: "rank", asPrinted: "third largest" }, 3, 3],
    [{ value: 2, unit: "count", asPrinted: "two data centers" }, 2, 2],
    [{ value: 6, unit: "months", asPrinted: "six months" }, 6, 6],
    [{ value: 11000, unit: "count", asPrinted: "about 11,000 partners", bound: "about" }, 10500, 11500],
    [{ value: 5e8, unit: "count", asPrinted: "500 million users" }, 499.5e6, 500.5e6],
    [{ value: 5, unit: "years", asPrinted: "more than five years", bound: "at_least" }, 5, INF],
    [{ value: 2, unit: "ratio", asPrinted: "doubled", bound: "about" }, 1.5, 2.5],
  ])("whole things are points unless words widen them: %j", (part, low, high) => {
    expect(observationBand(observation(part), [])).toEqual({ low, high });
  });
});
