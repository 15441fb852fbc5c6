/* Charts in words: what a reader who does not see one is told of it. */
import { describe, expect, test } from "vitest";
import { chartWords, KEY_HINT, timelineWords } from "../../src/spec/describeChart.ts";
import { ALL_PANELS, barsPanel, gap, mark, panel, slopePanel } from "../helpers/panels.ts";

const bars = (...rows: readonly ReturnType<typeof mark>[]) =>
  panel(
    {
      form: "bars",
      axis: { min: 0, max: 50, ticks: [0, 50], tickTexts: ["0", "50%"] },
      groups: [{ period: "2021", periodText: "2021", rows }],
    },
    { marks: rows },
  );

test.each(ALL_PANELS.map((shown, k) => [`${shown.chart.form} (${k})`, shown] as const))(
  "%s is told by form, market and keys",
  (_, shown) => {
    const words = chartWords(shown);
    expect(words).toContain("Worldwide, IaaS. Gartner, share of 2021 revenue, %.");
    expect(words).toMatch(/^(Bar|Column|Slope|Line|Bars|One|Chart|List)\b/);
    expect(words.endsWith(KEY_HINT)).toBe(true);
    expect(words).not.toMatch(/undefined|NaN| {2}|\.\./);
  },
);

describe("values", () => {
  test("are counted, spanned, and told by the highest and the lowest", () => {
    const words = chartWords(
      bars(mark({ providerId: "aws", value: 39 }), mark({ providerId: "google", value: 7.1 }), mark({ providerId: "alibaba", value: 9.5 })),
    );
    expect(words).toContain(
      "3 values of 3 providers, 2021. The axis runs from 0 to 50%. Highest: AWS, 2021, 39%. Lowest: Google, 2021, 7.1%.",
    );
    expect(words).toContain("Nothing that was looked for is missing.");
  });

  test("of several periods name the first and the last", () => {
    const words = chartWords(bars(mark({ providerId: "aws", value: 39 }), mark({ providerId: "aws", period: "2018", value: 47.8 })));
    expect(words).toContain("2 values of AWS, 2018 to 2021.");
    expect(words).toContain("Highest: AWS, 2018, 47.8%. Lowest: AWS, 2021, 39%.");
  });

  test("that are all the same, and a single one, have no highest", () => {
    expect(chartWords(bars(mark({ providerId: "aws", value: 39 })))).not.toContain("Highest");
    expect(chartWords(bars(mark({ providerId: "aws", value: 39 }), mark({ providerId: "google", value: 39 })))).not.toContain("Highest");
  });

  test("between two others are not taken for levels", () => {
    const { chart } = slopePanel;
    if (chart.form !== "slope") throw new Error("not a slope");
    const levels = chart.series.flatMap((one) => one.marks);
    const words = chartWords({ ...slopePanel, marks: [...levels, ...chart.changes, ...slopePanel.ratios] });
    expect(words).toContain(`${levels.length} values of Alibaba, 2019 to 2021.`);
    expect(words).toContain("Lowest: Alibaba, 2021, 37%.");
    expect(words).toContain("Also: 1 ratio without a level.");
  });
});

describe("gaps", () => {
  test("are named while they are few", () => {
    expect(chartWords(barsPanel)).toContain("Not published: Huawei 2021.");
    expect(chartWords({ ...barsPanel, gaps: [gap("huawei"), gap("google", "2020")] })).toContain(
      "Not published: Huawei 2021 and Google 2020.",
    );
  });

  test("are counted when they are many, with the providers that they belong to", () => {
    const gaps = ["2016", "2017", "2018", "2019", "2020"].map((period) => gap("huawei", period));
    expect(chartWords({ ...barsPanel, gaps })).toContain("Not published: 5 values of Huawei.");
    const whose = ["aws", "alibaba", "microsoft", "google", "huawei"].map((provider) => gap(provider));
    expect(chartWords({ ...barsPanel, gaps: whose })).toContain("Not published: 5 values of 5 providers.");
  });
});

test("the timeline is told by the number of its events and their span", () => {
  const item = { number: 1, title: "Early", period: "2018-09", providerIds: [], start: 0, end: 0, span: false, label: "" };
  const words = timelineWords({
    kind: "events",
    cardId: "events",
    title: "Two events",
    scopeLead: "Events named in the articles.",
    scopeRest: "A dot is a month.",
    note: "",
    source: "",
    description: "",
    rows: [],
    firstYear: 2018,
    lastYear: 2021,
    items: [
      { ...item, receiptId: "event~1", periodText: "September 2018" },
      { ...item, receiptId: "event~2", periodText: "2021" },
    ],
  });
  expect(words).toBe(`Timeline. Events named in the articles. A dot is a month. 2 events, from September 2018 to 2021. ${KEY_HINT}`);
});
