/** Texts of people in several countries, saved by programs that do not say how. */
import { describe, expect, test } from "vitest";
import { decode } from "../../../src/io/import/encoding.ts";
import type { Encoding } from "../../../src/io/import/types.ts";

/** 阿里云 and 腾讯云 in GB18030; アマゾン and グーグル in Shift_JIS; as the encodings' own tables give them. */
const GB = { ali: [0xb0, 0xa2, 0xc0, 0xef, 0xd4, 0xc6], ten: [0xcc, 0xda, 0xd1, 0xb6, 0xd4, 0xc6] };
const SJIS = { amazon: [0x83, 0x41, 0x83, 0x7d, 0x83, 0x5d, 0x83, 0x93], google: [0x83, 0x4f, 0x81, 0x5b, 0x83, 0x4f, 0x83, 0x8b] };
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));
const wide = (text: string, little: boolean): number[] =>
  [...text].flatMap((c) => (little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));

const CASES: [string, Uint8Array, Encoding, string, boolean][] = [
  ["plain ASCII", bytes("a,b\n"), "utf-8", "a,b\n", true],
  ["UTF-8", new TextEncoder().encode("阿里云,39"), "utf-8", "阿里云,39", true],
  ["UTF-8 with its mark", new TextEncoder().encode("\ufeffé,1"), "utf-8", "é,1", true],
  ["UTF-16, little end first, marked", bytes([0xff, 0xfe], wide("é;1", true)), "utf-16le", "é;1", true],
  ["UTF-16, big end first, marked", bytes([0xfe, 0xff], wide("云;1", false)), "utf-16be", "云;1", true],
  ["UTF-16 unmarked, little", bytes(wide("period;AWS\n2021;39", true)), "utf-16le", "period;AWS\n2021;39", false],
  ["UTF-16 unmarked, big", bytes(wide("period;AWS\n2021;39", false)), "utf-16be", "period;AWS\n2021;39", false],
  ["a French sheet", bytes("soci", [0xe9], "t", [0xe9], ";march", [0xe9], ";39"), "windows-1252", "société;marché;39", false],
  [
    "a German sheet with a euro",
    bytes("Anbieter f", [0xfc], "r;", [0x80], " Mrd.\n", [0xc4], "rger"),
    "windows-1252",
    "Anbieter für;€ Mrd.\nÄrger",
    false,
  ],
  ["typographic quotes and a dash", bytes([0x93], "share", [0x94], " ", [0x96], " 39"), "windows-1252", "“share” – 39", false],
  ["a Chinese sheet", bytes("2021,", GB.ali, ",39\n2021,", GB.ten, ",9"), "gb18030", "2021,阿里云,39\n2021,腾讯云,9", false],
  [
    "a Japanese sheet",
    bytes("2021,", SJIS.amazon, ",39\n2021,", SJIS.google, ",7"),
    "shift_jis",
    "2021,アマゾン,39\n2021,グーグル,7",
    false,
  ],
];

describe("the likeliest encoding is taken, and said to be a guess where it is one", () => {
  test.each(CASES)("%s", (_, file, encoding, text, certain) => {
    const read = decode(file);
    expect(read.guesses[0]?.value).toBe(encoding);
    expect(read.guesses[0]?.reason).not.toBe("");
    expect(read.text).toBe(text);
    expect(read.certain).toBe(certain);
    expect(read.damaged).toBe(0);
  });
});

test("UTF-8 with one broken sign stays UTF-8 and counts the damage", () => {
  const whole = [...new TextEncoder().encode("阿里云,39\n腾讯云,9\n华为云,5\n")];
  const read = decode(Uint8Array.from([...whole, 0xe9, 0x0a]));
  expect(read.guesses[0]?.value).toBe("utf-8");
  expect(read.damaged).toBe(1);
  expect(read.certain).toBe(false);
});

test("a choice wins over the guess, and the guess stays on offer", () => {
  const read = decode(bytes("soci", [0xe9], "t", [0xe9]), "gb18030");
  expect(read.text).not.toContain("société");
  expect(read.guesses.map((g) => g.value)).toContain("windows-1252");
});
