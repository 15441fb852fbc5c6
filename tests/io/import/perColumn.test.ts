/** Answers for single columns beside those for the whole file. */
import { expect, test } from "vitest";
import { choiceOf, withAnswer } from "../../../src/io/import/perColumn.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import type { Choices } from "../../../src/io/import/types.ts";
import { DATASET } from "../../helpers/dataset.ts";

test("an answer for a column comes before that for the file, and leaves the other columns alone", () => {
  const choices = withAnswer(withAnswer({ decimal: "." }, "decimal", [2, 3], ","), "unit", [3], "usd_billion");
  expect([2, 3, 4].map((column) => choiceOf(choices, column, "decimal"))).toEqual([",", ",", "."]);
  expect([2, 3].map((column) => choiceOf(choices, column, "unit"))).toEqual([undefined, "usd_billion"]);
  expect(choiceOf(withAnswer(choices, "decimal", [2], "."), 2, "decimal")).toBe(".");
  expect(withAnswer({}, "scale", undefined, "fraction")).toEqual({ scale: "fraction" });
});

test("each question that is answered is asked no more, and the others stay", () => {
  const bytes = new TextEncoder().encode("Company;Year;Revenue (US$ mn);Share (%)\nAWS;2021;35.380;38.912\n");
  const base: Choices = { market: { firm: "a", segment: "b", geography: "c" } };
  const [first, second] = readTable(bytes, base, DATASET).questions;
  expect([first?.columns, second?.columns]).toEqual([[3], [4]]);
  const half = withAnswer(base, "decimal", first?.columns, ",");
  expect(readTable(bytes, half, DATASET).questions.map(({ columns }) => columns)).toEqual([[4]]);
  const whole = withAnswer(half, "decimal", second?.columns, ".");
  expect(readTable(bytes, whole, DATASET).figures.map(({ amount }) => (amount.kind === "value" ? amount.value : null))).toEqual([
    35_380, 38.912,
  ]);
});
