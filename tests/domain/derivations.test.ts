import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/domain/derivations/derivation.ts";
import { DERIVATIONS } from "../../src/domain/derivations/index.ts";
import type { Bound } from "../../src/domain/model.ts";
import { bandOf } from "../../src/domain/precision.ts";
import { accepted, refused } from "./results.ts";

/** A printed quantity as an input: value, step, unit, period. */
function q(
  value: number,
  step: number,
  unit: string,
  period: string,
  more: { bound?: Bound; basePeriod?: string; name?: string } = {},
): Quantity {
  const { bound = "exact", basePeriod = "", name = `value ${value} of ${period}` } = more;
  return { value, band: bandOf(value, step, bound), unit, period, basePeriod, name };
}

function derive(id: string, ...inputs: readonly Quantity[]) {
  const derivation = DERIVATIONS.get(id);
  if (derivation === undefined) throw new Error(`no derivation ${id}`);
  return derivation.derive(inputs);
}

const aliyun2019 = q(46, 1, "percent", "2019");
const aliyun2021 = q(37, 1, "percent", "2021");
const spend2020 = q(19, 1, "usd_billion", "2020");
const spend2021 = q(27.4, 0.1, "usd_billion", "2021");
const spend2026 = q(85, 1, "usd_billion", "2026");
const revenue = q(205555, 1, "cny_million", "2022-Q2");
const doubled = q(2, 1, "ratio", "2021", { bound: "about", basePeriod: "2019" });

describe("each derivation gives value, band, unit and formula", () => {
  // The bands are worked out by hand from the ends that the rounded inputs allow.
  const row = (id: string, inputs: readonly Quantity[], value: number, low: number, high: number, unit: string, formulaText: string) => ({
    id,
    inputs,
    value,
    low,
    high,
    unit,
    formulaText,
  });
  test.each([
    row("change-points", [aliyun2019, aliyun2021], -9, -10, -8, "percentage_points", "37 − 46"),
    row("change-points", [q(-5, 1, "percent", "2019"), q(0.4, 0.1, "percent", "2021")], 5.4, 4.85, 5.95, "percentage_points", "0.4 − (−5)"),
    row("remainder", [q(99, 1, "percent", "2021"), q(0.4, 0.1, "percent", "2021")], 0.6, 0.05, 1.15, "percent", "100 − 99 − 0.4"),
    row(
      "change-points",
      [q(0.4, 0.1, "percent", "2019"), q(-5, 1, "percent", "2021")],
      -5.4,
      -5.95,
      -4.85,
      "percentage_points",
      "−5 − 0.4",
    ),
    row("remainder", [q(60, 0, "percent", "2021"), q(40, 0, "percent", "2021")], 0, 0, 0, "percent", "100 − 60 − 40"),
    row("top-shares", [q(39, 1, "percent", "2021"), q(9.5, 0.1, "percent", "2021")], 48.5, 47.95, 49.05, "percent", "39 + 9.5"),
    row("top-shares", [q(60, 0, "percent", "2021"), q(40, 0, "percent", "2021")], 100, 100, 100, "percent", "60 + 40"),
    row("ratio", [q(2, 0, "count", "2019"), q(4, 0, "count", "2021")], 2, 2, 2, "ratio", "4 ÷ 2"),
    row("ratio", [q(2, 0, "ratio", "2019"), q(4, 0, "ratio", "2021")], 2, 2, 2, "ratio", "4 ÷ 2"),
    row("ratio", [q(12, 0, "months", "2019"), q(18, 0, "months", "2021")], 1.5, 1.5, 1.5, "ratio", "18 ÷ 12"),
    row("ratio", [spend2021, spend2026], 85 / 27.4, 84.5 / 27.45, 85.5 / 27.35, "ratio", "85 ÷ 27.4"),
    row("index-100", [aliyun2019, aliyun2021], (37 / 46) * 100, (36.5 / 46.5) * 100, (37.5 / 45.5) * 100, "index_100", "37 ÷ 46 × 100"),
    row("index-100", [doubled], 200, 150, 250, "index_100", "2 × 100"),
    row("index-100", [aliyun2019, aliyun2019], 100, 100, 100, "index_100", "46 ÷ 46 × 100"),
    row(
      "growth",
      [spend2020, spend2021],
      (27.4 / 19 - 1) * 100,
      (27.35 / 19.5 - 1) * 100,
      (27.45 / 18.5 - 1) * 100,
      "percent",
      "27.4 ÷ 19 − 1",
    ),
    row(
      "growth",
      [aliyun2019, aliyun2021],
      (37 / 46 - 1) * 100,
      (36.5 / 46.5 - 1) * 100,
      (37.5 / 45.5 - 1) * 100,
      "percent",
      "37 ÷ 46 − 1",
    ),
    row(
      "cagr",
      [spend2021, spend2026],
      ((85 / 27.4) ** 0.2 - 1) * 100,
      ((84.5 / 27.45) ** 0.2 - 1) * 100,
      ((85.5 / 27.35) ** 0.2 - 1) * 100,
      "percent",
      "(85 ÷ 27.4)^(1 ÷ 5) − 1",
    ),
    row("cagr", [q(20, 0, "usd_billion", "2020"), q(25, 0, "usd_billion", "2021")], 25, 25, 25, "percent", "(25 ÷ 20)^(1 ÷ 1) − 1"),
    row(
      "cagr",
      [q(4, 0, "usd_billion", "2019"), q(0.5, 1, "usd_billion", "2021")],
      -64.64466094,
      -100,
      -50,
      "percent",
      "(0.5 ÷ 4)^(1 ÷ 2) − 1",
    ),
    row(
      "remainder",
      [q(39, 1, "percent", "2021"), q(21, 1, "percent", "2021"), q(9.5, 0.1, "percent", "2021"), q(7.1, 0.1, "percent", "2021")],
      23.4,
      22.3,
      24.5,
      "percent",
      "100 − 39 − 21 − 9.5 − 7.1",
    ),
    row("remainder", [q(60, 1, "percent", "2021"), q(40, 1, "percent", "2021")], 0, 0, 1, "percent", "100 − 60 − 40"),
    row("remainder", [q(80, 1, "percent", "2021"), q(20.4, 0.1, "percent", "2021")], 0, 0, 0.15, "percent", "100 − 80 − 20.4"),
    row(
      "implied-value",
      [q(9, 1, "percent", "2022-Q2"), revenue],
      18499.95,
      0.085 * 205554.5,
      0.095 * 205555.5,
      "cny_million",
      "9% × 205,555",
    ),
    row(
      "implied-value",
      [revenue, q(9, 1, "percent", "2022-Q2")],
      18499.95,
      0.085 * 205554.5,
      0.095 * 205555.5,
      "cny_million",
      "9% × 205,555",
    ),
    row("implied-value", [q(10, 0, "percent", "2022"), q(-50, 0, "usd_million", "2022")], -5, -5, -5, "usd_million", "10% × (−50)"),
    row("base-from-growth", [q(100, 0, "count", "2021"), q(0, 0, "percent", "2021")], 100, 100, 100, "count", "100 ÷ (1 + 0%)"),
    row("sum", [q(-1, 0, "usd_billion", "2020"), q(-2, 0, "usd_billion", "2021")], -3, -3, -3, "usd_billion", "−1 + (−2)"),
    row("sum", [q(3, 0, "count", "2020"), q(4, 0, "count", "2021")], 7, 7, 7, "count", "3 + 4"),
    row("sum", [q(1, 0, "usd_billion", "2020"), q(0, 0, "usd_billion", "2021")], 1, 1, 1, "usd_billion", "1 + 0"),
    row("sum", [spend2020, spend2021], 46.4, 45.85, 46.95, "usd_billion", "19 + 27.4"),
    row("sum", [q(500, 1, "usd_million", "2021"), q(1.5, 0.1, "usd_billion", "2021")], 2, 1.9495, 2.0505, "usd_billion", "0.5 + 1.5"),
    row(
      "base-from-growth",
      [revenue, q(10, 1, "percent", "2022-Q2")],
      205555 / 1.1,
      205554.5 / 1.105,
      205555.5 / 1.095,
      "cny_million",
      "205,555 ÷ (1 + 10%)",
    ),
    row(
      "base-from-growth",
      [revenue, q(-50, 1, "percent", "2022-Q2")],
      411110,
      205554.5 / 0.505,
      205555.5 / 0.495,
      "cny_million",
      "205,555 ÷ (1 − 50%)",
    ),
  ])("$id: $formulaText is $value $unit, $low to $high", ({ id, inputs, value, low, high, unit, formulaText }) => {
    const result = accepted(derive(id, ...inputs));
    // Results are kept to twelve digits.
    const digits = 10 - Math.ceil(Math.log10(Math.max(1, Math.abs(value))));
    expect(result.value).toBeCloseTo(value, digits);
    expect(result.band.low).toBeCloseTo(low, digits);
    expect(result.band.high).toBeCloseTo(high, digits);
    expect(result.unit).toBe(unit);
    expect(result.formulaText).toBe(formulaText);
  });

  test("values are free of binary noise", () => {
    expect(accepted(derive("sum", q(0.1, 0.1, "usd_billion", "2020"), q(0.2, 0.1, "usd_billion", "2021"))).value).toBe(0.3);
    expect(accepted(derive("implied-value", q(9, 1, "percent", "2022-Q2"), revenue)).value).toBe(18499.95);
    expect(accepted(derive("change-points", q(9.5, 0.1, "percent", "2021"), q(9.8, 0.1, "percent", "2022"))).band).toEqual({
      low: 0.2,
      high: 0.4,
    });
  });

  test("half lines stay half lines", () => {
    const atLeast = q(100, 1, "percent", "2021", { bound: "at_least" });
    expect(accepted(derive("change-points", aliyun2019, atLeast)).band).toEqual({ low: 53.5, high: Number.POSITIVE_INFINITY });
    const nearly = q(500, 1, "usd_billion", "2022", { bound: "approaching" });
    const growth = accepted(derive("growth", spend2021, nearly)).band;
    expect(growth.low).toBe(Number.NEGATIVE_INFINITY);
    // The upper end divides by the smallest base that 27.4 can stand for.
    expect(growth.high).toBeCloseTo((500 / 27.35 - 1) * 100, 6);
  });
});

describe("inputs that do not fit are refused by cause", () => {
  const row = (id: string, inputs: readonly Quantity[], cause: RegExp) => ({ id, inputs, cause });
  test.each([
    row("change-points", [aliyun2019], /two values, was given 1/),
    row("change-points", [aliyun2021, aliyun2019], /not later/),
    row("change-points", [aliyun2019, aliyun2019], /not later/),
    row("change-points", [spend2020, spend2021], /not in percent/),
    row("change-points", [aliyun2019, spend2021], /mixes units/),
    row("change-points", [q(46, 1, "percent", "2019"), q(37, 1, "percent", "2021-Q4")], /different length/),
    row("ratio", [q(3, 0, "rank", "2019"), q(4, 0, "rank", "2021")], /cannot be divided/),
    row("ratio", [q(0, 1, "percent", "2019"), aliyun2021], /may be zero/),
    row("ratio", [q(1, 1, "eur_billion", "2019"), spend2021], /mixes units/),
    row("ratio", [q(46, 1, "percent", "2019"), q(37, 1, "percent", "2021-Q4")], /different length/),
    row("ratio", [], /two values, was given 0/),
    row("ratio", [aliyun2019, aliyun2021, q(36, 1, "percent", "2022")], /two values, was given 3/),
    row("ratio", [q(0.5, 1, "percent", "2019"), aliyun2021], /may be zero/),
    row("ratio", [q(1, 0, "furlongs", "2019"), q(2, 0, "furlongs", "2021")], /cannot be divided/),
    row("ratio", [q(1e-300, 0, "count", "2019"), q(1e300, 0, "count", "2021")], /not a finite number/),
    row("index-100", [aliyun2019, aliyun2019, aliyun2021], /two values, was given 3/),
    row("index-100", [q(0, 1, "percent", "2019"), q(0, 1, "percent", "2019")], /may be zero/),
    row("index-100", [q(0, 1, "percent", "2019"), aliyun2021], /may be zero/),
    row("index-100", [q(3, 0, "rank", "2019"), q(3, 0, "rank", "2019")], /cannot be divided/),
    row("index-100", [q(3, 0, "rank", "2019"), q(4, 0, "rank", "2021")], /cannot be divided/),
    row("index-100", [q(2, 1, "percent", "2021", { basePeriod: "2019" })], /not a ratio/),
    row("base-from-growth", [revenue], /two values, was given 1/),
    row("base-from-growth", [q(1, 0, "furlongs", "2022-Q2"), q(10, 1, "percent", "2022-Q2")], /an amount and then its growth/),
    row("implied-value", [q(9, 1, "percent", "2022-Q2"), q(1, 0, "furlongs", "2022-Q2")], /one share in percent/),
    row("implied-value", [q(9, 1, "percent", "2022-Q2"), q(8, 1, "percent", "2022-Q2")], /one share in percent/),
    row("sum", [q(1, 0, "furlongs", "2021"), q(2, 0, "furlongs", "2021")], /cannot be added/),
    row("sum", [q(1, 1, "usd_billion", "2020"), q(2, 1, "usd_billion", "2020"), q(3, 1, "usd_billion", "2021")], /do not add up/),
    row("index-100", [aliyun2021], /not a ratio/),
    row("index-100", [q(2, 1, "ratio", "2021")], /not a ratio to an earlier period/),
    row("index-100", [q(2, 1, "ratio", "2021", { basePeriod: "2021" })], /not a ratio to an earlier period/),
    row("index-100", [aliyun2019, q(46, 1, "percent", "2019", { name: "another provider" })], /not later/),
    row("index-100", [], /two values/),
    row("growth", [q(0.3, 1, "usd_billion", "2019"), spend2021], /may be zero/),
    row("growth", [q(-3, 1, "usd_billion", "2019"), spend2021], /zero or below/),
    row("growth", [q(4, 0, "rank", "2018"), q(3, 0, "rank", "2022")], /no growth/),
    row("growth", [q(100, 1, "usd_billion", "2019", { bound: "at_most" }), spend2021], /may be zero/),
    row("cagr", [q(1, 0.1, "usd_billion", "2021-Q1"), q(2, 0.1, "usd_billion", "2021-Q3")], /less than a year/),
    row("cagr", [spend2026, spend2021], /not later/),
    row("cagr", [spend2021, q(500, 1, "usd_billion", "2026", { bound: "approaching" })], /below zero/),
    row("remainder", [], /no shares/),
    row("remainder", [aliyun2019, aliyun2021], /not a share in percent of 2019/),
    row("remainder", [spend2020], /not a share in percent/),
    row("remainder", [aliyun2021, aliyun2021], /given twice/),
    row("remainder", [q(70, 1, "percent", "2021"), q(40, 1, "percent", "2021")], /more than 100/),
    row("implied-value", [q(9, 1, "percent", "2021-Q2"), revenue], /different periods/),
    row("implied-value", [revenue, revenue], /one share in percent/),
    row("implied-value", [q(9, 1, "percent", "2022-Q2")], /two values/),
    row("sum", [spend2020], /two values or more/),
    row("sum", [spend2020, spend2020], /given twice/),
    row("sum", [aliyun2019, aliyun2021], /do not add up/),
    row("sum", [q(3, 0, "rank", "2019"), q(4, 0, "rank", "2021")], /rank cannot be added/),
    row("sum", [q(1, 1, "usd_billion", "2021-Q1"), q(4, 1, "usd_billion", "2021")], /do not add up/),
    row("sum", [q(1, 1, "usd_billion", "2021"), q(4, 1, "cny_billion", "2021")], /mixes units/),
    row("base-from-growth", [q(10, 1, "percent", "2022-Q2"), revenue], /an amount and then its growth/),
    row("base-from-growth", [q(9, 1, "percent", "2022-Q2"), q(10, 1, "percent", "2022-Q2")], /an amount and then its growth/),
    row("base-from-growth", [revenue, q(2, 1, "ratio", "2022-Q2")], /an amount and then its growth/),
    row("base-from-growth", [revenue, q(-99.5, 1, "percent", "2022-Q2")], /fall to nothing/),
    row("base-from-growth", [revenue, q(10, 1, "percent", "2021-Q2")], /different periods/),
    row("base-from-growth", [revenue, q(-100, 1, "percent", "2022-Q2")], /fall to nothing/),
  ])("$id: $cause", ({ id, inputs, cause }) => {
    const issue = refused(derive(id, ...inputs));
    expect(issue.cause).toMatch(cause);
    expect(issue.place).toContain(id);
  });
});

describe("an index of 100 without a band is for one figure given twice", () => {
  const base = q(46, 1, "percent", "2019", { name: "its share" });
  test("and not for two periods that happen to print alike", () => {
    const { value, band } = accepted(derive("index-100", base, { ...base, period: "2021" }));
    expect(value).toBe(100);
    expect(band.low).toBeCloseTo((45.5 / 46.5) * 100, 8);
    expect(band.high).toBeCloseTo((46.5 / 45.5) * 100, 8);
  });

  test.each([
    ["unit", { unit: "usd_billion" }, /mixes units/],
    ["value", { value: 45.9 }, /not later/],
    ["low end", { band: { low: 45.6, high: 46.5 } }, /not later/],
    ["high end", { band: { low: 45.5, high: 46.4 } }, /not later/],
  ])("nor for two figures of one period that differ in their %s", (_, other, cause) => {
    expect(refused(derive("index-100", base, { ...base, ...other })).cause).toMatch(cause);
  });
});

test("the registry holds each derivation under its own id, with a label and a formula", () => {
  expect([...DERIVATIONS.keys()].sort()).toEqual(
    [
      "base-from-growth",
      "cagr",
      "change-points",
      "growth",
      "hhi",
      "implied-value",
      "index-100",
      "rank",
      "ratio",
      "remainder",
      "sum",
      "top-shares",
    ].sort(),
  );
  for (const [id, derivation] of DERIVATIONS) {
    expect(derivation.id).toBe(id);
    expect(derivation.label).not.toBe("");
    expect(derivation.formula).not.toBe("");
  }
});
