/** Figures as people type them: each reading is worked out by hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NumberStyle, numberEvidence, readFigureCell, shareScale, numberStyle as styleOf } from "../../../src/io/import/numbers.ts";
import type { Placed } from "../../../src/io/import/periods.ts";
import type { Choices } from "../../../src/io/import/types.ts";

const column = (...texts: string[]): Placed[] => texts.map((text, k) => ({ text, line: k + 2, column: 3 }));
const numberStyle = (cells: Placed[], { decimal }: Choices): NumberStyle => styleOf(numberEvidence(cells), decimal);
/** What a column's cells read as: a number, "low..high", a bound in front, a unit behind, or what is the matter. */
function reads(texts: string[], choices: Choices = {}): string[] {
  const { decimal } = numberStyle(column(...texts), choices);
  return texts.map((text) => {
    const read = readFigureCell(text, decimal);
    if (read.kind !== "figure") return read.kind;
    const { amount } = read;
    const value =
      amount.kind === "range" ? `${amount.low}..${amount.high}` : `${amount.bound === "exact" ? "" : `${amount.bound} `}${amount.value}`;
    return [value, read.unit, read.status ?? ""].filter((part) => part !== "").join(" ");
  });
}
const one = (text: string): string | undefined => reads([text])[0];

describe("one figure, certain by itself", () => {
  test.each([
    ["39", "39"],
    [" 39 ", "39"],
    ["39.1", "39.1"],
    ["39,1", "39.1"],
    ["0,391", "0.391"],
    [".5", "0.5"],
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["1,234.5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["1 234", "1234"],
    ["1 234,5", "1234.5"],
    ["1 234 567", "1234567"],
    ["12'345.6", "12345.6"],
    ["12’345", "12345"],
    ["12,34,567", "1234567"],
    ["1,00,000.5", "100000.5"],
    ["1234,567", "1234.567"],
    ["３９．１", "39.1"],
    ["39%", "39 percent"],
    ["39,1 %", "39.1 percent"],
    ["３９％", "39 percent"],
    ["−9", "-9"],
    ["–9", "-9"],
    ["- 9", "-9"],
    ["+9", "9"],
    ["9-", "-9"],
    ["(12.3)", "-12.3"],
    ["(12.3%)", "-12.3 percent"],
    ["(9)%", "-9 percent"],
    ["1e5", "100000"],
    ["1.5E-7", "1.5e-7"],
    ["-0", "0"],
    ["$27.4 billion", "27.4 usd_billion"],
    ["US$27.4bn", "27.4 usd_billion"],
    ["27,4 Mrd. €", "27.4 eur_billion"],
    ["€ 1.234,5 million", "1234.5 eur_million"],
    ["205,555.5 million yuan", "205555.5 cny_million"],
    ["~33", "about 33"],
    ["ca. 33", "about 33"],
    ["约33%", "about 33 percent"],
    ["<1", "at_most 1"],
    ["< 1%", "at_most 1 percent"],
    [">100", "at_least 100"],
    ["≥ 33", "at_least 33"],
    [">=33", "at_least 33"],
    ["33+", "at_least 33"],
    ["more than 33%", "at_least 33 percent"],
    ["über 33", "at_least 33"],
    ["nearly 40", "approaching 40"],
    ["33-35", "33..35"],
    ["33–35%", "33..35 percent"],
    ["33% - 35%", "33..35 percent"],
    ["33,5 bis 35", "33.5..35"],
    ["33 to 35", "33..35"],
    ["between 33 and 35", "33..35"],
    ["33*", "33"],
    ["33²", "33"],
    ["33[1]", "33"],
    ["39E", "39 estimated"],
    ["39%F", "39 percent forecast"],
    ["39 (e)", "39 estimated"],
    ["3rd", "3 rank"],
  ])("%s", (text, expected) => {
    expect(one(text)).toBe(expected);
  });
});

test.each([
  "",
  " ",
  "-",
  "–",
  "—",
  "n/a",
  "N/A",
  "#N/A",
  "NaN",
  "n.a.",
  "k. A.",
  "null",
  "..",
  "…",
  "未披露",
  "Not disclosed",
  "[ ]",
  "(blank)",
])("“%s” says that there is nothing, which is no nought", (text) => {
  expect(one(text)).toBe("missing");
});

test.each([
  ["#REF!", "error"],
  ["#DIV/0!", "error"],
  ["#######", "error"],
  ["=B2+C2", "formula"],
  ['=HYPERLINK("x")', "formula"],
  ["@SUM(1)", "formula"],
  ["+cmd|calc", "formula"],
  ["AWS", "text"],
  ["39.1.2", "text"],
  ["1,23,4", "text"],
  ["35-33", "text"],
  ["33/35", "text"],
  ["39 41", "text"],
  ["1e999", "text"],
  ["0x10", "text"],
  ["Infinity", "error"],
  ["<script>1</script>", "text"],
  ["1".repeat(500), "text"],
  ["9".repeat(10_000_000), "text"],
])("%.20s is %s, never a number", (text, kind) => {
  expect(one(text)).toBe(kind);
});

describe("a sign that may set off thousands or decimals", () => {
  test.each(["22.739", "1,234", "12.345 ", "$1,234 million", "1.234-2.345"])("%s alone is asked about, and waits", (text) => {
    const style = numberStyle(column(text), {});
    expect(style.question).toMatchObject({ id: "decimal", line: 2, column: 3 });
    expect(one(text)).toBe("asked");
  });

  test("both readings are shown", () => {
    expect(numberStyle(column("22.739"), {}).question?.readings).toEqual([
      { choice: ".", reads: "22.739" },
      { choice: ",", reads: "22,739" },
    ]);
  });

  test("other cells of the column settle it", () => {
    expect(reads(["22.739", "39.1"])).toEqual(["22.739", "39.1"]);
    expect(reads(["22.739", "39,1"])).toEqual(["22739", "39.1"]);
    expect(reads(["1,234", "1,234,567"])).toEqual(["1234", "1234567"]);
    expect(reads(["1,234", "0,5"])).toEqual(["1.234", "0.5"]);
  });

  test("cells that contradict each other settle nothing for the open one, and are read by themselves", () => {
    expect(reads(["22.739", "39.1", "21,2"])).toEqual(["asked", "39.1", "21.2"]);
    expect(numberStyle(column("39.1", "21,2"), {})).toMatchObject({ mixed: true, question: null });
  });

  test("what the other columns agree on settles it, after its own cells and before a question", () => {
    const open = numberEvidence(column("35,380"));
    expect(styleOf(open, undefined, ".")).toMatchObject({ decimal: ".", question: null, byOthers: { text: "35,380" } });
    expect(styleOf(open, ",", ".")).toMatchObject({ decimal: ",", byOthers: null });
    expect(styleOf(open, undefined, null, [3]).question).toMatchObject({ columns: [3] });
    expect(styleOf(numberEvidence(column("35,380", "1,5")), undefined, ".")).toMatchObject({ decimal: ",", byOthers: null });
  });

  test("an answer settles it", () => {
    expect(reads(["22.739"], { decimal: "." })).toEqual(["22.739"]);
    expect(reads(["22.739"], { decimal: "," })).toEqual(["22739"]);
  });

  test("numbers that read the same either way ask nothing", () => {
    expect(numberStyle(column("39", "1 234", "12’345"), {}).question).toBeNull();
  });
});

describe("shares without a percent sign", () => {
  const scale = (values: number[], saysPercent = false, someSigned = false, choices: Choices = {}, isGrowth = false) =>
    shareScale(
      { bare: values.map((value, k) => ({ value, text: String(value), line: k + 2, column: 3 })), saysPercent, someSigned, isGrowth },
      choices.scale,
    );
  test.each<[string, number[], boolean, boolean, string]>([
    ["39 and 21 are percent", [39, 21], false, false, "percent"],
    ["0.39 and 0.21 are fractions", [0.39, 0.21, 1], false, false, "fraction"],
    ["0.39 beside 39 is asked", [0.39, 39], false, false, "asked"],
    ["0.39 beside 21% is asked", [0.39], false, true, "asked"],
    ["0.39 beside 39 under a heading of percent is percent", [0.39, 39], true, false, "percent"],
    ["0.39 alone under a heading of percent is asked", [0.39, 0.21], true, false, "asked"],
    ["noughts are percent", [0, 0], false, false, "percent"],
  ])("%s", (_, values, says, signed, expected) => {
    expect(scale(values, says, signed).scale ?? "asked").toBe(expected);
  });

  test("growth is asked about where all of it is small, and nothing says percent", () => {
    expect(scale([0.37, 1.2], false, false, {}, true).scale).toBeNull();
    expect(scale([0.37, 12], false, false, {}, true).scale).toBe("percent");
    expect(scale([0.37, 0.2], true, false, {}, true).scale).toBe("percent");
  });

  test("both readings are shown, and the answer wins", () => {
    expect(scale([39, 0.07]).question).toMatchObject({
      line: 3,
      readings: [
        { choice: "fraction", reads: "7%" },
        { choice: "percent", reads: "0.07%" },
      ],
    });
    expect(scale([39, 0.07], false, false, { scale: "percent" })).toEqual({ scale: "percent", question: null });
  });
});

test("a question of some columns names them, one of all columns none", () => {
  const seen = { bare: [{ value: 0.07, text: "0.07", line: 2, column: 3 }], saysPercent: true, someSigned: false, isGrowth: false };
  expect(shareScale(seen, undefined, [3, 4]).question?.columns).toEqual([3, 4]);
  expect(shareScale(seen, undefined).question).not.toHaveProperty("columns");
});

const STYLES: readonly (readonly [string, Intl.NumberFormat])[] = ["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "es-ES", "zh-CN"].map(
  (locale) => [locale, new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 })],
);

test.each(STYLES)("figures with one or two decimals written as in %s read back", (_, format) => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      const text = format.format(value);
      expect(`${text} ${one(text)}`).toBe(`${text} ${value + 0}`);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("every finite number as programs write it reads back as itself", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(reads([String(value)], { decimal: "." })).toEqual([String(value + 0)]);
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), fc.constantFrom(".", ",", null), (text, decimal) => {
      expect(readFigureCell(text, decimal).kind).not.toBe("");
    }),
    { seed: 5, numRuns: 2000 },
  );
});
