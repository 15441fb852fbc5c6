/** The unit that stands at a figure, in the order and the language that people write it; each amount is worked out by hand. */
import { describe, expect, test } from "vitest";
import { type FigureRead, isFigure, readFigureCell } from "../../../src/io/import/numbers.ts";

/** "58.4 eur_million", "33..35 percent, words", or what is the matter. */
function said(read: FigureRead): string {
  if (read.kind !== "figure") return read.kind;
  const { amount, unit, beside } = read;
  const value =
    amount.kind === "range" ? `${amount.low}..${amount.high}` : `${amount.bound === "exact" ? "" : `${amount.bound} `}${amount.value}`;
  return `${value} ${unit}`.trim() + (beside === "" ? "" : `, ${beside}`);
}

const UNITS: readonly (readonly [says: string, words: string])[] = [
  [
    "40 usd_million",
    "$40 million|$40 millions|$40mn|$40m|$40 mio|$40 Mio.|US$40 mm|$40 mln|USD 40 mio|40 USD mio|40 Mio $|40 million U.S. dollars|40 millones de dólares|$40 百万",
  ],
  ["40 eur_million", "€ 40 Mio.|€40 Millionen|40 Millionen €|40 Millionen Euro|40 EUR Mio|40 million euro|€40 milioni"],
  ["40 usd_billion", "$40 billion|$40 billions|$40bn|$40 b|$40 Mrd|$40 Mrds|$40 bln|40 mld $|40 md $|40 milliards $|40 Milliarden $"],
  ["40 usd_trillion", "$40 trillion|$40 trillions|$40tn|$40t|$40 trn"],
  ["0.04 usd_million", "$40 thousand|$40 thousands|$40k|$40 tsd"],
  ["400 usd_million", "$40 crore"],
  ["4 usd_million", "$40 lakh"],
  ["0.00004 usd_million", "$40|40 dollars"],
  ["0.00004 usd_million, words", "$40 per user"],
  ["0 eur_million", "€0 Mio."],
  ["-40 eur_million", "-€40 Mio.|- 40 Mio. €"],
  ["about 40 eur_million", "~€40 Mio.|ca. €40 Mio."],
  ["at_least 40 cny_million", "40 million yuan or more|RMB 40 million+"],
  ["40 cny_million", "40 million renminbi|40 million Chinese yuan|RMB 40 mn"],
  ["40 percentage_points", "40 percentage points|40 points|40 point|40 pp"],
  ["40 rank", "40th"],
  ["40 ratio", "40x|40 times|40 fold"],
  ["40 months", "40 months"],
  ["40 percent, words", "40% growth|40% of total"],
  ["0 percent, words", "0% of total"],
  ["40, footnote", "40*"],
];

describe.each(UNITS)("%s", (says, words) => {
  test.each(words.split("|"))("%s", (cell) => {
    expect(said(readFigureCell(cell, "."))).toBe(says);
  });
});

const RANGES: readonly (readonly [says: string, words: string])[] = [
  ["33..35", "33-35|33.0–35"],
  ["0.5..0.7", ".5-.7"],
  ["33..35 percent", "33-35%|33-35 percent|between 33 and 35 %"],
  ["33..35 percentage_points", "33-35 pp"],
  ["33..35 usd_million", "$33-35 million|$33-35 millions|33-35 Mio. $|$ 33-35 mio"],
  ["33..35 eur_billion", "€33-35 Mrd|33-35 milliards €|33 bis 35 Mrd. €"],
  ["3300..3500 cny_million", "33-35亿元"],
  ["0.000033..0.000035 usd_million", "$33-35"],
  ["33..35 rank", "33-35th"],
  ["-5..-3 percent, words", "3-5% lower|3-5% decline"],
  ["33..35 percent, words", "33-35% growth"],
  ["asked", "1-22,739|39.1-22,739|1,234-2000.5"],
  ["text", "0-3rd|33-35 customers|33-35 billion|33-35+|33-35 or more|999-1000th|33-35 €x|35-33|33-33"],
];

describe.each(RANGES)("a range reads as %s", (says, words) => {
  test.each(words.split("|"))("%s", (cell) => {
    expect(said(readFigureCell(cell, says === "asked" ? null : "."))).toBe(says);
  });
});

test.each(["nearly €40 Mio.", "€40 Mio. net", "40 customers", "(9", "9)", "((9)", "x(9)", "~9-", "+9-", "$9-", "9%-", "33-35-"])(
  "%s is no figure",
  (cell) => {
    expect(said(readFigureCell(cell, "."))).toBe("text");
  },
);

test.each([
  ["9-", -9],
  ["(9)", -9],
  ["-9-", -9],
  ["(0)", 0],
])("%s is %d", (cell, value) => {
  expect(readFigureCell(cell, ".")).toMatchObject({ kind: "figure", amount: { kind: "value", value }, unit: "" });
});

test.each<[string, boolean]>([
  ["40", true],
  ["1.234-2", true],
  ["2-1.234", true],
  ["£40", true],
  ["40 customers", false],
  ["n/a", false],
])("whether “%s” is a figure: %s", (cell, expected) => {
  expect(isFigure(cell)).toBe(expected);
});
