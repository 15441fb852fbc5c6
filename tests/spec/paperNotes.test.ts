import { describe, expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import { paperNotes } from "../../src/spec/paperNotes.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";
import { defaultView, viewContext } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { DATASET as dataset } from "../helpers/dataset.ts";

const context = viewContext(dataset);
const specOf = (view: (typeof VIEW_IDS)[number], collection: "articles" | "record") =>
  buildChartSpec(dataset, { ...defaultView(context), view, collection, show: ["breaks", "events", "earlier"] }, [], context);

describe.each(VIEW_IDS)("the report of %s", (view) => {
  test.each(["articles", "record"] as const)("lists every row of its cards with documents that it names (%s)", (collection) => {
    const { cards } = specOf(view, collection);
    const notes = paperNotes(dataset, cards);
    expect(notes.documents.map(({ number }) => number)).toEqual(notes.documents.map((_, k) => k + 1));
    const named = new Map(notes.documents.map((document) => [document.number, document]));
    for (const card of cards.filter(({ kind }) => kind !== "data")) {
      const figures = notes.figures.get(card.cardId) ?? [];
      expect(figures.map(({ receiptId }) => receiptId)).toEqual(card.rows.map(({ receiptId }) => receiptId));
      for (const [k, row] of card.rows.entries()) {
        // The row of an event names the document that tells it first, the report every one that tells it.
        if (row.kind === "event") {
          expect(figures[k]?.notes.length, row.receiptId).toBeGreaterThan(0);
          continue;
        }
        // The download of the same row says which documents it rests on, by another path.
        const titles = String(row.cells[CSV_COLUMNS.indexOf("source_title")] ?? "");
        const mine = figures[k]?.notes.map(({ number }) => named.get(number)?.title.replace(/^\d\. /, "") ?? "no such document") ?? [];
        expect(mine.length > 0, row.receiptId).toBe(titles !== "");
        for (const title of mine) expect(titles, row.receiptId).toContain(title);
      }
    }
  });
});

test("a derived value names the places of all its inputs, a gap none", () => {
  const notes = paperNotes(dataset, specOf("shares", "articles").cards);
  const figures = [...notes.figures.values()].flat();
  const change = figures.find(({ receiptId }) => receiptId.startsWith("f.change") && receiptId.includes("alibaba"));
  expect(change?.notes.length).toBeGreaterThanOrEqual(1);
  for (const gap of figures.filter(({ receiptId }) => receiptId.startsWith("gap~"))) expect(gap.notes).toEqual([]);
  expect(figures.some(({ receiptId }) => receiptId.startsWith("gap~"))).toBe(true);
});

test("an event and a break are words, whatever digits are in them; a value and a gap are not", () => {
  const { cards } = specOf("shares", "record");
  const kinds = new Map(cards.flatMap((card) => card.rows.map((row) => [row.receiptId, row.kind] as const)));
  const figures = [...paperNotes(dataset, cards).figures.values()].flat();
  expect(new Set(figures.filter(({ isWords }) => isWords).map(({ receiptId }) => kinds.get(receiptId)))).toEqual(
    new Set(["event", "break"]),
  );
  expect(new Set(figures.filter(({ isWords }) => !isWords).map(({ receiptId }) => kinds.get(receiptId)))).toEqual(
    new Set(["mark", "gap", "ghost"]),
  );
});
