/** Quotes that do not pair up cost their own cell, never the rest of the file. */
import { describe, expect, test } from "vitest";
import { lineEnds } from "../../../src/io/import/lineEnds.ts";
import { splitRecords } from "../../../src/io/import/records.ts";
import { mendQuotes } from "../../../src/io/import/strayQuotes.ts";

function cells(text: string): { rows: readonly (readonly string[])[]; lines: readonly number[] } {
  const ends = lineEnds(text);
  const { text: mended, lines } = mendQuotes(ends, ",");
  return { rows: splitRecords({ ...ends, text: mended }, ",").records.map((record) => record.cells), lines };
}

describe("a quote at the start of a cell", () => {
  test.each<[string, string, string[][], number[]]>([
    [
      "closed soundly is left alone",
      'a,"b, c"\n"d\ne",f\n',
      [
        ["a", "b, c"],
        ["d\ne", "f"],
      ],
      [],
    ],
    ["doubled within is left alone", 'a,"b ""c"" d"\n', [["a", 'b "c" d']], []],
    [
      "closed before the end of its cell is a sign of the text",
      'a,"so called" b\nc,d\n',
      [
        ["a", '"so called" b'],
        ["c", "d"],
      ],
      [1],
    ],
    [
      "never closed ends with its cell",
      'a,"b,c\nd,e,f\n',
      [
        ["a", '"b', "c"],
        ["d", "e", "f"],
      ],
      [1],
    ],
    ["holding quotes that are not doubled keeps them", 'a,"b "c" d",e\n', [["a", 'b "c" d', "e"]], [1]],
    ["does not take the next cell with it", 'a,"b" c,"d",e\n', [["a", '"b" c', "d", "e"]], [1]],
    [
      "is counted on its physical line",
      'a,"x\ny"\nb,"c\nd,e\n',
      [
        ["a", "x\ny"],
        ["b", '"c'],
        ["d", "e"],
      ],
      [3],
    ],
    [
      "alone in its cell stays",
      'a,"\nb,c\n',
      [
        ["a", '"'],
        ["b", "c"],
      ],
      [1],
    ],
  ])("%s", (_, text, rows, lines) => {
    expect(cells(text)).toEqual({ rows, lines });
  });
});

test("a million quotes astray take no longer than a text of that length may", () => {
  const storm = `${'"x'.repeat(500_000)}\na,b\n`;
  const { rows, lines } = cells(storm);
  expect(rows.at(-1)).toEqual(["a", "b"]);
  expect(lines).toEqual([1]);
});
