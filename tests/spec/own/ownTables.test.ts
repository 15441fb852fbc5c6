/** The tables of the reader's own figures, how exactly one was typed, and how its words are made fit for a page. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../../src/domain/model.ts";
import type { Card } from "../../../src/spec/card.ts";
import { cleanText } from "../../../src/spec/own/cleanText.ts";
import { ownAmountPanels } from "../../../src/spec/own/ownAmounts.ts";
import { ownBand, typedDecimals } from "../../../src/spec/own/ownBand.ts";
import { ownBesideCard } from "../../../src/spec/own/ownBesideCard.ts";
import { withOwnCards } from "../../../src/spec/own/ownCards.ts";
import { ownFilesCard } from "../../../src/spec/own/ownFilesCard.ts";
import { fewerSeries, pointOf, roomOf, thinnedSeries } from "../../../src/spec/own/thinned.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import type { TableCard } from "../../../src/spec/tableCard.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { figure, ownSet } from "../../helpers/ownSet.ts";

const joined = withOwnSets(DATASET, [ownSet()]);
const own = joined.observations.filter((o) => o.sourceId === "own-1");
const held = (id: string): Observation => joined.observationById.get(id) ?? expect.fail(`no observation ${id}`);
const textsOf = ({ columns, lines }: TableCard, id: string) => {
  const cells = lines.find((line) => line.id === id)?.cells ?? expect.fail(id);
  return Object.fromEntries(columns.map((column, k) => [column.id, cells[k]?.text]));
};

describe("the table of files", () => {
  const card = (figures = own) => ownFilesCard(joined, figures, (setId) => `?source=${setId}`);

  test("names a set, its file, its day and each of its figures", () => {
    const files = card() ?? expect.fail();
    expect(textsOf(files, "own-1")).toEqual({
      set: "report.csv (yours)",
      file: "report.csv",
      added: "22 November 2026",
      figures: "7",
      receipt_ids: own.map((o) => o.observationId).join("; "),
    });
    const cell = files.lines[0]?.cells[3];
    expect(cell?.marks?.map(({ receiptId, value }) => [receiptId, value])).toEqual(own.map((o) => [o.observationId, o.value]));
    expect(cell?.allMarks).toBe("?source=own-1");
    expect(files.description).toBe("report.csv: 7 figures");
    expect(files.note).toBe("");
    expect(files.inks).toEqual(["own", "own-forecast"]);
  });

  test("is none where no figure of a set is left, and of two sets names those that have one", () => {
    expect(card([])).toBeNull();
    expect(ownFilesCard(DATASET, own, String)).toBeNull();
    const two = withOwnSets(DATASET, [ownSet(), ownSet(undefined, { setId: "own-2", fileName: "b.csv", name: "b.csv" })]);
    const second = two.observations.filter((o) => o.sourceId === "own-2");
    expect(ownFilesCard(two, second, String)?.lines.map(({ id }) => id)).toEqual(["own-2"]);
  });

  test("marks 200 figures of a long file, counts all of them, and says so", () => {
    const many = Array.from({ length: 201 }, (_, k) => figure({ line: k + 2, period: String(1800 + k), periodText: String(1800 + k) }));
    const long = withOwnSets(DATASET, [ownSet(many)]);
    const files =
      ownFilesCard(
        long,
        long.observations.filter((o) => o.sourceId === "own-1"),
        String,
      ) ?? expect.fail();
    expect(files.lines[0]?.cells[3]?.marks).toHaveLength(200);
    expect(files.lines[0]?.cells[3]?.text).toBe("201");
    expect(files.note).toContain("200");
  });
});

describe("the table of what is published beside", () => {
  const view = { collection: "record", asOf: "" };
  const card = (patch: Partial<typeof view> = {}, figures = own) => ownBesideCard(joined, figures, { ...view, ...patch });

  test("holds a figure with the latest that is published of the same, and how far that is from it", () => {
    const beside = card() ?? expect.fail();
    expect(textsOf(beside, "own-1.0")).toEqual({
      figure: "AWS, market share, 2021",
      market: "Gartner, Worldwide IaaS",
      yours: "38%",
      published: "38.1%",
      vintage: "18 July 2023",
      difference: "0.1 points higher",
      own_receipt_id: "own-1.0",
      published_receipt_id: "r-aws-share-2021-gartner-2023-07",
    });
    expect(beside.lines.map(({ id }) => id)).not.toContain("own-1.2");
    expect(beside.description).toContain("38");
    expect(beside.description.split("; ")).toHaveLength(beside.lines.length);
  });

  test("shows only what the view shows: of the articles alone theirs, and of an earlier day what was out by then", () => {
    expect(textsOf(card({ collection: "articles" }) ?? expect.fail(), "own-1.0")).toHaveProperty("published", "39%");
    expect(textsOf(card({ asOf: "2022-08" }) ?? expect.fail(), "own-1.0")).toHaveProperty("published", "38.9%");
    expect(card({ asOf: "2019-01" })).toBeNull();
  });

  test("says in its title how many differ, or that all are the same, and of a figure that is the same that it is", () => {
    const same = withOwnSets(DATASET, [ownSet([figure({ amount: { kind: "value", value: 38.1, bound: "exact" }, asTyped: "38.1" })])]);
    const equal =
      ownBesideCard(
        same,
        same.observations.filter((o) => o.sourceId === "own-1"),
        view,
      ) ?? expect.fail();
    expect(textsOf(equal, "own-1.0")).toHaveProperty("difference", "the same value");
    expect(equal.title).not.toBe(card()?.title);
    expect(equal.title).toMatch(/same/);
    expect(card()?.title).not.toMatch(/same value/);
  });
});

describe("how exactly a figure was typed", () => {
  const band = (asPrinted: string, value: number, patch: Partial<Observation> = {}) => {
    const { low, high } = ownBand({ ...held("own-1.0"), asPrinted, value, ...patch });
    return [low, high];
  };
  test.each([
    ["39", 39, [38.5, 39.5]],
    ["39.0", 39, [38.95, 39.05]],
    ["39,0%", 39, [38.95, 39.05]],
    ["0.39", 39, [38.5, 39.5]],
    ["0,390", 39, [38.95, 39.05]],
    ["1’234", 1234, [1233.5, 1234.5]],
    ["(39)", -39, [-39.5, -38.5]],
  ])("%s read as %d may be %o", (typed, value, ends) => {
    const [low = 0, high = 0] = band(typed, value);
    expect(low).toBeCloseTo(ends[0] ?? 0, 9);
    expect(high).toBeCloseTo(ends[1] ?? 0, 9);
  });

  test("what was typed has as many decimals as its value, or more", () => {
    expect(typedDecimals("40,0%", 40)).toBe(1);
    expect(typedDecimals("0.400", 40)).toBe(1);
    expect(typedDecimals("40", 40)).toBe(0);
    expect(typedDecimals("forty", 40.25)).toBe(2);
    expect(typedDecimals("40 000", 40_000)).toBe(0);
    expect(typedDecimals("0", 0)).toBe(0);
  });

  test("a range is its two ends, and a rank is itself", () => {
    expect(band("33-35", 34, { own: { ...(held("own-1.3").own ?? expect.fail()), range: { low: 33, high: 35 } } })).toEqual([33, 35]);
    expect(band("third", 3, { unit: "rank", measureId: "rank" })).toEqual([3, 3]);
  });
});

test("a text of the file stands on one line, without signs that are not seen, and is cut with a sign of it", () => {
  expect(cleanText("plain words")).toBe("plain words");
  expect(cleanText("  two\n lines\t here ")).toBe("two lines here");
  expect(cleanText("left\u202Eright\u200Bjoined\uE000")).toBe("leftrightjoined");
  expect(cleanText("x".repeat(80))).toBe("x".repeat(80));
  expect(cleanText("x".repeat(81))).toBe(`${"x".repeat(79)}…`);
  expect(cleanText("é".repeat(81))).toBe(`${"é".repeat(79)}…`);
  expect(cleanText("😀😀😀", 2)).toBe("😀…");
  expect(cleanText("\u0000")).toBe("");
});

describe("long series", () => {
  const year = (k: number) => String(1500 + k);
  const seriesOf = (values: readonly number[], providerId = "a", gap = -1, stops: readonly string[] = []) => ({
    providerId,
    providerLabel: providerId,
    stops,
    marks: values.map((value, k) =>
      pointOf({ ...held("own-1.0"), observationId: `${providerId}${k}`, value, period: year(gap >= 0 && k >= gap ? k + 1 : k) }),
    ),
  });
  const thin = (most: number, ...series: readonly ReturnType<typeof seriesOf>[]) => thinnedSeries(series, most);

  test("of up to the allowance are whole, and nothing is said", () => {
    const one = seriesOf([1, 2, 3, 4, 5]);
    expect(thin(5, one)).toEqual({ series: [one], note: "" });
  });

  test("else keep first and last, and the lowest and highest of each stretch, in order", () => {
    // Two stretches of six of at most six marks.
    const values = [5, 9, 5, 1, 5, 5, 5, 2, 5, 5, 8, 5];
    const { series, note } = thin(6, seriesOf(values));
    expect(series[0]?.marks.map(({ value }) => value)).toEqual([5, 9, 1, 2, 8, 5]);
    expect(series[0]?.joined).toEqual(["a0", "a1", "a3", "a7", "a10"]);
    expect(note).toMatch(/12.+6/);
  });

  test("a line runs on over what is left out, never over an empty year nor a break", () => {
    const values = [5, 9, 5, 1, 5, 5, 5, 2, 5, 5, 8, 5];
    expect(thin(6, seriesOf(values, "a", 5)).series[0]?.joined).toEqual(["a0", "a1", "a7", "a10"]);
    expect(thin(6, seriesOf(values, "a", -1, ["a8"])).series[0]?.joined).toEqual(["a0", "a1", "a3", "a10"]);
  });

  test("a short series beside a long one is left whole", () => {
    const { series } = thin(12, seriesOf(Array.from({ length: 40 }, (_, k) => k)), seriesOf([1, 2, 3], "b"));
    expect(series[1]?.marks).toHaveLength(3);
    expect(series[0]?.marks.length).toBeLessThanOrEqual(6);
  });

  test("of many providers the forty with the largest latest values are drawn", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, k): Observation => ({ ...held("own-1.0"), observationId: `m${k}`, providerId: `p${k}`, value: k }));
    expect(fewerSeries(many(40))).toEqual({ figures: many(40), note: "" });
    const old = { ...held("own-1.0"), observationId: "old", providerId: "p0", value: 999, period: "1990" };
    const { figures, note } = fewerSeries([...many(41), old]);
    expect(figures.map(({ providerId }) => providerId)).toEqual(
      many(41)
        .slice(1)
        .map(({ providerId }) => providerId),
    );
    expect(note).toMatch(/41.+40/);
  });

  test("the more panels there are, the less room each has, down to a floor", () => {
    expect(roomOf(1)).toBeGreaterThanOrEqual(roomOf(4));
    expect(roomOf(4)).toBeGreaterThan(roomOf(40));
    expect(roomOf(1_000)).toBe(roomOf(10_000));
    expect(roomOf(0)).toBe(roomOf(1));
  });
});

test("own amounts: a panel for each market, measure and currency, in the order of the markets, and rates apart from money", () => {
  const amounts = [
    figure({ line: 2, measureId: "spend", unit: "usd_billion", providerId: "total" }),
    figure({ line: 3, measureId: "spend", unit: "usd_million", providerId: "total", period: "2022", periodText: "2022" }),
    figure({ line: 4, measureId: "spend", unit: "eur_billion", providerId: "total" }),
    figure({ line: 5, measureId: "spend_growth", unit: "percent", providerId: "total" }),
    figure({ line: 6, measureId: "share" }),
  ];
  const set = withOwnSets(DATASET, [ownSet(amounts)]);
  const figures = set.observations.filter((o) => o.sourceId === "own-1");
  const panels = ownAmountPanels(set, figures, ["spend", "spend_growth"]);
  expect(panels.map(({ scope, marks }) => [scope.measureId, scope.unit, marks.length])).toEqual([
    ["spend", "usd_billion", 2],
    ["spend", "eur_billion", 1],
    ["spend_growth", "percent", 1],
  ]);
  expect(ownAmountPanels(set, figures, ["revenue"])).toEqual([]);
  const elsewhere = figure({
    line: 7,
    measureId: "spend",
    unit: "usd_billion",
    market: { firm: "Me", segment: "Mine", geography: "Here" },
  });
  const two = withOwnSets(DATASET, [ownSet([...amounts, elsewhere])]);
  const marketsOf = (some: readonly Observation[]) => ownAmountPanels(two, some, ["spend"]).map(({ scope }) => scope.marketId);
  const own2 = two.observations.filter((o) => o.sourceId === "own-1");
  expect(marketsOf(own2.toReversed())).toEqual(marketsOf(own2));
  expect(new Set(marketsOf(own2)).size).toBe(2);
});

test("an own panel of a published market stands right after that market's panels, the others after all panels, tables last", () => {
  const panelOf = (marketId: string, cardId: string) => ({ kind: "panel", cardId, scope: { marketId } }) as unknown as Card;
  const tableOf = (cardId: string) => ({ kind: "table", cardId }) as unknown as Card;
  const same =
    joined.markets.find(({ comparableWith }) => comparableWith === "gartner-ww-iaas" && joined.firmById.has("own-1"))?.marketId ??
    expect.fail();
  const published = [panelOf("gartner-ww-iaas", "a"), panelOf("gartner-ww-iaas", "b"), panelOf("idc-cn-cloud", "c"), tableOf("t")];
  const mine = [panelOf("own-1-m9", "other"), panelOf(same, "mine"), tableOf("files")];
  const ids = (cards: readonly Card[]) => cards.map(({ cardId }) => cardId);
  expect(ids(withOwnCards(joined, published, mine))).toEqual(["a", "b", "mine", "c", "other", "t", "files"]);
  expect(ids(withOwnCards(joined, published.slice(2), mine))).toEqual(["c", "other", "mine", "t", "files"]);
  expect(ids(withOwnCards(joined, [tableOf("t")], mine))).toEqual(["other", "mine", "t", "files"]);
  expect(withOwnCards(joined, published, [])).toBe(published);
});
