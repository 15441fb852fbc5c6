/** Words that wrap and blocks that stand beside and below each other: widths are those of the letters, places are worked out from them. */
import { describe, expect, test } from "vitest";
import {
  balanced,
  baseIn,
  beside,
  flowed,
  NOTHING,
  paragraph,
  runWidth,
  stacked,
  words,
  wordsWidth,
} from "../../../src/io/picture/block.ts";
import { insideWidth, textBoxes } from "../../../src/io/picture/extent.ts";
import { type Drawing, moved, type Run } from "../../../src/io/picture/scene.ts";
import { textWidth } from "../../../src/io/picture/textWidth.ts";
import { PALETTE } from "../../helpers/drawPanel.ts";
import { px, seen, wordsOf } from "../../helpers/seen.ts";

const STYLE = { size: 10, line: 20, fill: PALETTE.ink1 };
const wide = (text: string) => wordsWidth(text, STYLE);
/** A block of its own size, seen as a box. */
const box = (width: number, height: number): Drawing => ({
  width,
  height,
  shapes: [{ kind: "rect", x: 0, y: 0, width, height, fill: PALETTE.ink1 }],
});
const boxes = (drawing: Drawing): readonly string[] => seen(drawing).map((line) => line.replace(/^rect |, ink1$/g, ""));
const size = ({ width, height }: Drawing): readonly number[] => [width, height];

test("the base line lies a third of the letters under the middle of the line", () => {
  expect(baseIn(100, 20, 10)).toBe(113.5);
  expect(wide("AWS")).toBe(textWidth("AWS", 10, "sans", 400));
  expect(wordsWidth("AWS", { ...STYLE, face: "mono", weight: 700 })).toBe(textWidth("AWS", 10, "mono", 700));
  expect(runWidth({ text: "AWS", size: 20, face: "serif", weight: 600 }, STYLE)).toBe(textWidth("AWS", 20, "serif", 600));
});

test("words carry what their style says and nothing else", () => {
  expect(words("AWS", 1, 2, STYLE)).toEqual({ kind: "text", text: "AWS", x: 1, y: 2, size: 10, fill: PALETTE.ink1 });
  expect(words("AWS", 1, 2, { ...STYLE, face: "serif", weight: 600, italic: true }, "end")).toMatchObject({
    face: "serif",
    weight: 600,
    italic: true,
    anchor: "end",
  });
});

describe("a paragraph", () => {
  test("breaks between words where the next one has no room, and is as wide as its longest line", () => {
    const drawing = paragraph("one two  three", wide("one two") + 0.01, STYLE);
    expect(seen(drawing)).toEqual(["“one two” 10 ink1 at 0 13.5", "“three” 10 ink1 at 0 33.5"]);
    expect(size(drawing)).toEqual([Math.max(wide("one two"), wide("three")), 40]);
    expect(wordsOf(paragraph("one two three", wide("one two") - 0.01, STYLE))).toEqual(["one", "two", "three"]);
    expect(size(paragraph("", 100, STYLE))).toEqual([0, 0]);
    expect(wordsOf(paragraph(" one ", 100, STYLE))).toEqual(["one"]);
  });

  test("at its right end all lines end where the longest does", () => {
    const drawing = paragraph("one three", wide("three") + 0.01, STYLE, "end");
    expect(seen(drawing)).toEqual([`“one” 10 ink1 at ${px(wide("three"))} 13.5 end`, `“three” 10 ink1 at ${px(wide("three"))} 33.5 end`]);
  });

  test("keeps the look of each stretch, also where a line breaks within it", () => {
    const runs: readonly Run[] = [{ text: "one ", weight: 600 }, { text: "two three" }];
    const [first, second, ...more] = seen(paragraph(runs, runWidth({ text: "one ", weight: 600 }, STYLE) + wide("two") + 0.01, STYLE));
    expect(first).toBe("“one two” 10 ink1 [“one ” 600][“two”] at 0 13.5");
    expect(second).toBe("“three” 10 ink1 at 0 33.5");
    expect(more).toEqual([]);
  });

  test.each<[string, Partial<Run>]>([
    ["plain", {}],
    ["of a face of its own", { face: "mono" }],
    ["large and bold", { size: 20, weight: 700 }],
  ])("cuts a word that is longer than a line between its letters: %s", (_, look) => {
    const drawing = paragraph(
      [
        { text: "x ", ...look },
        { text: "W".repeat(12), ...look },
      ],
      60,
      STYLE,
    );
    const lines = wordsOf(drawing);
    expect(lines[0]).toBe("x");
    expect(lines.slice(1).join("")).toBe("W".repeat(12));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(runWidth({ text: line, ...look }, STYLE)).toBeLessThanOrEqual(60);
    expect(runWidth({ text: `${lines[1]}W`, ...look }, STYLE)).toBeGreaterThan(60);
  });

  test("balanced, it has the same lines, about equally long", () => {
    const text = "one two three four five six seven";
    const width = wide("one two three four five six") + 1;
    expect(wordsOf(paragraph(text, width, STYLE))).toEqual(["one two three four five six", "seven"]);
    const lines = wordsOf(balanced(text, width, STYLE));
    expect(lines).toHaveLength(2);
    expect(Math.abs(wide(lines[0] ?? "") - wide(lines[1] ?? ""))).toBeLessThan(wide("three four"));
    expect(wordsOf(balanced("one", 100, STYLE))).toEqual(["one"]);
  });
});

describe("blocks", () => {
  test("below each other: each with its gap, the first and what is empty without", () => {
    const drawing = stacked([
      { gap: 7, block: box(10, 4) },
      { gap: 9, block: NOTHING },
      { gap: 5, block: box(30, 6) },
      { gap: 2, block: box(20, 8) },
    ]);
    expect(boxes(drawing)).toEqual(["0 0 10x4", "0 9 30x6", "0 17 20x8"]);
    expect(size(drawing)).toEqual([30, 25]);
    expect(size(stacked([]))).toEqual([0, 0]);
  });

  test("beside each other: on one middle line, what has no width left out", () => {
    const drawing = beside([box(10, 4), NOTHING, box(30, 10), box(20, 6)], 5);
    expect(boxes(drawing)).toEqual(["0 3 10x4", "15 0 30x10", "50 2 20x6"]);
    expect(size(drawing)).toEqual([70, 10]);
    expect(boxes(beside([NOTHING, box(10, 4)], 5))).toEqual(["0 0 10x4"]);
  });

  test("on as many rows as they need, a row that is just full is full", () => {
    const three = [box(10, 4), box(20, 4), box(30, 6)];
    expect(boxes(flowed(three, 70, 5, 2))).toEqual(["0 1 10x4", "15 1 20x4", "40 0 30x6"]);
    expect(boxes(flowed(three, 69, 5, 2))).toEqual(["0 0 10x4", "15 0 20x4", "0 6 30x6"]);
    expect(boxes(flowed(three, 34, 5, 2))).toEqual(["0 0 10x4", "0 6 20x4", "0 12 30x6"]);
    expect(boxes(flowed([box(90, 4), box(10, 4)], 50, 5, 2))).toEqual(["0 0 90x4", "0 6 10x4"]);
    expect(size(flowed([], 70, 5, 2))).toEqual([0, 0]);
  });
});

describe("how far words reach", () => {
  test("by their anchor, wherever groups and marks move them", () => {
    const width = wide("AWS");
    const one = (anchor: "start" | "middle" | "end") => words("AWS", 50, 20, STYLE, anchor);
    const drawing: Drawing = {
      width: 0,
      height: 0,
      shapes: [
        one("start"),
        moved(100, 5, [one("end"), { kind: "mark", receiptId: "a", value: 1, label: "", shapes: [one("middle")] }]),
        { kind: "line", x1: 0, y1: 0, x2: 999, y2: 0 },
      ],
    };
    expect(textBoxes(drawing)).toEqual([
      { text: "AWS", left: 50, right: 50 + width, top: 12, bottom: 22.5 },
      { text: "AWS", left: 150 - width, right: 150, top: 17, bottom: 27.5 },
      { text: "AWS", left: 150 - width / 2, right: 150 - width / 2 + width, top: 17, bottom: 27.5 },
    ]);
  });

  test("stretches count by their own look", () => {
    const runs: readonly Run[] = [{ text: "AWS " }, { text: "39%", size: 20, weight: 700, face: "mono" }];
    const [only] = textBoxes({
      width: 0,
      height: 0,
      shapes: [{ ...words("AWS 39%", 0, 0, { ...STYLE, face: "serif", weight: 600 }), runs }],
    });
    expect(only?.right).toBeCloseTo(textWidth("AWS ", 10, "serif", 600) + textWidth("39%", 20, "mono", 700), 6);
  });

  test("a drawing whose words reach too far is drawn narrower by as much, and keeps its width", () => {
    const tried: number[] = [];
    const draw =
      (reach: number) =>
      (width: number): Drawing => {
        tried.push(width);
        return { ...box(width, 9), shapes: [words("AWS", width + reach, 0, STYLE, "end")] };
      };
    expect(insideWidth(draw(0), 200).width).toBe(200);
    expect(tried).toEqual([200]);
    const narrow = insideWidth(draw(30), 200);
    expect(tried).toEqual([200, 200, 170]);
    expect(narrow).toMatchObject({ width: 200, height: 9 });
    expect(textBoxes(narrow)[0]?.right).toBe(200);
  });
});
