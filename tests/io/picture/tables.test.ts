/** Tables of a picture: columns from hand-made cells of known wishes, and the words and marks of each kind of table. */
import { describe, expect, test } from "vitest";
import { wordsWidth } from "../../../src/io/picture/block.ts";
import { marker } from "../../../src/io/picture/inks.ts";
import { type Cell, wordsCell } from "../../../src/io/picture/tables/cell.ts";
import { drawLines } from "../../../src/io/picture/tables/linesTable.ts";
import { drawDataRows, drawEventRows, drawRows } from "../../../src/io/picture/tables/rowsTable.ts";
import { drawTable, fits } from "../../../src/io/picture/tables/table.ts";
import { drawCoverage, drawDefinitions } from "../../../src/io/picture/tables/wordTables.ts";
import type { CoverageCard, DefinitionsCard } from "../../../src/spec/card.ts";
import type { Row } from "../../../src/spec/cardBase.ts";
import type { DataRow } from "../../../src/spec/dataCard.ts";
import { CSV_COLUMNS } from "../../../src/spec/rows.ts";
import type { TableCard, TableCell } from "../../../src/spec/tableCard.ts";
import { PALETTE } from "../../helpers/drawPanel.ts";
import { seen, wordsOf } from "../../helpers/seen.ts";
import { marksOf } from "../../helpers/shapes.ts";

const STYLE = { size: 10, line: 20, fill: PALETTE.ink1 };

/** A cell that wants `least` to `wished` px and is a box as wide as it may be. */
const cell = (least: number, wished: number, height = 10, more: Partial<Cell> = {}): Cell => ({
  least,
  wished,
  base: 8,
  ...more,
  draw: (width) => ({ width, height, shapes: [{ kind: "rect", x: 0, y: 0, width, height, fill: PALETTE.ink1 }] }),
});
const boxes = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith("rect")).map((line) => line.replace(/^rect |, ink1$/g, ""));

describe("the columns of a table", () => {
  const heads = [cell(20, 40), cell(20, 60)];
  const lefts = (table: Parameters<typeof drawTable>[0], width: number) =>
    boxes(seen(drawTable(table, width, PALETTE))).slice(0, table.heads.length);

  test("share out what is left by what each has", () => {
    // 216 less 16 between them are 200: 40 and 60 grow to 80 and 120.
    expect(lefts({ heads, lines: [] }, 216)).toEqual(["0 0 80x10", "96 0 120x10"]);
    expect(lefts({ heads, lines: [] }, 116)).toEqual(["0 0 40x10", "56 0 60x10"]);
  });

  test("give way by what each can", () => {
    // 86 less 16 are 70: of the 60 above the least, 20 and 40, half is there.
    expect(lefts({ heads, lines: [] }, 86)).toEqual(["0 0 30x10", "46 0 40x10"]);
  });

  test("stand closer where words would be cut, and are cut by what each must have", () => {
    // Least 40 and 16 between them are more than 52: 8 between them, 44 for both.
    expect(lefts({ heads, lines: [] }, 52)).toEqual(["0 0 21.33x10", "29.33 0 22.67x10"]);
    expect(lefts({ heads: [cell(20, 40), cell(30, 60)], lines: [] }, 33)).toEqual(["0 0 10x10", "18 0 15x10"]);
  });

  test("are as wide as the widest cell of a line, those over several columns left out", () => {
    const lines = [[cell(10, 100), cell(5, 5)], [cell(500, 900, 10, { span: 2 })]];
    expect(lefts({ heads, lines }, 176)).toEqual(["0 0 100x10", "116 0 60x10"]);
    expect(fits({ heads, lines }, 176, "wished")).toBe(true);
    expect(fits({ heads, lines }, 175, "wished")).toBe(false);
    expect([fits({ heads, lines }, 56, "least"), fits({ heads, lines }, 55, "least")]).toEqual([true, false]);
  });

  test("ruled, are of one width behind the first", () => {
    expect(lefts({ heads: [...heads, cell(1, 1)], lines: [], ruled: true }, 332)).toEqual(["0 0 100x10", "116 0 100x10", "232 0 100x10"]);
    expect(lefts({ heads: [...heads, cell(1, 1)], lines: [], ruled: true }, 676)).toEqual(["0 0 144x10", "160 0 250x10", "426 0 250x10"]);
    expect(lefts({ heads: [cell(1, 1)], lines: [], ruled: true }, 90)).toEqual(["0 0 90x10"]);
  });
});

test("rows stand between hair lines, their cells on one base line, heads on their lower edge", () => {
  const table = {
    heads: [cell(20, 40, 10), cell(20, 60, 16)],
    lines: [[cell(20, 40, 10, { base: 5 }), cell(20, 60, 10)], [cell(20, 40, 12, { span: 2 })]],
    ruled: true,
  };
  const drawing = drawTable(table, 116, PALETTE);
  // The head: 16 and 8 under it; the first line: 8, 13 and 8; the second: 8, 12 and 8; each with its hair line.
  expect([drawing.width, drawing.height]).toEqual([116, 25 + 30 + 29]);
  expect(seen(drawing)).toEqual([
    "rect 0 6 33.33x10, ink1",
    "rect 49.33 0 66.67x16, ink1",
    "line 37.33 0 to 37.33 25, line hair 1",
    "line 0 24.5 to 116 24.5, line axis 1",
    "rect 0 36 33.33x10, ink1",
    "rect 49.33 33 66.67x10, ink1",
    "line 37.33 25 to 37.33 55, line hair 1",
    "line 0 54.5 to 116 54.5, line hair 1",
    "rect 0 63 116x12, ink1",
    "line 0 83.5 to 116 83.5, line hair 1",
  ]);
  expect(seen(drawTable({ ...table, ruled: false }, 116, PALETTE)).filter((line) => line.startsWith("line"))).toHaveLength(3);
});

describe("a cell of words", () => {
  const wide = (text: string) => wordsWidth(text, STYLE);

  test("must have its longest word, and would have all on one line", () => {
    const plain = wordsCell({ text: "one three", style: STYLE });
    expect(plain).toMatchObject({ least: Math.ceil(wide("three")) + 1, wished: Math.ceil(wide("one three")) + 1, base: 13.5 });
    expect(plain).not.toHaveProperty("span");
    expect(wordsCell({ text: "one three", style: STYLE, whole: true, span: 3 })).toMatchObject({ least: plain.wished, span: 3 });
    expect(wordsCell({ text: "W".repeat(60), style: STYLE }).least).toBe(131);
    expect(wordsCell({ text: "", style: STYLE })).toMatchObject({ least: 1, wished: 1 });
    expect(wordsCell({ text: [{ text: "one " }, { text: "three", weight: 700 }], style: STYLE }).least).toBe(
      Math.ceil(wordsWidth("three", { ...STYLE, weight: 700 })) + 1,
    );
  });

  test("a sign before the words and small print under them ask for their room", () => {
    const icon = marker(PALETTE, "aws");
    const style = { ...STYLE, size: 30 };
    const both = wordsCell({ text: "one", style: STYLE, icon, sub: { text: "small print", style } });
    expect(both.least).toBe(Math.ceil(22 + wordsWidth("small", style)) + 1);
    expect(both.wished).toBe(Math.ceil(22 + wordsWidth("small print", style)) + 1);
    expect(seen(both.draw(300))).toEqual([
      "path 7 10 M-4.6 -4.6H4.6V4.6H-4.6Z, aws",
      "“one” 10 ink1 at 22 13.5",
      "“small print” 30 ink1 at 22 40.5",
    ]);
    expect(both.draw(300)).toMatchObject({ width: 300, height: 40 });
    expect(wordsCell({ text: "", style: STYLE, icon }).draw(50).height).toBe(14);
  });

  test("at its right end it ends with the cell, and it stands for its figure", () => {
    const mark = { receiptId: "r", value: 39, label: "AWS" };
    const drawing = wordsCell({ text: "39%", style: STYLE, align: "end", mark }).draw(80);
    expect(seen(drawing)).toEqual(["r: “39%” 10 ink1 at 80 13.5 end"]);
    expect(marksOf(drawing)).toMatchObject([{ kind: "mark", ...mark }]);
  });
});

const CELLS = CSV_COLUMNS.map((name) => (name === "value" ? 39 : name === "vintage" ? "2022" : ""));
const row = (more: Partial<Row> = {}): Row =>
  ({
    kind: "mark",
    receiptId: "r1",
    providerId: "aws",
    providerLabel: "AWS",
    measureLabel: "Share",
    periodText: "2021",
    valueText: "39%",
    bandText: "38.5 to 39.5",
    asPrinted: "39 percent",
    statusText: "Reported",
    sourceText: "press release",
    ink: "reported",
    cells: CELLS,
    ...more,
  }) as Row;
const GAP = row({
  kind: "gap",
  receiptId: "g1",
  providerId: "google",
  providerLabel: "Google",
  valueText: "",
  bandText: "",
  asPrinted: "",
  statusText: "Not published",
  cells: [],
});

describe("rows of a card", () => {
  test("name provider, period, value, band, print, status with its vintage, and source; the measure where there are several", () => {
    const one = drawRows([row(), GAP], 712, PALETTE);
    expect(wordsOf(one)).toEqual([
      ..."Provider|Period|Value|Could be|As printed|Status|Source".split("|"),
      ..."AWS|2021|39%|38.5 to 39.5|39 percent|Reported|vintage 2022|press release".split("|"),
      ..."Google|2021|[ ]|Not published|press release".split("|"),
    ]);
    expect(wordsOf(drawRows([row(), row({ measureLabel: "Revenue" })], 900, PALETTE)).slice(0, 3)).toEqual([
      "Provider",
      "Measure",
      "Period",
    ]);
    expect(marksOf(one)).toMatchObject([
      { receiptId: "r1", value: 39, label: "AWS, Share, 2021: 39%. Reported" },
      { receiptId: "g1", value: null, label: "Google, Share, 2021: Not published" },
    ]);
  });

  test("a figure has the swatch of its ink, an earlier one a ring, a gap a hollow marker and no swatch", () => {
    const shapes = (one: Row) => seen(drawRows([one], 712, PALETTE)).filter((line) => /^(?:rect|circle|path)/.test(line));
    const short = (line: string) => line.replace(/^(\w+) .*?, (?=\w+[:,]?|$)/, "$1 ");
    expect(shapes(row()).map(short)).toEqual(["path aws", "rect market"]);
    expect(shapes(row({ kind: "ghost" })).map(short)).toEqual(["path aws", "circle page, line aws 1.5"]);
    expect(shapes(GAP).map(short)).toEqual(["path page, line google 2"]);
  });

  test("events say when, what, about whom and where it is told", () => {
    const drawing = drawEventRows([row({ valueText: "A new region", cells: [] })], 712, PALETTE);
    expect(wordsOf(drawing)).toEqual(["When", "Event", "About", "Source", "2021", "A new region", "AWS", "press release"]);
    expect(marksOf(drawing)).toMatchObject([{ receiptId: "r1", value: null, label: "2021: A new region" }]);
  });

  test("the rows of the data name firm and market, and what is remarked", () => {
    const data = (more: Partial<DataRow>): DataRow =>
      ({
        ...row(),
        remark: "a remark",
        firmLabel: "Gartner",
        marketText: "IaaS",
        vintageText: "2022",
        basisText: "first print",
        documentText: "A report",
        placeText: "page 6",
        ...more,
      }) as DataRow;
    const drawing = drawDataRows([data({})], 1400, PALETTE);
    const said = wordsOf(drawing);
    expect(said.slice(0, 7)).toEqual(["Period", "Provider and measure", "Market", "Value", "As printed", "Status", "Document"]);
    expect(said.slice(7, 13)).toEqual(["2021", "AWS", "Share, a remark", "Gartner IaaS", "39%", "39 percent"]);
    expect(said.slice(13)).toEqual(["Reported", expect.stringMatching(/vintage 2022.*first print/i), "A report, page 6"]);
    expect(marksOf(drawing)).toMatchObject([{ receiptId: "r1", value: 39 }]);
    expect(seen(drawing).find((line) => line.startsWith("r1: "))).toMatch(/^r1: “39%” 12 ink1 600 at \S+ \S+ end$/);
    const bare = wordsOf(drawDataRows([data({ remark: "", vintageText: "", measureLabel: "" })], 1400, PALETTE));
    expect(bare.slice(7)).toEqual(["2021", "AWS", "Gartner IaaS", "39%", "39 percent", "Reported", "A report, page 6"]);
  });
});

describe("a table card", () => {
  const column = (label: string, more: object = {}) => ({ label, ...more });
  const card = (columns: readonly object[], lines: readonly (readonly TableCell[])[]): TableCard =>
    ({ kind: "table", cardId: "t", columns, lines: lines.map((cells) => ({ cells })), inks: [] }) as unknown as TableCard;
  const drawn = (columns: readonly object[], lines: readonly (readonly TableCell[])[], most = 9, width = 712) =>
    drawLines(card(columns, lines), most, width, PALETTE);

  test("is a table where every cell has room, of as many lines as are asked for, without columns of the download", () => {
    const columns = [column("Name"), column("Hidden", { downloadOnly: true }), column("Value", { num: true })];
    const lines = ["a", "b", "c"].map((text): readonly TableCell[] => [
      { text },
      { text: "x" },
      { text: `${text}1`, receiptId: text, value: 1 },
    ]);
    const drawing = drawn(columns, lines, 2);
    expect(wordsOf(drawing)).toEqual(["Name", "Value", "a", "a1", "b", "b1"]);
    expect(marksOf(drawing)).toMatchObject([
      { receiptId: "a", value: 1, label: "a1" },
      { receiptId: "b", value: 1, label: "b1" },
    ]);
    expect(seen(drawing)[1]).toMatch(/^“Value” 12 ink3 at 712 .* end$/);
    expect(seen(drawing).find((line) => line.includes("“a1”"))).toMatch(/at 712 .* end$/);
    expect(seen(drawing)[0]).toMatch(/^“Name” 12 ink3 at 0 \S+$/);
  });

  test("a cell may have a glyph, a marker, small print, type of a machine, or brackets for what is missing", () => {
    const drawing = drawn([column("Name"), column("Value")], [
      [
        { text: "AWS", providerId: "aws", sub: "small" },
        { text: "kept", glyph: "✓" },
      ],
      [
        { text: "code", mono: true },
        { text: "missing", gap: true },
      ],
    ] as unknown as readonly (readonly TableCell[])[]);
    expect(wordsOf(drawing)).toEqual(["Name", "Value", "AWS", "small", "✓ kept", "code", "[ ]"]);
    const lines = seen(drawing);
    expect(lines.some((line) => line.startsWith("path") && line.endsWith(", aws"))).toBe(true);
    expect(lines.find((line) => line.includes("kept"))).toContain("[“✓ ” 700][“kept”]");
    expect(lines.find((line) => line.includes("code"))).toContain("“code” 13 ink1 mono");
    expect(lines.find((line) => line.includes("[ ]"))).toContain("[“[ ]” ink3 600]");
  });

  test("is a list of entries where they have no room, each name of a column before its cell, empty ones left out", () => {
    const long = "words that need more room than there is on a line of a table ".repeat(3).trim();
    const drawing = drawn([column("Name"), column("What"), column("Rest")], [[{ text: "a" }, { text: long }, { text: "" }]]);
    const lines = seen(drawing);
    expect(lines[0]).toBe("“a” 14 ink1 600 at 0 14.9");
    expect(lines[1]).toBe("“What” 12 ink3 at 0 37.2");
    expect(lines[2]).toMatch(/^“words .*” 13 ink1 at 108 37.55$/);
    expect(wordsOf(drawing)).not.toContain("Rest");
    expect(lines.at(-1)).toMatch(/^line 0 \S+ to 712 \S+, line hair 1$/);
    // The name of an entry is its first cell of words, wherever that stands.
    const turned = drawn([column("Value", { num: true }), column("Name")], [[{ text: "1" }, { text: long }]], 9, 300);
    expect(seen(turned)[0]).toMatch(/^“words .*” 14 ink1 600 at 0 14.9$/);
    expect(wordsOf(turned).slice(-2)).toEqual(["Value", "1"]);
  });

  test("numbers may stand closer, words may not", () => {
    const wide = [{ text: "a" }, { text: "100 to 200 to 300" }, { text: "100 to 200 to 300" }];
    const isTable = (more: object) =>
      wordsOf(drawn([column("Name"), column("A", more), column("B", more)], [wide], 9, 200))[1] === "A" &&
      wordsOf(drawn([column("Name"), column("A", more), column("B", more)], [wide], 9, 200))[0] === "Name";
    expect([isTable({ num: true }), isTable({})]).toEqual([true, false]);
  });

  test("marks of a cell are drawn by their ink, the first two dozen where all can be asked for", () => {
    const inks = ["reported", "estimate", "forecast", "derived", "own", "event"] as const;
    const marks = inks.map((ink) => ({ receiptId: ink, providerId: "aws", value: 1, label: ink, ink }));
    const drawing = drawn([column("Name"), column("Marks")], [
      [{ text: "a" }, { text: "", marks, marksOnly: true }],
    ] as unknown as readonly (readonly TableCell[])[]);
    expect(marksOf(drawing).map(({ receiptId }) => receiptId)).toEqual(inks);
    // Behind the name of the column 108 px, each 24 px on; under the name of the entry 24 px.
    expect(seen(drawing).filter((line) => /^[a-z]+: /.test(line))).toEqual([
      "reported: rect 113 27 12x12, aws",
      "estimate: circle 143 33 r5.2, page, line aws 2",
      "forecast: rect 161 27 12x12, hatch:aws, line aws 1.5, dash 4 3",
      "derived: rect 185 27 12x12, line aws 1.75, dash 0.1 3.6, round",
      "own: rect 209 27 12x12, own:aws, line aws 1.5",
      "event: line 239 26 to 239 40, line ink2 2",
    ]);
    const many = Array.from({ length: 30 }, (_, k) => ({ receiptId: `m${k}`, providerId: "aws", value: k, label: "", ink: "reported" }));
    const of = (more: object) =>
      drawn([column("Name"), column("Marks")], [
        [{ text: "a" }, { text: "", marks: many, marksOnly: true, ...more }],
      ] as unknown as readonly (readonly TableCell[])[]);
    expect(marksOf(of({}))).toHaveLength(30);
    expect(marksOf(of({ allMarks: "all" }))).toHaveLength(24);
    expect(wordsOf(of({ allMarks: "all" })).at(-1)).toMatch(/6/);
  });
});

describe("tables of words", () => {
  test("coverage: each provider's marker and markets, brackets for what is not published", () => {
    const card = {
      columns: [
        { head: "Gartner", sub: "IaaS" },
        { head: "Synergy", sub: "Cloud" },
      ],
      lines: [
        {
          providerId: "aws",
          providerLabel: "AWS",
          cells: [
            { text: "2018–2021", gap: false, span: 1, receiptIds: ["a", "b"] },
            { text: "", gap: true, span: 1, receiptIds: ["g"] },
          ],
        },
        { providerId: "google", providerLabel: "Google", cells: [{ text: "rank only", gap: true, span: 2, receiptIds: ["h"] }] },
        { providerId: "ibm", providerLabel: "IBM", cells: [{ text: "named", gap: false, span: 2, receiptIds: [] }] },
      ],
    } as unknown as CoverageCard;
    const drawing = drawCoverage(card, 712, PALETTE);
    expect(wordsOf(drawing)).toEqual("Provider|Gartner|IaaS|Synergy|Cloud|AWS|2018–2021|[ ]|Google|[ ]|IBM|named".split("|"));
    expect(marksOf(drawing).map(({ receiptId, value, label }) => `${receiptId} ${value} ${label}`)).toEqual([
      "a null AWS: 2018–2021",
      "g null AWS: not published",
      "h null Google: rank only",
    ]);
    expect(seen(drawing).filter((line) => line.startsWith("line") && line.includes("hair")).length).toBeGreaterThan(3);
  });

  test("definitions: a row for each field, a column for each firm, with nothing where a firm says nothing", () => {
    const card = {
      firms: ["Gartner", "Synergy"],
      fields: [
        { name: "Counts", values: ["IaaS"] },
        { name: "Leaves out", values: ["SaaS", "colocation"] },
      ],
    } as unknown as DefinitionsCard;
    const drawing = drawDefinitions(card, 712, PALETTE);
    expect(wordsOf(drawing)).toEqual(["Gartner", "Synergy", "Counts", "IaaS", "Leaves out", "SaaS", "colocation"]);
    expect(seen(drawing).find((line) => line.includes("Counts"))).toMatch(/^“Counts” 14 ink3 at 0 /);
  });
});
