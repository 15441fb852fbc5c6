import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createStore, del, entries, keys, set as put } from "idb-keyval";
import { beforeEach, expect, test, vi } from "vitest";
import { FIGURE_TEXTS, type FigureColumns, type OwnSet } from "../../src/domain/ownSet.ts";
import { storedSetOf } from "../../src/io/ownSets/ownSetRecord.ts";
import { figure, ownSet, SMALL } from "../helpers/ownSet.ts";

/** The module keeps its connection: each test has a storage and a module of its own. */
const fresh = async () => {
  vi.resetModules();
  return import("../../src/io/ownSets/ownSetStorage.ts");
};

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  return () => {
    vi.unstubAllGlobals();
    // A test that fails under a clock that stands still must not stop those after it.
    vi.useRealTimers();
  };
});

const raw = (key: string, value: unknown) => put(key, value, createStore("cloud-shares", "own-sets"));

test("a set that is kept comes back as it was, after a reload too, and its number is remembered when it is gone", async () => {
  const first = await fresh();
  expect(await first.loadOwnSets()).toEqual({ sets: [], lastNumber: 0, isComplete: true, issues: [] });
  const set = ownSet(SMALL, { setId: "own-3" });
  expect(await first.addStoredSet(set)).toEqual({ ok: true, value: undefined });
  const again = await fresh();
  expect(await again.loadOwnSets()).toEqual({ sets: [set], lastNumber: 3, isComplete: true, issues: [] });
  await again.removeStoredSet(set);
  expect(await again.loadOwnSets()).toEqual({ sets: [], lastNumber: 3, isComplete: true, issues: [] });
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
  expect(loaded.issues.map(({ cause }) => cause)).toEqual([
    "What this browser keeps as “own-2” cannot be shown: it is damaged, or of a newer version of this page.",
  ]);
  // Its number stays taken: what it was is not given to another set.
  expect(loaded.lastNumber).toBe(2);
  expect((await loadOwnSets()).issues).toHaveLength(1);
});

test("what a newer version has written stays as it is, whatever an older one does beside it", async () => {
  const { addStoredSet, loadOwnSets, renameStoredSet, removeStoredSet } = await fresh();
  const newer = { ...ownSet(SMALL, { setId: "own-1" }), version: 2, figures: { chunks: [1, 2] } };
  const more = { ...ownSet(SMALL, { setId: "own-2" }), colour: "red" };
  await raw("own-1", newer);
  await raw("own-2", more);
  await raw("settings", { hidden: ["own-1"] });
  await addStoredSet(ownSet(SMALL, { setId: "own-1" }));
  await renameStoredSet({ setId: "own-1", name: "Mine" });
  await renameStoredSet({ setId: "own-2", name: "Mine" });
  await addStoredSet(ownSet(SMALL, { setId: "own-3" }));
  await removeStoredSet({ setId: "own-3", name: "report.csv" });
  const kept = new Map(await entries<IDBValidKey, unknown>(createStore("cloud-shares", "own-sets")));
  expect([kept.get("own-1"), kept.get("own-2"), kept.get("settings")]).toEqual([newer, { ...more, name: "Mine" }, { hidden: ["own-1"] }]);
  // Nor is a number given anew.
  expect((await loadOwnSets()).lastNumber).toBe(3);
});

test("a browser that gives no storage is told of, and nothing is thrown", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("denied", "SecurityError");
    },
  });
  const { addStoredSet, loadOwnSets } = await fresh();
  const loaded = await loadOwnSets();
  expect([loaded.sets, loaded.isComplete, loaded.issues.length]).toEqual([[], false, 1]);
  expect((await addStoredSet(ownSet())).ok).toBe(false);
});

test("a storage that never answers is told of after 15 seconds, in reading and in writing", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("indexedDB", { open: () => ({}) });
  const { addStoredSet, loadOwnSets } = await fresh();
  const loading = loadOwnSets();
  await vi.advanceTimersByTimeAsync(15_000);
  const loaded = await loading;
  expect([loaded.sets, loaded.isComplete, loaded.issues.map(({ cause }) => cause)]).toEqual([
    [],
    false,
    ["This browser’s storage does not answer: what you added earlier is not shown."],
  ]);
  const adding = addStoredSet(ownSet());
  await vi.advanceTimersByTimeAsync(15_000);
  const result = await adding;
  expect(result.ok ? "" : result.issues[0]?.cause).toBe("“report.csv” could not be kept: the browser’s storage does not answer.");
  expect(vi.getTimerCount()).toBe(0);
});

/** A set of so many figures that all say the same. */
function longSet(count: number): OwnSet {
  const one = ownSet([figure()]).figures;
  const codes = new Uint32Array(count);
  const texts = Object.fromEntries(
    FIGURE_TEXTS.map((field) => [field, { ...one.texts[field], codes }]),
  ) as unknown as FigureColumns["texts"];
  const numbers = new Float64Array(count).map((_, k) => k);
  const figures = { ...one, count, texts, line: codes, column: codes, value: numbers, low: numbers, high: numbers };
  return { ...ownSet([]), figures: { ...figures, bound: new Uint8Array(count), status: new Uint8Array(count) } };
}

test("a large set is kept in parts and comes back whole; it is renamed and removed with all of them", async () => {
  const { addStoredSet, loadOwnSets, removeStoredSet, renameStoredSet } = await fresh();
  const set = longSet(50_001);
  expect((await addStoredSet(set)).ok).toBe(true);
  await addStoredSet(ownSet(SMALL, { setId: "own-2" }));
  const store = createStore("cloud-shares", "own-sets");
  expect(await keys(store)).toHaveLength(1 + 21 + 2);
  await renameStoredSet({ setId: "own-1", name: "Sales" });
  const { sets, issues } = await loadOwnSets();
  expect([sets.map(({ name, figures }) => [name, figures.count]), issues]).toEqual([
    [
      ["Sales", 50_001],
      ["report.csv", SMALL.length],
    ],
    [],
  ]);
  const bytes = (column: Uint32Array | Float64Array | undefined) => Buffer.from(column?.buffer ?? new ArrayBuffer(0));
  expect(bytes(sets[0]?.figures.value).equals(bytes(set.figures.value))).toBe(true);
  expect(bytes(sets[0]?.figures.texts.period.codes).equals(bytes(set.figures.texts.period.codes))).toBe(true);
  expect(sets[0]?.figures.texts.period.values).toEqual(set.figures.texts.period.values);
  await del("own-1/period", store);
  expect((await loadOwnSets()).issues.map(({ cause }) => cause)).toEqual([
    "What this browser keeps as “own-1” cannot be shown: it is damaged, or of a newer version of this page.",
  ]);
  await removeStoredSet(set);
  expect(await keys(store)).toEqual(["last-number", "own-2"]);
});

test("of a large set that does not fit nothing is kept", async () => {
  const { addStoredSet, loadOwnSets } = await fresh();
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  const refuse = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
    count += 1;
    if (count > 12) throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  });
  const result = await addStoredSet(longSet(50_001));
  refuse.mockRestore();
  expect(result.ok ? "" : result.issues[0]?.cause).toBe("“report.csv” could not be kept: the browser’s storage is full.");
  expect((await loadOwnSets()).sets).toEqual([]);
  expect(await keys(createStore("cloud-shares", "own-sets"))).toEqual([]);
});

test("a long set is looked at in steps between which the page has its turn", async () => {
  const count = 260_000;
  const long = longSet(count);
  let turns = 0;
  const breathe = async () => {
    turns += 1;
  };
  expect(await storedSetOf(long, "own-1", breathe)).not.toBeNull();
  // A turn for each of the 14 columns of words, and for bounds and states.
  expect(turns).toBe(16);
  long.figures.status[count - 1] = 99;
  expect(await storedSetOf(long, "own-1", breathe)).toBeNull();
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
