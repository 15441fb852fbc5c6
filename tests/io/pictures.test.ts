// @vitest-environment jsdom

import { describe, expect, test } from "vitest";
import type { Taken } from "../../src/io/export/taken.ts";
import { drawCard, MOST_LINES } from "../../src/io/picture/drawCard.ts";
import { textBoxes } from "../../src/io/picture/extent.ts";
import { readSvgSource } from "../../src/io/picture/metadata.ts";
import { drawTaken, pictureSvg } from "../../src/io/picture/pictureSvg.ts";
import type { Drawing } from "../../src/io/picture/scene.ts";
import type { Card } from "../../src/spec/card.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { FORM_IDS } from "../../src/spec/chartBody.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";
import { SHOW_IDS } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { takenOf } from "../helpers/pictured.ts";
import { marksOf, overlaps } from "../helpers/shapes.ts";

const VALUE = CSV_COLUMNS.indexOf("value");

/** Every view with the articles and, everything shown beside the values, with the record; every form of the shares. */
const ADDRESSES = [
  ...VIEW_IDS.flatMap((view) => [`?view=${view}`, `?view=${view}&assume=36&collection=record&show=${SHOW_IDS.join(",")}`]),
  ...FORM_IDS.filter((form) => form !== "table").map((form) => `?view=shares&form=${form}&collection=record&show=${SHOW_IDS.join(",")}`),
];

interface Drawn {
  readonly name: string;
  readonly card: Card;
  readonly asTable: boolean;
  readonly taken: Taken;
}

/** Each card once as the page shows it at first, and once as its table where it has one. */
function drawnOf(search: string): readonly Drawn[] {
  const all = takenOf(search);
  return all.cards.flatMap((card) => {
    // The tables of the shares are the same in every form.
    const hasTable =
      !search.includes("form=") &&
      (card.kind === "panel" || card.kind === "events" || card.kind === "coverage" || card.kind === "assumption");
    return [false, ...(hasTable ? [true] : [])].map((asTable) => ({
      name: `${search} ${card.cardId}${asTable ? " as table" : ""}`,
      card,
      asTable,
      taken: { ...all, cards: [card], tables: asTable ? [card.cardId] : [] },
    }));
  });
}

/** The figures that the picture of a card stands for: its rows, or the part of a long list that a picture shows. */
function expectedReceipts({ card, asTable }: Drawn): readonly string[] {
  if (card.kind === "data") return card.ids.slice(0, MOST_LINES.alone);
  if (card.kind === "coverage" && !asTable)
    return card.lines.flatMap(({ cells }) => cells.flatMap(({ receiptIds }) => receiptIds.slice(0, 1)));
  return receiptIdsOf(card);
}

/** What a picture must not hold: it stands alone, in any program. */
const FORBIDDEN = /var\(|foreignObject| class=| style=|href|<script|@font-face|NaN|undefined|Infinity/;

/** What is wrong with the figures of a picture: one missing or too many, or another number than the row's. */
function figureFaults(drawn: Drawn, marks: readonly { readonly receiptId: string; readonly value: number | null }[]): readonly string[] {
  const { card } = drawn;
  const receipts = new Set(marks.map(({ receiptId }) => receiptId));
  const expected = new Set(expectedReceipts(drawn));
  // A long list shows its first lines, and of many marks in a cell the first.
  const missing = card.kind === "table" ? [] : [...expected].filter((id) => !receipts.has(id)).map((id) => `${id} is missing`);
  const values = new Map(card.kind === "data" ? [] : card.rows.map((row) => [row.receiptId, row.cells[VALUE]]));
  return [
    ...missing,
    ...[...receipts].filter((id) => !expected.has(id)).map((id) => `${id} is not of the card`),
    ...marks.flatMap(({ receiptId, value }) => {
      const told = values.get(receiptId);
      return value === null || told === undefined || told === value ? [] : [`${receiptId} is ${value}, its row says ${told}`];
    }),
  ];
}

/** Whether every text of a card has a place of its own. On a crowded time axis labels of rules and values may meet, as they do on the page. */
function isSet({ card, asTable, taken }: Drawn): boolean {
  const isTime = card.kind === "panel" && !["bars", "figures", "table"].includes(card.chart.form);
  return !isTime || asTable || !taken.address.includes("record");
}

/** Texts that leave the picture, and pairs that stand on each other. */
function textFaults(drawn: Drawn, drawing: Drawing): readonly string[] {
  const boxes = textBoxes(drawing);
  const outside = boxes.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > drawing.width || bottom > drawing.height);
  return [...outside.map(({ text }) => `“${text}” leaves the picture`), ...(isSet(drawn) ? overlaps(boxes) : [])];
}

describe("the picture of every card", () => {
  test.each(ADDRESSES)("at %s holds the figures of the card with their numbers, every text inside and none on another", (search) => {
    const faults = drawnOf(search).flatMap((drawn) => {
      const drawing = drawTaken(drawn.taken);
      return [...figureFaults(drawn, marksOf(drawing)), ...textFaults(drawn, drawing)].map((fault) => `${drawn.name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test("is well-formed XML that stands alone, with the same figures in it: one card of each kind and form", () => {
    const all = ADDRESSES.flatMap((search) => drawnOf(search).filter(({ asTable }) => !asTable));
    const formOf = ({ card }: Drawn): string => (card.kind === "panel" ? card.chart.form : card.kind);
    const chosen = [...new Map(all.toReversed().map((drawn) => [formOf(drawn), drawn])).values()];
    expect(chosen.map(formOf)).toEqual(
      expect.arrayContaining(["bars", "lines", "slope", "columns", "events", "coverage", "table", "data"]),
    );
    for (const drawn of chosen) {
      const { name, taken } = drawn;
      const svg = pictureSvg(taken);
      expect(FORBIDDEN.exec(svg)?.[0], name).toBeUndefined();
      const page = new DOMParser().parseFromString(svg, "image/svg+xml");
      expect(page.querySelector("parsererror")?.textContent ?? "", name).toBe("");
      const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)));
      const marks = [...page.querySelectorAll("[data-receipt]")].map((mark) => ({
        receiptId: mark.getAttribute("data-receipt") ?? "",
        value: mark.hasAttribute("data-value") ? Number(mark.getAttribute("data-value")) : null,
      }));
      expect(marks).toEqual(marksOf(drawTaken(taken)).map(({ receiptId, value }) => ({ receiptId, value })));
      expect(figureFaults(drawn, marks), name).toEqual([]);
    }
  });

  test("says every word of the card: takeaway, scope, note, source, dataset version and the whole address", () => {
    const taken = takenOf(`?view=shares&collection=record&providers=alibaba,aws&from=2019&to=2022&q=${"x".repeat(90)}`);
    for (const card of taken.cards) {
      const said = textBoxes(drawTaken({ ...taken, cards: [card] }))
        .map(({ text }) => text)
        .join(" ")
        .replace(/\s+/g, "");
      for (const words of [card.title, card.scopeLead, card.scopeRest, card.note, card.source, taken.address, taken.spec.datasetVersion])
        expect(said).toContain(words.replace(/\s+/g, ""));
    }
  });

  test("says as a sentence of its own why a form was not drawn", () => {
    const drawn = drawnOf("?view=shares&form=multiples&collection=record").filter(
      ({ card }) => card.kind === "panel" && card.fallback !== "",
    );
    expect(drawn.length).toBeGreaterThan(0);
    for (const { card, taken } of drawn) {
      const said = textBoxes(drawTaken({ ...taken, cards: [card] })).map(({ text }) => text);
      const words = card.kind === "panel" ? `${card.scopeRest}. ${card.fallback}.` : "";
      expect(said.join(" ").replace(/\s+/g, ""), card.cardId).toContain(words.replace(/\s+/g, ""));
    }
  });

  test("names document, place, token, status and vintage of what a chart shows", () => {
    const [card] = takenOf("").cards;
    const taken = takenOf("", ({ cardId }) => cardId === card?.cardId);
    const said = textBoxes(drawTaken(taken))
      .map(({ text }) => text)
      .join(" ");
    expect(said).toContain(
      "Article 2, paragraph 6, reported, vintage 2022-06: AWS 2021 “39%”; Microsoft 2021 “21%”; Alibaba 2021 “9.5%”; Google 2021 “7.1%”.",
    );
  });

  test("says how much of a long list it leaves out, and only then", () => {
    const said = (search: string) =>
      textBoxes(drawTaken(takenOf(search)))
        .map(({ text }) => text)
        .join(" ");
    expect(said("?view=data")).toContain("The first 40 of 66 rows. The CSV holds all of them.");
    expect(said("?view=data&market=gartner-ww-iaas")).not.toContain("The first");
  });

  test("of a whole view has every card under the view's heading, each figure once for each card that shows it", () => {
    const taken = takenOf("");
    const drawing = drawTaken(taken);
    const said = textBoxes(drawing)
      .map(({ text }) => text)
      .join(" ");
    for (const { title } of taken.cards) expect(said.replace(/\s+/g, "")).toContain(title.replace(/\s+/g, ""));
    expect(said).toContain(taken.spec.heading);
    expect(overlaps(textBoxes(drawing))).toEqual([]);
    const alone = taken.cards.flatMap((card) => marksOf(drawCard(card, false, taken.palette)).map((mark) => mark.receiptId));
    expect(marksOf(drawing).map((mark) => mark.receiptId)).toEqual(alone);
  });
});

describe("the metadata of an SVG", () => {
  test("gives the address, the dataset version and the citation back, whatever signs they hold", () => {
    const taken = { ...takenOf(""), address: 'https://shares.example/?q=a%20b&firms=idc#"<x>&amp;', citation: "“C” & <D> \u0007" };
    expect(readSvgSource(pictureSvg(taken))).toEqual({
      address: taken.address,
      datasetVersion: taken.spec.datasetVersion,
      citation: "“C” & <D> \ufffd",
    });
  });

  test("is Dublin Core for everyone else, and lists every figure with its provenance", () => {
    const taken = takenOf("", (card) => card.cardId === "shares-gartner-ww-iaas");
    const page = new DOMParser().parseFromString(pictureSvg(taken), "image/svg+xml");
    const dc = (name: string) => page.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", name)[0]?.textContent;
    const [card] = taken.cards;
    expect(dc("title")).toBe(card?.title);
    expect(dc("identifier")).toBe(taken.address);
    expect(dc("source")).toBe(card?.source);
    const [head = "", ...lines] = (page.getElementsByTagName("cs:figures")[0]?.textContent ?? "").split("\n");
    expect(lines).toHaveLength(card?.rows.length ?? 0);
    const aws = new Map(head.split("\t").map((name, k) => [name, lines[0]?.split("\t")[k]]));
    expect(Object.fromEntries(aws)).toMatchObject({
      firm: "Gartner",
      provider: "AWS",
      period: "2021",
      value: "39",
      as_printed: "39%",
      status: "reported",
      obs_status: "A",
      vintage: "2022-06",
      source_id: "article-2",
      locator: "p6",
    });
  });

  test("of a file that is not ours says nothing", () => {
    expect(readSvgSource("<svg><metadata><address>https://shares.example/</address></metadata></svg>")).toBeNull();
    expect(readSvgSource("")).toBeNull();
  });
});
