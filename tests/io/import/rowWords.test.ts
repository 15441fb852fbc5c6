/** The words beside a figure, in their languages, and the units that go with a measure. */
import { describe, expect, test } from "vitest";
import { boundOf, fits, statusOf, unitOfMeasure } from "../../../src/io/import/rowWords.ts";
import { DATASET } from "../../helpers/dataset.ts";

test.each([
  ["reported", "reported|a|A|actual|Actuals|act|final|Ist|real|réel|实际|derived"],
  ["estimated", "estimated|e|estimate|est|Est.|Schätzung|estimé|estimación|估计|估算"],
  ["provisional", "provisional|p|preliminary|vorläufig|provisoire|初步"],
  ["forecast", "forecast|f|fcst|projected|projection|Prognose|prévision|previsión|预测|derived from a forecast"],
  ["missing", "missing|m"],
  [null, "unknown||actually|x"],
])("status %s", (status, words) => {
  expect(words.split("|").map((word) => [word, statusOf(word)])).toEqual(words.split("|").map((word) => [word, status]));
});

test.each([
  ["exact", "exact|=||"],
  ["about", "about|~|approx|approx.|approximately|circa|ca|ca.|c.|around|roughly|est|rund|etwa|environ|约|大约|≈"],
  ["at_least", "at_least|at least|At Least|more than|over|above|min|minimum|über|mehr als|plus de|más de|超过|+|>|>=|≥"],
  ["at_most", "at_most|at most|less than|under|below|up to|max|maximum|unter|weniger als|moins de|menos de|低于|<|<=|≤"],
  ["approaching", "approaching|nearly|almost|just under|fast|knapp|presque|casi|近"],
  [null, "unbound|at|than"],
])("bound %s", (bound, words) => {
  expect(words.split("|").map((word) => [word, boundOf(word)])).toEqual(words.split("|").map((word) => [word, bound]));
});

describe("the unit of a measure", () => {
  const of = (measureId: string) => {
    const measure = DATASET.measures.find((one) => one.measureId === measureId);
    if (measure === undefined) throw new Error(`no measure ${measureId}`);
    return measure;
  };

  test("is that of its kind, and open for money and for what is not known", () => {
    const one = of("share");
    const units = (["share", "percent", "points", "ratio", "rank", "count", "money"] as const).map((unitKind) =>
      unitOfMeasure({ ...one, unitKind }),
    );
    expect(units).toEqual(["percent", "percent", "percentage_points", "ratio", "rank", "count", ""]);
    expect(unitOfMeasure(undefined)).toBe("");
  });

  test("fits where the dataset says so; growth may be in points, a share may not", () => {
    const one = of("share");
    const can = (unitKind: typeof one.unitKind, unit: string) => fits({ ...one, unitKind }, unit);
    expect([can("share", "percent"), can("share", "usd_million"), can("share", "percentage_points")]).toEqual([true, false, false]);
    expect([can("percent", "percent"), can("percent", "percentage_points"), can("percent", "usd_million")]).toEqual([true, true, false]);
    expect([can("money", "usd_million"), can("money", "percent"), can("money", "no_unit")]).toEqual([true, false, false]);
    expect(fits(undefined, "no_unit")).toBe(true);
  });
});
