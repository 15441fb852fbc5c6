/** Chart, table and CSV of a card against each other and against what the card is meant to show. Each throws, naming the card and the line. */
import { expect } from "vitest";
import type { Card, CoverageCard } from "../../src/spec/card.ts";
import type { Row } from "../../src/spec/cardBase.ts";
import type { DataRow } from "../../src/spec/dataCard.ts";
import type { TableCard } from "../../src/spec/tableCard.ts";
import type { TableLine } from "./cards.ts";
import { type Meant, meantIn, meantInCell } from "./meant.ts";
import { type Drawn, expectFigure } from "./page.ts";

type CsvRecord = ReadonlyMap<string, string>;
type Records = readonly CsvRecord[];

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
/** As a spreadsheet is kept from running it: one apostrophe before a sign of a formula. */
const unguarded = (text = "") => text.replace(/^'(?=[=+\-@\t\r\n'＝＋－＠])/u, "");
const numberOf = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));
const byId = (things: readonly Meant[]) => things.map(({ receiptId, value }) => `${receiptId} ${value}`).sort();

const FURTHER = /^(figure_[a-z_]+|dataset_version|as_of|view_address)$/;
const FILLED = ["source_id", "source_title", "locator", "as_printed", "status", "vintage"];

/** A row of a figure: what the reader sees of it is its record in the CSV, and the row that is meant. */
function expectRow(where: string, line: TableLine, record: CsvRecord | undefined, row: Row | undefined): void {
  const texts = new Map(line.cells.map(({ column, text }) => [column, text]));
  expect([line.id, line.id], `${where}: the line, its record and what is meant`).toEqual([record?.get("receipt_id"), row?.receiptId]);
  expect(line.value, `${where}: the value of line and record`).toBe(numberOf(record?.get("value")));
  expect(texts.get("printed"), `${where}: as printed`).toBe(plain(unguarded(record?.get("as_printed"))));
  if (line.value !== null) {
    expectFigure(texts.get("value") ?? "", line.value, where);
    for (const column of FILLED) expect(record?.get(column), `${where}: ${column} in the record`).toBeTruthy();
  }
  const meant = { who: row?.providerLabel, period: row?.periodText, band: row?.bandText, status: row?.statusText };
  for (const [column, text] of Object.entries(meant)) expect(texts.get(column), `${where}: ${column}`).toBe(plain(text ?? ""));
  expect(
    line.cells.flatMap(({ opens }) => opens),
    `${where}: what it opens`,
  ).toEqual([{ receiptId: line.id, value: line.value }]);
}

/** A line of the table of events: its words are those of the row. */
function expectEvent(where: string, line: TableLine, record: CsvRecord | undefined, row: Row | undefined): void {
  expect([line.id, line.id], `${where}: the line, its record and what is meant`).toEqual([record?.get("receipt_id"), row?.receiptId]);
  const meant = [row?.periodText, row?.valueText, row?.providerLabel, row?.sourceText];
  expect(
    line.cells.map(({ text }) => text),
    where,
  ).toEqual(meant.map((text) => plain(text ?? "")));
  expect(
    line.cells.flatMap(({ opens }) => opens),
    `${where}: what it opens`,
  ).toEqual([{ receiptId: line.id, value: null }]);
}

/** A coverage table: a cell of a share says its value, a cell of company results how many they are; together they are the lines of its table. */
function expectCoverage(card: CoverageCard, drawn: readonly Drawn[], lines: readonly TableLine[]): void {
  const ownValues = new Map(lines.map(({ id, value }) => [id, value]));
  const cells = card.lines.flatMap((line) => line.cells).filter(({ receiptIds }) => receiptIds.length > 0);
  expect(cells.flatMap(({ receiptIds }) => receiptIds).sort(), "coverage: every line of the table is a cell's").toEqual(
    [...ownValues.keys()].sort(),
  );
  for (const { receiptIds } of cells) {
    const [receiptId = ""] = receiptIds;
    const words = drawn.find((thing) => thing.receiptId === receiptId)?.name ?? "";
    const value = / figures?\b/.test(words) ? receiptIds.length : ownValues.get(receiptId);
    if (typeof value === "number") expectFigure(words, value, `coverage: ${receiptId}`);
    else expect(words, `coverage: ${receiptId}`).toMatch(/not published/);
  }
}

/** What a card's own drawing opens is what it is meant to, each with its value: nothing is left out and nothing is added. */
export function expectDrawn(card: Card, drawn: readonly Drawn[]): void {
  expect(byId(drawn), `${card.cardId}: what is drawn and what is meant`).toEqual(byId(meantIn(card)));
}

/** A card of figures with its table of rows: row for row the CSV's, and together all that its drawing opens, no more and no less. */
export function expectRows(card: Card, drawn: readonly Drawn[], lines: readonly TableLine[], records: Records): void {
  const { cardId, rows } = card;
  const ids = rows.map(({ receiptId }) => receiptId);
  expect(
    records.map((record) => record.get("receipt_id")),
    `${cardId}: a record for every row`,
  ).toEqual(ids);
  expect(
    lines.map(({ id }) => id),
    `${cardId}: a line for every row`,
  ).toEqual(ids);
  const expectOne = card.kind === "events" ? expectEvent : expectRow;
  for (const [index, line] of lines.entries()) expectOne(`${cardId}: line ${index + 1}`, line, records[index], rows[index]);
  expectDrawn(card, drawn);
  if (card.kind === "coverage") expectCoverage(card, drawn, lines);
  else expect(byId(drawn), `${cardId}: chart and table`).toEqual(byId(lines.map(({ id, value }) => ({ receiptId: id, value }))));
}

/** A card of lines: cell for cell the CSV's, and line for line what it is meant to say and to open, all of it and nothing else. */
export function expectLines(card: TableCard, heads: readonly string[], lines: readonly TableLine[], records: Records): void {
  const { cardId, columns } = card;
  const shown = columns.map((column, index) => ({ ...column, index })).filter(({ downloadOnly }) => downloadOnly !== true);
  expect(heads, cardId).toEqual(shown.map(({ label }) => label));
  expect(
    lines.map(({ id }) => id),
    `${cardId}: every line`,
  ).toEqual(card.lines.map(({ id }) => id));
  expect(records, `${cardId}: a record for every line`).toHaveLength(lines.length);
  for (const [index, line] of lines.entries()) {
    const meant = card.lines[index]?.cells ?? [];
    const record = records[index] ?? new Map<string, string>();
    const where = `${cardId}: line ${index + 1}`;
    expect(
      columns.map(({ id }) => unguarded(record.get(id))),
      `${where} of the CSV`,
    ).toEqual(meant.map(({ text }) => text));
    // The CSV says besides where each figure of the line comes from, and what it was made from itself.
    const further = [...record.keys()].filter((name) => !columns.some(({ id }) => id === name));
    expect(
      further.filter((name) => !FURTHER.test(name)),
      `${where} of the CSV`,
    ).toEqual([]);
    expect(
      line.cells.map(({ column }) => column),
      where,
    ).toEqual(shown.map(({ id }) => id));
    for (const [place, cell] of line.cells.entries()) {
      const { id = "", index: column = -1 } = shown[place] ?? {};
      const said = meant[column] ?? { text: "" };
      expect(cell.text, `${where}, ${id}`).toBe(said.marksOnly === true ? "" : plain(unguarded(record.get(id))));
      expect([cell.sub, cell.glyph], `${where}, ${id}: small print and verdict`).toEqual([plain(said.sub ?? ""), said.glyph ?? ""]);
      // Of very many marks the first are shown, and the number of the others.
      const all = meantInCell(said);
      expect(cell.opens, `${where}, ${id}: what it opens`).toEqual(all.slice(0, all.length - cell.more));
      if (said.allMarks === undefined) expect(cell.more, `${where}, ${id}: marks left out`).toBe(0);
    }
    // The CSV may name more: other prints of the quantity, which are told in words only.
    const named = [...record].flatMap(([column, text]) => (/receipt_ids?$/.test(column) && text !== "" ? text.split("; ") : []));
    const opens = line.cells.flatMap((cell) => cell.opens.map(({ receiptId }) => receiptId));
    expect(
      opens.filter((receiptId) => !named.includes(receiptId)),
      `${where} opens what its CSV names`,
    ).toEqual([]);
  }
}

/** A row of the data table: its words, its record in the CSV, and the row that is meant. */
export function expectDataLine(where: string, line: TableLine, record: CsvRecord | undefined, row: DataRow | undefined): void {
  expectRow(where, line, record, row);
  const texts = new Map(line.cells.map(({ column, text }) => [column, text]));
  expect(
    ["market", "measure", "vintage", "source"].map((column) => texts.get(column)),
    where,
  ).toEqual(
    [`${row?.firmLabel} ${row?.marketText}`, row?.measureLabel, row?.vintageText, `${row?.documentText}, ${row?.placeText}`].map(
      (text = "") => plain(text),
    ),
  );
}
