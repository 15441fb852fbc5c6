import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { CITATION_STYLES } from "../../src/io/cite/index.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { type Cited, citedCard, citedView, documentsShown } from "../../src/spec/cited.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";
import { decodeView, encodeView, viewContext } from "../../src/spec/view.ts";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { DATASET } from "../helpers/dataset.ts";

const context = viewContext(DATASET);
const ACCESSED = "2026-11-22";

const specOf = (search: string) => {
  const { view, problems } = decodeView(search, context);
  return { view, spec: buildChartSpec(DATASET, view, problems, context) };
};

const SPECS = VIEW_IDS.flatMap((view) =>
  ["articles", "record"].map((collection) => specOf(`?view=${view}&collection=${collection}&assume=36&show=breaks,events,earlier`)),
);
const CARDS = SPECS.flatMap(({ view, spec }) => spec.cards.map((card) => ({ view, card })));

/** Every view and every card of it, with the articles alone and with the public record. */
const CITED: readonly Cited[] = SPECS.flatMap(({ view, spec }) => {
  const address = `https://shares.example/app/${encodeView(view, context)}`;
  const seen = (anchor: string) => ({ address: `${address}${anchor}`, accessed: ACCESSED });
  return [citedView(DATASET, spec, seen("")), ...spec.cards.map((card) => citedCard(DATASET, card, seen(`#${card.cardId}`)))];
});

const text = (styleId: string, cited: Cited): string => CITATION_STYLES.find(({ id }) => id === styleId)?.write(cited) ?? "";

interface ReadItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { readonly literal?: string; readonly family?: string }[];
  readonly publisher?: string;
  readonly URL: string;
  readonly version?: string;
  readonly language?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly accessed?: { readonly "date-parts": readonly (readonly number[])[] };
}

/** Reads a text with the independent reader, as CSL. */
const read = (written: string): readonly ReadItem[] => plugins.input.chain(written, { generateGraph: false }) as ReadItem[];

/** The fields that a style can carry, with every name as the one string that it is. */
const facts = ({ type, title, author, publisher, URL, version, language, issued, accessed }: ReadItem) => ({
  type,
  title,
  author: author?.map((name) => name.literal ?? name.family).join("; "),
  publisher,
  URL,
  version,
  language,
  issued: issued?.["date-parts"][0]?.join("-"),
  accessed: accessed?.["date-parts"][0]?.join("-"),
});

/** The same, asked of the dataset itself. */
const expected = (cited: Cited) => [
  {
    type: "dataset",
    title: cited.title,
    author: "Cloud Shares contributors",
    publisher: "Cloud Shares",
    URL: cited.address,
    version: DATASET.version,
    language: "en",
    issued: undefined,
    accessed: "2026-11-22",
  },
  ...cited.documents.map(({ source, author }) => ({
    type: source.kind === "filing" ? "report" : "webpage",
    title: source.title,
    author: author === "" ? undefined : author,
    publisher: source.publisher,
    URL: source.url,
    version: undefined,
    language: source.language,
    issued: source.publishedOn.split("-").map(Number).join("-"),
    accessed: source.accessedOn.split("-").map(Number).join("-"),
  })),
];

describe("what is cited", () => {
  test("holds every document that a row of the card names, every article that its source line names, and as many of the record as it says", () => {
    const lines = CARDS.map(({ card }) => {
      const named = new Set(documentsShown(DATASET, [card]).map((d) => d.source.sourceId));
      const inRows =
        card.kind === "data" ? [] : card.rows.flatMap((row) => String(row.cells[CSV_COLUMNS.indexOf("source_id")]).split("; "));
      for (const id of inRows) if (id !== "") expect(named, card.cardId).toContain(id);
      const [, numbers = ""] = /read in articles? (\d+(?:, \d+)*(?: and \d+(?! doc))?)/.exec(card.source) ?? [];
      for (const [number] of numbers.matchAll(/\d+/g)) expect(named, card.cardId).toContain(DATASET.articles[Number(number) - 1]?.sourceId);
      // A table of coverage counts figures that it does not show: its line may name more documents than its cells.
      const record = card.kind === "panel" ? Number(/(\d+) documents? of the public record/.exec(card.source)?.[1] ?? 0) : 0;
      const ofRecord = [...named].filter((id) => DATASET.sourceById.get(id)?.collection === "record");
      expect(ofRecord.length, card.cardId).toBeGreaterThanOrEqual(record);
      return numbers;
    });
    expect(lines.filter((numbers) => numbers !== "").length).toBeGreaterThan(30);
  });

  test("holds nothing that the card does not show: a figure that one article alone prints", () => {
    const { spec } = specOf("?view=shares&firms=gartner&providers=google");
    const shares = spec.cards.find((card) => card.kind === "panel");
    if (shares === undefined) throw new Error("No panel");
    const sources = shares.rows.map((row) => row.cells[CSV_COLUMNS.indexOf("source_id")]);
    expect(new Set(sources)).toEqual(new Set(["article-2"]));
    // Article 1 prints shares of the same table, but not Google’s.
    expect(documentsShown(DATASET, [shares]).map((d) => d.source.sourceId)).toEqual(["article-2"]);
  });

  test("is, for definitions, the documents that define", () => {
    const definitions = specOf("?view=shares").spec.cards.find((card) => card.kind === "definitions");
    if (definitions?.kind !== "definitions") throw new Error("No definitions");
    const defined = definitions.markets.map(({ marketId }) => DATASET.marketById.get(marketId)?.definitionSourceId);
    expect(
      citedCard(DATASET, definitions, { address: "", accessed: ACCESSED })
        .documents.map((d) => d.source.sourceId)
        .toSorted(),
    ).toEqual([...new Set(defined)].toSorted());
  });

  test("is, for the list of documents, every document of the collection", () => {
    const { spec } = specOf("?view=sources&collection=record");
    const documents = spec.cards.find((card) => card.cardId === "documents");
    if (documents === undefined) throw new Error("No list of documents");
    expect(citedCard(DATASET, documents, { address: "", accessed: ACCESSED }).documents).toHaveLength(DATASET.sources.length);
  });

  test("is told with its market: the title of a card carries its scope", () => {
    const card = specOf("?view=shares").spec.cards[0];
    if (card === undefined) throw new Error("No card");
    const { title } = citedCard(DATASET, card, { address: "", accessed: ACCESSED });
    expect(title).toContain(card.title);
    expect(title).toContain(card.scopeLead);
  });

  test("has an author only where the firm itself wrote it", () => {
    const all = specOf("?view=sources&collection=record").spec.cards.flatMap(
      (card) => citedCard(DATASET, card, { address: "", accessed: ACCESSED }).documents,
    );
    for (const { source, author } of all) {
      if (source.kind === "article" || source.kind === "reprint") expect(author, source.sourceId).toBe("");
      else expect(author, source.sourceId).toBe(DATASET.firmById.get(source.firmId)?.label);
    }
  });
});

describe("for every card of every view", () => {
  test("CSL-JSON is the list of the view and its documents", () => {
    expect(CITED.length).toBeGreaterThan(60);
    for (const cited of CITED) {
      expect((JSON.parse(text("csl-json", cited)) as ReadItem[]).map(facts), cited.id).toEqual(expected(cited));
    }
  });

  test("BibTeX, read by another program, gives the same fields under the same keys", () => {
    for (const cited of CITED) {
      const items = read(text("bibtex", cited));
      expect(items.map(facts), cited.id).toEqual(expected(cited));
      expect(items.map(({ id }) => id)).toEqual([cited.id, ...cited.documents.map((d) => d.source.sourceId)]);
    }
  });

  test("RIS, read by another program, gives the same fields", () => {
    for (const cited of CITED) {
      // The reader looks for the access date of a web page elsewhere; the line itself is looked at below.
      const wanted = expected(cited).map((item) => (item.type === "webpage" ? { ...item, accessed: undefined } : item));
      expect(read(text("ris", cited)).map(facts), cited.id).toEqual(wanted);
    }
  });

  test("APA has one line for the view and one for each document, each with its address and year", () => {
    for (const cited of CITED) {
      const [view, gap, based, ...lines] = text("apa", cited).trimEnd().split("\n");
      expect(view).toBe(
        `Cloud Shares contributors. (n.d.). ${cited.title} (Version ${DATASET.version}) [Data set]. Cloud Shares. Retrieved November 22, 2026, from ${cited.address}`,
      );
      if (cited.documents.length === 0) expect([gap, based]).toEqual([undefined, undefined]);
      else expect([gap, based]).toEqual(["", "Based on:"]);
      expect(lines).toHaveLength(cited.documents.length);
      for (const { source } of cited.documents) {
        const line = lines.find((found) => found.endsWith(` ${source.url}`) && found.includes(source.title));
        expect(line, source.sourceId).toContain(`(${source.publishedOn.slice(0, 4)}`);
      }
    }
  });
});

describe("the text of a style", () => {
  const document = (more: Partial<(typeof DATASET.sources)[number]>, author = "") => {
    const source = DATASET.sources[0];
    if (source === undefined) throw new Error("No document");
    return { source: { ...source, sourceId: "doc", kind: "article" as const, ...more }, author };
  };
  const cited = (more: Partial<Cited> = {}): Cited => ({
    id: "cloud-shares-x",
    title: "A {braced} 100% \\title_of ~R&D~ #1 $5^2",
    version: "2.1.0",
    address: "https://shares.example/?q=%25%20x&from=2019#card",
    accessed: "2026-01-05",
    documents: [],
    ...more,
  });

  test("escapes what TeX would obey, and the reader gets it back", () => {
    const written = text("bibtex", cited());
    expect(written).toContain(
      "title = {{A \\{braced\\} 100\\% \\textbackslash{}title\\_of \\textasciitilde{}R\\&D\\textasciitilde{} \\#1 \\$5\\textasciicircum{}2}}",
    );
    expect(read(written)[0]).toMatchObject({ title: cited().title, URL: cited().address });
  });

  test("keeps an organisation with an and or a comma in one piece", () => {
    const firms = cited({ documents: [document({ publisher: "Smith, Jones and Sons", kind: "release" }, "Alibaba Group")] });
    expect(read(text("bibtex", firms))[1]).toMatchObject({ publisher: "Smith, Jones and Sons", author: [{ family: "Alibaba Group" }] });
    expect(read(text("ris", firms))[1]).toMatchObject({ publisher: "Smith, Jones and Sons", author: [{ literal: "Alibaba Group" }] });
  });

  test.each([
    ["2022", "(2022)", "date = {2022}", "DA  - 2022///"],
    ["2022-09", "(2022, September)", "date = {2022-09}", "DA  - 2022/09//"],
    ["2018-09-02", "(2018, September 2)", "date = {2018-09-02}", "DA  - 2018/09/02/"],
  ])("says of a date only what is known: %s", (publishedOn, apa, bibtex, ris) => {
    const dated = cited({ documents: [document({ publishedOn })] });
    expect(text("apa", dated)).toContain(apa);
    expect(text("bibtex", dated)).toContain(bibtex);
    expect(text("ris", dated)).toContain(`${ris}\r\n`);
  });

  test("ends every line of RIS with CRLF, and never breaks a field", () => {
    const broken = text("ris", cited({ documents: [document({ title: "Two\r\nER  - lines" })] }));
    expect(broken.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(broken.match(/^ER {2}- \r\n/gm)).toHaveLength(2);
    expect(broken).toContain("TI  - Two ER - lines\r\n");
    expect(broken).toContain("Y2  - 2026/01/05/\r\n");
  });

  test("closes a title with one mark in APA, and names a publisher that is the author once", () => {
    const apa = text(
      "apa",
      cited({
        documents: [
          document({ title: "Who leads?", publisher: "The Register", publishedOn: "2020", url: "https://a.example/" }),
          document({ title: "Figures", publisher: "Canalys", publishedOn: "2021", url: "https://b.example/" }, "Canalys"),
        ],
      }),
    );
    expect(apa).toContain("\nCanalys. (2021). Figures. https://b.example/\nWho leads? (2020). The Register. https://a.example/\n");
  });

  test("APA writes each month by its name, and of a date that knows no day none", () => {
    const months = "January February March April May June July August September October November December".split(" ");
    const written = months.map((_, k) => {
      const two = String(k + 1).padStart(2, "0");
      return text("apa", cited({ accessed: `2026-${two}-09`, documents: [document({ publishedOn: `2018-${two}` })] }));
    });
    expect(written.map((apa) => /Retrieved (.*?), from/.exec(apa)?.[1])).toEqual(months.map((month) => `${month} 9, 2026`));
    expect(written.map((apa) => /\((2018.*?)\)/.exec(apa)?.[1])).toEqual(months.map((month) => `2018, ${month}`));
  });

  test("APA closes a title that has a point within and none at its end", () => {
    expect(text("apa", cited({ documents: [document({ title: "What 2.5 is" })] }))).toContain("What 2.5 is. (");
  });

  test("has the ending and the type that programs know it by", () => {
    expect(CITATION_STYLES.map(({ id, extension, mime }) => [id, extension, mime])).toEqual([
      ["apa", "txt", "text/plain"],
      ["bibtex", "bib", "application/x-bibtex"],
      ["ris", "ris", "application/x-research-info-systems"],
      ["csl-json", "json", "application/vnd.citationstyles.csl+json"],
    ]);
  });

  test("parts entries of BibTeX by an empty line", () => {
    expect(text("bibtex", cited({ documents: [document({}), document({ sourceId: "b" })] })).match(/^}\n\n@/gm)).toHaveLength(2);
  });
});
