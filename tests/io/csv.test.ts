import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFile, toCsv } from "../../src/io/export/csv.ts";
import { guardCell, unguardCell } from "../../src/io/export/guard.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";
import { decodeView } from "../../src/spec/view.ts";
import { readCsvCells } from "../helpers/csv.ts";
import { DATASET } from "../helpers/dataset.ts";
import { anyText } from "../helpers/randomView.ts";
import { CONTEXT, csvOf } from "../helpers/taken.ts";

const cards = ["", "?view=shares", "?collection=record&view=shares"].flatMap(
  (search) => buildChartSpec(DATASET, decodeView(search, CONTEXT).view, [], CONTEXT).cards,
);
const column = (header: readonly string[], line: readonly string[], name: string): string | undefined => line[header.indexOf(name)];

test.each(["=1+1", "+10%", "-1", "@SUM(A1)", "＝1"])(
  "a cell that says %j runs nothing in a spreadsheet, nor does a column of that name",
  (text) => {
    const csv = toCsv({ columns: [text], lines: [[text], [-9]] });
    expect(readCsvCells(csv)).toEqual([[`'${text}`], [`'${text}`], ["-9"]]);
  },
);

test("lines end in CR LF, the last one too", () => {
  for (const card of cards) {
    if (card.kind === "definitions") continue;
    const text = csvOf(card);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.split("\r\n")).toHaveLength(card.rows.length + 2);
  }
});

test("a file says by its first bytes that it is UTF-8, which spreadsheets would not guess", () => {
  const bytes = new TextEncoder().encode(csvFile({ columns: ["as_printed"], lines: [["−9 €"]] }));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(parse(Buffer.from(bytes), { bom: true, columns: true })).toEqual([{ as_printed: "−9 €" }]);
});

test("the CSV of Gartner's card names source, paragraph, token, status and vintage in every row", () => {
  const card = cards.find((c) => c.cardId === "shares-gartner-ww-iaas");
  if (!card) throw new Error("no card");
  const [header = [], ...lines] = readCsvCells(csvOf(card));
  expect(header).toEqual([...CSV_COLUMNS, "view_address"]);
  expect(lines.map((l) => ["provider", "value", "status", "obs_status"].map((name) => column(header, l, name)))).toEqual([
    ["AWS", "39", "reported", "A"],
    ["Microsoft", "21", "reported", "A"],
    ["Alibaba", "9.5", "reported", "A"],
    ["Google", "7.1", "reported", "A"],
    ["Huawei", "", "missing", "M"],
  ]);
  for (const line of lines.slice(0, 4)) {
    expect(column(header, line, "locator")).toMatch(/^p\d+$/);
    expect(column(header, line, "vintage")).toBe("2022-06");
    expect(column(header, line, "as_printed")).toMatch(/%$/);
  }
});

const ALIVE = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'quoted"];

test.each(ALIVE)("the text %j is written so that a spreadsheet shows it and runs nothing", (text) => {
  const guarded = guardCell(text);
  expect(String(guarded).startsWith("'")).toBe(true);
  expect(unguardCell(String(guarded))).toBe(text);
});

test("any text and any finite number come back from a file as they were: 10,000 rows, read by another parser", () => {
  const texts = fc.sample(anyText(40), { seed: 11, numRuns: 10_000 }).map((text) => text.replace(/\p{Cs}/gu, ""));
  const numbers = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), { seed: 12, numRuns: 10_000 });
  const lines = texts.map((text, k) => [`${ALIVE[k % 50] ?? ""}${text}`, numbers[k] ?? 0] as const);
  const read: string[][] = parse(csvFile({ columns: ["text", "number"], lines }), { bom: true });
  expect(read).toHaveLength(10_001);
  // One comparison for all: ten thousand assertions take longer than the reading.
  const wrong = read.slice(1).filter(([text = "", number = ""], k) => {
    const line = lines[k];
    return unguardCell(text) !== line?.[0] || Number(number) !== line[1];
  });
  expect(wrong).toEqual([]);
  // Nothing runs but numbers.
  expect(read.flatMap(([text = ""]) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? [text] : []))).toEqual([]);
});
