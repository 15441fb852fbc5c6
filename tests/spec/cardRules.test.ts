/** What the cards that are no tables hold, read by hand in the articles and in the tables of the dataset, and the rules of the words beside them. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import type { Panel } from "../../src/spec/card.ts";
import { axisUnit, currencyOf, markOnAxis } from "../../src/spec/cards/amounts.ts";
import { assumptionCard } from "../../src/spec/cards/assumptionCard.ts";
import { concentrationPanels } from "../../src/spec/cards/concentrationPanels.ts";
import { coverageCard } from "../../src/spec/cards/coverageCard.ts";
import { definitionsCard } from "../../src/spec/cards/definitionsCard.ts";
import { eventsCard, selectEvents } from "../../src/spec/cards/eventsCard.ts";
import { growthPanel } from "../../src/spec/cards/growthPanel.ts";
import { drawOverTime } from "../../src/spec/cards/overTime.ts";
import { pathPanels } from "../../src/spec/cards/pathPanel.ts";
import { resultsPanels } from "../../src/spec/cards/resultsPanel.ts";
import { revenuePanels, twoBarsPanels } from "../../src/spec/cards/revenuePanels.ts";
import { indexPanelFor, shareMaterials, sharePanel } from "../../src/spec/cards/sharePanels.ts";
import { spendPanels } from "../../src/spec/cards/spendPanel.ts";
import { inksOf } from "../../src/spec/cards/tableCells.ts";
import { COMPARED_PROVIDERS } from "../../src/spec/compared.ts";
import type { Mark } from "../../src/spec/mark.ts";
import { shownObservations } from "../../src/spec/quantities.ts";
import { DATASET } from "../helpers/dataset.ts";
import { mark } from "../helpers/specFixture.ts";

const ALL = DATASET.observations;
const ARTICLES = ALL.filter((o) => o.sourceId.startsWith("article-"));
const byId = (id: string): Observation => DATASET.observationById.get(id) ?? expect.fail(`no observation ${id}`);
const only = <T>(found: readonly T[]): T =>
  found.length === 1 && found[0] !== undefined ? found[0] : expect.fail(`${found.length} found`);
const panelFor = (panels: readonly Panel[], cardId: string): Panel =>
  panels.find((panel) => panel.cardId === cardId) ?? expect.fail(`no ${cardId} among ${panels.map((panel) => panel.cardId).join(", ")}`);
const materials = (observations: readonly Observation[] = ARTICLES) =>
  shareMaterials(DATASET, shownObservations(DATASET, observations), COMPARED_PROVIDERS);
const materialOf = (marketId: string, observations: readonly Observation[] = ARTICLES) =>
  only(materials(observations).filter((m) => m.scope.marketId === marketId));
/** The lines of a list of figures: name, value, unit, small print. */
const listOf = ({ chart }: Panel): readonly (readonly string[])[] =>
  chart.form === "figures" ? chart.items.map((item) => [item.name, item.mark.text, item.unitText, item.detail]) : expect.fail(chart.form);

describe("coverage", () => {
  const results = shownObservations(
    DATASET,
    ARTICLES.filter((o) => ["alibaba-results", "amazon-results"].includes(o.marketId) && !["fine", "investment"].includes(o.measureId)),
  );
  const card = () => coverageCard(DATASET, materials(), results, COMPARED_PROVIDERS) ?? expect.fail();

  test("each provider has its share, or brackets, in each market, and a ratio stands across the two dates that it joins", () => {
    const line = (providerId: string) =>
      only(card().lines.filter((one) => one.providerId === providerId)).cells.map(
        ({ text, span, gap }) => `${text} ${span}${gap ? " gap" : ""}`,
      );
    expect(card().columns.map(({ head, sub, marketId }) => `${head} | ${sub} | ${marketId}`)).toEqual([
      "Worldwide IaaS | Gartner, 2021 | gartner-ww-iaas",
      "Mainland China cloud | Canalys, 2019 | canalys-cn-cloud-infrastructure",
      "Mainland China cloud | Canalys, 2021 | canalys-cn-cloud-infrastructure",
      "China cloud | IDC, 2017 | idc-cn-cloud",
      "Company results | Q4 2021 to Q2 2022 | ",
    ]);
    expect(line("alibaba").slice(0, 4)).toEqual(["9.5% 1", "46% 1", "37% 1", "45.5% 1"]);
    expect(line("huawei")).toEqual(["not published 1 gap", "×2 between the two 2", "not published 1 gap", "not published 1 gap"]);
    expect(line("aws")).toEqual(["39% 1", "not published 1 gap", "not published 1 gap", "not published 1 gap", "1 figure 1"]);
  });

  test("its words name each provider, each firm and company results, and its rows are what its cells open", () => {
    const { description, source, rows, lines } = card();
    expect(description).toContain("AWS: 39%, not published, not published, not published, 1 figure; Microsoft: 21%");
    expect(source).toBe("Source: Gartner, Canalys, IDC and company results, read in articles 1, 2, 3, 4 and 5.");
    expect(rows.map((row) => row.receiptId)).toEqual(lines.flatMap(({ cells }) => cells.flatMap(({ receiptIds }) => receiptIds)));
    const without = coverageCard(DATASET, materials(), [], COMPARED_PROVIDERS);
    expect(without?.source).toBe("Source: Gartner, Canalys and IDC, read in articles 2, 4 and 5.");
    expect(without?.columns).toHaveLength(4);
  });
});

test("definitions: each field holds what the table of markets says, market by market", () => {
  const card = definitionsCard(DATASET, materials()) ?? expect.fail();
  const markets = ["gartner-ww-iaas", "canalys-cn-cloud-infrastructure", "idc-cn-cloud"].map((id) => DATASET.marketById.get(id));
  expect(card.fields.map(({ values }) => values)).toEqual([
    markets.map((m) => m?.geography),
    markets.map((m) => m?.segment),
    markets.map((m) => m?.includes),
    markets.map((m) => m?.excludes),
    ["2021", "2019 and 2021", "2017"],
    ["4 of 5 providers", "1 of 5 providers, and a ratio", "1 of 5 providers"],
  ]);
  expect(card.firms).toEqual(["Gartner", "Canalys", "IDC"]);
  expect(card.markets).toEqual(
    markets.map((m) => ({ marketId: m?.marketId, document: DATASET.sourceById.get(m?.definitionSourceId ?? "")?.title })),
  );
  expect(card.description).toMatch(/^Where: Worldwide; Mainland China; China\. Market: .+ Printed: 4 of 5 providers; 1 of 5/);
  expect(definitionsCard(DATASET, materials().slice(0, 1))).toBeNull();
});

describe("results of a company", () => {
  const panels = (shown: readonly Observation[] = shownObservations(DATASET, ARTICLES), form: "best" | "table" = "best") =>
    resultsPanels(DATASET, shown, form);

  test("stand in one order: the group, then its cloud, then what the two imply, each in the unit that it is read in", () => {
    expect(listOf(panelFor(panels(), "results-alibaba-results"))).toEqual([
      ["Group revenue", "205,555 million yuan", "million yuan", ""],
      ["Group revenue, change on year", "0%", "", ""],
      ["Group net income", "22,739 million yuan", "million yuan", ""],
      ["Group net income, change on year", "−50%", "", ""],
      ["Cloud revenue, change on year", "+10%", "", ""],
      ["Cloud share of group revenue", "9%", "", ""],
      ["Group net income a year before", "≈ 45,500 million yuan", "million yuan", "22,739 ÷ (1 − 50%); with rounding 45,000 to 46,000"],
      ["Cloud revenue", "≈ 18,500 million yuan", "million yuan", "9% × 205,555; with rounding 17,400 to 19,600"],
    ]);
    expect(listOf(panelFor(panels(), "results-amazon-results"))).toEqual([
      ["Cloud share of operating income", "> 100%", "", "Printed “more than 100%”"],
    ]);
  });

  test("of the record: the cloud's income stands before its group's, and nothing is implied where the amount itself is printed", () => {
    const shown = shownObservations(
      DATASET,
      ALL.filter((o) => o.marketId === "amazon-results" && o.period === "2021-Q4"),
    );
    expect(listOf(only(panels(shown))).map(([name, value]) => `${name}: ${value}`)).toEqual([
      "Cloud revenue: US$17,780 million",
      "Cloud revenue, change on year: +40%",
      "Cloud operating income: US$5,290 million",
      "Group operating income: US$3.46 billion",
      "Cloud share of operating income: 153%",
    ]);
  });

  const changed = (values: Readonly<Record<string, number>>) =>
    shownObservations(DATASET, ARTICLES)
      .filter((o) => o.marketId === "alibaba-results" && values[o.measureId] !== undefined)
      .map((o) => ({ ...o, value: values[o.measureId] ?? 0 }));
  test.each([
    [{ revenue_growth: 10, net_income_growth: -50 }, "Alibaba’s cloud grew 10% while group profit halved"],
    [{ revenue_growth: -2, net_income_growth: -28 }, "Alibaba’s cloud fell by 2% while group profit fell by 28%"],
    [{ revenue_growth: 0, net_income_growth: 30 }, "Alibaba’s cloud did not grow while group profit rose by 30%"],
    [{ revenue_growth: 10 }, "Alibaba’s cloud grew 10% in Q2 2022"],
    [{ net_income_growth: -50 }, "What Alibaba reported for Q2 2022"],
  ])("%o: %s", (values, title) => {
    expect(only(panels(changed(values))).title).toBe(title);
  });

  test("a cloud that earned less than its whole group is not told to have earned more", () => {
    const share = { ...byId("a3-aws-operating-income-share"), bound: "exact" as const };
    expect(only(panels([{ ...share, value: 100 }])).title).toBe("The cloud earned more than all of Amazon in Q4 2021");
    expect(only(panels([{ ...share, value: 60 }])).title).toBe("What Amazon reported for Q4 2021");
  });

  test("as a table they have no list, and the same figures", () => {
    const [list, table] = [panels(), panels(undefined, "table")];
    expect(table.map(({ chart }) => chart)).toEqual(list.map(() => ({ form: "table" })));
    expect(table.map(({ marks }) => marks)).toEqual(list.map(({ marks }) => marks));
  });
});

describe("what a share would be worth", () => {
  const shown = shownObservations(DATASET, ARTICLES);
  const cardOf = (selected: readonly Observation[], assume: number | null = null) =>
    assumptionCard(DATASET, shown, selected, { providers: COMPARED_PROVIDERS, assume }) ?? expect.fail();
  const [level] = ARTICLES.filter((o) => o.observationId === "a5-alibaba-share-2021");
  const other = (patch: Partial<Observation>): Observation => ({
    ...(level ?? expect.fail()),
    observationId: "made",
    period: "2022",
    value: 34.56,
    ...patch,
  });

  test("starts from the latest share of each provider in the market of the forecast", () => {
    expect(cardOf(ARTICLES).choices).toEqual([{ providerId: "alibaba", share: 37, text: "Alibaba, 37% in 2021" }]);
    expect(cardOf([...ARTICLES, other({})]).choices.map(({ share }) => share)).toEqual([34.6]);
    expect(cardOf([...ARTICLES, other({ providerId: "huawei" })]).choices.map(({ providerId, share }) => [providerId, share])).toEqual([
      ["alibaba", 37],
      ["huawei", 34.6],
    ]);
  });

  test.each([{ marketId: "gartner-ww-iaas" }, { measureId: "share_ratio" }, { status: "forecast" }, { bound: "at_least" }] as const)(
    "never from a figure of another kind: %o",
    (patch) => {
      expect(cardOf([...ARTICLES, other(patch)]).choices.map(({ share }) => share)).toEqual([37]);
    },
  );

  test("its row carries no status of a published figure", () => {
    const [row] = cardOf(ARTICLES, 36).rows;
    expect(row?.cells).not.toContain("reported");
    expect(row?.cells).not.toContain("forecast");
    expect(row?.firmLabel).toBe("You");
  });
});

describe("amounts", () => {
  const amount = (value: number, unit: string): Observation => ({ ...byId("a5-total-spend-2021"), value, unit });

  test("an axis has the unit of its amounts, of several the largest, and of large millions billions", () => {
    expect(axisUnit([])).toBe("");
    expect(axisUnit([amount(27.4, "usd_billion")])).toBe("usd_billion");
    expect(axisUnit([amount(900, "usd_million"), amount(27.4, "usd_billion")])).toBe("usd_billion");
    expect(axisUnit([amount(9999, "usd_million")])).toBe("usd_million");
    expect(axisUnit([amount(10_000, "usd_million")])).toBe("usd_billion");
    expect(axisUnit([amount(-10_000, "usd_million")])).toBe("usd_billion");
    expect(axisUnit([amount(20_000, "cny_million")])).toBe("cny_billion");
  });

  test("money has a currency, and nothing else has one", () => {
    expect([currencyOf(amount(1, "usd_million")), currencyOf(amount(1, "percent"))]).toEqual(["usd", ""]);
  });

  test("a mark on the axis of another unit keeps its value, and its short text is as fine as it was printed and can be read", () => {
    const short = (value: number, unit: string, on: string, asPrinted = String(value)) => {
      const { shortText, value: kept, shift } = markOnAxis(DATASET, { ...amount(value, unit), asPrinted }, on);
      return [shortText, kept, shift];
    };
    expect(short(17_780, "usd_million", "usd_billion")).toEqual(["17.8", 17_780, -3]);
    expect(short(5290, "usd_million", "usd_billion")).toEqual(["5.29", 5290, -3]);
    expect(short(27.4, "usd_billion", "usd_billion")).toEqual(["27.4", 27.4, undefined]);
    expect(short(37, "percent", "usd_billion", "37%")[2]).toBeUndefined();
  });
});

describe("figures over time", () => {
  const at = (period: string, value: number, more: Partial<Mark> = {}): Mark =>
    mark("aws", "AWS", value, { period, periodText: period, receiptId: `${period} ${value}`, ...more });
  const series = (...marks: readonly Mark[]) => [{ providerId: "aws", providerLabel: "AWS", marks, stops: [] }];
  const years = (count: number) => Array.from({ length: count }, (_, k) => at(String(2010 + k), 10 + k));
  const drawn = (marks: readonly Mark[], asked: "best" | "lines" | "bars" | "table" = "best") =>
    drawOverTime(series(...marks), "percent", asked);

  test("one is a list, up to ten slots are columns, more are lines; what was asked is drawn where it can be", () => {
    expect(drawn(years(1)).chart.form).toBe("figures");
    expect([drawn(years(2)), drawn(years(10)), drawn(years(11))].map(({ chart }) => chart.form)).toEqual(["columns", "columns", "lines"]);
    expect(drawn(years(10), "lines")).toMatchObject({ chart: { form: "lines" }, fallback: "" });
    expect(drawn(years(2), "lines")).toMatchObject({ chart: { form: "columns" }, fallback: "Two dates: shown as columns" });
    expect(drawn(years(11), "bars")).toMatchObject({ chart: { form: "lines" }, fallback: "Eleven dates: shown as lines" });
    expect(drawn(years(2), "table")).toEqual({ chart: { form: "table" }, fallback: "" });
  });

  test("two series of one or two dates are bars, of three lines", () => {
    const two = (count: number) => [
      ...series(...years(count)),
      { providerId: "google", providerLabel: "Google", marks: years(count).map((m) => ({ ...m, providerId: "google" })), stops: [] },
    ];
    const { chart, fallback } = drawOverTime(two(2), "percent", "lines");
    expect(fallback).toBe("Two dates: shown as bars");
    expect(chart.form === "bars" ? chart.groups.map(({ period, rows }) => [period, rows.length]) : chart.form).toEqual([
      ["2010", 2],
      ["2011", 2],
    ]);
    expect(drawOverTime(two(2), "percent", "best").fallback).toBe("");
    expect(drawOverTime(two(3), "percent", "best").chart.form).toBe("lines");
  });

  test("an empty year keeps its slot", () => {
    const { chart } = drawn([at("2020", 1), at("2022", 2)]);
    expect(chart.form === "columns" ? chart.slots.map(({ period, mark: m }) => [period, m?.value ?? null]) : chart.form).toEqual([
      ["2020", 1],
      ["2021", null],
      ["2022", 2],
    ]);
  });

  test("a single figure says its unit beside it where it is money, and as printed only where the number alone would say more", () => {
    const item = (more: Partial<Mark>) => {
      const { chart } = drawn([at("2021", 5, more)]);
      const [one] = chart.form === "figures" ? chart.items : [];
      return [one?.name, one?.unitText, one?.detail, one?.mark.shortText];
    };
    expect(item({})).toEqual(["Share, 2021", "", "", "5%"]);
    expect(item({ unit: "usd_billion", shortText: "5" })).toEqual(["Share, 2021", "billion US dollars", "", "5"]);
    expect(item({ unit: "usd_million", shift: -3, text: "US$5,000 million", shortText: "5" })).toEqual([
      "Share, 2021",
      "",
      "",
      "US$5,000 million",
    ]);
    expect(item({ bound: "at_least", asPrinted: "more than 5%" })[2]).toBe("Printed “more than 5%”");
    expect(
      item({ provenance: { kind: "derived", derivationId: "ratio", inputIds: ["a", "b"] }, asPrinted: "10 ÷ 2", bandText: "4 to 6" })[2],
    ).toBe("10 ÷ 2; with rounding 4 to 6");
  });
});

describe("spend", () => {
  const yearly = ALL.filter((o) => /^\d{4}$/.test(o.period));
  const record = shownObservations(DATASET, yearly);
  const panels = spendPanels(DATASET, record);
  const sourceOf = (marketId: string): string => panelFor(panels, `spend-${marketId}`).source;

  test("the source line says which periods are forecasts, and whose", () => {
    expect(only(spendPanels(DATASET, shownObservations(DATASET, ARTICLES)).slice(0, 1)).source).toMatch(/ 2026 is the firm’s forecast\.$/);
    expect(sourceOf("canalys-cn-cloud-infrastructure")).toMatch(/ 2025 and 2026 are the firm’s forecasts\.$/);
    expect(sourceOf("gartner-ww-public-cloud-2018")).toMatch(/ 2021 and 2022 are the firm’s forecasts\.$/);
    expect(sourceOf("press-ww-public-cloud")).toMatch(/ 2022 is told as a forecast, without saying whose\.$/);
    expect(sourceOf("synergy-ww-cloud-infrastructure")).not.toContain("forecast");
  });

  test("the path to a forecast holds what was known, what came since, and the growth of each stretch", () => {
    const path = panelFor(pathPanels(DATASET, record, yearly, "best"), "path-canalys-cn-cloud-infrastructure");
    expect(listOf(path)).toEqual([
      ["Forecast for 2026", "US$84.7 billion", "billion US dollars", "Published March 2022"],
      ["Spend in 2021, known when it was made", "US$27.4 billion", "billion US dollars", "Published March 2022"],
      ["Spend in 2024, the latest published since", "US$40 billion", "billion US dollars", "Published April 2025"],
      ["Growth the forecast implied, 2021 to 2026", "25.3% a year", "", "(84.7 ÷ 27.4)^(1 ÷ 5) − 1; with rounding 25.2 to 25.4"],
      [
        "Growth achieved, 2021 to 2024",
        "13.4% a year",
        "",
        "(40 ÷ 27.4)^(1 ÷ 3) − 1; with rounding 12.8 to 14.0; across a change of segments",
      ],
      [
        "Growth needed, 2024 to 2026",
        "45.5% a year",
        "",
        "(84.7 ÷ 40)^(1 ÷ 2) − 1; with rounding 44.5 to 46.5; across a change of segments",
      ],
    ]);
    expect(path.title).toMatch(/\(not all on one footing\)$/);
    const [table] = pathPanels(DATASET, record, yearly, "table");
    expect(table?.chart).toEqual({ form: "table" });
    expect(table?.marks).toEqual(path.marks);
  });
});

describe("growth", () => {
  const market = DATASET.marketById.get("canalys-cn-cloud-infrastructure") ?? expect.fail();
  const spend = ALL.filter((o) => o.marketId === market.marketId && o.measureId === "spend" && /^\d{4}$/.test(o.period));
  const levels = shownObservations(DATASET, spend).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const printed = shownObservations(
    DATASET,
    ALL.filter((o) => o.marketId === market.marketId && o.measureId === "spend_growth" && /^\d{4}$/.test(o.period)),
  );
  const panel = (patch: Partial<Parameters<typeof growthPanel>[0]>) =>
    growthPanel({ dataset: DATASET, market, levels, printed, noun: "Spend", form: "best", ...patch });

  test("what is printed comes before our arithmetic, which fills the years without a print, one year on and on one footing", () => {
    const ours = panel({ printed: [] })?.marks ?? [];
    expect(ours.length).toBeGreaterThan(0);
    for (const { provenance, ink } of ours) {
      const [from, to] = provenance.kind === "derived" ? provenance.inputIds.map(byId) : [];
      expect(ink).toBe("derived");
      expect(Number(to?.period) - Number(from?.period)).toBe(1);
      if (to?.status === "forecast" || from?.status === "forecast") expect(to?.vintage).toBe(from?.vintage);
    }
    const both = panel({})?.marks ?? [];
    expect(
      both
        .filter(({ ink }) => ink !== "derived")
        .map(({ receiptId }) => receiptId)
        .toSorted(),
    ).toEqual(printed.map((o) => o.observationId).toSorted());
    expect(new Set(both.map(({ period }) => period)).size).toBe(both.length);
  });

  test("says how many printed rates can be checked against levels, and nothing where none can", () => {
    expect(panel({})?.note).toBe(
      "Two of seven printed rates can be checked against levels of the same vintage: all agree within rounding.",
    );
    expect(panel({ levels: [] })?.note).toBe("");
    expect(panel({ printed: [] })?.note).toBe("");
    const off = printed.map((o) => ({ ...o, value: 90 }));
    expect(panel({ printed: off })?.note).toMatch(/^Two of seven printed rates can be checked .+: (none|0) /);
  });

  test("a company's panel is headed by its name, that of a firm by its market", () => {
    expect(panel({})?.scopeLead).toMatch(/^Mainland China, /);
    const revenue = revenuePanels(DATASET, shownObservations(DATASET, ALL), "best");
    expect(panelFor(revenue, "growth-amazon-results-aws").scopeLead).toBe("Amazon.");
  });
});

describe("revenue", () => {
  const shown = shownObservations(DATASET, ALL);
  const panels = revenuePanels(DATASET, shown, "best");

  test("a group's revenue has no card of one rate, its cloud has one", () => {
    const ids = panels.map(({ cardId }) => cardId);
    expect(ids).toContain("growth-alibaba-results-alibaba");
    expect(ids).not.toContain("growth-alibaba-results-alibaba-group");
    expect(ids).toContain("revenue-alibaba-results-alibaba-group-cny-quarters");
  });

  test("of a market that has no figure of a company there is no panel", () => {
    expect(revenuePanels(DATASET, [], "best")).toEqual([]);
    expect(
      revenuePanels(
        DATASET,
        shown.filter((o) => o.marketId === "gartner-ww-iaas"),
        "best",
      ),
    ).toEqual([]);
  });

  test("a share of more than the whole is two bars, the cloud against its group, with what the articles say", () => {
    const [bars] = twoBarsPanels(DATASET, shown, "best");
    expect(bars?.title).toBe("AWS earned more than all of Amazon in Q4 2021: 5.29 against 3.46");
    expect(bars?.note).toBe("The articles say “more than 100%”. A share of more than the whole is two bars, not a slice.");
    expect(bars?.marks.map(({ providerId }) => providerId)).toEqual(["aws", "amazon-group"]);
  });
});

describe("shares", () => {
  const canalys = materialOf("canalys-cn-cloud-infrastructure");

  test("a panel names every value and every gap that it draws", () => {
    expect(sharePanel(materialOf("gartner-ww-iaas"), "best").description).toBe(
      "AWS 2021: 39%; Microsoft 2021: 21%; Alibaba 2021: 9.5%; Google 2021: 7.1%. Not published: Huawei 2021.",
    );
  });

  test("a curator's word on the scope of a share stands under every form but the index, which is made of changes alone", () => {
    const reasons = (DATASET.correctionsByObservation.get("a5-alibaba-share-2019") ?? []).filter((c) => c.kind === "scope");
    const { reason } = only(reasons);
    expect(sharePanel(canalys, "best").note).toContain(reason);
    expect(indexPanelFor(canalys)?.note).not.toContain(reason);
    expect(sharePanel(materialOf("gartner-ww-iaas"), "best").note).toBe("");
  });

  test("the source line says that one date is no trend only where there is one share of one date", () => {
    expect(sharePanel(materialOf("idc-cn-cloud"), "best").source).toMatch(/no trend/);
    expect(sharePanel(materialOf("gartner-ww-iaas"), "best").source).not.toMatch(/trend|index/i);
    expect(sharePanel(canalys, "best").source).not.toMatch(/trend|index/i);
    expect(indexPanelFor(canalys)?.source).toMatch(/An index can carry a ratio/);
  });

  test("the scope names the dates and what is drawn of them", () => {
    expect(sharePanel(canalys, "best").scopeRest).toBe("Canalys, market share in 2019 and 2021, %");
    expect(sharePanel(materialOf("gartner-ww-iaas"), "best").scopeRest).toBe("Gartner, market share in 2021, %");
    expect(indexPanelFor(canalys)?.scopeRest).toBe("Canalys, market share in 2019 and 2021, index, 2019 = 100");
  });

  test("a ratio is left out where both levels of its provider are published", () => {
    const ratio = byId("a5-huawei-share-ratio");
    const level = (period: string): Observation => ({
      ...byId("a5-alibaba-share-2021"),
      observationId: `h${period}`,
      providerId: "huawei",
      period,
    });
    const ratiosOf = (...more: readonly Observation[]) =>
      only(shareMaterials(DATASET, [byId("a5-alibaba-share-2019"), byId("a5-alibaba-share-2021"), ratio, ...more], COMPARED_PROVIDERS))
        .ratios.length;
    expect([ratiosOf(), ratiosOf(level("2021")), ratiosOf(level("2019"), level("2021"))]).toEqual([1, 1, 0]);
  });
});

describe("concentration", () => {
  const index = (panels: readonly Panel[]) => only(panels.filter(({ chart }) => chart.form === "intervals"));

  test("with room for fewer periods the latest are calculated, and it is said", () => {
    const whole = materialOf("gartner-ww-iaas", ALL);
    const few = concentrationPanels({ ...whole, room: 12 });
    const kept = whole.periods.slice(-2);
    expect(index(few).marks.map(({ period }) => period)).toEqual(kept);
    for (const panel of few) {
      expect(panel.note).toMatch(/ Of 6 periods the latest 2 are calculated\.$/);
      expect(new Set(panel.marks.map(({ period }) => period))).toEqual(new Set(kept));
    }
    expect(index(concentrationPanels(whole)).marks.map(({ period }) => period)).toEqual(whole.periods);
    expect(index(concentrationPanels({ ...whole, room: 5 * whole.periods.length })).note).not.toContain("are calculated");
  });

  test("a period whose shares come to more than 100 has no index, and is named", () => {
    const whole = materialOf("gartner-ww-iaas", ALL);
    const dates = whole.periods.slice(0, 2);
    const shares = whole.shares.filter((o) => o.period !== dates[0]);
    const [high, ...rest] = whole.shares.filter((o) => o.period === dates[0]);
    const tooMuch = { ...(high ?? expect.fail()), value: 99, asPrinted: "99%" };
    const observations = ALL.map((o) => (o === high ? tooMuch : o));
    const dataset = { ...DATASET, observations, observationById: new Map(observations.map((o) => [o.observationId, o])) };
    const panel = index(concentrationPanels({ ...whole, dataset, shares: [tooMuch, ...rest, ...shares] }));
    expect(panel.marks.map(({ period }) => period)).not.toContain(dates[0]);
    expect(panel.note).toContain(`No index for ${dates[0]}: figures of different publications come to more than 100.`);
    expect(index(concentrationPanels(whole)).note).not.toContain("No index for");
  });

  test("sums are named by how many shares they hold, and a single share is no sum", () => {
    const panels = concentrationPanels(materialOf("gartner-ww-iaas"));
    expect(listOf(only(panels.filter(({ chart }) => chart.form === "figures")))).toEqual([
      ["Largest share", "39%", "", ""],
      ["Largest 2 together", "60%", "", "39 + 21"],
      ["Largest 3 together", "69.5%", "", "39 + 21 + 9.5"],
      ["Largest 4 together", "76.6%", "", "39 + 21 + 9.5 + 7.1"],
    ]);
    const canalys = concentrationPanels(materialOf("canalys-cn-cloud-infrastructure"));
    const sums = only(canalys.filter(({ chart }) => chart.form === "multiples")).chart;
    expect(sums.form === "multiples" ? sums.series.map(({ providerId, stops }) => [providerId, stops.length]) : []).toEqual([
      ["largest-1", 1],
    ]);
  });
});

describe("events", () => {
  const selection = { firms: [], collection: "articles", providers: COMPARED_PROVIDERS, from: 0, to: 9999, asOf: "" } as const;

  test("stand in order of time, those of one time by their ids", () => {
    const ids = selectEvents(DATASET, selection, COMPARED_PROVIDERS);
    for (const [k, event] of ids.slice(1).entries()) {
      const before = ids[k];
      if (before?.period === event.period) expect(before.eventId < event.eventId).toBe(true);
    }
    expect(ids[0]?.eventId).toBe("alibaba-cloud-founded");
    expect(ids).toHaveLength(DATASET.events.length);
  });

  test("their rows are of no ink but that of a print", () => {
    const card = eventsCard(DATASET, DATASET.events) ?? expect.fail();
    expect(new Set(card.rows.map(({ ink }) => ink))).toEqual(new Set(["reported"]));
  });
});

test("the key of a table names the inks that are there, in one order, and none where all is reported", () => {
  const figure = (status: Observation["status"], own?: Observation["own"]): Observation => ({
    ...byId("a2-aws-share-2021"),
    status,
    ...(own === undefined ? {} : { own }),
  });
  expect(inksOf([figure("reported")])).toEqual([]);
  expect(inksOf([])).toEqual([]);
  expect(inksOf([figure("forecast"), figure("estimated"), figure("reported")])).toEqual(["reported", "estimate", "forecast"]);
  expect(inksOf([figure("forecast")])).toEqual(["forecast"]);
});
