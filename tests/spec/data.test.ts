import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset, Observation } from "../../src/domain/model.ts";
import { periodMonths } from "../../src/domain/period.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { COMPARED_PROVIDERS } from "../../src/spec/compared.ts";
import type { DataCard, DataRow } from "../../src/spec/dataCard.ts";
import { dataStatus, dataTitle } from "../../src/spec/describeData.ts";
import { FACET_IDS, type FacetId, NO_FACETS } from "../../src/spec/facetIds.ts";
import { selectObservations } from "../../src/spec/quantities.ts";
import { CSV_COLUMNS } from "../../src/spec/rows.ts";
import { foldText, MAX_SEARCH, searchText, searchWords } from "../../src/spec/search.ts";
import { nextSort, SORT_KEYS, SORTS, sortParts } from "../../src/spec/sort.ts";
import { decodeView, defaultView, encodeView, viewContext } from "../../src/spec/view.ts";
import { readCsv } from "../helpers/csv.ts";
import { DATASET } from "../helpers/dataset.ts";
import { viewArbitrary } from "../helpers/randomView.ts";
import { csvOf } from "../helpers/taken.ts";

const context = viewContext(DATASET);
const specFor = (search: string, dataset = DATASET) => buildChartSpec(dataset, decodeView(search, context).view, [], context);

function dataOf(search: string, dataset = DATASET): DataCard {
  const card = specFor(search, dataset).cards.find((c) => c.kind === "data");
  if (card === undefined) throw new Error("the data view has no table");
  return card;
}

/** Every filter of the page open, so that nothing but the table's own choices narrows it. */
const ALL = `?view=data&collection=record&providers=${context.providers.join(",")}`;

const idsOf = (card: DataCard): readonly string[] => card.rows.map((row) => row.receiptId);
const observed = (row: DataRow): Observation => {
  const o = DATASET.observationById.get(row.receiptId);
  if (o === undefined) throw new Error(`${row.receiptId} is no observation`);
  return o;
};

describe("what is listed", () => {
  test("is every observation of the dataset when nothing is filtered, each once", () => {
    const card = dataOf(ALL);
    expect(new Set(idsOf(card))).toEqual(new Set(DATASET.observations.map((o) => o.observationId)));
    expect(card.rows).toHaveLength(DATASET.observations.length);
  });

  test("is, in every random view, exactly what the filters let through, whatever form and order", () => {
    const random = fc.sample(viewArbitrary(context, ["a2-aws-share-2021"]), { seed: 7, numRuns: 60 });
    let listed = 0;
    for (const drawn of random) {
      const view = { ...drawn, ...NO_FACETS, view: "data" as const, q: "" };
      const spec = buildChartSpec(DATASET, view, [], context);
      const selected = selectObservations(DATASET, view).map((o) => o.observationId);
      const rows = spec.cards.flatMap((card) => card.rows.map((row) => row.receiptId));
      expect(rows.toSorted().join(" "), encodeView(view, context)).toBe(selected.toSorted().join(" "));
      expect(spec.empty === null).toBe(selected.length > 0);
      listed += rows.length;
    }
    // Several times the whole record: a comparison of nothing with nothing must not pass.
    expect(listed).toBeGreaterThan(2 * DATASET.observations.length);
  });

  test("keeps every vintage of a value and every measure", () => {
    const rows = dataOf("?view=data&collection=record").rows;
    const aws2021 = rows.map(observed).filter((o) => o.providerId === "aws" && o.period === "2021" && o.marketId === "gartner-ww-iaas");
    expect(new Set(aws2021.filter((o) => o.measureId === "share").map((o) => o.vintage)).size).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.measureLabel)).size).toBeGreaterThan(12);
  });

  test("keeps providers beyond the compared five and totals, even with every chip off", () => {
    const card = dataOf("?view=data&collection=record&providers=none");
    expect(card.rows.length).toBeGreaterThan(0);
    expect(card.rows.filter((row) => (COMPARED_PROVIDERS as readonly string[]).includes(row.providerId))).toEqual([]);
  });

  test("names firm, market, vintage, document, place and check of a row", () => {
    const row = dataOf("?view=data").rows.find((r) => r.receiptId === "a2-aws-share-2021");
    expect(row).toMatchObject({
      firmLabel: "Gartner",
      marketText: "Worldwide IaaS",
      providerLabel: "AWS",
      valueText: "39%",
      bandText: "38.5 to 39.5",
      asPrinted: "39%",
      statusText: "Reported",
      vintageText: "June 2022",
      documentText: "Article 2",
      placeText: "paragraph 6",
      check: { glyph: "≠", text: "Restated since" },
    });
  });
});

describe("the search", () => {
  test("takes case, accents and width as nothing, and every word must be there", () => {
    const plain = idsOf(dataOf("?view=data&q=huawei"));
    expect(plain.length).toBeGreaterThan(0);
    for (const q of ["HUAWEI", "Huáwéi", "ＨＵＡＷＥＩ", "  huawei  "])
      expect(idsOf(dataOf(`?view=data&q=${encodeURIComponent(q)}`))).toEqual(plain);
    const both = dataOf("?view=data&q=canalys%20huawei").rows;
    expect(both.every((row) => row.firmLabel === "Canalys" && row.providerLabel === "Huawei")).toBe(true);
    expect(both.length).toBeGreaterThan(0);
  });

  const FIELDS: readonly [string, string, (row: DataRow) => string][] = [
    ["provider", "Google", (row) => row.providerLabel],
    ["market", "Worldwide IaaS", (row) => row.marketText],
    ["measure", "Market share", (row) => row.measureLabel],
    ["firm", "IDC", (row) => row.firmLabel],
    ["figure as printed", "205,555 million yuan", (row) => row.asPrinted],
  ];
  test.each(FIELDS)("finds by %s: %s", (_, q, field) => {
    const found = dataOf(`?view=data&q=${encodeURIComponent(q)}`).rows;
    expect(found.some((row) => foldText(field(row)).includes(foldText(q)))).toBe(true);
    const without = dataOf("?view=data").rows.filter((row) => !found.includes(row));
    expect(without.length).toBeGreaterThan(0);
    expect(without.some((row) => foldText(field(row)).includes(foldText(q)))).toBe(false);
  });

  test("finds by the title of the document", () => {
    const title = DATASET.articles[1]?.title ?? "";
    const found = dataOf(`?view=data&q=${encodeURIComponent(title)}`).rows;
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((row) => observed(row).sourceId))).toEqual(new Set([DATASET.articles[1]?.sourceId]));
  });

  test("finds nothing by signs of a pattern: they are letters like any other", () => {
    for (const q of ["a.*a", "[a-z]+", "\\w", "^a"]) expect(dataOf(`?view=data&q=${encodeURIComponent(q)}`).rows).toEqual([]);
  });

  test("is kept as typed, at most 80 characters, each whole", () => {
    expect(searchText("  Huawei ")).toBe("  Huawei ");
    expect(searchText("\u{1F4C8}".repeat(200))).toBe("\u{1F4C8}".repeat(MAX_SEARCH));
    expect(searchText(`a\uD83D`)).toBe("a\uFFFD");
    expect(searchWords("   ")).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }), (units) => {
        const once = searchText(String.fromCharCode(...units));
        expect(searchText(once)).toBe(once);
        expect(() => encodeURIComponent(once)).not.toThrow();
        expect([...once].length).toBeLessThanOrEqual(MAX_SEARCH);
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});

describe("the address", () => {
  test("leaves the default order and an empty search out", () => {
    const view = { ...defaultView(context), view: "data" as const };
    expect(encodeView(view, context)).toBe("?view=data");
    expect(encodeView({ ...view, sort: "value", q: "a & b" }, context)).toBe("?view=data&sort=value&q=a%20%26%20b");
  });

  test.each([
    ["?sort=nope", /“sort=nope” is unknown/],
    ["?sort=--value", /is unknown/],
    ["?sort=", /is unknown/],
    [`?q=${"x".repeat(81)}`, /first 80 characters/],
  ])("%s is reported", (search, says) => {
    const { problems, view } = decodeView(search, context);
    expect(problems.join("\n")).toMatch(says);
    expect(view.sort).toBe("-period");
    expect(view.q.length).toBeLessThanOrEqual(80);
  });
});

const REVERSED: Dataset = { ...DATASET, observations: DATASET.observations.toReversed() };

describe("the order", () => {
  test.each(SORTS)("%s is total: the same rows in the same order from any order of input", (sort) => {
    const card = dataOf(`${ALL}&sort=${sort}`);
    expect(idsOf(dataOf(`${ALL}&sort=${sort}`, REVERSED))).toEqual(idsOf(card));
    expect(new Set(idsOf(card)).size).toBe(DATASET.observations.length);
    const { key, descending } = sortParts(sort);
    expect(card.columns.filter((c) => c.sorted !== "none").map((c) => [c.key, c.sorted])).toEqual([
      [key, descending ? "descending" : "ascending"],
    ]);
  });

  test("is newest period first unless asked otherwise", () => {
    const starts = dataOf("?view=data&collection=record").rows.map((row) => periodMonths(observed(row).period).start);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
    expect(starts[0]).toBeGreaterThan(starts.at(-1) ?? 0);
  });

  test.each(["value", "-value"] as const)("%s never mixes units, and runs one way within each", (sort) => {
    const rows = dataOf(`?view=data&collection=record&sort=${sort}`).rows.map(observed);
    const units = rows.map((o) => o.unit).filter((unit, i, all) => unit !== all[i - 1]);
    expect(new Set(units).size).toBe(units.length);
    const sign = sort === "value" ? 1 : -1;
    for (const [i, o] of rows.entries()) {
      const before = rows[i - 1];
      if (before?.unit === o.unit) expect(sign * (o.value - before.value)).toBeGreaterThanOrEqual(0);
    }
  });

  test("puts rows without a band last, either way", () => {
    for (const sort of ["band", "-band"]) {
      const empty = dataOf(`?view=data&sort=${sort}`).rows.map((row) => row.bandText === "");
      expect(empty.indexOf(true)).toBeGreaterThan(0);
      expect(empty.slice(empty.indexOf(true)).every(Boolean)).toBe(true);
    }
  });

  test("reads numbers inside words as numbers: paragraph 6 comes before paragraph 14", () => {
    const places = dataOf("?view=data&sort=source&q=article")
      .rows.filter((row) => row.documentText === "Article 5")
      .map((row) => Number(/\d+/.exec(row.placeText)?.[0]));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places.map((p) => String(p).length)).size).toBe(2);
  });

  test("orders texts, vintages and checks by what they mean", () => {
    const by = <T>(sort: string, of: (row: DataRow) => T): T[] => dataOf(`?view=data&collection=record&sort=${sort}`).rows.map(of);
    const distinct = <T>(list: readonly T[]): T[] => list.filter((x, i) => x !== list[i - 1]);
    const providers = by("provider", (row) => row.providerLabel.toLowerCase());
    expect(providers).toEqual(providers.toSorted());
    expect(distinct(by("check", (row) => row.check.glyph))).toEqual(["=", "≈", "≠", "?"]);
    expect(distinct(by("status", (row) => row.ink))).toEqual(["reported", "estimate", "forecast"]);
    const years = by("-vintage", (row) => Number(observed(row).vintage.slice(0, 4)));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  test("a second press of a header turns the order round, and a third turns it back", () => {
    for (const key of SORT_KEYS) {
      const first = nextSort(key, key === "period" ? "value" : "period");
      const second = nextSort(key, first);
      expect(sortParts(second)).toEqual({ key, descending: !sortParts(first).descending });
      expect(nextSort(key, second)).toBe(first);
    }
    expect(nextSort("value", "-period")).toBe("-value");
    expect(nextSort("provider", "-period")).toBe("provider");
  });
});

describe("the words", () => {
  test("the status line counts what is listed and what the filters hide", () => {
    const all = dataOf("?view=data").total;
    expect(specFor("?view=data").status).toEqual({ lead: `${all} figures`, rest: "listed; nothing is hidden by the filters." });
    const without = dataOf("?view=data&firms=canalys,idc").total;
    expect(without).toBeLessThan(all);
    expect(specFor("?view=data&firms=canalys,idc").status).toEqual({
      lead: `${without} figures`,
      rest: `listed; ${all - without} are hidden by the filters.`,
    });
  });

  test("a search says how many of how many match", () => {
    const { rows, total } = dataOf("?view=data&q=huawei");
    expect(specFor("?view=data&q=huawei").status).toEqual({
      lead: `${rows.length} of ${total} figures`,
      rest: "match “huawei”; nothing is hidden by the filters.",
    });
    const one = dataOf("?view=data&q=205,555");
    expect(dataStatus({ ...one, rows: one.rows.slice(0, 1) }, 1)).toEqual({
      lead: `1 of ${total} figures`,
      rest: "matches “205,555”; 1 is hidden by the filters.",
    });
    expect(specFor("?view=data&q=%20").status.lead).toBe(`${total} figures`);
  });

  test.each([
    ["", "No figure matches"],
    ["=", "The one figure agrees with another print of the same quantity"],
    ["≠", "The one figure differs from another print of the same quantity"],
    ["?", "The one figure has no other print to compare with"],
    ["=≈", "Both figures agree with another print of the same quantity"],
    ["≠≠", "Both figures differ from another print of the same quantity"],
    ["??", "None of the 2 figures has another print to compare with"],
    ["≠?", "Of 2 figures, 1 differs from another print of the same quantity and 1 has none to compare with"],
    ["=≠", "Of 2 figures, 1 agrees with another print of the same quantity and 1 differs from one"],
    ["=≈≠≠??", "Of 6 figures, 2 agree with another print of the same quantity, 2 differ from one and 2 have none to compare with"],
  ])("checks %s read: %s", (glyphs, title) => {
    expect(dataTitle([...glyphs])).toBe(title);
  });

  test("no chart form is offered, whatever form another view left on", () => {
    expect(specFor("?view=data&form=lines").filters.forms).toEqual([]);
    expect(
      specFor("?view=shares&form=lines&collection=record")
        .filters.forms.filter((form) => form.on)
        .map((form) => form.id),
    ).toEqual(["lines"]);
  });

  test("a selection without any figure offers ways that show something", () => {
    const { cards, empty } = specFor("?view=data&from=2024&to=2024&q=huawei");
    expect(cards).toEqual([]);
    expect(empty?.text).toBe("Nothing in the five articles for 2024 to 2024 passes the other filters.");
    for (const way of empty?.ways ?? []) expect(dataOf(way.search).rows.length, way.label).toBeGreaterThan(0);
  });
});

test("the CSV holds every row in the order shown, not only the first hundred", () => {
  const card = dataOf("?view=data&collection=record&sort=-value");
  expect(card.rows.length).toBeGreaterThan(100);
  const records = readCsv(csvOf(card));
  expect(records.map((record) => record.get("receipt_id"))).toEqual(idsOf(card));
  const at = CSV_COLUMNS.indexOf("value");
  expect(records.map((record) => Number(record.get("value")))).toEqual(card.rows.map((r) => r.cells[at]));
});

test("typing does not build rows anew: the same observation is the same row object", () => {
  const all = dataOf("?view=data");
  const found = dataOf("?view=data&q=huawei&sort=value");
  expect(found.rows.every((row) => all.rows.includes(row))).toBe(true);
});

describe("the choices", () => {
  const VALUES: Readonly<Record<FacetId, (o: Observation) => string>> = {
    measure: (o) => o.measureId,
    market: (o) => o.marketId,
    source: (o) => o.sourceId,
    status: (o) => o.status,
    standing: (o) => o.standing,
    basis: (o) => o.vintageBasis,
  };

  test.each(FACET_IDS)("%s: every option lists as many rows as it says, and all of them have its value", (id) => {
    const facet = dataOf(ALL).facets.find((f) => f.id === id);
    expect(facet?.options.reduce((sum, option) => sum + option.count, 0)).toBe(DATASET.observations.length);
    expect(facet?.options.length).toBeGreaterThan(1);
    for (const option of facet?.options ?? []) {
      const expected = DATASET.observations.filter((o) => VALUES[id](o) === option.id);
      expect(option.count, option.id).toBe(expected.length);
      expect(new Set(idsOf(dataOf(`${ALL}&${id}=${option.id}`))), option.id).toEqual(new Set(expected.map((o) => o.observationId)));
    }
  });

  test("a count holds with every other choice and the search as they are, and its own choice taken away", () => {
    const search = `${ALL}&q=aws&measure=share&status=reported`;
    const found = (o: Observation) => o.providerId === "aws" && o.status === "reported";
    const markets = dataOf(search).facets.find((f) => f.id === "market")?.options ?? [];
    for (const { id, count } of markets) expect(idsOf(dataOf(`${search}&market=${id}`))).toHaveLength(count);
    const measures = dataOf(search).facets.find((f) => f.id === "measure")?.options ?? [];
    const named = DATASET.observations.filter((o) => found(o) && o.measureId === "share");
    expect(measures.find((option) => option.id === "share")?.count).toBeGreaterThanOrEqual(named.length);
    expect(measures.length).toBeGreaterThan(1);
  });

  test("a choice that shows nothing is kept with 0, so that it can be taken back", () => {
    const card = dataOf("?view=data&market=gartner-ww-iaas&measure=net_income");
    expect(card.rows).toHaveLength(0);
    expect(card.facets.find((f) => f.id === "market")?.options.find((o) => o.id === "gartner-ww-iaas")?.count).toBe(0);
    expect(card.title).toBe("No figure matches");
  });

  test("they stand in the address by themselves, and an unknown one is reported", () => {
    const { view, problems } = decodeView("?view=data&measure=share&market=gartner-ww-iaas&basis=stated", context);
    expect(problems).toEqual([]);
    expect(encodeView(view, context)).toBe("?view=data&measure=share&market=gartner-ww-iaas&basis=stated");
    for (const id of FACET_IDS) {
      const odd = decodeView(`?view=data&${id}=constructor`, context);
      expect(odd.problems.join()).toMatch(`“${id}=constructor” is unknown`);
      expect(odd.view[id]).toBe("");
    }
  });

  test("the status line names what narrows the table", () => {
    const { rows, total } = dataOf("?view=data&measure=share&q=aws");
    expect(specFor("?view=data&measure=share&q=aws").status).toEqual({
      lead: `${rows.length} of ${total} figures`,
      rest: "match “aws” and measure “Market share”; nothing is hidden by the filters.",
    });
  });

  test("they say nothing in the other views", () => {
    const shares = specFor("?view=shares&market=canalys-cn-cloud");
    expect(shares.cards).toEqual(specFor("?view=shares").cards);
  });
});

describe("the small print", () => {
  test("a vintage that was concluded, a disputed figure and one that misses a check say so", () => {
    const rows = dataOf(ALL).rows;
    expect(
      rows
        .filter((row) => row.basisText === "inferred")
        .map((row) => row.receiptId)
        .sort(),
    ).toEqual(
      DATASET.observations
        .filter((o) => o.vintageBasis === "inferred")
        .map((o) => o.observationId)
        .sort(),
    );
    const disputed = DATASET.observations.filter((o) => o.standing === "disputed").map((o) => o.observationId);
    expect(
      rows
        .filter((row) => /disputed/i.test(row.remark))
        .map((row) => row.receiptId)
        .sort(),
    ).toEqual(disputed.sort());
    const excepted = DATASET.exceptions.flatMap((e) => e.observationIds.split("|"));
    expect(new Set(rows.filter((row) => /misses a check/i.test(row.remark)).map((row) => row.receiptId))).toEqual(new Set(excepted));
  });

  test("the first figure after a break says that its series starts anew", () => {
    const [rupture] = DATASET.breaks;
    if (rupture === undefined) throw new Error("no break is recorded");
    const rows = dataOf(`${ALL}&market=${rupture.marketId}`).rows;
    const after = rows.filter((row) => /series breaks/i.test(row.remark)).map((row) => observed(row).period);
    expect(after).toContain(rupture.after);
    expect(after).not.toContain(rupture.before);
  });
});

test("rows made as they are read are plain data: every way to walk them gives the same rows, and the ids are theirs", () => {
  const { rows, ids } = dataOf("?view=data&sort=value");
  const walked = [...rows];
  expect(walked).toEqual(rows.map((row) => row));
  expect(JSON.parse(JSON.stringify(rows))).toEqual(JSON.parse(JSON.stringify(walked)));
  expect(rows.slice(2, 4)).toEqual([walked[2], walked[3]]);
  expect(rows[rows.length]).toBeUndefined();
  expect(walked.map((row) => row.receiptId)).toEqual(ids);
  expect(Array.isArray(rows)).toBe(true);
});
