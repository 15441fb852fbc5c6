/** A file is what its bytes are, whatever it is called. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { sniff } from "../../../src/io/import/sniff.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

describe("what is no table of text is named, with a way out", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["a workbook with a .csv name", zipSync({ "[Content_Types].xml": strToU8("x"), "xl/workbook.xml": strToU8("x") }), /xlsx/],
    ["an OpenDocument sheet", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }), /\.ods/],
    ["an archive of tables", zipSync({ "a.csv": strToU8("a,b") }), /zip archive/],
    ["an empty archive", bytes("PK", [5, 6], "................"), /zip archive/],
    ["an old workbook", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "abc"), /\.xls/],
    ["a report", bytes("%PDF-1.7\n"), /PDF/],
    ["a screenshot", bytes([0x89], "PNG\r\n", [0x1a, 10]), /PNG/],
    ["a photo", bytes([0xff, 0xd8, 0xff, 0xe0]), /JPEG/],
    ["a packed table", bytes([0x1f, 0x8b, 8, 0]), /gzip/],
    ["a Parquet file", bytes("PAR1", [0, 0, 1]), /Parquet/],
    ["a saved web page", bytes("\n <!DOCTYPE html><table>"), /web page/],
    ["a picture in text", bytes('<?xml version="1.0"?><svg>'), /XML or SVG/],
    ["noise", Uint8Array.from({ length: 4096 }, (_, k) => ((k * 7919) % 251) % 256), /not text/],
  ])("%s", (_, file, said) => {
    const { kind, cause, remedy } = sniff(file);
    expect(kind).toBe("other");
    expect(cause).toMatch(said);
    expect(remedy).not.toBe("");
  });
});

test.each<[string, Uint8Array, string]>([
  ["no bytes", bytes(), "empty"],
  ["spaces and breaks only", bytes(" \r\n\n\t"), "empty"],
  ["a mark and nothing after it", bytes([0xef, 0xbb, 0xbf]), "empty"],
  ["rows", bytes("period,AWS\n2021,39"), "text"],
  ["a firm whose name begins with BM", bytes("BMC,39,21,9,7,3\n"), "text"],
  ["a title in brackets", bytes("[Table 3]\nperiod,AWS\n"), "text"],
  ["UTF-16 with its mark", bytes([0xff, 0xfe], "a\0b\0"), "text"],
  ["UTF-16 without", bytes("p\0e\0r\0i\0o\0d\0,\0A\0"), "text"],
  ["an object", bytes('{ "cards": [] }'), "json"],
  ["a list", bytes('\n[{"a":1}]'), "json"],
])("%s", (_, file, kind) => {
  expect(sniff(file).kind).toBe(kind);
});
