/** Small signs of a picture and what stands beside its values: each shape as its place and colours say. */
import { describe, expect, test } from "vitest";
import { bracketSpan, drawBreaks, drawRules, gapPlace, ghost } from "../../../src/io/picture/forms/beside.ts";
import { point } from "../../../src/io/picture/forms/point.ts";
import { badge, hair, keyEntries, marker, swatch } from "../../../src/io/picture/inks.ts";
import { fillOf, readPalette, textOf } from "../../../src/io/picture/palette.ts";
import type { Shape } from "../../../src/io/picture/scene.ts";
import { stylesOf } from "../../../src/io/picture/styles.ts";
import type { BreakMark } from "../../../src/spec/chartBody.ts";
import type { BreakPlace } from "../../../src/spec/geometry/beside.ts";
import type { Scales } from "../../../src/spec/geometry/plot.ts";
import type { KeyInk } from "../../../src/spec/words.ts";
import { PALETTE } from "../../helpers/drawPanel.ts";
import { gap, mark } from "../../helpers/panels.ts";
import { seen, wordsOf } from "../../helpers/seen.ts";

const STYLES = stylesOf(PALETTE);
const alone = (shapes: readonly Shape[]) => seen({ width: 0, height: 0, shapes });
const SQUARE = "M-4.6 -4.6H4.6V4.6H-4.6Z";

describe("the swatch of each ink", () => {
  test.each<[KeyInk, readonly string[]]>([
    ["reported", ["rect 0 1 22x10, aws"]],
    ["estimate", ["rect 0 1 17x10, aws", "circle 16 6 r4.5, page, line aws 2"]],
    ["forecast", ["rect 1 1 20x10, hatch:aws, line aws 1.5, dash 4 3"]],
    [
      "derived",
      [
        "rect 1 4 20x10, line aws 1.75, dash 0.1 3.6, round",
        "rect 28.5 0.5 17x17 r4, line ink3 1, dash 1 2",
        "“ƒ” 13 ink2 serif 600 italic at 37 13 middle",
      ],
    ],
    ["assumed", ["rect 1 1 20x10, dots, line aws 1.5, dash 8 3 2 3"]],
    ["own", ["rect 1 1 20x10, own:aws, line aws 1.5"]],
    ["own-forecast", ["rect 1 1 20x10, own:aws, line aws 1.5, dash 4 3"]],
    ["ghost", ["circle 11 6 r4, page, line aws 1.5"]],
    ["band", ["rect 0 1 12x10, aws", "rect 12 1 8x10, aws/0.38"]],
    ["gap", ["“[ ]” 12 ink2 600 at 0 12.2"]],
  ])("%s", (ink, shapes) => {
    expect(seen(swatch(PALETTE, STYLES, ink, "aws"))).toEqual(shapes);
  });

  test("without a provider it is that of the whole market, and its word stands behind it", () => {
    const [reported, derived] = keyEntries(PALETTE, STYLES, ["reported", "derived"]);
    if (reported === undefined || derived === undefined) throw new Error("no entries");
    expect(seen(reported)).toEqual(["rect 0 3 22x10, market", "“Reported” 12 ink2 at 28 12.2"]);
    expect(wordsOf(derived)).toEqual(["ƒ", "Derived"]);
    expect([swatch(PALETTE, STYLES, "reported"), swatch(PALETTE, STYLES, "derived")].map(({ width, height }) => [width, height])).toEqual([
      [22, 12],
      [46, 18],
    ]);
  });
});

test("markers, the ƒ and hair lines", () => {
  expect([marker(PALETTE, "aws"), marker(PALETTE, "aws", true), badge(PALETTE)].map(({ width, height }) => [width, height])).toEqual([
    [14, 14],
    [14, 14],
    [18, 18],
  ]);
  expect(seen(marker(PALETTE, "aws"))).toEqual([`path 7 7 ${SQUARE}, aws`]);
  expect(seen(marker(PALETTE, "aws", true))).toEqual([`path 7 7 ${SQUARE}, page, line aws 2`]);
  expect(seen(badge(PALETTE))).toEqual(["rect 0.5 0.5 17x17 r4, line ink3 1, dash 1 2", "“ƒ” 13 ink2 serif 600 italic at 9 13 middle"]);
  expect(seen(hair(PALETTE, 90, 8))).toEqual(["line 0 0.5 to 90 0.5, line hair 1"]);
  expect([hair(PALETTE, 90, 8), hair(PALETTE, 0, 8)].map(({ width, height }) => [width, height])).toEqual([
    [90, 9],
    [0, 0],
  ]);
});

test.each<[string, Parameters<typeof mark>[0], readonly string[]]>([
  ["reported", { providerId: "aws", value: 1 }, [`path 5 6 ${SQUARE}, page, line page 1.5`, `path 5 6 ${SQUARE}, aws`]],
  ["an estimate", { providerId: "aws", value: 1, ink: "estimate" }, [`path 5 6 ${SQUARE}, page, line aws 2`]],
  ["a forecast", { providerId: "aws", value: 1, ink: "forecast" }, [`path 5 6 ${SQUARE}, hatch:aws, line aws 2`]],
  ["derived", { providerId: "aws", value: 1, ink: "derived" }, [`path 5 6 ${SQUARE}, page, line aws 1.75, dash 0.1 3.2, round`]],
  ["an own figure", { providerId: "aws", value: 1, ink: "own" }, [`path 5 6 ${SQUARE}, own:aws, line aws 1.5`]],
  ["an own forecast", { providerId: "aws", value: 1, ink: "own-forecast" }, [`path 5 6 ${SQUARE}, own:aws, line aws 1.5, dash 4 3`]],
])("the point of a mark: %s", (_, wish, shapes) => {
  expect(alone([point(PALETTE, mark(wish), 5, 6)])).toEqual(shapes.map((shape) => `aws-2021: ${shape}`));
});

describe("beside the values", () => {
  const broken = (receiptId: string): BreakMark =>
    ({
      receiptId,
      label: "A break",
      title: "New method",
      before: "2019",
      after: "2020",
      providerId: "",
    }) as unknown as BreakMark;
  const place = (receiptId: string, at: number, text: string): BreakPlace =>
    ({
      mark: broken(receiptId),
      at,
      line: { y1: 10, y2: 87 },
      paper: { x: at - 10, y: 80, width: 20, height: 25 },
      zigzag: "M1 1",
      title: { text, x: 54, y: 12, anchor: "end" },
    }) as BreakPlace;
  const SCALES = { left: 0, right: 100, top: 0, bottom: 100, x: (at: number) => at, y: (value: number) => value } as Scales;

  test("a break is a dashed line with a zigzag on paper, and its title where it has room", () => {
    expect(alone(drawBreaks(PALETTE, [place("a", 50, "New"), place("b", 70, "")]))).toEqual([
      "a: rect 40 80 20x25 r4, page",
      "a: line 50 10 to 50 87, line ink3 1, dash 5 4",
      "a: path 0 0 M1 1, line ink1 1.75",
      "a: “New” 12 ink3 italic at 54 12 end on page",
      "b: rect 60 80 20x25 r4, page",
      "b: line 70 10 to 70 87, line ink3 1, dash 5 4",
      "b: path 0 0 M1 1, line ink1 1.75",
    ]);
  });

  test("no event has no rule", () => {
    expect(drawRules(PALETTE, [], ["2020"], () => 0, SCALES)).toEqual([]);
  });

  test("an earlier value is a ring, what is missing stands between brackets, and its place can be found", () => {
    expect(alone([ghost(PALETTE, mark({ providerId: "aws", value: 1 }), 5, 6)])).toEqual(["aws-2021: circle 5 6 r4, page, line aws 1.5"]);
    expect(alone(bracketSpan(PALETTE, 10, 30, 50, "none"))).toEqual([
      "path 0 0 M15 41H10V59H15M25 41H30V59H25, line ink3 1.25",
      "“none” 12 ink3 italic at 20 54 middle",
    ]);
    expect(bracketSpan(PALETTE, 10, 30, 50, "")).toHaveLength(1);
    const found = gapPlace(PALETTE, gap("aws"), { x: 1, y: 2, width: 3, height: 4 });
    expect(alone([found])).toEqual(["gap-aws-2021: rect 1 2 3x4, page/0"]);
    expect(found).toMatchObject({ kind: "mark", value: null, label: gap("aws").label });
  });
});

describe("the palette", () => {
  const tokens = (light: string, dark: string) => `:root {\n${light}\n}\n:root[data-theme="dark"] {\n  ${dark}\n}\n`;
  const NEEDED =
    "surface-page surface-plate surface-sunken ink-1 ink-2 ink-3 line-hair line-grid line-axis line-control line-rule p-market p-others".split(
      " ",
    );
  const IDS = [...PALETTE.fill.keys()];
  const all = (): string =>
    [...new Set([...NEEDED, ...IDS.flatMap((id) => [`p-${id}`, `p-${id}-text`])])]
      .map((name, k) => `  --${name}: #${String(k + 100000)};`)
      .join("\n");
  const at = (name: string): string => new RegExp(`--${name}: (#\\d+)`).exec(all())?.[1] ?? "";

  test("each colour is that of its token, a dark one where there is one", () => {
    const light = readPalette(tokens(all(), "--ink-1: #ffffff;"), "light");
    expect([light.theme, light.page, light.ink1, light.ink2, light.rule]).toEqual([
      "light",
      at("surface-page"),
      at("ink-1"),
      at("ink-2"),
      at("line-rule"),
    ]);
    const dark = readPalette(tokens(all(), "--ink-1: #ffffff;"), "dark");
    expect([dark.theme, dark.ink1, dark.ink2]).toEqual(["dark", "#ffffff", at("ink-2")]);
  });

  test("marks and words of a provider are of one hue, others and the market in words of their own", () => {
    const palette = readPalette(tokens(all(), ""), "light");
    expect([fillOf(palette, "aws"), textOf(palette, "aws")]).toEqual([at("p-aws"), at("p-aws-text")]);
    expect([fillOf(palette, "others"), textOf(palette, "others")]).toEqual([at("p-others"), at("ink-3")]);
    expect([fillOf(palette, "total"), textOf(palette, "total")]).toEqual([at("p-market"), at("p-market")]);
  });

  test.each([
    ["missing", "--ink-1: #100003;", "", "missing"],
    ["no plain colour", "--ink-1: #100003;", "--ink-1: rgb(0 0 0);", "rgb(0 0 0)"],
    ["longer than one", "--ink-1: #100003;", "--ink-1: #1234567;", "#1234567"],
  ])("a token that is %s is told", (_, from, to, said) => {
    expect(() => readPalette(tokens(all().replace(from, to), ""), "light")).toThrow(`--ink-1 is not a plain colour: ${said}`);
  });
});
