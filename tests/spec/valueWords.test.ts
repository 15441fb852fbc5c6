import { expect, test } from "vitest";
import { exactWords, valueWords } from "../../src/spec/receipts/valueWords.ts";

test.each([
  [7, "percent", "7 percent"],
  [2, "ratio", "×2"],
  [3, "rank", "3rd"],
  [12, "count", "12"],
  [5, "furlongs", "5 furlongs"],
])("%d in %s is written %s", (value, unitId, text) => {
  expect(valueWords(value, unitId)).toBe(text);
});

test("a rank counts nothing: it is not rounded", () => {
  expect(exactWords("rank")).toContain("a rank is not rounded");
  expect(exactWords("count")).toContain("counts whole things");
});
