/** The distinct texts of a column, known by their bytes: each has one code, in the order in which they came, whatever their hashes are. */
import { expect, test } from "vitest";
import { Dictionary, HASH, hashed } from "../../../src/io/import/stream/dictionary.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Adds a text that stands among others in its source. */
function add(to: Dictionary, text: string, hash?: number): number {
  const source = bytesOf(`<${text}>`);
  return to.add(source, 1, source.length - 1, hash ?? bytesOf(text).reduce(hashed, HASH));
}
const TEXTS = Array.from({ length: 1000 }, (_, k) => (k === 0 ? "" : `Text № ${k}`));

test.each<[string, ((k: number) => number) | undefined]>([
  ["hashes of their bytes", undefined],
  ["one hash for all", () => 7],
  ["hashes below nought", (k) => -1 - (k % 5)],
])("a thousand texts grow it and keep their codes: %s", (_, hashOf) => {
  const texts = hashOf === undefined ? TEXTS : TEXTS.slice(0, 100);
  const all = new Dictionary();
  expect(texts.map((text, k) => add(all, text, hashOf?.(k)))).toEqual(texts.map((_text, k) => k));
  expect(texts.map((text, k) => add(all, text, hashOf?.(k)))).toEqual(texts.map((_text, k) => k));
  expect(all.size).toBe(texts.length);
  expect(texts.map((_text, k) => all.text(k))).toEqual(texts);
  expect(all.text(3)).toBe(texts[3]);
});

test("texts of one length, or one the beginning of another, are two", () => {
  const all = new Dictionary();
  expect(["AWS", "AWX", "AWSX", "AW", "AWS"].map((text) => add(all, text, 1))).toEqual([0, 1, 2, 3, 0]);
  expect(add(all, "AWS", 2)).toBe(4);
});

test("a text longer than all before it has its room, and a mark of byte order stays", () => {
  const all = new Dictionary();
  const long = `\uFEFF${"云".repeat(5000)}`;
  expect([add(all, "a"), add(all, long), add(all, "b")]).toEqual([0, 1, 2]);
  expect([all.text(0), all.text(1), all.text(2)]).toEqual(["a", long, "b"]);
});
