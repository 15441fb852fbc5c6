import { expect, test } from "vitest";
import { readTexts, withTexts } from "../../../src/io/picture/png.ts";

/** A picture of one dot. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
/** The last chunk of every picture: no data. */
const END = 12;

test("what is appended behind the end of a picture is no part of it", () => {
  const named = withTexts(DOT, new Map([["Title", "a dot"]]));
  expect([...readTexts(named)]).toEqual([["Title", "a dot"]]);
  // The same chunks, with the end before the text in place of behind it.
  const from = Buffer.from(named).indexOf("iTXt") - 4;
  const text = named.subarray(from, from + 12 + new DataView(named.buffer).getUint32(from));
  const after = Buffer.concat([DOT, text]);
  expect(readTexts(after).size).toBe(0);
  expect(readTexts(Buffer.concat([DOT.subarray(0, -END), text, DOT.subarray(-END)])).size).toBe(1);
});
