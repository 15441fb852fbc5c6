/* What companies report, asked with a few made figures: which panels there are, in which order, and what each is called. */
import { describe, expect, test } from "vitest";
import type { Dataset, Observation } from "../../../src/domain/model.ts";
import { revenuePanels, twoBarsPanels } from "../../../src/spec/cards/revenuePanels.ts";
import { DATASET } from "../../helpers/dataset.ts";

const sample = DATASET.observationById.get("r-aws-operating-income-2021-q4") ?? expect.fail();

/** AWS's revenue of 10 billion US dollars in 2020 among the results of Amazon, where nothing else is said. */
const made = (value: number, patch: Partial<Observation> = {}): Observation => {
  const one = { ...sample, measureId: "revenue", period: "2020", periodLabel: "", value, asPrinted: `$${value}bn`, ...patch };
  return { ...one, observationId: [one.marketId, one.providerId, one.measureId, one.period, one.unit].join(" ") };
};
const grown = (period: string, patch: Partial<Observation> = {}): Observation =>
  made(30, { measureId: "revenue_growth", unit: "percent", asPrinted: "30%", period, ...patch });
const income = (value: number, patch: Partial<Observation> = {}): Observation => made(value, { measureId: "operating_income", ...patch });
const GROUP = { providerId: "amazon-group" };

/** A dataset of these figures alone. */
const datasetOf = (observations: readonly Observation[]): Dataset => ({
  ...DATASET,
  observations,
  observationById: new Map(observations.map((o) => [o.observationId, o])),
  breaks: [],
  events: [],
});
const panelsOf = (shown: readonly Observation[]) => revenuePanels(datasetOf(shown), shown, "best");
const ids = (shown: readonly Observation[]) => panelsOf(shown).map(({ cardId }) => cardId);
const titles = (shown: readonly Observation[]) => panelsOf(shown).map(({ title }) => title);

describe("revenue", () => {
  test.each([
    ["amazon-results", "aws", "AWS revenue was US$10 billion in 2020"],
    ["amazon-results", "amazon-group", "Amazon revenue was US$10 billion in 2020"],
    ["alibaba-results", "alibaba", "Alibaba’s cloud revenue was US$10 billion in 2020"],
    ["alibaba-results", "alibaba-group", "Alibaba Group revenue was US$10 billion in 2020"],
    ["microsoft-results", "microsoft", "Microsoft’s cloud revenue was US$10 billion in 2020"],
    // A part that the company reports by itself has the name of its market.
    ["alibaba-cloud-intelligence", "alibaba", "Alibaba Cloud Intelligence revenue was US$10 billion in 2020"],
    ["microsoft-azure", "microsoft", "Azure revenue was US$10 billion in 2020"],
  ])("in %s of %s is told as “%s”", (marketId, providerId, title) => {
    expect(titles([made(10, { marketId, providerId })])).toEqual([title]);
  });

  test("of the cloud comes before that of its group, in whatever order the figures are", () => {
    const both = [made(100, GROUP), made(10)];
    const expected = ["revenue-amazon-results-aws-usd-years", "revenue-amazon-results-amazon-group-usd-years"];
    expect(ids(both)).toEqual(expected);
    expect(ids(both.toReversed())).toEqual(expected);
  });

  test("in two currencies or kinds of period has a panel of each, the longest first", () => {
    const quarters = ["2020-Q1", "2020-Q2", "2020-Q3"].map((period) => made(3, { period }));
    const euros = ["2020", "2021"].map((period) => made(9, { period, unit: "eur_billion" }));
    expect(ids([made(10), ...euros, ...quarters]).filter((id) => id.startsWith("revenue"))).toEqual([
      "revenue-amazon-results-aws-usd-quarters",
      "revenue-amazon-results-aws-eur-years",
      "revenue-amazon-results-aws-usd-years",
    ]);
  });

  test("is drawn over time, whatever the order of its figures", () => {
    const [panel] = panelsOf([made(30, { period: "2021" }), made(10)]);
    expect(panel?.title).toBe("AWS revenue rose from US$10 billion in 2020 to US$30 billion in 2021");
    expect(panel?.marks.map(({ period }) => period)).toEqual(["2020", "2021"]);
    expect(panel?.scopeLead).toBe("Amazon.");
  });

  test("has its growth behind the first panel; that of a group only where there are two rates", () => {
    const levels = [made(10), made(9, { unit: "eur_billion" })];
    expect(ids([...levels, grown("2020")])).toEqual([
      "revenue-amazon-results-aws-usd-years",
      "growth-amazon-results-aws",
      "revenue-amazon-results-aws-eur-years",
    ]);
    expect(ids([grown("2020")])).toEqual(["growth-amazon-results-aws"]);
    expect(ids([made(100, GROUP), grown("2020", GROUP)])).toEqual(["revenue-amazon-results-amazon-group-usd-years"]);
    expect(ids([made(100, GROUP), grown("2020", GROUP), grown("2021", GROUP)])).toEqual([
      "revenue-amazon-results-amazon-group-usd-years",
      "growth-amazon-results-amazon-group",
    ]);
  });

  test("and rates of another provider of the company are no growth of it", () => {
    const [growth] = panelsOf([grown("2020"), grown("2021", GROUP)]).filter(({ cardId }) => cardId === "growth-amazon-results-aws");
    expect(growth?.marks.map(({ providerId, period }) => `${providerId} ${period}`)).toEqual(["aws 2020"]);
  });

  test("of a research firm's market is none of a company", () => {
    expect(ids([made(10, { marketId: "gartner-ww-iaas" })])).toEqual([]);
  });
});

describe("operating income", () => {
  test("of cloud and group stands on one axis, told of the last period that both have", () => {
    const shown = [
      income(5),
      income(3, GROUP),
      income(6, { period: "2021" }),
      income(8, { ...GROUP, period: "2021" }),
      income(1, { period: "2022" }),
    ];
    const [panel, ...more] = panelsOf(shown);
    expect(more).toEqual([]);
    expect(panel?.cardId).toBe("operating-income-amazon-results-all-usd-years");
    expect(panel?.title).toBe("AWS earned less than all of Amazon in 2021: 6 against 8");
    // The group's figures may end earlier, and begin earlier.
    const [earlier] = panelsOf([income(2, { ...GROUP, period: "2019" }), income(5), income(3, GROUP), income(7, { period: "2021" })]);
    expect(earlier?.title).toBe("AWS earned more than all of Amazon in 2020: 5 against 3");
  });

  test("alone has the name of whose it is, and is told over time", () => {
    expect(titles([income(5), income(9, { period: "2021" })])).toEqual([
      "AWS operating income rose from US$5 billion in 2020 to US$9 billion in 2021",
    ]);
    expect(titles([income(5, GROUP), income(9, { ...GROUP, period: "2021" })])).toEqual([
      "Amazon operating income rose from US$5 billion in 2020 to US$9 billion in 2021",
    ]);
    const alibaba = { marketId: "alibaba-results", providerId: "alibaba" };
    expect(titles([income(5, alibaba), income(9, { ...alibaba, period: "2021" })])).toEqual([
      "Alibaba’s cloud operating income rose from US$5 billion in 2020 to US$9 billion in 2021",
    ]);
    // Both, but never of one period.
    expect(titles([income(5), income(8, { ...GROUP, period: "2021" })])).toEqual(["AWS operating income was US$5 billion in 2020"]);
  });

  test("of one figure is no chart, and two currencies or kinds of period are never one", () => {
    expect(ids([income(5)])).toEqual([]);
    expect(ids([income(5), income(5, { unit: "eur_billion" })])).toEqual([]);
    expect(ids([income(5), income(1, { period: "2020-Q4" })])).toEqual([]);
  });
});

describe("a share of income above the whole", () => {
  const period = "2021-Q4";
  const share = made(153, { measureId: "operating_income_share", unit: "percent", asPrinted: "153%", period });
  const cloud = income(5.29, { period });
  const group = income(3.46, { ...GROUP, period });
  const bars = (shown: readonly Observation[], others: readonly Observation[] = []) =>
    twoBarsPanels(datasetOf([...shown, ...others]), shown, "best").map(({ cardId, title, note, marks }) => ({
      cardId,
      title,
      note,
      marks: marks.map((m) => `${m.providerId} ${m.period}`).sort(),
    }));
  const TWO = "A share of more than the whole is two bars, not a slice.";

  test("is two bars of its period, and the share as it was printed", () => {
    // Other periods of the same two are none of it.
    expect(bars([share, group, cloud, income(1, { period: "2021-Q3" })])).toEqual([
      {
        cardId: "operating-income-amazon-results-all-usd-quarters-2021-q4",
        title: "AWS earned more than all of Amazon in Q4 2021: 5.29 against 3.46",
        note: `Printed as “153%”. ${TWO}`,
        marks: [`amazon-group ${period}`, `aws ${period}`],
      },
    ]);
  });

  test("is quoted from the articles where one of them prints it", () => {
    const article = { ...share, observationId: "told", sourceId: "article-3", asPrinted: "more than 100%" };
    expect(bars([share, cloud, group], [article])[0]?.note).toBe(`The articles say “more than 100%”. ${TWO}`);
  });

  test.each([
    ["no share", [cloud, group]],
    ["the cloud alone", [share, cloud]],
    ["the group's income of another period", [share, cloud, income(3, { ...GROUP, period: "2021-Q3" })]],
    ["the group's income of another market", [share, cloud, income(3, { ...GROUP, period, marketId: "alibaba-results" })]],
    ["the group's revenue", [share, cloud, made(100, { ...GROUP, period })]],
  ])("is none with %s", (_, shown) => {
    expect(bars(shown)).toEqual([]);
  });
});
