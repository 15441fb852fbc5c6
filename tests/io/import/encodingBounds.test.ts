/** Where each encoding's own bytes begin and end: one byte within, one beyond. What does not pair up in it speaks for another. */
import { describe, expect, test } from "vitest";
import { decode } from "../../../src/io/import/encoding.ts";

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(" "), (pair) => Number.parseInt(pair, 16));
/** The likeliest encoding of bytes that stand four times in a file. */
const likeliest = (text: string) => decode(hex(`${text} `.repeat(4).trim())).guesses[0]?.value;

/** Common Chinese: two rows of signs and the first level of characters, each with a second byte from A1. */
test.each([
  ["b0 a1", "gb18030"],
  ["d7 f9", "gb18030"],
  ["d8 fe", "windows-1252"],
  ["af a1", "windows-1252"],
  ["a1 a2", "gb18030"],
  ["a3 fe", "gb18030"],
  ["a4 a1", "windows-1252"],
  ["c0 a1", "gb18030"],
  ["c0 a0", "windows-1252"],
])("%s is of %s", (bytes, encoding) => expect(likeliest(bytes)).toBe(encoding));

/** Kana, signs and the first level of kanji; second bytes from 40 to FC without 7F. */
test.each([
  ["81 40", "shift_jis"],
  ["97 fc", "shift_jis"],
  ["98 72", "windows-1252"],
  ["83 40", "shift_jis"],
  ["83 3f", "windows-1252"],
  ["83 7e", "shift_jis"],
  ["83 7f", "windows-1252"],
  ["83 fc", "shift_jis"],
  ["83 fd", "windows-1252"],
])("%s is of %s", (bytes, encoding) => expect(likeliest(bytes)).toBe(encoding));

/** A first byte of two takes the next one with it, which then begins no sign of its own; half-width kana stand alone. */
test.each([
  ["9f 83 41 2c", "windows-1252"],
  ["a1 83 41 2c", "shift_jis"],
  ["df 83 5d 89 2c", "shift_jis"],
  ["e0 83 41 2c", "windows-1252"],
  ["fc 83 41 2c", "windows-1252"],
  ["fd 83 41 2c", "shift_jis"],
])("%s is of %s", (bytes, encoding) => expect(likeliest(bytes)).toBe(encoding));

describe("beside one sound sign of UTF-8, a byte alone makes a file", () => {
  test.each(["80", "91", "97", "a0", "b0", "b1", "c0", "e9", "ff"])(
    "windows-1252 where it is a sign or a letter of European print: %s",
    (byte) => expect(decode(hex(`c4 81 20 ${byte} 20`)).guesses[0]?.value).toBe("windows-1252"),
  );
  test.each(["81", "8d", "8f", "90", "98", "9d", "9f", "a1", "af", "b2", "bf"])("damaged UTF-8 where it is neither: %s", (byte) =>
    expect(decode(hex(`c4 81 20 ${byte} 20`))).toMatchObject({ guesses: [{ value: "utf-8" }, {}, {}, {}], damaged: 1 }),
  );
});

test("one NUL in ten bytes makes signs of two bytes, by the side it stands on; one in eleven does not", () => {
  const at = (place: number, length: number) => Uint8Array.from({ length }, (_, k) => (k === place ? 0 : 0x61));
  expect([at(1, 10), at(0, 10), at(1, 11)].map((file) => decode(file).guesses[0]?.value)).toEqual(["utf-16le", "utf-16be", "utf-8"]);
});
