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

const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Texts as the encoders of another language write them. */
const ENCODED: readonly (readonly [Encoding, text: string, hex: string])[] = [
  ["gb18030", "阿里云在中国公有云市场的份额最大", "b0a2c0efd4c6d4dad6d0b9fab9abd3d0d4c6cad0b3a1b5c4b7ddb6eed7eeb4f3"],
  ["gb18030", "华为云，腾讯云：第一。", "bbaaceaad4c6a3acccdad1b6d4c6a3bab5dad2bba1a3"],
  ["gb18030", "座啊作。０１", "d7f9b0a1d7f7a1a3a3b0a3b1"],
  ["gb18030", "二零二一年营收，百分之三十九", "b6fec1e3b6fed2bbc4ead3aacad5a3acb0d9b7d6d6aec8fdcaaebec5"],
  ["shift_jis", "アマゾンのシェアは最大です", "8341837d835d839382cc83568346834182cd8dc591e582c582b7"],
  ["shift_jis", "市場の売上高、二〇二一年", "8e738fea82cc94848fe38d82814193f1815a93f188ea944e"],
  ["shift_jis", "亜熱帯の論点。", "889f944d91d182cc985f935f8142"],
  ["shift_jis", "クラウド事業：前年比", "834e8389834583688e968bc68146914f944e94e4"],
  ["windows-1252", "Société générale à l’été", "536f6369e974e92067e96ee972616c6520e0206c92e974e9"],
  ["windows-1252", "Größe über Öl, Maß", "4772f6df6520fc62657220d66c2c204d61df"],
  ["windows-1252", "Año: niño – señal", "41f16f3a206e69f16f2096207365f1616c"],
  ["windows-1252", "25 ± 3° café", "323520b12033b020636166e9"],
];

test.each(ENCODED)("%s is the likeliest for “%s”", (encoding, text, hex) => {
  expect(decode(fromHex(hex))).toMatchObject({ text, certain: false, damaged: 0 });
  expect(decode(fromHex(hex)).guesses[0]?.value).toBe(encoding);
});

describe("a mark is three bytes, or two, and no less", () => {
  test.each<[string, number[]]>([
    ["the last two of UTF-8", [0x78, 0xbb, 0xbf]],
    ["the first and the last", [0xef, 0x78, 0xbf]],
    ["the first two", [0xef, 0xbb, 0x78]],
    ["the first of UTF-16", [0xff, 0x78]],
    ["the second", [0x78, 0xfe]],
    ["that of the big end, halved", [0xfe, 0x78]],
    ["and its second", [0x78, 0xff]],
  ])("%s", (_, file) => {
    expect(decode(Uint8Array.from(file)).certain).toBe(false);
  });
});

test("a sign that is cut at the end of the file is damage, too", () => {
  expect(decode(Uint8Array.from([...new TextEncoder().encode("阿里云"), 0xe9, 0x98])).damaged).toBe(1);
});

test("every encoding stays on offer, once, where the file settles which it is", () => {
  for (const file of [new TextEncoder().encode("a,b"), bytes([0xff, 0xfe], wide("a;b", true)), bytes(wide("period;AWS", false))]) {
    const offered = decode(file).guesses.map(({ value }) => value);
    expect(offered.toSorted()).toEqual(["gb18030", "shift_jis", "utf-16be", "utf-16le", "utf-8", "windows-1252"]);
    expect(decode(file).guesses.every(({ reason }) => reason !== "")).toBe(true);
  }
});
