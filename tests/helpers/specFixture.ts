/** Small hand-made specs for component tests: no dataset, no store, only what a part of the page is given. */

import type { EventsCard, Panel } from "../../src/spec/card.ts";
import type { Row } from "../../src/spec/cardBase.ts";
import type { ChartSpec } from "../../src/spec/chartSpec.ts";
import type { Choice } from "../../src/spec/filterSpec.ts";
import type { Gap, Mark } from "../../src/spec/mark.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";

export const choice = (id: string, label: string, more: Partial<Choice> = {}): Choice => ({
  id,
  label,
  sub: "",
  count: 1,
  on: true,
  disabled: false,
  reason: "",
  ...more,
});

export const mark = (providerId: string, providerLabel: string, value: number, more: Partial<Mark> = {}): Mark => ({
  receiptId: `r-${providerId}`,
  provenance: { kind: "observed", observationId: `r-${providerId}` },
  providerId,
  providerLabel,
  measureId: "share",
  measureLabel: "Share",
  period: "2021",
  periodText: "2021",
  periodLabel: "",
  basePeriod: "",
  value,
  unit: "percent",
  text: `${value}%`,
  shortText: `${value}%`,
  band: { low: value - 0.5, high: value + 0.5 },
  bandText: `${value - 0.5} to ${value + 0.5}`,
  bound: "exact",
  status: "reported",
  ink: "reported",
  vintage: "2022",
  asPrinted: `${value}%`,
  sourceId: "article-2",
  locator: "p6",
  label: `${providerLabel}, 2021: ${value} percent. Reported. Open receipt`,
  ...more,
});

export const gap = (providerId: string, providerLabel: string): Gap => ({
  receiptId: `gap~m~${providerId}~2021`,
  providerId,
  providerLabel,
  period: "2021",
  periodText: "2021",
  text: "not published",
  label: `${providerLabel}, 2021: not published. Open receipt`,
});

export const row = (of: Mark | Gap): Row => {
  const drawn = "value" in of ? of : null;
  return {
    receiptId: of.receiptId,
    kind: drawn ? "mark" : "gap",
    providerId: of.providerId,
    providerLabel: of.providerLabel,
    measureLabel: "Share",
    periodText: of.periodText,
    valueText: drawn?.text ?? "not published",
    bandText: drawn?.bandText ?? "",
    asPrinted: drawn?.asPrinted ?? "",
    statusText: drawn ? "Reported" : "Not published",
    ink: drawn?.ink ?? "gap",
    firmLabel: "Gartner",
    sourceText: "Article 2, paragraph 6",
    cells: CSV_COLUMNS.map((column) => (column === "value" ? (drawn?.value ?? null) : "")),
  };
};

const aws = mark("aws", "AWS", 39);
const alibaba = mark("alibaba", "Alibaba", 9.5);
const huawei = gap("huawei", "Huawei");

/** Two shares and a gap of one market. */
export const panel = (more: Partial<Panel> = {}): Panel => ({
  kind: "panel",
  cardId: "shares-gartner-ww-iaas",
  title: "AWS leads worldwide",
  scopeLead: "Worldwide, IaaS.",
  scopeRest: "Gartner, share of 2021 revenue, %",
  note: "",
  source: "Source: Gartner, read in article 2.",
  description: "AWS 39 percent, Alibaba 9.5 percent, Huawei not published.",
  rows: [row(aws), row(alibaba), row(huawei)],
  ghosts: [],
  breaks: [],
  events: [],
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
  chart: {
    form: "bars",
    axis: { min: 0, max: 45, ticks: [0, 20, 40], tickTexts: ["0%", "20", "40%"] },
    groups: [{ period: "2021", periodText: "2021", rows: [aws, alibaba, huawei] }],
  },
  ratios: [],
  marks: [aws, alibaba],
  gaps: [huawei],
  inks: ["reported", "gap", "band"],
  fallback: "",
  ...more,
});

export const eventsCard = (items: EventsCard["items"]): EventsCard => ({
  kind: "events",
  cardId: "events",
  title: "Two events",
  scopeLead: "Alibaba.",
  scopeRest: "Events named in the articles.",
  note: "",
  source: "Source: articles 1 to 5.",
  description: "",
  rows: [],
  firstYear: 2018,
  lastYear: 2022,
  items,
});

/** Everything the filter strip reads. */
export const stripSpec = (more: Partial<ChartSpec> = {}): Pick<ChartSpec, "filters" | "status" | "problems"> => ({
  filters: {
    firms: [choice("gartner", "Gartner", { sub: "Worldwide IaaS", count: 4 }), choice("idc", "IDC", { count: 1, on: false })],
    collections: [choice("articles", "The five articles"), choice("record", "+ Public record", { on: false })],
    providers: [
      { ...choice("alibaba", "Alibaba"), more: false },
      { ...choice("aws", "AWS", { disabled: true, reason: "AWS has no figure here" }), more: false },
    ],
    steps: [],
    shows: [],
    asOf: { value: "", min: "2018-09-02", max: "2022-09-30", restatements: [], effect: "" },
    forms: [
      choice("best", "Best fit"),
      choice("bars", "Bars", { on: false }),
      choice("lines", "Lines", { on: false, disabled: true, reason: "Needs three dates in one market" }),
    ],
    years: [
      { year: 2019, count: 1 },
      { year: 2020, count: 0 },
      { year: 2021, count: 9 },
    ],
    from: 2019,
    to: 2021,
    summary: "Gartner · the five articles · 2 providers · 2019–2021",
  },
  status: { lead: "8 shares", rest: "shown, in 3 markets on separate axes." },
  problems: [],
  ...more,
});
