/** With a set of the reader's own joined: chart, table, CSV and receipts of every card in every form are the same figures, and each says whose it is. */
import Papa from "papaparse";
import { expect, test } from "vitest";
import { toCsv } from "../../src/io/export/csv.ts";
import { cardSheet } from "../../src/io/export/sheet.ts";
import type { Shape } from "../../src/io/picture/scene.ts";
import { readAddress } from "../../src/io/reopen/readAddress.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import type { Card } from "../../src/spec/card.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { FORM_IDS } from "../../src/spec/chartBody.ts";
import { showsOwn } from "../../src/spec/own/showsOwn.ts";
import { withOwnSets } from "../../src/spec/own/withOwnSets.ts";
import { decodeView, defaultView, type ViewState, viewContext } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { DATASET } from "../helpers/dataset.ts";
import { draw } from "../helpers/drawPanel.ts";
import { figure, ownSet, SMALL, unknown } from "../helpers/ownSet.ts";

const amount = (value: number) => ({ amount: { kind: "value", value, bound: "exact" } as const, asTyped: String(value) });
const figures = [
  ...SMALL,
  figure({ line: 20, measureId: "revenue", unit: "usd_billion", ...amount(62.2) }),
  figure({ line: 21, measureId: "revenue", unit: "usd_million", period: "2022", ...amount(80100) }),
  unknown("Möwe <b>Cloud</b>", { line: 22, measureId: "revenue", unit: "usd_billion", ...amount(1.5) }),
];
const joined = withOwnSets(DATASET, [ownSet(figures)]);
const context = viewContext(joined);
const standard: ViewState = { ...defaultView(context), firms: context.firms };

function* marksIn(shapes: readonly Shape[]): Generator<readonly [string, number]> {
  for (const shape of shapes) {
    if (shape.kind === "mark" && shape.value !== null) yield [shape.receiptId, shape.value];
    if (shape.kind === "mark" || shape.kind === "group") yield* marksIn(shape.shapes);
  }
}
const sorted = (pairs: Iterable<readonly [string, number]>) => [...new Map(pairs)].toSorted(([a], [b]) => (a < b ? -1 : 1));

const recordsOf = (card: Card) =>
  Papa.parse<Record<string, string>>(toCsv(cardSheet(card, DATASET.version, "https://example.org/")), {
    header: true,
    skipEmptyLines: true,
  }).data;

const cases = VIEW_IDS.flatMap((view) =>
  (view === "shares" ? ["best", ...FORM_IDS] : ["best"]).map((form) => ({ view, form }) as Pick<ViewState, "view" | "form">),
);

test.each(cases)("$view in the form $form", ({ view, form }) => {
  const { cards } = buildChartSpec(joined, { ...standard, view, form }, [], context);
  const own = cards.filter(showsOwn);
  expect(own.length).toBe(
    { overview: 3, shares: 1, disagreement: 1, spend: 1, revenue: 1, timeline: 0, concentration: 2, sources: 1, data: 1 }[view],
  );
  for (const card of own) {
    for (const id of receiptIdsOf(card)) expect(buildReceipt(joined, id).ok, id).toBe(true);
    if (card.kind !== "panel") continue;
    const values = sorted(card.rows.flatMap((row) => (row.kind === "mark" ? [[row.receiptId, Number(row.cells[11])] as const] : [])));
    expect(sorted(card.marks.map((mark) => [mark.receiptId, mark.value] as const))).toEqual(values);
    if (card.chart.form !== "table") expect(sorted(marksIn(draw(card).shapes))).toEqual(values);
    const records = recordsOf(card);
    expect(sorted(records.flatMap((r) => (r["value"] === "" ? [] : [[r["receipt_id"] ?? "", Number(r["value"])] as const])))).toEqual(
      values,
    );
    for (const record of records) {
      if (record["kind"] === "gap") continue;
      expect(record["kind"]).toBe(record["derivation"] === "" ? "own" : "derived from own");
      expect([record["dataset_version"], record["source_title"], record["publisher"]]).toEqual([
        "",
        "report.csv",
        "Not published: added by you",
      ]);
    }
  }
});

test("in the table of all data the reader's rows say so, and no other does", () => {
  const [card] = buildChartSpec(joined, { ...standard, view: "data" }, [], context).cards;
  if (card?.kind !== "data") throw new Error("no data card");
  for (const record of recordsOf(card)) expect(record["kind"]).toBe(record["receipt_id"]?.startsWith("own-1.") ? "own" : "observed");
  const mine = card.rows.filter((row) => row.receiptId.startsWith("own-1."));
  expect(mine).toHaveLength(figures.length);
  expect(new Set(mine.map((row) => row.statusText))).toEqual(new Set(["Yours", "Yours, forecast"]));
});

test("a download with the reader's figures opens the view again where their set is, and says what is missing where it is not", () => {
  const [card] = buildChartSpec(joined, { ...standard, view: "shares" }, [], context).cards.filter(showsOwn);
  if (card === undefined) throw new Error("no card");
  const bytes = new TextEncoder().encode(toCsv(cardSheet(card, DATASET.version, "https://example.org/?view=shares&firms=own-1")));
  const opened = (at: typeof context) => {
    const result = readAddress(bytes, "shares.csv", at);
    return result.ok ? decodeView(result.value.search, at) : null;
  };
  expect(opened(context)?.view.firms).toEqual(["own-1"]);
  expect(opened(viewContext(DATASET))?.problems).toEqual(["“firms” names a reader’s own figures that are not in this browser: own-1."]);
});
