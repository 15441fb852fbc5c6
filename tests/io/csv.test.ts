import fc from "fast-check";
import { expect, test } from "vitest";
import { guardCell, toCsv, unguardCell } from "../../src/io/export/csv.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { readCsvCells } from "../helpers/csv.ts";
import { DATASET } from "../helpers/dataset.ts";

const context = viewContext(DATASET);
const cards = ["", "?view=shares", "?collection=record&view=shares"].flatMap(
  (search) => buildChartSpec(DATASET, decodeView(search, context).view).cards,
);

test("a card's CSV, read by another parser, holds exactly its rows and cells", () => {
  for (const card of cards) {
    const [header, ...lines] = readCsvCells(toCsv(card));
    expect(header).toEqual([...CSV_COLUMNS]);
    const expected = card.rows.map((row) => row.cells.map((cell) => (cell === null ? "" : String(cell))));
    expect(lines.map((line) => line.map(unguardCell))).toEqual(expected);
  }
});

const tables = ["?view=sources", "?view=sources&collection=record"]
  .flatMap((search) => buildChartSpec(DATASET, decodeView(search, context).view).cards)
  .filter((card) => card.kind === "table");

test("the CSV of a table card, read by another parser, holds exactly its columns and the texts of its cells", () => {
  expect(tables.map((card) => card.cardId)).toEqual(
    expect.arrayContaining(["documents", "corrections", "cross-checks", "restatements", "breaks", "exceptions"]),
  );
  for (const card of tables) {
    const [header, ...lines] = readCsvCells(toCsv(card));
    expect(header).toEqual(card.columns.map((column) => column.id));
    expect(lines.map((line) => line.map(unguardCell))).toEqual(card.lines.map((line) => line.cells.map((cell) => cell.text)));
    expect(toCsv(card).endsWith("\r\n")).toBe(true);
  }
});

test.each(["=1+1", "+10%", "-1", "@SUM(A1)", "＝1"])("a cell of a table card that says %j runs nothing in a spreadsheet", (text) => {
  const [card] = tables;
  if (!card) throw new Error("no table card");
  const column = { id: "word", label: "Word" };
  const csv = toCsv({ ...card, columns: [column], lines: [{ id: "line", cells: [{ text }] }] });
  expect(readCsvCells(csv)).toEqual([["word"], [`'${text}`]]);
});

test("lines end in CR LF, the last one too", () => {
  for (const card of cards) {
    const text = toCsv(card);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.split("\r\n")).toHaveLength(card.rows.length + 2);
  }
});

test("the CSV of Gartner's card names source, paragraph, token, status and vintage in every row", () => {
  const card = cards.find((c) => c.cardId === "shares-gartner-ww-iaas");
  if (!card) throw new Error("no card");
  const [header = [], ...lines] = readCsvCells(toCsv(card));
  const cell = (line: readonly string[], name: string): string | undefined => line[header.indexOf(name)];
  expect(lines.map((l) => [cell(l, "provider"), cell(l, "value"), cell(l, "status"), cell(l, "obs_status")])).toEqual([
    ["AWS", "39", "reported", "A"],
    ["Microsoft", "21", "reported", "A"],
    ["Alibaba", "9.5", "reported", "A"],
    ["Google", "7.1", "reported", "A"],
    ["Huawei", "", "missing", "M"],
  ]);
  for (const line of lines.slice(0, 4)) {
    expect(cell(line, "locator")).toMatch(/^p\d+$/);
    expect(cell(line, "vintage")).toBe("2022-06");
    expect(cell(line, "as_printed")).toMatch(/%$/);
  }
});

const ALIVE = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'quoted"];

test.each(ALIVE)("the text %j is written so that a spreadsheet shows it and runs nothing", (text) => {
  const guarded = guardCell(text);
  expect(String(guarded).startsWith("'")).toBe(true);
  expect(unguardCell(String(guarded))).toBe(text);
});

test("numbers stay numbers, negative ones too", () => {
  expect(guardCell(-9)).toBe(-9);
});

test("guarding any text and taking the guard off again is the identity", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(unguardCell(String(guardCell(text)))).toBe(text);
    }),
    { numRuns: 10_000, seed: 11 },
  );
});
