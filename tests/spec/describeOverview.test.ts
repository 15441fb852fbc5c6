/** Heading and deck of the overview, the title of the Data view, and titles of shares: each claims only what is shown. */
import { describe, expect, test } from "vitest";
import type { Observation } from "../../src/domain/model.ts";
import type { Card } from "../../src/spec/card.ts";
import { shareMaterials } from "../../src/spec/cards/sharePanels.ts";
import { COMPARED_PROVIDERS } from "../../src/spec/compared.ts";
import { dataTitle, narrowingWords } from "../../src/spec/describeData.ts";
import { overviewDeck, overviewHeading } from "../../src/spec/describeOverview.ts";
import { amountTitle } from "../../src/spec/describeRevenue.ts";
import { shareTitle } from "../../src/spec/describeShares.ts";
import { barsForm } from "../../src/spec/forms/bars.ts";
import { chooseForm } from "../../src/spec/forms/choose.ts";
import type { ShareMaterial } from "../../src/spec/forms/form.ts";
import { linesForm } from "../../src/spec/forms/lines.ts";
import { shownObservations } from "../../src/spec/quantities.ts";
import { defaultView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";
import { mark } from "../helpers/specFixture.ts";

const view = defaultView(viewContext(DATASET));
const ARTICLES = shownObservations(
  DATASET,
  DATASET.observations.filter((o) => o.sourceId.startsWith("article-")),
);
const materials = (shown: readonly Observation[] = ARTICLES): readonly ShareMaterial[] =>
  shareMaterials(DATASET, shown, COMPARED_PROVIDERS);
const only = (marketId: string, shown?: readonly Observation[]): ShareMaterial =>
  materials(shown).find((m) => m.scope.marketId === marketId) ?? expect.fail(marketId);

describe("the overview", () => {
  const deck = (figures: number, events: number, of = materials(), collection: "articles" | "record" = "articles") =>
    overviewDeck({ ...view, collection }, figures, [{ kind: "events", rows: Array.from({ length: events }) } as unknown as Card], of);

  test("counts figures and events, and leaves out what is not there", () => {
    expect(deck(3, 2)).toMatch(/^Three figures and two events from /);
    expect(deck(13, 0)).toMatch(/^13 figures from /);
    expect(deck(0, 2)).toMatch(/^Two events from /);
    expect(deck(0, 0)).toMatch(/^Nothing from /);
    expect(deck(1, 0, materials(), "record")).not.toBe(deck(1, 0));
  });

  test("says how many firms measure different markets, where there is more than one", () => {
    expect(deck(1, 0)).toMatch(/Three research firms/);
    expect(deck(1, 0, materials().slice(0, 1))).not.toMatch(/research firm/);
    const [one] = materials();
    expect(deck(1, 0, [one ?? expect.fail(), one ?? expect.fail()])).not.toMatch(/research firm/);
  });

  test("claims both places of Alibaba only where it and both kinds of market are shown", () => {
    const claim = "Alibaba is first in China and third in the world";
    expect(overviewHeading(DATASET, view, materials())).toBe(claim);
    expect(overviewHeading(DATASET, view, materials().slice(0, 1))).not.toBe(claim);
    expect(overviewHeading(DATASET, view, materials().slice(1))).not.toBe(claim);
    expect(overviewHeading(DATASET, { ...view, providers: ["aws"] }, materials())).not.toBe(claim);
    expect(overviewHeading({ ...DATASET, observations: [] }, view, materials())).not.toBe(claim);
  });
});

describe("the title of the Data view", () => {
  const print = "another print of the same quantity";
  test.each([
    ["", "No figure matches"],
    ["=", `The one figure agrees with ${print}`],
    ["=≈", `Both figures agree with ${print}`],
    ["≠≠≠", `All 3 figures differ from ${print}`],
    ["?", "The one figure has no other print to compare with"],
    ["??", "None of the 2 figures has another print to compare with"],
    ["=?", `Of 2 figures, 1 agrees with ${print} and 1 has none to compare with`],
    ["==??", `Of 4 figures, 2 agree with ${print} and 2 have none to compare with`],
    ["≠?", `Of 2 figures, 1 differs from ${print} and 1 has none to compare with`],
  ])("%s: %s", (glyphs, title) => {
    expect(dataTitle([...glyphs])).toBe(title);
  });

  test("with prints that agree and that differ names no third thing", () => {
    expect(dataTitle([..."=≠"])).toMatch(/^Of 2 figures, 1 agrees with another print of the same quantity and 1 differs/);
    expect(dataTitle([..."=≠"])).not.toContain("compare");
  });

  test("names the search and each choice that narrows", () => {
    const facet = (label: string, value: string) => ({ label, value, valueText: value.toUpperCase() }) as never;
    expect(narrowingWords({ q: " huawei ", facets: [facet("Measure", "share"), facet("Unit", "")] })).toBe("“huawei” and measure “SHARE”");
    expect(narrowingWords({ q: " ", facets: [] })).toBe("");
  });
});

describe("titles of shares", () => {
  const gartner = only("gartner-ww-iaas");
  const title = (material: ShareMaterial) => shareTitle(material, barsForm.draw(material));

  test("the leader held more than the next three only where its least is more than their most, and everyone is on", () => {
    expect(title(gartner)).toBe("AWS held more of worldwide IaaS in 2021 than the next three providers together");
    const more = gartner.shares.map((o) => (o.providerId === "alibaba" ? { ...o, value: 12, asPrinted: "12%" } : o));
    expect(title({ ...gartner, shares: more })).toBe("AWS held 39% of worldwide IaaS in 2021, says Gartner");
    expect(title({ ...gartner, providers: ["aws", "google"] })).toMatch(/^AWS held 39%/);
    const two = gartner.shares.filter((o) => ["aws", "google"].includes(o.providerId));
    expect(title({ ...gartner, shares: two })).toMatch(/^AWS held 39%/);
    const five = [...gartner.shares, { ...(gartner.shares[0] ?? expect.fail()), providerId: "huawei", value: 4.5, asPrinted: "4.5%" }];
    expect(title({ ...gartner, shares: five })).toMatch(/than the next three providers together$/);
  });

  test("the leader is the largest of the last period, in whatever order shares come", () => {
    expect(title({ ...gartner, shares: gartner.shares.toReversed() })).toBe(title(gartner));
    const drawn = barsForm.draw(gartner);
    expect(shareTitle(gartner, { ...drawn, marks: drawn.marks.toReversed() })).toBe(title(gartner));
    expect(title({ ...gartner, shares: [] })).toBe("Gartner published no share here");
  });
});

describe("bars", () => {
  const canalys = only("canalys-cn-cloud-infrastructure");

  test("need a share, stand largest first in groups by period, latest first", () => {
    expect(barsForm.refuse({ ...canalys, shares: [] })).toMatch(/share/);
    expect(barsForm.refuse(canalys)).toBeNull();
    const { chart, gaps, marks, ratios } = barsForm.draw(canalys);
    expect(chart.form === "bars" ? chart.groups.map(({ period, rows }) => [period, rows.map((row) => row.receiptId)]) : []).toEqual([
      ["2021", ["a5-alibaba-share-2021"]],
      ["2019", ["a5-alibaba-share-2019"]],
    ]);
    expect(marks.map(({ receiptId }) => receiptId)).toEqual(["a5-alibaba-share-2021", "a5-alibaba-share-2019", "a5-huawei-share-ratio"]);
    expect(ratios.map(({ receiptId }) => receiptId)).toEqual(["a5-huawei-share-ratio"]);
    expect(gaps.map(({ providerId }) => providerId)).toEqual(["aws", "microsoft", "google"]);
  });

  test("of several periods have a gap where a provider has a level in another of them", () => {
    const level = canalys.shares.find(({ period }) => period === "2021") ?? expect.fail();
    const late = { ...level, observationId: "made", providerId: "huawei", value: 18, asPrinted: "18%" };
    const { chart } = barsForm.draw({ ...canalys, ratios: [], shares: [...canalys.shares, late] });
    const rows =
      chart.form === "bars" ? chart.groups.map((group) => group.rows.map((row) => ("value" in row ? row.value : row.providerId))) : [];
    expect(rows).toEqual([
      [37, 18],
      [46, "huawei"],
    ]);
  });

  test("of one period have a row for each provider without a share, after those with one", () => {
    const { chart } = barsForm.draw(only("gartner-ww-iaas"));
    const rows = chart.form === "bars" ? (chart.groups[0]?.rows ?? []) : [];
    expect(rows.map((row) => ("value" in row ? row.value : row.providerId))).toEqual([39, 21, 9.5, 7.1, "huawei"]);
  });
});

test("a form that the dates cannot carry is replaced by the richest that they can, and it is said why", () => {
  const canalys = only("canalys-cn-cloud-infrastructure");
  const chosen = (asked: Parameters<typeof chooseForm>[1], material = canalys) => {
    const { form, fallback } = chooseForm(material, asked);
    return [form.formId, fallback];
  };
  expect(chosen("best")).toEqual(["slope", ""]);
  expect(chosen("lines")).toEqual(["slope", "Two dates: shown as slope"]);
  expect(chosen("bump")[1]).toMatch(/^One provider/);
  expect(chosen("bump", only("idc-cn-cloud"))).toEqual(["bars", "One date: shown as bars"]);
  expect(chosen("bars", { ...canalys, shares: [] })).toEqual(["index", "No level is published: shown as index"]);
  expect(linesForm.refuse(canalys)).toMatch(/three dates/);
});

test("an amount that is below zero for certain is a loss, one that is told without a sign is none", () => {
  const loss = mark("aws", "AWS", -4, { text: "−US$4 billion", band: { low: -4.5, high: -3.5 }, periodText: "2020" });
  expect(amountTitle("AWS income", [loss])).toBe("AWS income was a loss of US$4 billion in 2020");
  expect(amountTitle("AWS income", [{ ...loss, text: "(4)" }])).toBe("AWS income was (4) in 2020");
  expect(amountTitle("AWS income", [])).toBe("AWS income");
});
