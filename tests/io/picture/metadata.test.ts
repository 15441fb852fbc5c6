/** What a picture says of itself, held letter by letter on small cards. */
import { expect, test } from "vitest";
import type { Taken } from "../../../src/io/export/taken.ts";
import {
  figureLines,
  PNG_KEYWORDS,
  pngTexts,
  readPngFigures,
  readPngSource,
  readSvgFigures,
  readSvgSource,
  svgMetadata,
  takenTitle,
} from "../../../src/io/picture/metadata.ts";
import type { Card } from "../../../src/spec/card.ts";
import { CSV_COLUMNS } from "../../../src/spec/rows.ts";
import { takeSearch } from "../../helpers/taken.ts";

const shares = takeSearch("?view=shares&firms=gartner", "shares-gartner-ww-iaas");
const [panel] = shares.cards;
if (panel === undefined) throw new Error("no card");
const row = (cells: Readonly<Record<string, string | number | null>>) => ({ cells: CSV_COLUMNS.map((name) => cells[name] ?? null) });
const card = (rows: readonly unknown[], patch: object = {}): Card => ({ ...panel, rows, ...patch }) as unknown as Card;
const HEAD =
  "receipt_id kind firm geography segment provider measure period value unit low high bound as_printed status obs_status vintage derivation inputs source_id source_title locator";

test("figures are lines of tabs under their names, each once, however cells break, and no more than are asked for", () => {
  const first = row({ receipt_id: "a", provider: "A\t\r\nB", period: "2021", value: 39, low: 38.5, high: 39.5, locator: "p1" });
  const lines = figureLines([card([first, first, row({ receipt_id: "b" }), row({ receipt_id: "c" })]), card([first])], 3).split("\n");
  expect(lines[0]).toBe(HEAD.replaceAll(" ", "\t"));
  expect(lines[1]?.split("\t")).toEqual(["a", "", "", "", "", "A B", "", "2021", "39", "", "38.5", "39.5", ...new Array(9).fill(""), "p1"]);
  expect(lines.slice(2).map((line) => line.trim())).toEqual(["b"]);
  expect([figureLines([], 9), figureLines([card([])], 9)]).toEqual(["", ""]);
});

test("one card is called by its title, more by the heading of their view", () => {
  expect(takenTitle(shares)).toBe(panel.title);
  for (const cards of [[], [panel, panel]]) expect(takenTitle({ ...shares, cards })).toBe(shares.spec.heading);
});

const taken: Taken = {
  ...shares,
  address: 'https://x.example/?a=1&b="<2>"',
  citation: "Cited & told.",
  cards: [card([], { source: "One." }), card([], { source: "Two." }), card([], { source: "One." }), card([], { source: "" })],
};

test("an SVG says who made it, of which dataset and from which documents, each source once", () => {
  const inside = svgMetadata(taken, "a\tb\n1 < 2");
  for (const words of [
    "<dc:creator>Cloud Shares</dc:creator>",
    "<dc:type>StillImage</dc:type>",
    "<dc:format>image/svg+xml</dc:format>",
    "<dc:identifier>https://x.example/?a=1&amp;b=&quot;&lt;2&gt;&quot;</dc:identifier>",
    "<dc:source>One. Two.</dc:source>",
    `<dc:relation>Cloud Shares dataset ${shares.spec.datasetVersion}</dc:relation>`,
  ])
    expect(inside).toContain(words);
  expect(inside).toMatch(/<dc:rights>[^<]+<\/dc:rights><\/rdf:Description><\/rdf:RDF><cs:view xmlns:cs="urn:cloud-shares:picture:1">/);
  expect(readSvgFigures(inside)).toBe("a\tb\n1 < 2");
  const { address, citation } = taken;
  expect(readSvgSource(inside)).toEqual({ address, datasetVersion: shares.spec.datasetVersion, citation });
});

test("an SVG that has our view under another name, or only an address, says no more than it does", () => {
  const own = (words: string) => `<svg><cs:view xmlns:cs="urn:cloud-shares:picture:1">${words}</cs:view></svg>`;
  expect(readSvgSource(own("<cs:address>a</cs:address>"))).toEqual({ address: "a", datasetVersion: "", citation: "" });
  expect([readSvgSource(own("")), readSvgFigures(own("")), readSvgSource("<svg><cs:address>a</cs:address></svg>")]).toEqual([
    null,
    "",
    null,
  ]);
});

test("a PNG says the same by keywords", () => {
  const texts = pngTexts(taken, "f");
  expect(texts.get("Software")).toBe("Cloud Shares");
  expect(texts.get("Source")).toBe("One. Two.");
  expect(texts.get("Comment")).toBe(`Cited & told. ${taken.address}`);
  expect([...texts.keys()].sort()).toEqual(Object.values(PNG_KEYWORDS).sort());
  expect(readPngFigures(texts)).toBe("f");
  expect([readPngSource(new Map()), readPngFigures(new Map())]).toEqual([null, ""]);
  expect(readPngSource(new Map([[PNG_KEYWORDS.address, "a"]]))).toEqual({ address: "a", datasetVersion: "", citation: "" });
});
