import { expect, test } from "vitest";
import { type FigureRow, figureColumnsOf } from "../../src/domain/figureColumns.ts";
import { ownSetCsv } from "../../src/io/export/ownSetCsv.ts";
import { readTable } from "../../src/io/import/readTable.ts";
import { DATASET } from "../helpers/dataset.ts";
import { figure, ownSet, SMALL, unknown } from "../helpers/ownSet.ts";

const backFrom = async (figures: readonly FigureRow[]) => {
  const blob = await ownSetCsv(ownSet(figures), DATASET);
  return readTable(new Uint8Array(await blob.arrayBuffer()), {}, DATASET);
};

/** What makes a figure: not where it stands in its file, and a provider of the dataset not under which of its names. */
const told = ({ line, column, periodText, rowId, providerId, providerText, ...rest }: FigureRow) => ({
  ...rest,
  provider: providerId ?? providerText,
});

test("a set comes back as the same figures: ranges, bounds, forecasts, unknown providers, vintages, notes and documents", async () => {
  const result = await backFrom(SMALL);
  expect(result.questions).toEqual([]);
  expect(result.figures.map(told)).toEqual(SMALL.map(told));
});

test("formulas, quotes, line breaks and commas in names come back as they were, and run in no spreadsheet", async () => {
  const figures = [unknown('=HYPERLINK("x")', { note: "a,b" }), unknown("@a", { line: 3, note: 'say "no"' }), unknown("'tis", { line: 4 })];
  const blob = await ownSetCsv(ownSet(figures), DATASET);
  expect(await blob.text()).toContain("'=HYPERLINK");
  const result = readTable(new Uint8Array(await blob.arrayBuffer()), {}, DATASET);
  expect(result.figures.map(told)).toEqual(figures.map(told));
});

test("every row says that it is the reader's own", async () => {
  const text = await (await ownSetCsv(ownSet(), DATASET)).text();
  const rows = text.trim().split("\r\n").slice(1);
  expect(rows).toHaveLength(SMALL.length);
  expect(rows.every((row, place) => row.startsWith(`own-1.${place},own,`))).toBe(true);
});

test("a set of more figures than are drawn is written whole", async () => {
  const figures = Array.from({ length: 25_000 }, (_, k) => figure({ line: k + 2 }));
  const set = { ...ownSet([]), figures: figureColumnsOf(figures) };
  const text = await (await ownSetCsv(set, DATASET)).text();
  expect(text.trim().split("\r\n")).toHaveLength(25_001);
});

test("the file begins with its mark and its columns, and a row says place, market and set; what is not said is an empty cell", async () => {
  const range = figure({
    line: 5,
    column: 3,
    amount: { kind: "range", low: 33, high: 35 },
    asTyped: "33-35",
    status: "forecast",
    vintage: "2022-06",
    sourceText: "Annex B",
    note: "n",
  });
  const blob = await ownSetCsv(ownSet([figure(), range], { name: "Sales" }), DATASET);
  expect([blob.type, [...new Uint8Array(await blob.slice(0, 3).arrayBuffer())]]).toEqual(["text/csv", [0xef, 0xbb, 0xbf]]);
  const { firm, segment, geography } = figure().market;
  const quoted = (text: string) => (text.includes(",") ? `"${text}"` : text);
  const market = [firm, segment, geography].map(quoted).join();
  expect((await blob.text()).replace("\uFEFF", "").split("\r\n")).toEqual([
    "receipt_id,kind,firm,segment,geography,provider,measure,period,value,unit,low,high,bound,as_printed,status,vintage,document,locator,note,set",
    `own-1.0,own,${market},AWS,share,2021,38,percent,,,exact,38,reported,,,"line 2, column 2",,Sales`,
    `own-1.1,own,${market},AWS,share,2021,34,percent,33,35,range,33-35,forecast,2022-06,Annex B,"line 5, column 3",n,Sales`,
    "",
  ]);
});
