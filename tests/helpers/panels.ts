/** Hand-made panels, one per chart form, with the figures of the mocks. Ids are short so that tests read well. */

import type { Panel } from "../../src/spec/card.ts";
import type { ChartBody } from "../../src/spec/chartBody.ts";
import type { Gap, Ink, Mark } from "../../src/spec/mark.ts";

const NAMES: Readonly<Record<string, string>> = {
  aws: "AWS",
  alibaba: "Alibaba",
  microsoft: "Microsoft",
  google: "Google",
  huawei: "Huawei",
  total: "Whole market",
};

interface MarkWish extends Partial<Mark> {
  readonly providerId: string;
  readonly value: number;
}

/** A mark with everything defaulted from provider, period and value; `receiptId` is "provider-period". */
export function mark(wish: MarkWish): Mark {
  const period = wish.period ?? "2021";
  const name = NAMES[wish.providerId] ?? wish.providerId;
  const text = wish.text ?? `${wish.value}%`.replace("-", "−");
  const ink: Ink = wish.ink ?? "reported";
  return {
    receiptId: `${wish.providerId}-${period}`,
    provenance: ink === "derived" ? { kind: "derived", derivationId: "ratio", inputIds: [] } : { kind: "observed", observationId: "o" },
    providerLabel: name,
    measureId: "share",
    measureLabel: "Share",
    period,
    periodText: period,
    periodLabel: period,
    basePeriod: "",
    unit: "percent",
    text,
    shortText: text,
    band: { low: wish.value, high: wish.value },
    bandText: "",
    bound: "exact",
    status: "reported",
    ink,
    vintage: "2022",
    asPrinted: text,
    sourceId: "a1",
    locator: "p6",
    label: `${name}, ${period}: ${text}. Open receipt`,
    ...wish,
  };
}

/** A gap; `receiptId` is "gap-provider-period". */
export function gap(providerId: string, period = "2021", text = "not published"): Gap {
  const name = NAMES[providerId] ?? providerId;
  return {
    receiptId: `gap-${providerId}-${period}`,
    providerId,
    providerLabel: name,
    period,
    periodText: period,
    text,
    label: `${name}, ${period}: ${text}. Open receipt`,
  };
}

/** A panel round a chart body. */
export function panel(chart: ChartBody, more: Partial<Panel> = {}): Panel {
  return {
    kind: "panel",
    cardId: `card-${chart.form}`,
    title: `A ${chart.form} chart`,
    scopeLead: "Worldwide, IaaS.",
    scopeRest: "Gartner, share of 2021 revenue, %",
    ghosts: [],
    breaks: [],
    events: [],
    note: "",
    source: "Source: Gartner.",
    description: `What the ${chart.form} show, in words`,
    rows: [],
    scope: {
      marketId: "gartner-ww-iaas",
      firmId: "gartner",
      firmLabel: "Gartner",
      geography: "Worldwide",
      segment: "IaaS",
      measureId: "share",
      measureLabel: "Share",
      periodKind: "year",
      unit: "percent",
    },
    chart,
    ratios: [],
    marks: [],
    gaps: [],
    inks: [],
    fallback: "",
    ...more,
  };
}

const axis = (max: number, ticks: readonly number[], unit = "%") => ({
  min: 0,
  max,
  ticks,
  tickTexts: ticks.map((tick, k) => (k === 0 || k === ticks.length - 1 ? `${tick}${unit}` : String(tick))),
});

/** Bars with every ink: a wide band, a narrow one, an estimate, a forecast, a derived value, a lower bound, a gap. */
export const barsPanel = panel(
  {
    form: "bars",
    axis: axis(45, [0, 10, 20, 30, 40]),
    groups: [
      {
        period: "2021",
        periodText: "2021",
        rows: [
          mark({ providerId: "aws", value: 39, band: { low: 38.5, high: 39.5 }, bandText: "38.5 to 39.5" }),
          mark({ providerId: "microsoft", value: 21, ink: "estimate", status: "estimated", bound: "about" }),
          mark({ providerId: "alibaba", value: 9.5, band: { low: 9.45, high: 9.55 }, bandText: "9.45 to 9.55" }),
          mark({ providerId: "google", value: 7.1, ink: "forecast", status: "forecast" }),
          mark({ providerId: "tencent", value: 5, ink: "derived" }),
          mark({ providerId: "oracle", value: 3, bound: "at_least", band: { low: 3, high: Number.POSITIVE_INFINITY }, text: "> 3%" }),
          gap("huawei"),
        ],
      },
    ],
  },
  { gaps: [gap("huawei")] },
);

/** Slope: one line with its change, a ratio whose level was never printed, and two providers not published. */
export const slopePanel = panel(
  {
    form: "slope",
    axis: axis(50, [0, 25, 50]),
    periods: ["2019", "2021"],
    periodTexts: ["2019", "2021"],
    series: [
      {
        providerId: "alibaba",
        stops: [],
        providerLabel: "Alibaba",
        marks: [mark({ providerId: "alibaba", period: "2019", value: 46 }), mark({ providerId: "alibaba", value: 37 })],
      },
    ],
    changes: [
      mark({ providerId: "alibaba", receiptId: "change-alibaba", value: -9, text: "−9 points", ink: "derived", bandText: "−10 to −8" }),
    ],
  },
  {
    ratios: [mark({ providerId: "huawei", receiptId: "ratio-huawei", value: 2, text: "×2", asPrinted: "doubled", ink: "estimate" })],
    gaps: [gap("huawei", "2021", "level not published"), gap("aws"), gap("google")],
  },
);

/** Slope of several lines whose right ends crowd each other. */
export const crowdedSlopePanel = panel({
  form: "slope",
  axis: axis(50, [0, 25, 50]),
  periods: ["2019", "2021"],
  periodTexts: ["2019", "2021"],
  series: [
    { id: "alibaba", from: 46, to: 37 },
    { id: "huawei", from: 9, to: 18 },
    { id: "tencent", from: 17, to: 16 },
    { id: "google", from: 8, to: 9 },
  ].map(({ id, from, to }) => ({
    providerId: id,
    providerLabel: NAMES[id] ?? "Tencent",
    stops: [],
    marks: [mark({ providerId: id, period: "2019", value: from }), mark({ providerId: id, value: to })],
  })),
  changes: [
    mark({ providerId: "alibaba", receiptId: "change-alibaba", value: -9, text: "−9 points", ink: "derived", bandText: "−10 to −8" }),
    mark({ providerId: "huawei", receiptId: "change-huawei", value: 9, text: "+9 points", ink: "derived", bandText: "8 to 10" }),
  ],
});

/** Index: a printed ratio (hollow) and a derived one (dotted) with its band. */
export const indexPanel = panel({
  form: "index",
  axis: axis(220, [0, 100, 200], ""),
  periods: ["2019", "2021"],
  periodTexts: ["2019", "2021"],
  basePeriod: "2019",
  series: [
    {
      providerId: "huawei",
      stops: [],
      providerLabel: "Huawei",
      marks: [mark({ providerId: "huawei", value: 200, text: "200", ink: "estimate", asPrinted: "doubled" })],
    },
    {
      providerId: "alibaba",
      stops: [],
      providerLabel: "Alibaba",
      marks: [
        mark({
          providerId: "alibaba",
          value: 80.4,
          text: "80",
          ink: "derived",
          asPrinted: "37 ÷ 46",
          band: { low: 78.5, high: 82.4 },
          bandText: "78 to 82",
        }),
      ],
    },
  ],
});

const YEARS = ["2018", "2019", "2020", "2021", "2022"];

const LEVELS: Readonly<Record<string, readonly (number | null)[]>> = {
  aws: [47.8, 45, 40.8, 38.9, 40],
  microsoft: [15.5, 17.9, 19.7, 21.1, 21.5],
  google: [4, 5.3, 6.1, 7.1, 7.5],
  huawei: [null, null, 4.2, 4.6, 4.4],
  alibaba: [7.7, 9.1, null, 9.5, 7.7],
};

/** Lines: five years, Huawei not published in the first two, Alibaba not in the middle one. */
export const linesPanel = panel(
  {
    form: "lines",
    axis: axis(50, [0, 10, 20, 30, 40, 50]),
    periods: YEARS,
    periodTexts: YEARS,
    series: Object.entries(LEVELS).map(([providerId, levels]) => ({
      providerId,
      providerLabel: NAMES[providerId] ?? providerId,
      stops: [],
      marks: levels.flatMap((value, k) =>
        value === null ? [] : [mark({ providerId, period: YEARS[k] ?? "", value, text: String(value) })],
      ),
    })),
  },
  { gaps: [gap("huawei", "2018"), gap("huawei", "2019"), gap("tencent", "2022")] },
);

/** Columns: two reported years, four empty ones, a forecast, and the two derived changes between. */
export const columnsPanel = panel(
  {
    form: "columns",
    axis: axis(95, [0, 20, 40, 60, 80], ""),
    slots: ["2020", "2021", "2022", "2023", "2024", "2025", "2026"].map((period) => {
      const value = { "2020": 19, "2021": 27.4, "2026": 85 }[period];
      const isForecast = period === "2026";
      return {
        period,
        periodText: period,
        mark:
          value === undefined
            ? null
            : mark({
                providerId: "total",
                period,
                value,
                text: String(value),
                ink: isForecast ? "forecast" : "reported",
                band: value === 27.4 ? { low: 27.35, high: 27.45 } : { low: value - 0.5, high: value + 0.5 },
              }),
      };
    }),
    changes: [
      {
        from: "2021",
        to: "2026",
        marks: [
          mark({ providerId: "total", receiptId: "ratio", value: 3.1, text: "×3.1", ink: "derived" }),
          mark({ providerId: "total", receiptId: "cagr", value: 25.4, text: "25.4%", ink: "derived" }),
        ],
        text: "×3.1 in five years",
        subText: "25.4% a year (25.2 to 25.6)",
      },
    ],
  },
  { gaps: [gap("total", "2022")] },
);

/** Figures: a printed amount and a derived one. */
export const figuresPanel = panel({
  form: "figures",
  items: [
    {
      name: "Group revenue",
      mark: mark({ providerId: "alibaba-group", value: 205555, text: "205,555" }),
      unitText: "million yuan",
      detail: "",
    },
    {
      name: "Cloud revenue",
      mark: mark({ providerId: "alibaba", value: 18500, text: "≈ 18,500", ink: "derived" }),
      unitText: "million yuan",
      detail: "9% of 205,555; with rounding 17,470 to 19,530.",
    },
  ],
});

/** Stacked: thin neighbours, printed others, an empty year, and a rest that nobody printed. */
export const stackedPanel = panel(
  {
    form: "stacked",
    axis: axis(100, [0, 50, 100]),
    restText: "Not published",
    bars: [
      {
        period: "2019",
        periodText: "2019",
        segments: [mark({ providerId: "alibaba", period: "2019", value: 9 }), mark({ providerId: "aws", period: "2019", value: 45 })],
        others: mark({ providerId: "others", period: "2019", value: 46 }),
        rest: null,
      },
      { period: "2020", periodText: "2020", segments: [], others: null, rest: null },
      {
        period: "2021",
        periodText: "2021",
        segments: [
          mark({ providerId: "aws", value: 39 }),
          mark({ providerId: "google", value: 2 }),
          mark({ providerId: "huawei", value: 3, ink: "forecast", status: "forecast" }),
        ],
        others: mark({ providerId: "others", value: 20 }),
        rest: mark({ providerId: "others", receiptId: "rest-2021", providerLabel: "The rest", value: 36, ink: "derived" }),
      },
    ],
  },
  { gaps: [gap("microsoft")] },
);

/** Ranks: two share the second place, Huawei has none in the first year, and the series breaks after 2020. */
export const bumpPanel = panel({
  form: "bump",
  ranks: 3,
  periods: ["2019", "2020", "2021"],
  periodTexts: ["2019", "2020", "2021"],
  series: [
    { id: "aws", ranks: [1, 1, 1] },
    { id: "alibaba", ranks: [2, 2, 3] },
    { id: "google", ranks: [2, 3, 2] },
    { id: "huawei", ranks: [null, null, 3] },
  ].map(({ id, ranks }) => ({
    providerId: id,
    providerLabel: NAMES[id] ?? id,
    stops: id === "aws" ? ["aws-2020"] : [],
    marks: ranks.flatMap((value, k) =>
      value === null ? [] : [mark({ providerId: id, period: String(2019 + k), value, text: `#${value}`, ink: "derived" })],
    ),
  })),
});

/** Multiples: the lines once more, with a break in the middle of one. */
export const multiplesPanel = panel({
  form: "multiples",
  axis: axis(50, [0, 25, 50]),
  periods: YEARS,
  periodTexts: YEARS,
  series: Object.entries(LEVELS).map(([providerId, levels]) => ({
    providerId,
    providerLabel: NAMES[providerId] ?? providerId,
    stops: providerId === "aws" ? ["aws-2019"] : [],
    marks: levels.flatMap((value, k) => (value === null ? [] : [mark({ providerId, period: YEARS[k] ?? "", value, text: String(value) })])),
  })),
});

/** Intervals: one above both thresholds, one across the upper, an empty year between. */
export const intervalsPanel = panel({
  form: "intervals",
  axis: axis(3000, [0, 1000, 2000, 3000], ""),
  periods: ["2019", "2020", "2021"],
  periodTexts: ["2019", "2020", "2021"],
  marks: [
    mark({ providerId: "total", period: "2019", value: 2041, text: "2,041 to 2,319", band: { low: 2041, high: 2319 }, ink: "derived" }),
    mark({ providerId: "total", value: 1500, text: "1,500 to 2,500", band: { low: 1500, high: 2500 }, ink: "derived" }),
  ],
  rules: [
    { at: 1800, text: "above 1,800: high" },
    { at: 1000, text: "below 1,000: low" },
  ],
});

export const dumbbellPanel = panel({
  form: "dumbbell",
  axis: { min: -1, max: 0.5, ticks: [-1, -0.5, 0, 0.5], tickTexts: ["−1", "−0.5", "first", "+0.5"] },
  rows: [
    {
      rowId: "aws-row",
      providerId: "aws",
      providerLabel: "AWS",
      periodText: "2021",
      dots: [
        { mark: mark({ receiptId: "aws-first", providerId: "aws", value: 38.9 }), at: 0, place: "first" },
        { mark: mark({ receiptId: "aws-between", providerId: "aws", value: 39 }), at: 0.1, place: "between" },
        { mark: mark({ receiptId: "aws-latest", providerId: "aws", value: 38.1 }), at: -0.8, place: "latest" },
      ],
      gapText: "0.8 points lower",
      verdict: { glyph: "≠", text: "Restated" },
    },
    {
      rowId: "google-row",
      providerId: "google",
      providerLabel: "Google",
      periodText: "2021",
      dots: [
        { mark: mark({ receiptId: "google-first", providerId: "google", value: 7.1 }), at: 0, place: "first" },
        { mark: mark({ receiptId: "google-disputed", providerId: "google", value: 6.9 }), at: -0.2, place: "disputed" },
      ],
      gapText: "0.2 points lower",
      verdict: { glyph: "≠", text: "Disputed" },
    },
  ],
});

export const ALL_PANELS = [
  dumbbellPanel,
  barsPanel,
  slopePanel,
  crowdedSlopePanel,
  indexPanel,
  linesPanel,
  columnsPanel,
  figuresPanel,
  stackedPanel,
  bumpPanel,
  multiplesPanel,
  intervalsPanel,
] as const;
