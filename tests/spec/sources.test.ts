import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import { compareVintages } from "../../src/domain/vintage.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { buildReceipt } from "../../src/spec/buildReceipt.ts";
import { receiptIdsOf } from "../../src/spec/cardReceipts.ts";
import { checksOf } from "../../src/spec/cards/crossChecksCard.ts";
import { restatementsOf } from "../../src/spec/cards/restatementsCard.ts";
import { shownFigures } from "../../src/spec/shownFigures.ts";
import type { TableCard, TableLine } from "../../src/spec/tableCard.ts";
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
    const given = DATASET.articles.map((a) => DATASET.observations.filter((o) => o.sourceId === a.sourceId).length);
    expect(text("figures")).toEqual(given.map(String));
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
  const figuresIn = (search: string) => shownFigures(DATASET, decodeView(`?view=sources${search}`, context).view);
  const inArticles = (figures: readonly Observation[]) => figures.filter((o) => o.sourceId.startsWith("article-")).length;

  test.each([
    ["", "documents", "The five articles give 66 figures, article 1 the most with 21"],
    ["&from=2017&to=2018", "documents", "One of five articles gives 5 figures"],
    ["&from=2024&to=2025", "documents", "One of five articles gives 1 figure"],
    ["", "corrections", "29 of 66 figures carry a note on how they were read, most often on scope"],
    ["&from=2017&to=2018", "corrections", "2 of 5 figures carry a note on how they were read"],
    ["&from=2024&to=2025", "corrections", "The one figure carries a note on how it was read"],
  ])("%s %s: %s", (search, cardId, title) => {
    expect(tableOf(cardId, search).title).toBe(title);
  });

  test("with the record they count its documents and figures", () => {
    const figures = figuresIn("&collection=record");
    const giving = new Set(figures.map((o) => o.sourceId)).size;
    const all = DATASET.sources.length;
    const whose = giving === all ? `${all} documents` : `${giving} of ${all} documents`;
    expect(tableOf("documents", "&collection=record").title).toBe(
      `${whose} give ${figures.length.toLocaleString("en-US")} figures, ${inArticles(figures)} of them in the five articles`,
    );
  });

  test.each(["", "&providers=google", "&firms=none"])("%s: the cross-checks count each article figure under one verdict", (search) => {
    const card = tableOf("cross-checks", search);
    const words = card.lines.map((line) => cellOf(card, line, "verdict").text);
    expect(words).toHaveLength(inArticles(figuresIn(search)));
    const agreeing = words.filter((w) => ["Agrees", "Agrees within rounding", "The bound holds"].includes(w)).length;
    expect(card.title).toMatch(new RegExp(`^${agreeing} of ${words.length} article figures agree`));
    const missing = words.filter((w) => w.startsWith("Not found")).length;
    expect(card.title).toContain(`${missing} were not found`);
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

  test("have one line for each article figure, with a print of the record of the same quantity or none", () => {
    const figures = DATASET.observations.filter((o) => o.sourceId.startsWith("article-"));
    const keyOf = (o: Observation) => [o.marketId, o.providerId, o.measureId, o.period, o.basePeriod].join(" ");
    const inRecord = new Set(DATASET.observations.filter((o) => !o.sourceId.startsWith("article-")).map(keyOf));
    expect(card.lines.map((l) => l.id).toSorted()).toEqual(figures.map((o) => o.observationId).toSorted());
    for (const { figure, other } of checksOf(DATASET, figures)) {
      expect(other !== null, figure.observationId).toBe(inRecord.has(keyOf(figure)));
      if (other === null) continue;
      expect(other.sourceId).not.toMatch(/^article-/);
      expect(keyOf(other)).toBe(keyOf(figure));
    }
  });

  test.each([
    ["a2-aws-share-2021", "39%", "38.1%", "0.9 points lower", "≠", "Restated since"],
    ["a2-alibaba-share-2021", "9.5%", "9.8%", "0.3 points higher", "≠", "Restated since"],
    ["a5-aws-operating-income-share", "> 100%", "153%", "53 points higher", "≈", "The bound holds"],
    ["a5-total-spend-2026", "US$85 billion", "US$84.7 billion", "US$0.3 billion lower", "≈", "Agrees within rounding"],
    ["a4-alibaba-share-2017", "45.5%", "none found", "", "?", "Not found: no public document prints it"],
  ])("%s: %s against %s, %s, %s %s", (id, article, other, difference, glyph, words) => {
    const line = lineOf(id);
    expect(cellOf(card, line, "article_value")).toMatchObject({ text: article, receiptId: id });
    expect(cellOf(card, line, "other_value").text).toBe(other);
    expect(cellOf(card, line, "difference").text).toBe(difference);
    expect(cellOf(card, line, "verdict")).toMatchObject({ text: words, glyph });
  });

  test("say of the fine that no public document prints it, and what the other article does", () => {
    const line = lineOf("a3-alibaba-group-fine");
    expect(cellOf(card, line, "verdict")).toEqual({
      text: "Not found: no public document prints it",
      glyph: "?",
      sub: "Article 5: US$2.8 billion",
    });
  });

  test("put differences first and what was not found last", () => {
    const glyphs = card.lines.map((line) => cellOf(card, line, "verdict").glyph);
    expect(glyphs.join("")).toMatch(/^≠+≈+=+\?+$/);
  });

  test("agree with the verdict on the receipt of each figure", () => {
    for (const line of card.lines) {
      const receipt = buildReceipt(DATASET, line.id);
      const section = receipt.ok ? receipt.value.sections.find((s) => s.verdict !== undefined) : undefined;
      expect(section?.verdict?.text, line.id).toBe(cellOf(card, line, "verdict").text);
    }
  });
});

describe("the restatements", () => {
  test("show the first and the latest vintage with the difference", () => {
    const card = tableOf("restatements");
    const line = card.lines.find((l) => l.id.includes("aws-share-2021"));
    const texts = ["first_value", "first_vintage", "latest_value", "latest_vintage", "difference"].map((id) => cellOf(card, line, id).text);
    expect(texts).toEqual(["38.9%", "June 2022", "38.1%", "18 July 2023", "0.8 points lower"]);
  });

  test("hold every quantity with more than one undisputed vintage in one unit, every vintage once and in order", () => {
    const vintages = new Map<string, Set<string>>();
    for (const o of DATASET.observations) {
      const key = [o.marketId, o.providerId, o.measureId, o.period, o.basePeriod, o.unit].join(" ");
      if (o.standing !== "disputed") vintages.set(key, (vintages.get(key) ?? new Set()).add(o.vintage));
    }
    const all = restatementsOf(DATASET, DATASET.observations);
    expect(all).toHaveLength([...vintages.values()].filter((v) => v.size > 1).length);
    for (const { first, between, latest } of all) {
      const dates = [first, ...between, latest].map((o) => o.vintage);
      expect(new Set(dates).size, latest.observationId).toBe(dates.length);
      expect(dates).toEqual(dates.toSorted(compareVintages));
    }
  });

  test("have no card where nothing was published twice", () => {
    expect(specFor("&firms=none").cards.map((c) => c.cardId)).not.toContain("restatements");
  });
});

describe("the matrices", () => {
  test("agreement: each firm's quantities are printed once or have one outcome, and the last line sums them", () => {
    const card = tableOf("agreement-matrix", "&collection=record");
    const numbers = card.lines.map((line) => line.cells.slice(1).map((c) => Number(c.text)));
    for (const [all = 0, ...parts] of numbers) expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all);
    const total = numbers.at(-1) ?? [];
    total.forEach((n, column) => {
      expect(numbers.slice(0, -1).reduce((sum, line) => sum + (line[column] ?? 0), 0)).toBe(n);
    });
  });

  test("coverage: a mark for each level of a firm or company, in its year's column and nowhere else", () => {
    const card = tableOf("coverage-matrix", "&collection=record");
    for (const line of card.lines) {
      const [marketId, providerId] = line.id.split("~");
      card.columns.forEach((column, index) => {
        const cell = line.cells[index];
        if (!/^y\d{4}$/.test(column.id)) return;
        const year = column.id.slice(1);
        for (const mark of cell?.marks ?? []) {
          const o = DATASET.observationById.get(mark.receiptId);
          expect([o?.marketId, o?.providerId, o?.period.slice(0, 4)]).toEqual([marketId, providerId, year]);
        }
        const printed = DATASET.observations.some(
          (o) =>
            o.marketId === marketId &&
            o.providerId === providerId &&
            o.period.startsWith(year) &&
            o.standing !== "disputed" &&
            ["share", "share_ratio", "spend", "revenue"].includes(o.measureId),
        );
        expect(cell?.gap === true, `${line.id} ${year}`).toBe(!printed);
      });
    }
  });
});

describe("the view", () => {
  test.each(["", "&collection=record", "&from=2017&to=2018"])("counts figures and documents in its status: %s", (search) => {
    const { view } = decodeView(`?view=sources${search}`, context);
    const figures = shownFigures(DATASET, view);
    const documents = new Set(figures.map((o) => o.sourceId)).size;
    const { lead, rest } = specFor(search).status;
    expect(lead).toBe(`${figures.length.toLocaleString("en-US")} figures`);
    expect(rest).toContain(documents === 1 ? "in 1 document." : `in ${documents} documents.`);
  });

  test("has tables and no chart, so it offers no chart form", () => {
    expect(specFor("").filters.forms).toEqual([]);
    expect(specFor("&form=lines").filters.forms).toEqual([]);
  });

  test("with nothing left shows no card and says how to get something back", () => {
    const spec = specFor("&firms=none&from=2023&to=2023");
    expect(spec.cards).toEqual([]);
    expect(spec.empty?.ways.length).toBeGreaterThan(1);
    expect(specFor("").empty).toBeNull();
  });

  test("in any selection has a cell for every column, line ids that differ, and receipts that exist", () => {
    const random = fc.sample(viewArbitrary(context, ["a2-google-share-2021"]), { seed: 44, numRuns: 30 });
    const specs = [
      specFor(`&collection=record&providers=${context.providers.join(",")}`),
      ...random.map((view) => buildChartSpec(DATASET, { ...view, view: "sources" }, [], context)),
    ];
    for (const spec of specs) expect(spec.cards.length === 0).toBe(spec.empty !== null);
    const cards = specs.flatMap((spec) => spec.cards);
    expect(cards.filter((card) => card.kind !== "table").map((card) => card.cardId)).toEqual([]);
    const tables = cards.filter((card) => card.kind === "table");
    for (const { lines, columns } of tables) {
      expect(lines.length).toBeGreaterThan(0);
      expect(new Set(lines.map((l) => l.id)).size).toBe(lines.length);
      expect(lines.filter((line) => line.cells.length !== columns.length).map((line) => line.id)).toEqual([]);
    }
    const receipts = new Set(tables.flatMap(receiptIdsOf));
    expect([...receipts].filter((id) => !buildReceipt(DATASET, id).ok)).toEqual([]);
    // All of the record is among them: a guard that saw little must not pass.
    expect(DATASET.observations.map((o) => o.observationId).filter((id) => !receipts.has(id))).toEqual([]);
  });
});
