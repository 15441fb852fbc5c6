import { describe, expect, test } from "vitest";
import { textBoxes } from "../../../src/io/picture/extent.ts";
import type { Panel } from "../../../src/spec/card.ts";
import type { ChartBody } from "../../../src/spec/chartBody.ts";
import type { Mark } from "../../../src/spec/mark.ts";
import { draw, PALETTE, WIDTH } from "../../helpers/drawPanel.ts";
import {
  bumpPanel,
  columnsPanel,
  dumbbellPanel,
  intervalsPanel,
  linesPanel,
  mark,
  multiplesPanel,
  slopePanel,
  stackedPanel,
} from "../../helpers/panels.ts";
import { marksOf, placedShapes, shapesOf } from "../../helpers/shapes.ts";

describe("the ink of a value is seen in its shape", () => {
  const inked = (more: Partial<Mark>) => {
    const one = mark({ providerId: "aws", value: 30, ...more });
    const first = mark({ providerId: "aws", value: 20, period: "2020" });
    const chart: ChartBody = {
      form: "lines",
      axis: { min: 0, max: 40, ticks: [0, 20, 40], tickTexts: ["0", "20", "40%"] },
      periods: ["2020", "2021"],
      periodTexts: ["2020", "2021"],
      series: [{ providerId: "aws", providerLabel: "AWS", stops: [], marks: [first, one] }],
    };
    const drawing = draw({ ...linesPanel, chart, gaps: [] });
    const line = placedShapes(drawing).find(({ shape }) => shape.kind === "line" && shape.stroke === PALETTE.fill.get("aws"))?.shape;
    return { shapes: shapesOf(drawing, one.receiptId).map(({ shape }) => shape), line };
  };

  test("reported is filled on a rim of paper, and its line is solid", () => {
    const { shapes, line } = inked({});
    expect(shapes).toMatchObject([{ stroke: PALETTE.page }, { fill: PALETTE.fill.get("aws") }]);
    expect(line).toMatchObject({ strokeWidth: 2.25 });
    expect(line).not.toHaveProperty("dash");
  });

  test("an estimate is hollow, a forecast hatched with a dashed line, a derived value dotted with a dotted line", () => {
    expect(inked({ ink: "estimate" }).shapes).toMatchObject([{ fill: PALETTE.page, stroke: PALETTE.fill.get("aws"), strokeWidth: 2 }]);
    const forecast = inked({ ink: "forecast" });
    expect(forecast.shapes).toMatchObject([{ fill: "hatch:aws" }]);
    expect(forecast.line).toMatchObject({ dash: "4 3" });
    const derived = inked({ ink: "derived" });
    expect(derived.shapes).toMatchObject([{ fill: PALETTE.page, dash: "0.1 3.2", cap: "round" }]);
    expect(derived.line).toMatchObject({ dash: "0.1 4.4" });
  });

  test("a lower bound carries two chevrons over its point, and over its column", () => {
    const { shapes } = inked({ bound: "at_least" });
    expect(shapes.at(-1)).toMatchObject({ kind: "path", d: expect.stringMatching(/^M-4 -10.*M-4 -15/), stroke: PALETTE.fill.get("aws") });
    if (columnsPanel.chart.form !== "columns") throw new Error("no columns");
    const slots = columnsPanel.chart.slots.map((slot) =>
      slot.period === "2021" && slot.mark !== null ? { ...slot, mark: { ...slot.mark, bound: "at_least" as const } } : slot,
    );
    const drawing = draw({ ...columnsPanel, chart: { ...columnsPanel.chart, slots } });
    expect(shapesOf(drawing, "total-2021").filter(({ shape }) => shape.kind === "path")).toHaveLength(1);
    expect(shapesOf(drawing, "total-2020").filter(({ shape }) => shape.kind === "path")).toHaveLength(0);
  });

  test("a forecast column is hatched in a dashed outline, and the band of a rounded one is a soft tip on it", () => {
    const drawing = draw(columnsPanel);
    expect(shapesOf(drawing, "total-2026")[0]?.shape).toMatchObject({ kind: "rect", fill: "hatch:market", dash: "4 3" });
    expect(shapesOf(drawing, "total-2020").map(({ shape }) => shape.kind === "rect" && shape.fillOpacity)).toContain(0.38);
    expect(shapesOf(drawing, "total-2026").map(({ shape }) => shape.kind === "rect" && shape.fillOpacity)).not.toContain(0.38);
  });
});

describe("what is not published has its place", () => {
  const slotOf = (panel: Panel, receiptId: string) => {
    const [first, ...more] = shapesOf(draw(panel), receiptId);
    if (first?.shape.kind !== "rect" || more.length > 0) throw new Error(`${receiptId} has no place`);
    return { left: first.x + first.shape.x, right: first.x + first.shape.x + first.shape.width };
  };

  test("a gap of a line lies under its own period, in the row of its provider", () => {
    const drawing = draw(linesPanel);
    const first = slotOf(linesPanel, "gap-huawei-2018");
    const second = slotOf(linesPanel, "gap-huawei-2019");
    expect(second.left).toBeCloseTo(first.right, 6);
    const [point] = shapesOf(drawing, "aws-2019");
    expect(point?.x).toBeCloseTo((second.left + second.right) / 2, 6);
    expect(marksOf(drawing).some((one) => one.receiptId === "gap-tencent-2022")).toBe(false);
  });

  test("a gap between columns lies in its year", () => {
    const { left, right } = slotOf(columnsPanel, "gap-total-2022");
    const box = (id: string) => {
      const [first] = shapesOf(draw(columnsPanel), id);
      return first?.shape.kind === "rect" ? first.shape.x + first.shape.width / 2 : Number.NaN;
    };
    const slot = box("total-2021") - box("total-2020");
    expect((left + right) / 2).toBeCloseTo(box("total-2021") + slot, 6);
    expect(right - left).toBeCloseTo(slot, 6);
  });
});

test("an interval is drawn from the low to the high end of its band, whatever its value is", () => {
  if (intervalsPanel.chart.form !== "intervals") throw new Error("no intervals");
  const marks = intervalsPanel.chart.marks.map((one) => ({ ...one, value: (one.band.low + one.band.high) / 2 }));
  const boxes = (panel: Panel) => marks.map((one) => shapesOf(draw(panel), one.receiptId)[0]?.shape);
  expect(boxes({ ...intervalsPanel, chart: { ...intervalsPanel.chart, marks } })).toEqual(boxes(intervalsPanel));
});

describe("words of a picture", () => {
  const textsOf = (panel: Panel) => placedShapes(draw(panel)).flatMap(({ shape }) => (shape.kind === "text" ? [shape.text] : []));

  test("a name that is wider than the page guesses is not cut: the plot gives way", () => {
    const wide = "WWWWWWWWWWWWWWWW";
    if (linesPanel.chart.form !== "lines") throw new Error("no lines");
    const series = linesPanel.chart.series.map((one) => ({
      ...one,
      providerLabel: wide,
      marks: one.marks.map((each) => ({ ...each, providerLabel: wide })),
    }));
    const drawing = draw({ ...linesPanel, chart: { ...linesPanel.chart, series } });
    expect(drawing.width).toBe(WIDTH);
    const boxes = textBoxes(drawing).filter((box) => box.text.startsWith(wide));
    expect(boxes).toHaveLength(5);
    for (const box of boxes) expect(box.right).toBeLessThanOrEqual(WIDTH);
  });

  test("what is derived carries its ƒ and its range, what is missing its brackets and words", () => {
    expect(textsOf(slopePanel)).toEqual(expect.arrayContaining(["ƒ", "−9 points", "(−10 to −8)", "46%", "37%", "Alibaba"]));
    expect(textsOf(columnsPanel)).toEqual(
      expect.arrayContaining(["ƒ", "×3.1 in five years", "25.4% a year (25.2 to 25.6)", "2022–2025 not published"]),
    );
    expect(textsOf(linesPanel)).toEqual(expect.arrayContaining(["Huawei not published", "AWS 40"]));
    expect(textsOf(stackedPanel)).toEqual(expect.arrayContaining(["Not published 36%", "AWS 39%"]));
  });

  test("thresholds, ranks, last values and verdicts stand beside what they belong to", () => {
    expect(textsOf(intervalsPanel)).toEqual(expect.arrayContaining(["above 1,800: high", "2,319", "2,041"]));
    expect(textsOf(bumpPanel)).toEqual(expect.arrayContaining(["AWS #1", "1", "3"]));
    expect(textsOf(multiplesPanel)).toEqual(expect.arrayContaining(["AWS 40", "47.8"]));
    expect(textsOf(dumbbellPanel)).toEqual(
      expect.arrayContaining(["38.9%", "also 39%", "→ 38.1%", "0.8 points lower · Restated", "or 6.9%", "Disputed"]),
    );
  });
});
