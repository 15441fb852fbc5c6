import { describe, expect, test } from "vitest";
import { STATUSES } from "../../src/domain/model.ts";
import { statusCode, statusLabel, statusMeaning } from "../../src/domain/status.ts";
import { compareVintages, isPartialDate, lastDayOf, notAfter, visibleAsOf } from "../../src/domain/vintage.ts";

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
