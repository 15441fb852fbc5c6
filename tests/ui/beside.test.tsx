import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { Panel } from "../../src/spec/card.ts";
import type { BreakMark, EventRule } from "../../src/spec/chartBody.ts";
import { groupedRules, monthScale } from "../../src/spec/geometry/beside.ts";
import { spotAfter } from "../../src/spec/geometry/keyGrid.ts";
import { slotTexts } from "../../src/spec/geometry/slotTexts.ts";
import { spotsOf } from "../../src/spec/geometry/spots.ts";
import type { Mark } from "../../src/spec/mark.ts";
import { Chart } from "../../src/ui/charts/Chart.tsx";
import { nearestPoint } from "../../src/ui/charts/nearest.ts";
import { ChartSize } from "../../src/ui/charts/size.tsx";
import { barsPanel, columnsPanel, linesPanel, slopePanel } from "../helpers/panels.ts";

const breakMark: BreakMark = {
  receiptId: "break~b",
  kind: "base",
  title: "Base restated",
  before: "2019",
  after: "2020",
  label: "Break between 2019 and 2020: Base restated. Open receipt",
};
const rule = (number: number, at: number): EventRule => ({
  receiptId: `event~${number}`,
  number,
  title: `Event ${number}`,
  period: "2020",
  periodText: "2020",
  at,
  label: `Event ${number}, 2020. Open receipt`,
});
const aws2020 =
  linesPanel.chart.form === "lines"
    ? linesPanel.chart.series.flatMap((one) => one.marks).find((mark) => mark.providerId === "aws" && mark.period === "2020")
    : undefined;
if (!aws2020) throw new Error("no share of AWS in 2020");
const ghost: Mark = { ...aws2020, receiptId: "ghost", value: 42, text: "42%", label: "AWS, 2020: earlier value 42 percent. Open receipt" };

const draw = (panel: Panel, onOpen = vi.fn()) => {
  const { container } = render(
    <ChartSize.Provider value={{ width: 900, height: 400 }}>
      <Chart panel={panel} selected={null} onOpen={onOpen} />
    </ChartSize.Provider>,
  );
  return { container, onOpen };
};

describe("beside the values of a chart", () => {
  test("a break is a control between its two periods that opens its receipt, and no line runs over it", async () => {
    const { chart } = linesPanel;
    if (chart.form !== "lines") throw new Error("lines expected");
    const stopped = {
      ...linesPanel,
      breaks: [breakMark],
      chart: {
        ...chart,
        series: chart.series.map((one) => ({
          ...one,
          stops: one.marks.filter((mark) => mark.period === "2019").map((mark) => mark.receiptId),
        })),
      },
    };
    const { container, onOpen } = draw(stopped);
    const control = screen.getByRole("button", { name: breakMark.label });
    await userEvent.click(control);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("break~b");
    const at = Number(container.querySelector(".brk-line")?.getAttribute("x1"));
    const lines = [...container.querySelectorAll("line.ink-line")];
    expect(lines.length).toBeGreaterThan(0);
    const crossing = lines.filter((line) => Number(line.getAttribute("x1")) < at && Number(line.getAttribute("x2")) > at);
    expect(crossing).toEqual([]);
  });

  test("the words of a single slope that a break stops stand clear of the break's line, behind its last mark", () => {
    const { chart } = slopePanel;
    if (chart.form !== "slope") throw new Error("slope expected");
    const series = chart.series.map((one) => ({ ...one, stops: one.marks.slice(0, 1).map((mark) => mark.receiptId) }));
    const { container } = draw({ ...slopePanel, breaks: [{ ...breakMark, before: "2019", after: "2021" }], chart: { ...chart, series } });
    const uprights = [...container.querySelectorAll(".evline")].map((line) => Number(line.getAttribute("x1")));
    const texts = [...container.querySelectorAll(".surface text")];
    const words = texts.filter((text) => /Alibaba|points|−10 to −8/.test(text.textContent ?? ""));
    expect(new Set(words.map((text) => text.textContent))).toEqual(new Set(["Alibaba 37%", "−9 points", "(−10 to −8)"]));
    for (const text of words) expect(Number(text.getAttribute("x"))).toBeGreaterThan(Math.max(...uprights));
  });

  test("one tab stop holds for breaks, earlier values and events too, and the arrows reach each of them", async () => {
    const panel = { ...linesPanel, breaks: [breakMark], ghosts: [ghost], events: [rule(1, 2020 * 12 + 6)] };
    const { container } = draw(panel);
    const stops = [...container.querySelectorAll("[data-receipt]")].filter((element) => element.getAttribute("tabindex") === "0");
    expect(stops).toHaveLength(1);
    const spots = spotsOf(panel);
    const reached = new Set([spots[0]?.id ?? ""]);
    // Sets grow while they are walked: every spot is left by every arrow once.
    for (const id of reached) {
      for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const) {
        const next = spotAfter(spots, id, { key, far: false });
        if (next !== null) reached.add(next.id);
      }
    }
    expect([...reached].toSorted()).toEqual(spots.map((spot) => spot.id).toSorted());
    for (const id of ["break~b", "event~1"]) expect(reached.has(id), id).toBe(true);
  });

  test.each([
    ["lines", { ...linesPanel, ghosts: [ghost] }],
    ["columns", { ...columnsPanel, ghosts: [{ ...ghost, period: "2021" }] }],
    ["bars", { ...barsPanel, ghosts: [{ ...ghost, period: "2021" }] }],
  ])("an earlier value in %s is a control of its own with its value", async (_, panel) => {
    const { onOpen } = draw(panel);
    const control = screen.getByRole("button", { name: ghost.label });
    expect(control).toHaveAttribute("data-value", "42");
    await userEvent.click(control);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("ghost");
  });

  test("events stand in a list under the chart with the numbers of their rules", async () => {
    const { container, onOpen } = draw({ ...linesPanel, events: [rule(4, 2020 * 12 + 6), rule(5, 2020 * 12 + 6)] });
    expect(container.querySelectorAll(".ev-rule")).toHaveLength(2);
    expect([...container.querySelectorAll(".ev-n")].map((element) => element.textContent)).toEqual(["4", "5"]);
    await userEvent.click(screen.getByRole("button", { name: "Event 5, 2020. Open receipt" }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("event~5");
  });

  test("a break of a form without a time axis is listed under the chart", () => {
    draw({ ...barsPanel, breaks: [breakMark] });
    expect(screen.getByRole("button", { name: breakMark.label })).toHaveTextContent("2019 to 2020, Base restated");
  });
});

describe("geometry", () => {
  test("months are placed between the middles of the first and last period", () => {
    const at = monthScale(["2019", "2020", "2021"], (period) => (Number(period) - 2019) * 100);
    // The middle of 2020 lies over 2020, the end of 2020 half way to 2021.
    expect(at?.(2020 * 12 + 6)).toBeCloseTo(100);
    expect(at?.(2021 * 12)).toBeCloseTo(150);
    expect(monthScale(["2019"], () => 0)).toBeNull();
  });

  test("labels whose words would touch are one, however far their rules are apart", () => {
    const rules = [1, 3, 5, 7].map((number) => ({ number, x: number })).concat({ number: 9, x: 45 });
    expect(groupedRules(rules)).toEqual([{ x: (1 + 3 + 5 + 7 + 45) / 5, text: "1, 3, 5, 7, 9" }]);
  });

  test("rules that would touch share a label: a run as a range, others one by one", () => {
    const texts = (xs: readonly [number, number][]) => groupedRules(xs.map(([number, x]) => ({ number, x }))).map((group) => group.text);
    expect(
      texts([
        [1, 0],
        [2, 100],
      ]),
    ).toEqual(["1", "2"]);
    expect(
      texts([
        [1, 0],
        [2, 0],
        [3, 5],
      ]),
    ).toEqual(["1–3"]);
    expect(
      texts([
        [1, 0],
        [3, 4],
        [2, 200],
      ]),
    ).toEqual(["1, 3", "2"]);
  });

  test("slots too narrow for quarters name years at their first quarter, years too narrow are thinned from the last", () => {
    const quarters = Array.from({ length: 12 }, (_, k) => `${2020 + Math.floor(k / 4)}-Q${(k % 4) + 1}`);
    const words = quarters.map((quarter) => `${quarter.slice(5)} ${quarter.slice(0, 4)}`);
    expect(slotTexts(quarters, words, 100)).toEqual(words);
    expect(slotTexts(quarters, words, 20).filter((text) => text !== "")).toEqual(["2020", "2021", "2022"]);
    expect(slotTexts(quarters, words, 20).indexOf("2021")).toBe(4);
    expect(slotTexts(quarters, words, 6).filter((text) => text !== "")).toEqual(["2020", "2022"]);
    const years = ["2018", "2019", "2020", "2021"];
    expect(slotTexts(years, years, 40)).toEqual(years);
    expect(slotTexts(years, years, 25)).toEqual(["’18", "’19", "’20", "’21"]);
    expect(slotTexts(years, years, 19)).toEqual(["", "2019", "", "2021"]);
  });

  test("the pointer means the nearest point", () => {
    const points = [
      { id: "a", x: 0, y: 0 },
      { id: "b", x: 10, y: 0 },
    ];
    expect([nearestPoint(points, 4, 3), nearestPoint(points, 6, 3), nearestPoint([], 0, 0)]).toEqual(["a", "b", ""]);
  });
});
