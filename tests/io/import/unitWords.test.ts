/** Units as headers and titles write them. */
import { describe, expect, test } from "vitest";
import { chosenUnit, statedUnit, takeUnit, unitInTitle } from "../../../src/io/import/unitWords.ts";

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
])("“%s” is a name and a unit", (text, rest, unit) => {
  const taken = takeUnit(text);
  expect([taken?.rest, says(taken?.stated ?? statedUnit(""))]).toEqual([rest, unit]);
});

test.each(["AWS", "Microsoft Azure", "Market share", "Contracts won", "Cloud K", "Euro Cloud"])("“%s” is a name alone", (text) => {
  expect(takeUnit(text)).toBeNull();
});

test("a title names one unit or none", () => {
  expect(says(unitInTitle(["Cloud revenue (in billions of US dollars)", "Worldwide"]))).toBe("usd_billion");
  expect(says(unitInTitle(["单位：亿元"]))).toBe("cny_million e2");
  expect(says(unitInTitle(["Revenue ($bn) and share (%)"]))).toBe("");
});

test("a reader's currency without a scale means its plain units, a header's does not", () => {
  expect(says(chosenUnit("US dollars"))).toBe("usd_million e-6");
  expect(says(chosenUnit("usd_billion"))).toBe("usd_billion");
  expect(says(statedUnit("US dollars"))).toBe("usd");
});
