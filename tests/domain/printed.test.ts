import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bound } from "../../src/domain/model.ts";
import { readPrinted, readPrintedAs } from "../../src/domain/printed.ts";
import { formatValue, shiftDecimal, UNITS } from "../../src/domain/unit.ts";
import { accepted, refused } from "./results.ts";

type Case = readonly [token: string, value: number, unit: string, step: number, bound: Bound];

const ARTICLE_TOKENS: readonly Case[] = [
  ["39%", 39, "percent", 1, "exact"],
  ["9.5%", 9.5, "percent", 0.1, "exact"],
  ["45.5 percent", 45.5, "percent", 0.1, "exact"],
  ["more than 100%", 100, "percent", 1, "at_least"],
  ["fallen by 9%", -9, "percent", 1, "exact"],
  ["down 70%", -70, "percent", 1, "exact"],
  ["50% less", -50, "percent", 1, "exact"],
  ["flat", 0, "percent", 1, "exact"],
  ["first flat revenue growth", 0, "percent", 1, "exact"],
  ["almost the same number", 0, "percent", 1, "about"],
  ["only 9%", 9, "percent", 1, "exact"],
  ["205,555 million yuan", 205555, "cny_million", 1, "exact"],
  ["22.739 million yuan", 22.739, "cny_million", 0.001, "exact"],
  ["200-billion-yuan", 200, "cny_billion", 1, "exact"],
  ["CNY trillion", 1, "cny_trillion", 1, "exact"],
  ["nearly 30 thousand million euros", 30, "eur_billion", 1, "approaching"],
  ["about 3,306 million euros", 3306, "eur_million", 1, "about"],
  ["2.3 billion euros", 2.3, "eur_billion", 0.1, "exact"],
  ["€1,025 million", 1025, "eur_million", 1, "exact"],
  ["$1,000 million", 1000, "usd_million", 1, "exact"],
  ["$28.26 billion", 28.26, "usd_billion", 0.01, "exact"],
  ["$1.4 trillion", 1.4, "usd_trillion", 0.1, "exact"],
  ["approach $500 billion", 500, "usd_billion", 1, "approaching"],
  ["over $100 billion", 100, "usd_billion", 1, "at_least"],
  ["more than 850 billion dollars", 850, "usd_billion", 1, "at_least"],
  ["doubled", 2, "ratio", 1, "about"],
  ["third largest", 3, "rank", 1, "exact"],
  ["fourth place", 4, "rank", 1, "exact"],
  ["second largest in the world", 2, "rank", 1, "exact"],
  ["world’s largest", 1, "rank", 1, "exact"],
  ["remaining the leader", 1, "rank", 1, "exact"],
  ["about 11,000 partners", 11000, "count", 1, "about"],
  ["two data centers", 2, "count", 1, "exact"],
  ["500 million users", 5e8, "count", 1e6, "exact"],
  ["six months", 6, "months", 1, "exact"],
  ["more than five years", 5, "years", 1, "at_least"],
  ["next three fiscal years", 3, "years", 1, "exact"],
  ["within two months", 2, "months", 1, "at_most"],
];

const RELEASE_TOKENS: readonly Case[] = [
  ["près de 20 Md$", 20, "usd_billion", 1, "approaching"],
  ["plus de 1Md$", 1, "usd_billion", 1, "at_least"],
  ["780 M$", 780, "usd_million", 1, "exact"],
  ["32 milliards de dollars", 32, "usd_billion", 1, "exact"],
  ["knapp 20 Milliarden Dollar", 20, "usd_billion", 1, "approaching"],
  ["29 Prozent", 29, "percent", 1, "exact"],
  ["300 millones de dólares", 300, "usd_million", 1, "exact"],
  ["119.3亿美元", 11930, "usd_million", 10, "exact"],
  ["5万亿元", 5, "cny_trillion", 1, "exact"],
  ["195.39億元", 19539, "cny_million", 1, "exact"],
  ["10.8 mld dollars", 10.8, "usd_billion", 0.1, "exact"],
  ["59 proc.", 59, "percent", 1, "exact"],
  ["environ 1 %", 1, "percent", 1, "about"],
  ["north of $13 billion", 13, "usd_billion", 1, "at_least"],
  ["well over $24 billion", 24, "usd_billion", 1, "at_least"],
  ["eclipsed $21 billion", 21, "usd_billion", 1, "at_least"],
  ["loss $974m", -974, "usd_million", 1, "exact"],
  ["loss of $974m", -974, "usd_million", 1, "exact"],
  ["lost $1.24 billion", -1.24, "usd_billion", 0.01, "exact"],
  ["operating loss $186 million", -186, "usd_million", 1, "exact"],
  ["$440 million loss", -440, "usd_million", 1, "exact"],
  ["US$27.4 billion", 27.4, "usd_billion", 0.1, "exact"],
  ["$90,894 million", 90894, "usd_million", 1, "exact"],
  ["RMB205,555 million", 205555, "cny_million", 1, "exact"],
  ["22,739 million", 22739e6, "count", 1e6, "exact"],
  ["US$5.29bn", 5.29, "usd_billion", 0.01, "exact"],
  ["$1.4trillion", 1.4, "usd_trillion", 0.1, "exact"],
  ["1.5 trillion euros", 1500, "eur_billion", 100, "exact"],
  ["$27,400", 0.0274, "usd_million", 1e-6, "exact"],
  ["(50)%", -50, "percent", 1, "exact"],
  ["-9 points", -9, "percentage_points", 1, "exact"],
  ["−9 percentage points", -9, "percentage_points", 1, "exact"],
  ["9 % points", 9, "percentage_points", 1, "exact"],
  ["3.1 times", 3.1, "ratio", 0.1, "exact"],
  ["halved", 0.5, "ratio", 0.5, "about"],
  ["twenty-one months", 21, "months", 1, "exact"],
  ["twenty-nine months", 29, "months", 1, "exact"],
  ["thirty months", 30, "months", 1, "exact"],
  ["#3", 3, "rank", 1, "exact"],
  ["1st", 1, "rank", 1, "exact"],
  ["number four", 4, "rank", 1, "exact"],
  ["up to 40%", 40, "percent", 1, "at_most"],
  ["up 58% yoy", 58, "percent", 1, "exact"],
  ["100% or more", 100, "percent", 1, "at_least"],
  ["10 per cent", 10, "percent", 1, "exact"],
  ["−US$1 billion", -1, "usd_billion", 1, "exact"],
];

describe("a printed figure is read as it stands there", () => {
  test.each([...ARTICLE_TOKENS, ...RELEASE_TOKENS])("“%s” is %d %s, to %d, %s", (token, value, unit, step, bound) => {
    expect(accepted(readPrinted(token))).toEqual({ value, unit, step, bound });
  });

  test("a decimal comma is read, and the result says so", () => {
    expect(accepted(readPrinted("47,9%"))).toEqual({ value: 47.9, unit: "percent", step: 0.1, bound: "exact", decimalComma: true });
    expect(accepted(readPrinted("9,55%"))).toEqual({ value: 9.55, unit: "percent", step: 0.01, bound: "exact", decimalComma: true });
  });
});

describe("what cannot be read for certain is refused by token, cause and remedy", () => {
  test.each([
    ["", /no figure/],
    ["   ", /no figure/],
    ["nearly", /no number/],
    ["1.000.000", /two ways/],
    ["1,0000", /two ways/],
    ["12,34,567", /two ways/],
    ["1,234.5.6", /two ways/],
    ["46% to 37%", /not understood/],
    ["$1,000 million (€1,025 million)", /not understood/],
    ["US$2.3 billion, Q2 2019", /not understood/],
    ["9% percent", /not understood/],
    ["$5%", /two units/],
    ["£5 million", /no number/],
    ["¥5 million", /no number/],
    ["5 days", /not understood/],
    ["first fiscal quarter", /no number/],
    ["double-digit growth", /no number/],
    ["twice-yearly", /no number/],
    ["billion users", /no number/],
    ["slowest ever", /no number/],
    ["NaN", /no number/],
    ["Infinity%", /no number/],
    ["__proto__", /no number/],
    ["#0", /no number/],
    ["number of clouds", /no number/],
    [`${"9".repeat(110)} trillion`, null],
    ["9".repeat(400), /longer than/],
  ])("%j", (token, cause) => {
    if (cause === null) expect(accepted(readPrinted(token)).value).toBeGreaterThan(1e100);
    else expect(refused(readPrinted(token)).cause).toMatch(cause);
  });

  test("no text makes the reader throw or hand out a number that is not finite", () => {
    const piece = fc.constantFrom(
      "9",
      "1,000",
      ".5",
      "%",
      " ",
      "$",
      "€",
      "(",
      ")",
      "-",
      "million",
      "thousand",
      "nearly",
      "third",
      "×",
      "points",
      "yuan",
      "to",
      "x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 40 }),
          fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(" ")),
        ),
        (text) => {
          const result = readPrinted(text);
          if (result.ok) {
            expect(Number.isFinite(result.value.value)).toBe(true);
            expect(result.value.step).toBeGreaterThan(0);
          } else refused(result);
        },
      ),
      { seed: 20261122, numRuns: 3000 },
    );
  });
});

test.each([
  ["40%+", 40, "at_least"],
  ["40% or more", 40, "at_least"],
  ["40% or less", 40, "at_most"],
])("words after “%s” make %d the figure's %s", (token, value, bound) => {
  expect(accepted(readPrinted(token))).toEqual({ value, unit: "percent", step: 1, bound });
});

describe("a table's heading", () => {
  test.each([
    ["205,555", "cny_million", 205555, 1],
    ["22,739 million", "cny_million", 22739, 1],
    ["5.29 billion", "usd_billion", 5.29, 0.01],
    ["38.9", "percent", 38.9, 0.1],
    ["$1,000 million", "usd_billion", 1, 0.001],
    ["3", "rank", 3, 1],
    ["2.5", "ratio", 2.5, 0.1],
    ["1,234", "count", 1234, 1],
  ])("gives “%s” the unit %s: %d, to %d", (token, unit, value, step) => {
    expect(accepted(readPrintedAs(token, unit))).toEqual({ value, unit, step, bound: "exact" });
  });

  test.each([
    ["9%", "percentage_points", /printed in percent, recorded in percentage_points/],
    ["2.3 billion euros", "usd_billion", /printed in eur_billion/],
    ["doubled", "percent", /printed in ratio/],
    ["two data centers", "percent", /printed in count/],
  ])("does not turn “%s” into %s", (token, unit, cause) => {
    expect(refused(readPrintedAs(token, unit)).cause).toMatch(cause);
  });
});

test("what formatValue writes, readPrinted reads back, to the last digit", () => {
  const anyUnit = fc.constantFrom(...UNITS.filter((unit) => unit.stored));
  fc.assert(
    fc.property(
      anyUnit,
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      (unit, digits, places, negative) => {
        const whole = unit.kind === "rank" || unit.kind === "count";
        const value = (negative && !whole ? -1 : 1) * shiftDecimal(whole ? (digits % 999) + 1 : digits, whole ? 0 : -places);
        const text = formatValue(value, unit.unitId, whole ? {} : { decimals: places });
        expect(accepted(readPrinted(text))).toEqual({ value, unit: unit.unitId, step: Number(`1e${whole ? 0 : -places}`), bound: "exact" });
      },
    ),
    { seed: 20261122, numRuns: 2000 },
  );
});
