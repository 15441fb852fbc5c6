/** Answers for single columns beside those for the whole file. */
import { expect, test } from "vitest";
import { withAnswerTo } from "../../../src/io/import/choices.ts";
import { choiceOf } from "../../../src/io/import/perColumn.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import type { Choices } from "../../../src/io/import/types.ts";
import { DATASET } from "../../helpers/dataset.ts";

test("an answer for a column comes before that for the file, and leaves the other columns alone", () => {
  const choices = withAnswerTo(
    withAnswerTo({ decimal: "." }, { id: "decimal", columns: [2, 3] }, ","),
    { id: "unit", columns: [3] },
    "usd_billion",
  );
  expect([2, 3, 4].map((column) => choiceOf(choices, column, "decimal"))).toEqual([",", ",", "."]);
  expect([2, 3].map((column) => choiceOf(choices, column, "unit"))).toEqual([undefined, "usd_billion"]);
  expect(choiceOf(withAnswerTo(choices, { id: "decimal", columns: [2] }, "."), 2, "decimal")).toBe(".");
  expect(withAnswerTo({}, { id: "scale" }, "fraction")).toEqual({ scale: "fraction" });
});

test("each question that is answered is asked no more, and the others stay", () => {
  const bytes = new TextEncoder().encode("Company;Year;Revenue (US$ mn);Share (%)\nAWS;2021;35.380;38.912\n");
  const base: Choices = { market: { firm: "a", segment: "b", geography: "c" } };
  const [first, second] = readTable(bytes, base, DATASET).questions;
  expect([first?.columns, second?.columns]).toEqual([[3], [4]]);
  if (first === undefined || second === undefined) throw new Error("two questions are asked");
  const half = withAnswerTo(base, first, ",");
  expect(readTable(bytes, half, DATASET).questions.map(({ columns }) => columns)).toEqual([[4]]);
  const whole = withAnswerTo(half, second, ".");
  expect(readTable(bytes, whole, DATASET).figures.map(({ amount }) => (amount.kind === "value" ? amount.value : null))).toEqual([
    35_380, 38.912,
  ]);
});
