import { describe, expect, test } from "vitest";
import { eventsTitle, listTitle, precisionNote } from "../../src/spec/describeTimeline.ts";

describe("the title of the timeline", () => {
  test.each([
    ["none", [], "No event"],
    ["one", ["2021"], "One event, as the articles date it"],
    ["two in one year are too few to speak of a cluster", ["2021", "2021"], "Two events, as the articles date them"],
    ["most in two neighbouring years", ["2009", "2020", "2020", "2021"], "Three of four events fall in 2020 and 2021"],
    ["all in two years is no cluster among others", ["2020", "2020", "2021"], "Three events, as the articles date them"],
    ["half is not most", ["2009", "2010", "2020", "2021"], "Four events, as the articles date them"],
    ["a tie names no pair", ["2019", "2020", "2020", "2021"], "Four events, as the articles date them"],
    ["many are counted in digits", [...Array(10).fill("2021"), "2009", "2010", "2022"], "11 of 13 events fall in 2021 and 2022"],
    ["months and quarters count by their year", ["2009", "2021-Q4", "2021-12", "2022-02"], "Three of four events fall in 2021 and 2022"],
  ])("%s", (_, periods, sentence) => expect(eventsTitle(periods)).toBe(sentence));
});

test.each([
  [
    [
      { period: "2021", periodEnd: "" },
      { period: "2021-12", periodEnd: "2022-06" },
    ],
    "Of 2, 1 is dated to the year only; 1 is a span.",
  ],
  [
    [
      { period: "2021", periodEnd: "" },
      { period: "2020", periodEnd: "" },
    ],
    "Of 2, 2 are dated to the year only.",
  ],
  [[{ period: "2021-12", periodEnd: "" }], ""],
])("the precision of %o", (events, sentence) => expect(precisionNote(events)).toBe(sentence));

test.each([
  [1, 1, "The event, with the figures told with it"],
  [1, 0, "The event, told without figures"],
  [3, 0, "The same events as a list, none told with figures"],
  [3, 3, "Every event is told with figures"],
  [21, 13, "13 of 21 events are told with figures"],
])("the list of %i events, %i with figures", (all, some, sentence) => expect(listTitle(all, some)).toBe(sentence));
