import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { Panel } from "../../src/spec/card.ts";
import { Chart } from "../../src/ui/charts/Chart.tsx";
import { loadFrames } from "../../src/ui/charts/liveFrames.ts";
import { ChartSize } from "../../src/ui/charts/size.tsx";
import { HatchDefs } from "../../src/ui/marks/HatchDefs.tsx";
import { StatusSwatch } from "../../src/ui/marks/StatusSwatch.tsx";
import { ALL_PANELS, barsPanel, columnsPanel, figuresPanel, indexPanel, linesPanel, mark, panel, slopePanel } from "../helpers/panels.ts";

function show(shown: Panel, { selected = null, width = 640 }: { selected?: string | null; width?: number } = {}) {
  const onOpen = vi.fn<(receiptId: string) => void>();
  const { container } = render(
    <ChartSize value={{ width, height: 300 }}>
      <Chart panel={shown} selected={selected} onOpen={onOpen} />
    </ChartSize>,
  );
  const marks = [...container.querySelectorAll<HTMLElement>("[data-receipt]")];
  const one = (id: string) => {
    const found = marks.find((element) => element.getAttribute("data-receipt") === id);
    if (found === undefined) throw new Error(`${id} is not drawn`);
    return found;
  };
  return { container, onOpen, marks, one };
}

const idsOf = (shown: Panel): string[] => {
  const { chart } = shown;
  const body = {
    bars: () => (chart.form === "bars" ? chart.groups.flatMap((g) => g.rows) : []),
    columns: () =>
      chart.form === "columns" ? [...chart.slots.flatMap((s) => (s.mark ? [s.mark] : [])), ...chart.changes.flatMap((c) => c.marks)] : [],
    slope: () => (chart.form === "slope" ? [...chart.series.flatMap((s) => s.marks), ...chart.changes] : []),
    index: () => (chart.form === "index" ? chart.series.flatMap((s) => s.marks) : []),
    lines: () => (chart.form === "lines" ? chart.series.flatMap((s) => s.marks) : []),
    stacked: () =>
      chart.form === "stacked" ? chart.bars.flatMap((b) => [...b.segments, ...[b.others, b.rest].filter((m) => m !== null)]) : [],
    bump: () => (chart.form === "bump" ? chart.series.flatMap((s) => s.marks) : []),
    multiples: () => (chart.form === "multiples" ? chart.series.flatMap((s) => s.marks) : []),
    intervals: () => (chart.form === "intervals" ? chart.marks : []),
    dumbbell: () => (chart.form === "dumbbell" ? chart.rows.flatMap((row) => row.dots.map((dot) => dot.mark)) : []),
    figures: () => (chart.form === "figures" ? chart.items.map((item) => item.mark) : []),
    table: () => [],
  }[chart.form]();
  return [...new Set([...body, ...shown.ratios, ...shown.gaps].map((item) => item.receiptId))];
};

describe("every chart form", () => {
  test.each(ALL_PANELS.map((shown) => [shown.chart.form, shown] as const))(
    "%s draws each mark, ratio and gap once as a named control",
    (_, shown) => {
      const { marks } = show(shown);
      expect(marks.map((element) => element.getAttribute("data-receipt")).toSorted()).toEqual(idsOf(shown).toSorted());
      for (const element of marks) {
        expect(element).toHaveAccessibleName(/Open receipt$/);
        expect(element.tagName === "BUTTON" || element.getAttribute("role") === "button").toBe(true);
      }
    },
  );

  test.each(ALL_PANELS.map((shown) => [shown.chart.form, shown] as const))("%s keeps its marks at phone width", (_, shown) => {
    expect(show(shown, { width: 343 }).marks).toHaveLength(idsOf(shown).length);
  });

  test.each(ALL_PANELS.map((shown) => [shown.chart.form, shown] as const))(
    "%s gives each mark its own value, and gaps none",
    (_, shown) => {
      const { marks } = show(shown);
      for (const element of marks) {
        const isGap = element.getAttribute("data-receipt")?.startsWith("gap-");
        expect(element.hasAttribute("data-value")).toBe(!isGap);
      }
    },
  );

  test.each(ALL_PANELS.map((shown) => [shown.chart.form, shown] as const))("%s is one tab stop", (_, shown) => {
    expect(show(shown).marks.filter((element) => element.tabIndex === 0)).toHaveLength(1);
  });

  test.each(ALL_PANELS.map((shown) => [shown.chart.form, shown] as const))("%s opens the receipt of the clicked mark", async (_, shown) => {
    const { marks, onOpen } = show(shown);
    for (const element of marks) {
      await userEvent.click(element);
      expect(onOpen).toHaveBeenLastCalledWith(element.getAttribute("data-receipt"));
    }
  });

  test("the chart is a group named by its takeaway and described in words", () => {
    show(linesPanel);
    expect(screen.getByRole("group", { name: "A lines chart" })).toHaveAccessibleDescription(
      /^Line chart over time\. Worldwide, IaaS\. .*Not published: Huawei 2018, /,
    );
  });

  test("the table form draws nothing", () => {
    expect(show(panel({ form: "table" })).container).toBeEmptyDOMElement();
  });
});

describe("the keyboard", () => {
  test("arrows walk years within a line and providers within a year; Enter and Space open", async () => {
    const { one, onOpen } = show(linesPanel);
    await userEvent.tab();
    expect(one("aws-2018")).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    expect(one("aws-2019")).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(one("microsoft-2019")).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(one("microsoft-2018")).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith("aws-2018");
    await userEvent.keyboard("{Control>}{End}{/Control} ");
    expect(onOpen).toHaveBeenLastCalledWith("gap-tencent-2022");
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  test("the tab stop follows the focus", async () => {
    const { one } = show(barsPanel);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    expect(one("alibaba-2021")).toHaveFocus();
    expect(one("alibaba-2021").tabIndex).toBe(0);
    expect(one("aws-2021").tabIndex).toBe(-1);
  });

  test("the chosen mark is the tab stop and says that it is open", () => {
    const { one, marks } = show(linesPanel, { selected: "google-2020" });
    expect(one("google-2020")).toHaveAttribute("aria-expanded", "true");
    expect(one("google-2020").tabIndex).toBe(0);
    expect(marks.filter((element) => element.classList.contains("is-sel"))).toEqual([one("google-2020")]);
  });
});

describe("inks", () => {
  const bar = (id: string) => show(barsPanel).one(id);

  test("a bar is solid to the low end of its band and soft to the high end", () => {
    const aws = bar("aws-2021");
    expect(aws.querySelector(".ink-reported")).toHaveAttribute("width", `${Math.round((38.5 / 45) * 1e5) / 1e3}%`);
    expect(aws.querySelector(".ink-band")).toHaveAttribute("x", `${Math.round((38.5 / 45) * 1e5) / 1e3}%`);
    expect(aws.querySelector(".ink-band")).toHaveAttribute("width", `${Math.round((1 / 45) * 1e5) / 1e3}%`);
  });

  test("a band narrower than 0.6 % of the axis is not drawn, and the bar ends at its value", () => {
    const alibaba = bar("alibaba-2021");
    expect(alibaba.querySelector(".ink-band")).toBeNull();
    expect(alibaba.querySelector(".ink-reported")).toHaveAttribute("width", `${Math.round((9.5 / 45) * 1e5) / 1e3}%`);
  });

  test("estimates end in a hollow point, forecasts are hatched, derived bars are dotted with ƒ, lower bounds go on in chevrons", () => {
    expect(bar("microsoft-2021").querySelector(".mk-hollow")).not.toBeNull();
    expect(bar("google-2021").querySelector<SVGRectElement>(".ink-forecast")?.style.fill).toContain("#hatch-google");
    expect(bar("tencent-2021").querySelector(".ink-derived")).not.toBeNull();
    expect(bar("tencent-2021")).toHaveTextContent("5% ƒ");
    expect(bar("oracle-2021").querySelector(".chev")).not.toBeNull();
    expect(bar("aws-2021").querySelector(".chev, .mk-hollow, .ink-derived, .ink-forecast")).toBeNull();
  });

  test("a gap has brackets, words and a hollow marker, and no bar", () => {
    const huawei = bar("gap-huawei-2021");
    expect(huawei).toHaveTextContent("not published");
    expect(huawei.querySelector(".br")).not.toBeNull();
    expect(huawei.querySelector(".mk-hollow")).not.toBeNull();
    expect(huawei.querySelector("rect")).toBeNull();
  });

  test("points take the marker shape of their ink", () => {
    const { one } = show(indexPanel);
    expect(one("huawei-2021").querySelector(".mk-hollow")).not.toBeNull();
    expect(one("alibaba-2021").querySelector(".mk-derived")).not.toBeNull();
  });

  test("every hatch that a swatch or mark refers to is defined once", () => {
    const { container } = render(
      <>
        <HatchDefs />
        {["alibaba", "aws", "microsoft", "google", "huawei", "others", "total", "nobody"].map((id) => (
          <StatusSwatch key={id} ink="forecast" providerId={id} />
        ))}
      </>,
    );
    const ids = [...container.querySelectorAll("pattern")].map((pattern) => pattern.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rect of container.querySelectorAll<SVGRectElement>(".ink-forecast")) {
      expect(ids).toContain(/#([\w-]+)/.exec(rect.style.fill)?.[1]);
    }
  });
});

describe("lines", () => {
  test("no line crosses a year that is not published", () => {
    const { container } = show(linesPanel);
    expect(container.querySelectorAll("line.ink-line.p-aws")).toHaveLength(4);
    expect(container.querySelectorAll("line.ink-line.p-alibaba")).toHaveLength(2);
    expect(container.querySelectorAll("line.ink-line.p-huawei")).toHaveLength(2);
  });

  test("years without a provider are bracketed in words", () => {
    show(linesPanel, { width: 900 });
    expect(screen.getByText("Huawei not published")).toBeInTheDocument();
    expect(screen.getByText("Alibaba not published")).toBeInTheDocument();
  });

  test("end labels are never closer than 17 px", () => {
    const { container } = show(linesPanel);
    const ys = [...container.querySelectorAll("text.lb")]
      .map((text) => {
        const from = Number(/translate\([\d.]+ ([\d.]+)\)/.exec(text.parentElement?.getAttribute("transform") ?? "")?.[1]);
        return from + Number(text.getAttribute("y"));
      })
      .toSorted((a, b) => a - b);
    expect(ys).toHaveLength(5);
    for (const [k, y] of ys.slice(1).entries()) expect(y - (ys[k] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-6);
  });
});

test("a higher value stands higher: the frame and the mark layer agree on the scale", () => {
  const { one, container } = show(linesPanel);
  const y = (id: string) => Number(/translate\([\d.]+ ([\d.]+)\)/.exec(one(id).getAttribute("transform") ?? "")?.[1]);
  const grid = [...container.querySelectorAll(".own-axes .grid")].map((line) => Number(line.getAttribute("y1")));
  const [bottom, top] = [Math.max(...grid), Math.min(...grid)];
  expect(y("aws-2022")).toBeCloseTo(bottom + (top - bottom) * (40 / 50), 3);
  expect(y("google-2018")).toBeCloseTo(bottom + (top - bottom) * (4 / 50), 3);
});

test.each([
  ["lines", linesPanel],
  ["slope", slopePanel],
  ["columns", columnsPanel],
])("Recharts takes over the frame of %s where it stands: no line and no text moves, no mark is made anew", async (_, panel) => {
  const { container } = show(panel);
  const number = (element: Element, name: string) => Math.round(100 * Number(element.getAttribute(name))) / 100;
  const texts = (within: string) =>
    [...container.querySelectorAll(`${within} text.tk`)].map((t) => `${t.textContent} at ${number(t, "x")} ${number(t, "y")}`).sort();
  const lines = (within: string) =>
    [...container.querySelectorAll(within)].map((l) => ["x1", "x2", "y1", "y2"].map((name) => number(l, name)).join(" ")).sort();
  const before = { texts: texts(".own-axes"), grid: lines(".own-axes .grid"), axis: lines(".own-axes .axis") };
  const marks = [...container.querySelectorAll("[data-receipt]")];
  expect(before.grid.length).toBeGreaterThan(1);
  await loadFrames();
  await waitFor(() => expect(container.querySelector(".frame .recharts-cartesian-grid line")).not.toBeNull(), { timeout: 20_000 });
  expect(texts(".recharts-wrapper")).toEqual(before.texts);
  // Recharts draws a line once more where a tick stands on an end of the axis.
  expect([...new Set(lines(".recharts-cartesian-grid line"))]).toEqual(before.grid);
  expect(lines(".recharts-cartesian-axis-line")).toEqual(before.axis);
  expect(container.querySelector(".own-axes")).toBeNull();
  for (const mark of marks) expect(mark.isConnected).toBe(true);
});

test("a slope shows the change with ƒ and its range as a control of its own", () => {
  const change = show(slopePanel).one("change-alibaba");
  expect(change).toHaveTextContent("ƒ");
  expect(change).toHaveTextContent("−9 points");
  expect(change).toHaveTextContent("(−10 to −8)");
});

test("a ratio without a level stands under the chart as blocks, one against two, beside its gap", () => {
  const { one } = show(slopePanel);
  const ratio = one("ratio-huawei").closest(".ratio");
  expect(ratio?.querySelectorAll(".ratio-a")).toHaveLength(3);
  expect(ratio).toHaveTextContent("×2, printed “doubled”");
  expect(ratio).toContainElement(one("gap-huawei-2021"));
});

test("columns keep the place of empty years and bracket them", () => {
  const { container } = show(columnsPanel);
  expect(screen.getByText("2022–2025 not published")).toBeInTheDocument();
  const x = [...container.querySelectorAll("rect.ink-reported, rect.ink-forecast")].map((rect) => Number(rect.getAttribute("x")));
  const [first = 0, second = 0, last = 0] = x;
  expect((last - second) / (second - first)).toBeCloseTo(5, 6);
});

test("a column has a soft tip over its band when that is wide enough to see, and a forecast has none", () => {
  const { container } = show(columnsPanel);
  const tips = [...container.querySelectorAll("rect.ink-band")];
  expect(tips).toHaveLength(1);
  const solid = container.querySelector("rect.ink-reported");
  const [tip] = tips;
  expect(Number(tip?.getAttribute("y")) + Number(tip?.getAttribute("height"))).toBeCloseTo(Number(solid?.getAttribute("y")), 6);
  // Printed 19: solid to 18.5, soft for one unit more.
  expect(Number(solid?.getAttribute("height")) / Number(tip?.getAttribute("height"))).toBeCloseTo(18.5, 6);
});

test("figures print value and unit, and mark the derived one", () => {
  const { one } = show(figuresPanel);
  expect(one("alibaba-group-2021")).toHaveTextContent("205,555 million yuan");
  const item = one("alibaba-2021").closest("li");
  expect(item && within(item).getByText("ƒ")).toBeInTheDocument();
});

test("bars of several periods are headed by their period, and of one are not", () => {
  const groups = ["2021", "2020"].map((period) => ({ period, periodText: period, rows: [mark({ providerId: "aws", period, value: 40 })] }));
  const axis = { min: 0, max: 50, ticks: [0, 50], tickTexts: ["0%", "50%"] };
  const { container } = show(panel({ form: "bars", axis, groups }));
  expect([...container.querySelectorAll(".bars-period")].map((p) => p.textContent)).toEqual(["2021", "2020"]);
  expect(show(panel({ form: "bars", axis, groups: groups.slice(0, 1) })).container.querySelector(".bars-period")).toBeNull();
});

test.each([
  ["lines", linesPanel],
  ["index", indexPanel],
] as const)("a press on %s means the nearest point, whichever target lies above it", (_, shown) => {
  const { container, onOpen } = show(shown, { width: 320 });
  const points = [...container.querySelectorAll<SVGGElement>("g.pt[transform]")];
  const [first, last] = [points[0], points.at(-1)];
  const [, x, y] = /translate\(([\d.]+) ([\d.]+)\)/.exec(first?.getAttribute("transform") ?? "") ?? [];
  if (first === undefined || last === undefined || first === last) throw new Error("two points are needed");
  vi.spyOn(SVGElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(100, 50, 320, 300));
  fireEvent.click(last, { detail: 1, clientX: 100 + Number(x), clientY: 50 + Number(y) });
  expect(onOpen.mock.calls).toEqual([[first.getAttribute("data-receipt")]]);
});
