/** Which files of a zip are read as tables of figures, and how many: names and sizes alone decide, before anything is unpacked. */
import { strToU8, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { platformDigest } from "../../src/io/package/manifest.ts";
import { PNG_KEYWORDS } from "../../src/io/picture/metadata.ts";
import { withTexts } from "../../src/io/picture/png.ts";
import { figuresInside, mayCarry } from "../../src/io/reopen/figuresInside.ts";

const CSV = "receipt_id,value,as_printed\na,1,1\n";
/** A picture of one dot. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const MIB = 1024 * 1024;
const namesIn = (zip: Uint8Array) => figuresInside(zip, "a.zip").map(({ name }) => name);

/** A zip of stored files, each of which claims to unpack to so many bytes. */
function claiming(sizes: Readonly<Record<string, number>>): Uint8Array {
  const zip = zipSync(Object.fromEntries(Object.keys(sizes).map((name) => [name, strToU8(CSV)])), { level: 0 });
  const view = new DataView(zip.buffer);
  const claims = Object.values(sizes);
  // Each entry of the directory at the end: its signature, and 24 bytes on the unpacked size.
  for (let at = 0; at + 4 <= zip.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, claims.shift() ?? 0, true);
  }
  return zip;
}

test("of files that claim too much together only those are read that still fit", () => {
  expect(namesIn(claiming({ "a.csv": 40 * MIB, "b.csv": 40 * MIB, "c.csv": 24 * MIB, "d.csv": 1 }))).toEqual(["a.csv", "c.csv"]);
});

test("fifty tables of a zip are read, no more", () => {
  const zip = (count: number) =>
    zipSync(Object.fromEntries(Array.from({ length: count }, (_, k) => [`${k}.csv`, strToU8(CSV)])), { level: 0 });
  expect([namesIn(zip(50)).length, namesIn(zip(51)).length]).toEqual([50, 50]);
});

test("a table is known by its ending, in capitals too, and named without its folders", () => {
  const zip = zipSync(Object.fromEntries(["in/deep/A.CSV", "b.csv.txt", "csv", "c.csv"].map((name) => [name, strToU8(CSV)])));
  expect(namesIn(zip)).toEqual(["A.CSV", "c.csv"]);
});

test.each([
  ["quoted, after a byte order mark", '\uFEFF"receipt_id","value","as_printed"\n', true],
  ["of the dataset's own", "observation_id,value,as_printed\r\n", true],
  ["without a line under it", "as_printed,value,receipt_id", true],
  ["without ids", "value,as_printed\n", false],
  ["without values", "receipt_id,as_printed\n", false],
  ["without prints", "receipt_id,value\n", false],
  ["in the second line", "a\nreceipt_id,value,as_printed\n", false],
])("a head %s", (_, text, isTable) => {
  expect(namesIn(zipSync({ "a.csv": strToU8(text) }))).toEqual(isTable ? ["a.csv"] : []);
});

test.each([
  ["a zip", new Uint8Array([0x50, 0x4b, 3, 4]), true],
  ["another part of a zip", new Uint8Array([0x50, 0x4b, 5, 6]), false],
  ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), true],
  ["an SVG", strToU8("<svg/>"), true],
  ["an SVG after a mark and spaces", strToU8("\uFEFF \n<svg>"), true],
  ["an SVG after its declaration", strToU8('<?xml version="1.0" encoding="UTF-8"?>\n<svg>'), true],
  ["another element", strToU8("<svgx>"), false],
  ["a text that speaks of one", strToU8("see <svg>"), false],
  ["nothing", new Uint8Array(), false],
])("whether %s can carry figures", (_, head, can) => expect(mayCarry(head)).toBe(can));

test("a file that is larger than any of ours is not looked at", () => {
  const picture = withTexts(DOT, new Map([[PNG_KEYWORDS.figures, CSV]]));
  const padded = (size: number) => {
    const bytes = new Uint8Array(size);
    bytes.set(picture);
    return figuresInside(bytes, "a.png").length;
  };
  expect([padded(64 * MIB), padded(64 * MIB + 1)]).toEqual([1, 0]);
});

test("the platform's hash is there where it is offered, and nothing where it is not", async () => {
  const bytes = await platformDigest()?.(new Uint8Array());
  expect(bytes?.byteLength).toBe(32);
  vi.stubGlobal("crypto", {});
  expect(platformDigest()).toBeNull();
  vi.unstubAllGlobals();
});
