import { expect, test } from "vitest";
import { highest, roundStep, zeroAxis } from "../../src/spec/axis.ts";

const AXES: readonly [high: number, unit: string, most: number, ticks: readonly number[], texts: readonly string[], note: string][] = [
  [39.5, "percent", 4, [0, 10, 20, 30, 40], ["0", "10", "20", "30", "40%"], "Gartner: the last tick carries the unit"],
  [45.55, "percent", 4, [0, 25, 50], ["0", "25", "50%"], "IDC: two steps of 25 waste less than three of 20"],
  [46.5, "percent", 2, [0, 25, 50], ["0", "25", "50%"], "Canalys"],
  [85.5, "usd_billion", 4, [0, 25, 50, 75, 100], ["0", "25", "50", "75", "100"], "spend"],
  [200, "index_100", 2, [0, 100, 200], ["0", "100", "200"], "index"],
  [0, "percent", 4, [0, 0.25, 0.5, 0.75, 1], ["0", "0.25", "0.5", "0.75", "1%"], "nothing to hold"],
];

test.each(AXES)("an axis for %s %s in at most %s steps is %j (%s)", (high, unit, most, ticks, texts) => {
  const axis = zeroAxis(high, unit, most);
  expect(axis.ticks).toEqual(ticks);
  expect(axis.tickTexts).toEqual(texts);
  expect(axis.max).toBeGreaterThanOrEqual(high);
  expect(axis.min).toBe(0);
});

test("round steps come from 1, 2, 2.5 and 5 at every power of ten", () => {
  expect([0.9, 1.1, 2.2, 2.6, 7].map((raw) => roundStep(raw, 1))).toEqual([1, 2, 2.5, 5, 10]);
  expect(roundStep(0.03, 4)).toBeCloseTo(0.01, 12);
});

test("an open band does not stretch the axis to infinity", () => {
  expect(highest([{ value: 100, band: { high: Number.POSITIVE_INFINITY } }])).toBe(100);
});
