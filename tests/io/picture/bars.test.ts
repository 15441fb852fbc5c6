/** Bars of a picture, worked out by hand: an axis of 100 on 200 px from 108 on, so that a value v ends at 108 + 2v. */
import { describe, expect, test } from "vitest";
import { wordsWidth } from "../../../src/io/picture/block.ts";
import { barsDrawing } from "../../../src/io/picture/forms/bars.ts";
import { stylesOf } from "../../../src/io/picture/styles.ts";
import type { Gap, Mark } from "../../../src/spec/mark.ts";
import { PALETTE } from "../../helpers/drawPanel.ts";
import { gap, mark } from "../../helpers/panels.ts";
import { px, seen } from "../../helpers/seen.ts";

const STYLES = stylesOf(PALETTE);
const AXIS = { min: 0, max: 100, ticks: [0, 50, 100], tickTexts: ["0", "50", "100%"] };
const group = (rows: readonly (Mark | Gap)[], period = "2021") => ({ period, periodText: period, rows });
const drawn = (groups: readonly ReturnType<typeof group>[], earlier: readonly Mark[] = [], width = 368) =>
  barsDrawing({ form: "bars", axis: AXIS, groups }, earlier, width, PALETTE);
/** The bar of one mark and its value, without the scale and the name before them. */
const bar = (one: Mark) => seen(drawn([group([one])])).slice(9);

test("the scale stands over the rows, its grid goes down to the last, and each row has a marker, a name, a bar and its value", () => {
  const drawing = drawn([group([mark({ providerId: "aws", value: 39 })])]);
  expect([drawing.width, drawing.height]).toEqual([368, 66]);
  expect(seen(drawing)).toEqual([
    "line 108 20 to 108 66, line grid 1",
    "“0” 12 ink3 at 108 13",
    "line 208 20 to 208 66, line grid 1",
    "“50” 12 ink3 at 208 13 middle",
    "line 308 20 to 308 66, line grid 1",
    "“100%” 12 ink3 at 308 13 middle",
    "line 108 20 to 108 66, line axis 1",
    "aws-2021: path 7 47 M-4.6 -4.6H4.6V4.6H-4.6Z, aws",
    "aws-2021: “AWS” 14 ink1 at 22 51.9",
    "aws-2021: rect 108 35 78x24, aws",
    "aws-2021: “39%” 14 ink1 600 at 194 51.9 on page",
  ]);
});

describe("the ink and the band of a value are seen at its bar", () => {
  const value8 = "aws-2021: “8%” 14 ink1 600 at 132 51.9 on page";
  test.each<[string, Partial<Mark>, readonly string[]]>([
    [
      "a rounded value has a soft tip",
      { band: { low: 6, high: 11 } },
      ["rect 108 35 12x24, aws", "rect 120 35 10x24, aws/0.38", "“8%” 14 ink1 600 at 138 51.9 on page"],
    ],
    ["a band of less than 1.2 px has none", { band: { low: 7.75, high: 8.25 } }, ["rect 108 35 16x24, aws", value8]],
    [
      "an estimate ends in a ring",
      { ink: "estimate" },
      ["rect 108 35 16x24, aws", "circle 124 47 r5, page, line aws 2", "“8%” 14 ink1 600 at 138 51.9 on page"],
    ],
    [
      "a lower bound goes on in two chevrons",
      { bound: "at_least", band: { low: 8, high: Number.POSITIVE_INFINITY } },
      ["rect 108 35 16x24, aws", "path 124 35 M4 6L9 12L4 18M11 6L16 12L11 18, line aws 2, round", "“8%” 14 ink1 600 at 152 51.9 on page"],
    ],
    ["a forecast is hatched", { ink: "forecast" }, ["rect 108 36 16x22, hatch:aws, line aws 1.5, dash 4 3", value8]],
    ["an assumption is dotted", { ink: "assumed" }, ["rect 108 36 16x22, dots, line aws 1.5, dash 8 3 2 3", value8]],
    ["an own figure is ruled", { ink: "own" }, ["rect 108 36 16x22, own:aws, line aws 1.5", value8]],
    ["an own forecast is ruled in dashes", { ink: "own-forecast" }, ["rect 108 36 16x22, own:aws, line aws 1.5, dash 4 3", value8]],
    [
      "the rules of an own figure run to its lower end",
      { ink: "own", band: { low: 6, high: 11 } },
      ["rect 108 36 12x22, own:aws, line aws 1.5", "rect 120 35 10x24, aws/0.38", "“8%” 14 ink1 600 at 138 51.9 on page"],
    ],
    [
      "with an upper end alone they run to the value",
      { ink: "own", band: { low: 0, high: 8 } },
      ["rect 108 36 16x22, own:aws, line aws 1.5", "rect 108 35 16x24, aws/0.38", value8],
    ],
    ["below the axis there is no bar", { value: -10, text: "−10%" }, ["rect 108 35 0x24, aws", "“−10%” 14 ink1 600 at 116 51.9 on page"]],
    [
      "above it the bar ends with the axis",
      { value: 120, text: "120%" },
      ["rect 108 35 200x24, aws", "“120%” 14 ink1 600 at 316 51.9 on page"],
    ],
  ])("%s", (_, more, shapes) => {
    const all = bar(mark({ providerId: "aws", value: 8, ...more }));
    expect(all).toEqual(shapes.map((shape) => `aws-2021: ${shape.replace("aws-2021: ", "")}`));
  });

  test("a derived value has no soft tip, and its ƒ 6 px behind it", () => {
    const left = 132 + wordsWidth("8%", STYLES.bold) + 6;
    expect(bar(mark({ providerId: "aws", value: 8, ink: "derived", band: { low: 6, high: 11 } }))).toEqual([
      "aws-2021: rect 108 36 16x22, line aws 1.75, dash 0.1 3.6, round",
      "aws-2021: “8%” 14 ink1 600 at 132 51.9 on page",
      `aws-2021: rect ${px(left + 0.5)} 38.5 17x17 r4, line ink3 1, dash 1 2`,
      `aws-2021: “ƒ” 13 ink2 serif 600 italic at ${px(left + 9)} 51 middle`,
    ]);
  });
});

test("an earlier value lies under its bar, those of other quantities nowhere", () => {
  const of = (more: Partial<Mark>) => mark({ providerId: "aws", value: 41, ...more, receiptId: "old" });
  const one = mark({ providerId: "aws", value: 39 });
  expect(seen(drawn([group([one])], [of({})])).slice(11)).toEqual([
    "old: “earlier” 12 ink3 italic at 22 82.2",
    "old: circle 190 78 r4, page, line aws 1.5",
    "old: “41%” 12 ink3 at 202 82.2 on page",
  ]);
  for (const other of [of({ providerId: "google" }), of({ period: "2020" }), of({ measureId: "revenue" })])
    expect(drawn([group([one])], [other])).toEqual(drawn([group([one])]));
});

test("what is not published is said in brackets on paper", () => {
  const style = { ...STYLES.gap, size: 14 };
  expect(seen(drawn([group([gap("huawei")])])).slice(7)).toEqual([
    "gap-huawei-2021: path 7 47 M-2 -5.8H2V-2H5.8V2H2V5.8H-2V2H-5.8V-2H-2Z, page, line huawei 2",
    "gap-huawei-2021: “Huawei” 14 ink1 at 22 51.9",
    `gap-huawei-2021: rect 114 35 ${px(wordsWidth("[\u2009\u2009] not published", style) + 8)}x24, page`,
    "gap-huawei-2021: “[\u2009\u2009] not published” 14 ink3 italic at 118 51.9",
  ]);
});

test("rows stand 4 px apart, groups 12 px and each under its period", () => {
  const [a, b] = [mark({ providerId: "aws", value: 39 }), mark({ providerId: "google", value: 8 })];
  expect(drawn([group([a, b])]).height).toBe(28 + 38 + 4 + 38);
  const two = drawn([group([a], "2020"), group([b], "2021")]);
  expect(two.height).toBe(28 + 18 + 38 + 12 + 18 + 38);
  expect(seen(two).filter((line) => /“20\d\d”|^rect/.test(line))).toEqual([
    `rect 0 28 ${px(wordsWidth("2020", STYLES.caption) + 8)}x16, page`,
    "“2020” 12 ink3 at 0 40.2",
    `rect 0 96 ${px(wordsWidth("2021", STYLES.caption) + 8)}x16, page`,
    "“2021” 12 ink3 at 0 108.2",
  ]);
});

test("a long name or value takes its room from the axis", () => {
  const long = { providerLabel: "A provider of a long name", text: "between 38 and 40 per cent" };
  const left = 22 + wordsWidth(long.providerLabel, STYLES.body) + 8;
  const plain = wordsWidth(long.text, STYLES.bold) + 8 + 6;
  const ends = (more: Partial<Mark>) =>
    seen(drawn([group([mark({ providerId: "aws", value: 8, ...long, ...more })])], [], 900))
      .filter((line) => / grid /.test(line))
      .map((line) => /^line (\S+)/.exec(line)?.[1]);
  const width = 900 - left;
  expect(ends({})).toEqual([left, left + (width - plain) / 2, 900 - plain].map(px));
  expect(ends({ ink: "derived" })[2]).toBe(px(900 - plain - 24));
  expect(ends({ bound: "at_least" })[2]).toBe(px(900 - plain - 14));
});
