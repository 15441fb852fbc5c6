/* Titles of breaks to the px: 6.2 a character and 5 from the line, so one of ten characters takes 67, of nineteen 122.8, of twenty 129. */
import { expect, test } from "vitest";
import { laneBase, laneHeight, placeTitles } from "../../../src/spec/geometry/breakLane.ts";

const TEN = "a".repeat(10);
const NINETEEN = "b".repeat(19);
const TWENTY = "c".repeat(20);

/** Where breaks are placed, each as "row side"; a break is its px and its title. */
const placed = (left: number, right: number, ...breaks: readonly (readonly [number, string])[]): readonly string[] =>
  placeTitles(
    breaks.map(([at, title]) => ({ at, title })),
    left,
    right,
  ).map(({ row, side }) => `${row} ${side}`);

test("a lane is 16 px a row and 12 over the values, and words stand 4 px over the foot of their row", () => {
  expect([laneHeight(0), laneHeight(1), laneHeight(2)]).toEqual([0, 28, 44]);
  expect([laneBase(0), laneBase(1)]).toEqual([16, 32]);
});

test.each([
  ["whole where it just fits", 100, 90, 167, TEN, "right", TEN],
  ["cut to six characters, never ended by a space", 100, 80, 145, "Base restated", "right", "Base…"],
  ["cut to the room of six characters", 100, 80, 145, "Definition", "right", "Defin…"],
  ["no words at all in the room of five", 100, 80, 140, "Definition", "right", ""],
  ["cut on the wider side, the left", 100, 50, 130, "Definition", "left", "Defini…"],
  ["cut on the right where both sides are as wide", 100, 50, 150, "Definition", "right", "Defini…"],
] as const)("a title is %s", (_, at, left, right, title, side, text) => {
  expect(placeTitles([{ at, title }], left, right)).toEqual([{ row: 0, side, text }]);
});

test.each([
  ["8 px are enough between two titles", [0, 600, [125, TEN], [200, TEN]], ["0 right", "0 right"]],
  ["a title to the left of its line leaves a far one its row", [0, 600, [100, TEN], [590, TEN]], ["0 right", "0 left"]],
  [
    "a line 5 px past a title in a lower row leaves it there",
    [165, 600, [218, TEN], [290, TWENTY], [300, TEN]],
    ["0 right", "1 right", "0 right"],
  ],
  [
    "a title that a line from above would cross is lifted over it",
    [165, 600, [222, TEN], [290, TWENTY], [300, TEN]],
    ["2 right", "1 right", "0 right"],
  ],
  [
    "so is one that stands in the way of another line",
    [165, 600, [220, TEN], [222, TEN], [290, TWENTY], [300, TEN]],
    ["0 right", "2 right", "1 right", "0 right"],
  ],
  [
    "where every row is crossed the lowest that is free of words is taken",
    [60, 400, [166.5, NINETEEN], [292.5, TWENTY], [300, TEN]],
    ["0 right", "1 left", "0 right"],
  ],
  ["a title to the left ends 5 px before the next line", [0, 600, [218, TEN], [290, TEN], [300, TEN]], ["1 right", "0 left", "0 right"]],
  ["and is lifted where it would not", [0, 600, [222, TEN], [290, TEN], [300, TEN]], ["0 left", "1 right", "0 right"]],
] as const)("%s", (_, [left, right, ...breaks], places) => {
  expect(placed(left, right, ...breaks)).toEqual(places);
});
