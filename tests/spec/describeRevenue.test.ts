import { describe, expect, test } from "vitest";
import { amountTitle, fiscalNote, incomeTitle, measureNoun, revenueDeck } from "../../src/spec/describeRevenue.ts";
import type { Mark } from "../../src/spec/mark.ts";
import { mark } from "../helpers/specFixture.ts";

const money = (who: string, value: number, periodText: string, more: Partial<Mark> = {}): Mark =>
  mark(who, who, value, { unit: "usd_billion", text: `US$${value} billion`, shortText: `${value}`, periodText, ...more });

describe("the title of a company's amounts", () => {
  test.each([
    [
      "a rise",
      [money("aws", 10, "2020"), money("aws", 20, "2021")],
      "AWS revenue rose from US$10 billion in 2020 to US$20 billion in 2021",
    ],
    [
      "a fall",
      [money("aws", 20, "2020"), money("aws", 10, "2021")],
      "AWS revenue fell from US$20 billion in 2020 to US$10 billion in 2021",
    ],
    [
      "what is below zero is a loss",
      [
        money("aws", -4, "2020", { text: "−US$4 billion", band: { low: -4.5, high: -3.5 } }),
        money("aws", 10, "2021", { text: "≈ US$10 billion" }),
      ],
      "AWS revenue rose from a loss of US$4 billion in 2020 to about US$10 billion in 2021",
    ],
    [
      "bands that meet",
      [money("aws", 20, "2020"), money("aws", 20.4, "2021")],
      "AWS revenue: US$20 billion in 2020 to US$20.4 billion in 2021, level within rounding",
    ],
    ["one figure has no direction", [money("aws", 20, "2020")], "AWS revenue was US$20 billion in 2020"],
    [
      "two scales of one currency are compared on the axis",
      [
        money("aws", 9000, "2020", { unit: "usd_million", shift: -3, text: "US$9,000 million", band: { low: 8999.5, high: 9000.5 } }),
        money("aws", 20, "2021"),
      ],
      "AWS revenue rose from US$9,000 million in 2020 to US$20 billion in 2021",
    ],
    ["nothing shown", [], "AWS revenue"],
  ])("%s", (_, marks, sentence) => expect(amountTitle("AWS revenue", marks)).toBe(sentence));

  test.each([
    ["AWS", "Amazon", false, "AWS revenue"],
    ["Alibaba", "Alibaba Group", false, "Alibaba’s cloud revenue"],
    ["Alibaba Group", "Alibaba Group", true, "Alibaba Group revenue"],
  ])("%s at %s", (who, company, isGroup, noun) => expect(measureNoun(who, company, isGroup, "Revenue")).toBe(noun));
});

describe("a cloud's income beside its group's", () => {
  const cloud = money("AWS", 5.29, "Q4 2021", { band: { low: 5.285, high: 5.295 } });
  const group = (value: number, low: number, high: number): Mark => money("Amazon", value, "Q4 2021", { band: { low, high } });
  test.each([
    [
      "more than the whole is said as two figures, never as a share",
      group(3.46, 3.455, 3.465),
      "AWS earned more than all of Amazon in Q4 2021: 5.29 against 3.46",
    ],
    ["less", group(8.9, 8.85, 8.95), "AWS earned less than all of Amazon in Q4 2021: 5.29 against 8.9"],
    ["bands that meet", group(5.3, 5.25, 5.35), "AWS earned about as much as all of Amazon in Q4 2021"],
    ["a loss of the group", group(-1, -1.05, -0.95), "AWS earned US$5.29 billion in Q4 2021 while Amazon as a whole made a loss"],
    [
      "another scale of the same currency",
      { ...group(3460, 3459.5, 3460.5), unit: "usd_million", shift: -3, shortText: "3.46" },
      "AWS earned more than all of Amazon in Q4 2021: 5.29 against 3.46",
    ],
  ])("%s", (_, beside, sentence) => expect(incomeTitle(cloud, beside)).toBe(sentence));
});

test("the company's own name of a period stands beside the calendar's, and only where it differs", () => {
  expect(fiscalNote("Alibaba Group", [{ periodText: "Q2 2022", periodLabel: "first fiscal quarter" }])).toBe(
    "Periods are those of the calendar. Alibaba Group’s own name for Q2 2022: “first fiscal quarter”.",
  );
  expect(fiscalNote("Amazon", [{ periodText: "Q2 2022", periodLabel: "" }])).toBe("");
});

test.each([
  [0, "No company’s figures pass the filters."],
  [
    1,
    "One company, in its own currency and by its own cut of what cloud is. Two companies never share an axis: their segments are not the same.",
  ],
])("the deck of %i companies", (n, sentence) => expect(revenueDeck(n)).toBe(sentence));
