import { expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Card } from "../../src/spec/card.ts";
import { withFigureColumns } from "../../src/spec/figureColumns.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import type { TableCard, TableCell } from "../../src/spec/tableCard.ts";
import { defaultView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { ownSet } from "../helpers/ownSet.ts";

const AWS = "a2-aws-share-2021";
const GOOGLE = "a2-google-share-2021";
const TOTAL = "a5-total-spend-2026";

/** A table with one line of these cells, under columns of these names. */
const table = (...cells: readonly (readonly [column: string, cell: TableCell])[]): TableCard =>
  ({
    kind: "table",
    cardId: "t",
    columns: cells.map(([id]) => ({ id, label: id })),
    lines: [{ id: "line", cells: cells.map(([, cell]) => cell) }],
  }) as unknown as TableCard;

/** The columns of figures of the line of this table. */
function figuresOf(card: TableCard, dataset = DATASET): Readonly<Record<string, string | undefined>> {
  const made = withFigureColumns(dataset, card);
  if (made.kind !== "table") expect.fail("no table");
  return Object.fromEntries(
    made.columns.slice(card.columns.length).map(({ id }, k) => [id, made.lines[0]?.cells[card.columns.length + k]?.text]),
  );
}
const of = (id: string): Observation => DATASET.observationById.get(id) ?? expect.fail(`no observation ${id}`);
const firmOf = (o: Observation): string | undefined => DATASET.firmById.get(DATASET.marketById.get(o.marketId)?.firmId ?? "")?.label;

test("a line of a downloaded table says of each figure that it names where it comes from", () => {
  const both = [of(AWS), of(TOTAL)];
  const joined = (value: (o: Observation) => string | number | undefined): string => both.map(value).join(" | ");
  expect(figuresOf(table(["name", { text: "x", receiptId: AWS }], ["other", { text: "y", receiptId: TOTAL }]))).toEqual({
    figure_ids: `${AWS} | ${TOTAL}`,
    figure_values: "39 | 85",
    figure_units: "percent | usd_billion",
    figure_firms: joined(firmOf),
    figure_markets: joined((o) => o.marketId),
    figure_documents: "article-2 | article-5",
    figure_locators: joined((o) => o.locator),
    figure_as_printed: joined((o) => o.asPrinted),
    figure_statuses: joined((o) => o.status),
    figure_obs_statuses: joined((o) => ({ reported: "A", estimated: "E", provisional: "P", forecast: "F", missing: "M" })[o.status]),
    figure_vintages: joined((o) => o.vintage),
  });
  expect(both.map((o) => o.status)).toEqual(["reported", "forecast"]);
});

test("they are named by a cell, by its marks, and by a column of receipts, and each stands there once in the order of the cells", () => {
  const mark = { receiptId: GOOGLE, ink: "reported" as const, providerId: "google", value: 7.1, label: "" };
  const named = figuresOf(
    table(
      ["name", { text: "x", receiptId: TOTAL }],
      ["marks", { text: "y", marks: [mark, { ...mark, receiptId: TOTAL }] }],
      ["receipt_ids", { text: `${AWS}; ${GOOGLE}` }],
    ),
  );
  expect(named["figure_ids"]).toBe(`${TOTAL} | ${GOOGLE} | ${AWS}`);
  expect(figuresOf(table(["receipt_id", { text: AWS }]))["figure_ids"]).toBe(AWS);
});

test("of a calculated value its inputs are named, of an assumed one the published whole, and of an event, a gap or a break nothing", () => {
  expect(figuresOf(table(["a", { text: "", receiptId: `f.sum~${AWS}~${GOOGLE}` }]))["figure_ids"]).toBe(`${AWS} | ${GOOGLE}`);
  expect(figuresOf(table(["a", { text: "", receiptId: `assume~${TOTAL}~36` }]))["figure_ids"]).toBe(TOTAL);
  for (const receiptId of ["event~x", "break~x", "gap~m~p~2021", "no-such-figure"])
    expect(figuresOf(table(["a", { text: "", receiptId }]))).toEqual({});
});

test("the text of any other column names no figure, and a table that names none, or a card that is none, is the very card", () => {
  const bare = table(["receipt_ids_of_others", { text: AWS }], ["name", { text: AWS }]);
  expect(withFigureColumns(DATASET, bare)).toBe(bare);
  const context = viewContext(DATASET);
  const other: Card | undefined = buildChartSpec(DATASET, defaultView(context), [], context).cards.find(({ kind }) => kind !== "table");
  if (other === undefined) expect.fail("no card");
  expect(withFigureColumns(DATASET, other)).toBe(other);
});

test("they are columns of the download alone, and a line without figures has them empty", () => {
  const card = table(["a", { text: "", receiptId: AWS }]);
  const two = { ...card, lines: [...card.lines, { id: "bare", cells: [{ text: "nothing" }] }] };
  const made = withFigureColumns(DATASET, two);
  if (made.kind !== "table") expect.fail("no table");
  expect(made.columns.slice(1).every(({ downloadOnly, label }) => downloadOnly === true && label !== "")).toBe(true);
  expect(made.columns[0]).toBe(card.columns[0]);
  expect(made.lines.map(({ cells }) => cells.length)).toEqual([12, 12]);
  expect(made.lines[1]?.cells.map(({ text }) => text)).toEqual(["nothing", ...Array.from({ length: 11 }, () => "")]);
});

test("a figure of the reader's own has the vintage that its file gives, or none", () => {
  const joined = withOwnSets(DATASET, [ownSet()]);
  const vintages = (id: string) => figuresOf(table(["a", { text: "", receiptId: id }]), joined)["figure_vintages"];
  expect([vintages("own-1.0"), vintages("own-1.2")]).toEqual(["", "2022-06"]);
});
