/** Widths of letters that are known from the faces themselves, and lines that are broken by them. */
import { expect, test } from "vitest";
import { textWidth, wrapText } from "../../../src/io/picture/textWidth.ts";

/** Thousandths of the type size. */
const wide = (text: string, face?: "sans" | "serif" | "mono", weight?: number) => Math.round(textWidth(text, 1000, face, weight));

test("a letter is as wide as the wider of the faces has it, bold from 600 on", () => {
  expect(["", " ", "A", "W", "i", "@", "~", "0"].map((letter) => wide(letter))).toEqual([0, 278, 667, 944, 253, 1015, 584, 572]);
  expect(["A", "i", "~", " "].map((letter) => wide(letter, "sans", 600))).toEqual([722, 306, 584, 278]);
  expect(wide("A", "sans", 500)).toBe(667);
  expect(["’", "\u2009", "·", "”", "–", "€", "−", "ß", "…", "→", "▼"].map((letter) => wide(letter))).toEqual([
    ...[240, 240, 340, 450, 560, 600, 600, 720],
    ...[1020, 1020, 1020],
  ]);
});

test("an accent adds nothing, East Asian letters take a square in every face, and letters that are not known a middle width", () => {
  expect(["é", "Ü"].map((letter) => wide(letter))).toEqual([wide("e"), wide("U")]);
  for (const letter of ["云", "ア", "한", "（", "￥", "😀", "𠀀"])
    expect([wide(letter), wide(letter, "mono")], letter).toEqual([1000, 1000]);
  expect(["ж", "ⴰ"].map((letter) => wide(letter))).toEqual([680, 680]);
});

test("letters of a typewriter are one width, those of print with serifs a little wider", () => {
  expect([wide("iW", "mono"), wide("A", "serif"), textWidth("AA", 10)]).toEqual([1220, 694, 13.34]);
});

test("lines are as full as fits, a word is cut only where it is longer than a line, and spaces are one", () => {
  const line = textWidth("aa aa", 10);
  expect(wrapText("aa aa  aa\naa", line, 10)).toEqual(["aa aa", "aa aa"]);
  expect(wrapText("aa aa aa", line - 0.01, 10)).toEqual(["aa", "aa", "aa"]);
  expect(wrapText("b aaaaaa b", textWidth("aaaa", 10), 10)).toEqual(["b", "aaaa", "aa b"]);
  expect(wrapText("aaaa aa", textWidth("aaaa", 10, "sans", 700) - 0.01, 10, "sans", 700)).toEqual(["aaa", "a aa"]);
  expect(wrapText("WW", 1, 10)).toEqual(["W", "W"]);
  expect([wrapText("", 10, 10), wrapText("  ", 10, 10)]).toEqual([[], []]);
});
