/** The forms stacked, rank and multiples, and the concentration view: what they draw from which shares. */
import { describe, expect, test } from "vitest";
import type { Dataset, Observation } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Panel } from "../../src/spec/card.ts";
import { shareMaterials } from "../../src/spec/cards/sharePanels.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import { bumpForm } from "../../src/spec/forms/bump.ts";
import type { ShareMaterial } from "../../src/spec/forms/form.ts";
import { multiplesForm } from "../../src/spec/forms/multiples.ts";
import { stackedForm } from "../../src/spec/forms/stacked.ts";
import { shownFigures } from "../../src/spec/shownFigures.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";

const context = viewContext(DATASET);
const viewOf = (search: string) => decodeView(search, context).view;
const specFor = (search: string): ChartSpec => buildChartSpec(DATASET, viewOf(search), [], context);
const panelOf = (spec: ChartSpec, cardId: string): Panel => {
  const found = spec.cards.find((card): card is Panel => card.kind === "panel" && card.cardId === cardId);
  if (found === undefined) throw new Error(`there is no panel ${cardId}`);
  return found;
};

const GARTNER = "gartner-ww-iaas";
const SAMPLE = DATASET.observationById.get("a2-aws-share-2021");

/** A dataset whose only shares of the market are these, printed to whole percents unless they have decimals. */
function withShares(shares: readonly (readonly [provider: string, period: string, value: number, vintage?: string])[]): Dataset {
  if (SAMPLE === undefined) throw new Error("the sample observation is gone");
  const observations = shares.map(([providerId, period, value, vintage = "2022-06"]): Observation => {
    return { ...SAMPLE, observationId: `t-${providerId}-${period}`, providerId, period, value, asPrinted: `${value}%`, vintage };
  });
  return {
    ...DATASET,
    observations,
    observationById: new Map(observations.map((o) => [o.observationId, o])),
    correctionsByObservation: new Map(),
  };
}

function materialOf(dataset: Dataset, providers: readonly string[] = context.compared): ShareMaterial {
  const [material] = shareMaterials(dataset, dataset.observations, providers);
  if (material === undefined) throw new Error("there is no material");
  return material;
}

const stackedOf = (dataset: Dataset, providers?: readonly string[]) => {
  const drawn = stackedForm.draw(materialOf(dataset, providers));
  if (drawn.chart.form !== "stacked") throw new Error("not stacked");
  return { ...drawn, chart: drawn.chart };
};

describe("stacked", () => {
  test("segments stand in the providers' order whatever their size, and what is left is derived with its band", () => {
    const { chart, marks } = stackedOf(
      withShares([
        ["google", "2021", 7],
        ["aws", "2021", 39],
        ["alibaba", "2021", 10],
      ]),
    );
    const [bar] = chart.bars;
    expect(bar?.segments.map((m) => m.providerId)).toEqual(["alibaba", "aws", "google"]);
    expect(bar?.rest).toMatchObject({ value: 44, band: { low: 42.5, high: 45.5 }, providerLabel: "The rest", ink: "derived" });
    expect(marks.at(-1)).toBe(bar?.rest);
  });

  test("printed others are a segment of their own and nothing is left beyond rounding", () => {
    const { chart } = stackedOf(
      withShares([
        ["aws", "2021", 39],
        ["others", "2021", 61],
      ]),
    );
    expect(chart.bars[0]).toMatchObject({ others: { value: 61 }, rest: null });
  });

  test("prints that come to more than 100 are drawn as printed, said, and leave no rest", () => {
    const { chart, note } = stackedOf(
      withShares([
        ["aws", "2021", 60.2],
        ["microsoft", "2021", 40.2],
      ]),
    );
    expect(chart.axis.max).toBeCloseTo(100.4, 9);
    expect(chart.bars[0]?.segments.map((m) => m.value)).toEqual([60.2, 40.2].toSorted((a, b) => b - a));
    expect(chart.bars[0]?.rest).toBeNull();
    expect(note).toBe("The prints of 2021 come to 100.4; they are drawn as printed.");
  });

  test("a bar of two vintages says so, in the note and in the receipt of its rest", () => {
    const dataset = withShares([
      ["aws", "2021", 39, "2022-06"],
      ["google", "2021", 7, "2023-07"],
      ["aws", "2022", 40],
      ["google", "2022", 8],
    ]);
    const { chart, note } = stackedOf(dataset);
    expect(note).toBe("2021: the bar mixes figures that were published at different times.");
    const receipt = buildReceipt(dataset, chart.bars[0]?.rest?.receiptId ?? "");
    expect(receipt.ok && receipt.value.sections[0]?.notes.join(" ")).toMatch(/not published together \(June 2022 and July 2023\)/);
    const same = buildReceipt(dataset, chart.bars[1]?.rest?.receiptId ?? "");
    expect(same.ok && same.value.sections[0]?.notes.join(" ")).not.toMatch(/not published together/);
  });

  test("what is left is not called unpublished where a provider with a share is switched off", () => {
    const dataset = withShares([
      ["aws", "2021", 39],
      ["tencent", "2021", 3],
    ]);
    expect(stackedOf(dataset)).toMatchObject({
      chart: { restText: "Not shown" },
      note: "What is left of 100 includes providers that are switched off: Tencent.",
    });
    expect(stackedOf(dataset, ["aws", "tencent"])).toMatchObject({ chart: { restText: "Not published" }, note: "" });
  });

  test("a year between two published ones keeps its place, empty", () => {
    const { chart } = stackedOf(
      withShares([
        ["aws", "2019", 45],
        ["aws", "2021", 39],
      ]),
    );
    expect(chart.bars.map((bar) => [bar.period, bar.segments.length])).toEqual([
      ["2019", 1],
      ["2020", 0],
      ["2021", 1],
    ]);
  });
});

describe("rank", () => {
  test("is among the shares of the same date; equal prints share one, and who has no share has none", () => {
    const dataset = withShares([
      ["aws", "2020", 40],
      ["google", "2020", 6],
      ["alibaba", "2020", 6],
      ["aws", "2021", 39],
      ["alibaba", "2021", 10],
    ]);
    const { chart } = bumpForm.draw(materialOf(dataset));
    if (chart.form !== "bump") throw new Error("not ranks");
    const ranks = chart.series.flatMap((one) => one.marks.map((m) => `${m.providerId} ${m.period}: ${m.text}`));
    expect(ranks.toSorted()).toEqual(["alibaba 2020: 2nd", "alibaba 2021: 2nd", "aws 2020: 1st", "aws 2021: 1st", "google 2020: 2nd"]);
    expect(chart.ranks).toBe(2);
  });

  test("needs two dates, and two providers of one date", () => {
    expect(
      bumpForm.refuse(
        materialOf(
          withShares([
            ["aws", "2021", 39],
            ["google", "2021", 7],
          ]),
        ),
      ),
    ).toMatch(/two dates/);
    expect(
      bumpForm.refuse(
        materialOf(
          withShares([
            ["aws", "2020", 39],
            ["google", "2021", 7],
          ]),
        ),
      ),
    ).toMatch(/two providers/);
    expect(
      bumpForm.refuse(
        materialOf(
          withShares([
            ["aws", "2020", 39],
            ["aws", "2021", 39],
            ["google", "2021", 7],
          ]),
        ),
      ),
    ).toBeNull();
  });

  test("its receipt opens, with the ranked share last among its inputs", () => {
    const dataset = withShares([
      ["aws", "2020", 40],
      ["google", "2020", 6],
      ["aws", "2021", 39],
      ["google", "2021", 7],
    ]);
    for (const { receiptId, text, asPrinted } of bumpForm.draw(materialOf(dataset)).marks) {
      const receipt = buildReceipt(dataset, receiptId);
      expect(receipt.ok && receipt.value.figure).toBe(text);
      expect(receipt.ok && receipt.value.sections[0]?.lines[0]?.text).toContain(asPrinted);
    }
  });
});

test("multiples need two dates, and stop where the series breaks", () => {
  const dataset = withShares([
    ["aws", "2020", 40],
    ["aws", "2021", 39],
  ]);
  const rupture = {
    breakId: "b",
    marketId: GARTNER,
    measureId: "",
    providerId: "",
    kind: "base",
    before: "2020",
    after: "2021",
    mendedFrom: "",
    inForceFrom: "",
    title: "t",
    reason: "r",
    sourceId: "s",
    locator: "p1",
  } as const;
  const { chart } = multiplesForm.draw(materialOf({ ...dataset, breaks: [rupture] }));
  expect(chart).toMatchObject({ form: "multiples", series: [{ stops: ["t-aws-2020"] }] });
  expect(multiplesForm.draw(materialOf({ ...dataset, breaks: [] })).chart).toMatchObject({ series: [{ stops: [] }] });
  expect(multiplesForm.refuse(materialOf(withShares([["aws", "2021", 40]])))).toMatch(/two dates/);
});

test.each(["stacked", "bump", "multiples"] as const)("the form control offers %s, and every market that carries it takes it", (form) => {
  const spec = specFor(`?view=shares&collection=record&form=${form}`);
  expect(spec.filters.forms.find((f) => f.id === form)).toMatchObject({ on: true, disabled: false });
  const forms = spec.cards.flatMap((card) => (card.kind === "panel" ? [card.chart.form] : []));
  expect(forms).toContain(form);
  for (const card of spec.cards) {
    if (card.kind === "panel" && card.chart.form === form) expect(card.fallback).toBe("");
  }
});

test("no articles market has two ranked dates: the control says why rank is not offered", () => {
  const choice = specFor("?view=shares").filters.forms.find((f) => f.id === "bump");
  expect(choice).toMatchObject({ disabled: true });
  expect(choice?.reason).toMatch(/^Rank: needs two/);
});

describe("concentration", () => {
  test("of the articles: Gartner's four shares give an interval, and its sums are of one to four", () => {
    const spec = specFor("?view=concentration&firms=gartner");
    expect(spec.cards.map((card) => card.cardId)).toEqual([`hhi-${GARTNER}`, `largest-${GARTNER}`]);
    const index = panelOf(spec, `hhi-${GARTNER}`);
    // The ends by hand: tests/domain/hhi.test.ts.
    expect(index.marks.map((m) => [m.text, m.band])).toEqual([["2,041 to 2,319", { low: 2041, high: 2319 }]]);
    expect(index.scope).toMatchObject({ marketId: GARTNER, unit: "hhi" });
    expect(panelOf(spec, `largest-${GARTNER}`).marks.map((m) => [m.measureLabel, m.value])).toEqual([
      ["Largest share", 39],
      ["Largest 2 together", 60],
      ["Largest 3 together", 69.5],
      ["Largest 4 together", 76.6],
    ]);
  });

  test("does not depend on the providers that are switched on, and offers neither them nor forms", () => {
    const all = specFor("?view=concentration&collection=record");
    const none = specFor("?view=concentration&collection=record&providers=none");
    expect(none.cards).toEqual(all.cards);
    expect(all.cards.length).toBeGreaterThan(0);
    expect([...all.filters.providers, ...all.filters.forms]).toEqual([]);
  });

  test("every index of the record is made from all shown provider shares of its date, and from nothing else", () => {
    const view = viewOf("?view=concentration&collection=record");
    const shown = shownFigures(DATASET, view).filter((o) => DATASET.providerById.get(o.providerId)?.kind === "provider");
    let checked = 0;
    for (const card of buildChartSpec(DATASET, view, [], context).cards) {
      if (card.kind !== "panel" || card.chart.form !== "intervals") continue;
      for (const { provenance, period } of card.marks) {
        const expected = shown.filter((o) => o.marketId === card.scope.marketId && o.period === period).map((o) => o.observationId);
        expect(provenance.kind === "derived" ? provenance.inputIds.toSorted() : []).toEqual(expected.toSorted());
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(5);
  });

  test("the receipt holds formula, every input and the assumption, and has no scale for a value that is an end", () => {
    const [mark] = panelOf(specFor("?view=concentration&firms=gartner"), `hhi-${GARTNER}`).marks;
    const receipt = buildReceipt(DATASET, mark?.receiptId ?? "");
    if (!receipt.ok) throw new Error("no receipt");
    const [made, result] = receipt.value.sections;
    expect(made?.lines[0]?.text).toContain("39² + 21² + 9.5² + 7.1² + the rest");
    expect(made?.lines).toHaveLength(5);
    expect(made?.notes.join(" ")).toMatch(/Assumed: .*no other firm is larger than the smallest/);
    expect(result?.micro).toBeUndefined();
    expect(receipt.value.who).toBe("Whole market, 2021");
  });

  test("table and CSV carry both ends", () => {
    const { rows } = panelOf(specFor("?view=concentration&firms=gartner"), `hhi-${GARTNER}`);
    expect(rows[0]?.cells).toEqual(expect.arrayContaining([2041, 2319, "hhi", "at_least"]));
  });
});
