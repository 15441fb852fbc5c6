/** Sets of the reader's own for tests, made of a few words each. */
import { type FigureRow, figureColumnsOf } from "../../src/domain/figureColumns.ts";
import type { OwnSet } from "../../src/domain/ownSet.ts";
import { DATASET } from "./dataset.ts";

/** The three names of the curated market of worldwide IaaS. */
export const GARTNER = namesOf("gartner-ww-iaas");

/** The three names of a curated market. */
export function namesOf(marketId: string): FigureRow["market"] {
  const market = DATASET.marketById.get(marketId);
  if (market === undefined) throw new Error(`no market ${marketId}`);
  return { firm: DATASET.firmById.get(market.firmId)?.label ?? "", segment: market.segment, geography: market.geography };
}

/** A figure: AWS's share of Gartner's worldwide IaaS in 2021, typed as 38, where nothing else is said. */
export function figure(patch: Partial<FigureRow> = {}): FigureRow {
  return {
    line: 2,
    column: 2,
    providerId: "aws",
    providerText: "AWS",
    measureId: "share",
    period: "2021",
    periodText: "2021",
    amount: { kind: "value", value: 38, bound: "exact" },
    unit: "percent",
    asTyped: "38",
    status: "reported",
    market: GARTNER,
    vintage: "",
    note: "",
    sourceText: "",
    rowId: "",
    ...patch,
  };
}

/** A provider that the dataset does not know. */
export const unknown = (providerText: string, patch: Partial<FigureRow> = {}): FigureRow =>
  figure({ providerId: null, providerText, ...patch });

const value = (typed: string): Pick<FigureRow, "amount" | "asTyped"> => ({
  amount: { kind: "value", value: Number(typed), bound: "exact" },
  asTyped: typed,
});

/** The figures of a small file: two years of three providers in Gartner's market, one of them unknown, a range, a forecast, a bound. */
export const SMALL: readonly FigureRow[] = [
  figure({ line: 2, ...value("38"), period: "2021", periodText: "2021" }),
  figure({ line: 3, ...value("41.5"), period: "2022", periodText: "FY22" }),
  unknown("Möwe <b>Cloud</b>", { line: 4, ...value("7"), vintage: "2022-06", note: "from the sales team", sourceText: "Annex B" }),
  unknown("Möwe <b>Cloud</b>", {
    line: 5,
    amount: { kind: "range", low: 33, high: 35 },
    asTyped: "33-35",
    period: "2022",
    periodText: "2022",
  }),
  figure({ line: 6, providerId: "google", providerText: "GCP", ...value("9"), status: "forecast", period: "2027", periodText: "2027" }),
  figure({ line: 7, providerId: "huawei", providerText: "华为", amount: { kind: "value", value: 1, bound: "at_most" }, asTyped: "<1" }),
  figure({ line: 8, column: 5, providerId: "total", providerText: "Total", measureId: "spend", unit: "usd_billion", ...value("91.5") }),
];

/** A set of these figures. */
export function ownSet(figures: readonly FigureRow[] = SMALL, patch: Partial<OwnSet> = {}): OwnSet {
  return {
    setId: "own-1",
    name: "report.csv",
    fileName: "report.csv",
    addedOn: "2026-11-22",
    rowsRead: figures.length,
    rowsLeft: 0,
    figures: figureColumnsOf(figures),
    ...patch,
  };
}
