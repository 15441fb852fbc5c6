/* Cards of amounts, asked with a few made figures of one market: what they join, and what they leave apart. */
import { describe, expect, test } from "vitest";
import type { Dataset, Observation } from "../../../src/domain/model.ts";
import { currenciesCard, twoCurrencies } from "../../../src/spec/cards/currenciesCard.ts";
import { growthPanel } from "../../../src/spec/cards/growthPanel.ts";
import { pathPanels } from "../../../src/spec/cards/pathPanel.ts";
import { DATASET } from "../../helpers/dataset.ts";

const sample = DATASET.observationById.get("a5-total-spend-2021") ?? expect.fail();
const market = DATASET.marketById.get(sample.marketId) ?? expect.fail();
const inRecord = DATASET.sources.filter((s) => s.collection !== "articles");
const [one = expect.fail(), other = expect.fail()] = inRecord
  .filter((s) => s.collection === inRecord[0]?.collection)
  .map((s) => s.sourceId);
const article = sample.sourceId;

/** 27.4 billion US dollars in 2021, printed in one document of the record in March 2022, where nothing else is said. */
const made = (observationId: string, patch: Partial<Observation> = {}): Observation => ({
  ...sample,
  observationId,
  sourceId: one,
  vintage: "2022-03",
  asPrinted: String(patch.value ?? sample.value),
  ...patch,
});

/** A dataset of these figures alone, without breaks. */
function datasetOf(observations: readonly Observation[], patch: Partial<Dataset> = {}): Dataset {
  return {
    ...DATASET,
    observations,
    observationById: new Map(observations.map((o) => [o.observationId, o])),
    breaks: [],
    events: [],
    ...patch,
  };
}

describe("growth on the year", () => {
  const level = (period: string, value: number, patch: Partial<Observation> = {}) =>
    made(`${period} ${value}`, { period, value, ...patch });
  const rate = (period: string, value: number, patch: Partial<Observation> = {}) =>
    made(`rate ${period}`, { period, value, measureId: "spend_growth", unit: "percent", asPrinted: `${value}%`, ...patch });
  const LEVELS = [level("2019", 100), level("2020", 110), level("2021", 132)];
  const panel = (levels: readonly Observation[], printed: readonly Observation[] = [], patch: Partial<Dataset> = {}) =>
    growthPanel({ dataset: datasetOf([...levels, ...printed], patch), market, levels, printed, noun: "Spend", form: "best" });
  const drawn = (...from: Parameters<typeof panel>) => panel(...from)?.marks.map(({ period, ink }) => `${period} ${ink}`) ?? [];

  test("comes of two levels a year apart, each with its own year before", () => {
    expect(drawn(LEVELS)).toEqual(["2020 derived", "2021 derived"]);
    expect(panel(LEVELS)?.marks.map(({ value }) => Math.round(value))).toEqual([10, 20]);
    expect(drawn(LEVELS, [rate("2021", 20)])).toEqual(["2020 derived", "2021 reported"]);
  });

  test.each<readonly [string, readonly Observation[], readonly string[]]>([
    ["levels two years apart", [level("2019", 100), level("2021", 132)], []],
    ["a year and a quarter", [level("2019", 100), level("2020-Q4", 30)], []],
    ["one level", [level("2019", 100)], []],
    ["none", [], []],
    ["a forecast of another date", [level("2020", 110), level("2021", 132, { status: "forecast", vintage: "2019-01" })], []],
    [
      "a level before which was a forecast of another date",
      [level("2020", 110, { status: "forecast", vintage: "2019-01" }), level("2021", 132)],
      [],
    ],
    ["a forecast of the same date", [level("2020", 110), level("2021", 132, { status: "forecast" })], ["2021 derived"]],
    ["levels of two dates", [level("2020", 110, { vintage: "2021-01" }), level("2021", 132)], ["2021 derived"]],
  ])("of %s", (_, levels, expected) => {
    expect(drawn(levels)).toEqual(expected);
  });

  test("has rates of the same kind of period alone", () => {
    expect(drawn(LEVELS.slice(0, 1), [rate("2021", 20), rate("2021-Q4", 25)])).toEqual(["2021 reported"]);
  });

  const CAN = "can be checked against levels of the same vintage";
  test.each<readonly [string, readonly Observation[], readonly Observation[]]>([
    [`The printed rate ${CAN}: it agrees within rounding.`, LEVELS, [rate("2021", 20)]],
    [`The printed rate ${CAN}: it does not agree within rounding.`, LEVELS, [rate("2021", 40)]],
    [`The printed rate ${CAN}: it does not agree within rounding.`, LEVELS, [rate("2021", 5)]],
    [`The two printed rates ${CAN}: all agree within rounding.`, LEVELS, [rate("2020", 10), rate("2021", 20)]],
    [`The two printed rates ${CAN}: 1 agrees within rounding.`, LEVELS, [rate("2020", 10), rate("2021", 40)]],
    [`The two printed rates ${CAN}: none agrees within rounding.`, LEVELS, [rate("2020", 40), rate("2021", 40)]],
    [`One of two printed rates ${CAN}: it agrees within rounding.`, LEVELS, [rate("2018", 10), rate("2021", 20)]],
    ["", LEVELS, [rate("2022", 20)]],
    ["", LEVELS, [rate("2021", 20, { sourceId: other, vintage: "2023-01" })]],
    ["", LEVELS, [rate("2021", 20, { sourceId: article })]],
    [`The printed rate ${CAN}: it agrees within rounding.`, LEVELS, [rate("2021", 20, { sourceId: other })]],
    [`The printed rate ${CAN}: it agrees within rounding.`, LEVELS, [rate("2021", 20, { vintage: "2023-01" })]],
    ["", LEVELS.map((o) => ({ ...o, standing: "disputed" as const })), [rate("2021", 20)]],
    ["", LEVELS.map((o) => ({ ...o, basePeriod: "2010" })), [rate("2021", 20)]],
  ])("says “%s”", (note, levels, printed) => {
    expect(panel(levels, printed)?.note).toBe(note);
  });

  test.each([{ providerId: "aws" }, { measureId: "revenue" }, { unit: "eur_billion" }, { marketId: "gartner-ww-iaas" }])(
    "is never checked against levels of which some are another's: %o",
    (patch) => {
      const [first = expect.fail(), ...rest] = LEVELS;
      const others = rest.map((o) => ({ ...o, ...patch }));
      const printed = [rate("2021", 20)];
      const dataset = datasetOf([first, ...others, ...printed]);
      expect(growthPanel({ dataset, market, levels: [first], printed, noun: "Spend", form: "best" })?.note).toBe("");
    },
  );

  test("is checked first against the levels of its own document", () => {
    const elsewhere = [level("2020", 100, { sourceId: other }), level("2021", 200, { sourceId: other })];
    expect(panel([...elsewhere, ...LEVELS], [rate("2021", 20)])?.note).toContain("it agrees");
  });
});

describe("the path to a forecast", () => {
  const forecast = made("forecast", { period: "2026", value: 85, status: "forecast" });
  const known = made("known", { period: "2021", value: 27.4 });
  const latest = made("latest", { period: "2024", value: 40, vintage: "2025-04", sourceId: other });
  const names = (shown: readonly Observation[], selected: readonly Observation[] = shown) => {
    const [path] = pathPanels(datasetOf([...new Set([...shown, ...selected])]), shown, selected, "best");
    return path?.chart.form === "figures" ? path.chart.items.map(({ name }) => name) : [];
  };
  const TO = ["Forecast for 2026", "Spend in 2024, the latest published since", "Growth needed, 2024 to 2026"];
  const FROM_2021 = [
    "Forecast for 2026",
    "Spend in 2021, known when it was made",
    "Spend in 2024, the latest published since",
    "Growth the forecast implied, 2021 to 2026",
    "Growth achieved, 2021 to 2024",
    "Growth needed, 2024 to 2026",
  ];

  test("holds what was known, what came since, and the growth of each stretch", () => {
    expect(names([known, latest, forecast])).toEqual(FROM_2021);
    // The latest of what was known, in whatever order it is given.
    expect(names([latest, forecast], [latest, forecast, known, made("older", { period: "2020" })])).toEqual(FROM_2021);
  });

  test.each<readonly [string, readonly Observation[]]>([
    ["no forecast", [known, latest]],
    ["nothing published since", [known, forecast]],
    ["a figure of the same date alone", [known, { ...latest, vintage: "2022-03" }, forecast]],
    ["another forecast alone since", [known, { ...latest, status: "forecast" }, forecast]],
    ["nothing before the forecast's year", [known, forecast, { ...latest, period: "2026" }]],
  ])("is none with %s", (_, shown) => {
    expect(names(shown)).toEqual([]);
  });

  test.each<readonly [string, Partial<Observation>]>([
    ["another market", { marketId: "gartner-ww-iaas" }],
    ["another measure", { measureId: "revenue" }],
    ["another provider", { providerId: "aws" }],
    ["a quarter", { period: "2021-Q4" }],
    ["a forecast", { status: "forecast" }],
    ["later", { vintage: "2022-04" }],
    ["disputed", { standing: "disputed" }],
    ["of the latest year already", { period: "2024" }],
    ["of the forecast's year", { period: "2026" }],
  ])("has no start that is %s", (_, patch) => {
    expect(names([latest, forecast], [latest, forecast, { ...known, ...patch }])).toEqual(TO);
  });

  test("starts from what was published with the forecast or before", () => {
    expect(names([latest, forecast], [latest, forecast, { ...known, vintage: "2022-02" }])).toEqual(FROM_2021);
  });
});

describe("sums in two currencies", () => {
  const usd = made("usd", { value: 3 });
  const eur = made("eur", { value: 2.5, unit: "eur_billion", sourceId: other });
  const found = (observations: readonly Observation[], events: readonly string[] = []) => {
    const [event = expect.fail()] = DATASET.events;
    const dataset = datasetOf(observations, {
      events: events.map((observationIds, k) => ({ ...event, eventId: `e${k}`, observationIds })),
    });
    return twoCurrencies(dataset, observations).map((t) => `${t.one.observationId} ${t.other.observationId} ${t.converted}`);
  };
  const later = { ...eur, period: "2022" };

  test("are those of one quantity, and a document's own conversion where it prints both", () => {
    expect(found([usd, eur])).toEqual(["usd eur false"]);
    expect(found([usd, { ...eur, sourceId: one }])).toEqual(["usd eur true"]);
    // Of several prints that document's pair, once.
    const both = [usd, { ...usd, observationId: "usd2" }, eur, { ...eur, observationId: "eur2", sourceId: one }];
    expect(found(both)).toEqual(["usd eur2 true"]);
    expect(found([usd, later])).toEqual([]);
    expect(found([usd, { ...eur, unit: "usd_million" }])).toEqual([]);
    expect(found([usd, { ...eur, unit: "percent" }])).toEqual([]);
  });

  test("are those of one event too, of one market, provider and measure, each once", () => {
    expect(found([usd, later], ["usd|eur"])).toEqual(["usd eur false"]);
    expect(found([usd, later], ["usd|eur|nothing", "usd|eur"])).toEqual(["usd eur false"]);
    expect(found([usd, eur], ["usd|eur"])).toEqual(["usd eur false"]);
    for (const patch of [{ marketId: "gartner-ww-iaas" }, { providerId: "aws" }, { measureId: "revenue" }])
      expect(found([usd, { ...later, ...patch }], ["usd|eur"])).toEqual([]);
  });

  test("of an event have only figures that are selected", () => {
    const [event = expect.fail()] = DATASET.events;
    const dataset = datasetOf([usd, later], { events: [{ ...event, observationIds: "usd|eur" }] });
    expect(twoCurrencies(dataset, [usd])).toEqual([]);
  });

  const income = { period: "2019" };
  const apart2 = [
    { ...usd, observationId: "usd19", ...income },
    { ...eur, observationId: "eur19", ...income },
  ];
  const converted = [
    { ...usd, observationId: "usd18", period: "2018" },
    { ...eur, observationId: "eur18", period: "2018", sourceId: one },
  ];
  test("of different documents come before conversions, and the title counts them", () => {
    expect(found([...converted, usd, eur])).toEqual(["usd eur false", "usd18 eur18 true"]);
    const title = (...observations: readonly Observation[]) => {
      const dataset = datasetOf(observations);
      return currenciesCard(dataset, twoCurrencies(dataset, observations))?.title;
    };
    expect(title()).toBeUndefined();
    expect(title(...converted)).toBe("One sum stands in two currencies, each converted by its own document");
    expect(title(usd, eur, ...apart2)).toBe("Two sums stand in two currencies in different documents");
    expect(title(usd, eur, ...apart2, ...converted)).toBe("Two sums stand in two currencies in different documents");
    expect(title(usd, eur, ...converted)).toMatch(/ stands in two currencies: .+ and .+$/);
  });
});
