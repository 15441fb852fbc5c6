import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createStore, get, set as put } from "idb-keyval";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAppStore } from "../../src/state/store.ts";
import { DATASET } from "../helpers/dataset.ts";
import { ownSet, SMALL } from "../helpers/ownSet.ts";

/** A tab: its own modules and its own store, on the storage and the channel that all tabs share. */
async function tab(search = "") {
  vi.resetModules();
  const { keepOwnSets } = await import("../../src/app/keepOwnSets.ts");
  const store = createAppStore({ dataset: DATASET, search, awaitsOwnSets: true });
  const stop = await keepOwnSets(store);
  stops.push(stop);
  return store;
}

const stops: (() => void)[] = [];
const names = (store: Awaited<ReturnType<typeof tab>>) => store.getState().ownSets.map(({ name }) => name);

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

test("a set that is added is there after a reload, under the address that names it and without a problem", async () => {
  const first = await tab();
  first.getState().addOwnSet(ownSet());
  await vi.waitFor(async () => expect(names(await tab())).toEqual(["report.csv"]));
  const again = await tab("?view=shares&firms=gartner,own-1");
  expect(again.getState().view.firms).toEqual(["gartner", "own-1"]);
  expect(again.getState().problems).toEqual([]);
});

test("an address that names a set of another browser says so once the storage was read", async () => {
  const store = await tab("?firms=gartner,own-1");
  expect(store.getState().problems).toEqual(["“firms” names a reader’s own figures that are not in this browser: own-1."]);
  expect(store.getState().view.firms).toEqual(["gartner"]);
});

test("what one tab adds, renames and removes is so in the other", async () => {
  const [one, other] = [await tab(), await tab()];
  one.getState().addOwnSet(ownSet());
  await vi.waitFor(() => expect(names(other)).toEqual(["report.csv"]));
  other.getState().renameOwnSet("own-1", "Sales");
  await vi.waitFor(() => expect(names(one)).toEqual(["Sales"]));
  one.getState().removeOwnSet("own-1");
  await vi.waitFor(() => expect(names(other)).toEqual([]));
  // The number is not given again, in neither tab.
  expect([one, other].map((store) => store.getState().nextOwnSetId())).toEqual(["own-2", "own-2"]);
});

test("a set that could not be kept stays in its tab when another tab changes what is kept", async () => {
  const [one, other] = [await tab(), await tab()];
  const refuse = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  one.getState().addOwnSet(ownSet());
  await vi.waitFor(() => expect(one.getState().problems.join()).toContain("storage is full"));
  refuse.mockRestore();
  other.getState().addOwnSet(ownSet(SMALL, { setId: "own-2", name: "other" }));
  await vi.waitFor(() => expect(names(one)).toEqual(["report.csv", "other"]));
});

test("a storage that is refused later on takes nothing from the page", async () => {
  const [one, other] = [await tab(), await tab()];
  one.getState().addOwnSet(ownSet());
  await vi.waitFor(() => expect(names(other)).toEqual(["report.csv"]));
  const refuse = vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(() => {
    throw new DOMException("gone", "UnknownError");
  });
  const channel = new BroadcastChannel("cloud-shares.own-sets");
  channel.postMessage("changed");
  await vi.waitFor(() => expect(one.getState().problems.join()).toContain("no access to your own figures"));
  refuse.mockRestore();
  channel.close();
  expect(names(one)).toEqual(["report.csv"]);
});

test("two tabs that add under one number at once keep both sets, each shown where it was added", async () => {
  const [one, other] = [await tab(), await tab()];
  one.getState().addOwnSet(ownSet(SMALL, { name: "mine" }));
  other.getState().addOwnSet(ownSet(SMALL, { name: "theirs" }));
  const here = (store: Awaited<ReturnType<typeof tab>>) => store.getState().ownSets.map(({ setId, name }) => `${setId} ${name}`);
  await vi.waitFor(() => expect([one, other].map((store) => here(store).length)).toEqual([2, 2]));
  expect(here(one)).toEqual(here(other));
  expect(new Set(here(one).map((text) => text.slice(0, 5)))).toEqual(new Set(["own-1", "own-2"]));
  const shownIn = (store: Awaited<ReturnType<typeof tab>>) => {
    const { ownSets, view } = store.getState();
    return ownSets.filter(({ setId }) => view.firms.includes(setId)).map(({ name }) => name);
  };
  expect([shownIn(one), shownIn(other)]).toEqual([["mine"], ["theirs"]]);
  expect([...one.getState().problems, ...other.getState().problems]).toEqual([]);
  expect(here(await tab())).toEqual(here(one));
});

test("a set added before the storage was read takes the next number where its own is used", async () => {
  const first = await tab();
  first.getState().addOwnSet(ownSet(SMALL, { name: "kept" }));
  await vi.waitFor(async () => expect(names(await tab())).toEqual(["kept"]));
  vi.resetModules();
  const { keepOwnSets } = await import("../../src/app/keepOwnSets.ts");
  const quick = createAppStore({ dataset: DATASET, search: "", awaitsOwnSets: true });
  quick.getState().addOwnSet(ownSet(SMALL, { name: "quick" }));
  stops.push(await keepOwnSets(quick));
  await vi.waitFor(async () => expect(names(await tab())).toEqual(["kept", "quick"]));
  expect(quick.getState().view.firms).toContain("own-2");
  expect(quick.getState().view.firms).not.toContain("own-1");
});

test("a set added while the storage is being read stays, and is kept beside those that are there", async () => {
  const first = await tab();
  first.getState().addOwnSet(ownSet(SMALL, { name: "kept" }));
  await vi.waitFor(async () => expect(names(await tab())).toEqual(["kept"]));
  vi.resetModules();
  const { keepOwnSets } = await import("../../src/app/keepOwnSets.ts");
  const quick = createAppStore({ dataset: DATASET, search: "", awaitsOwnSets: true });
  const keeping = keepOwnSets(quick);
  quick.getState().addOwnSet(ownSet(SMALL, { name: "quick" }));
  stops.push(await keeping);
  expect(names(quick)).toEqual(["kept", "quick"]);
  await vi.waitFor(async () => expect(names(await tab())).toEqual(["kept", "quick"]));
});

test("a set that could not be kept is not lost when another tab takes its number", async () => {
  const [one, other] = [await tab(), await tab()];
  const refuse = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  one.getState().addOwnSet(ownSet());
  await vi.waitFor(() => expect(one.getState().problems.join()).toContain("storage is full"));
  refuse.mockRestore();
  other.getState().addOwnSet(ownSet(SMALL, { name: "other" }));
  await vi.waitFor(() => expect(names(one)).toEqual(["other", "report.csv"]));
  expect(one.getState().view.firms).toContain("own-2");
});

test("a set whose number a newer version took in a form that is not known here gets the next one, and is kept", async () => {
  const one = await tab();
  const newer = { setId: "own-1", version: 9 };
  await put("own-1", newer, createStore("cloud-shares", "own-sets"));
  one.getState().addOwnSet(ownSet());
  await vi.waitFor(() => expect(one.getState().view.firms).toContain("own-2"));
  await vi.waitFor(async () => expect(names(await tab())).toEqual(["report.csv"]));
  expect(await get("own-1", createStore("cloud-shares", "own-sets"))).toEqual(newer);
});
