import { expect, test } from "vitest";
import { answerTo, hasChoices, questionKey, withAnswerTo, withChoice, withRole } from "../../../src/io/import/choices.ts";

test("an answer becomes a choice of the same name, and an empty one takes it back", () => {
  const chosen = withChoice(withChoice({ today: "2026-11" }, "decimal", ","), "measure", "share");
  expect(chosen).toEqual({ today: "2026-11", decimal: ",", measure: "share" });
  expect(withChoice(chosen, "decimal", "")).toEqual({ today: "2026-11", measure: "share" });
});

test("a word that the choice does not have changes nothing", () => {
  expect(withChoice({ decimal: "." }, "decimal", ";")).toEqual({ decimal: "." });
  expect(withChoice({}, "layout", "constructor")).toEqual({});
});

test("a column has one chosen role, and none at all when all are taken back", () => {
  const once = withRole({}, 2, "value");
  expect(withRole(once, 2, "ignored")).toEqual({ columns: [{ column: 2, role: "ignored" }] });
  expect(withRole(withRole(once, 3, "note"), 2, null)).toEqual({ columns: [{ column: 3, role: "note" }] });
  expect(withRole(once, 2, null)).toEqual({});
});

test("the month alone is nothing that a reader decided", () => {
  expect(hasChoices({ today: "2026-11" })).toBe(false);
  expect(hasChoices({ today: "2026-11", unit: "percent" })).toBe(true);
});

test("the same question of two groups of columns has an answer for each, which can be taken back", () => {
  const asked = { id: "decimal", text: "", line: 2, column: 2, found: "1,234", readings: [] } as const;
  const [two, four] = [
    { ...asked, columns: [2, 3] },
    { ...asked, columns: [4] },
  ];
  expect(questionKey(two)).not.toBe(questionKey(four));
  const both = withAnswerTo(withAnswerTo({ today: "2026-11" }, two, ","), four, ".");
  expect([answerTo(both, two), answerTo(both, four)]).toEqual([",", "."]);
  expect(both.decimal).toBeUndefined();
  const one = withAnswerTo(both, two, "");
  expect([answerTo(one, two), answerTo(one, four)]).toEqual(["", "."]);
  expect(withAnswerTo(one, four, "")).toEqual({ today: "2026-11" });
  expect(answerTo(withAnswerTo({}, { ...asked, columns: [4] }, "nonsense"), four)).toBe("");
  expect(withAnswerTo({}, asked, ",")).toEqual({ decimal: "," });
});
