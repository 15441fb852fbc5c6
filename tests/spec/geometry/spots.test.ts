/* Where each form puts its marks for the arrow keys, and what is listed below them. */
import { expect, test } from "vitest";
import type { Panel } from "../../../src/spec/card.ts";
import type { BreakMark, EventRule, SeriesOfMarks } from "../../../src/spec/chartBody.ts";
import { spotAfter } from "../../../src/spec/geometry/keyGrid.ts";
import { looseBreaks, looseGaps, placedGaps, type Spot, spotsOf } from "../../../src/spec/geometry/spots.ts";
import type { Mark } from "../../../src/spec/mark.ts";
import { figuresPanel, gap, mark, panel } from "../../helpers/panels.ts";

/** Below all marks stand the gaps of lines, below these what is listed; breaks between. */
const BELOW = 1_000_000;

type Place = readonly [id: string, x: number, y: number, series: string];
// Nought has one sign here.
const places = (shown: Panel): readonly Place[] => spotsOf(shown).map(({ id, x, y, series }) => [id, x, y + 0, series]);

const axis = { min: 0, max: 50, ticks: [0, 50], tickTexts: ["0", "50"] };
const periods = ["2019", "2020", "2021"];
const overTime = { axis, periods, periodTexts: periods };
const one = (providerId: string, ...marks: readonly Mark[]): SeriesOfMarks => ({ providerId, providerLabel: providerId, stops: [], marks });
const at = (providerId: string, period: string, value: number): Mark => mark({ providerId, period, value });
const old = (providerId: string, period: string, value: number): Mark =>
  mark({ providerId, period, value, receiptId: `old-${providerId}-${period}` });
const broken = (before: string, after: string): BreakMark => ({
  receiptId: `break-${after}`,
  kind: "base",
  title: "Base restated",
  before,
  after,
  label: "",
});
const ratio = mark({ receiptId: "ratio", providerId: "huawei", value: 2 });
const event: EventRule = { receiptId: "event", number: 1, title: "", period: "2020", periodText: "", at: 0, label: "" };

test("bars stand one below the other, an earlier value right under its bar, and a provider without one at the top", () => {
  const groups = [
    { period: "2021", periodText: "", rows: [at("aws", "2021", 40), gap("huawei")] },
    { period: "2020", periodText: "", rows: [at("aws", "2020", 38)] },
  ];
  const ghosts = [old("aws", "2020", 37), old("google", "2020", 5), old("huawei", "2021", 4)];
  const shown = panel({ form: "bars", axis, groups }, { gaps: [gap("huawei"), gap("oracle")], ghosts, breaks: [broken("2020", "2021")] });
  expect(places(shown)).toEqual([
    ["aws-2021", 0, 0, "aws"],
    ["gap-huawei-2021", 0, 1, "huawei"],
    ["aws-2020", 1, 2, "aws"],
    ["old-aws-2020", 1, 2 + 1 / 1000, "earlier old-aws-2020"],
    ["old-google-2020", 1, 2 / 1000, "earlier old-google-2020"],
    ["old-huawei-2021", 0, 3 / 1000, "earlier old-huawei-2021"],
    ["gap-oracle-2021", 0, 2 * BELOW, "gap-oracle-2021"],
    ["break-2021", 0, 2 * BELOW + 1, "break-2021"],
  ]);
  expect(placedGaps(shown).map(({ receiptId }) => receiptId)).toEqual(["gap-huawei-2021"]);
  expect(looseGaps(shown).map(({ receiptId }) => receiptId)).toEqual(["gap-oracle-2021"]);
});

test("bars of one period are rows of their own", () => {
  const groups = [{ period: "2021", periodText: "", rows: [at("aws", "2021", 40), at("google", "2021", 7)] }];
  expect(places(panel({ form: "bars", axis, groups }))).toEqual([
    ["aws-2021", 0, 0, "aws-2021"],
    ["google-2021", 0, 1, "google-2021"],
  ]);
});

test("columns stand in one row with a gap for each empty slot, and their changes over the first of two", () => {
  const slots = ["2019", "2020", "2021", "2022", "2023"].map((period) => ({
    period,
    periodText: period,
    mark: ["2020", "2023"].includes(period) ? null : at("total", period, 20),
  }));
  const changes = [
    { from: "2021", to: "2022", marks: [ratio, mark({ receiptId: "cagr", providerId: "total", value: 9 })], text: "", subText: "" },
  ];
  const gaps = [gap("total", "2020"), gap("other", "2020"), gap("total", "2023"), gap("total", "2022")];
  const beside = { ghosts: [old("total", "2021", 19)], breaks: [broken("2021", "2022")], events: [event] };
  expect(places(panel({ form: "columns", axis, slots, changes }, { gaps, ...beside }))).toEqual([
    ["total-2019", 0, 0, "columns"],
    ["total-2021", 2, 0, "columns"],
    ["total-2022", 3, 0, "columns"],
    ["gap-total-2020", 1, 0, "columns"],
    ["gap-total-2023", 4, 0, "columns"],
    ["ratio", 2, -BELOW, "changes"],
    ["cagr", 2 + 1 / 100, 1 - BELOW, "changes"],
    ["old-total-2021", 2 - 0.1, -19, "columns"],
    ["break-2022", 2.5, BELOW / 2, "breaks"],
    ["gap-other-2020", 0, 2 * BELOW, "gap-other-2020"],
    ["gap-total-2022", 0, 2 * BELOW + 1, "gap-total-2022"],
    ["event", 0, 2 * BELOW + 2, "event"],
  ]);
});

test("lines stand at their values, their gaps below in their period, and earlier values left of what replaced them", () => {
  const gaps = [gap("aws", "2019"), gap("huawei", "2020"), gap("aws", "2018")];
  const beside = { ratios: [ratio], ghosts: [old("aws", "2021", 38), old("aws", "2020", 40)], breaks: [broken("2020", "2021")] };
  const series = [one("aws", at("aws", "2020", 41), at("aws", "2021", 39))];
  expect(places(panel({ form: "lines", ...overTime, series }, { gaps, ...beside }))).toEqual([
    ["aws-2020", 1, -41, "aws"],
    ["aws-2021", 2, -39, "aws"],
    ["gap-aws-2019", 0, BELOW, "aws"],
    ["old-aws-2021", 2 - 0.1, -38, "aws"],
    ["old-aws-2020", 1 - 0.1 - 1 / 10_000, -40, "aws"],
    ["break-2021", 1.5, BELOW / 2, "breaks"],
    ["ratio", 0, 2 * BELOW, "ratio"],
    ["gap-huawei-2020", 0, 2 * BELOW + 1, "gap-huawei-2020"],
    ["gap-aws-2018", 0, 2 * BELOW + 2, "gap-aws-2018"],
  ]);
});

test("a slope has its change in the middle of its line", () => {
  const series = [one("google", at("google", "2019", 5)), one("aws", at("aws", "2019", 46), at("aws", "2021", 37))];
  const changes = [mark({ receiptId: "change", providerId: "aws", value: -9 })];
  const chart = { form: "slope", axis, periods: ["2019", "2021"], periodTexts: ["2019", "2021"], series, changes } as const;
  expect(places(panel(chart))).toEqual([
    ["google-2019", 0, -5, "google"],
    ["aws-2019", 0, -46, "aws"],
    ["aws-2021", 1, -37, "aws"],
    ["change", 0.5, -41.5, "aws"],
  ]);
});

test("a stacked bar goes upwards from its first segment, and its rest is no provider's", () => {
  const [aws, others] = [at("aws", "2021", 40), at("others", "2021", 20)];
  const rest = mark({ receiptId: "rest", providerId: "others", value: 40 });
  const bars = [
    { period: "2020", periodText: "", segments: [at("aws", "2020", 39)], others: null, rest: null },
    { period: "2021", periodText: "", segments: [aws], others, rest },
  ];
  expect(places(panel({ form: "stacked", axis, restText: "", bars }))).toEqual([
    ["aws-2020", 0, 0, "aws"],
    ["aws-2021", 1, 0, "aws"],
    ["others-2021", 1, -1, "others"],
    ["rest", 1, -2, "rest"],
  ]);
});

const RANKED = [one("aws", at("aws", "2019", 1), at("aws", "2021", 2)), one("google", at("google", "2021", 3))];

test.each([
  [
    "bump",
    { form: "bump", ranks: 3, ...overTime, series: RANKED },
    [
      ["aws-2019", 0, 1, "aws"],
      ["aws-2021", 2, 2, "aws"],
      ["google-2021", 2, 3, "google"],
    ],
  ],
  [
    "multiples",
    { form: "multiples", ...overTime, series: RANKED },
    [
      ["aws-2019", 0, 0, "aws"],
      ["aws-2021", 2, 0, "aws"],
      ["google-2021", 2, 1, "google"],
    ],
  ],
  [
    "index",
    { form: "index", basePeriod: "2019", ...overTime, series: RANKED },
    [
      ["aws-2019", 0, -1, "aws"],
      ["aws-2021", 2, -2, "aws"],
      ["google-2021", 2, -3, "google"],
    ],
  ],
  ["intervals", { form: "intervals", ...overTime, rules: [], marks: [at("total", "2021", 5)] }, [["total-2021", 2, -5, "intervals"]]],
] as const)("%s: ranks grow downwards, plots follow each other, values grow upwards", (_, chart, expected) => {
  expect(places(panel(chart))).toEqual(expected);
});

test("a list of figures goes down, a quantity's prints to the right", () => {
  expect(places(figuresPanel)).toEqual([
    ["alibaba-group-2021", 0, 0, "alibaba-group-2021"],
    ["alibaba-2021", 0, 1, "alibaba-2021"],
  ]);
  expect(placedGaps(figuresPanel)).toEqual([]);
  const dot = (receiptId: string) => ({ mark: mark({ receiptId, providerId: "aws", value: 39 }), at: 0, place: "first" }) as const;
  const row = { providerId: "aws", providerLabel: "", periodText: "", gapText: "", verdict: { glyph: "≠", text: "" } } as const;
  const rows = [
    { ...row, rowId: "one", dots: [dot("first"), dot("latest")] },
    { ...row, rowId: "two", dots: [dot("alone")] },
  ];
  expect(places(panel({ form: "dumbbell", axis, rows }))).toEqual([
    ["first", 0, 0, "one"],
    ["latest", 1, 0, "one"],
    ["alone", 0, 1, "two"],
  ]);
});

test("a table has no spots, whatever is beside it", () => {
  expect(spotsOf(panel({ form: "table" }, { ratios: [ratio], events: [event], ghosts: [old("aws", "2021", 1)] }))).toEqual([]);
});

test.each([
  ["lines", { form: "lines", ...overTime, series: [] }, 0],
  ["slope", { form: "slope", axis, periods: ["2019", "2021"], periodTexts: ["2019", "2021"], series: [], changes: [] }, 0],
  ["index", { form: "index", basePeriod: "2019", ...overTime, series: [] }, 0],
  ["columns", { form: "columns", axis, slots: [], changes: [] }, 0],
  ["multiples", { form: "multiples", ...overTime, series: [] }, 1],
  ["bump", { form: "bump", ranks: 1, ...overTime, series: [] }, 1],
] as const)("%s draw a break in its place, or leave it to the list: %o", (_, chart, listed) => {
  expect(looseBreaks(panel(chart, { breaks: [broken("2019", "2021")] }))).toHaveLength(listed);
});

/** Where a key leads among spots that are told as x, y and series. */
const goes = (
  spots: Readonly<Record<string, readonly [number, number, string]>>,
  from: string,
  key: "ArrowUp" | "ArrowDown" | "Home" | "End",
) => {
  const all: readonly Spot[] = Object.entries(spots).map(([id, [x, y, series]]) => ({ id, x, y, series }));
  return spotAfter(all, from, { key, far: false })?.id ?? "";
};

test("of spots in one place Up and Down lead to the one before and the one after", () => {
  const same = { a: [0, 0, "a"], b: [0, 0, "b"], c: [0, 0, "c"] } as const;
  const walk = (["a", "b", "c"] as const).map((id) => [goes(same, id, "ArrowUp"), goes(same, id, "ArrowDown")]);
  expect(walk).toEqual([
    ["", "b"],
    ["a", "c"],
    ["b", ""],
  ]);
});

test("Up and Down leave the row, but for what stands over or under in it", () => {
  const spots = { from: [0, 5, "s"], beside: [1, 6, "s"], below: [2, 9, "t"] } as const;
  expect(goes(spots, "from", "ArrowDown")).toBe("below");
  expect(goes({ from: [0, 0, "s"], under: [0, 1, "s"] }, "from", "ArrowDown")).toBe("under");
});

test("End stays in a row of two", () => {
  const spots = { first: [0, 0, "s"], last: [1, 0, "s"], other: [0, 9, "t"] } as const;
  expect([goes(spots, "first", "End"), goes(spots, "last", "Home")]).toEqual(["last", "first"]);
});
