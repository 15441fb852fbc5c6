import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinesChart, SeriesOfMarks } from "../../src/spec/chartBody.ts";
import { type LanePlace, laneBase, laneHeight, placeTitles } from "../../src/spec/geometry/breakLane.ts";
import {
  type BracketWish,
  type ColumnBox,
  placeBrackets,
  roomOver,
  WORDS_HEIGHT,
  wordsGrounds,
} from "../../src/spec/geometry/changeBrackets.ts";
import { columnsPlot } from "../../src/spec/geometry/columnsPlot.ts";
import { roomsAround } from "../../src/spec/geometry/endLabels.ts";
import { runsOf } from "../../src/spec/geometry/gapSpans.ts";
import { offRules } from "../../src/spec/geometry/offRules.ts";
import { placeOf } from "../../src/spec/geometry/plot.ts";
import { pushApart } from "../../src/spec/geometry/pushApart.ts";
import { sparseSeries, sparseWords } from "../../src/spec/geometry/sparse.ts";
import { columnsPanel, mark } from "../helpers/panels.ts";

const SEED = { seed: 20221122, numRuns: 300 };
const wishes = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });

describe("pushing labels apart", () => {
  test("leaves labels alone that have room", () => {
    expect(pushApart([10, 60, 120], 17, 0, 200)).toEqual([10, 60, 120]);
  });

  test("shares the shift evenly between two that touch", () => {
    expect(pushApart([100, 104], 17, 0, 200)).toEqual([93.5, 110.5]);
  });

  test("keeps every pair apart and every label inside, in the order of their wishes", () => {
    fc.assert(
      fc.property(wishes, (ys) => {
        const placed = pushApart(ys, 17, 0, 400);
        const order = ys.map((y, k) => ({ y, k })).toSorted((a, b) => a.y - b.y || a.k - b.k);
        for (const [n, { k }] of order.entries()) {
          const at = placed[k] ?? Number.NaN;
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(400 + 1e-9);
          const before = order[n - 1];
          if (before) expect(at - (placed[before.k] ?? Number.NaN)).toBeGreaterThanOrEqual(17 - 1e-9);
        }
      }),
      SEED,
    );
  });
});

test("runs join neighbouring slots only", () => {
  expect(runsOf([5, 1, 2, 7, 6])).toEqual([
    { first: 1, last: 2 },
    { first: 5, last: 7 },
  ]);
});

describe("elbows between columns", () => {
  const column = (middle: number, top: number): ColumnBox => ({ left: middle - 25, right: middle + 25, top });
  const columns = [column(100, 150), column(200, 60), column(300, 90)];
  const wish = (more: Partial<BracketWish> = {}): BracketWish => ({ x1: 100, x2: 300, textWidth: 120, ...more });

  test("run over the tallest column between their ends, and end over the values of their own columns", () => {
    const [place] = placeBrackets([wish()], columns, 400, []);
    expect(place).toEqual({ x1: 100, x2: 300, fromY: 148, toY: 88, level: 52, textX: 100 });
  });

  test("run over a column that only their words reach", () => {
    const [place] = placeBrackets([wish({ x2: 100 })], columns, 400, []);
    expect(place?.level).toBe(52);
  });

  test("two whose words would collide keep a row of words between them", () => {
    const [one, two] = placeBrackets([wish(), wish({ x1: 200 })], columns, 400, []);
    expect((one?.level ?? 0) - (two?.level ?? 0)).toBeGreaterThanOrEqual(WORDS_HEIGHT);
  });

  test("words stay inside the plot and beside the line of a break", () => {
    expect(placeBrackets([wish({ x1: 300, x2: 300 })], columns, 400, [])[0]?.textX).toBe(280);
    expect(placeBrackets([wish()], columns, 400, [150])[0]?.textX).toBe(158);
    expect(placeBrackets([wish({ x1: 200 })], columns, 400, [310])[0]?.textX).toBe(182);
  });

  test("what stands over the plot is asked for as room, and nothing more", () => {
    expect(roomOver(placeBrackets([wish()], columns, 400, []))).toBe(0);
    expect(roomOver(placeBrackets([wish()], [column(100, 20)], 400, []))).toBe(WORDS_HEIGHT + 8);
  });
});

describe("the ground under the words of an elbow", () => {
  test("lies under each line of words, and leaves the elbow itself alone", () => {
    const [first, second, ...more] = wordsGrounds({ text: "×3.09 in five years", subText: "25.3% a year" }, { x: 100, level: 60 });
    expect(more).toEqual([]);
    // Baselines 28 and 9 px over the level, in letters of 13 and 12 px.
    for (const [ground, base] of [[first, 32] as const, [second, 51] as const]) {
      expect(ground?.y).toBeLessThanOrEqual(base - 10);
      expect((ground?.y ?? 0) + (ground?.height ?? 0)).toBeGreaterThanOrEqual(base + 3);
      expect((ground?.y ?? 0) + (ground?.height ?? 0)).toBeLessThan(60);
    }
    expect(first?.width).toBeGreaterThan(second?.width ?? 0);
  });

  test("is of one line where there is one", () => {
    expect(wordsGrounds({ text: "×2", subText: "" }, { x: 100, level: 60 })).toHaveLength(1);
  });
});

test("columns have a width at every width of the page, even one that is being laid out", () => {
  const { chart } = columnsPanel;
  if (chart.form !== "columns") throw new Error("No columns");
  for (const width of [1, 20, 40, 41, 320, 712])
    expect(columnsPlot(columnsPanel, chart, width).columnWidth, `${width}`).toBeGreaterThanOrEqual(1);
});

describe("titles of breaks", () => {
  /** Left and right end of a title at 6.2 px a character, 5 px from its line. */
  const span = (at: number, { text, side }: LanePlace): readonly [number, number] => {
    const width = 5 + 6.2 * text.length;
    return side === "right" ? [at, at + width] : [at - width, at];
  };

  test("stand whole to the right of their line, next to the plot", () => {
    expect(placeTitles([{ at: 100, title: "Base restated" }], 0, 600)).toEqual([{ row: 0, text: "Base restated", side: "right" }]);
  });

  test("turn to the left at the right edge", () => {
    expect(placeTitles([{ at: 560, title: "Base restated" }], 0, 600)).toEqual([{ row: 0, text: "Base restated", side: "left" }]);
  });

  test("are shortened where neither side has room", () => {
    const [place] = placeTitles([{ at: 100, title: "Definition of the market narrowed" }], 0, 200);
    expect(place?.text).toMatch(/^Definition .*…$/);
  });

  test("meet no other title, however close the breaks are", () => {
    const breaks = fc.array(
      fc.record({ at: fc.integer({ min: 40, max: 560 }), title: fc.constantFrom("Base restated", "Segments cut anew") }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(breaks, (wishes) => {
        const placed = placeTitles(wishes, 0, 600);
        for (const [k, place] of placed.entries()) {
          const [from, to] = span(wishes[k]?.at ?? 0, place);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(600);
          for (const [other, beside] of placed.entries()) {
            if (other === k || beside.row !== place.row) continue;
            const [low, high] = span(wishes[other]?.at ?? 0, beside);
            expect(to <= low || high <= from).toBe(true);
          }
        }
      }),
      SEED,
    );
  });

  test("of two close breaks the earlier is lifted, so that its line passes beside the words of the later", () => {
    const [early, late] = placeTitles(
      [
        { at: 200, title: "Base restated" },
        { at: 220, title: "Segments cut anew" },
      ],
      150,
      360,
    );
    expect([early?.row, late?.row]).toEqual([1, 0]);
    expect([early?.side, late?.side]).toEqual(["right", "right"]);
  });

  test("a title does not take the way of a line still to be placed", () => {
    const three = [
      { at: 77, title: "Base restated" },
      { at: 182, title: "Alibaba counts group use" },
      { at: 245, title: "Base restated" },
    ];
    expect(placeTitles(three, 0, 343).map((place) => [place.row, place.side])).toEqual([
      [0, "right"],
      [1, "right"],
      [0, "right"],
    ]);
  });

  test("take room over the plot only where there are any", () => {
    expect(laneHeight(0)).toBe(0);
    expect(laneHeight(2) - laneHeight(1)).toBe(laneBase(1) - laneBase(0));
    expect(laneHeight(1)).toBeGreaterThan(laneBase(0));
  });
});

test("the ends of an interval stand beside a threshold, never under its line", () => {
  expect(offRules(100, [], "down")).toBe(100);
  expect(offRules(100, [95], "down")).toBe(107);
  expect(offRules(100, [95], "up")).toBe(91);
  expect(offRules(100, [80, 110], "up")).toBe(100);
});

describe("a provider with hardly a value in a long series", () => {
  const quarters = Array.from({ length: 12 }, (_, k) => `${2019 + Math.floor(k / 4)}-Q${(k % 4) + 1}`);
  const one = (providerLabel: string, periods: readonly string[]): SeriesOfMarks => ({
    providerId: providerLabel,
    providerLabel,
    stops: [],
    marks: periods.map((period) => ({ ...mark({ providerId: "aws", period, value: 8 }), periodText: period })),
  });
  const chart = (periods: readonly string[], series: readonly SeriesOfMarks[]): LinesChart => ({
    form: "lines",
    axis: { min: 0, max: 50, ticks: [0, 50], tickTexts: ["0", "50"] },
    periods,
    periodTexts: periods,
    series,
  });
  const few = one("AWS", ["2019-Q3", "2020-Q1"]);

  test("is told in words instead of brackets", () => {
    expect(sparseSeries(chart(quarters, [few, one("Alibaba", quarters.slice(0, 3))]))).toEqual([few]);
    expect(sparseWords(one("AWS", ["2019-Q3"]))).toBe("AWS: one quarter only, 2019-Q3");
    expect(sparseWords(few)).toBe("AWS: two quarters only, 2019-Q3 and 2020-Q1");
  });

  test("keeps its brackets where the series is short", () => {
    expect(sparseSeries(chart(quarters.slice(0, 11), [few]))).toEqual([]);
  });
});

// Fails when the mark itself, one at its height, or one of another period counts as a neighbour, and when above and below change places.
test("the room around a mark ends at the nearest marks of its period above and below", () => {
  const at = (period: string, value: number) => mark({ providerId: `p${value}`, period, value });
  const column = [10, 30, 30, 70].map((value) => at("2020", value));
  const series = [...column, at("2021", 31)].map((one, k) => ({ providerId: `s${k}`, providerLabel: "", marks: [one], stops: [] }));
  const roomOf = roomsAround(series, (one) => -one.value);
  expect(column.map((one) => roomOf(one))).toEqual([
    { above: 20, below: Number.POSITIVE_INFINITY },
    { above: 40, below: 20 },
    { above: 40, below: 20 },
    { above: Number.POSITIVE_INFINITY, below: 40 },
  ]);
});

test("a period has its place among its own periods alone", () => {
  const periods = ["2019", "2020", "2021"];
  expect(["2019", "2021", "2022"].map((period) => placeOf(periods, period))).toEqual([0, 2, -1]);
  expect(placeOf(["2021"], "2021")).toBe(0);
});

// Fails when a chart's cost grows with the square of its marks again: ten thousand took half a minute.
test("a chart of 50 series over 200 periods asks for each mark's place a few times at most", () => {
  const periods = Array.from({ length: 200 }, (_, k) => String(1800 + k));
  let asked = 0;
  const series = Array.from({ length: 50 }, (_, s) => ({
    providerId: `s${s}`,
    providerLabel: `s${s}`,
    stops: [],
    marks: periods.map((period, k) => mark({ providerId: `s${s}`, period, value: (s * 7 + k) % 90 })),
  }));
  const roomOf = roomsAround(series, (one) => {
    asked += 1;
    return one.value;
  });
  for (const { marks } of series) for (const one of marks) roomOf(one);
  expect(asked).toBeLessThanOrEqual(10_000);
});
