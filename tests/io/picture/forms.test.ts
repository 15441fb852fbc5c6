import { describe, expect, test } from "vitest";
import { textBoxes } from "../../../src/io/picture/extent.ts";
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
import { draw, PALETTE, WIDTH } from "../../helpers/drawPanel.ts";
import { ALL_PANELS } from "../../helpers/panels.ts";
import { boxOf, linesOf, pointOf, reader } from "../../helpers/readPicture.ts";
import { marksOf, overlaps, placedShapes, shapesOf } from "../../helpers/shapes.ts";

const TIME_FORMS = ["lines", "slope", "index", "bump", "multiples", "columns", "stacked", "intervals", "dumbbell"] as const;
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
        marksOf(drawing)
          .map((one) => `${one.receiptId} ${one.value}`)
          .toSorted(),
        name,
      ).toEqual([...new Set(expected)].toSorted());
    }
  });

  test("keeps all of its words inside its width and height, whatever face they are set in", () => {
    for (const { drawing, name } of DRAWN) {
      expect(drawing.width, name).toBe(WIDTH);
      for (const box of textBoxes(drawing)) {
        expect(box.left, `${name}: ${box.text}`).toBeGreaterThanOrEqual(0);
        expect(box.right, `${name}: ${box.text}`).toBeLessThanOrEqual(WIDTH + 1e-6);
        expect(box.top, `${name}: ${box.text}`).toBeGreaterThanOrEqual(0);
        expect(box.bottom, `${name}: ${box.text}`).toBeLessThanOrEqual(drawing.height);
      }
    }
  });

  test("sets no two texts on each other", () => {
    for (const { drawing, name } of DRAWN) expect(overlaps(textBoxes(drawing)), name).toEqual([]);
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
      const { ticks, tickTexts } = panel.chart.axis;
      // The track of the prints is short: it keeps the ticks that have room, and always the first print.
      const needed = panel.chart.form === "dumbbell" ? tickTexts.filter((_, k) => ticks[k] === 0) : [...tickTexts];
      expect(texts, name).toEqual(expect.arrayContaining(needed));
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
