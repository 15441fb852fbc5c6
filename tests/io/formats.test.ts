/** Every format of every card of every view and form, read by readers that are not ours, holds the rows of the card. */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { csvFormat } from "../../src/io/export/csv.ts";
import { csvFilesFormat } from "../../src/io/export/csvFiles.ts";
import { fileName } from "../../src/io/export/fileName.ts";
import { unguardCell } from "../../src/io/export/guard.ts";
import { COPY_FORMATS, FORMATS } from "../../src/io/export/index.ts";
import { jsonFormat } from "../../src/io/export/json.ts";
import { markdownFormat } from "../../src/io/export/markdown.ts";
import { takeMarket } from "../../src/io/export/take.ts";
import type { Format, Taken } from "../../src/io/export/taken.ts";
import { tsvFormat } from "../../src/io/export/tsv.ts";
import type { Card } from "../../src/spec/card.ts";
import { CSV_COLUMNS, type CsvColumn } from "../../src/spec/rows.ts";
import { decodeView } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { DATASET } from "../helpers/dataset.ts";
import { everyForm } from "../helpers/everyForm.ts";
import { CONTEXT, cardsOf, takeSearch, takingOf } from "../helpers/taken.ts";

const taken: readonly Taken[] = everyForm().flatMap(cardsOf);

const only = ({ cards: [card] }: Taken): Card => {
  if (card === undefined) throw new Error("nothing is taken");
  return card;
};
const text = async (format: Format, one: Taken): Promise<string> => {
  const content = await format.write(one);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
};

/** What a card must come out as, straight from the card. */
function expected(one: Taken): { readonly columns: readonly string[]; readonly lines: readonly (readonly (string | number | null)[])[] } {
  const card = only(one);
  const dated = card.asOf === undefined ? [] : [card.asOf];
  const end = [...dated, one.address];
  const ends = [...(card.asOf === undefined ? [] : ["as_of"]), "view_address"];
  if (card.kind === "definitions") {
    return {
      columns: ["firm", "market_id", "document", "where", "market", "counts", "leaves_out", "when", "printed", "dataset_version", ...ends],
      lines: card.firms.map((firm, k) => [
        firm,
        card.markets[k]?.marketId ?? "",
        card.markets[k]?.document ?? "",
        ...card.fields.map((field) => field.values[k] ?? ""),
        DATASET.version,
        ...end,
      ]),
    };
  }
  if (card.kind === "table") {
    return {
      columns: [...card.columns.map((column) => column.id), "dataset_version", ...ends],
      lines: card.lines.map((line) => [...line.cells.map((cell) => cell.text), DATASET.version, ...end]),
    };
  }
  return { columns: [...CSV_COLUMNS, ...ends], lines: card.rows.map((row) => [...row.cells, ...end]) };
}
/** The first place where two lists of lines differ: a diff of ten thousand lines takes longer than the test. */
function difference(read: readonly (readonly unknown[])[], wanted: readonly (readonly unknown[])[]): string {
  if (read.length !== wanted.length) return `${read.length} lines in place of ${wanted.length}`;
  const k = read.findIndex((line, at) => JSON.stringify(line) !== JSON.stringify(wanted[at]));
  return k < 0 ? "" : `line ${k + 1}: ${JSON.stringify(read[k])} in place of ${JSON.stringify(wanted[k])}`;
}
const asText = (cell: string | number | null): string => (cell === null ? "" : String(cell));

test("there are cards of every kind and chart form among them", () => {
  const kinds = new Set(taken.map((one) => only(one).kind));
  expect([...kinds].sort()).toEqual(["assumption", "coverage", "data", "definitions", "events", "panel", "table"]);
  const forms = new Set(taken.flatMap((one) => (only(one).kind === "panel" ? [Reflect.get(Reflect.get(only(one), "chart"), "form")] : [])));
  for (const form of [
    "bars",
    "lines",
    "stacked",
    "slope",
    "index",
    "bump",
    "multiples",
    "columns",
    "intervals",
    "dumbbell",
    "figures",
    "table",
  ])
    expect(forms).toContain(form);
});

test("CSV: csv-parse reads the header and exactly the rows", async () => {
  for (const one of taken) {
    const [header, ...lines]: string[][] = parse(await text(csvFormat, one), { bom: true });
    const { columns, lines: wanted } = expected(one);
    expect(header).toEqual(columns);
    expect(new Set(header).size, only(one).cardId).toBe(columns.length);
    expect(
      difference(
        lines.map((line) => line.map(unguardCell)),
        wanted.map((line) => line.map(asText)),
      ),
    ).toBe("");
    const risky = lines.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !Number.isFinite(Number(cell)));
    expect(risky).toEqual([]);
  }
});

test("JSON: numbers are numbers, nothing is null, and the file names view, version and citation", async () => {
  for (const one of taken) {
    const file = JSON.parse(await text(jsonFormat, one));
    const { columns, lines } = expected(one);
    expect([file.address, file.datasetVersion, file.view, file.citation]).toEqual([
      one.address,
      DATASET.version,
      one.spec.view,
      one.citation,
    ]);
    expect(file.cards).toHaveLength(1);
    expect(file.cards[0].columns).toEqual(columns);
    expect(
      difference(
        file.cards[0].rows.map((row: object) => Object.entries(row)),
        lines.map((line) => columns.map((name, k) => [name, line[k] === "" ? null : line[k]])),
      ),
    ).toBe("");
    expect([file.cards[0].cardId, file.cards[0].title, file.cards[0].source]).toEqual([
      only(one).cardId,
      only(one).title,
      only(one).source,
    ]);
  }
});

test("TSV: a line for each row and a cell for each column, whatever breaks a cell holds", async () => {
  for (const one of taken) {
    const lines = (await text(tsvFormat, one)).split("\n").map((line) => line.split("\t"));
    const { columns, lines: wanted } = expected(one);
    expect(lines.pop()).toEqual([""]);
    expect(
      difference(
        lines.map((line) => line.map(unguardCell)),
        [columns, ...wanted.map((line) => line.map((cell) => asText(cell).replace(/[\t\r\n]+/g, " ")))],
      ),
    ).toBe("");
  }
  const [first] = taken;
  if (first === undefined) throw new Error("nothing is taken");
  const card = { ...only(takeSearch("?view=timeline", "event-list")), columns: [{ id: "a", label: "A" }] } as Card;
  if (card.kind !== "table") throw new Error("no table");
  const odd = { ...card, lines: [{ id: "1", cells: [{ text: "=a\tb\r\nc" }] }] };
  expect((await text(tsvFormat, { ...first, cards: [odd] })).split("\n")[1]?.split("\t")[0]).toBe("'=a b c");
});

test("Markdown: every row has the cells of its head, and they say what the card says", async () => {
  const cellsOf = (line: string): readonly string[] =>
    line
      .slice(2, -2)
      .split(/(?<!\\)(?:\\\\)* \| /)
      .map((cell) => cell.replace(/\\([\\|`*[\]<>~])/g, "$1"));
  for (const one of taken) {
    const lines = (await text(markdownFormat, one)).split("\n");
    const [head = "", rule = "", ...rest] = lines.slice(lines.findIndex((line) => line.startsWith("| ")));
    const names = cellsOf(head);
    expect(rule).toMatch(/^\|(?: ---:? \|)+$/);
    const { columns, lines: wanted } = expected(one);
    const places = names.map((name) => columns.indexOf(name));
    expect(places).not.toContain(-1);
    const rows = rest.filter((line) => line.startsWith("| "));
    expect(
      difference(
        rows.map(cellsOf),
        wanted.map((line) => places.map((place) => asText(line[place] ?? null).replace(/[\t\r\n]+/g, " "))),
      ),
    ).toBe("");
    for (const name of ["firm", "vintage", "locator"]) if (columns.includes(name)) expect(names).toContain(name);
    expect(lines.join("\n")).toContain(one.address);
  }
});

describe("provenance", () => {
  const NAMED: readonly CsvColumn[] = [
    "firm",
    "market_id",
    "source_id",
    "locator",
    "as_printed",
    "status",
    "obs_status",
    "vintage",
    "dataset_version",
  ];

  test("every row of a published figure names firm, market, document, locator, print, status with its SDMX code, and vintage", async () => {
    let figures = 0;
    for (const one of taken) {
      const card = only(one);
      if (card.kind === "table" || card.kind === "definitions") continue;
      for (const record of parse(await text(csvFormat, one), { bom: true, columns: true }) as Record<string, string>[]) {
        if (record["kind"] !== "observed" && record["kind"] !== "earlier value") continue;
        figures += 1;
        expect(
          NAMED.filter((name) => record[name] === ""),
          record["receipt_id"],
        ).toEqual([]);
        expect(record["obs_status"]).toMatch(/^[AEPFM]$/);
      }
    }
    expect(figures).toBeGreaterThan(1538);
  });

  test("every line of a table that names figures names the same of each of them, as the dataset has it", async () => {
    const named = new Set<string>();
    for (const one of taken) {
      if (only(one).kind !== "table") continue;
      for (const record of parse(await text(csvFormat, one), { bom: true, columns: true }) as Record<string, string>[]) {
        const list = (name: string): readonly string[] => unguardCell(record[`figure_${name}`] ?? "").split(" | ");
        if (!record["figure_ids"]) continue;
        const figures = list("ids").map((id) => DATASET.observationById.get(id));
        expect(list("locators")).toEqual(figures.map((o) => o?.locator));
        expect(list("as_printed")).toEqual(figures.map((o) => o?.asPrinted));
        expect(list("documents")).toEqual(figures.map((o) => o?.sourceId));
        expect(list("vintages")).toEqual(figures.map((o) => o?.vintage));
        expect(list("values").map(Number)).toEqual(figures.map((o) => o?.value));
        expect(list("markets")).toEqual(figures.map((o) => o?.marketId));
        expect(list("obs_statuses").join("")).toMatch(/^[AEPFM]+$/);
        expect(list("firms")).not.toContain("");
        for (const o of figures) if (o) named.add(o.observationId);
        // A spreadsheet cuts longer cells.
        for (const cell of Object.values(record)) expect(cell.length).toBeLessThan(32_767);
      }
    }
    // The documents list every figure of theirs.
    expect(named.size).toBe(DATASET.observations.length);
  });
});

describe("a whole view", () => {
  const contentOf = (zip: ZipFile, entry: Entry): Promise<string> =>
    new Promise((done, fail) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error);
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => done(Buffer.concat(parts).toString("utf8")));
        stream.on("error", fail);
      });
    });
  const read = (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
    new Promise((done, fail) => {
      fromBuffer(Buffer.from(bytes), { lazyEntries: false }, (error, zip) => {
        if (error) return fail(error);
        const files: Promise<readonly [string, string]>[] = [];
        zip.on("entry", (entry: Entry) => files.push(contentOf(zip, entry).then((content) => [entry.fileName, content] as const)));
        zip.on("end", () => Promise.all(files).then((all) => done(new Map(all)), fail));
        zip.on("error", fail);
      });
    });

  test.each(VIEW_IDS)("%s is one CSV where its cards have the same columns, and CSV files in a zip where they do not", async (view) => {
    const whole = takeSearch(`?view=${view}`);
    const own = whole.cards.filter((card) => card.kind === "table" || card.kind === "definitions");
    const rows = whole.cards
      .filter((card) => !own.some((one) => one === card))
      .flatMap((card) => card.rows.map((row) => [card.cardId, row.receiptId]));
    const mixed = own.length > 0 && whole.cards.length > 1;
    expect([csvFormat.fits?.(whole), csvFilesFormat.fits?.(whole)]).toEqual([!mixed, mixed]);
    const records = (content: string | Buffer): Record<string, string>[] => parse(content, { bom: true, columns: true });
    const idsOf = (all: readonly Record<string, string>[]) => all.map((record) => [record["card_id"], record["receipt_id"]]);
    if (!mixed) {
      const all = records(await text(csvFormat, whole));
      if (whole.cards.length > 1) expect(idsOf(all)).toEqual(rows);
      else expect(all).toHaveLength(whole.cards[0]?.rows.length ?? 0);
      return;
    }
    const files = await read((await csvFilesFormat.write(whole)) as Uint8Array);
    const figures = `${view}-figures-${DATASET.version}.csv`;
    expect([...files.keys()].sort()).toEqual(
      [...(rows.length > 0 ? [figures] : []), ...own.map(({ cardId }) => `${view}-${cardId}-${DATASET.version}.csv`)].sort(),
    );
    if (rows.length > 0) expect(idsOf(records(files.get(figures) ?? ""))).toEqual(rows);
    for (const card of own) {
      const lines = records(files.get(`${view}-${card.cardId}-${DATASET.version}.csv`) ?? "");
      expect(lines).toHaveLength(card.kind === "table" ? card.lines.length : card.kind === "definitions" ? card.firms.length : 0);
      for (const line of lines) expect(line["view_address"]).toBe(whole.address);
    }
    expect(await csvFilesFormat.write(whole), "the same view gives the same bytes").toEqual(await csvFilesFormat.write(whole));
  });
});

describe("all of a market", () => {
  test("is every stored figure of it, all vintages, and its address lists the same", async () => {
    const taking = takingOf(decodeView("", CONTEXT).view);
    let figures = 0;
    for (const { marketId } of DATASET.markets) {
      const ids = DATASET.observations.filter((o) => o.marketId === marketId).map((o) => o.observationId);
      const one = takeMarket(taking, marketId);
      if (one === null) {
        expect(ids).toEqual([]);
        continue;
      }
      figures += ids.length;
      const records: Record<string, string>[] = parse(await text(csvFormat, one), { bom: true, columns: true });
      expect(records.map((record) => record["receipt_id"])).toEqual(ids);
      expect(new Set(records.map((record) => record["market_id"]))).toEqual(new Set([marketId]));
      const json = JSON.parse(await text(jsonFormat, one));
      expect(json.cards[0].rows.map((row: { value: number }) => row.value)).toEqual(
        ids.map((id) => DATASET.observationById.get(id)?.value),
      );
      const listed = takeSearch(new URL(one.address).search);
      expect(listed.spec.view).toBe("data");
      expect(listed.cards.flatMap((card) => card.rows.map((row) => row.receiptId)).sort(), marketId).toEqual([...ids].sort());
    }
    expect(figures).toBe(DATASET.observations.length);
  });
});

test("every format has an id, a name and an ending of its own, and names of files are safe everywhere", () => {
  const ids = [...FORMATS, ...COPY_FORMATS].map((format) => format.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(fileName(["shares", "a/b\\c:d", "", "2.1.0"], "csv")).toBe("shares-a-b-c-d-2.1.0.csv");
  expect(fileName(["…"], "csv")).toBe("cloud-shares.csv");
  for (const { cards, spec } of taken) expect(fileName([spec.view, cards[0]?.cardId ?? ""], "csv")).toMatch(/^[A-Za-z0-9.-]+$/);
});
