import { describe, expect, test } from "vitest";
import { parts } from "../../src/domain/breaks.ts";
import type { Dataset, Observation, SeriesBreak } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Panel } from "../../src/spec/card.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import type { SeriesOfMarks } from "../../src/spec/chartBody.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";

const CANALYS = "shares-canalys-cn-cloud-infrastructure";
const rupture: SeriesBreak = {
  breakId: "test-break",
  marketId: "canalys-cn-cloud-infrastructure",
  measureId: "",
  providerId: "",
  kind: "base",
  before: "2019",
  after: "2020",
  mendedFrom: "",
  inForceFrom: "",
  title: "Base changed",
  reason: "For the test.",
  sourceId: DATASET.articles[0]?.sourceId ?? "",
  locator: "p1",
};
const withBreaks = (breaks: readonly SeriesBreak[]): Dataset => ({
  ...DATASET,
  breaks,
  breakById: new Map(breaks.map((b) => [b.breakId, b])),
});
const broken = withBreaks([rupture]);
const whole = withBreaks([]);

const specFor = (dataset: Dataset, search: string): ChartSpec => {
  const context = viewContext(dataset);
  const { view, problems } = decodeView(search, context);
  return buildChartSpec(dataset, view, problems, context);
};
const panelsOf = (spec: ChartSpec): readonly Panel[] => spec.cards.filter((card) => card.kind === "panel");
const panel = (dataset: Dataset, search: string, cardId = CANALYS): Panel => {
  const found = panelsOf(specFor(dataset, search)).find((card) => card.cardId === cardId);
  if (!found) throw new Error(`no panel ${cardId}`);
  return found;
};
const seriesOf = ({ chart }: Panel): readonly SeriesOfMarks[] => ("series" in chart ? chart.series : []);

describe("breaks", () => {
  test("a slope over a break stops, keeps its change and says in mark, title, note and receipt what it crosses", () => {
    const slope = panel(broken, "?view=shares");
    const alibaba = seriesOf(slope).find((one) => one.providerId === "alibaba");
    expect(alibaba?.stops).toEqual([alibaba?.marks[0]?.receiptId]);
    const change = slope.marks.find((mark) => mark.measureId === "derived_change-points");
    expect(change?.value).toBe(-9);
    expect(change?.label).toContain("across a change of base");
    expect(slope.title).toMatch(/, across a change of base$/);
    expect(slope.note).toContain("2019 and 2021 (Base changed)");
    const receipt = buildReceipt(broken, change?.receiptId ?? "");
    expect(JSON.stringify(receipt)).toContain('"receiptId":"break~test-break"');
    const unbroken = panel(whole, "?view=shares");
    expect(unbroken.title).not.toContain("across");
    expect(unbroken.marks.find((mark) => mark.ink === "derived")?.label).not.toContain("across");
  });

  test("a break mark has its row and its receipt; switched off, the mark goes and the stop and the note stay", () => {
    const on = panel(broken, "?view=shares");
    expect(on.breaks.map((mark) => [mark.receiptId, mark.before, mark.after])).toEqual([["break~test-break", "2019", "2021"]]);
    expect(on.rows.filter((row) => row.kind === "break").map((row) => [row.receiptId, row.periodText])).toEqual([
      ["break~test-break", "2019 to 2021"],
    ]);
    expect(receiptIdsOf(on)).toContain("break~test-break");
    const receipt = buildReceipt(broken, "break~test-break");
    expect(receipt.ok && [receipt.value.figure, receipt.value.kind]).toEqual(["Base changed", "break"]);
    expect(buildReceipt(whole, "break~test-break").ok).toBe(false);
    const off = panel(broken, "?view=shares&show=none");
    expect(off.breaks).toEqual([]);
    expect(off.rows.some((row) => row.kind === "break")).toBe(false);
    expect(seriesOf(off).flatMap((one) => one.stops)).toEqual(seriesOf(on).flatMap((one) => one.stops));
    expect(off.note).toBe(on.note);
  });

  test("an index stops right after its base too", () => {
    const index = panel(broken, "?view=shares&form=index");
    expect(seriesOf(index).find((one) => one.providerId === "alibaba")?.stops).toContain("2019");
    expect(index.title).toBe("Huawei’s share of mainland China cloud doubled, 2019 to 2021");
  });

  test("a printed ratio whose time holds the break is drawn without a line too, and its mark, note and receipt say why", () => {
    // With others, and alone, where no level crosses the break.
    for (const search of ["?view=shares&form=index", "?view=shares&providers=huawei"]) {
      const index = panel(broken, search);
      const huawei = seriesOf(index).find((one) => one.providerId === "huawei");
      expect(huawei?.stops).toEqual(["2019"]);
      expect(huawei?.marks.map((mark) => [mark.value, mark.ink])).toEqual([[200, "estimate"]]);
      expect(huawei?.marks[0]?.label).toContain("across a change of base");
      expect(index.breaks.map((mark) => [mark.before, mark.after])).toEqual([["2019", "2021"]]);
      expect(index.note).toBe("No line joins values on different footings: 2019 and 2021 (Base changed).");
      expect(JSON.stringify(buildReceipt(broken, huawei?.marks[0]?.receiptId ?? ""))).toContain("does not say on which footing");
    }
    expect(seriesOf(panel(whole, "?view=shares&form=index")).flatMap((one) => one.stops)).toEqual([]);
    // The dataset as it is: no line of the articles crosses 2019 to 2020.
    const drawn = panelsOf(specFor(DATASET, "?view=shares")).filter((one) => one.chart.form === "index");
    expect(drawn.flatMap(seriesOf).map((one) => [one.providerId, one.stops.includes("2019")])).toEqual([
      ["huawei", true],
      ["alibaba", true],
    ]);
  });

  test("in the whole record no line of any form joins two values that a break parts", () => {
    let stops = 0;
    for (const form of ["best", "lines", "slope", "index", "multiples"]) {
      for (const step of ["best", "quarter"]) {
        for (const one of panelsOf(specFor(DATASET, `?view=shares&collection=record&form=${form}&step=${step}`))) {
          for (const series of seriesOf(one)) {
            const stored = series.marks.map(({ provenance }): Observation | undefined =>
              DATASET.observationById.get((provenance.kind === "observed" ? provenance.observationId : provenance.inputIds.at(-1)) ?? ""),
            );
            for (const [k, mark] of series.marks.entries()) {
              const [here, next] = [stored[k], stored[k + 1]];
              if (!here || !next) continue;
              const isParted = DATASET.breaks.some((b) => parts(b, here, next));
              expect(series.stops.includes(mark.receiptId), `${one.cardId} ${form} ${mark.receiptId}`).toBe(isParted);
              if (isParted) stops += 1;
            }
            if (one.chart.form === "lines" && series.stops.length > 0) expect(one.breaks.length).toBeGreaterThan(0);
          }
        }
      }
    }
    expect(stops).toBeGreaterThan(0);
  });

  test("Canalys in China: no quarterly line crosses 2019 to 2020, nor 2024 to 2025", () => {
    const lines = panel(DATASET, "?view=shares&collection=record&step=quarter&firms=canalys", `${CANALYS}-quarters`);
    const alibaba = seriesOf(lines).find((one) => one.providerId === "alibaba");
    const over = (after: string) => alibaba?.marks.findLast((mark) => mark.period < after)?.receiptId;
    expect(alibaba?.stops).toContain(over("2020"));
    expect(alibaba?.stops).toContain(over("2025"));
  });
});

describe("earlier values", () => {
  const GARTNER = "shares-gartner-ww-iaas";
  const search = "?view=shares&collection=record&firms=gartner&from=2021&to=2021";

  test("stand beside the restated values when asked for, with rows after their own, and nowhere else", () => {
    const plain = panel(DATASET, search, GARTNER);
    expect(plain.ghosts).toEqual([]);
    const asked = panel(DATASET, `${search}&show=earlier`, GARTNER);
    const values = Object.fromEntries(asked.ghosts.map((ghost) => [ghost.providerId, ghost.value]));
    // The release of June 2022, not the article that rounds it to 39.
    expect(values).toEqual({ aws: 38.9, microsoft: 21.1, alibaba: 9.5, google: 7.1, huawei: 4.6 });
    expect(asked.marks).toEqual(plain.marks);
    const aws = asked.rows.findIndex((row) => row.kind === "ghost" && row.providerId === "aws");
    expect(asked.rows[aws - 1]?.valueText).toBe("38.1%");
    expect(asked.rows[aws]?.statusText).toBe("Earlier value");
    expect(asked.rows.filter((row) => row.kind !== "ghost")).toEqual(plain.rows);
    expect(asked.inks).toContain("ghost");
    for (const ghost of asked.ghosts) {
      expect(ghost.label).toContain("earlier value");
      expect(buildReceipt(DATASET, ghost.receiptId).ok).toBe(true);
    }
  });

  test("are older than the value they stand beside, differ from it beyond rounding and fit on its axis", () => {
    for (const one of panelsOf(specFor(DATASET, "?view=shares&collection=record&show=earlier&step=quarter"))) {
      for (const ghost of one.ghosts) {
        const drawn = one.marks.find(
          (mark) => mark.providerId === ghost.providerId && mark.period === ghost.period && mark.unit === ghost.unit,
        );
        expect(drawn?.vintage.slice(0, 4) ?? "", ghost.receiptId).toSatisfy((year: string) => year >= ghost.vintage.slice(0, 4));
        expect(ghost.value).not.toBe(drawn?.value);
        if ("axis" in one.chart) expect(ghost.value).toBeLessThanOrEqual(one.chart.axis.max);
      }
    }
  });

  test("are not shown where the record is off: the articles print each value once", () => {
    expect(panelsOf(specFor(DATASET, "?view=shares&show=earlier")).flatMap((one) => one.ghosts)).toEqual([]);
  });
});

describe("events", () => {
  test("carry the numbers of the events card of the same filters, inside the time of the chart, with a row each", () => {
    const order = specFor(DATASET, "").cards.flatMap((card) => (card.kind === "events" ? card.rows.map((row) => row.receiptId) : []));
    const one = panel(DATASET, "?show=events");
    expect(one.events.length).toBeGreaterThan(3);
    for (const rule of one.events) {
      expect(order[rule.number - 1]).toBe(rule.receiptId);
      expect(rule.at).toBeGreaterThanOrEqual(2019 * 12 + 6);
      expect(rule.at).toBeLessThanOrEqual(2021 * 12 + 6);
    }
    expect(one.rows.filter((row) => row.kind === "event").map((row) => row.receiptId)).toEqual(one.events.map((rule) => rule.receiptId));
    expect(panel(DATASET, "?view=shares").events).toEqual([]);
  });

  test("a chart without a time axis has none, whatever is asked", () => {
    expect(panel(DATASET, "?view=shares&show=events&form=bars").events).toEqual([]);
    expect(panel(DATASET, "?view=shares&show=events&form=table").events).toEqual([]);
  });
});

describe("the choices", () => {
  test("say how much there is to switch on, and a choice that would change nothing is disabled with its reason", () => {
    const shows = (dataset: Dataset, search: string) =>
      specFor(dataset, search).filters.shows.map(({ id, count, on, disabled }) => [id, count > 0, on, disabled]);
    expect(shows(broken, "?view=shares")).toEqual([
      ["breaks", true, true, false],
      ["events", true, false, false],
      ["earlier", false, false, true],
    ]);
    expect(shows(whole, "?view=shares&show=none")[0]).toEqual(["breaks", false, false, true]);
    expect(specFor(DATASET, "?view=data").filters.shows).toEqual([]);
  });

  test("years or quarters are offered where they would draw different figures, and nowhere else", () => {
    const quarters = (search: string) => specFor(DATASET, search).filters.steps.find((choice) => choice.id === "quarter");
    expect(quarters("?view=shares")).toBeUndefined();
    expect(quarters("?view=shares&collection=record")).toMatchObject({ disabled: false });
    expect(quarters("?view=shares&collection=record&step=quarter")).toMatchObject({ on: true, disabled: false });
    expect(quarters("?view=revenue&collection=record")).toBeUndefined();
  });
});
