/** What the whole record shows of spend and revenue: no digits beyond use, true values inside the bands shown, no order that mixes firms. */
import { describe, expect, test } from "vitest";
import { assumedMark } from "../../src/spec/assumedMark.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Panel } from "../../src/spec/card.ts";
import { defaultView, type ViewState, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";

const context = viewContext(DATASET);
const panelsOf = (patch: Partial<ViewState>): readonly Panel[] =>
  buildChartSpec(DATASET, { ...defaultView(context), ...patch }, [], context).cards.filter((card) => card.kind === "panel");
const spend = panelsOf({ view: "spend", collection: "record" });
const revenue = panelsOf({ view: "revenue", collection: "record" });

const decimalsOf = (text: string): number => Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map((match) => match[1]?.length ?? 0));

describe("derived figures", () => {
  const derived = [...spend, ...revenue].flatMap((panel) => panel.marks).filter((mark) => mark.ink === "derived");

  test("have a decimal at most as percent and two as a multiple, in value and band", () => {
    expect(derived.some((mark) => mark.unit === "percent")).toBe(true);
    for (const mark of derived.filter((m) => m.unit === "percent" || m.unit === "ratio")) {
      const most = mark.unit === "percent" ? 1 : 2;
      expect(decimalsOf(mark.text), mark.label).toBeLessThanOrEqual(most);
      expect(decimalsOf(mark.bandText), mark.label).toBeLessThanOrEqual(most);
    }
  });

  test("lie with their whole band inside the band shown", () => {
    for (const mark of derived.filter((m) => m.unit === "percent")) {
      const [low, high] = mark.bandText.split(" to ").map((end) => Number(end.replace("−", "-").replaceAll(",", "")));
      if (low === undefined || high === undefined) continue;
      expect(low, mark.label).toBeLessThanOrEqual(mark.band.low + 1e-9);
      expect(high, mark.label).toBeGreaterThanOrEqual(mark.band.high - 1e-9);
    }
  });
});

test("an assumed share of a whole has no more decimals than the whole is printed with, and two digits at least", () => {
  const whole = DATASET.observations.find((o) => o.measureId === "spend" && o.unit === "usd_billion" && o.value === 84.7);
  if (whole === undefined) throw new Error("The record holds the forecast of 84.7 billion.");
  expect(assumedMark(DATASET, whole, 40)?.text).toBe("≈ US$33.9 billion");
  expect(assumedMark(DATASET, whole, 0.1)?.text).toBe("≈ US$0.085 billion");
});

test("markets of spend that the articles speak of come first, then each firm's together", () => {
  const markets = [...new Set(spend.map((panel) => panel.scope.marketId))];
  const isTold = (marketId: string): boolean =>
    DATASET.observations.some(
      (o) => o.marketId === marketId && o.measureId === "spend" && DATASET.sourceById.get(o.sourceId)?.collection === "articles",
    );
  const told = markets.filter(isTold);
  expect(told.length).toBeGreaterThan(0);
  expect(markets.slice(0, told.length)).toEqual(told);
  const firms = markets.slice(told.length).map((id) => DATASET.marketById.get(id)?.firmId);
  expect(firms.filter((firm, k) => firm !== firms[k - 1])).toHaveLength(new Set(firms).size);
});

describe("printed growth beside levels", () => {
  const noteOf = (marketId: string): string | undefined =>
    spend.find((panel) => panel.scope.marketId === marketId && panel.cardId.startsWith("growth-"))?.note;

  test("is compared with levels of its own vintage only, of which Gartner's of 2018 to 2021 agree", () => {
    expect(noteOf("gartner-ww-public-cloud-2018")).toContain(
      "The four printed rates can be checked against levels of the same vintage: all agree within rounding.",
    );
  });

  test("says how many of the printed rates can be compared", () => {
    expect(noteOf("canalys-cn-cloud-infrastructure")).toContain("Two of seven printed rates can be checked");
  });
});

test("largest shares of a single period are a list, not plots of one point", () => {
  const panels = panelsOf({ view: "concentration", collection: "record" }).filter((panel) => panel.cardId.startsWith("largest-"));
  for (const panel of panels) {
    const periods = new Set(panel.marks.map((mark) => mark.period));
    expect(panel.chart.form, panel.cardId).toBe(periods.size === 1 ? "figures" : "multiples");
  }
  expect(panels.some((panel) => panel.chart.form === "figures")).toBe(true);
});
