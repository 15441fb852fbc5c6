import { expect, test } from "vitest";
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
