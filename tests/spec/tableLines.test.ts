/** A line of every table card, read by hand from the tables of the dataset, and what every table keeps to. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import { agreementMatrixCard } from "../../src/spec/cards/agreementMatrixCard.ts";
import { agreementsCard } from "../../src/spec/cards/agreementsCard.ts";
import { breaksCard } from "../../src/spec/cards/breaksCard.ts";
import { changesCard } from "../../src/spec/cards/changesCard.ts";
import { correctionsCard } from "../../src/spec/cards/correctionsCard.ts";
import { coverageMatrixCard } from "../../src/spec/cards/coverageMatrixCard.ts";
import { crossChecksCard } from "../../src/spec/cards/crossChecksCard.ts";
import { currenciesCard, twoCurrencies } from "../../src/spec/cards/currenciesCard.ts";
import { documentsCard } from "../../src/spec/cards/documentsCard.ts";
import { eventListCard } from "../../src/spec/cards/eventListCard.ts";
import { exceptionsCard } from "../../src/spec/cards/exceptionsCard.ts";
import { forecastsCard } from "../../src/spec/cards/forecastsCard.ts";
import { marketPairs, notComparableCard } from "../../src/spec/cards/notComparableCard.ts";
import { restatementsCard } from "../../src/spec/cards/restatementsCard.ts";
import { changeChecks } from "../../src/spec/changes.ts";
import { comparedQuantities } from "../../src/spec/prints.ts";
import type { TableCard, TableCell } from "../../src/spec/tableCard.ts";
import { DATASET } from "../helpers/dataset.ts";

const ALL = DATASET.observations;
const ARTICLES = ALL.filter((o) => o.sourceId.startsWith("article-"));

/** Each table, of as many figures as its line needs. */
const CARDS = {
  agreements: () => agreementsCard(DATASET, comparedQuantities(DATASET, ARTICLES)),
  apart: () => agreementsCard(DATASET, comparedQuantities(DATASET, ofMarket("amazon-results"))),
  agreementMatrix: () => agreementMatrixCard(DATASET, ARTICLES),
  breaks: () => breaksCard(DATASET, ARTICLES),
  breaksOfCompanies: () => breaksCard(DATASET, ofMarket("google-results")),
  changes: () => changesCard(DATASET, changeChecks(DATASET, ARTICLES), 8),
  corrections: () => correctionsCard(DATASET, ARTICLES),
  coverage: () => coverageMatrixCard(DATASET, ARTICLES),
  crossChecks: () => crossChecksCard(DATASET, ARTICLES),
  currencies: () => currenciesCard(DATASET, twoCurrencies(DATASET, ARTICLES)),
  documents: () => documentsCard(DATASET, "articles", ARTICLES, DATASET.events, ({ sourceId }) => `?q=${sourceId}`),
  events: () => eventListCard(DATASET, DATASET.events),
  exceptions: () => exceptionsCard(DATASET, ofMarket("gartner-ww-iaas-2018")),
  forecasts: () => forecastsCard(DATASET, ofMarket("canalys-ww-cloud-infrastructure")),
  notComparable: () => notComparableCard(DATASET, marketPairs(DATASET, ARTICLES)),
  restatements: () => restatementsCard(DATASET, ofMarket("gartner-ww-public-cloud-2016")),
} as const;

function ofMarket(marketId: string): readonly Observation[] {
  return ALL.filter((o) => o.marketId === marketId);
}

const made = (name: keyof typeof CARDS): TableCard => CARDS[name]() ?? expect.fail(`no card ${name}`);

/** A cell as one text: "≠ 39% = 39 (small print) -> what it opens", "[gap]" where nothing is published. */
function told({ text, glyph, value, sub, receiptId, href, marks, gap, mono, allMarks, providerId }: TableCell): string {
  return [
    providerId === undefined ? "" : `${providerId}:`,
    glyph ?? "",
    gap === true ? "[gap]" : mono === true ? `“${text}”` : text,
    value === undefined ? "" : `= ${value}`,
    sub === undefined ? "" : `(${sub})`,
    [receiptId ?? "", ...(marks ?? []).map((mark) => `${mark.receiptId} ${mark.value} ${mark.ink}`)]
      .filter((opens) => opens !== "")
      .map((opens) => `-> ${opens}`)
      .join(" "),
    href === undefined ? "" : `-> ${href}`,
    allMarks === undefined ? "" : `all: ${allMarks}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** A line by its columns; "#" marks a column of numbers, "+" one of the download alone. */
function lineOf(name: keyof typeof CARDS, id: string): Readonly<Record<string, string>> {
  const { columns, lines } = made(name);
  const line = lines.find((one) => one.id === id) ?? expect.fail(`no line ${id} among ${lines.map((one) => one.id).join(", ")}`);
  return Object.fromEntries(
    columns.map((column, k) => [
      `${column.downloadOnly === true ? "+" : ""}${column.id}${column.num === true ? "#" : ""}`,
      told(line.cells[k] ?? { text: "no cell" }),
    ]),
  );
}

/** By card and line: what stands under each column. */
const LINES: readonly (readonly [name: keyof typeof CARDS, id: string, line: Readonly<Record<string, string>>])[] = [
  [
    "agreements",
    "gartner-ww-iaas|aws|share|2021||percent",
    {
      figure: "aws: AWS, market share, 2021 (Gartner, Worldwide IaaS)",
      "+market": "Gartner, Worldwide IaaS",
      "value#": "39% = 39 -> a2-aws-share-2021",
      others: "",
      "prints#": "2",
      verdict: "= Agrees",
      "+receipt_id": "a2-aws-share-2021",
    },
  ],
  [
    "apart",
    "amazon-results|aws|operating_income_share|2021-Q4||percent",
    {
      figure: "aws: AWS, cloud as share of operating income, Q4 2021 (Amazon results)",
      "+market": "Amazon results",
      "value#": "153% = 153 -> r-aws-operating-income-share-2021-q4",
      others: "> 100%",
      "prints#": "3",
      verdict: "≈ Agrees within rounding",
      "+receipt_id": "r-aws-operating-income-share-2021-q4",
    },
  ],
  [
    "agreementMatrix",
    "gartner",
    {
      firm: "Gartner",
      "quantities#": "4",
      "once#": "1",
      "agree#": "3",
      "rounding#": "0",
      "revised#": "0",
      "restated#": "0",
      "differ#": "0",
      "disputed#": "0",
    },
  ],
  [
    "breaks",
    "canalys-cn-base-2020",
    {
      market: "Canalys, Mainland China cloud (All values)",
      "+series": "All values",
      between: "2019 and 2020",
      kind: "Base of the total",
      title: "Base restated",
      reason:
        "The market of 2019 was first 10.7 billion dollars and is 11.5 from 2021 on. The growth printed for the quarters of 2020 stands on the later base (62% to 5.8 leads back to 3.6, first printed as 3.3); the shares of 2019 were never restated, and Huawei first appears in 2020. (Older periods published from March 2021 on are on the new footing)",
      "+mended": "Older periods published from March 2021 on are on the new footing",
      document:
        "Canalys, March 2021 (text) -> https://www.canalys.com/newsroom/canalys-china-cloud-services-market-Q4-2020?time=1621113189",
      "+place": "text",
      "+address": "https://www.canalys.com/newsroom/canalys-china-cloud-services-market-Q4-2020?time=1621113189",
    },
  ],
  [
    "changes",
    "a3-alibaba-share-change",
    {
      figure: "alibaba: Alibaba, change in market share, 2019 to 2021 (Canalys, Mainland China cloud)",
      "+market": "Canalys, Mainland China cloud",
      as_printed: "“fallen by 9%” = -9 -> a3-alibaba-share-change",
      place: "Article 3, paragraph 17",
      "earlier#": "46% = 46 -> a5-alibaba-share-2019",
      "later#": "37% = 37 -> a5-alibaba-share-2021",
      "derived#": "−9 points = -9 (−10 to −8) -> f.change-points~a5-alibaba-share-2019~a5-alibaba-share-2021",
      "relative#": "−20% = -19.5652173913 (−22 to −17) -> f.growth~a5-alibaba-share-2019~a5-alibaba-share-2021",
      verdict: "≠ Points printed as percent (Across a break: base restated)",
      "+receipt_ids":
        "a3-alibaba-share-change; a5-alibaba-share-2019; a5-alibaba-share-2021; f.change-points~a5-alibaba-share-2019~a5-alibaba-share-2021; f.growth~a5-alibaba-share-2019~a5-alibaba-share-2021",
    },
  ],
  [
    "corrections",
    "a1-alibaba-rank-world~0",
    {
      figure: "alibaba: Alibaba, rank, 2022 = 3 (The article itself, World ranking) -> a1-alibaba-rank-world",
      "+market": "The article itself, World ranking",
      place: "Article 1, paragraph 1",
      as_printed: "“third largest in the world”",
      recorded: "third largest in the world",
      kind: "Scope",
      reason: "Ranks by different reporters: third here, fourth in article 4 for 2018. They do not make a rise.",
      "+receipt_id": "a1-alibaba-rank-world",
    },
  ],
  [
    "coverage",
    "canalys-cn-cloud-infrastructure~alibaba",
    {
      provider: "alibaba: Alibaba (Canalys, Mainland China cloud)",
      "+market_id": "canalys-cn-cloud-infrastructure",
      y2017: "[gap]",
      y2018: "[gap]",
      y2019: "46% -> a5-alibaba-share-2019 46 reported",
      y2020: "[gap]",
      y2021: "37% -> a5-alibaba-share-2021 37 reported",
      y2022: "[gap]",
      y2023: "[gap]",
      y2024: "[gap]",
      y2025: "[gap]",
      y2026: "[gap]",
      "+receipt_ids": "a5-alibaba-share-2019; a5-alibaba-share-2021",
    },
  ],
  [
    "crossChecks",
    "a2-aws-share-2021",
    {
      figure: "aws: AWS, market share, 2021 (Gartner, Worldwide IaaS)",
      "+market": "Gartner, Worldwide IaaS",
      "article_value#": "39% = 39 (Article 2) -> a2-aws-share-2021",
      "+article_place": "Article 2, paragraph 6",
      "other_value#": "38.1% = 38.1 -> r-aws-share-2021-gartner-2023-07",
      other_place: "cxonet.be, Gartner release, 18 July 2023, table, share column 2021",
      difference: "0.9 points lower",
      verdict: "≠ Restated since (Article 1: the same)",
      "+article_receipt_id": "a2-aws-share-2021",
      "+other_receipt_id": "r-aws-share-2021-gartner-2023-07",
      "+all_receipt_ids": "r-aws-share-2021-gartner-2023-07; r-aws-share-2021-gartner-2022-06; a1-aws-share-2021",
    },
  ],
  [
    "crossChecks",
    "a4-alibaba-share-2017",
    {
      figure: "alibaba: Alibaba, market share, 2017 (IDC, China cloud)",
      "+market": "IDC, China cloud",
      "article_value#": "45.5% = 45.5 (Article 4) -> a4-alibaba-share-2017",
      "+article_place": "Article 4, paragraph 8",
      "other_value#": "[gap]",
      other_place: "",
      difference: "",
      verdict: "? Not found: no public document prints it",
      "+article_receipt_id": "a4-alibaba-share-2017",
      "+other_receipt_id": "",
      "+all_receipt_ids": "",
    },
  ],
  [
    "currencies",
    "a3-alibaba-group-fine~a5-alibaba-group-fine",
    {
      figure: "alibaba-group: Alibaba Group, fine, 2021 (Chinese authorities, Measures of Chinese authorities)",
      "one_value#": "€2.3 billion = 2.3 -> a3-alibaba-group-fine",
      one_place: "Article 3, paragraph 12",
      "other_value#": "US$2.8 billion = 2.8 -> a5-alibaba-group-fine",
      other_place: "Article 5, paragraph 8",
      verdict: "? Two documents, not compared",
      "+one_receipt_id": "a3-alibaba-group-fine",
      "+other_receipt_id": "a5-alibaba-group-fine",
    },
  ],
  [
    "currencies",
    "a1-alibaba-investment~a1-alibaba-investment-eur",
    {
      figure: "alibaba: Alibaba, announced investment, September 2022 (Alibaba Group, Alibaba announcements)",
      "one_value#": "US$1,000 million = 1000 -> a1-alibaba-investment",
      one_place: "Article 1, paragraph 1",
      "other_value#": "€1,025 million = 1025 -> a1-alibaba-investment-eur",
      other_place: "Article 1, paragraph 1",
      verdict: "≈ The document’s own conversion",
      "+one_receipt_id": "a1-alibaba-investment",
      "+other_receipt_id": "a1-alibaba-investment-eur",
    },
  ],
  [
    "documents",
    "article-4",
    {
      "number#": "4",
      title:
        "Alibaba Cloud to scale down in US market amid growing political hostility (Article) -> http://www.globaltimes.cn/content/1117985.shtml",
      outlet: "Global Times",
      published: "2 September 2018",
      language: "English",
      figures:
        "5 (IDC) -> a4-alibaba-share-2017 45.5 reported -> a4-alibaba-rank-china 1 reported -> a4-us-market-rank 1 reported -> a4-alibaba-us-data-centres 2 reported -> a4-alibaba-rank-world 4 reported all: ?q=article-4",
      events: "2 -> event~alibaba-cloud-founded null event -> event~us-scale-down null event",
      "+address": "http://www.globaltimes.cn/content/1117985.shtml",
      "+receipt_ids":
        "a4-alibaba-share-2017; a4-alibaba-rank-china; a4-us-market-rank; a4-alibaba-us-data-centres; a4-alibaba-rank-world; event~alibaba-cloud-founded; event~us-scale-down",
    },
  ],
  [
    "events",
    "event~us-scale-down",
    {
      "number#": "2",
      event: "Alibaba scales down its cloud business in the US -> event~us-scale-down",
      when: "September 2018",
      about: "alibaba: Alibaba",
      figures: "two data centers -> a4-alibaba-us-data-centres 2 reported",
      read_in: "Article 4, paragraph 3; article 4, paragraph 1; article 4, paragraph 5; article 4, paragraph 10",
      "+receipt_ids": "event~us-scale-down; a4-alibaba-us-data-centres",
    },
  ],
  [
    "events",
    "event~alibaba-cloud-founded",
    {
      "number#": "1",
      event: "Alibaba Cloud is founded -> event~alibaba-cloud-founded",
      when: "2009, year only",
      about: "alibaba: Alibaba",
      figures: "none",
      read_in: "Article 4, paragraph 8",
      "+receipt_ids": "event~alibaba-cloud-founded",
    },
  ],
  [
    "exceptions",
    "gartner-2015-aws-share",
    {
      check: "Amount over total is the share (Gartner, Worldwide IaaS, definition to 2018)",
      "+market": "Gartner, Worldwide IaaS, definition to 2018",
      figures:
        "3 (2015) -> r-aws-share-2015-gartner-2017-09 39.8 reported -> r-aws-revenue-2015-gartner-2017-09 6698 reported -> r-total-revenue-2015-gartner-2017-09 16861 reported",
      "+periods": "2015",
      found: "6,698 of 16,861 is 39.7%, printed 39.8",
      reason:
        "The Register’s table does not add up for 2015: its rows make 16,761 million dollars, the total is 16,861. The stated growth of 31.4% fits the total, so one row or the print of it is off by about 100 million; which one cannot be told.",
      "+receipt_ids": "r-aws-share-2015-gartner-2017-09; r-aws-revenue-2015-gartner-2017-09; r-total-revenue-2015-gartner-2017-09",
    },
  ],
  [
    "forecasts",
    "r-canalys-ww-total-spend-2024",
    {
      market: "Canalys, Worldwide cloud",
      period: "2024",
      vintage: "February 2020 (InfotechLead)",
      "forecast#": "US$284 billion = 284 -> r-canalys-ww-total-spend-2024",
      "later#": "US$321.3 billion = 321.3 -> r-canalys-ww-total-spend-2024-v2025-02",
      later_vintage: "February 2025 (ICTbusiness, on the Canalys release of February 2025)",
      "ratio#": "×1.13 = 1.13133802817 (1.12 to 1.14) -> f.ratio~r-canalys-ww-total-spend-2024~r-canalys-ww-total-spend-2024-v2025-02",
      reading: "Forecast too low (The later figure stands on another footing)",
      "+forecast_receipt_id": "r-canalys-ww-total-spend-2024",
      "+later_receipt_id": "r-canalys-ww-total-spend-2024-v2025-02",
    },
  ],
  [
    "forecasts",
    "r-canalys-ww-total-spend-2020",
    {
      market: "Canalys, Worldwide cloud",
      period: "2020",
      vintage: "February 2020 (InfotechLead)",
      "forecast#": "US$141 billion = 141 -> r-canalys-ww-total-spend-2020",
      "later#": "US$142.0 billion = 142 -> r-canalys-ww-total-spend-2020-v2022-02",
      later_vintage: "February 2022 (InfotechLead, on the Canalys release of February 2022)",
      "ratio#": "×1.007 = 1.00709219858 (1.003 to 1.012) -> f.ratio~r-canalys-ww-total-spend-2020~r-canalys-ww-total-spend-2020-v2022-02",
      reading: "Forecast too low",
      "+forecast_receipt_id": "r-canalys-ww-total-spend-2020",
      "+later_receipt_id": "r-canalys-ww-total-spend-2020-v2022-02",
    },
  ],
  [
    "notComparable",
    "gartner-ww-iaas~canalys-cn-cloud-infrastructure",
    {
      pair: "Worldwide IaaS and mainland China cloud (Gartner, Canalys)",
      shared: "alibaba: Alibaba in 2021",
      "one_value#": "9.5% = 9.5 (Gartner) -> a2-alibaba-share-2021",
      one_counts: "Worldwide: Compute, storage and networking rented from a public cloud; share of vendor revenue in US dollars",
      "other_value#": "37% = 37 (Canalys) -> a5-alibaba-share-2021",
      other_counts:
        "Mainland China: Infrastructure and platform services, dedicated hosted private or shared public; share of spend in US dollars",
      reason:
        "Infrastructure only and the whole world; Canalys counts platform services too and only mainland China, IDC’s figure is for China. Spend in mainland China on infrastructure and platform services; Gartner’s figure is worldwide and infrastructure only, IDC’s definition is not given by the article.",
      "+one_market": "gartner-ww-iaas",
      "+other_market": "canalys-cn-cloud-infrastructure",
      "+one_receipt_id": "a2-alibaba-share-2021",
      "+other_receipt_id": "a5-alibaba-share-2021",
    },
  ],
  [
    "restatements",
    "r-gartner-public-cloud-total-spend-2016-v2016-01~r-gartner-public-cloud-total-spend-2016-v2017-02",
    {
      figure: "total: Whole market, spend on cloud, 2016 (Gartner, Worldwide public cloud with advertising)",
      "+market": "Gartner, Worldwide public cloud with advertising",
      "first_value#": "US$204 billion = 204 -> r-gartner-public-cloud-total-spend-2016-v2016-01",
      first_vintage: "January 2016 (IT-Online, on the Gartner forecast of January 2016)",
      "latest_value#": "US$209.2 billion = 209.2 -> r-gartner-public-cloud-total-spend-2016-v2017-02",
      latest_vintage: "February 2017 (SmartData Collective, from CIO Dive, on the Gartner forecast of February 2017)",
      between: "US$208.6 billion, 15 September 2016 -> r-gartner-public-cloud-total-spend-2016-v2016-09 208.6 forecast",
      difference: "US$5.2 billion higher",
      "+first_receipt_id": "r-gartner-public-cloud-total-spend-2016-v2016-01",
      "+latest_receipt_id": "r-gartner-public-cloud-total-spend-2016-v2017-02",
      "+between_receipt_ids": "r-gartner-public-cloud-total-spend-2016-v2016-09",
    },
  ],
];

test.each(LINES)("%s: the line %s", (name, id, line) => {
  expect(lineOf(name, id)).toEqual(line);
});

describe("the titles", () => {
  /** Each counts what its lines hold; the numbers were counted by hand in the tables of the dataset. */
  test.each([
    ["agreements", "14 quantities are printed more than once and agree"],
    ["agreementMatrix", "14 of 52 quantities are printed more than once, and all of them agree"],
    ["breaks", "Series of one market do not run on in three places"],
    ["changes", "Alibaba’s change printed as “fallen by 9%” is −9 points or −20% by the printed levels"],
    ["currencies", "Alibaba Group’s fine stands in two currencies: €2.3 billion and US$2.8 billion"],
    ["documents", "The five articles give 66 figures, article 1 the most with 21"],
    ["events", "13 of 21 events are told with figures"],
    ["notComparable", "Gartner’s worldwide IaaS and Canalys’s mainland China cloud are not one market"],
  ] as const)("%s: %s", (name, title) => {
    expect(made(name).title).toBe(title);
  });

  test("forecasts: the readings of the lines", () => {
    const { title, columns, lines } = made("forecasts");
    const at = columns.findIndex(({ id }) => id === "reading");
    const readings = lines.map(({ cells }) => cells[at]?.text);
    expect(readings).toEqual(["Forecast too low", "Forecast too low"]);
    expect(title).toBe("Of 2 forecasts with a later figure, 2 were too low");
    expect(forecastsCard(DATASET, ARTICLES)?.title).toBe("One forecast, and no later figure to set against it");
  });

  test("restatements: how many quantities read differently; those come first", () => {
    const card = restatementsCard(DATASET, ofMarket("gartner-ww-iaas")) ?? expect.fail();
    const [first, latest] = ["first_value", "latest_value"].map((id) => card.columns.findIndex((column) => column.id === id));
    const changed = card.lines.map(({ cells }) => cells[first ?? 0]?.value !== cells[latest ?? 0]?.value);
    const count = changed.filter(Boolean).length;
    expect(changed).toEqual(changed.toSorted((a, b) => Number(b) - Number(a)));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(changed.length);
    expect(card.title).toMatch(new RegExp(`^${count} of ${changed.length} quantities`));
  });

  test("of more than twelve pairs of markets the number is written in digits", () => {
    const pairs = marketPairs(DATASET, ARTICLES);
    const many = Array.from({ length: 13 }, () => pairs[0] ?? expect.fail());
    expect(notComparableCard(DATASET, many)?.title).toMatch(/^13 pairs/);
    expect(notComparableCard(DATASET, many.slice(1))?.title).toMatch(/^Twelve pairs/);
    const long = Array.from({ length: 1_234 }, () => pairs[0] ?? expect.fail());
    expect(notComparableCard(DATASET, long)?.title).toMatch(/^1,234 pairs/);
  });
});

test("the forecasts of a table stand by market, in it by period, in that by the day on which they were made", () => {
  const card = forecastsCard(DATASET, ALL) ?? expect.fail();
  const order = DATASET.markets.map(({ marketId }) => marketId);
  const keys = card.lines.map(({ id }) => {
    const o = DATASET.observationById.get(id) ?? expect.fail(id);
    return [order.indexOf(o.marketId), o.period, o.vintage] as const;
  });
  for (const [k, [market, period, vintage]] of keys.slice(1).entries()) {
    const [was = -1, from = "", on = ""] = keys[k] ?? [];
    expect(market >= was, card.lines[k]?.id).toBe(true);
    if (market === was) expect(period >= from, card.lines[k]?.id).toBe(true);
    if (market === was && period === from) expect(vintage >= on, card.lines[k]?.id).toBe(true);
  }
});

test("an event that a later document tells too belongs to both", () => {
  const { columns, lines } = made("documents");
  const at = columns.findIndex(({ id }) => id === "events");
  for (const event of DATASET.events) {
    const told = [event.sourceId, ...event.alsoIn.split("|").map((place) => place.split(":")[0])];
    for (const { id, cells } of lines)
      expect(
        cells[at]?.marks?.some(({ receiptId }) => receiptId === `event~${event.eventId}`),
        `${event.eventId} ${id}`,
      ).toBe(told.includes(id));
  }
});

test("providers stand in the order of comparison, then the others, sums last", () => {
  const card = coverageMatrixCard(DATASET, ofMarket("gartner-ww-iaas")) ?? expect.fail();
  const ids = card.lines.map(({ cells }) => cells[0]?.providerId ?? "");
  expect(ids.slice(0, 5)).toEqual(["alibaba", "aws", "microsoft", "google", "huawei"]);
  const rest = ids.slice(5).map((id) => DATASET.providerById.get(id)?.kind !== "provider");
  expect(rest).toEqual(rest.toSorted((a, b) => Number(a) - Number(b)));
  expect(
    coverageMatrixCard(
      DATASET,
      ALL.filter((o) => o.measureId === "rank"),
    ),
  ).toBeNull();
});

describe("every table", () => {
  const names = Object.keys(CARDS) as (keyof typeof CARDS)[];

  test.each(names)("%s: its columns have names that differ, and each line has a cell of words for each", (name) => {
    const { columns, lines, rows } = made(name);
    expect(columns.filter(({ id, label }) => id === "" || label === "")).toEqual([]);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const { id, cells } of lines) {
      expect(cells, id).toHaveLength(columns.length);
      expect(cells.filter((cell) => typeof cell.text !== "string").length, id).toBe(0);
    }
    expect(rows).toEqual([]);
  });

  test.each(names)("%s: a value is that of the figure that it opens, and what a line opens stands in its download", (name) => {
    const { columns, lines } = made(name);
    for (const { id, cells } of lines) {
      const listed = new Set(cells.flatMap((cell, k) => (columns[k]?.downloadOnly === true ? cell.text.split("; ") : [])));
      const opened = cells.flatMap(({ receiptId, value, marks = [] }) => [
        ...(receiptId === undefined ? [] : [{ receiptId, value }]),
        ...marks.map((mark) => ({ receiptId: mark.receiptId, value: mark.value ?? undefined })),
      ]);
      for (const { receiptId, value } of opened) {
        const o = DATASET.observationById.get(receiptId);
        if (o !== undefined) expect(value, receiptId).toBe(o.value);
        // The ratio of a forecast is made from the two figures that its line lists.
        if (name !== "forecasts" || o !== undefined) expect(listed.has(receiptId), `${id} ${receiptId}`).toBe(true);
      }
    }
  });

  test.each(names)("%s: its key holds the inks of its marks, or none where all are reported", (name) => {
    const { inks, lines } = made(name);
    if (inks.length === 0) return;
    const drawn = lines.flatMap(({ cells }) =>
      cells.flatMap(({ receiptId, marks = [] }) => [
        ...marks.map(({ ink }) => ink),
        ...(receiptId === undefined ? [] : [inkOfFigure(receiptId)]),
      ]),
    );
    expect(new Set(inks)).toEqual(new Set(drawn.filter((ink) => ink !== null && ink !== "event")));
    expect(inks.some((ink) => ink !== "reported")).toBe(true);
  });
});

const INK_OF_STATUS = {
  reported: "reported",
  estimated: "estimate",
  provisional: "estimate",
  forecast: "forecast",
  missing: null,
} as const;

function inkOfFigure(receiptId: string): string | null {
  const o = DATASET.observationById.get(receiptId);
  return o === undefined ? null : INK_OF_STATUS[o.status];
}
