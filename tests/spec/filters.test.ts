import { describe, expect, test } from "vitest";
import { counted, grouped } from "../../src/domain/words/en/grammar.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import { decodeView, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "../helpers/dataset.ts";

const context = viewContext(DATASET);
const specFor = (search: string) => buildChartSpec(DATASET, decodeView(search, context).view, [], context);
const ids = (choices: readonly { readonly id: string }[]) => choices.map(({ id }) => id);

describe("a group without effect is not offered", () => {
  test.each(["disagreement", "timeline", "concentration", "sources", "data"])("%s has one form: no chart form", (view) => {
    expect(specFor(`?view=${view}`).filters.forms).toEqual([]);
  });

  test.each(["spend", "revenue"])("%s offers the forms that amounts can take, and one that another view left on", (view) => {
    expect(ids(specFor(`?view=${view}`).filters.forms)).toEqual(["best", "bars", "lines", "table"]);
    const left = specFor(`?view=${view}&form=slope`).filters.forms.find(({ id }) => id === "slope");
    expect(left).toMatchObject({ on: true, disabled: false });
  });

  test.each(["revenue", "timeline"])("no research firm can pass in %s, whatever the filters: none is listed", (view) => {
    const { firms, summary } = specFor(`?view=${view}&collection=record`).filters;
    expect(firms).toEqual([]);
    expect(summary).not.toContain("research firm");
  });

  test("firms with nothing in the collection are not listed, firms with something stay when other filters hide it", () => {
    expect(ids(specFor("").filters.firms)).toEqual(["gartner", "canalys", "idc"]);
    const hidden = specFor("?view=shares&from=2026&to=2026").filters.firms;
    expect(hidden.map(({ id, disabled }) => [id, disabled])).toEqual([
      ["gartner", true],
      ["canalys", true],
      ["idc", true],
    ]);
    expect(ids(specFor("?view=shares&collection=record").filters.firms)).toContain("synergy");
  });

  test("Spend offers no providers, and those that another view switched off change nothing of it", () => {
    const whole = specFor("?view=spend&collection=record&assume=36");
    expect(whole.filters.providers).toEqual([]);
    expect(whole.filters.summary).toContain("every provider");
    expect(whole.cards.find((card) => card.kind === "assumption")?.choices.map(({ providerId }) => providerId)).toContain("aws");
    for (const providers of ["none", "huawei", "tencent"])
      expect(specFor(`?view=spend&collection=record&assume=36&providers=${providers}`).cards).toEqual(whole.cards);
    // An empty view blames what can be switched.
    const empty = specFor("?view=spend&from=2015&to=2015&providers=none").empty;
    expect(empty?.text).toMatch(/printed nothing for 2015/);
  });

  test("further providers are listed where the collection knows them or the address switches them on", () => {
    const further = (search: string) => ids(specFor(search).filters.providers.filter(({ more }) => more));
    expect(further("?view=shares")).toEqual([]);
    expect(further("?view=shares&providers=aws,tencent")).toEqual(["tencent"]);
    expect(further("?view=shares&collection=record")).toContain("tencent");
  });

  test("events are of the articles alone: the timeline offers no collection and nothing beside values", () => {
    const { collections, shows, steps } = specFor("?view=timeline").filters;
    expect([...collections, ...shows, ...steps]).toEqual([]);
  });
});

test("the overview with the record keeps to the results that the articles quote, and counts no others", () => {
  const spec = specFor("?collection=record");
  const results = spec.cards.find((card) => card.cardId.startsWith("results"));
  expect(results).toMatchObject({ title: "Alibaba’s cloud grew 10% while group profit halved" });
  expect(specFor("?collection=record&firms=none").status.lead).toBe(specFor("?firms=none").status.lead);
});

test("counts have their thousands apart", () => {
  expect([grouped(999), grouped(1411), counted(1, "figure"), counted(20000, "figure")]).toEqual([
    "999",
    "1,411",
    "1 figure",
    "20,000 figures",
  ]);
});
