import { expect, test } from "vitest";
import { selectChartSpec, selectOwnSets, selectReceipt, selectSearch } from "../../src/state/selectors.ts";
import { createAppStore } from "../../src/state/store.ts";
import { DATASET } from "../helpers/dataset.ts";
import { figure, ownSet, SMALL, unknown } from "../helpers/ownSet.ts";

const storeAt = (search = "", awaitsOwnSets = false) => createAppStore({ dataset: DATASET, search, awaitsOwnSets });

test("adding a set switches it on, and every provider that it names, and the address says so", () => {
  const store = storeAt("?view=shares");
  const ibm = figure({ providerId: "ibm", providerText: "IBM", line: 9 });
  store.getState().addOwnSet(ownSet([...SMALL, ibm]));
  const { view } = store.getState();
  expect(view.firms).toEqual(["gartner", "canalys", "idc", "omdia", "synergy", "own-1"]);
  expect(view.providers).toEqual(["alibaba", "aws", "microsoft", "google", "huawei", "ibm", "own-1-möwe-b-cloud-b"]);
  expect(decodeURIComponent(selectSearch(store.getState()))).toBe(
    "?view=shares&firms=gartner,canalys,idc,omdia,synergy,own-1&providers=alibaba,aws,microsoft,google,huawei,ibm,own-1",
  );
  const panel = selectChartSpec(store.getState()).cards.find((card) => card.cardId === "shares-own-1-m1");
  expect(panel?.rows.map((row) => row.receiptId)).toEqual(expect.arrayContaining(["own-1.0", "own-1.1", "own-1.2", "own-1.3", "own-1.7"]));
});

test("a set is toggled like a firm, and a provider that it alone names like any other", () => {
  const store = storeAt("?view=shares");
  store.getState().addOwnSet(ownSet());
  const { setView } = store.getState();
  const ids = () => selectChartSpec(store.getState()).cards.flatMap((card) => card.rows.map(({ receiptId }) => receiptId));
  const { view } = store.getState();
  setView({ providers: view.providers.filter((id) => id !== "own-1-möwe-b-cloud-b") });
  expect(ids()).toContain("own-1.0");
  expect(ids()).not.toContain("own-1.2");
  setView({ firms: view.firms.filter((id) => id !== "own-1") });
  expect(ids().filter((id) => id.startsWith("own-"))).toEqual([]);
  const { firms, providers } = selectChartSpec(store.getState()).filters;
  expect(firms.find(({ id }) => id === "own-1")).toMatchObject({ label: "report.csv (yours)", on: false, disabled: false });
  expect(providers.map(({ id }) => id)).not.toContain("own-1-möwe-b-cloud-b");
});

test("renaming changes every name of the set and no figure; the entry in the list says the same", () => {
  const store = storeAt();
  store.getState().addOwnSet(ownSet());
  const before = store.getState().dataset.observationById.get("own-1.0");
  store.getState().renameOwnSet("own-1", "Sales");
  expect(store.getState().dataset.firmById.get("own-1")?.label).toBe("Sales (yours)");
  expect(store.getState().dataset.observationById.get("own-1.0")).toEqual(before);
  expect(store.getState().view.firms).toContain("own-1");
  expect(selectOwnSets(store.getState())).toEqual([
    {
      setId: "own-1",
      name: "Sales",
      fileName: "report.csv",
      addedOn: "2026-11-22",
      figures: 7,
      joined: 7,
      rowsRead: 7,
      rowsLeft: 0,
      on: true,
    },
  ]);
  expect(selectOwnSets(store.getState())).toBe(selectOwnSets(store.getState()));
});

test("removing leaves the page as it was before, without a problem; undone it is as it was with the set; its number is not given again", () => {
  const store = storeAt("?view=shares");
  const before = store.getState();
  const set = ownSet();
  store.getState().addOwnSet(set);
  store.getState().openReceipt("own-1.0");
  const during = selectChartSpec(store.getState()).cards;
  store.getState().removeOwnSet("own-1");
  expect(store.getState().dataset).toBe(before.dataset);
  expect(store.getState().view).toEqual(before.view);
  expect(store.getState().problems).toEqual([]);
  expect(store.getState().nextOwnSetId()).toBe("own-2");
  store.getState().restoreOwnSet(set);
  expect(selectChartSpec(store.getState()).cards).toEqual(during);
  expect(store.getState().nextOwnSetId()).toBe("own-2");
});

test("another dataset is shown with the same sets, and back", () => {
  const store = storeAt();
  store.getState().addOwnSet(ownSet());
  store.getState().openDataset({ ...DATASET, version: "9.9.9" }, "other.zip");
  expect([store.getState().dataset.version, store.getState().dataset.observationById.has("own-1.0")]).toEqual(["9.9.9", true]);
  store.getState().closeDataset();
  expect([store.getState().dataset.version, store.getState().view.firms.includes("own-1")]).toEqual([DATASET.version, true]);
});

test("names of own sets in an address are neither lost nor a problem while the sets are still being read", () => {
  const search = "?view=shares&firms=own-1&providers=aws,own-1&from=2021&to=2027&receipt=own-1.2&tables=shares-own-1-m1&market=own-1-m1";
  const store = storeAt(search, true);
  expect(store.getState().problems).toEqual([]);
  store.getState().takeOwnSets([ownSet()], 4);
  expect(store.getState().problems).toEqual([]);
  expect(store.getState().view).toMatchObject({
    firms: ["own-1"],
    providers: ["aws", "own-1-möwe-b-cloud-b"],
    to: 2027,
    receipt: "own-1.2",
    tables: ["shares-own-1-m1"],
    market: "own-1-m1",
  });
  expect(store.getState().nextOwnSetId()).toBe("own-5");
  expect(selectReceipt(store.getState())?.ink).toBe("own");
});

test("every parameter that names what only another browser has is said in words", () => {
  const search = "?firms=own-1&providers=aws,own-1&receipt=own-1.2&tables=shares-own-1-m1&market=own-1-m1";
  const { problems, view } = storeAt(search).getState();
  expect(problems).toHaveLength(5);
  for (const problem of problems) expect(problem).toContain("names a reader’s own figures that are not in this browser: ");
  expect(view.firms).toEqual(["gartner", "canalys", "idc", "omdia", "synergy"]);
});

test("what a reader changes before the sets are there stands, and the sets of the address are on as well", () => {
  const store = storeAt("?firms=gartner,own-1", true);
  store.getState().setView({ view: "shares", firms: ["idc"] });
  store.getState().takeOwnSets([ownSet()], 1);
  expect(store.getState().view).toMatchObject({ view: "shares", firms: ["idc", "own-1"] });
});

test("a set of thousands of unknown providers has few chips and a short address, and all of its providers are shown", () => {
  const store = storeAt("?view=data");
  store.getState().addOwnSet(ownSet(Array.from({ length: 3000 }, (_, k) => unknown(`Provider ${k}`, { line: k + 2 }))));
  const spec = selectChartSpec(store.getState());
  expect(spec.filters.providers.filter(({ id }) => id.startsWith("own-1"))).toHaveLength(24);
  expect(selectSearch(store.getState()).length).toBeLessThan(120);
  const card = spec.cards.find((c) => c.kind === "data");
  expect(card?.kind === "data" ? card.ids.filter((id) => id.startsWith("own-1.")).length : 0).toBe(3000);
});
