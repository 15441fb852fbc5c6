import { describe, expect, test } from "vitest";
import type { Observation, Status } from "../../src/domain/model.ts";
import { formatValue } from "../../src/domain/unit.ts";
import { agreementTitle } from "../../src/spec/cards/agreementMatrixCard.ts";
import { crossChecksTitle } from "../../src/spec/cards/crossChecksCard.ts";
import { scopeOf } from "../../src/spec/cards/panel.ts";
import { disagreementDeck, disagreementHeading, printsTitle, type Told } from "../../src/spec/describeDisagreement.ts";
import type { Outcome } from "../../src/spec/prints.ts";
import { DATASET } from "../helpers/dataset.ts";

const market = DATASET.marketById.get("gartner-ww-iaas");
const sample = DATASET.observationById.get("a2-aws-share-2021");
if (market === undefined || sample === undefined) throw new Error("The articles have lost Gartner’s shares");

interface Case {
  readonly who?: string;
  readonly when?: string;
  readonly values: readonly [number, number, ...number[]];
  readonly outcome?: Outcome;
  readonly last?: Status;
}

function told({ who = "aws", when = "2021", values, outcome = "restated", last = "reported" }: Case): Told {
  const prints = values.map(
    (value, i): Observation => ({
      ...(sample as Observation),
      observationId: `p${i}`,
      value,
      status: i === values.length - 1 ? last : "reported",
    }),
  );
  const [first = sample as Observation] = prints;
  const latest = prints.at(-1) ?? first;
  const providerLabel = DATASET.providerById.get(who)?.label ?? who;
  return {
    key: who,
    prints,
    values: prints.filter((o, i) => prints.findIndex((p) => p.value === o.value) === i),
    first,
    latest,
    outcome,
    size: Math.max(...values.map((v) => Math.abs(v - first.value))),
    mark: { providerId: who, providerLabel, periodText: when },
  };
}

const titleOf = (measureId: string, unit: string, cases: readonly Case[]) =>
  printsTitle(scopeOf(DATASET, market, measureId, { ...sample, unit }), market, cases.map(told), (o) => formatValue(o.value, unit));

describe("the takeaway of a panel of prints", () => {
  test.each<[string, string, string, readonly Case[], string]>([
    ["nothing apart", "share", "percent", [], "No quantity is printed in two ways"],
    [
      "one restated",
      "share",
      "percent",
      [{ values: [38.9, 38.1] }],
      "Gartner restated AWS’s share of worldwide IaaS in 2021 from 38.9% to 38.1%",
    ],
    [
      "one restated and taken back",
      "share",
      "percent",
      [{ values: [38.9, 38.1, 38.9] }],
      "Gartner restated AWS’s share of worldwide IaaS in 2021 and came back to 38.9%",
    ],
    [
      "one that differs names no culprit",
      "share",
      "percent",
      [{ values: [39, 37], outcome: "differ" }],
      "AWS’s share of worldwide IaaS in 2021 is printed as 39% and as 37%",
    ],
    [
      "one disputed",
      "share",
      "percent",
      [{ values: [39, 37], outcome: "disputed" }],
      "AWS’s share of worldwide IaaS in 2021 is disputed: 39% or 37%",
    ],
    [
      "a forecast revised is still a forecast",
      "spend",
      "usd_billion",
      [{ who: "total", when: "2026", values: [85, 90], outcome: "revised", last: "forecast" }],
      "The forecast of spend on worldwide IaaS in 2026 moved from US$85 billion to US$90 billion",
    ],
    [
      "a forecast with its outturn",
      "spend",
      "usd_billion",
      [{ who: "total", when: "2022", values: [85, 30], outcome: "revised" }],
      "Spend on worldwide IaaS in 2022: US$85 billion by forecast, US$30 billion in the end",
    ],
    [
      "several restated, one by more than the rest",
      "share",
      "percent",
      [{ values: [38.9, 38.1] }, { who: "google", values: [7.1, 6.9] }],
      "Gartner restated two shares of worldwide IaaS, most of all AWS in 2021: 38.9%, then 38.1%",
    ],
    [
      "several restated by as much",
      "share",
      "percent",
      [{ values: [9, 8] }, { who: "google", values: [7, 6] }],
      "Gartner restated two shares of worldwide IaaS",
    ],
    [
      "all others have no name",
      "share",
      "percent",
      [{ who: "others", values: [18, 20] }, { values: [38.9, 38.1] }],
      "Gartner restated two shares of worldwide IaaS, most of all the other providers together in 2021: 18%, then 20%",
    ],
    [
      "of a whole market only the year is named",
      "spend",
      "usd_billion",
      [
        { who: "total", values: [90, 93] },
        { who: "total", when: "2022", values: [120, 121] },
      ],
      "Gartner restated two figures of spend on worldwide IaaS, most of all 2021: US$90 billion, then US$93 billion",
    ],
    [
      "a mixture is counted by kind",
      "share",
      "percent",
      [{ values: [39, 37] }, { who: "google", values: [7, 6], outcome: "disputed" }],
      "Two shares of worldwide IaaS are printed in two ways: 1 restated and 1 disputed",
    ],
    [
      "many are counted in digits",
      "share",
      "percent",
      Array.from({ length: 13 }, (): Case => ({ values: [9, 8], outcome: "differ" })),
      "13 shares of worldwide IaaS are printed in two ways",
    ],
    [
      "a growth keeps both its periods",
      "spend_growth",
      "percent",
      [{ who: "total", when: "2022 to 2023", values: [12, 16] }],
      "Gartner restated growth of spend on worldwide IaaS, 2022 to 2023 from 12% to 16%",
    ],
  ])("%s", (_, measureId, unit, cases, title) => {
    expect(titleOf(measureId, unit, cases)).toBe(title);
  });
});

describe("the heading counts what the cards hold", () => {
  const none = { compared: 0, apart: 0, changes: 0, currencies: 0 };
  test.each([
    [none, "Nothing here is printed twice"],
    [{ ...none, compared: 3 }, "What is printed twice here agrees"],
    [{ ...none, compared: 3, apart: 1 }, "One disagreement between prints"],
    [{ ...none, changes: 1, currencies: 1 }, "Two disagreements between prints"],
    [{ compared: 90, apart: 20, changes: 1, currencies: 1 }, "22 disagreements between prints"],
  ])("%j: %s", (found, heading) => {
    expect(disagreementHeading(found)).toBe(heading);
  });

  test("and the deck says of what kind they are, and what agrees", () => {
    expect(disagreementDeck({ compared: 5, apart: 1, changes: 2, currencies: 1 })).toBe(
      "1 quantity is printed in two ways, 2 printed changes do not say what the levels say and 1 sum stands in two currencies. 4 quantities that are printed more than once agree within rounding. Nothing is averaged, and two markets are never set against each other.",
    );
    expect(disagreementDeck(none)).toBe("Nothing is averaged, and two markets are never set against each other.");
  });
});

test.each([
  [0, 0, 0, "No quantity is printed more than once"],
  [1, 0, 0, "The one quantity is printed once"],
  [10, 4, 0, "4 of 10 quantities are printed more than once, and all of them agree"],
  [10, 1, 1, "1 of 10 quantities are printed more than once, and it does not agree"],
  [10, 4, 1, "4 of 10 quantities are printed more than once; 3 of them agree"],
  [10, 4, 3, "4 of 10 quantities are printed more than once; 1 of them agrees"],
])("agreement of %i quantities, %i twice, %i apart: %s", (quantities, twice, apart, title) => {
  expect(agreementTitle(quantities, twice, apart)).toBe(title);
});

const verdict = (glyph: string, text: string) => ({ glyph, text });
const AGREES = verdict("=", "Agrees");
const MISSING = verdict("?", "Not found: no public document prints it");
test.each([
  [[AGREES], "The one article figure agrees with the public record"],
  [[AGREES, verdict("≈", "Agrees within rounding")], "All 2 article figures agree with the public record"],
  [[MISSING], "No public document prints the one article figure"],
  [[MISSING, MISSING], "No public document prints any of the 2 article figures"],
  [[AGREES, MISSING], "1 of 2 article figures agrees with the public record and 1 was not found"],
  [
    [AGREES, verdict("≠", "Restated since"), MISSING],
    "1 of 3 article figures agrees with the public record, 1 was restated since and 1 was not found",
  ],
  [[verdict("≠", "Differs"), MISSING], "0 of 2 article figures agree with the public record, 1 differs and 1 was not found"],
  [
    [AGREES, verdict("?", "In another unit: not compared")],
    "1 of 2 article figures agrees with the public record and 1 stands there in another unit",
  ],
])("cross-checks %#: %s", (verdicts, title) => {
  expect(crossChecksTitle(verdicts)).toBe(title);
});
