import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { checksOf } from "../../src/spec/cards/crossChecksCard.ts";
import { restatementsOf } from "../../src/spec/cards/restatementsCard.ts";
import type { TableCard, TableLine } from "../../src/spec/chartSpec.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { viewArbitrary } from "../helpers/randomView.ts";

const context = viewContext(DATASET);
const specFor = (search = "") => buildChartSpec(DATASET, decodeView(`?view=sources${search}`, context).view, [], context);

function tableOf(cardId: string, search = ""): TableCard {
  const card = specFor(search).cards.find((c) => c.cardId === cardId);
  if (card?.kind !== "table") throw new Error(`No table ${cardId} for "${search}"`);
  return card;
}

/** The text of a line under a column. */
function cellOf(card: TableCard, line: TableLine | undefined, columnId: string) {
  const cell = line?.cells[card.columns.findIndex((c) => c.id === columnId)];
  if (!cell) throw new Error(`No cell ${columnId}`);
  return cell;
}

describe("the documents", () => {
  test("are the five articles, each with its outlet, date, language, address, and a mark for every figure and event", () => {
    const card = tableOf("documents");
    const text = (id: string) => card.lines.map((line) => cellOf(card, line, id).text);
    expect(text("number")).toEqual(["1", "2", "3", "4", "5"]);
    expect(text("figures")).toEqual(["21", "11", "9", "5", "20"]);
    expect(text("published")).toEqual(["September 2022", "September 2022", "2022", "2 September 2018", "20 May 2022"]);
    expect(new Set(text("language"))).toEqual(new Set(["English"]));
    for (const [index, line] of card.lines.entries()) {
      const source = DATASET.articles[index];
      expect(cellOf(card, line, "title")).toMatchObject({ text: source?.title, href: source?.url });
      const own = DATASET.observations.filter((o) => o.sourceId === source?.sourceId);
      expect(cellOf(card, line, "figures").marks?.map((m) => [m.receiptId, m.value])).toEqual(own.map((o) => [o.observationId, o.value]));
      const told = DATASET.events.filter((e) => e.sourceId === source?.sourceId || e.alsoIn.includes(`${source?.sourceId}:`));
      expect(
        cellOf(card, line, "events")
          .marks?.map((m) => m.receiptId)
          .toSorted(),
      ).toEqual(told.map((e) => `event~${e.eventId}`).toSorted());
    }
  });

  test("of the public record stand after the articles when the collection is on, without a repeat", () => {
    const card = tableOf("documents", "&collection=record");
    expect(card.lines.map((l) => l.id).slice(0, 5)).toEqual(DATASET.articles.map((a) => a.sourceId));
    expect(card.lines.map((l) => l.id).toSorted()).toEqual(DATASET.sources.map((s) => s.sourceId).toSorted());
    const french = card.lines.find((l) => l.id === "gartner-iaas-2020-08");
    expect(cellOf(card, french, "language").text).toBe("French");
  });

  test("stay listed when the filters leave them without a figure", () => {
    const card = tableOf("documents", "&from=2017&to=2018");
    expect(card.lines.map((line) => cellOf(card, line, "figures").text)).toEqual(["0", "0", "0", "5", "0"]);
  });

  test("show the key of the inks only where not all is reported", () => {
    expect(tableOf("documents").inks).toEqual(["reported", "estimate", "forecast"]);
    expect(tableOf("documents", "&from=2017&to=2018").inks).toEqual([]);
  });
});

describe("the titles say what the lines hold and no more", () => {
  test.each([
    ["", "documents", "The five articles give 66 figures, article 1 the most with 21"],
    ["&collection=record", "documents", "23 documents give 170 figures, 66 of them in the five articles"],
    ["&from=2017&to=2018", "documents", "One of five articles gives 5 figures"],
    ["&from=2024&to=2025", "documents", "One of five articles gives 1 figure"],
    ["", "corrections", "29 of 66 figures carry a note on how they were read, most often on scope"],
    ["&from=2017&to=2018", "corrections", "2 of 5 figures carry a note on how they were read"],
    ["&from=2024&to=2025", "corrections", "The one figure carries a note on how it was read"],
    ["", "cross-checks", "34 of 39 checked article figures agree with every other print; 5 were restated since"],
    ["&providers=google", "cross-checks", "12 of 13 checked article figures agree with every other print; 1 was restated since"],
    ["&firms=none", "cross-checks", "All 23 article figures that can be checked agree with every other print"],
    ["", "restatements", "Four of five quantities read differently in their latest vintage"],
    ["&collection=record", "restatements", "15 of 27 quantities read differently in their latest vintage"],
    ["&providers=huawei", "restatements", "The one quantity with a later vintage reads the same in it"],
  ])("%s %s: %s", (search, cardId, title) => {
    expect(tableOf(cardId, search).title).toBe(title);
  });
});

test("the corrections tell the misprint, as printed and as recorded", () => {
  const card = tableOf("corrections");
  const line = card.lines.find((l) => cellOf(card, l, "kind").text === "Misprint");
  expect(cellOf(card, line, "figure")).toMatchObject({
    text: "Alibaba Group, net income, Q2 2022",
    receiptId: "a1-alibaba-group-net-income",
  });
  expect(cellOf(card, line, "place").text).toBe("Article 1, paragraph 6");
  expect(cellOf(card, line, "as_printed")).toEqual({ text: "22.739 million yuan", mono: true });
  expect(cellOf(card, line, "recorded").text).toBe("22,739 million yuan");
});

describe("the cross-checks", () => {
  const card = tableOf("cross-checks");
  const lineOf = (id: string) => card.lines.find((l) => l.id === id);

  test("set each article figure against every other document that prints the quantity, and against nothing else", () => {
    const figures = DATASET.observations.filter((o) => o.sourceId.startsWith("article-"));
    const checks = checksOf(DATASET, figures);
    expect(card.lines.map((l) => l.id)).toEqual(checks.map((c) => `${c.figure.observationId}~${c.other.observationId}`));
    for (const { figure, other } of checks) {
      expect(other.sourceId).not.toBe(figure.sourceId);
      for (const key of ["marketId", "providerId", "measureId", "period", "basePeriod"] as const) expect(other[key]).toBe(figure[key]);
    }
  });

  test.each([
    ["a2-aws-share-2021~r-aws-share-2021-gartner-2023-07", "39%", "38.1%", "0.9 points lower", "≠", "Restated since"],
    ["a2-aws-share-2021~r-aws-share-2021-gartner-2022-06", "39%", "38.9%", "0.1 points lower", "≈", "Agrees within rounding"],
    ["a2-google-share-2021~r-google-share-2021-gartner-2022-06", "7.1%", "7.1%", "none", "=", "Agrees"],
    ["a3-alibaba-group-fine~a5-alibaba-group-fine", "€2.3 billion", "US$2.8 billion", "not compared", "?", "In another unit: not compared"],
    ["a5-aws-operating-income-share~r-aws-operating-income-share-2021-q4", "> 100%", "153%", "53 points higher", "≈", "The bound holds"],
    [
      "a5-total-spend-2026~r-total-spend-2026-canalys-2022-03-unrounded",
      "US$85 billion",
      "US$84.7 billion",
      "US$0.3 billion lower",
      "≈",
      "Agrees within rounding",
    ],
  ])("%s: %s against %s, %s, %s %s", (id, article, other, difference, glyph, words) => {
    const line = lineOf(id);
    const [a = "", o = ""] = id.split("~");
    expect(cellOf(card, line, "article_value")).toMatchObject({ text: article, receiptId: a });
    expect(cellOf(card, line, "other_value")).toMatchObject({ text: other, receiptId: o });
    expect(cellOf(card, line, "difference").text).toBe(difference);
    expect(cellOf(card, line, "verdict")).toEqual({ text: words, glyph });
  });

  test("put what was restated first, and count in words what nothing can be set against", () => {
    const glyphs = card.lines.map((line) => cellOf(card, line, "verdict").glyph);
    expect(glyphs.join("")).toMatch(/^≠+≈+=+\?+$/);
    expect(card.note).toBe(
      "21 of 66 article figures have nothing to check against: no other document in this dataset prints the same quantity.",
    );
  });
});

describe("the restatements", () => {
  test("show the first and the latest vintage with the difference", () => {
    const card = tableOf("restatements");
    const line = card.lines.find((l) => l.id.includes("aws-share-2021"));
    const texts = ["first_value", "first_vintage", "latest_value", "latest_vintage", "difference"].map((id) => cellOf(card, line, id).text);
    expect(texts).toEqual(["38.9%", "June 2022", "38.1%", "18 July 2023", "0.8 points lower"]);
  });

  test("hold every quantity of the record with more than one vintage, the first before the latest", () => {
    const all = restatementsOf(DATASET, DATASET.observations);
    expect(all).toHaveLength(27);
    for (const { first, latest } of all) expect(first.vintage < latest.vintage, latest.observationId).toBe(true);
  });

  test("have no card where nothing was published twice", () => {
    expect(specFor("&firms=none").cards.map((c) => c.cardId)).toEqual(["documents", "corrections", "cross-checks"]);
  });
});

describe("the view", () => {
  test.each([
    ["", "66 figures", "in 5 documents. Nothing is hidden by the filters."],
    ["&collection=record", "170 figures", "in 23 documents. Nothing is hidden by the filters."],
    ["&from=2017&to=2018", "5 figures", "in 1 document. 61 figures are hidden by the filters."],
  ])("counts figures and documents in its status: %s", (search, lead, rest) => {
    expect(specFor(search).status).toEqual({ lead, rest });
  });

  test("disables the chart forms and says why", () => {
    for (const form of specFor("&form=lines").filters.forms) {
      expect(form).toMatchObject({ disabled: true, reason: "This view has tables and no chart", on: form.id === "lines" });
    }
  });

  test("with nothing left shows no card and says how to get something back", () => {
    const spec = specFor("&firms=none&from=2023&to=2023");
    expect(spec.cards).toEqual([]);
    expect(spec.empty?.ways.length).toBeGreaterThan(1);
    expect(specFor("").empty).toBeNull();
  });

  test("in any selection has a cell for every column, line ids that differ, and receipts that exist", () => {
    const known = new Map<string, boolean>();
    let lines = 0;
    fc.assert(
      fc.property(viewArbitrary(context, ["a2-google-share-2021"]), (view) => {
        const spec = buildChartSpec(DATASET, { ...view, view: "sources" }, [], context);
        expect(spec.cards.length === 0).toBe(spec.empty !== null);
        for (const card of spec.cards) {
          if (card.kind !== "table") throw new Error(`${card.cardId} is no table`);
          expect(card.lines.length).toBeGreaterThan(0);
          expect(new Set(card.lines.map((l) => l.id)).size).toBe(card.lines.length);
          for (const line of card.lines) expect(line.cells).toHaveLength(card.columns.length);
          for (const id of receiptIdsOf(card)) {
            if (!known.has(id)) known.set(id, buildReceipt(DATASET, id).ok);
            expect(known.get(id), id).toBe(true);
          }
          lines += card.lines.length;
        }
      }),
      { numRuns: 200, seed: 44 },
    );
    expect(lines).toBeGreaterThan(1_000);
  });
});
