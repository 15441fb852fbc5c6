import { expect, test } from "vitest";
import { DOCUMENTS_CARD } from "../../src/spec/cardIds.ts";
import type { TableCard } from "../../src/spec/tableCard.ts";
import { selectChartSpec, selectReceipt, selectSearch } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { DATASET } from "../helpers/dataset.ts";

const start = (search = "") => createAppStore({ dataset: DATASET, search });

test("the address decides the first state, and the state gives the address back", () => {
  const store = start("?view=shares&firms=gartner&receipt=a2-aws-share-2021");
  expect(store.getState().view.firms).toEqual(["gartner"]);
  expect(selectReceipt(store.getState())?.figure).toBe("39%");
  expect(selectSearch(store.getState())).toBe("?view=shares&firms=gartner&receipt=a2-aws-share-2021");
});

test("selectors return the same object until an input changes", () => {
  const store = start("?view=shares");
  const spec = selectChartSpec(store.getState());
  store.getState().openReceipt("a2-aws-share-2021");
  expect(selectChartSpec(store.getState())).toBe(spec);
  store.getState().setView({ tables: ["shares-gartner-ww-iaas"] });
  expect(selectChartSpec(store.getState())).toBe(spec);
  store.getState().setView({ firms: ["idc"] });
  expect(selectChartSpec(store.getState())).not.toBe(spec);
});

test("a toggle keeps the cards that it does not change, as the same objects, and makes the changed ones anew", () => {
  const store = start("");
  const cardOf = (id: string) => selectChartSpec(store.getState()).cards.find((c) => c.cardId === id);
  const ids = ["shares-idc-cn-cloud", "spend-canalys-cn-cloud-infrastructure", "events", "shares-gartner-ww-iaas"];
  const before = ids.map(cardOf);
  store.getState().setView({ providers: ["alibaba", "microsoft", "google", "huawei"] });
  const after = ids.map(cardOf);
  expect(after[1]).toBe(before[1]);
  expect(after[3]).not.toBe(before[3]);
  expect(after[3]?.rows.some((r) => r.providerLabel === "AWS")).toBe(false);
  expect(after[0]).not.toBe(before[0]); // AWS was a gap of IDC's panel
});

test("a filter change closes the receipt, unless the change keeps it", () => {
  const store = start("?receipt=a2-aws-share-2021");
  store.getState().setView({ firms: ["gartner"] });
  expect(store.getState().view.receipt).toBeNull();
  store.getState().setView({ receipt: "a2-aws-share-2021", firms: ["gartner", "idc"] });
  expect(selectReceipt(store.getState())?.receiptId).toBe("a2-aws-share-2021");
});

test("reset keeps the view and drops every filter", () => {
  const store = start("?view=shares&firms=idc&from=2019&form=bars&nonsense=1");
  expect(store.getState().problems).toHaveLength(1);
  store.getState().reset();
  expect(selectSearch(store.getState())).toBe("?view=shares");
  expect(store.getState().problems).toEqual([]);
});

test("following an address replaces the view and reports what it could not follow", () => {
  const store = start("?view=shares");
  store.getState().follow("?form=spiral");
  expect(store.getState().view.view).toBe("overview");
  expect(store.getState().problems[0]).toContain("spiral");
  store.getState().dismissProblems();
  expect(store.getState().problems).toEqual([]);
});

test("another dataset takes the page's place with the view that it can name, and goes again", () => {
  const store = start("?view=shares&firms=gartner,idc");
  // A dataset without IDC, as an earlier version might be.
  const idc = new Set(DATASET.markets.filter((m) => m.firmId === "idc").map((m) => m.marketId));
  const observations = DATASET.observations.filter((o) => !idc.has(o.marketId));
  const observationById = new Map(observations.map((o) => [o.observationId, o]));
  store.getState().openDataset({ ...DATASET, observations, observationById, version: "1.9.0" }, "old.zip");
  const opened = store.getState();
  expect([opened.opened, opened.dataset.version, opened.ownVersion]).toEqual(["old.zip", "1.9.0", DATASET.version]);
  expect(opened.view.view).toBe("shares");
  expect(opened.view.firms).toEqual(["gartner"]);
  expect(opened.problems.join()).toContain("idc");
  expect(selectChartSpec(opened).datasetVersion).toBe("1.9.0");
  expect(selectChartSpec(opened).cards.some((card) => card.cardId === "shares-idc-cn-cloud")).toBe(false);

  // Links are followed and filters reset in what that dataset can name.
  store.getState().follow("?view=shares&firms=idc");
  expect(store.getState().problems.join()).toContain("idc");
  store.getState().reset();
  expect(store.getState().view.firms).not.toContain("idc");

  store.getState().closeDataset();
  const own = store.getState();
  expect([own.opened, own.dataset]).toEqual([null, DATASET]);
  expect(own.view.firms).toContain("idc");
  expect(selectChartSpec(own).datasetVersion).toBe(DATASET.version);
});

test("a toggle keeps the choices, the lists of choices and the tabs that it does not change, as the same objects", () => {
  const store = start("?view=shares");
  const before = selectChartSpec(store.getState());
  store.getState().setView({ providers: ["alibaba", "aws", "microsoft", "huawei"] });
  const after = selectChartSpec(store.getState());
  expect(after.tabs).toBe(before.tabs);
  expect(after.filters.forms).toBe(before.filters.forms);
  expect(after.filters.asOf).toBe(before.filters.asOf);
  const chosen = (spec: typeof before, id: string) => spec.filters.providers.find((choice) => choice.id === id);
  expect(chosen(after, "microsoft")).toBe(chosen(before, "microsoft"));
  expect(chosen(after, "google")).not.toBe(chosen(before, "google"));
  expect(chosen(after, "google")?.on).toBe(false);
});

test("a toggle keeps the lines, cells and marks of a table that it does not change, as the same objects", () => {
  const store = start("?view=sources");
  const documents = () => {
    const card = selectChartSpec(store.getState()).cards.find((c) => c.cardId === DOCUMENTS_CARD);
    if (card?.kind !== "table") throw new Error("The documents are a table");
    return card;
  };
  const before = documents();
  const { providers } = store.getState().view;
  store.getState().setView({ providers: providers.filter((id) => id !== "aws") });
  const after = documents();
  expect(after).not.toBe(before);
  expect(after.columns).toBe(before.columns);
  const place = before.columns.findIndex(({ id }) => id === "figures");
  const marksOf = (card: TableCard, line: number) => card.lines[line]?.cells[place]?.marks ?? [];
  const changed = before.lines.map((_, k) => k).filter((k) => marksOf(after, k).length !== marksOf(before, k).length);
  expect(changed.length).toBeGreaterThan(1);
  for (const k of changed) {
    const [was, is] = [before.lines[k], after.lines[k]];
    expect(is).not.toBe(was);
    // Its title says the same, and so do the figures that it still gives.
    expect(marksOf(after, k).length).toBeGreaterThan(0);
    expect(is?.cells[1]).toBe(was?.cells[1]);
    for (const mark of marksOf(after, k)) expect(marksOf(before, k)).toContain(mark);
  }
  store.getState().setView({ providers });
  for (const [k, line] of documents().lines.entries()) expect(line).toEqual(before.lines[k]);
});
