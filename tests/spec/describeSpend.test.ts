import { describe, expect, test } from "vitest";
import { assumptionTitle, forecastsTitle, growthTitle, pathTitle, spendNoun, spendTitle } from "../../src/spec/describeSpend.ts";
import type { Mark } from "../../src/spec/mark.ts";
import { mark } from "../helpers/specFixture.ts";

const ratio = (value: number, low = value, high = value): Mark => mark("total", "Whole market", value, { band: { low, high } });
const amount = (value: number, more: Partial<Mark> = {}): Mark =>
  mark("total", "Whole market", value, { text: `US$${value} billion`, shortText: `${value}`, periodText: "2024", ...more });
const rate = (value: number, period: string, more: Partial<Mark> = {}): Mark =>
  mark("total", "Whole market", value, {
    text: `${value < 0 ? "−" : "+"}${Math.abs(value)}%`,
    shortText: `${value < 0 ? "−" : "+"}${Math.abs(value)}%`,
    period,
    periodText: period,
    bandText: `${value - 0.5} to ${value + 0.5}`,
    ...more,
  });

const told = { noun: "Mainland China’s cloud spend", firm: "Canalys", last: amount(40) };
const past = (period: string): boolean => period < "2026";

describe("the title of a spend panel", () => {
  test.each([
    [
      "a multiple near three is “triple”",
      { ...told, forecast: { ratio: ratio(3.1), to: "2026", isPast: false } },
      "Mainland China’s cloud spend is forecast to triple by 2026",
    ],
    [
      "a forecast of a past year was made, and is not being made",
      { ...told, forecast: { ratio: ratio(2), to: "2020", isPast: true } },
      "Mainland China’s cloud spend was forecast to double by 2020",
    ],
    [
      "a multiple between the words is a figure",
      { ...told, forecast: { ratio: ratio(2.5), to: "2026", isPast: false } },
      "Mainland China’s cloud spend is forecast to grow 2.5-fold by 2026",
    ],
    [
      "less than 1.75 is told in percent",
      { ...told, forecast: { ratio: ratio(1.21), to: "2025", isPast: false } },
      "Mainland China’s cloud spend is forecast to grow by 21% by 2025",
    ],
    [
      "a smaller forecast falls",
      { ...told, forecast: { ratio: ratio(0.9), to: "2025", isPast: false } },
      "Mainland China’s cloud spend is forecast to fall by 10% by 2025",
    ],
    [
      "a band around one has no direction",
      { ...told, forecast: { ratio: ratio(1.01, 0.99, 1.03), to: "2025", isPast: false } },
      "Mainland China’s cloud spend is forecast to be level by 2025",
    ],
    [
      "without a forecast the latest figure is told",
      { ...told, forecast: null },
      "Canalys put mainland China’s cloud spend at US$40 billion in 2024",
    ],
    [
      "a lone forecast is called one",
      { ...told, forecast: null, last: amount(40, { ink: "forecast" }) },
      "Canalys forecast mainland China’s cloud spend at US$40 billion in 2024",
    ],
    [
      "an estimate is called one",
      { ...told, forecast: null, last: amount(40, { ink: "estimate" }) },
      "Canalys estimated mainland China’s cloud spend at US$40 billion in 2024",
    ],
    ["nothing shown claims nothing", { ...told, forecast: null, last: undefined }, "Mainland China’s cloud spend"],
  ])("%s", (_, state, sentence) => expect(spendTitle(state)).toBe(sentence));

  test.each([
    ["Worldwide", "Worldwide IaaS spending", "Worldwide IaaS spend"],
    ["Mainland China", "Mainland China cloud", "Mainland China’s cloud spend"],
  ])("a market in %s named %s is called %s", (place, label, noun) => expect(spendNoun(place, label)).toBe(noun));
});

describe("the title of a growth panel", () => {
  const noun = "Worldwide cloud spend";
  test.each([
    ["the last printed year", [rate(10, "2022"), rate(13, "2023")], "Worldwide cloud spend grew 13% in 2023"],
    [
      "of three years the slowest, when rounding allows no other",
      [rate(30, "2021"), rate(20, "2022"), rate(13, "2023")],
      "Worldwide cloud spend grew 13% in 2023, the slowest of the 3 years shown",
    ],
    [
      "of three years the fastest",
      [rate(10, "2021"), rate(11.5, "2022"), rate(13, "2023")],
      "Worldwide cloud spend grew 13% in 2023, the fastest of the 3 years shown",
    ],
    [
      "a tie within rounding is no record",
      [rate(13, "2021"), rate(20, "2022"), rate(13, "2023")],
      "Worldwide cloud spend grew 13% in 2023",
    ],
    ["of two years there is no record", [rate(20, "2022"), rate(13, "2023")], "Worldwide cloud spend grew 13% in 2023"],
    ["a fall", [rate(-2, "2023")], "Worldwide cloud spend fell by 2% in 2023"],
    [
      "a fall is not called slow growth",
      [rate(20, "2021"), rate(13, "2022"), rate(-2, "2023")],
      "Worldwide cloud spend fell by 2% in 2023, the only fall in the 3 years shown",
    ],
    [
      "of several falls the deepest",
      [rate(20, "2021"), rate(-5, "2022"), rate(-9, "2023")],
      "Worldwide cloud spend fell by 9% in 2023, the deepest fall in the 3 years shown",
    ],
    [
      "a band around zero has no direction",
      [rate(0.2, "2023", { band: { low: -0.3, high: 0.7 } })],
      "Worldwide cloud spend stayed about level in 2023",
    ],
    [
      "our arithmetic with its band",
      [rate(44, "2020 to 2021", { ink: "derived", bandText: "40 to 49" })],
      "Worldwide cloud spend grew 44% in 2021, by our arithmetic (40 to 49)",
    ],
    [
      "a forecast is not told as the last growth",
      [rate(13, "2024"), rate(15, "2026", { status: "forecast", ink: "forecast" })],
      "Worldwide cloud spend grew 13% in 2024",
    ],
    [
      "only forecasts, to come",
      [rate(15, "2026", { status: "forecast", ink: "forecast" })],
      "Worldwide cloud spend is forecast to grow 15% in 2026",
    ],
    [
      "only forecasts, of the past",
      [rate(15, "2018", { status: "forecast", ink: "forecast" })],
      "Worldwide cloud spend was forecast to grow 15% in 2018",
    ],
    [
      "quarters are called quarters",
      [rate(30, "Q1 2021"), rate(20, "Q2 2021"), rate(13, "Q3 2021")],
      "Worldwide cloud spend grew 13% in Q3 2021, the slowest of the 3 quarters shown",
    ],
    ["nothing shown", [], "Worldwide cloud spend: growth"],
  ])("%s", (_, marks, sentence) => expect(growthTitle(noun, marks, past)).toBe(sentence));
});

describe("the title of a forecast against the path so far", () => {
  const base = { noun: "Mainland China’s cloud spend", forecast: amount(85, { periodText: "2026" }), latest: amount(40), parted: false };
  const needs = (value: number, low: number, high: number): Mark => ratio(value, low, high);
  const percent = (m: Mark): Mark => ({ ...m, shortText: `${m.value}%` });
  test.each([
    [
      "bands apart: faster",
      { ...base, needed: percent(needs(46, 45, 47)), achieved: percent(needs(13, 12, 14)) },
      "would have to grow 46% a year from 2024; it grew 13% a year until then",
    ],
    [
      "bands apart: slower",
      { ...base, needed: percent(needs(8, 7, 9)), achieved: percent(needs(13, 12, 14)) },
      "would have to grow 8% a year from 2024, less than the 13% a year until then",
    ],
    [
      "bands that meet are no difference",
      { ...base, needed: percent(needs(13, 11, 15)), achieved: percent(needs(14, 13, 15)) },
      "would have to grow 13% a year from 2024, about as fast as until then",
    ],
    [
      "no earlier figure, no comparison",
      { ...base, needed: percent(needs(46, 45, 47)), achieved: null },
      "would have to grow 46% a year from 2024",
    ],
    [
      "a forecast below the latest figure",
      { ...base, needed: { ...percent(needs(-5, -6, -4)), shortText: "−5%" }, achieved: null },
      "would have to fall 5% a year from 2024",
    ],
    [
      "a break is said",
      { ...base, parted: true, needed: percent(needs(46, 45, 47)), achieved: percent(needs(13, 12, 14)) },
      "it grew 13% a year until then (not all on one footing)",
    ],
  ])("%s", (_, state, end) => {
    const title = pathTitle(state);
    expect(title.startsWith("To reach the 85 forecast for 2026, mainland China’s cloud spend ")).toBe(true);
    expect(title.endsWith(end)).toBe(true);
  });
});

describe("the titles of forecasts and of the assumption", () => {
  test.each([
    [{ all: 1, below: 0, above: 0, within: 0, unclear: 0 }, "One forecast, and no later figure to set against it"],
    [{ all: 2, below: 0, above: 0, within: 0, unclear: 0 }, "Two forecasts, and no later figure to set against them"],
    [{ all: 9, below: 1, above: 0, within: 0, unclear: 0 }, "Of 1 forecast with a later figure, 1 was too low"],
    [
      { all: 9, below: 3, above: 2, within: 1, unclear: 0 },
      "Of 6 forecasts with a later figure, 3 were too low, 2 were too high and 1 was met within rounding",
    ],
  ])("%o", (counts, sentence) => expect(forecastsTitle(counts)).toBe(sentence));

  test("the reader's share is called theirs, and none is suggested before it is set", () => {
    const whole = amount(85, { periodText: "2026" });
    expect(assumptionTitle(null, whole, null)).toBe("What would a share of the US$85 billion forecast for 2026 be worth?");
    expect(assumptionTitle(36, whole, amount(30.6, { text: "≈ US$30.6 billion" }))).toBe(
      "If a provider held 36% in 2026, that would be about US$30.6 billion: your assumption, on a forecast",
    );
  });
});
