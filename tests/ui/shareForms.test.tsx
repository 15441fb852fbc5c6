/** How stacked bars, ranks, multiples and intervals are drawn, in px. */
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Panel } from "../../src/spec/card.ts";
import { Chart } from "../../src/ui/charts/Chart.tsx";
import { ChartSize } from "../../src/ui/charts/size.tsx";
import { bumpPanel, intervalsPanel, multiplesPanel, stackedPanel } from "../helpers/panels.ts";

function show(panel: Panel, width = 640) {
  const { container } = render(
    <ChartSize value={{ width, height: 300 }}>
      <Chart panel={panel} selected={null} onOpen={() => {}} />
    </ChartSize>,
  );
  const one = (id: string): Element => {
    const found = container.querySelector(`[data-receipt="${id}"]`);
    if (found === null) throw new Error(`${id} is not drawn`);
    return found;
  };
  return { container, one };
}

const number = (element: Element | null | undefined, name: string): number => Number(element?.getAttribute(name));

test("segments stand on each other without a gap in value, in the height of their share", () => {
  const { one } = show(stackedPanel);
  const box = (id: string) => {
    const rect = one(id).querySelector("[class^=ink-]");
    // One px of paper parts two segments; it belongs to the upper one.
    return { top: number(rect, "y") - 1, bottom: number(rect, "y") + number(rect, "height") };
  };
  const [alibaba, aws, others] = [box("alibaba-2019"), box("aws-2019"), box("others-2019")];
  expect(aws.bottom).toBeCloseTo(alibaba.top, 6);
  expect(others.bottom).toBeCloseTo(aws.top, 6);
  expect((aws.bottom - aws.top) / (alibaba.bottom - alibaba.top)).toBeCloseTo(45 / 9, 6);
});

test("what nobody printed is an empty bracket, and is named so at the last bar", () => {
  const { one, container } = show(stackedPanel);
  expect(one("rest-2021").querySelector(".bracket")).not.toBeNull();
  expect(one("rest-2021").querySelector("[class^=ink-]")).toBeNull();
  expect(container.querySelector(".plot")).toHaveTextContent("Not published 36%");
});

test("every target of a bar is 24 px high, however thin its segment", () => {
  const { container } = show(stackedPanel);
  const heights = [...container.querySelectorAll(".col-hit")].map((rect) => number(rect, "height"));
  expect(heights).toHaveLength(8);
  for (const height of heights) expect(height).toBeGreaterThanOrEqual(24);
});

test("providers of one rank stand side by side on one height, first above second", () => {
  const { one } = show(bumpPanel);
  const place = (id: string) => (/translate\(([\d.]+) ([\d.]+)\)/.exec(one(id).getAttribute("transform") ?? "") ?? []).slice(1).map(Number);
  const [x1 = 0, y1 = 0] = place("alibaba-2019");
  const [x2 = 0, y2 = 0] = place("google-2019");
  expect(y1).toBe(y2);
  expect(Math.abs(x1 - x2)).toBeCloseTo(24, 6);
  expect(place("aws-2019")[1]).toBeLessThan(y1);
});

test("a line of ranks stops at a break; the others run on", () => {
  const { container } = show(bumpPanel);
  expect(container.querySelectorAll("line.p-aws")).toHaveLength(1);
  expect(container.querySelectorAll("line.p-google")).toHaveLength(2);
});

test("each provider has a plot of its own on the same scale, and no line crosses a gap or a break", () => {
  const { container, one } = show(multiplesPanel);
  expect(container.querySelectorAll(".multiple")).toHaveLength(5);
  expect(container.querySelectorAll("line.ink-line.p-aws")).toHaveLength(3);
  expect(container.querySelectorAll("line.ink-line.p-alibaba")).toHaveLength(2);
  const y = (id: string) => Number(/translate\([\d.]+ ([\d.]+)\)/.exec(one(id).querySelector("g")?.getAttribute("transform") ?? "")?.[1]);
  // 9.1 of Alibaba and 47.8 of AWS on axes of 0 to 50 of one height.
  const zero = y("google-2018") - ((y("huawei-2020") - y("google-2018")) / (4.2 - 4)) * 4;
  expect((zero - y("aws-2018")) / (zero - y("alibaba-2019"))).toBeCloseTo(47.8 / 9.1, 3);
});

test("an interval reaches from its low to its high end, and each threshold is a labelled rule", () => {
  const { one, container } = show(intervalsPanel);
  const bar = (id: string) => number(one(id).querySelector(".ink-derived"), "height");
  expect(bar("total-2021") / bar("total-2019")).toBeCloseTo(1000 / 278, 6);
  const [high, low] = [...container.querySelectorAll(".threshold")].map((line) => number(line, "y1"));
  const bottom = number(one("total-2021").querySelector(".ink-derived"), "y") + bar("total-2021");
  // 1,500 lies between the two rules, 300 under the upper one of 800.
  expect((bottom - (high ?? 0)) / ((low ?? 0) - (high ?? 0))).toBeCloseTo(300 / 800, 6);
  expect(container).toHaveTextContent("above 1,800: high");
});

test("arrows walk up the segments of a bar and along a provider over the years", async () => {
  const { one } = show(stackedPanel);
  await userEvent.tab();
  expect(one("alibaba-2019")).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}");
  expect(one("aws-2019")).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  expect(one("aws-2021")).toHaveFocus();
});
