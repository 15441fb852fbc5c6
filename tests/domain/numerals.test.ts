/* Numbers as a reader's locale writes them, and plainly for everything that leaves the page. */
import { afterEach, describe, expect, test } from "vitest";
import { inPlain, isPlain, setNumerals } from "../../src/domain/numerals.ts";
import { formatPeriod } from "../../src/domain/period.ts";
import { formatNumber, formatValue } from "../../src/domain/unit.ts";

afterEach(() => setNumerals("en-US"));

const LRM = "\u200e";
const NBSP = "\u00a0";

test.each([
  ["de-DE", "−205.555,5", `45,5${NBSP}%`, "US$27,4 billion", "2021"],
  ["zh-CN", "−205,555.5", "45.5%", "US$27.4 billion", "2021"],
  ["hi-IN", "−2,05,555.5", "45.5%", "US$27.4 billion", "2021"],
  ["tr-TR", "−205.555,5", "%45,5", "US$27,4 billion", "2021"],
  ["ar-EG", `−٢٠٥٬٥٥٥٫٥${LRM}`, `٤٥٫٥٪${LRM}`, `US$٢٧٫٤${LRM} billion`, `٢٠٢١${LRM}`],
])("%s has its own marks, grouping, digits and place of the percent sign; words stay English", (locale, number, share, money, year) => {
  setNumerals(locale);
  expect(formatNumber(-205555.5)).toBe(number);
  expect(formatValue(45.5, "percent")).toBe(share);
  expect(formatValue(27.4, "usd_billion")).toBe(money);
  expect(formatPeriod("2021")).toBe(year);
});

describe("in any locale", () => {
  test("a year is never grouped, and an English ordinal keeps English digits", () => {
    setNumerals("de-DE");
    expect(formatPeriod("2021-Q4")).toBe("Q4 2021");
    setNumerals("ar-EG");
    expect(formatValue(3, "rank")).toBe("3rd");
  });

  test("decimals, signs and the number of one are those of the plain form", () => {
    setNumerals("ar-EG");
    expect(formatNumber(0.125, { decimals: 2 })).toBe(`٠٫١٣${LRM}`);
    expect(formatNumber(0.1, { decimals: 2 })).toBe(`٠٫١٠${LRM}`);
    expect(formatNumber(9, { sign: true })).toBe(`+٩${LRM}`);
    expect(formatNumber(0, { sign: true })).toBe(`٠${LRM}`);
    expect(formatValue(1, "percentage_points")).toBe(`١${LRM} point`);
    expect(formatValue(1, "months")).toBe(`١${LRM} month`);
    expect(formatValue(-9, "percent", { sign: true })).toBe(`−٩٪${LRM}`);
  });
});

describe("plainly", () => {
  test("is how English of the United States, and a tag that is none, are written", () => {
    for (const tag of ["en-US", "no such locale", ""]) {
      setNumerals(tag);
      expect(isPlain(), tag).toBe(true);
      expect(formatNumber(205555.5), tag).toBe("205,555.5");
    }
  });

  test("work is done in the middle of another locale, which goes on after it, also when the work fails", () => {
    setNumerals("de-DE");
    expect(inPlain(() => formatValue(45.5, "percent"))).toBe("45.5%");
    expect(formatValue(45.5, "percent")).toBe(`45,5${NBSP}%`);
    expect(() =>
      inPlain(() => {
        throw new Error("no file");
      }),
    ).toThrow("no file");
    expect(isPlain()).toBe(false);
  });
});
