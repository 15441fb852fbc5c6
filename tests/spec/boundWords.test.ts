import { describe, expect, test } from "vitest";
import { bandBeside, directionOf, isOpenEnded, leastSize, sizeWords } from "../../src/spec/boundWords.ts";

const points = "percentage_points";

test("an end or two of them is no value with its rounding, and says its band itself", () => {
  for (const bound of ["exact", "about"] as const) {
    expect(isOpenEnded({ bound })).toBe(false);
    expect(bandBeside({ bound, bandText: "38.5 to 39.5" })).toBe("38.5 to 39.5");
  }
  for (const bound of ["at_least", "at_most", "approaching", "range"] as const) {
    expect(isOpenEnded({ bound })).toBe(true);
    expect(bandBeside({ bound, bandText: "at least 100" })).toBe("");
  }
});

test.each([
  [-5, -1, "down"],
  [-5, 0, null],
  [-5, 5, null],
  [0, 5, null],
  [1, 5, "up"],
])("a band from %d to %d has the direction %s", (low, high, direction) => {
  expect(directionOf({ band: { low, high } })).toBe(direction);
});

describe("the least size of a change", () => {
  test.each([
    [-5.55, -1.49, points, "at least 1.4 points"],
    [1.49, 5.55, points, "at least 1.4 points"],
    [1.239, 3, "ratio", "at least ×1.23"],
    // 0.57 times 100 is a hair less than 57.
    [0.57, 3, "ratio", "at least ×0.57"],
    [0.04, 0.9, "percent", "at least 0.04%"],
    [0, 0.9, "percent", "at least 0%"],
    [1e-8, 0.9, "percent", "at least 0%"],
  ])("of a band from %d to %d in %s is %s: rounded down, and no nought while it is none", (low, high, unit, words) => {
    expect(leastSize({ band: { low, high }, unit })).toBe(words);
  });

  test("six decimals are read", () => {
    expect(leastSize({ band: { low: 0.000002, high: 1 }, unit: "percent" })).toBe("at least 0.000002%");
  });
});

test.each([
  ["exact", "−9 points", "9 points"],
  ["exact", "+44%", "44%"],
  ["about", "12−13", "12−13"],
  ["at_most", "≤ −1.4 points", "at least 1.4 points"],
  ["range", "−5 to −1.4 points", "at least 1.4 points"],
] as const)("the size of a change that is %s “%s” is %s", (bound, text, words) => {
  expect(sizeWords({ bound, text, band: { low: -5, high: -1.4 }, unit: points })).toBe(words);
});
