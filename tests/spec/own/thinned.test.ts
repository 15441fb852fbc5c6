/* What is left of very many or very long series, with numbers small enough to count by hand. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../../src/domain/model.ts";
import { shareMaterials } from "../../../src/spec/cards/sharePanels.ts";
import type { Form, ShareMaterial } from "../../../src/spec/forms/form.ts";
import { linesForm } from "../../../src/spec/forms/lines.ts";
import { observedSeries, type Point, type SeriesOf } from "../../../src/spec/forms/series.ts";
import { observedMark } from "../../../src/spec/observedMark.ts";
import { drawShares, fewerSeries, pointOf, roomOf, thinnedSeries } from "../../../src/spec/own/thinned.ts";
import { withOwnSets } from "../../../src/spec/own/withOwnSets.ts";
import { DATASET } from "../../helpers/dataset.ts";
import { ownSet, unknown } from "../../helpers/ownSet.ts";

const HAS_ALL = "Table, downloads and receipts have all of them.";

test.each([
  [0, 1000],
  [1, 1000],
  [3, 666],
  [4, 500],
  [25, 80],
  [100, 80],
])("with %i panels on a page each draws up to %i marks", (panels, room) => {
  expect(roomOf(panels)).toBe(room);
});

describe("a long line", () => {
  const from2000 = (count: number): readonly string[] => Array.from({ length: count }, (_, k) => String(2000 + k));
  const line = (values: readonly number[], periods = from2000(values.length), stops: readonly string[] = []): SeriesOf<Point> => ({
    providerId: "p",
    providerLabel: "P",
    stops,
    marks: values.map((value, k) => ({ receiptId: periods[k] ?? "", providerLabel: "P", period: periods[k] ?? "", value })),
  });
  const kept = (series: readonly SeriesOf<Point>[], most: number) =>
    thinnedSeries(series, most).series.map(({ marks, joined }) => [marks.map(({ period }) => period), joined]);
  // In halves of five: lowest 2001 and highest 2002, then lowest 2005 and highest 2006; of equal ones the first.
  const TEN = [5, 1, 9, 1, 9, 0, 8, 0, 8, 5];

  test("keeps the first, the last, and of each stretch the lowest and the highest", () => {
    const years = ["2000", "2001", "2002", "2005", "2006", "2009"];
    expect(kept([line(TEN)], 6)).toEqual([[years, years.slice(0, -1)]]);
    expect(thinnedSeries([line(TEN)], 6).note).toBe(
      `Of 10 values 6 are drawn: the lowest and the highest of each stretch of a line. ${HAS_ALL}`,
    );
  });

  test("is not joined over a year without a value, nor over a break", () => {
    const apart = [...from2000(5), ...["2006", "2007", "2008", "2009", "2010"]];
    expect(kept([line(TEN, apart)], 6)).toEqual([
      [
        ["2000", "2001", "2002", "2006", "2007", "2010"],
        ["2000", "2001", "2006", "2007"],
      ],
    ]);
    const [[, joined] = []] = kept([line(TEN, undefined, ["2003"])], 6);
    expect(joined).toEqual(["2000", "2001", "2005", "2006"]);
  });

  test("shares the room with the others evenly, and one that fits is whole", () => {
    const whole = from2000(6);
    const [long, short] = kept([line(TEN), line([3, 3, 3, 3, 3, 3])], 12);
    expect(long?.[0]).toHaveLength(6);
    expect(short).toEqual([whole, whole.slice(0, -1)]);
    // Four at least, however many share the room: its ends, its lowest and its highest.
    expect(kept([line(TEN), line(TEN), line(TEN)], 4).map(([years]) => years)).toEqual(
      Array.from({ length: 3 }, () => ["2000", "2002", "2005", "2009"]),
    );
  });

  test("is the very same where there is room for all", () => {
    const series = [line(TEN)];
    expect(thinnedSeries(series, 10)).toEqual({ series, note: "" });
    expect(thinnedSeries(series, 10).series).toBe(series);
  });
});

/** Forty-one providers: 40 in 2020 and 2021, and one of 2019 that is the smallest. */
const FIGURES = [
  unknown("Small", { period: "2019", amount: { kind: "value", value: 0.5, bound: "exact" } }),
  ...Array.from({ length: 40 }, (_, p) =>
    ["2020", "2021"].map((period) => unknown(`P${p}`, { period, amount: { kind: "value", value: 1 + p, bound: "exact" } })),
  ).flat(),
];
const dataset = withOwnSets(DATASET, [ownSet(FIGURES)]);
const own = dataset.observations.filter((o) => o.own !== undefined);
const [many] = shareMaterials(
  dataset,
  own,
  dataset.providers.filter((p) => p.setId !== undefined).map((p) => p.providerId),
);
const material = (patch: Partial<ShareMaterial> = {}): ShareMaterial => ({ ...(many ?? expect.fail("no material")), ...patch });
const small = own.find((o) => o.period === "2019") ?? expect.fail("no figure of 2019");
const without = (shares: readonly Observation[]) => shares.filter((o) => o !== small);
const oneProvider = (shares: readonly Observation[]) => shares.filter((o) => o.providerId === shares.at(-1)?.providerId);

test("of 41 series the smallest by its latest value is left out, of 40 none", () => {
  const forty = without(own);
  expect(fewerSeries(forty)).toEqual({ figures: forty, note: "" });
  expect(fewerSeries(forty).figures).toBe(forty);
  const { figures, note } = fewerSeries(own);
  expect(figures).toEqual(forty);
  expect(note).toBe(`Of 41 series the 40 with the largest latest values are drawn. ${HAS_ALL}`);
  // Later in the list and earlier in time: 0.5 is still its latest value, and 1 that of the first of the forty.
  expect(fewerSeries([...own, { ...small, period: "2018", value: 99 }]).figures).toEqual(forty);
  expect(fewerSeries([{ ...small, period: "2018", value: 99 }, ...own]).figures).toEqual(forty);
});

test("what stands for a mark has its receipt, provider, period and value", () => {
  expect(pointOf(small)).toEqual({ receiptId: small.observationId, providerLabel: small.providerId, period: "2019", value: 0.5 });
});

/** A form that draws all that it is given, and keeps what that was. */
function drawing(formId: "bars" | "table"): { readonly form: Form; readonly given: ShareMaterial[] } {
  const given: ShareMaterial[] = [];
  const draw: Form["draw"] = (m) => {
    given.push(m);
    return { chart: { form: "table" }, marks: m.shares.map((o) => observedMark(dataset, o)), ratios: [], gaps: [] };
  };
  return { form: { formId, label: "", refuse: () => null, draw }, given };
}

describe("a panel", () => {
  const idsOf = (shares: readonly Observation[]) => shares.map((o) => o.observationId).toSorted();

  test("as a table is whole", () => {
    const { form, given } = drawing("table");
    expect(drawShares(material({ room: 1 }), form)).toMatchObject({ rows: null, note: "" });
    expect(given).toEqual([material({ room: 1 })]);
  });

  test("with room for all draws the very material", () => {
    const { form, given } = drawing("bars");
    const all = material({ shares: without(material().shares), room: 80 });
    expect(drawShares(all, form)).toMatchObject({ rows: null, note: "" });
    expect(given[0]).toBe(all);
    expect(given).toHaveLength(1);
  });

  test("of too many series draws the largest, their periods and providers, and lists all", () => {
    const { form, given } = drawing("bars");
    const { rows, note } = drawShares(material(), form);
    expect(note).toBe(`Of 41 series the 40 with the largest latest values are drawn. ${HAS_ALL}`);
    expect(given[0]?.periods).toEqual(["2020", "2021"]);
    expect(given[0]?.providers).toHaveLength(40);
    expect(given[0]?.providers).not.toContain(small.providerId);
    expect(rows?.map(({ receiptId }) => receiptId).toSorted()).toEqual(idsOf(own));
  });

  test("of too many periods draws the latest that fit, at least one, with what is printed of all others then", () => {
    for (const [room, years, words] of [
      [80, ["2020", "2021"], ""],
      [79, ["2021"], " Of 2 periods the latest 1 are drawn."],
      [1, ["2021"], " Of 2 periods the latest 1 are drawn."],
    ] as const) {
      const { form, given } = drawing("bars");
      const others = oneProvider(without(own));
      const { note } = drawShares(material({ room, others }), form);
      expect(note).toBe(`Of 41 series the 40 with the largest latest values are drawn.${words} ${HAS_ALL}`);
      expect([given[0]?.periods, [...new Set(given[0]?.shares.map((o) => o.period))]]).toEqual([years, years]);
      expect(given[0]?.others.map((o) => o.period)).toEqual(years);
    }
    const few = material({ shares: oneProvider(material().shares), periods: ["2020", "2021"], room: 1 });
    expect(drawShares(few, drawing("bars").form).note).toBe(`Of 2 periods the latest 1 are drawn. ${HAS_ALL}`);
  });

  test("as lines lists every value of the lines that are drawn in part, and what is not published", () => {
    const { drawn, rows, note } = drawShares(material(), linesForm);
    expect(note).toBe(`Of 41 series the 40 with the largest latest values are drawn. ${HAS_ALL}`);
    expect(drawn.marks).toHaveLength(80);
    const listed = rows?.filter(({ kind }) => kind === "mark").map(({ receiptId }) => receiptId);
    expect(listed?.toSorted()).toEqual(idsOf(own));
    expect(rows?.filter(({ kind }) => kind === "gap").every(({ receiptId }) => receiptId !== "")).toBe(true);
    const one = material({ shares: oneProvider(material().shares) });
    expect(drawShares(one, linesForm)).toMatchObject({ rows: null, note: "" });
  });

  test("as thinned lines draws what is kept of each, joined where every value between is there", () => {
    const [first = small] = oneProvider(material().shares);
    const values = [5, 1, 9, 1, 9, 0, 8, 0, 8, 5];
    const shares = values.map((value, k) => ({ ...first, observationId: `${first.observationId}${k}`, period: String(2000 + k), value }));
    const observationById = new Map([...dataset.observationById, ...shares.map((o) => [o.observationId, o] as const)]);
    const long = material({ dataset: { ...dataset, observationById }, shares, periods: shares.map((o) => o.period), room: 6 });
    const { drawn, rows, note } = drawShares(long, linesForm);
    expect(note).toContain("Of 10 values 6 are drawn");
    const [series] = drawn.chart.form === "lines" ? drawn.chart.series : observedSeries(long);
    expect(series?.marks.map(({ period }) => period)).toEqual(["2000", "2001", "2002", "2005", "2006", "2009"]);
    expect(series?.joined).toEqual([0, 1, 2, 5, 6].map((k) => `${first.observationId}${k}`));
    expect(rows?.filter(({ kind }) => kind === "mark")).toHaveLength(10);
  });
});
