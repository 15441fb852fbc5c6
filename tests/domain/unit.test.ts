import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertMoney, formatNumber, formatValue, shiftDecimal, shortUnit, UNITS, unitById } from "../../src/domain/unit.ts";
import { accepted, refused } from "./results.ts";

describe("a value in the words of its unit", () => {
  test.each([
    [39, "percent", {}, "39%"],
    [9.5, "percent", {}, "9.5%"],
    [-9, "percentage_points", {}, "−9 points"],
    [1, "percentage_points", { sign: true }, "+1 point"],
    [2, "ratio", {}, "×2"],
    [3, "rank", {}, "3rd"],
    [1, "rank", {}, "1st"],
    [2, "rank", {}, "2nd"],
    [4, "rank", {}, "4th"],
    [11, "rank", {}, "11th"],
    [12, "rank", {}, "12th"],
    [13, "rank", {}, "13th"],
    [22, "rank", {}, "22nd"],
    [205555, "cny_million", {}, "205,555 million yuan"],
    [22.739, "cny_million", {}, "22.739 million yuan"],
    [27.4, "usd_billion", {}, "US$27.4 billion"],
    [1.4, "usd_trillion", {}, "US$1.4 trillion"],
    [-1, "usd_billion", {}, "−US$1 billion"],
    [2.3, "eur_billion", { sign: true }, "+€2.3 billion"],
    [11000, "count", {}, "11,000"],
    [6, "months", {}, "6 months"],
    [1, "years", {}, "1 year"],
    [80.434782608, "index_100", { decimals: 0 }, "80"],
    [44.21, "percent", { decimals: 0, sign: true }, "+44%"],
    [0, "percent", { sign: true }, "0%"],
    [-0.04, "percent", { decimals: 1 }, "0.0%"],
    [0.1 + 0.2, "percent", {}, "0.3%"],
    [5, "parsecs", {}, "5 parsecs"],
  ])("%d %s with %j is %s", (value, unit, options, text) => {
    expect(formatValue(value, unit, options)).toBe(text);
  });
});

describe("a number", () => {
  test.each([
    [1.005, { decimals: 2 }, "1.01"],
    [0.125, { decimals: 2 }, "0.13"],
    [-2.5, { decimals: 0 }, "−3"],
    [999.95, { decimals: 1 }, "1,000.0"],
    [1234567.25, {}, "1,234,567.25"],
    [1e-7, {}, "0.0000001"],
    [Number.POSITIVE_INFINITY, {}, "∞"],
    [Number.NEGATIVE_INFINITY, {}, "−∞"],
    [Number.NaN, {}, "not a number"],
  ])("%d with %j is written %s", (value, options, text) => {
    expect(formatNumber(value, options)).toBe(text);
  });

  test("keeps its value through grouping and sign", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (digits, places) => {
        const value = shiftDecimal(digits, -places);
        expect(Number(formatNumber(value).replaceAll(",", "").replace("−", "-"))).toBe(value + 0);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

describe("money", () => {
  test.each([
    [1000, "usd_million", "usd_billion", 1],
    [27.4, "usd_billion", "usd_million", 27400],
    [205555, "cny_million", "cny_trillion", 0.205555],
    [1.1, "eur_billion", "eur_million", 1100],
    [5, "usd_billion", "usd_billion", 5],
  ])("%d %s as %s is %d, without binary noise", (value, from, to, expected) => {
    expect(accepted(convertMoney(value, from, to))).toBe(expected);
  });

  test("of two currencies, or of something that is no money, is refused with a reason", () => {
    expect(refused(convertMoney(1, "usd_billion", "eur_billion")).cause).toMatch(/different currencies/);
    expect(refused(convertMoney(1, "percent", "eur_billion")).cause).toMatch(/percent is not a unit of money/);
    expect(refused(convertMoney(1, "usd_billion", "nonsense")).cause).toMatch(/nonsense is not a unit of money/);
  });

  test("there and back is the same amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (digits) => {
        const value = digits / 1000;
        expect(accepted(convertMoney(accepted(convertMoney(value, "usd_million", "usd_trillion")), "usd_trillion", "usd_million"))).toBe(
          value + 0,
        );
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

test("every unit has an id of its own and is found by it; names of object members are not units", () => {
  expect(new Set(UNITS.map((unit) => unit.unitId)).size).toBe(UNITS.length);
  for (const unit of UNITS) expect(unitById(unit.unitId)).toBe(unit);
  expect(unitById("constructor")).toBeUndefined();
  expect(UNITS.filter((unit) => !unit.stored).map((unit) => unit.unitId)).toEqual(["hhi", "index_100"]);
});

test.each([
  ["usd_billion", "US$ billion"],
  ["cny_million", "million yuan"],
  ["furlongs", "furlongs"],
])("the unit %s is “%s” where space is short", (unit, words) => {
  expect(shortUnit(unit)).toBe(words);
});
