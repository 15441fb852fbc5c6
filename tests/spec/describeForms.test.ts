/** Titles of stacked bars, ranks and concentration: from what is drawn to the sentence, case by case. */
import { describe, expect, test } from "vitest";
import type { BumpChart, StackedChart } from "../../src/spec/chartBody.ts";
import { hhiTitle, topSharesTitle, verdictOf } from "../../src/spec/describeConcentration.ts";
import { bumpTitle, stackedTitle } from "../../src/spec/describeForms.ts";
import type { Mark } from "../../src/spec/mark.ts";
import { mark } from "../helpers/panels.ts";

const AXIS = { min: 0, max: 100, ticks: [0, 100], tickTexts: ["0", "100%"] };
const WHAT = "worldwide IaaS";

/** A printed share with half a step of rounding to either side. */
const share = (providerId: string, value: number, step = 1, period = "2021"): Mark =>
  mark({ providerId, value, period, band: { low: value - step / 2, high: value + step / 2 } });

const rest = (value: number): Mark => mark({ providerId: "others", providerLabel: "The rest", value, ink: "derived" });

function stacked(bars: readonly Partial<StackedChart["bars"][number]>[], restText = "Not published"): StackedChart {
  return {
    form: "stacked",
    axis: AXIS,
    restText,
    bars: bars.map((bar, k) => ({
      period: String(2021 + k),
      periodText: String(2021 + k),
      segments: [],
      others: null,
      rest: null,
      ...bar,
    })),
  };
}

describe("stacked", () => {
  const four = [share("aws", 39), share("microsoft", 21), share("alibaba", 9.5, 0.1), share("google", 7.1, 0.1)];
  test.each([
    [
      "the largest share and what nobody printed",
      stacked([{ segments: four, rest: rest(23.4) }]),
      "AWS held 39% of worldwide IaaS in 2021; 23.4% is not published",
    ],
    [
      "a provider that is switched off is not called unpublished",
      stacked([{ segments: four, rest: rest(23.4) }], "Not shown"),
      "AWS held 39% of worldwide IaaS in 2021; 23.4% is not shown",
    ],
    ["nothing is left", stacked([{ segments: four }]), "AWS held 39% of worldwide IaaS in 2021"],
    [
      "all others are printed",
      stacked([{ segments: four, others: share("others", 23) }]),
      "AWS held 39% of worldwide IaaS in 2021; all others together 23%",
    ],
    [
      "printed others and a rest: the rest is told",
      stacked([{ segments: four, others: share("others", 20), rest: rest(3.4) }]),
      "AWS held 39% of worldwide IaaS in 2021; 3.4% is not published",
    ],
    [
      "two shares that rounding could turn round",
      stacked([{ segments: [share("google", 20), share("aws", 21)] }]),
      "AWS and Google held 21% and 20% of worldwide IaaS in 2021",
    ],
    [
      "equal shares",
      stacked([{ segments: [share("google", 20), share("aws", 20)] }]),
      "Google and AWS held 20% and 20% of worldwide IaaS in 2021",
    ],
    [
      "one share",
      stacked([{ segments: [share("alibaba", 37)], rest: rest(63) }]),
      "Alibaba held 37% of worldwide IaaS in 2021; 63% is not published",
    ],
    ["the last bar that has a segment speaks", stacked([{ segments: four }, {}]), "AWS held 39% of worldwide IaaS in 2021"],
    ["no share at all", stacked([{}]), "No share of worldwide IaaS is published here"],
  ])("%s", (_, chart, title) => {
    expect(stackedTitle(chart, WHAT)).toBe(title);
  });
});

type Place = number | readonly [value: number, low: number, high: number] | null;

/** Ranks by provider over the years from 2019; a triple is a rank that rounding leaves open, null is no rank. */
function bump(ranks: Readonly<Record<string, readonly Place[]>>, stops: readonly string[] = []): BumpChart {
  const years = Math.max(...Object.values(ranks).map((r) => r.length));
  const periods = Array.from({ length: years }, (_, k) => String(2019 + k));
  const field = (k: number) => Object.values(ranks).filter((r) => r[k] !== null && r[k] !== undefined).length;
  return {
    form: "bump",
    ranks: 5,
    periods,
    periodTexts: periods,
    series: Object.entries(ranks).map(([providerId, places]) => {
      const marks = places.flatMap((place, k) => {
        if (place === null) return [];
        const [value, low, high] = typeof place === "number" ? [place, place, place] : place;
        const inputIds = Array.from({ length: field(k) }, (_, i) => String(i));
        return [
          mark({
            providerId,
            value,
            period: periods[k] ?? "",
            band: { low, high },
            provenance: { kind: "derived", derivationId: "rank", inputIds },
          }),
        ];
      });
      return { providerId, providerLabel: marks[0]?.providerLabel ?? providerId, marks, stops };
    }),
  };
}

describe("ranks", () => {
  const plain = "Who ranks where in worldwide IaaS, among the providers shown";
  test.each([
    [
      "the largest certain move",
      bump({ aws: [1, 1], google: [3, 2], alibaba: [2, 3] }),
      "Google rose from third to second of the three ranked in worldwide IaaS, 2019 to 2020",
    ],
    [
      "a fall",
      bump({ aws: [1, 3], google: [2, 1], alibaba: [3, 2] }),
      "AWS fell from first to third of the three ranked in worldwide IaaS, 2019 to 2020",
    ],
    [
      "who stays first",
      bump({ aws: [1, 1, 1], alibaba: [2, 2, 2] }),
      "AWS ranks first of the two shown in worldwide IaaS throughout, 2019 to 2021",
    ],
    [
      "a move that rounding could undo is none",
      bump({ aws: [1, 1], google: [3, [2, 2, 3]], alibaba: [2, [3, 2, 3]] }),
      "AWS ranks first of the three shown in worldwide IaaS throughout, 2019 to 2020",
    ],
    ["a first rank that rounding leaves open is none", bump({ aws: [1, [1, 1, 2]], google: [2, [2, 1, 2]] }), plain],
    [
      "a rank that moves because another provider appears is no move",
      bump({ aws: [1, 1], google: [2, 3], huawei: [null, 2] }),
      "AWS ranks first of the providers shown in worldwide IaaS throughout, 2019 to 2020",
    ],
    [
      "an empty year is not claimed",
      bump({ aws: [1, null, 1], alibaba: [2, null, 2] }),
      "AWS ranks first of the two shown in worldwide IaaS in each of the two published periods, 2019 to 2021",
    ],
    ["a provider that is missing once did not stay first", bump({ aws: [1, null, 1], alibaba: [2, 1, 2], google: [3, 2, 3] }), plain],
    ["no move across a break of the series", bump({ aws: [2, 1], google: [1, 2] }, ["aws-2019", "google-2019"]), plain],
    ["one date only", bump({ aws: [1], google: [2] }), plain],
  ])("%s", (_, chart, title) => {
    expect(bumpTitle(chart, WHAT)).toBe(title);
  });
});

/** An index by its ends. */
const index = (low: number, high: number, period = "2021", more: Partial<Mark> = {}): Mark =>
  mark({ providerId: "total", value: low, period, text: `${low} to ${high}`, band: { low, high }, ...more });

describe("concentration", () => {
  test.each([
    [1801, 2319, "highly"],
    [1800, 2319, null],
    [1332, 5439, null],
    [1000, 1800, "moderately"],
    [999, 1800, null],
    [400, 999, "not"],
    [400, 1000, null],
  ] as const)("%d to %d is %s", (low, high, verdict) => {
    expect(verdictOf({ low, high })).toBe(verdict);
  });

  test.each([
    ["highly", [index(2041, 2319)], "Worldwide IaaS was highly concentrated in 2021, with an index of 2041 to 2319"],
    [
      "over a threshold",
      [index(1332, 5439)],
      "Whether worldwide IaaS was highly concentrated in 2021 cannot be said: the index is 1332 to 5439",
    ],
    [
      "moderately rests on the assumption",
      [index(1100, 1700)],
      "Worldwide IaaS was moderately concentrated in 2021, with an index of 1100 to 1700, if no unpublished firm is larger than the published ones",
    ],
    [
      "not concentrated rests on it too",
      [index(500, 900)],
      "Worldwide IaaS was not concentrated in 2021, with an index of 500 to 900, if no unpublished firm is larger than the published ones",
    ],
    [
      "the same in both",
      [index(2100, 2300, "2019"), index(2041, 2319)],
      "Worldwide IaaS was highly concentrated in both published periods, 2019 to 2021",
    ],
    [
      "the same in all",
      [index(2100, 2300, "2019"), index(2100, 2300, "2020"), index(2041, 2319)],
      "Worldwide IaaS was highly concentrated in all three published periods, 2019 to 2021",
    ],
    [
      "only the last is claimed when one before is open",
      [index(1700, 2300, "2019"), index(2041, 2319)],
      "Worldwide IaaS was highly concentrated in 2021, with an index of 2041 to 2319",
    ],
    [
      "an open last period is not covered by clear ones before",
      [index(2100, 2300, "2019"), index(1700, 2319)],
      "Whether worldwide IaaS was highly concentrated in 2021 cannot be said: the index is 1700 to 2319",
    ],
    [
      "a forecast is called one",
      [index(2041, 2319, "2026", { status: "forecast" })],
      "Worldwide IaaS was highly concentrated in 2026 as forecast, with an index of 2041 to 2319",
    ],
    ["nothing to compute", [], "The concentration of worldwide IaaS cannot be computed"],
  ] as const)("%s", (_, marks, title) => {
    expect(hhiTitle(marks, WHAT)).toBe(title);
  });

  const top = (n: number, value: number, period: string): Mark =>
    mark({
      providerId: "total",
      value,
      period,
      provenance: { kind: "derived", derivationId: "top-shares", inputIds: Array.from({ length: n }, (_, k) => String(k)) },
    });
  test.each([
    [
      "the widest sum of the last period",
      [top(1, 44, "2019"), top(1, 39, "2021"), top(4, 80, "2019"), top(4, 76.6, "2021")],
      "The four largest published shares of worldwide IaaS in 2021 come to 76.6%",
    ],
    [
      "a wider sum of an older period is not the last word",
      [top(1, 46, "2019"), top(1, 37, "2021"), top(2, 63, "2019")],
      "The largest published share of worldwide IaaS in 2021 is 37%",
    ],
    [
      "one share is called the largest published, not the largest",
      [top(1, 37, "2021")],
      "The largest published share of worldwide IaaS in 2021 is 37%",
    ],
    ["nothing", [], "No share of worldwide IaaS is published here"],
  ] as const)("sums: %s", (_, marks, title) => {
    expect(topSharesTitle(marks, WHAT)).toBe(title);
  });
});
