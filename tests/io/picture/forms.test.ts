import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { textBoxes } from "../../../src/io/picture/extent.ts";
import { FORMS } from "../../../src/io/picture/forms/index.ts";
import { readPalette } from "../../../src/io/picture/palette.ts";
import type { Drawing } from "../../../src/io/picture/scene.ts";
import { toSvg } from "../../../src/io/picture/svg.ts";
import { levelOf } from "../../../src/spec/axis.ts";
import { buildChartSpec } from "../../../src/spec/build.ts";
import type { Panel } from "../../../src/spec/card.ts";
import { type ChartBody, FORM_IDS, type SeriesOfMarks } from "../../../src/spec/chartBody.ts";
import { looseBreaks, placedGaps } from "../../../src/spec/geometry/spots.ts";
import type { Axis, Mark } from "../../../src/spec/mark.ts";
import { defaultView, SHOW_IDS, viewContext } from "../../../src/spec/view.ts";
import { VIEW_IDS } from "../../../src/spec/viewId.ts";
import { DATASET } from "../../helpers/dataset.ts";
import {
  ALL_PANELS,
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

const WIDTH = 712;
const TIME_FORMS = ["lines", "slope", "index", "bump", "multiples", "columns", "stacked", "intervals", "dumbbell"] as const;
const PALETTE = readPalette(readFileSync("src/ui/tokens.css", "utf8"), "light");

function draw(panel: Panel, width = WIDTH): Drawing {
  const { form } = panel.chart;
  if (form === "table") throw new Error("a panel in the form of a table has no chart");
  return FORMS[form](panel, width, PALETTE);
}

/** The panels of every view and form: as they open, and with the whole record and all that can stand beside the values. */
function everyPanel(): readonly Panel[] {
  const context = viewContext(DATASET);
  const opened = defaultView(context);
  const record = { ...opened, providers: context.providers, collection: "record" as const, show: SHOW_IDS };
  const views = [opened, record].flatMap((base) => [
    ...VIEW_IDS.filter((view) => view !== "data" && view !== "sources").map((view) => ({ ...base, view })),
    ...FORM_IDS.map((form) => ({ ...base, view: "shares" as const, form })),
    { ...base, view: "shares" as const, step: "quarter" as const },
  ]);
  const cards = views.flatMap((view) => buildChartSpec(DATASET, view, [], context).cards);
  const forms: readonly ChartBody["form"][] = TIME_FORMS;
  return cards.filter((card): card is Panel => card.kind === "panel" && forms.includes(card.chart.form));
}

const PANELS = [...everyPanel(), ...ALL_PANELS.filter((panel) => panel.chart.form !== "bars" && panel.chart.form !== "figures")];
const DRAWN = PANELS.map((panel) => ({ panel, drawing: draw(panel), name: `${panel.chart.form} of ${panel.cardId}` }));

/** The series of a panel whose marks lines join; none for the other forms. */
function seriesOf({ chart }: Panel): readonly SeriesOfMarks[] {
  return chart.form === "lines" || chart.form === "slope" || chart.form === "bump" || chart.form === "multiples" ? chart.series : [];
}

/** A height that the picture writes a value beside, and where the words of it end. */
interface Tick {
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** The lowest and the highest tick of every axis in a drawing. */
function scalesIn(drawing: Drawing, axis: Axis): readonly { readonly low: Tick; readonly high: Tick }[] {
  const ticks = placedShapes(drawing).flatMap(({ shape, x, y, mark: owner }): readonly Tick[] => {
    if (owner !== null || shape.kind !== "text" || shape.anchor !== "end") return [];
    const index = axis.tickTexts.indexOf(shape.text);
    return index < 0 ? [] : [{ value: axis.ticks[index] ?? Number.NaN, x: x + shape.x, y: y + shape.y - 4 }];
  });
  return ticks
    .filter(({ value }) => value === axis.ticks[0])
    .flatMap((low) =>
      ticks.filter((high) => high.value === axis.ticks.at(-1) && high.x === low.x && high.y < low.y).map((high) => ({ low, high })),
    )
    .toSorted((a, b) => a.low.y - a.high.y - (b.low.y - b.high.y));
}

/** Reads a drawing: the value that its axis says of a place. */
function reader(drawing: Drawing, axis: Axis): (place: Place) => number {
  const scales = scalesIn(drawing, axis);
  return ({ x, y }) => {
    // Of several plots the one that the place lies in; a mark may stand a little over the ends of an axis.
    const scale = scales.find(({ low, high }) => low.x < x && y < low.y + 1 && y > high.y - 1) ?? scales[0];
    if (scale === undefined) throw new Error(`no axis at ${x} ${y}`);
    const { low, high } = scale;
    return low.value + ((high.value - low.value) * (low.y - y)) / (low.y - high.y);
  };
}

/** Where the marker of a mark stands. */
function pointOf(drawing: Drawing, receiptId: string): Place {
  const [first] = shapesOf(drawing, receiptId);
  if (first?.shape.kind !== "path") throw new Error(`${receiptId} has no marker`);
  return { x: first.x, y: first.y };
}

/** Upper and lower edge of the first box of a mark. */
function boxOf(drawing: Drawing, receiptId: string): { readonly x: number; readonly top: number; readonly bottom: number } {
  const [first] = shapesOf(drawing, receiptId);
  if (first?.shape.kind !== "rect") throw new Error(`${receiptId} has no box`);
  const { shape, x, y } = first;
  return { x: x + shape.x, top: y + shape.y, bottom: y + shape.y + shape.height };
}

type Place = { readonly x: number; readonly y: number };
const placeText = ({ x, y }: Place): string => `${x.toFixed(4)} ${y.toFixed(4)}`;

/** From where to where the lines of a drawing lead. */
function linesOf(drawing: Drawing): (one: Place, other: Place) => boolean {
  const ends = new Set(
    placedShapes(drawing).flatMap(({ shape, x, y }) =>
      shape.kind === "line"
        ? [`${placeText({ x: x + shape.x1, y: y + shape.y1 })} ${placeText({ x: x + shape.x2, y: y + shape.y2 })}`]
        : [],
    ),
  );
  return (one, other) => ends.has(`${placeText(one)} ${placeText(other)}`);
}

test("every form of time is among the panels, with breaks, earlier values, events and gaps in their place", () => {
  expect(new Set(PANELS.map((panel) => panel.chart.form))).toEqual(new Set(TIME_FORMS));
  const lines = PANELS.filter((panel) => panel.chart.form === "lines" || panel.chart.form === "columns");
  for (const has of [
    (panel: Panel) => panel.breaks.length,
    (panel: Panel) => panel.ghosts.length,
    (panel: Panel) => panel.events.length,
    (panel: Panel) => placedGaps(panel).length,
  ])
    expect(lines.some((panel) => has(panel) > 0)).toBe(true);
});

describe("a picture of a panel", () => {
  test("holds each mark, earlier value, break and placed gap once, with the value of the table", () => {
    for (const { panel, drawing, name } of DRAWN) {
      const loose = looseBreaks(panel);
      const ofChart = panel.marks.filter((one) => !panel.ratios.includes(one));
      const expected = [
        ...ofChart.concat(panel.ghosts).map((one) => `${one.receiptId} ${one.value}`),
        ...panel.breaks.filter((one) => !loose.includes(one)).map((one) => `${one.receiptId} null`),
        ...placedGaps(panel).map((one) => `${one.receiptId} null`),
      ];
      // Hand-made panels leave the list of marks to their chart.
      if (panel.rows.length === 0) continue;
      expect(
        marksOf(drawing.shapes)
          .map((one) => `${one.receiptId} ${one.value}`)
          .toSorted(),
        name,
      ).toEqual([...new Set(expected)].toSorted());
    }
  });

  test("keeps all of its words inside its width and height, whatever face they are set in", () => {
    for (const { drawing, name } of DRAWN) {
      expect(drawing.width, name).toBe(WIDTH);
      for (const box of textBoxes(drawing.shapes)) {
        expect(box.left, `${name}: ${box.text}`).toBeGreaterThanOrEqual(0);
        expect(box.right, `${name}: ${box.text}`).toBeLessThanOrEqual(WIDTH + 1e-6);
        expect(box.top, `${name}: ${box.text}`).toBeGreaterThanOrEqual(0);
        expect(box.bottom, `${name}: ${box.text}`).toBeLessThanOrEqual(drawing.height);
      }
    }
  });

  test("holds no place that is not a number and no empty words", () => {
    for (const { drawing, name } of DRAWN) {
      expect(toSvg(drawing, PALETTE, { title: "", description: "", metadata: "" }), name).not.toMatch(/NaN|undefined|Infinity|null/);
      for (const { shape } of placedShapes(drawing)) if (shape.kind === "text") expect(shape.text, name).not.toBe("");
    }
  });

  test("writes the texts of its axis and of its slots", () => {
    for (const { panel, drawing, name } of DRAWN) {
      if (panel.chart.form === "bump" || !("axis" in panel.chart)) continue;
      const texts = placedShapes(drawing).flatMap(({ shape, mark: owner }) =>
        shape.kind === "text" && owner === null ? [shape.text] : [],
      );
      expect(texts, name).toEqual(expect.arrayContaining([...panel.chart.axis.tickTexts]));
    }
  });
});

describe("a mark stands where the axis of its picture says", () => {
  const heightOf = (panel: Panel, one: Mark): number => (panel.chart.form === "bump" ? -one.value : levelOf(one));
  const axisOf = ({ chart }: Panel): Axis | null =>
    chart.form === "bump"
      ? {
          min: -chart.ranks - 0.5,
          max: -0.5,
          ticks: Array.from({ length: chart.ranks }, (_, k) => -chart.ranks + k),
          tickTexts: Array.from({ length: chart.ranks }, (_, k) => String(chart.ranks - k)),
        }
      : "axis" in chart
        ? chart.axis
        : null;

  test("points of lines, slopes, ranks and multiples, and of an index", () => {
    for (const { panel, drawing, name } of DRAWN) {
      const { chart } = panel;
      const axis = axisOf(panel);
      const marks = (chart.form === "index" ? chart.series : seriesOf(panel)).flatMap((one) => one.marks);
      // One rank alone makes no scale.
      if (axis === null || axis.ticks.length < 2) continue;
      const read = reader(drawing, axis);
      for (const one of marks) {
        expect(read(pointOf(drawing, one.receiptId)), `${name}: ${one.label}`).toBeCloseTo(heightOf(panel, one), 6);
      }
    }
  });

  test("columns reach from zero to the value, or to the ends of the rounding band", () => {
    for (const { panel, drawing, name } of DRAWN) {
      const { chart } = panel;
      if (chart.form !== "columns") continue;
      for (const { mark: one } of chart.slots) {
        if (one === null || levelOf(one) < 0) continue;
        const { x, top } = boxOf(drawing, one.receiptId);
        const low = reader(drawing, chart.axis)({ x, y: top });
        const hasTip = shapesOf(drawing, one.receiptId).some(({ shape }) => shape.kind === "rect" && shape.fillOpacity === 0.38);
        expect(low, `${name}: ${one.label}`).toBeCloseTo(levelOf(one, hasTip ? one.band.low : one.value), 6);
      }
    }
  });

  test("segments stand on each other in their order, and what is left of 100 is an empty bracket", () => {
    for (const { panel, drawing, name } of DRAWN) {
      const { chart } = panel;
      if (chart.form !== "stacked") continue;
      for (const bar of chart.bars) {
        let sum = 0;
        for (const one of [...bar.segments, ...(bar.others === null ? [] : [bar.others])]) {
          sum += one.value;
          const { x, top } = boxOf(drawing, one.receiptId);
          const gap = reader(drawing, chart.axis)({ x, y: top }) - sum;
          // A hair of one px under its neighbour.
          expect(Math.abs(gap), `${name}: ${one.label}`).toBeLessThan(0.25);
        }
        if (bar.rest === null) continue;
        for (const { shape } of shapesOf(drawing, bar.rest.receiptId)) expect(shape).toMatchObject({ kind: "path", stroke: PALETTE.ink3 });
      }
    }
  });

  test("intervals reach from the least to the most that the value can be", () => {
    for (const { panel, drawing, name } of DRAWN) {
      const { chart } = panel;
      if (chart.form !== "intervals") continue;
      const read = reader(drawing, chart.axis);
      for (const one of chart.marks) {
        const { x, top, bottom } = boxOf(drawing, one.receiptId);
        expect(read({ x, y: top }), `${name}: ${one.label}`).toBeCloseTo(one.band.high, 6);
        if (bottom - top > 2) expect(read({ x, y: bottom }), `${name}: ${one.label}`).toBeCloseTo(one.band.low, 6);
      }
    }
  });

  test("prints stand right of the first print where they are higher, left where they are lower, in one measure", () => {
    for (const { panel, drawing, name } of DRAWN) {
      const { chart } = panel;
      if (chart.form !== "dumbbell") continue;
      const placed = chart.rows.flatMap((row) =>
        row.dots.map((dot) => ({ at: dot.at, x: shapesOf(drawing, dot.mark.receiptId)[0]?.x ?? Number.NaN })),
      );
      const zero = placed.find(({ at }) => at === 0)?.x ?? Number.NaN;
      const [far] = placed.toSorted((a, b) => Math.abs(b.at) - Math.abs(a.at));
      if (far === undefined || far.at === 0) continue;
      const perUnit = (far.x - zero) / far.at;
      expect(perUnit, name).toBeGreaterThan(0);
      for (const { at, x } of placed) expect(x - zero, name).toBeCloseTo(at * perUnit, 6);
    }
  });
});

test("lines join neighbours in time and nothing else: none crosses an empty period, and none leaves a mark after which the series stops", () => {
  let stopped = 0;
  for (const { panel, drawing, name } of DRAWN) {
    const { chart } = panel;
    const periods = "periods" in chart ? chart.periods : [];
    const joins = linesOf(drawing);
    for (const { marks, stops } of seriesOf(panel)) {
      for (const [k, one] of marks.entries()) {
        const next = marks[k + 1];
        if (next === undefined) continue;
        const isStop = stops.includes(one.receiptId);
        stopped += isStop ? 1 : 0;
        const isNeighbour = periods.indexOf(next.period) - periods.indexOf(one.period) === 1;
        const isJoined = joins(pointOf(drawing, one.receiptId), pointOf(drawing, next.receiptId));
        expect(isJoined, `${name}: ${one.label} to ${next.periodText}`).toBe(isNeighbour && !isStop);
      }
    }
  }
  expect(stopped).toBeGreaterThan(5);
});

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

describe("words of a picture", () => {
  const textsOf = (panel: Panel) => placedShapes(draw(panel)).flatMap(({ shape }) => (shape.kind === "text" ? [shape.text] : []));

  test("a name that is wider than the page guesses is not cut: the plot gives way", () => {
    const wide = "WWWWWWWWWWWWWWWWWWWW";
    if (linesPanel.chart.form !== "lines") throw new Error("no lines");
    const series = linesPanel.chart.series.map((one) => ({
      ...one,
      providerLabel: wide,
      marks: one.marks.map((each) => ({ ...each, providerLabel: wide })),
    }));
    const drawing = draw({ ...linesPanel, chart: { ...linesPanel.chart, series } });
    expect(drawing.width).toBe(WIDTH);
    const boxes = textBoxes(drawing.shapes).filter((box) => box.text.startsWith(wide));
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
