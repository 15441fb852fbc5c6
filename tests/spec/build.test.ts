import { expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Card, Panel } from "../../src/spec/card.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";

const context = viewContext(DATASET);
const specFor = (search: string): ChartSpec => {
  const { view, problems } = decodeView(search, context);
  return buildChartSpec(DATASET, view, problems, context);
};
const card = (spec: ChartSpec, id: string): Card => {
  const found = spec.cards.find((c) => c.cardId === id);
  if (!found) throw new Error(`no card ${id} among ${spec.cards.map((c) => c.cardId).join(", ")}`);
  return found;
};
const panel = (search: string, id: string): Panel => card(specFor(search), id) as Panel;
const texts = (p: Panel): readonly string[] => p.marks.map((m) => `${m.providerLabel} ${m.text}`);

const GARTNER = "shares-gartner-ww-iaas";
const CANALYS = "shares-canalys-cn-cloud-infrastructure";
const IDC = "shares-idc-cn-cloud";
const SPEND = "spend-canalys-cn-cloud-infrastructure";

test("Gartner's panel holds the four shares of articles 1 and 2, and Huawei as a gap", () => {
  const gartner = panel("?view=shares", GARTNER);
  expect(texts(gartner)).toEqual(["AWS 39%", "Microsoft 21%", "Alibaba 9.5%", "Google 7.1%"]);
  expect(gartner.gaps.map((g) => `${g.providerLabel}: ${g.text}`)).toEqual(["Huawei: not published"]);
  expect(gartner.chart.form).toBe("bars");
});

test("Canalys falls from 46 to 37, nine points with a band of eight to ten, and Huawei is a ratio without a level", () => {
  const canalys = panel("?view=shares", CANALYS);
  expect(texts(canalys)).toEqual(["Alibaba 46%", "Alibaba 37%", "Alibaba −9 points", "Huawei ×2"]);
  const change = canalys.marks[2];
  expect(change?.bandText).toBe("−10 to −8");
  expect(change?.ink).toBe("derived");
  expect(canalys.ratios.map((r) => r.unit)).toEqual(["ratio"]);
  expect(canalys.marks.some((m) => m.providerId === "huawei" && m.unit === "percent")).toBe(false);
});

test("the index beside it carries the ratio: Huawei 200, Alibaba 80 with its band", () => {
  const index = panel("?view=shares", "index-canalys-cn-cloud-infrastructure");
  expect(texts(index)).toEqual(["Huawei 200", "Alibaba 80"]);
  // 36.5 ÷ 46.5 = 78.49 and 37.5 ÷ 45.5 = 82.42, rounded outward.
  expect(index.marks[1]?.bandText).toBe("78 to 83");
  expect(index.marks[0]?.ink).toBe("estimate");
  expect(index.marks[0]?.label).toContain("index 200, an estimate from a ratio printed as “doubled”, across a change of base, 150 to 250");
});

test("IDC stands alone with 45.5 and four gaps", () => {
  const idc = panel("?view=shares", IDC);
  expect(texts(idc)).toEqual(["Alibaba 45.5%"]);
  expect(idc.gaps).toHaveLength(4);
  expect(idc.source).toContain("no trend");
});

test("the status line counts shares and markets", () => {
  const { lead, rest } = specFor("?view=shares").status;
  expect(`${lead} ${rest}`).toBe("8 shares shown, in 3 markets on separate axes. Nothing is hidden by the filters.");
});

test("switching Gartner off takes its panel, its count and its rows away and says so", () => {
  const spec = specFor("?view=shares&firms=canalys,idc");
  expect(spec.cards.some((c) => c.cardId === GARTNER)).toBe(false);
  expect(spec.cards.flatMap((c) => c.rows).some((r) => r.firmLabel === "Gartner")).toBe(false);
  expect(spec.status.lead).toBe("4 shares");
  expect(spec.status.rest).toContain("4 figures are hidden by the filters");
});

test("the overview tells spend with its forecast and the multiple it implies", () => {
  const spend = panel("", "spend-canalys-cn-cloud-infrastructure");
  expect(spend.marks.map((m) => `${m.periodText} ${m.shortText} ${m.ink}`)).toEqual([
    "2020 19 reported",
    "2021 27.4 reported",
    "2026 85 forecast",
    "2021 to 2026 ×3.1 derived",
    "2021 to 2026 25.4% derived",
  ]);
  expect(spend.marks.at(-1)?.bandText).toBe("25.2 to 25.7");
});

test("the key of the inks names those that are drawn: a ratio told in blocks and words is no estimate on the axis", () => {
  expect(panel("?view=shares", CANALYS).inks).toEqual(["reported", "derived", "gap"]);
  expect(panel("?view=shares&form=index", CANALYS).inks).toEqual(["estimate", "derived", "gap"]);
  // 18.5 to 19.5 is a hundredth of an axis to 100: wide enough for a soft tip.
  expect(panel("", SPEND).inks).toEqual(["reported", "forecast", "derived", "band"]);
  expect(panel("?view=shares", GARTNER).inks).toContain("band");
  // The word "doubled" carries the index alone: no arithmetic of ours is drawn, so none is announced.
  expect(panel("?view=shares&providers=huawei", CANALYS).source).not.toContain("ƒ");
});

test("the overview's results keep what was printed apart from what we compute", () => {
  const results = panel("", "results-alibaba-results");
  const observed = results.marks.filter((m) => m.provenance.kind === "observed").map((m) => m.text);
  expect(observed).toEqual(["205,555 million yuan", "0%", "22,739 million yuan", "−50%", "+10%", "9%"]);
  // 9 % of 205,555 is 18,499.95; 8.5 % and 9.5 % of it are 17,472 and 19,528.
  const implied = results.marks.find((m) => m.measureId === "derived_implied-value");
  expect(implied?.text).toBe("≈ 18,500 million yuan");
  expect(Math.round(implied?.value ?? 0)).toBe(18500);
  expect([implied?.band.low, implied?.band.high].map((x) => Math.round(x ?? 0))).toEqual([17472, 19528]);
});

const TITLES: readonly [search: string, cardId: string, title: string][] = [
  ["?view=shares", GARTNER, "AWS held more of worldwide IaaS in 2021 than the next three providers together"],
  // Microsoft is off: nothing can be said of who comes next.
  ["?view=shares&providers=alibaba,aws,google", GARTNER, "AWS held 39% of worldwide IaaS in 2021, says Gartner"],
  [
    "?view=shares&collection=record&form=index&firms=gartner&from=2021",
    GARTNER,
    "With 2021 as 100, Google’s share of worldwide IaaS reached 130 in 2024",
  ],
  ["?to=2021", SPEND, "Canalys put mainland China’s cloud spend at US$27.4 billion in 2021"],
  ["?view=shares&providers=huawei", CANALYS, "Huawei’s share of mainland China cloud doubled, 2019 to 2021"],
  ["?view=shares", CANALYS, "Alibaba’s share of mainland China cloud fell by 9 points, 2019 to 2021, across a change of base"],
  ["?view=shares", IDC, "IDC put Alibaba at 45.5% of China cloud in 2017"],
  ["?view=shares&providers=microsoft,google", GARTNER, "Microsoft held 21% of worldwide IaaS in 2021, says Gartner"],
  ["?view=shares&collection=record", GARTNER, "AWS lost 6.9 points of worldwide IaaS, 2019 to 2024; Microsoft gained 6.5 points"],
];

test.each(TITLES)("%s %s says: %s", (search, id, title) => {
  expect(panel(search, id).title).toBe(title);
});

const FORMS: readonly [search: string, cardId: string, form: string, fallback: string][] = [
  ["?view=shares", CANALYS, "slope", ""],
  ["?view=shares&form=lines", CANALYS, "slope", "Two dates: shown as slope"],
  ["?view=shares&form=slope", IDC, "bars", "One date: shown as bars"],
  ["?view=shares&form=index", CANALYS, "index", ""],
  ["?view=shares&form=bars", CANALYS, "bars", ""],
  ["?view=shares&form=table", GARTNER, "table", ""],
  ["?view=shares&providers=huawei", CANALYS, "index", ""],
  ["?view=shares&providers=huawei&form=bars", CANALYS, "index", "No level is published: shown as index"],
  ["?view=shares&collection=record", GARTNER, "lines", ""],
  ["?view=shares&collection=record&form=slope", GARTNER, "lines", "Six dates: shown as lines"],
];

test.each(FORMS)("%s draws %s as %s %s", (search, id, form, fallback) => {
  const drawn = panel(search, id);
  expect(drawn.chart.form).toBe(form);
  expect(drawn.fallback).toBe(fallback);
});

test("with the record on, the latest vintage is drawn and the earlier ones are left to the receipt", () => {
  const gartner = panel("?view=shares&collection=record&from=2021&to=2021", GARTNER);
  expect(texts(gartner)).toEqual(["AWS 38.1%", "Microsoft 20.6%", "Alibaba 9.8%", "Google 6.9%", "Huawei 4.5%"]);
});

test("bars over two dates say once who has no level, and in place who has one in the other year", () => {
  const canalys = panel("?view=shares&form=bars", CANALYS);
  expect(canalys.gaps.map((g) => g.providerLabel)).toEqual(["AWS", "Microsoft", "Google"]);
  const record = panel("?view=shares&form=bars&collection=record&step=year", CANALYS);
  expect(record.gaps.map((g) => `${g.providerLabel} ${g.periodText}`)).toContain("Huawei 2019");
});

test("of two articles that print the same figures, the fuller one is shown and the other stays in the receipt", () => {
  const gartner = panel("?view=shares", GARTNER);
  expect(new Set(gartner.marks.map((m) => m.sourceId))).toEqual(new Set(["article-2"]));
  expect(gartner.source).toBe("Source: Gartner, read in articles 1 and 2.");
  expect(panel("?view=shares", CANALYS).source).toBe("Source: Canalys, read in articles 3 and 5. ƒ is our arithmetic.");
});

test("a form that no panel can carry is disabled with its reason", () => {
  const lines = specFor("?view=shares").filters.forms.find((f) => f.id === "lines");
  expect(lines?.disabled).toBe(true);
  expect(lines?.reason).toContain("three dates");
  expect(specFor("?view=shares&collection=record").filters.forms.find((f) => f.id === "lines")?.disabled).toBe(false);
});

test("a firm of which nothing passes the other filters is disabled with its reason, and others are not", () => {
  const firms = specFor("?view=shares&providers=google").filters.firms;
  expect(firms.map((f) => [f.id, f.count, f.disabled])).toEqual([
    ["gartner", 1, false],
    ["canalys", 0, true],
    ["idc", 0, true],
  ]);
  expect(firms[1]?.reason).not.toBe("");
});

test("every event of the dataset is on the overview until a period is chosen, also one before the first figure", () => {
  const eventsOf = (search: string) =>
    specFor(search)
      .cards.find((c) => c.kind === "events")
      ?.rows.map((r) => r.receiptId) ?? [];
  expect(eventsOf("").toSorted()).toEqual(DATASET.events.map((e) => `event~${e.eventId}`).toSorted());
  expect(eventsOf("?from=2018")).not.toContain("event~alibaba-cloud-founded");
});

test("an empty view says why and each way out leads to figures", () => {
  for (const search of [
    "?view=shares&firms=none",
    "?view=shares&providers=google&firms=idc",
    "?firms=none&from=2023&to=2023",
    "?view=shares&providers=none",
  ]) {
    const { empty } = specFor(search);
    expect(empty?.ways.length).toBeGreaterThan(0);
    for (const way of empty?.ways ?? []) expect(specFor(way.search).empty).toBeNull();
  }
});

test("the heading claims a place only while the markets it speaks of are shown", () => {
  expect(specFor("").heading).toBe("Alibaba is first in China and third in the world");
  expect(specFor("?providers=aws,google").heading).not.toContain("Alibaba");
  expect(specFor("?firms=gartner").heading).not.toContain("China");
});

test("every row names firm, source, locator, as printed, status and vintage", () => {
  for (const search of ["", "?view=shares", "?collection=record", "?view=shares&form=index"]) {
    for (const c of specFor(search).cards) {
      for (const row of c.rows) {
        // A break is named in our own words and has no figure.
        if (row.kind === "gap" || row.kind === "break") continue;
        expect(row.cells.every((cell) => cell !== undefined)).toBe(true);
        if (c.kind !== "events") {
          expect(row.asPrinted).not.toBe("");
          expect(row.firmLabel).not.toBe("");
          expect(row.sourceText).not.toBe("");
        }
      }
    }
  }
});
