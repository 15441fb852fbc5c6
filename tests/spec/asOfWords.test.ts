import { describe, expect, test } from "vitest";
import { asOfNote, asOfWords, datedCard, notYetKnown } from "../../src/spec/asOf.ts";
import { asOfFilter } from "../../src/spec/asOfFilter.ts";
import type { Card } from "../../src/spec/card.ts";
import { defaultView, type ViewState, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";

test("without a date nothing is said of it", () => {
  expect(asOfWords("")).toBe("");
  expect(notYetKnown("2022", "")).toBe("");
  expect(asOfNote("2022", "")).toEqual([]);
});

test("a date is its last day, in words", () => {
  expect(asOfWords("2022")).toBe("as known on 31 December 2022");
  expect(asOfWords("2022-06")).toBe("as known on 30 June 2022");
  expect(asOfWords("2022-06-02")).toBe("as known on 2 June 2022");
});

test("what was not certainly out by the date says so, and what was does not", () => {
  expect(notYetKnown("2022-06", "2022-05")).toBe("not yet known on 31 May 2022");
  expect(notYetKnown("2022", "2022-06")).toBe("not yet known on 30 June 2022");
  expect(notYetKnown("2022-06", "2022-06")).toBe("");
  expect(asOfNote("2022-06", "2022-05")).toEqual(["This value was not yet known on 31 May 2022, the date of the view."]);
  expect(asOfNote("2022-06", "2022-06")).toEqual([]);
});

describe("a card of a past day", () => {
  const card = { scopeRest: "Gartner, share of revenue, %" } as Card;

  test.each([
    ["Gartner, share of revenue, %", "Gartner, share of revenue, %, as known on 30 June 2022"],
    ["One row for each.", "One row for each. As known on 30 June 2022."],
    ["", "As known on 30 June 2022."],
  ])("says the day after %j", (scopeRest, said) => {
    expect(datedCard({ ...card, scopeRest }, "2022-06")).toMatchObject({ scopeRest: said, asOf: "2022-06-30" });
  });

  test("and without a day is the very card", () => {
    expect(datedCard(card, "")).toBe(card);
  });
});

describe("the control of the date", () => {
  const sample = DATASET.observationById.get("a2-aws-share-2021") ?? expect.fail("the sample observation is gone");
  const print = (observationId: string, period: string, vintage: string, value: number, unit = "percent") => ({
    ...sample,
    observationId,
    period,
    vintage,
    value,
    unit,
    asPrinted: `${value}%`,
  });
  // Of 2019 two prints, the later another value; of 2020 three, two of them restated on one day with 2019; of 2021 one.
  const observations = [
    print("a", "2019", "2020-03", 10),
    print("b", "2019", "2021-05-10", 11),
    print("c", "2020", "2020-12", 20),
    print("d", "2020", "2021-05-10", 21),
    print("e", "2020", "2022-08-01", 22),
    print("f", "2021", "2022-02", 30),
  ];
  const dataset = {
    ...DATASET,
    observations,
    observationById: new Map(observations.map((o) => [o.observationId, o])),
    breaks: [],
  };
  const view: ViewState = { ...defaultView(viewContext(DATASET)), view: "shares", collection: "record" };
  const at = (asOf: string) => asOfFilter(dataset, { ...view, asOf });

  test("goes from the last day of the first vintage to that of the last, whatever date is chosen", () => {
    for (const asOf of ["", "2021", "1999"]) expect(at(asOf)).toMatchObject({ min: "2020-03-31", max: "2022-08-01" });
  });

  test("says the last day that its text can mean, and nothing for today", () => {
    expect(at("2021").value).toBe("2021-12-31");
    expect(at("")).toMatchObject({ value: "", effect: "" });
  });

  test("lists the days before restatements, newest first, each with the values restated on it", () => {
    expect(at("").restatements).toEqual([
      { date: "2022-07-31", text: "31 July 2022, before 1 value was restated" },
      { date: "2021-05-09", text: "9 May 2021, before 2 values were restated" },
    ]);
    expect(at("2020").restatements).toEqual(at("").restatements);
  });

  test.each([
    ["2019", "3 figures were not yet published"],
    ["2020-03", "2 figures were not yet published; 1 reads otherwise today"],
    ["2021-01", "1 figure was not yet published; 2 read otherwise today"],
    ["2021-06", "1 figure was not yet published; 1 reads otherwise today"],
    ["2022-02", "1 reads otherwise today"],
    ["2022-09", ""],
  ])("of %s: %s", (asOf, effect) => {
    expect(at(asOf).effect).toBe(effect);
  });

  test("counts a value that stayed in number and changed its unit, and none that the view does not select", () => {
    const other =
      DATASET.sources.find((source) => source.collection !== sample.sourceId && source.collection === "record") ?? expect.fail("no record");
    const few = [print("a", "2019", "2020-03", 10), print("b", "2019", "2021-05-10", 10, "percentage_points")];
    const held = (observations: readonly (typeof sample)[]) => ({
      ...dataset,
      observations,
      observationById: new Map(observations.map((o) => [o.observationId, o])),
    });
    expect(asOfFilter(held(few), { ...view, asOf: "2020-06" }).effect).toBe("1 reads otherwise today");
    const recorded = held(few.map((o, k) => (k === 0 ? { ...o, value: 9, unit: "percentage_points", sourceId: other.sourceId } : o)));
    expect(asOfFilter(recorded, view).restatements).toHaveLength(1);
    expect(asOfFilter(recorded, { ...view, collection: "articles" }).restatements).toEqual([]);
  });
});
