import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../src/domain/model.ts";
import { statusCode, statusLabel, statusMeaning } from "../../src/domain/status.ts";
import { certainlyAfter, compareVintages, isPartialDate, lastDayOf, notAfter, visibleAsOf } from "../../src/domain/vintage.ts";

describe("vintages", () => {
  test("sort by the first day they can mean, the vaguer of two that begin alike later", () => {
    const ordered = ["", "2021", "2022-01-01", "2022-01", "2022", "2022-06-01", "2022-06", "2022-06-02", "2023-07"];
    expect([...ordered].reverse().sort(compareVintages)).toEqual(ordered);
  });

  test.each([
    ["2022-06-02", "2022-06-02", true],
    ["2022-06-02", "2022-06-01", false],
    ["2022-06", "2022-06-29", false],
    ["2022-06", "2022-06-30", true],
    ["2022-06", "2022-06", true],
    ["2022", "2022-12-30", false],
    ["2022-02", "2022-02-28", true],
    ["2024-02", "2024-02-28", false],
    ["2023-07-18", "2022", false],
  ])("a value of %s is certainly out on %s: %s", (vintage, asOf, out) => {
    expect(visibleAsOf(vintage, asOf)).toBe(out);
  });

  test.each([
    ["2022-06-02", "2022-09-23", true],
    ["2022-06-02", "2022", true],
    ["2022", "2022-03-01", true],
    ["2022-09-24", "2022-09-23", false],
    ["2023", "2022-12-31", false],
  ])("%s can be no later than %s: %s", (vintage, published, possible) => {
    expect(notAfter(vintage, published)).toBe(possible);
  });

  test("a partial date names a day, month or year that exists", () => {
    for (const good of ["2022", "2022-06", "2022-01", "2022-10", "2022-12-31", "2022-01-01", "2022-06-02", "2024-02-29", "2000-02-29"])
      expect(isPartialDate(good), good).toBe(true);
    for (const bad of [
      "",
      "22",
      "2022-13",
      "2022-00",
      "2023-02-29",
      "1900-02-29",
      "2022-06-31",
      "2022-6-2",
      "2022-06-02T00:00",
      "2022-Q1",
      "12022-06",
      "c2022",
    ]) {
      expect(isPartialDate(bad), bad).toBe(false);
    }
    expect(lastDayOf("2023-02")).toBe("2023-02-28");
  });
});

test("each status has a word, a meaning and its own SDMX code", () => {
  expect(STATUSES.map(statusCode)).toEqual(["A", "E", "P", "F", "M"]);
  expect(STATUSES.map(statusLabel)).toEqual(["Reported", "Estimated", "Provisional", "Forecast", "Missing"]);
  expect(new Set(STATUSES.map(statusMeaning)).size).toBe(STATUSES.length);
});

describe("any two partial dates", () => {
  const DAY = 86_400_000;
  const SEED = { seed: 20261122, numRuns: 1_000 };
  const two = (part: number) => String(part).padStart(2, "0");
  // Few years, among them two leap years, so that dates meet.
  const day = fc
    .integer({ min: Date.UTC(2019, 11, 1) / DAY, max: Date.UTC(2024, 2, 10) / DAY })
    .map((days) => new Date(days * DAY).toISOString());
  const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

  /** The days that a partial date can stand for, first and last, by the calendar of the platform. */
  function daysOf(date: string): readonly [first: number, last: number] {
    const [year = 0, month, dayOfMonth] = date.split("-").map(Number);
    const first = Date.UTC(year, (month ?? 1) - 1, dayOfMonth ?? 1);
    const end = dayOfMonth !== undefined ? first + DAY : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
    return [first, end - DAY];
  }

  test("stand to each other as the days do that they can mean", () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const [[firstOfA, lastOfA], [firstOfB, lastOfB]] = [daysOf(a), daysOf(b)];
        const last = new Date(lastOfA);
        expect(lastDayOf(a)).toBe(`${last.getUTCFullYear()}-${two(last.getUTCMonth() + 1)}-${two(last.getUTCDate())}`);
        expect(isPartialDate(a)).toBe(true);
        expect({
          known: visibleAsOf(a, b),
          possible: notAfter(a, b),
          certain: certainlyAfter(a, b),
          order: Math.sign(compareVintages(a, b)),
        }).toEqual({
          known: lastOfA <= lastOfB,
          possible: firstOfA <= lastOfB,
          certain: firstOfA > lastOfB,
          order: Math.sign(firstOfA - firstOfB) || Math.sign(lastOfA - lastOfB),
        });
      }),
      SEED,
    );
  });

  test("sort alike whatever order they come in, and a later day of knowing never hides what an earlier one knew", () => {
    fc.assert(
      fc.property(fc.array(partial, { maxLength: 12 }), partial, partial, (dates, one, other) => {
        const sorted = [...dates].sort(compareVintages);
        expect([...dates].reverse().sort(compareVintages)).toEqual(sorted);
        const [early = one, late = other] = [one, other].sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1));
        const knownOn = (asOf: string) => dates.filter((date) => visibleAsOf(date, asOf));
        expect(knownOn(late)).toEqual(expect.arrayContaining(knownOn(early)));
      }),
      SEED,
    );
  });
});
