import { expect, test } from "vitest";
import { groupBy } from "../../src/domain/groupBy.ts";
import { ownFigureId } from "../../src/domain/ownSet.ts";

test("groups and their items stand in order of first appearance", () => {
  const groups = groupBy(["pear", "apple", "plum", "avocado"], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ["p", ["pear", "plum"]],
    ["a", ["apple", "avocado"]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});

test("a figure of a set of the reader's own is named by the set and its place", () => {
  expect(ownFigureId("own-1", 17)).toBe("own-1.17");
});
