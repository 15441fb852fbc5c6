/** A file that was made here opens its view again; files of others open nothing. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csvFile } from "../../src/io/export/csv.ts";
import { COPY_FORMATS, FORMATS } from "../../src/io/export/index.ts";
import { cardSheet } from "../../src/io/export/sheet.ts";
import { takeMarket } from "../../src/io/export/take.ts";
import type { Taken } from "../../src/io/export/taken.ts";
import { pngTexts, svgMetadata } from "../../src/io/picture/metadata.ts";
import { withTexts } from "../../src/io/picture/png.ts";
import { readAddress } from "../../src/io/reopen/readAddress.ts";
import { decodeView, encodeView, type ViewState } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { everyForm } from "../helpers/everyForm.ts";
import { viewArbitrary } from "../helpers/randomView.ts";
import { runs } from "../helpers/runs.ts";
import { CONTEXT, takeSearch, takeView, takingOf } from "../helpers/taken.ts";

const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);
const open = (content: string | Uint8Array, name = "file") => readAddress(bytes(content), name, CONTEXT);
/** A picture of one dot. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** The view that a file opens; throws where it is refused. */
function opened(content: string | Uint8Array): ViewState {
  const result = open(content);
  if (!result.ok) throw new Error(result.issues.map(({ cause }) => cause).join());
  const { view, problems } = decodeView(result.value.search, CONTEXT);
  if (problems.length > 0) throw new Error(problems.join());
  return view;
}

const shares = takeSearch("?view=shares&firms=gartner", "shares-gartner-ww-iaas");
const empty = { ...shares.cards[0], rows: [] } as unknown as Taken["cards"][number];

const VIEWS = runs(10_000);

test(`${VIEWS} random views come back from the texts of CSV, JSON, SVG and PNG as they were, without the open receipt`, ({ task }) => {
  task.meta.fuzz = [{ runs: VIEWS, seed: 4 }];
  const views = fc.sample(viewArbitrary(CONTEXT, ["a2-google-share-2021"]), { seed: 4, numRuns: VIEWS });
  const wrong = views.filter((view, k) => {
    const address = `https://example.org/x/${encodeView({ ...view, receipt: null }, CONTEXT)}`;
    const taken: Taken = { ...shares, cards: [empty], address };
    const files = [
      () => csvFile({ columns: ["view_address", "dataset_version"], lines: [[address, DATASET.version]] }),
      () => JSON.stringify({ address, datasetVersion: DATASET.version }),
      () => `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${svgMetadata(taken, "")}</metadata></svg>`,
      () => withTexts(DOT, pngTexts(taken, "")),
    ];
    const wanted: ViewState = { ...view, receipt: null };
    const isSame = (got: ViewState): boolean =>
      (Object.keys(wanted) as (keyof ViewState)[]).every((key) => JSON.stringify(got[key]) === JSON.stringify(wanted[key]));
    // Each view through one of the four, in turn.
    const file = files[k % 4];
    return file === undefined || !isSame(opened(file()));
  });
  expect(wrong.slice(0, 1)).toEqual([]);
});

test("every format of every view and form opens the same view, with the same rows", async () => {
  const seen = new Set<string>();
  for (const view of everyForm()) {
    const whole = takeView({ ...view, tables: CONTEXT.cards.slice(0, 2) });
    const card = whole.spec.cards[0];
    if (card === undefined) continue;
    const taken = takeView({ ...view, tables: CONTEXT.cards.slice(0, 2) }, card.cardId);
    // All cards of a view in one file: once for each view, since the form is that of one card.
    const isFirst = !seen.has(view.view);
    seen.add(view.view);
    for (const one of isFirst ? [taken, whole] : [taken]) {
      for (const format of [...FORMATS, ...COPY_FORMATS]) {
        // Pictures of all cards, and of the longest tables, take long, and say the same of their view as a short one.
        if (format.id === "markdown" || format.fits?.(one) === false || (format.id === "svg" && (one === whole || card.rows.length > 150)))
          continue;
        const result = open((await format.write(one)) as string | Uint8Array, `${format.id} of ${view.view}`);
        if (!result.ok) throw new Error(JSON.stringify(result.issues));
        expect(result.value.datasetVersion).toBe(DATASET.version);
        expect(result.value.cardId).toBe(one === taken ? card.cardId : "");
        expect(decodeView(result.value.search, CONTEXT)).toEqual({ view: { ...view, tables: CONTEXT.cards.slice(0, 2) }, problems: [] });
      }
    }
    const again = takeView(decodeView(new URL(taken.address).search, CONTEXT).view, card.cardId);
    const rowsOf = (one: Taken) => one.cards.map((c) => JSON.stringify(cardSheet(c, DATASET.version, one.address)));
    expect(rowsOf(again)).toEqual(rowsOf(taken));
  }
});

test("all of a market opens as the list of its figures", async () => {
  const taken = takeMarket(takingOf(decodeView("?view=shares", CONTEXT).view), "gartner-ww-iaas");
  if (taken === null) throw new Error("no market");
  for (const format of FORMATS) {
    if (format.fits?.(taken) === false) continue;
    const view = opened((await format.write(taken)) as string | Uint8Array);
    expect([view.view, view.market, view.collection]).toEqual(["data", "gartner-ww-iaas", "record"]);
  }
});

describe("a CSV that went through a spreadsheet", () => {
  const sheet = cardSheet(shares.cards[0] ?? empty, DATASET.version, shares.address);
  const cells = [sheet.columns, ...sheet.lines].map((line) => line.map((cell) => String(cell ?? "")));
  const quoted = (delimiter: string, end: string) =>
    cells.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end);
  test.each([
    ["semicolons and quotes around every cell", quoted(";", "\r\n")],
    ["tabs", quoted("\t", "\n")],
    ["old line ends", quoted(",", "\r")],
    [
      "lines above the header and columns in another order",
      `My copy,,\n\n${cells
        .map((line) => line.toReversed().join("\u0000"))
        .join("\n")
        .replaceAll(",", " ")
        .replaceAll("\u0000", ",")
        .replaceAll("?view=shares firms", "?view=shares&firms")}`,
    ],
    ["UTF-16", Buffer.from(`\uFEFF${quoted("\t", "\r\n")}`, "utf16le")],
    ["a first row whose address was cleared", quoted(",", "\n").replace(shares.address, "")],
  ])("opens all the same: %s", (_, content) => {
    const view = opened(content);
    expect([view.view, view.firms]).toEqual(["shares", ["gartner"]]);
  });
});

describe("a file of another's", () => {
  const csv = (address: string) => `view_address\r\n${address}\r\n`;
  test.each([
    ["nothing", ""],
    ["a table", "a,b\n1,2\n"],
    ["rows without an address", "view_address,b\n,2\n"],
    ["JSON without an address", '{"a":1}'],
    ["JSON with something else under that name", '{"address":{"href":"https://example.org/?view=shares"}}'],
    ["JSON that is cut off", '{"address":"https://example.org/?view=sh'],
    ["a picture of dots", new Uint8Array(DOT)],
    ["a vector picture", '<svg xmlns="http://www.w3.org/2000/svg"><metadata>https://example.org/?view=shares</metadata></svg>'],
    ["a zip", zipSync({ "a.txt": strToU8("x") })],
    ["a zip that is cut off", zipSync({ "a.csv": strToU8(csv("https://example.org/?view=shares").repeat(50)) }).slice(0, 60)],
    ["an address that runs a script", csv("javascript:alert(1)//?view=shares")],
    ["an address that is data", csv("data:text/html,x?view=shares")],
    ["no address", csv("view=shares")],
    ["an address with none of our parameters", csv("https://example.org/search?q2=cloud&hl=en")],
  ])("is refused in words, with what to do: %s", (_, content) => {
    const result = open(content, "theirs.csv");
    if (result.ok) throw new Error(`opened ${result.value.search}`);
    for (const { place, cause, remedy } of result.issues) {
      expect(place).toBe("theirs.csv");
      expect(cause).toMatch(/\.$/);
      expect(remedy).toMatch(/^(Drop|Download)/);
    }
  });

  test("is never followed elsewhere: of an address of another place only the view counts", () => {
    const result = open(csv("https://evil.example/phish?view=spend&next=https://evil.example#x%22onload"));
    if (!result.ok) throw new Error("refused");
    // What this page does not know stays, so that the page can say so.
    expect(result.value).toEqual({ search: "?view=spend&next=https://evil.example", cardId: "", datasetVersion: "" });
    expect(JSON.stringify(opened(csv("https://evil.example/phish?view=spend&assume=36")))).toContain('"assume":36');
  });

  test("never throws, whatever its bytes", () => {
    const heads = [
      [],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0x7b],
      [...bytes("view_address\n")],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        open(new Uint8Array([...head, ...rest]));
      }),
      { numRuns: runs(3000), seed: 7 },
    );
    expect(open(readFileSync("public/favicon.svg"), "favicon.svg").ok).toBe(false);
  });
});
