/** The words and signs that people put around a figure, in their languages: what each of them means is worked out by hand. */
import { describe, expect, test } from "vitest";
import { readFigureCell } from "../../../src/io/import/numbers.ts";
import { readNumberText } from "../../../src/io/import/numberText.ts";

/** "at_least 40 percent", "33..35", or what is the matter. */
function reads(cell: string): string {
  const read = readFigureCell(cell, ".");
  if (read.kind !== "figure") return read.kind;
  const { amount } = read;
  const value =
    amount.kind === "range" ? `${amount.low}..${amount.high}` : `${amount.bound === "exact" ? "" : `${amount.bound} `}${amount.value}`;
  return [value, read.unit, read.status ?? ""].filter((part) => part !== "").join(" ");
}

const BOUNDS: readonly (readonly [says: string, words: string])[] = [
  [
    "about 40",
    "approx 40|ca. 40|ca 40|c. 40|circa 40|etwa 40|rund 40|约40|大约40|约为40|env. 40|environ 40|unos 40|aprox. 40|alrededor de 40",
  ],
  ["about 40", "40 approx.|40 approximately|40 (circa)|40 ca.|40左右|40上下|40前後|40程度"],
  ["at_least 40", "just over 40|little over 40|über 40|mehr als 40|超过40|超40|逾40|más de 40|plus de 40|supérieur à 40|>=40|≧40|≥40"],
  ["at_least 40", "40 and above|40 or above|40 and over|40以上"],
  ["at_most 40", "unter 40|weniger als 40|低于40|不到40|不足40|menos de 40|moins de 40|inférieur à 40|<=40|≦40|≤40|&lt;40"],
  ["at_most 40", "40 or below|40 and below|40 and under|40以下|40以内"],
  ["approaching 40", "fast 40|beinahe 40|近40|将近40|接近40|presque 40|casi 40"],
  [
    "40 percent",
    "百分之40|% 40|40 pour cent|40 por ciento|40 por cento|40 Prozent|40 percent|40 per cent|40 pct.|40 процентов|٤٠٪|40&nbsp;%",
  ],
  ["40 estimated", "40 e|40 est|40 (est.)|40 estimate|40 estimated"],
  ["40 forecast", "40 f|40 fcst|40 forecast|40 (projected)"],
  ["40 provisional", "40 p|40 prov.|40 provisional|40 prelim.|40 preliminary"],
  ["40 reported", "40 a|40 actual|40 r|40 rev.|40 (revised)"],
  ["40 percent estimated", "40% e|40 % (est.)"],
  [
    "33..35",
    "33-35|33 – 35|33 to 35|33 bis 35|33 à 35|33至35|33到35|33~35|33〜35|33...35|between 33 and 35|zwischen 33 und 35|entre 33 et 35|entre 33 y 35",
  ],
  ["33..35 percent", "33-35%|33%-35%"],
  ["33..35 usd_billion", "$33-35 billion|$33-$35 bn"],
  ["-9", "(9)|9-|- 9|−9"],
  ["-9 percent", "(9%)|(9)%|(9) %"],
  ["40.5", '٤٠٫٥|\'40.5|"40.5"|40.5*|40.5[1]|40.5 [note 2]|40.5 (1)'],
  ["1234567", "١٬٢٣٤٬٥٦٧|1'234'567|1´234´567"],
  ["1500", "1.5e3|1.5E+3"],
  ["-0.0015", "-1.5e-3"],
  ["58.4 eur_million", "58.4 Mio. €"],
  ["about 58.4 eur_million", "~58.4 Mio. €|≈58.4 Mio. €"],
  ["at_least 58.4 eur_million", "> 58.4 Mio. €|≥58.4 Mio. €"],
  ["at_most 58.4 eur_million", "<58.4 Mio. €|≤ 58.4 Mio. €"],
  ["-58.4 eur_million", "-58.4 Mio. €"],
];

describe.each(BOUNDS)("%s", (says, words) => {
  test.each(words.split("|"))("%s", (cell) => {
    expect(reads(cell)).toBe(says);
  });
});

test.each(
  "-|--|...|…|?|n/a|N.A.|nd|null|none|#N/A|k. A.|s.o.|not available|not applicable|not disclosed|not published|not reported|undisclosed|unknown|missing|no data|TBD|keine Angabe|nicht verfügbar|non disponible|no disponible|sin datos|(blank)|[ ]|[]|(n/a)|<NA>|(null)|n.m.|н/д|нет данных|不明|非公表|未公開|保密|해당 없음|无|未披露|未公布|暂无|不详|无数据|不适用|缺失|—|n/a*".split(
    "|",
  ),
)("“%s” says that there is no figure", (cell) => {
  expect(readNumberText(cell).kind).toBe("missing");
});

test.each([
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#####",
  "###",
  "#SPILL!",
  "#ERROR!",
  "Err:502",
  "inf",
  "-inf",
  "Infinity",
  "-Infinity",
])("“%s” is a figure that a spreadsheet lost", (cell) => {
  expect(readNumberText(cell).kind).toBe("error");
});

test.each([
  ["=A1*2", "formula"],
  ["@SUM(A1)", "formula"],
  ["-B2", "formula"],
  ["+(A1)", "formula"],
  ["=>40", "formula"],
  [`=${"A1+".repeat(60)}A1`, "formula"],
  [`  =${"A1+".repeat(60)}A1`, "formula"],
  ["9".repeat(130), "text"],
  ["39 of 40", "text"],
  ["1,23,45", "text"],
  ["0,123,456", "text"],
  ["35-33", "text"],
])("“%s” is no figure", (cell, kind) => {
  expect(reads(cell)).toBe(kind);
});

test("nought has no sign", () => {
  for (const cell of ["-0", "(0)", "0-", "-0.0%"]) {
    const read = readFigureCell(cell, ".");
    expect(read.kind === "figure" && read.amount.kind === "value" && Object.is(read.amount.value, 0), cell).toBe(true);
  }
});

test("what stands in a currency that the page does not know says which", () => {
  expect(readFigureCell("£40", ".")).toEqual({ kind: "currency", name: expect.stringMatching(/£|pound|GBP/i) });
  expect(readFigureCell("40 CHF", ".")).toMatchObject({ kind: "currency" });
  expect(readFigureCell("CHF 33-35", ".")).toMatchObject({ kind: "currency" });
});
