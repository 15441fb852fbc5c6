import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createStore, set as put } from "idb-keyval";
import { beforeEach, expect, test, vi } from "vitest";
import { ownSet, SMALL } from "../helpers/ownSet.ts";

/** The module keeps its connection: each test has a storage and a module of its own. */
const fresh = async () => {
  vi.resetModules();
  return import("../../src/io/ownSets/ownSetStorage.ts");
};

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => vi.unstubAllGlobals();
});

const raw = (key: string, value: unknown) => put(key, value, createStore("cloud-shares", "own-sets"));

test("a set that is kept comes back as it was, after a reload too, and its number is remembered when it is gone", async () => {
  const first = await fresh();
  expect(await first.loadOwnSets()).toEqual({ sets: [], lastNumber: 0, issues: [] });
  const set = ownSet(SMALL, { setId: "own-3" });
  expect(await first.addStoredSet(set)).toEqual({ ok: true, value: undefined });
  const again = await fresh();
  expect(await again.loadOwnSets()).toEqual({ sets: [set], lastNumber: 3, issues: [] });
  await again.removeStoredSet(set);
  expect(await again.loadOwnSets()).toEqual({ sets: [], lastNumber: 3, issues: [] });
});

test("sets come back in the order of their numbers, not of their names", async () => {
  const { addStoredSet, loadOwnSets } = await fresh();
  for (const setId of ["own-10", "own-9"]) await addStoredSet(ownSet(SMALL, { setId }));
  expect((await loadOwnSets()).sets.map(({ setId }) => setId)).toEqual(["own-9", "own-10"]);
});

test("a renamed set keeps its figures; one that is no longer there is not brought back by its new name", async () => {
  const { addStoredSet, loadOwnSets, renameStoredSet, removeStoredSet } = await fresh();
  const set = ownSet();
  await addStoredSet(set);
  await renameStoredSet({ setId: "own-1", name: "Sales" });
  expect((await loadOwnSets()).sets).toEqual([{ ...set, name: "Sales" }]);
  await removeStoredSet(set);
  await renameStoredSet({ setId: "own-1", name: "Back" });
  expect((await loadOwnSets()).sets).toEqual([]);
});

test("a set of the same number from another tab is never overwritten", async () => {
  const { addStoredSet, loadOwnSets } = await fresh();
  await addStoredSet(ownSet(SMALL, { name: "theirs" }));
  const result = await addStoredSet(ownSet(SMALL, { name: "mine" }));
  expect(result.ok ? [] : result.issues.map((i) => i.cause)).toEqual([expect.stringContaining("another tab has added")]);
  expect((await loadOwnSets()).sets.map(({ name }) => name)).toEqual(["theirs"]);
});

const columns = ownSet().figures;
test.each([
  ["null", null],
  ["a text", "own-2"],
  ["a set under another key", ownSet(SMALL, { setId: "own-7" })],
  ["a name that is a number", { ...ownSet(SMALL, { setId: "own-2" }), name: 4 }],
  ["a column that is cut short", { ...ownSet(SMALL, { setId: "own-2" }), figures: { ...columns, value: columns.value.slice(1) } }],
  ["codes of no text", { ...ownSet(SMALL, { setId: "own-2" }), figures: { ...columns, status: columns.status.map(() => 99) } }],
  [
    "a place beyond the texts",
    {
      ...ownSet(SMALL, { setId: "own-2" }),
      figures: {
        ...columns,
        texts: { ...columns.texts, period: { ...columns.texts.period, codes: columns.texts.period.codes.map(() => 99) } },
      },
    },
  ],
])("%s in the storage is named and left alone, and the sound set beside it is there", async (_, value) => {
  const { addStoredSet, loadOwnSets } = await fresh();
  await addStoredSet(ownSet());
  await raw("own-2", value);
  const loaded = await loadOwnSets();
  expect(loaded.sets.map(({ setId }) => setId)).toEqual(["own-1"]);
  expect(loaded.issues.map(({ cause }) => cause)).toEqual(["What this browser keeps as “own-2” is damaged and cannot be shown."]);
  // Its number stays taken: what it was is not given to another set.
  expect(loaded.lastNumber).toBe(2);
  expect((await loadOwnSets()).issues).toHaveLength(1);
});

test("a browser that gives no storage is told of, and nothing is thrown", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("denied", "SecurityError");
    },
  });
  const { addStoredSet, loadOwnSets } = await fresh();
  const loaded = await loadOwnSets();
  expect([loaded.sets, loaded.issues.length]).toEqual([[], 1]);
  expect((await addStoredSet(ownSet())).ok).toBe(false);
});

test("a full storage says so, and what to do", async () => {
  const { addStoredSet } = await fresh();
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const result = await addStoredSet(ownSet());
  expect(result.ok ? "" : result.issues[0]?.cause).toBe("“report.csv” could not be kept: the browser’s storage is full.");
  vi.restoreAllMocks();
});
