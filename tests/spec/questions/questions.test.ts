/* Which cards a view has, and in which order, asked of each question itself with figures of a few markets. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../../src/domain/model.ts";
import type { Card } from "../../../src/spec/card.ts";
import { publishedMaterials } from "../../../src/spec/own/broughtIn.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import { shownObservations } from "../../../src/spec/quantities.ts";
import { QUESTIONS } from "../../../src/spec/questions/index.ts";
import { openEnded } from "../../../src/spec/questions/openEnded.ts";
import type { Asked } from "../../../src/spec/questions/question.ts";
import { defaultView, type ViewState } from "../../../src/spec/view.ts";
import type { ViewId } from "../../../src/spec/viewId.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { ownSet } from "../../helpers/ownSet.ts";
import { CONTEXT } from "../../helpers/taken.ts";

const isYear = (o: Observation) => /^\d{4}$/.test(o.period);
const collectionOf = (o: Observation) => DATASET.sourceById.get(o.sourceId)?.collection;
const ARTICLES = DATASET.observations.filter((o) => collectionOf(o) === "articles");
const of = (marketId: string, measures: readonly string[]) =>
  DATASET.observations.filter((o) => o.marketId === marketId && measures.includes(o.measureId));

function asked(view: ViewId, figures: readonly Observation[], patch: Partial<ViewState> = {}): Asked {
  const state: ViewState = { ...defaultView(CONTEXT), collection: "record", ...patch, view };
  const shown = QUESTIONS[view].lists === "print" ? figures : shownObservations(DATASET, figures);
  const materials = QUESTIONS[view].lists === "print" ? [] : publishedMaterials(DATASET, shown, state);
  return { dataset: DATASET, view: state, context: CONTEXT, figures: shown, materials };
}
const idsOf = (cards: readonly Card[]) => cards.map(({ cardId }) => cardId);
const cardsOf = (...of: Parameters<typeof asked>) => idsOf(QUESTIONS[of[0]].cards(asked(...of)));

test("the years of a view are open where they end with the choice, and only there", () => {
  const [first, last] = CONTEXT.years;
  const opened = (from: number, to: number) => {
    const view = openEnded({ view: { ...defaultView(CONTEXT), from, to }, context: CONTEXT });
    return [view.from, view.to];
  };
  expect(opened(first, last)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect(opened(first + 1, last - 1)).toEqual([first + 1, last - 1]);
});

describe("spend", () => {
  const canalys = of("canalys-cn-cloud-infrastructure", ["spend", "spend_growth"]).filter(isYear);
  const gartner = of("gartner-ww-public-cloud-2018", ["spend", "spend_growth"]).filter(isYear);

  test("the market of the articles comes first with its growth, its path and what a share would be worth; the rest follows, forecasts last", () => {
    expect(cardsOf("spend", [...gartner, ...canalys])).toEqual([
      "spend-canalys-cn-cloud-infrastructure",
      "growth-canalys-cn-cloud-infrastructure",
      "path-canalys-cn-cloud-infrastructure",
      "what-if",
      "spend-gartner-ww-public-cloud-2018",
      "growth-gartner-ww-public-cloud-2018",
      "forecasts",
    ]);
  });

  test("markets of one firm stand together, in the order of the firms", () => {
    const ids = [...new Set(DATASET.observations.filter((o) => o.measureId === "spend" && isYear(o)).map((o) => o.marketId))];
    const panels = QUESTIONS.spend
      .cards(asked("spend", ids.flatMap((id) => of(id, ["spend"]).filter(isYear)).toReversed()))
      .flatMap((card) => (card.kind === "panel" && card.cardId.startsWith("spend-") ? [card.scope] : []));
    const told = new Set(ARTICLES.filter((o) => o.measureId === "spend" && isYear(o)).map((o) => o.marketId));
    const firms = panels.filter(({ marketId }) => !told.has(marketId)).map(({ firmId }) => firmId);
    expect(firms.length).toBeGreaterThan(3);
    expect(firms.filter((firm, k) => firm !== firms[k - 1])).toEqual([...new Set(firms)]);
    expect(panels.findLastIndex(({ marketId }) => told.has(marketId))).toBe(told.size - 1);
  });
});

describe("revenue", () => {
  const alibaba = DATASET.observations.filter((o) => o.marketId === "alibaba-results");
  const amazon = DATASET.observations.filter((o) => o.marketId === "amazon-results");

  test("company by company, what the articles quote first, and no chart of one figure that stands among it", () => {
    const articles = (figures: readonly Observation[]) => figures.filter((o) => collectionOf(o) === "articles");
    expect(cardsOf("revenue", [...articles(amazon), ...articles(alibaba)])).toEqual(["results-alibaba-results", "results-amazon-results"]);
    const all = QUESTIONS.revenue.cards(asked("revenue", [...amazon, ...alibaba]));
    const markets = all.map((card) => (card.kind === "panel" ? card.scope.marketId : ""));
    const order = DATASET.markets.map(({ marketId }) => marketId).filter((id) => markets.includes(id));
    expect(markets.filter((id, k) => id !== markets[k - 1])).toEqual(order);
    expect(order).toHaveLength(2);
    expect(idsOf(all).filter((id) => id.startsWith("results-"))).toHaveLength(2);
  });

  test("a company of which no article quotes the period has no list of quotes", () => {
    const quoted = new Set(ARTICLES.map((o) => `${o.marketId} ${o.period}`));
    const others = alibaba.filter((o) => !quoted.has(`${o.marketId} ${o.period}`));
    expect(others.length).toBeGreaterThan(0);
    expect(cardsOf("revenue", others).filter((id) => id.startsWith("results-"))).toEqual([]);
  });

  test("its deck counts the companies", () => {
    const { deck } = QUESTIONS.revenue;
    expect(deck(asked("revenue", alibaba), [])).not.toBe(deck(asked("revenue", [...alibaba, ...amazon]), []));
  });
});

describe("shares", () => {
  const shares = ARTICLES.filter((o) => o.measureId.startsWith("share"));

  test("an index stands beside a market with a ratio where no form is asked for, and definitions end the view", () => {
    const best = cardsOf("shares", shares, { form: "best" });
    const bars = cardsOf("shares", shares, { form: "bars" });
    const added = best.filter((id) => !bars.includes(id));
    expect(added).toHaveLength(1);
    expect(best[best.indexOf(added[0] ?? "") - 1]).toContain("canalys-cn-cloud-infrastructure");
    expect(bars).toHaveLength(4);
    expect(best.at(-1)).toBe(bars.at(-1));
    expect(
      cardsOf(
        "shares",
        shares.filter((o) => o.marketId === "idc-cn-cloud"),
      ),
    ).toHaveLength(1);
  });
});

describe("sources and data", () => {
  test("without a figure sources have no card, and with one a list of its document", () => {
    expect(cardsOf("sources", [])).toEqual([]);
    const some = ARTICLES.slice(0, 3);
    expect(cardsOf("sources", some)[0]).toBe("documents");
    expect(QUESTIONS.sources.where?.(asked("sources", some))).toContain(`${new Set(some.map((o) => o.sourceId)).size} document`);
  });

  test("a document leads to the data view, looked up by its title, with no receipt open", () => {
    const [document] = QUESTIONS.sources.cards(asked("sources", ARTICLES.slice(0, 1), { receipt: "a2-aws-share-2021" }));
    const text = JSON.stringify(document);
    expect(text).toMatch(/view=data/);
    expect(text).not.toMatch(/receipt=/);
  });

  test("data has one table of every figure that it is given", () => {
    const [card, ...more] = QUESTIONS.data.cards(asked("data", ARTICLES.slice(0, 7)));
    expect(more).toEqual([]);
    expect(card?.kind === "data" ? card.rows : []).toHaveLength(7);
  });
});

describe("overview", () => {
  const overview = QUESTIONS.overview.cards(asked("overview", ARTICLES, { collection: "articles" }));

  test("tells of results only those of Alibaba, and ends with the events and the coverage", () => {
    const ids = idsOf(overview);
    expect(ids.filter((id) => id.startsWith("results-"))).toEqual(["results-alibaba-results"]);
    expect(overview.slice(-2).map(({ kind }) => kind)).toEqual(["events", "coverage"]);
  });

  test("its arrangement leaves no card out, shares first, then money", () => {
    const arranged = QUESTIONS.overview.arranged?.(overview.toReversed()) ?? [];
    expect(idsOf(arranged).toSorted()).toEqual(idsOf(overview).toSorted());
    const measures = arranged.flatMap((card) => (card.kind === "panel" ? [card.scope.measureId] : []));
    expect(measures.findLastIndex((id) => id.startsWith("share"))).toBeLessThan(measures.indexOf("spend"));
  });
});

describe("disagreement", () => {
  test("its status says how many are printed more than once, and how many of these are apart", () => {
    const one = asked("disagreement", ARTICLES.slice(0, 1));
    expect(QUESTIONS.disagreement.cards(one).filter((card) => card.kind === "panel")).toEqual([]);
    const fine = ARTICLES.filter((o) => o.measureId === "fine");
    expect(cardsOf("disagreement", fine)).toEqual(["two-currencies"]);
    expect(QUESTIONS.disagreement.heading(asked("disagreement", fine))).not.toBe(QUESTIONS.disagreement.heading(one));
  });
});

test("a timeline has the events on their axis and as a list, and none where no year has any", () => {
  expect(QUESTIONS.timeline.cards(asked("timeline", [])).map(({ kind }) => kind)).toEqual(["events", "table"]);
  expect(cardsOf("timeline", [], { from: 1900, to: 1901 })).toEqual([]);
});

test("of figures of the reader's own sources have the file, which leads to the data view of this set", () => {
  const dataset = withOwnSets(DATASET, [ownSet()]);
  const figures = dataset.observations.filter((o) => o.own !== undefined);
  const cards = QUESTIONS.sources.ownCards?.({ ...asked("sources", [], { q: "aws" }), dataset, figures }) ?? [];
  expect(cards).toHaveLength(1);
  const text = JSON.stringify(cards);
  expect(text).toContain("view=data");
  expect(text).toContain("source=own-1");
  expect(text).not.toContain("q=aws");
  expect(QUESTIONS.sources.ownCards?.(asked("sources", []))).toEqual([]);
});

test.each([
  ["overview", { story: true, counts: "figure", layout: "page" }],
  ["shares", { counts: "share", layout: "view" }],
  ["disagreement", { lists: "print", counts: "figure", layout: "tables" }],
  ["spend", { press: true, everyProvider: true, counts: "figure", layout: "plates" }],
  ["revenue", { stepped: ["revenue", "revenue_growth"], counts: "figure", layout: "plates" }],
  ["timeline", { counts: "event", layout: "plates", measures: [], forms: [] }],
  ["concentration", { everyProvider: true, fixedForm: true, measures: ["share"], counts: "share", layout: "pairs" }],
  ["sources", { lists: "print", counts: "figure", layout: "tables" }],
  ["data", { lists: "print", listsOwn: true, counts: "figure", layout: "tables" }],
] as const)("%s is asked as its page is read: %o", (view, expected) => {
  expect(QUESTIONS[view]).toMatchObject(expected);
});
