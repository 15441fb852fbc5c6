/** Figures held against the dataset's own of the same market. */
import { expect, test } from "vitest";
import { type CuratedFigure, type KnownTables, knownTablesOf } from "../../../src/io/import/known.ts";
import { readTable } from "../../../src/io/import/readTable.ts";
import { DATASET } from "../../helpers/dataset.ts";

const MARKET = { firm: "Firm X", segment: "Cloud (IaaS)", geography: "World" };
const curated = (over: Partial<CuratedFigure>): CuratedFigure => ({
  market: MARKET,
  providerId: "aws",
  measureId: "share",
  period: "2021",
  low: 38.85,
  high: 38.95,
  unit: "percent",
  asPrinted: "38.9%",
  status: "reported",
  vintage: "2022-06",
  ...over,
});

function told(text: string, figures: readonly CuratedFigure[], market = MARKET): string[] {
  const [firm, known] = [DATASET.firms[0], DATASET.markets[0]];
  if (firm === undefined || known === undefined) throw new Error("The dataset has no market.");
  const { segment, geography } = MARKET;
  const tables: KnownTables = {
    ...DATASET,
    firms: [...DATASET.firms, { ...firm, firmId: "x", label: MARKET.firm }],
    markets: [...DATASET.markets, { ...known, marketId: "x", firmId: "x", segment, geography }],
    curated: figures,
  };
  const { problems } = readTable(new TextEncoder().encode(text), { market, measure: "share" }, tables);
  return problems.map(({ code, cause }) => `${code}: ${cause}`);
}
const share = (value: string): string => `Year,AWS\n2021,${value}\n`;

test("bands that touch agree, others differ and name both values", () => {
  expect(told(share("39"), [curated({})])).toEqual([expect.stringContaining("same-as-curated: One figure agrees")]);
  expect(told(share("38.94"), [curated({})])).toEqual([expect.stringContaining("same-as-curated")]);
  expect(told(share("39.1"), [curated({})])).toEqual([expect.stringMatching(/^differs-from-curated: .*38\.9%.*June 2022.*39\.1%/)]);
  expect(told(share(">30"), [curated({})])).toEqual([expect.stringContaining("same-as-curated")]);
  expect(told(share("41-43"), [curated({})])).toEqual([expect.stringContaining("differs-from-curated")]);
});

test("of several vintages any one may agree, and the latest is named where none does", () => {
  const both = [curated({}), curated({ low: 38.05, high: 38.15, asPrinted: "38.1%", vintage: "2023-07" })];
  expect(told(share("38.1"), both)).toEqual([expect.stringContaining("same-as-curated")]);
  expect(told(share("35"), both)).toEqual([expect.stringContaining("38.1%")]);
  for (const published of ["2022-06", "2022", "2022-06-02"])
    expect(told(`Year,AWS,published\n2021,38.1,${published}\n`, both)).toEqual([expect.stringContaining("The dataset has 38.9%")]);
  expect(told("Year,AWS,published\n2021,38.1,2021-06\n", both)).toEqual([expect.stringContaining("same-as-curated")]);
});

test("money is compared in one scale, and never across currencies", () => {
  const money = curated({ measureId: "revenue", low: 35_379.5, high: 35_380.5, unit: "usd_million", asPrinted: "35,380" });
  expect(told("Year,AWS revenue ($bn)\n2021,35.4\n", [money])).toEqual([expect.stringContaining("same-as-curated")]);
  expect(told("Year,AWS revenue ($bn)\n2021,36.4\n", [money])).toEqual([expect.stringContaining("differs-from-curated")]);
  expect(told("Year,AWS revenue (€ bn)\n2021,36.4\n", [money])).toEqual([]);
});

test("only the same market, provider, measure and time are compared; capitals and commas make no other market", () => {
  expect(
    told(share("50"), [curated({ period: "2020" }), curated({ providerId: "google" }), curated({ measureId: "revenue_share" })]),
  ).toEqual([]);
  expect(told(share("50"), [curated({})], { ...MARKET, geography: "China" })).toEqual([]);
  expect(told(share("50"), [curated({})], { firm: "FIRM  X", segment: "cloud, IaaS", geography: "world" })).toHaveLength(1);
});

test("the dataset's own figures, written out, all agree with it", () => {
  const tables = knownTablesOf(DATASET);
  const shares = (tables.curated ?? []).filter(({ measureId, unit }) => measureId === "share" && unit === "percent");
  const lines = shares.map(({ market, providerId, period, vintage, low, high }) =>
    [market.firm, market.segment, market.geography, providerId, period, vintage, (Math.max(low, -1e6) + Math.min(high, 1e6)) / 2]
      .map((cell) => JSON.stringify(String(cell)))
      .join(),
  );
  const file = `firm,segment,geography,provider,period,vintage,share\n${lines.join("\n")}\n`;
  const { problemCounts } = readTable(new TextEncoder().encode(file), { scale: "percent" }, tables);
  expect(shares.length).toBeGreaterThan(500);
  expect(problemCounts.find(({ code }) => code === "differs-from-curated")).toBeUndefined();
  expect(problemCounts.find(({ code }) => code === "same-as-curated")?.count).toBe(1);
});
