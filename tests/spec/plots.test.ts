/** Where the parts of each chart stand, at the widths that pages have: by hand where a number says it, else by what must hold at every width. */
import { describe, expect, test } from "vitest";
import type { Panel } from "../../src/spec/card.ts";
import type {
  BumpChart,
  ColumnsChart,
  DumbbellChart,
  IndexChart,
  IntervalsChart,
  LinesChart,
  MultiplesChart,
  SlopeChart,
  StackedChart,
} from "../../src/spec/chartBody.ts";
import { groupedRules, monthScale, placedRules } from "../../src/spec/geometry/beside.ts";
import { bumpPlot } from "../../src/spec/geometry/bumpPlot.ts";
import { columnBox, columnChevrons, columnsPlot, emptyRuns } from "../../src/spec/geometry/columnsPlot.ts";
import { dotJoiner, dotKey, dotShape, fittingTicks, rowWords } from "../../src/spec/geometry/dumbbell.ts";
import { elbowPath, endLabels, isPushed } from "../../src/spec/geometry/endLabels.ts";
import { bracketPath, fitting, spansOf } from "../../src/spec/geometry/gapSpans.ts";
import { indexLabels, indexPlot, indexPoints, indexSegments, madeFrom, whiskersOf } from "../../src/spec/geometry/indexPlot.ts";
import { intervalBox, intervalsPlot } from "../../src/spec/geometry/intervalsPlot.ts";
import { linesPlot, pointValues } from "../../src/spec/geometry/linesPlot.ts";
import { firstValue, lastWords, multiplePlot, multiplesGrid } from "../../src/spec/geometry/multiplesPlot.ts";
import { offRules } from "../../src/spec/geometry/offRules.ts";
import { type Frame, scalesOf } from "../../src/spec/geometry/plot.ts";
import { hatchFill, INK_IDS, inkId, markerPath, ownFill, patternFill } from "../../src/spec/geometry/providerInk.ts";
import { segmentsOf } from "../../src/spec/geometry/segments.ts";
import { changeRange, columnLabels, leftValues, oneLine, slopeGhostX, slopePlot } from "../../src/spec/geometry/slopePlot.ts";
import { slotTexts } from "../../src/spec/geometry/slotTexts.ts";
import { looseGaps, placedGaps } from "../../src/spec/geometry/spots.ts";
import { pieceBox, pieceLabels, piecesOf, restPath, segmentFill, stackedPlot } from "../../src/spec/geometry/stackedPlot.ts";
import * as panels from "../helpers/panels.ts";
import { mark } from "../helpers/panels.ts";

const WIDTHS = [280, 343, 575, 576, 712, 1_000] as const;

type FormOf = {
  bump: BumpChart;
  columns: ColumnsChart;
  dumbbell: DumbbellChart;
  index: IndexChart;
  intervals: IntervalsChart;
  lines: LinesChart;
  multiples: MultiplesChart;
  slope: SlopeChart;
  stacked: StackedChart;
};
const chartOf = <F extends keyof FormOf>({ chart }: Panel, form: F): FormOf[F] =>
  chart.form === form ? (chart as unknown as FormOf[F]) : expect.fail(chart.form);

const lines = chartOf(panels.linesPanel, "lines");
const slope = chartOf(panels.slopePanel, "slope");
const crowded = chartOf(panels.crowdedSlopePanel, "slope");
const index = chartOf(panels.indexPanel, "index");
const stacked = chartOf(panels.stackedPanel, "stacked");
const multiples = chartOf(panels.multiplesPanel, "multiples");
const intervals = chartOf(panels.intervalsPanel, "intervals");
const dumbbell = chartOf(panels.dumbbellPanel, "dumbbell");
const columns = chartOf(panels.columnsPanel, "columns");
const bump = chartOf(panels.bumpPanel, "bump");

/** At every width the frame is as wide as its page, its slots stand in order inside it, and those without a mark are muted. */
function keepsFrame(frame: Frame, width: number, muted?: readonly boolean[]): void {
  expect(frame.width).toBe(width);
  const at = frame.slots.map((slot) => slot.at);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(Math.min(...at)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...at)).toBeLessThanOrEqual(100);
  const scales = scalesOf(frame);
  expect(scales.right).toBeGreaterThan(scales.left);
  expect(scales.bottom).toBeGreaterThan(scales.top);
  if (muted !== undefined) expect(frame.slots.map((slot) => slot.muted === true)).toEqual(muted);
}

describe.each(WIDTHS)("in %d px", (width) => {
  test("every chart keeps its frame", () => {
    keepsFrame(linesPlot(panels.linesPanel, lines, width).frame, width, [false, false, false, false, false]);
    keepsFrame(slopePlot(panels.slopePanel, slope, width).frame, width);
    keepsFrame(slopePlot(panels.crowdedSlopePanel, crowded, width).frame, width);
    keepsFrame(indexPlot(panels.indexPanel, index, width).frame, width);
    keepsFrame(stackedPlot(stacked, width).frame, width, [false, true, false]);
    keepsFrame(intervalsPlot(intervals, width).frame, width, [false, true, false]);
    keepsFrame(bumpPlot(bump, width).frame, width);
    keepsFrame(
      columnsPlot(panels.columnsPanel, columns, width).frame,
      width,
      columns.slots.map((slot) => slot.mark === null),
    );
    const { each } = multiplesGrid(multiples, width);
    for (const one of multiples.series)
      keepsFrame(
        multiplePlot(one, multiples, each).frame,
        each,
        multiples.periods.map((period) => !one.marks.some((m) => m.period === period)),
      );
  });

  test("the names at the ends of lines have room right of the last slot", () => {
    const { frame, at } = linesPlot(panels.linesPanel, lines, width);
    const longest = Math.max(...lines.series.map((one) => one.providerLabel.length + 1 + (one.marks.at(-1)?.shortText.length ?? 0)));
    expect(width - scalesOf(frame).x(at("2022"))).toBeGreaterThanOrEqual(7.4 * longest);
  });

  test("the labels of crowded lines keep apart and inside, each with its own change under it", () => {
    const plot = slopePlot(panels.crowdedSlopePanel, crowded, width);
    const scales = scalesOf(plot.frame);
    const labels = columnLabels(crowded, plot, scales);
    expect(labels.map(({ mark: m }) => m.providerId)).toEqual(["alibaba", "huawei", "tencent", "google"]);
    const ys = labels.map(({ to }) => to).toSorted((a, b) => a - b);
    for (const [k, y] of ys.slice(1).entries()) expect(y - (ys[k] ?? 0)).toBeGreaterThanOrEqual(36 - 1e-9);
    expect(Math.max(...ys)).toBeLessThanOrEqual(scales.bottom);
    for (const label of labels) {
      expect(label.x).toBe(scales.x(plot.uprights[1]));
      expect(label.from).toBe(scales.y(label.mark.value));
      if (label.change !== null) expect([label.change.mark.providerId, label.change.y]).toEqual([label.mark.providerId, label.to + 21]);
    }
    expect(labels.map(({ change }) => change?.mark.receiptId)).toEqual(["change-alibaba", "change-huawei", undefined, undefined]);
    expect(plot.uprights[1]).toBeGreaterThanOrEqual(36);
    expect(plot.uprights[1]).toBeLessThanOrEqual(58);
  });
});

describe("lines", () => {
  test("a provider has brackets where others are published and it is not", () => {
    const { missing, sparse } = linesPlot(panels.linesPanel, lines, 712);
    expect(missing.map(({ providerId, slots, words }) => [providerId, slots, words])).toEqual([
      ["huawei", [0, 1], "not published"],
      ["alibaba", [2], "not published"],
    ]);
    expect(sparse).toEqual([]);
  });

  test("a thinned series has no brackets, and a year that nobody printed is muted and nobody's gap", () => {
    const thinned = { ...lines, series: lines.series.map((one) => (one.providerId === "huawei" ? { ...one, joined: [] } : one)) };
    expect(linesPlot(panels.linesPanel, thinned, 712).missing.map(({ providerId }) => providerId)).toEqual(["alibaba"]);
    const without = { ...lines, series: lines.series.map((one) => ({ ...one, marks: one.marks.filter((m) => m.period !== "2020") })) };
    const plot = linesPlot(panels.linesPanel, without, 712);
    expect(plot.frame.slots.map((slot) => slot.muted)).toEqual([false, false, true, false, false]);
    expect(plot.missing.map(({ slots }) => slots)).toEqual([[0, 1]]);
  });

  test("a roomy plot is higher than a narrow one, and one line needs less height than many", () => {
    const height = (chart: LinesChart, width: number) => {
      const { frame } = linesPlot(panels.linesPanel, chart, width);
      return scalesOf(frame).bottom - scalesOf(frame).top;
    };
    const one = { ...lines, series: lines.series.slice(0, 1) };
    expect(height(lines, 576)).toBeGreaterThan(height(lines, 575));
    expect(height(one, 576)).toBeLessThan(height(lines, 576));
    expect(height(one, 575)).toBeLessThan(height(lines, 575));
  });

  test("a value stands over or under its point on clean paper; the last one is in the label at the end", () => {
    const { frame, at } = linesPlot(panels.linesPanel, lines, 1_000);
    const scales = scalesOf(frame);
    const values = pointValues(lines, scales, at);
    // AWS is far above all others: each of its values but the last has room.
    expect(values.filter(({ mark: m }) => m.providerId === "aws").map(({ mark: m }) => m.period)).toEqual(["2018", "2019", "2020", "2021"]);
    for (const { mark: m, x, y } of values) {
      expect(x).toBe(scales.x(at(m.period)));
      expect([scales.y(m.value) - 14, scales.y(m.value) + 21]).toContain(y);
      expect(y).toBeLessThan(scales.bottom);
      expect(m).not.toBe(lines.series.find((one) => one.providerId === m.providerId)?.marks.at(-1));
    }
  });
});

describe("slope", () => {
  const plot = slopePlot(panels.slopePanel, slope, 712);
  const scales = scalesOf(plot.frame);

  test("one unbroken line carries its name and change itself; over a break a column does", () => {
    expect([plot.isOnLine, plot.uprights]).toEqual([true, [22, 78]]);
    const broken = { ...slope, series: slope.series.map((one) => ({ ...one, stops: ["alibaba-2019"] })) };
    expect(slopePlot(panels.slopePanel, broken, 712).isOnLine).toBe(false);
    expect(slopePlot(panels.crowdedSlopePanel, crowded, 712).isOnLine).toBe(false);
    expect([plot.at("2019"), plot.at("2021")]).toEqual([22, 78]);
    expect(plot.frame.slots).toEqual([
      { at: 22, text: "2019" },
      { at: 78, text: "2021" },
    ]);
  });

  test("its words stand about the middle of the line, the value of the second date right of its point", () => {
    const { last, name, change, providerId } = oneLine(slope, plot, scales);
    const middle = (scales.y(46) + scales.y(37)) / 2;
    expect([providerId, name.text, change?.mark.receiptId]).toEqual(["alibaba", "Alibaba", "change-alibaba"]);
    expect(last).toMatchObject({ x: scales.x(78) + 12, y: scales.y(37) + 4.5 });
    expect([name.y, change?.y]).toEqual([middle - 14, middle + 30]);
    const low = { ...slope, series: slope.series.map((one) => ({ ...one, marks: one.marks.map((m) => ({ ...m, value: 2 })) })) };
    const over = oneLine(low, plot, scales);
    expect([over.name.y, over.change?.y]).toEqual([scales.y(2) - 46, scales.y(2) - 30]);
    expect(oneLine({ ...slope, changes: [] }, plot, scales).change).toBeNull();
  });

  test("the values of the first date end left of their points, an earlier value stands between the uprights", () => {
    expect(leftValues(slope, plot, scales)).toEqual([
      { mark: slope.series[0]?.marks[0], x: scales.x(22) - 12, from: scales.y(46), to: scales.y(46) },
    ]);
    const [first, second] = slope.series[0]?.marks ?? [];
    expect(slopeGhostX(first ?? expect.fail(), slope, plot, scales)).toBe(scales.x(22) + 14);
    expect(slopeGhostX(second ?? expect.fail(), slope, plot, scales)).toBe(scales.x(78) - 14);
  });

  test("a single change has its range beneath it, several beside them", () => {
    expect(changeRange(slope.changes[0] ?? expect.fail())).toBe("(−10 to −8)");
    expect(changeRange(mark({ providerId: "aws", value: 2 }))).toBe("");
    const broken = { ...slope, series: slope.series.map((one) => ({ ...one, stops: ["alibaba-2019"] })) };
    const over = slopePlot(panels.slopePanel, broken, 712);
    expect(columnLabels(broken, over, scalesOf(over.frame))[0]?.change?.stacked).toBe(true);
    const many = slopePlot(panels.crowdedSlopePanel, crowded, 712);
    expect(columnLabels(crowded, many, scalesOf(many.frame))[0]?.change?.stacked).toBe(false);
  });
});

describe("stacked bars", () => {
  test("segments stand on each other, all others on top, and the rest fills up to 100", () => {
    const ends = (k: number) =>
      piecesOf(stacked.bars[k] ?? expect.fail()).map(({ mark: m, from, to, isRest }) => [m.receiptId, from, to, isRest]);
    expect(ends(0)).toEqual([
      ["alibaba-2019", 0, 9, false],
      ["aws-2019", 9, 54, false],
      ["others-2019", 54, 100, false],
    ]);
    expect(ends(1)).toEqual([]);
    expect(ends(2)).toEqual([
      ["aws-2021", 0, 39, false],
      ["google-2021", 39, 41, false],
      ["huawei-2021", 41, 44, false],
      ["others-2021", 44, 64, false],
      ["rest-2021", 64, 100, true],
    ]);
  });

  test("names stand beside the last bar with segments, where they have room, and values where slots are wide", () => {
    for (const width of WIDTHS) {
      const plot = stackedPlot(stacked, width);
      expect(plot.last?.period).toBe("2021");
      expect(plot.frame.right).toBe(24 + 7.4 * "Not published 36%".length);
      expect(plot.room).toBeCloseTo((width - 44 - plot.frame.right) / 3, 9);
      expect(plot.hasValues).toBe((plot.room - plot.column) / 2 > 23);
      expect(plot.column).toBeLessThanOrEqual(72);
    }
    expect(stackedPlot(stacked, 576).frame.height).toBeGreaterThan(stackedPlot(stacked, 575).frame.height);
  });

  test("a segment is a hair under its neighbour, with a marker where both sides have room, and none on a forecast", () => {
    const fill = (height: number, width: number, ink: "reported" | "forecast" = "reported") =>
      segmentFill(mark({ providerId: "aws", value: 1, ink }), { top: 100, height }, width);
    expect(fill(40, 30)).toEqual({ y: 101, height: 39, markerY: 120.5 });
    expect(fill(15, 15).markerY).not.toBeNull();
    expect([fill(14.9, 30).markerY, fill(40, 14.9).markerY, fill(40, 30, "forecast").markerY]).toEqual([null, null, null]);
    expect(fill(4, 30)).toEqual({ y: 100, height: 4, markerY: null });
    expect(fill(0.2, 30).height).toBe(1);
  });

  test("the rest is an open bracket round its part, and each label stands at the middle of its piece", () => {
    expect(restPath(50, 20, 100, 60)).toBe("M46 101H41V158H46M54 101H59V158H54");
    expect(restPath(50, 12, 100, 60)).toBe("M48 101H45V158H48M52 101H55V158H52");
    const plot = stackedPlot(stacked, 712);
    const scales = scalesOf(plot.frame);
    const [aws] = piecesOf(stacked.bars[2] ?? expect.fail());
    const piece = aws ?? expect.fail();
    expect(pieceBox(piece, scales)).toEqual({ top: scales.y(39), height: scales.y(0) - scales.y(39) });
    expect(pieceLabels([piece], 500, scales)).toEqual([
      { piece, mark: piece.mark, x: 500, from: (scales.y(0) + scales.y(39)) / 2, to: (scales.y(0) + scales.y(39)) / 2 },
    ]);
  });
});

describe("index", () => {
  const plot = indexPlot(panels.indexPanel, index, 712);
  const scales = scalesOf(plot.frame);

  test("a point says how it came to be: the words that are printed, or the formula with its range", () => {
    const [huawei, alibaba] = index.series.map((one) => one.marks[0] ?? expect.fail());
    expect(madeFrom(huawei ?? expect.fail())).toMatch(/doubled/);
    expect(madeFrom(alibaba ?? expect.fail())).toBe("37 ÷ 46 (78 to 82)");
    expect(madeFrom({ ...(alibaba ?? expect.fail()), ink: "estimate" })).toMatch(/ratio/);
    expect(madeFrom({ ...(huawei ?? expect.fail()), asPrinted: "" })).toBe("");
  });

  test("the base and the next period are joined, unless a break parts them or a period lies between", () => {
    const [huawei, alibaba] = index.series;
    const base = indexSegments(huawei ?? expect.fail(), index, plot, scales);
    expect(base).toEqual([
      {
        id: "base",
        providerId: "huawei",
        ink: "reported",
        isStub: false,
        x1: scales.x(12),
        y1: scales.y(100),
        x2: scales.x(plot.at("2021")),
        y2: scales.y(200),
      },
    ]);
    expect(indexSegments(alibaba ?? expect.fail(), index, plot, scales)[0]?.ink).toBe("derived");
    expect(indexSegments({ ...(huawei ?? expect.fail()), stops: ["2019"] }, index, plot, scales)).toEqual([]);
    const three = { ...index, periods: ["2019", "2020", "2021"], periodTexts: ["2019", "2020", "2021"] };
    const year = (period: string, value: number) => ({ ...mark({ providerId: "aws", value, period }) });
    const between = {
      ...three,
      series: [
        ...three.series,
        { providerId: "aws", providerLabel: "AWS", stops: [], marks: [year("2019", 100), year("2020", 120), year("2021", 150)] },
      ],
    };
    const wide = indexPlot(panels.indexPanel, between, 712);
    expect(wide.periods).toEqual(["2019", "2020", "2021"]);
    expect(indexPoints(between.series[2] ?? expect.fail(), between).map(({ period }) => period)).toEqual(["2020", "2021"]);
    expect(indexSegments(huawei ?? expect.fail(), between, wide, scales)).toEqual([]);
    expect(indexSegments(between.series[2] ?? expect.fail(), between, wide, scales).map(({ id }) => id)).toEqual(["base", "aws-2021"]);
  });

  test("two dates are a slope without an empty slot, and each slot has its text", () => {
    const gapped = { ...index, periods: ["2019", "2020", "2021"], periodTexts: ["2019", "2020", "2021"] };
    const slots = indexPlot(panels.indexPanel, gapped, 712).frame.slots;
    expect(slots.map(({ text }) => text)).toEqual(["2019", "2021"]);
    expect(slots[0]?.at).toBe(12);
    expect(slots[1]?.at).toBeLessThanOrEqual(58);
  });

  test("a derived point has a whisker as long as its band, cut at the ends of the axis; a printed one has none", () => {
    const [huawei, alibaba] = index.series;
    const of = (more: object) =>
      whiskersOf({ ...(alibaba ?? expect.fail()), marks: (alibaba?.marks ?? []).map((m) => ({ ...m, ...more })) }, index, plot, scales);
    expect(of({})).toMatchObject([{ x: scales.x(plot.at("2021")), top: scales.y(82.4), bottom: scales.y(78.5) }]);
    expect(of({ band: { low: -50, high: 500 } })).toMatchObject([{ top: scales.y(220), bottom: scales.y(0) }]);
    expect(of({ band: { low: 80, high: 80 } })).toEqual([]);
    expect(whiskersOf(huawei ?? expect.fail(), index, plot, scales)).toEqual([]);
  });

  test("labels keep apart, and one that is pushed away has an elbow", () => {
    const near = { ...plot, ends: [mark({ providerId: "aws", value: 100 }), mark({ providerId: "google", value: 101 })] };
    const labels = indexLabels(near, scales);
    expect(Math.abs((labels[0]?.to ?? 0) - (labels[1]?.to ?? 0))).toBeGreaterThanOrEqual(36 - 1e-9);
    for (const { elbow, x } of labels) {
      expect(elbow).toMatch(/^M/);
      expect(x).toBe(scales.x(plot.at("2021")) + 28);
    }
    for (const { elbow, from, to, x } of indexLabels(plot, scales)) {
      expect([elbow, to]).toEqual(["", from]);
      expect(x).toBe(scales.x(plot.at("2021")) + 15);
    }
  });
});

describe("dumbbells", () => {
  test("each print has the shape of its place, and the key names those that are drawn", () => {
    const shape = (place: "first" | "between" | "latest" | "disputed", ink: "reported" | "estimate" | "forecast" = "reported") =>
      dotShape({ mark: mark({ providerId: "aws", value: 1, ink }), at: 0, place });
    expect([shape("first"), shape("between"), shape("latest"), shape("disputed")]).toEqual(["tick", "hollow", "filled", "cross"]);
    expect([shape("latest", "estimate"), shape("latest", "forecast"), shape("first", "forecast")]).toEqual(["hollow", "hatched", "tick"]);
    expect(dotKey(dumbbell).map(([place]) => place)).toEqual(["first", "between", "latest", "disputed"]);
    expect(dotKey({ ...dumbbell, rows: dumbbell.rows.slice(1) }).map(([place]) => place)).toEqual(["first", "disputed"]);
    expect(dumbbell.rows.map((row) => row.dots.map(dotJoiner)[row.dots.length - 1])).toEqual(["→", "or"]);
    expect(rowWords(dumbbell.rows[0] ?? expect.fail())).toBe("0.8 points lower · Restated");
    expect(rowWords({ ...(dumbbell.rows[0] ?? expect.fail()), gapText: "" })).toBe("Restated");
  });

  test("the axis keeps the ticks that fit side by side, every n-th of them counted from zero", () => {
    const { axis } = dumbbell;
    expect(fittingTicks(axis, 600)).toEqual(axis);
    expect(fittingTicks(axis, 100).tickTexts).toEqual(["−1", "first"]);
    for (const length of [20, 60, 100, 200, 400]) expect(fittingTicks(axis, length).ticks, `${length}`).toContain(0);
  });
});

describe("names at the ends of lines", () => {
  const scales = scalesOf({ width: 600, height: 300, top: 10, right: 100, axis: lines.axis, slots: [] });
  const ends = (...marks: readonly [id: string, period: string, value: number][]) =>
    endLabels(
      marks.map(([providerId, period, value]) => ({
        providerId,
        providerLabel: providerId,
        stops: [],
        marks: [mark({ providerId, period, value })],
      })),
      (m) => (m.period === "2018" ? 60 : 400),
      (m) => scales.y(m.value),
      scales,
    );
  test("only those that could meet push each other", () => {
    const apart = ends(["aws", "2018", 20], ["google", "2021", 20]);
    expect(apart.map(({ from, to }) => to - from)).toEqual([0, 0]);
    const [a, b] = ends(["aws", "2021", 20], ["google", "2021", 20]);
    expect(Math.abs((a?.to ?? 0) - (b?.to ?? 0))).toBe(17);
    expect([a?.x, b?.x]).toEqual([400, 400]);
    expect([isPushed({ from: 0, to: 2 }), isPushed({ from: 0, to: -2.1 })]).toEqual([false, true]);
    expect([elbowPath(20), elbowPath(-20)]).toEqual(["M8 2L20 20H24", "M8 -2L20 -20H24"]);
  });
});

describe("brackets round empty slots", () => {
  const spans = (slots: readonly number[], wide: number, count = 10) =>
    spansOf({ providerId: "aws", providerLabel: "AWS", slots, words: "not published" }, (edge) => edge * wide, count);
  test("hold their words where they fit, the shorter ones where only they do, else have them beside", () => {
    expect(spans([2, 3], 100)).toEqual([{ x1: 206, x2: 394, inside: "AWS not published", outside: null }]);
    expect(spans([2], 80)[0]?.inside).toBe("no AWS");
    expect(spans([2], 40)).toEqual([{ x1: 86, x2: 114, inside: "", outside: { x: 120, side: "right", text: "no AWS" } }]);
    expect(spans([9], 40)[0]?.outside).toMatchObject({ side: "left", x: 360 });
    expect(spans([0, 2, 4, 6, 8], 20).map(({ outside }) => outside?.side)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(fitting(["longer words", "few"], 6 * 12 + 16)).toBe("longer words");
    expect(fitting(["longer words", "few"], 6 * 12 + 15)).toBe("few");
    expect(fitting(["longer words", "few"], 20)).toBe("");
    expect(bracketPath(10, 50, 100)).toBe("M15 91H10V109H15M45 91H50V109H45");
  });
});

describe("small multiples", () => {
  test("as many stand in a row as are 236 px wide with 16 px between, and no more than there are", () => {
    expect([235, 236, 487, 488, 740, 2_000].map((width) => multiplesGrid(multiples, width).columns)).toEqual([1, 1, 1, 2, 3, 5]);
    expect(multiplesGrid(multiples, 488).each).toBe(236);
  });

  test("the last value is in the heading, with its period where the others go on, and the first over its point", () => {
    const [aws] = multiples.series;
    const one = aws ?? expect.fail();
    const early = { ...one, marks: one.marks.slice(0, 3) };
    expect(lastWords(one, multiples)).toBe("40");
    expect(lastWords(early, multiples)).toBe("40.8 in 2020");
    expect(lastWords({ ...one, marks: [] }, multiples)).toBe("");
    const plot = multiplePlot(one, multiples, 300);
    const scales = scalesOf(plot.frame);
    expect(firstValue(one, multiples, plot, scales)).toEqual({ x: scales.x(10), y: scales.y(47.8) - 11, text: "47.8" });
    expect(firstValue({ ...one, marks: one.marks.slice(0, 1) }, multiples, plot, scales)).toBeNull();
    expect(firstValue(one, { ...multiples, periods: ["2018"] }, plot, scales)).toBeNull();
  });

  test("markers are small where slots are narrow", () => {
    const [one] = multiples.series;
    const dense = multiplePlot(one ?? expect.fail(), { ...multiples, periods: Array.from({ length: 30 }, (_, k) => `${1990 + k}`) }, 300);
    expect([dense.isDense, multiplePlot(one ?? expect.fail(), multiples, 300).isDense]).toEqual([true, false]);
    expect(dense.sumPath).not.toBe(multiplePlot(one ?? expect.fail(), multiples, 300).sumPath);
  });
});

test("an interval reaches from its low to its high end, with both as text where the slot has room, clear of the rules", () => {
  const { frame, room } = intervalsPlot(intervals, 712);
  const scales = scalesOf(frame);
  const [first] = intervals.marks;
  const box = intervalBox(first ?? expect.fail(), intervals, room, scales);
  expect([box.top, box.height]).toEqual([scales.y(2319), scales.y(2041) - scales.y(2319)]);
  expect(box.texts.map(({ text, isHigh }) => [text, isHigh])).toEqual([
    ["2,319", true],
    ["2,041", false],
  ]);
  expect(intervalBox(first ?? expect.fail(), intervals, 41.9, scales).texts).toEqual([]);
  expect(intervalBox(first ?? expect.fail(), intervals, 42, scales).texts).toHaveLength(2);
  expect(frame.right).toBe(10 + 6.4 * "above 1,800: high".length);
});

test("a text is moved past every rule that would strike it through, and by no other", () => {
  expect(offRules(100, [], "up")).toBe(100);
  expect(offRules(100, [88, 104], "up")).toBe(100);
  expect(offRules(100, [95], "up")).toBe(91);
  expect(offRules(100, [95], "down")).toBe(107);
  expect(offRules(100, [95, 85], "up")).toBe(81);
  expect(offRules(100, [85, 95], "up")).toBe(81);
  expect(offRules(100, [105, 95], "down")).toBe(117);
});

describe("columns", () => {
  const plot = columnsPlot(panels.columnsPanel, columns, 712);
  const scales = scalesOf(plot.frame);
  test("a column reaches from zero to its value; with a wide band the part between its ends is soft", () => {
    const box = (more: object) => columnBox(mark({ providerId: "total", value: 20, ...more }), columns.axis, scales);
    const plain = box({});
    expect([plain.y, plain.top, plain.tip]).toEqual([scales.y(20), scales.y(20), null]);
    expect(plain.height).toBeCloseTo(scales.y(0) - scales.y(20), 9);
    const soft = box({ band: { low: 15, high: 25 } });
    expect(soft.tip).toEqual({ y: scales.y(25), height: scales.y(15) - scales.y(25) });
    expect([soft.solid.y, soft.top]).toEqual([scales.y(15), scales.y(25)]);
    expect(box({ band: { low: 15, high: 25 }, ink: "forecast" }).tip).toBeNull();
    expect(box({ ink: "forecast" }).solid.height).toBeCloseTo(plain.height - 1, 9);
    expect(box({ bound: "at_least" }).textY).toBe(plain.top - 20);
    expect(plain.textY).toBe(plain.top - 9);
    expect(columnChevrons(50, 100)).toBe("M44 96l6 -5l6 5M44 89l6 -5l6 5");
  });

  test("a run of empty slots is one bracket that names its years", () => {
    const runs = emptyRuns(columns, scales, "not published");
    expect(runs).toHaveLength(1);
    const empty = columns.slots.flatMap((slot, k) => (slot.mark === null ? [k] : []));
    expect(runs[0]).toMatchObject({ first: empty[0], y: scales.bottom - 12 });
    expect(runs[0]?.x1).toBeCloseTo(scales.x((100 * (empty[0] ?? 0)) / columns.slots.length) + 8, 9);
    expect(runs[0]?.x2).toBeCloseTo(scales.x((100 * ((empty.at(-1) ?? 0) + 1)) / columns.slots.length) - 8, 9);
    expect(runs[0]?.text).toMatch(/–\d{4} not published$/);
    expect(emptyRuns(columns, { ...scales, x: () => 0 }, "not published")[0]?.text).toBe("");
  });
});

describe("ranks", () => {
  test("the first stands at the top, a row apart from the next, and those of one rank side by side", () => {
    const plot = bumpPlot(bump, 712);
    const scales = scalesOf(plot.frame);
    const marks = bump.series.flatMap((one) => one.marks);
    const at = (period: string, value: number) => marks.filter((m) => m.period === period && m.value === value);
    for (const m of marks) expect(plot.y(m, scales)).toBe(scales.y(-m.value));
    expect(scales.y(-1)).toBeLessThan(scales.y(-2));
    expect(plot.frame.axis.tickTexts[0]).toBe("1");
    const tied = [...new Set(marks.map((m) => `${m.period} ${m.value}`))].map((key) =>
      at(key.split(" ")[0] ?? "", Number(key.split(" ")[1])),
    );
    const pairs = tied.filter((group) => group.length > 1);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [a, b] of pairs) {
      expect(Math.abs(plot.x(a ?? expect.fail(), scales) - plot.x(b ?? expect.fail(), scales))).toBe(24);
      expect(plot.side(a ?? expect.fail())).toBe(12);
    }
    const alone = tied.find((group) => group.length === 1)?.[0] ?? expect.fail();
    expect(plot.side(alone)).toBeGreaterThan(12);
  });
});

describe("events beside a chart", () => {
  test("months are placed between the middles of the first and the last period", () => {
    const at = monthScale(["2020", "2022"], (period) => (period === "2020" ? 100 : 340)) ?? expect.fail();
    // The middle of 2020 is the end of June: 2020 × 12 + 6 months.
    expect(at(2020 * 12 + 6)).toBe(100);
    expect(at(2022 * 12 + 6)).toBe(340);
    expect(at(2021 * 12 + 6)).toBe(220);
    expect(monthScale(["2020"], () => 0)).toBeNull();
    expect(monthScale([], () => 0)).toBeNull();
    expect(monthScale(["2020", "2020"], () => 0)).toBeNull();
  });

  test("rules that are near each other share one label, in the middle of them", () => {
    expect(
      groupedRules([
        { number: 1, x: 0 },
        { number: 2, x: 100 },
      ]),
    ).toEqual([
      { x: 0, text: "1" },
      { x: 100, text: "2" },
    ]);
    expect(
      groupedRules([
        { number: 2, x: 20 },
        { number: 1, x: 0 },
        { number: 3, x: 40 },
        { number: 7, x: 60 },
      ]),
    ).toEqual([{ x: 30, text: "1–3, 7" }]);
    expect(
      groupedRules([
        { number: 1, x: 0 },
        { number: 2, x: 30 },
      ]),
    ).toHaveLength(2);
    expect(
      groupedRules([
        { number: 1, x: 0 },
        { number: 2, x: 29.9 },
      ]),
    ).toHaveLength(1);
  });

  test("a rule runs from over the plot to its foot, never outside it, and has no place without a scale", () => {
    const scales = scalesOf({ width: 600, height: 300, top: 40, right: 100, axis: lines.axis, slots: [] });
    const x = (period: string) => (period === "2020" ? 100 : 340);
    const rule = (number: number, at: number) => ({ receiptId: `e${number}`, number, at, title: "", label: "", periodText: "" }) as never;
    const { lines: drawn, labels } = placedRules([rule(1, 2021 * 12 + 6), rule(2, 0), rule(3, 9999 * 12)], ["2020", "2022"], x, scales, 10);
    expect(drawn.map((one) => one.x)).toEqual([220, scales.left, scales.right]);
    expect(drawn[0]).toMatchObject({ y1: 26, y2: scales.bottom });
    expect(labels.map(({ text, y }) => [text, y])).toEqual([
      ["2", 22],
      ["1", 22],
      ["3", 22],
    ]);
    expect(placedRules([rule(1, 0)], ["2020"], x, scales)).toEqual({ lines: [], labels: [] });
  });
});

describe("inks", () => {
  test("a provider that is known has its own, another the grey of others, a whole market slate", () => {
    expect(["aws", "others", "tencent", "total", "amazon-group", "market"].map(inkId)).toEqual([
      "aws",
      "others",
      "others",
      "market",
      "market",
      "market",
    ]);
    expect(new Set(["alibaba", "aws", "microsoft", "google", "huawei"].map(markerPath)).size).toBe(5);
    expect(markerPath("tencent")).toBe(markerPath("total"));
    for (const id of ["aws", "tencent", "total"]) expect(INK_IDS as readonly string[]).toContain(inkId(id));
  });

  test("a forecast is hatched, an own figure ruled, an assumption dotted, all else plain", () => {
    const fills = (["reported", "estimate", "derived", "forecast", "own", "own-forecast", "assumed"] as const).map((ink) =>
      patternFill(ink, "aws"),
    );
    expect(fills).toEqual([null, null, null, hatchFill("aws"), ownFill("aws"), ownFill("aws"), "url(#assumed-dots)"]);
    expect([hatchFill("aws"), ownFill("total")]).toEqual(["url(#hatch-aws)", "url(#own-market)"]);
  });
});

describe("the lines of a series", () => {
  const periods = ["2018", "2019", "2020", "2021"];
  const at = (period: string, ink: "reported" | "forecast" | "derived" | "own" | "own-forecast" = "reported") =>
    mark({ providerId: "aws", period, value: 10, ink });
  const segments = (marks: readonly ReturnType<typeof at>[], more: { stops?: readonly string[]; joined?: readonly string[] } = {}) =>
    segmentsOf(
      { marks, stops: [], ...more },
      periods,
      (m) => 100 * periods.indexOf(m.period),
      (m) => m.value,
    );

  test("join neighbours only, and of a thinned series those that it names", () => {
    expect(segments(["2018", "2019", "2021"].map((p) => at(p))).map(({ id, x1, x2 }) => [id, x1, x2])).toEqual([["aws-2019", 0, 100]]);
    expect(segments([at("2018"), at("2021")], { joined: ["aws-2018"] })).toHaveLength(1);
    expect(segments([at("2018"), at("2019")], { joined: [] })).toEqual([]);
  });

  test("stop short of a break with two level ends", () => {
    expect(segments([at("2018"), at("2019")], { stops: ["aws-2018"] }).map(({ id, isStub, x1, x2 }) => [id, isStub, x1, x2])).toEqual([
      ["aws-2019 from", true, 0, 12],
      ["aws-2019 to", true, 88, 100],
    ]);
  });

  test("are only as firm as their weaker end", () => {
    const ink = (a: Parameters<typeof at>[1], b: Parameters<typeof at>[1]) => segments([at("2018", a), at("2019", b)])[0]?.ink;
    expect([ink("reported", "reported"), ink("reported", "forecast"), ink("forecast", "reported")]).toEqual([
      "reported",
      "forecast",
      "forecast",
    ]);
    expect([ink("derived", "forecast"), ink("own", "derived"), ink("own", "own"), ink("own", "reported")]).toEqual([
      "derived",
      "derived",
      "own",
      "own",
    ]);
    expect([ink("own", "own-forecast"), ink("own-forecast", "own")]).toEqual(["forecast", "forecast"]);
  });
});

describe("texts of slots", () => {
  const years = Array.from({ length: 12 }, (_, k) => String(2010 + k));
  const quarters = years.slice(0, 4).flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`));
  const named = quarters.map((period) => `Q${period.at(-1)} ${period.slice(0, 4)}`);
  const shown = (texts: readonly string[]) => texts.filter((text) => text !== "");

  test("are whole where they fit, years then short, then every n-th of them with the last", () => {
    expect(slotTexts(years, years, 34)).toEqual(years);
    expect(slotTexts(years, years, 33)[0]).toBe("’10");
    expect(slotTexts(years, years, 20)).toHaveLength(12);
    const few = shown(slotTexts(years, years, 19));
    expect(few).toEqual(["2010", "2012", "2014", "2016", "2018", "2020"].map((y) => String(Number(y) + 1)));
  });

  test("of quarters that are too narrow are the years at their first quarters, thinned where they too are narrow", () => {
    expect(slotTexts(quarters, named, 60)).toEqual(named);
    const narrow = slotTexts(quarters, named, 20);
    expect(shown(narrow)).toEqual(["2010", "2011", "2012", "2013"]);
    expect(narrow.indexOf("2011")).toBe(4);
    expect(shown(slotTexts(quarters, named, 5))).toEqual(["2010", "2012"]);
    // Counted from the first year that is whole: an odd one too.
    expect(shown(slotTexts(quarters.slice(1), named.slice(1), 5))).toEqual(["2011", "2013"]);
  });
});

describe("what stands over a plot makes its chart taller and leaves the plot its height", () => {
  const breaks = [{ before: "2019", after: "2021", title: "Base restated" }] as never;
  const events = [{ receiptId: "event~x", number: 1, at: 2020 * 12 }] as never;
  const heights = (frame: Frame) => {
    const { top, bottom } = scalesOf(frame);
    return { over: top, plot: bottom - top };
  };
  test.each([
    ["slope", (more: object) => slopePlot({ ...panels.slopePanel, ...more }, slope, 712).frame],
    ["lines", (more: object) => linesPlot({ ...panels.linesPanel, ...more }, lines, 712).frame],
    ["index", (more: object) => indexPlot({ ...panels.indexPanel, ...more }, index, 712).frame],
  ])("%s", (_, frameOf) => {
    const [plain, broken, eventful] = [{}, { breaks }, { events }].map((more) => heights(frameOf({ breaks: [], events: [], ...more })));
    expect(broken?.over).toBeGreaterThan(plain?.over ?? 0);
    expect(broken?.plot).toBe(plain?.plot);
    expect(eventful?.over).toBeGreaterThan(plain?.over ?? 0);
  });

  test("columns grow with the page, and their slots have their texts", () => {
    const at = (width: number, count = 4) => columnsPlot(panels.columnsPanel, { ...columns, slots: columns.slots.slice(0, count) }, width);
    expect([at(447), at(448), at(959), at(960)].map(({ columnWidth }) => columnWidth)).toEqual([34, 48, 48, 64]);
    expect(at(447, 7).columnWidth).toBeLessThanOrEqual((447 - 40) / 7);
    expect(at(712).frame.slots.map(({ text }) => text)).toEqual(columns.slots.slice(0, 4).map(({ periodText }) => periodText));
    const events1 = columnsPlot({ ...panels.columnsPanel, events }, { ...columns, changes: [] }, 712);
    const none = columnsPlot({ ...panels.columnsPanel, events: [] }, { ...columns, changes: [] }, 712);
    expect(events1.over).toBeGreaterThan(none.over);
  });
});

test("a gap stands in its place where its form draws one, and is listed under the chart else", () => {
  const ids = (gaps: ReturnType<typeof placedGaps>) => gaps.map(({ receiptId }) => receiptId);
  // Tencent has no line: its gap has no place to stand.
  expect(ids(placedGaps(panels.linesPanel))).toEqual(["gap-huawei-2018", "gap-huawei-2019"]);
  expect(ids(looseGaps(panels.linesPanel))).toEqual(["gap-tencent-2022"]);
  expect(ids(looseGaps(panels.slopePanel))).toEqual(["gap-huawei-2021", "gap-aws-2021", "gap-google-2021"]);
  expect(placedGaps(panels.stackedPanel)).toEqual([]);
  const inSlots = {
    ...panels.columnsPanel,
    gaps: columns.slots.flatMap(({ period }) => [panels.gap("total", period), panels.gap("aws", period)]),
  };
  const empty = columns.slots.filter((slot) => slot.mark === null).map(({ period }) => period);
  expect(placedGaps(inSlots).map(({ period }) => period)).toEqual(empty);
});
