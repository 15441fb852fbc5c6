/** What each format of a download is by name, and what it does with cards that do not fit it: small cards, looked at letter by letter. */
import { expect, test } from "vitest";
import { csvFormat } from "../../src/io/export/csv.ts";
import { csvFilesFormat } from "../../src/io/export/csvFiles.ts";
import { fileName } from "../../src/io/export/fileName.ts";
import { unguardCell } from "../../src/io/export/guard.ts";
import { COPY_FORMATS, FORMATS } from "../../src/io/export/index.ts";
import { jsonFormat } from "../../src/io/export/json.ts";
import { escapeMarkdown, markdownFormat } from "../../src/io/export/markdown.ts";
import { takenSheet, takenSheets } from "../../src/io/export/sheet.ts";
import { takeCards, takeMarket } from "../../src/io/export/take.ts";
import type { Taken } from "../../src/io/export/taken.ts";
import { tsvFormat } from "../../src/io/export/tsv.ts";
import type { Card } from "../../src/spec/card.ts";
import { decodeView } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { CONTEXT, takeSearch, takingOf } from "../helpers/taken.ts";

const shares = takeSearch("?view=shares&firms=gartner", "shares-gartner-ww-iaas");
const [panel] = shares.cards;
if (panel === undefined) throw new Error("no card");

/** A table of two columns, the second of numbers where it is told so. */
function table(cardId: string, cells: readonly (readonly [string, string | number])[], patch: Partial<Card> = {}): Card {
  const lines = cells.map(([a, b], k) => ({ id: String(k), cells: [{ text: a }, { text: b }] }));
  const columns = ["name", "count"].map((id) => ({ id, label: id.toUpperCase() }));
  return { ...panel, kind: "table", cardId, title: "A | B", columns, lines, note: "", ...patch } as unknown as Card;
}
const taken = (cards: readonly Card[]): Taken => ({ ...shares, cards, address: "https://x.example/" });

test("a format has the ending and the type that programs know it by", () => {
  expect([...FORMATS, ...COPY_FORMATS].map(({ id, extension, mime }) => [id, extension, mime])).toEqual([
    ["csv", "csv", "text/csv"],
    ["csv-files", "zip", "application/zip"],
    ["json", "json", "application/json"],
    ["svg", "svg", "image/svg+xml"],
    ["tsv", "tsv", "text/tab-separated-values"],
    ["markdown", "md", "text/markdown"],
  ]);
});

test("cards with different columns make no sheet: the formats of one sheet do not fit, and say what to take in their place", () => {
  const mixed = taken([panel, table("t", [["a", 1]])]);
  expect(takenSheet(mixed)).toBeNull();
  expect([csvFormat.fits?.(mixed), tsvFormat.fits?.(mixed), csvFilesFormat.fits?.(mixed)]).toEqual([false, false, true]);
  expect(() => csvFormat.write(mixed)).toThrow("take the CSV files");
  expect(() => tsvFormat.write(mixed)).toThrow("copy them card by card");
  expect(takenSheets(mixed).map(({ name, sheet }) => [name, sheet.lines.length])).toEqual([
    ["figures", panel.rows.length],
    ["t", 1],
  ]);
});

test("two tables with the same columns are one sheet, each line led by its card; no card at all is none", () => {
  const sheet = takenSheet(taken([table("t", [["a", 1]]), table("u", [["b", 2]])]));
  expect(sheet?.columns).toEqual(["card_id", "card", "name", "count", "dataset_version", "view_address"]);
  expect(sheet?.lines).toEqual([
    ["t", "A | B", "a", 1, DATASET.version, "https://x.example/"],
    ["u", "A | B", "b", 2, DATASET.version, "https://x.example/"],
  ]);
  expect([takenSheet(taken([])), takenSheets(taken([])), csvFilesFormat.fits?.(taken([]))]).toEqual([null, [], false]);
});

test("a card in JSON says its scope and its note, and an empty cell is null", () => {
  const card = table("t", [["", 0]], { scopeLead: "Gartner", scopeRest: "worldwide ", note: "Rounded." });
  const file = JSON.parse(String(jsonFormat.write(taken([card]))));
  expect(file.cards).toEqual([
    {
      cardId: "t",
      title: "A | B",
      scope: "Gartner worldwide",
      note: "Rounded.",
      source: panel.source,
      columns: ["name", "count", "dataset_version", "view_address"],
      rows: [{ name: null, count: 0, dataset_version: DATASET.version, view_address: "https://x.example/" }],
    },
  ]);
});

test("a card in Markdown is its title, its scope with its day, its table with numbers to the right, its note and its source", () => {
  const card = table(
    "t",
    [
      ["a", "many"],
      ["b", 2],
    ],
    { scopeLead: "Gartner", scopeRest: "[2021] ", source: "Source: x.", asOf: "2022-01-31" },
  );
  const bare = table("u", [["c", "d"]], { scopeLead: "", scopeRest: "", source: "Source: y.", note: "n*" });
  expect(String(markdownFormat.write(taken([card, bare]))).split("\n")).toEqual([
    "**A \\| B**",
    "",
    "Gartner \\[2021\\] As of 2022-01-31.",
    "",
    "| name | count |",
    "| --- | ---: |",
    "| a | many |",
    "| b | 2 |",
    "",
    "Source: x.",
    "",
    "**A \\| B**",
    "",
    "",
    "",
    "| name | count |",
    "| --- | --- |",
    "| c | d |",
    "",
    "n\\* Source: y.",
    "",
    `Cloud Shares, dataset ${DATASET.version}. <https://x.example/>`,
    "",
  ]);
  expect([escapeMarkdown(null), escapeMarkdown("a\r\n\tb\u2028c\\<d>~`")]).toEqual(["", "a b c\\\\\\<d\\>\\~\\`"]);
});

test("a chart in Markdown has the columns that prose needs, in their order", () => {
  const lines = String(markdownFormat.write(shares)).split("\n");
  expect(lines.find((line) => line.startsWith("|"))).toBe(
    "| firm | market_id | provider | measure | period | value | unit | as_printed | status | obs_status | vintage | source_id | locator |",
  );
});

test("a row in TSV is one line whatever its cells hold, and nothing is an empty cell", () => {
  const odd = table("t", [["a\t\r\nb\u0085c", null as unknown as string]]);
  expect(String(tsvFormat.write(taken([odd])))).toBe(
    `name\tcount\tdataset_version\tview_address\na b c\t\t${DATASET.version}\thttps://x.example/\n`,
  );
});

test("a name of a file is short, and neither begins nor ends with a sign that systems hide or refuse", () => {
  expect(fileName(["..a", "-b-", "ü"], "csv")).toBe("a-b.csv");
  expect(fileName(["x".repeat(200)], "csv")).toBe(`${"x".repeat(120)}.csv`);
});

test("only a guard is taken off again: an apostrophe before plain text belongs to it", () => {
  expect([unguardCell("'=1"), unguardCell("'tis"), unguardCell("=1"), unguardCell("''x")]).toEqual(["=1", "'tis", "=1", "'x"]);
});

test("what is taken opens without the receipt that is open now, at its card, and is cited with market, source, version and address", () => {
  const { view } = decodeView("?view=shares&firms=gartner&receipt=a2-google-share-2021", CONTEXT);
  expect(view.receipt).toBe("a2-google-share-2021");
  const one = takeCards(takingOf(view), panel.cardId);
  expect(one.address).toMatch(/\?view=shares&firms=gartner#shares-gartner-ww-iaas$/);
  expect(one.cards.map(({ cardId }) => cardId)).toEqual([panel.cardId]);
  expect(one.citation).toBe(
    `${panel.title}. ${panel.scopeLead} ${panel.scopeRest}. ${panel.source} Cloud Shares, dataset ${DATASET.version}. ${one.address}`,
  );
  const whole = takeCards(takingOf(view), null);
  expect(whole.address).toMatch(/\?view=shares&firms=gartner$/);
  expect(whole.citation).toBe(`${whole.spec.heading}. Cloud Shares, dataset ${DATASET.version}. ${whole.address}`);
  // A card that is not there is cited as its view.
  expect(takeCards(takingOf(view), "none")).toMatchObject({ cards: [], citation: expect.stringContaining(whole.spec.heading) });
});

test("all of a market is cited as that card, and has no tables; a market that is not there is none", () => {
  const taking = takingOf(decodeView("?view=shares", CONTEXT).view);
  const one = takeMarket(taking, "gartner-ww-iaas");
  expect([one?.cards.length, one?.tables, one?.spec.view]).toEqual([1, [], "data"]);
  expect(one?.citation).toContain(`${one?.cards[0]?.title}. ${one?.cards[0]?.scopeLead} `);
  expect(takeMarket(taking, "none")).toBeNull();
});
