import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePeriods, formatPeriod, parsePeriod, periodMonths, samePeriodKind, yearOf, yearsBetween } from "../../src/domain/period.ts";

const SEED = { seed: 20261122, numRuns: 1000 };
const year = fc.integer({ min: 1000, max: 9999 });
const period = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, i]) => `${y}-H${i}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, i]) => `${y}-Q${i}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, i]) => `${y}-${String(i).padStart(2, "0")}`),
);

describe("a period", () => {
  test.each([
    ["2021", { text: "2021", kind: "year", year: 2021, index: 1 }, "2021", 2021 * 12, 2021 * 12 + 11],
    ["2021-H1", { text: "2021-H1", kind: "half", year: 2021, index: 1 }, "H1 2021", 2021 * 12, 2021 * 12 + 5],
    ["2021-H2", { text: "2021-H2", kind: "half", year: 2021, index: 2 }, "H2 2021", 2021 * 12 + 6, 2021 * 12 + 11],
    ["2021-Q4", { text: "2021-Q4", kind: "quarter", year: 2021, index: 4 }, "Q4 2021", 2021 * 12 + 9, 2021 * 12 + 11],
    ["2018-09", { text: "2018-09", kind: "month", year: 2018, index: 9 }, "September 2018", 2018 * 12 + 8, 2018 * 12 + 8],
    ["2018-12", { text: "2018-12", kind: "month", year: 2018, index: 12 }, "December 2018", 2018 * 12 + 11, 2018 * 12 + 11],
  ])("%s is read, written in words and spans its months", (text, parsed, words, start, end) => {
    expect(parsePeriod(text)).toEqual(parsed);
    expect(formatPeriod(text)).toBe(words);
    expect(periodMonths(text)).toEqual({ start, end });
    expect(yearOf(text)).toBe(parsed.year);
  });

  test.each([
    "",
    "21",
    "2021-Q5",
    "2021-Q0",
    "2021-H3",
    "2021-13",
    "2021-00",
    "2021-9",
    "2021-09-02",
    " 2021",
    "2021\n",
    "Q4 2021",
    "0999",
    "constructor",
  ])("%j is no period, and asking about it does not throw", (text) => {
    expect(parsePeriod(text)).toBeNull();
    expect(formatPeriod(text)).toBe(text);
    expect(yearOf(text)).toBeNaN();
    expect(periodMonths(text).start).toBeNaN();
    expect(yearsBetween(text, "2021")).toBeNaN();
  });

  test("the words of a period lead back to it", () => {
    const MONTHS = [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ];
    fc.assert(
      fc.property(period, (text) => {
        const [first = "", second] = formatPeriod(text).split(" ");
        const month = MONTHS.indexOf(first);
        const back = second === undefined ? first : month >= 0 ? `${second}-${String(month + 1).padStart(2, "0")}` : `${second}-${first}`;
        expect(back).toBe(text);
      }),
      SEED,
    );
  });
});

describe("the order of periods", () => {
  test("goes by first month, the longer first, unreadable texts last", () => {
    const ordered = ["2020", "2020-12", "2021", "2021-H1", "2021-Q1", "2021-01", "2021-02", "2021-Q2", "2021-H2", "2022", "oops", "zero"];
    expect([...ordered].reverse().sort(comparePeriods)).toEqual(ordered);
    expect(comparePeriods("oops", "oops")).toBe(0);
  });

  test("is total: swapping two periods turns the sign, and only equal periods are equal", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
        expect(comparePeriods(a, b) === 0).toBe(a === b);
      }),
      SEED,
    );
  });
});

test.each([
  ["2019", "2021", 2],
  ["2021", "2026", 5],
  ["2021-Q4", "2022-Q1", 0.25],
  ["2021", "2019", -2],
  ["2018-09", "2021-09", 3],
])("from %s to %s it is %d years", (a, b, years) => {
  expect(yearsBetween(a, b)).toBe(years);
});

test("only periods of one length are of the same kind", () => {
  expect(samePeriodKind("2019", "2021")).toBe(true);
  expect(samePeriodKind("2019-Q1", "2021-Q4")).toBe(true);
  expect(samePeriodKind("2019", "2021-Q4")).toBe(false);
  expect(samePeriodKind("?", "?")).toBe(false);
});
