/** Units as headers and titles write them. */
import { describe, expect, test } from "vitest";
import * as importWords from "../../../src/domain/words/en/import.ts";
import { chosenUnit, statedUnit, strangeCurrency, takeUnit, unitAlone, unitInTitle } from "../../../src/io/import/unitWords.ts";

/** `unit`, with its shift where there is one; a currency that is strange or has no scale; or nothing. */
function says({ unit, shift, strange, currency, scale }: ReturnType<typeof statedUnit>): string {
  if (strange !== "") return `? ${strange}`;
  if (unit === "") return currency === "" && scale === null ? "" : `${currency} ${scale ?? ""}`.trim();
  return shift === 0 ? unit : `${unit} e${shift}`;
}

describe("words of a unit", () => {
  test.each([
    ["US$ bn", "usd_billion"],
    ["USD million", "usd_million"],
    ["$M", "usd_million"],
    ["$B", "usd_billion"],
    ["billions of US dollars", "usd_billion"],
    ["Millions of U.S. Dollars", "usd_million"],
    ["Mio. EUR", "eur_million"],
    ["Mrd. €", "eur_billion"],
    ["M€", "eur_million"],
    ["thousands of dollars", "usd_million e-3"],
    ["USD '000", "usd_million e-3"],
    ["亿元", "cny_million e2"],
    ["万元", "cny_million e-2"],
    ["十亿元", "cny_billion"],
    ["亿美元", "usd_million e2"],
    ["万亿元", "cny_trillion"],
    ["trillion euros", "eur_billion e3"],
    ["US$ crore", "usd_million e1"],
    ["RMB mn", "cny_million"],
    ["%", "percent"],
    ["in Prozent", "percent"],
    ["% of revenue", "percent"],
    ["pp", "percentage_points"],
    ["£bn", "? British pounds"],
    ["HK$ million", "? Hong Kong dollars"],
    ["亿日元", "? Japanese yen"],
    ["A$m", "? Australian dollars"],
    ["US$", "usd"],
    ["bn", "9"],
    ["¥bn", "9"],
    ["JPY bn", "? Japanese yen"],
    ["HKD million", "? Hong Kong dollars"],
    ["TWD bn", "? Taiwan dollars"],
    ["$T", "usd_trillion"],
    ["$MM", "usd_million"],
    ["mn €", "eur_million"],
    ["Md€", "eur_billion"],
    ["Mds d'euros", "eur_billion"],
    ["EUR md", "eur_billion"],
    ["thousand dollars", "usd_million e-3"],
    ["thousand million dollars", "usd_billion"],
    ["€b", "eur_billion"],
    ["€m", "eur_million"],
    ["$k", "usd_million e-3"],
    ["000s USD", "usd_million e-3"],
    ["000 USD", "usd_million e-3"],
    ["10億ドル", "usd_billion"],
    ["mUSD", "usd_million"],
    ["bnEUR", "eur_billion"],
    ["percent", "percent"],
    ["vH", "percent"],
    ["Unit: %", "percent"],
    ["Unit : %", "percent"],
    ["单位%", "percent"],
    ["all figures are in %", "percent"],
    ["Werte in Prozent", "percent"],
    ["%points", "percentage_points"],
    ["points", "percentage_points"],
    ["gain in pp", ""],
    [" count ", "count"],
    [`US$ bn ${"x".repeat(53)}`, "usd_billion"],
    [`US$ bn ${"x".repeat(54)}`, ""],
    ["customers", ""],
    ["2021", ""],
    ["39 million dollars", ""],
  ])("%s", (text, expected) => {
    expect(says(statedUnit(text))).toBe(expected);
  });
});

test.each([
  ["Revenue (US$ bn)", "Revenue", "usd_billion"],
  ["Umsatz in Mio. EUR", "Umsatz", "eur_million"],
  ["Umsatz, Mrd. €", "Umsatz", "eur_billion"],
  ["% share", "share", "percent"],
  ["营收（亿元）", "营收", "cny_million e2"],
  ["Revenue (US$ bn) ", "Revenue", "usd_billion"],
  ["Revenue (bn)", "Revenue", "9"],
  ["Revenue in billions of dollars", "Revenue", "usd_billion"],
  ["Revenue GBP bn", "Revenue", "? British pounds"],
  ["Share percent", "Share", "percent"],
  ["Share in cloud in %", "Share in cloud", "percent"],
])("“%s” is a name and a unit", (text, rest, unit) => {
  const taken = takeUnit(text);
  expect([taken?.rest, says(taken?.stated ?? statedUnit(""))]).toEqual([rest, unit]);
});

test.each([
  "AWS",
  "Microsoft Azure",
  "Market share",
  "Contracts won",
  "Cloud K",
  "Euro Cloud",
  "Cloud Sterling",
  "Share percentage",
  "Cloud (EU)x",
])("“%s” is a name alone", (text) => {
  expect(takeUnit(text)).toBeNull();
});

test("a title names one unit or none", () => {
  expect(says(unitInTitle(["Cloud revenue (in billions of US dollars)", "Worldwide"]))).toBe("usd_billion");
  expect(says(unitInTitle(["单位：亿元"]))).toBe("cny_million e2");
  expect(says(unitInTitle(["Revenue ($bn) and share (%)"]))).toBe("");
  expect(says(unitInTitle(["", "Revenue ($bn)", "in billions of US dollars"]))).toBe("usd_billion");
  expect([200, 201].map((length) => says(unitInTitle(["Revenue ($bn)".padStart(length, "x")])))).toEqual(["usd_billion", ""]);
});

test("a reader's currency without a scale means its plain units, a header's does not", () => {
  expect(says(chosenUnit("US dollars"))).toBe("usd_million e-6");
  expect(says(chosenUnit("usd_billion"))).toBe("usd_billion");
  expect(says(statedUnit("US dollars"))).toBe("usd");
});

test("a bare ¥ is of one of two currencies, one that is named of its own", () => {
  expect(["¥bn", "¥", "CN¥ bn", "CN ¥", "RMB ¥", "元", "$"].map(strangeCurrency)).toEqual([
    importWords.yenOrYuan,
    importWords.yenOrYuan,
    "",
    "",
    "",
    "",
    "",
  ]);
});

test.each<[string, boolean]>([
  ["Mio. €", true],
  ["millions of US dollars", true],
  ["Millionen €", true],
  ["米ドル", true],
  ["bn € net", false],
  ["bn € 2", false],
  ["£bn", false],
])("whether “%s” says a unit alone: %s", (text, expected) => {
  expect(unitAlone(text)).toBe(expected);
});
