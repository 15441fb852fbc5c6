/** What in the storage is a set of this page, and what is not: one thing wrong at a time. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createStore, entries, keys, set as put } from "idb-keyval";
import { beforeEach, expect, test, vi } from "vitest";
import type { OwnSet } from "../../src/domain/ownSet.ts";
import { answered, NoAnswer } from "../../src/io/ownSets/answered.ts";
import { hasOutline, storedSetOf } from "../../src/io/ownSets/ownSetRecord.ts";
import { isParted, joined, recordsOf } from "../../src/io/ownSets/parts.ts";
import { ownSet, SMALL } from "../helpers/ownSet.ts";

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

const SET = ownSet();
const { figures } = SET;
const count = figures.count;
const withColumns = (patch: object): unknown => ({ ...SET, figures: { ...figures, ...patch } });
const withText = (patch: object): unknown => withColumns({ texts: { ...figures.texts, note: { ...figures.texts.note, ...patch } } });
const { note } = figures.texts;

test.each<[string, unknown]>([
  ["a name that is missing", { ...SET, name: undefined }],
  ["a file name that is a number", { ...SET, fileName: 1 }],
  ["a day in words", { ...SET, addedOn: "today" }],
  ["a day with an hour", { ...SET, addedOn: "2026-11-22T10" }],
  ["a day behind a word", { ...SET, addedOn: "on 2026-11-22" }],
  ["rows read that are none", { ...SET, rowsRead: Number.NaN }],
  ["half a row left", { ...SET, rowsLeft: 0.5 }],
  ["fewer rows left than none", { ...SET, rowsLeft: -1 }],
  ["a number in words", { ...SET, rowsLeft: "1" }],
  ["no columns", { ...SET, figures: null }],
  ["a count that is missing", withColumns({ count: undefined })],
  ["no texts", withColumns({ texts: null })],
  ["a text column that is missing", withText({ values: null })],
  ["codes of another kind", withText({ codes: new Float64Array(count) })],
  ["codes that are cut short", withText({ codes: note.codes.slice(1) })],
  ["texts of another kind", withText({ values: { ...note.values, bytes: [] } })],
  ["ends of another kind", withText({ values: { ...note.values, ends: new Uint8Array(3) } })],
  ...(["line", "column", "value", "low", "high", "bound", "status"] as const).flatMap((name): [string, unknown][] => [
    [`the column ${name} cut short`, withColumns({ [name]: figures[name].slice(1) })],
    [`the column ${name} as a list`, withColumns({ [name]: [...figures[name]] })],
  ]),
])("%s makes no set", (_, value) => expect(hasOutline(value, "own-1")).toBe(false));

test.each<[string, unknown]>([
  ["a text and no record", "own-1"],
  ["nothing", null],
])("%s makes no set", (_, value) => expect(hasOutline(value, "own-1")).toBe(false));

test("the key of a set is its own and a number of its kind", () => {
  expect(hasOutline(SET, "own-1")).toBe(true);
  for (const setId of ["own-0", "own-01", "own-x", "own-1x", "my own-1"]) expect(hasOutline({ ...SET, setId }, setId), setId).toBe(false);
  expect(hasOutline(SET, "own-2")).toBe(false);
});

const breathe = async () => {};
const changed = <T extends Uint32Array | Uint8Array>(column: T, k: number, to: number): T => {
  const copy = column.slice() as T;
  copy[k < 0 ? copy.length + k : k] = to;
  return copy;
};

test.each<[string, unknown]>([
  ["a bound of no word", withColumns({ bound: changed(figures.bound, 0, 6) })],
  ["a status of no word", withColumns({ status: changed(figures.status, -1, 5) })],
  ["a code one beyond the texts", withText({ codes: changed(note.codes, -1, note.values.ends.length) })],
  ["ends that fall", withText({ values: { ...note.values, ends: changed(note.values.ends, 0, 9999) } })],
  ["texts that end before their bytes", withText({ values: { ...note.values, bytes: new Uint8Array(note.values.bytes.length + 1) } })],
])("%s makes no set, though its columns are of the right kinds", async (_, value) => {
  expect(hasOutline(value, "own-1")).toBe(true);
  expect(await storedSetOf(value, "own-1", breathe)).toBeNull();
});

test("the last word of each list is one of them", async () => {
  expect(
    await storedSetOf(withColumns({ bound: changed(figures.bound, 0, 5), status: changed(figures.status, 0, 4) }), "own-1", breathe),
  ).not.toBe(null);
});

test("up to fifty thousand figures are one record, and only a record with a count alone has its columns beside it", () => {
  const of = (size: number) => recordsOf({ ...SET, figures: { ...figures, count: size } } as OwnSet);
  expect(of(50_000).map(([key]) => key)).toEqual(["own-1"]);
  const parts = of(50_001);
  expect([parts.length, parts.at(-1)?.[0], parts[0]?.[0]]).toEqual([1 + 21, "own-1", "own-1/line"]);
  const outline = parts.at(-1)?.[1];
  expect([isParted(outline), isParted(SET), isParted(null), isParted({ figures: null }), isParted("figures")]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  if (!isParted(outline)) throw new Error("no outline");
  const columns = parts.slice(0, -1).map(([, column]) => column);
  expect(joined(outline, columns)).toEqual({ ...SET, figures: { ...figures, count: 50_001 } });
});

test("a step that answers or refuses in time is what it is, and no clock runs on", async () => {
  vi.useFakeTimers();
  expect(await answered(Promise.resolve(4))).toBe(4);
  await expect(answered(Promise.reject(new Error("no")))).rejects.toThrow("no");
  const late = answered(new Promise(() => {}), 20).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(20);
  expect(await late).toBeInstanceOf(NoAnswer);
  expect(vi.getTimerCount()).toBe(0);
});

test("an issue of the storage has a place, a rule and a remedy; a number that another tab has taken has a rule of its own", async () => {
  const { addStoredSet, loadOwnSets, TAKEN } = await fresh();
  await addStoredSet(SET);
  const again = await addStoredSet({ ...SET, name: "mine" });
  expect(again.ok ? [] : again.issues).toEqual([
    {
      place: "mine",
      cause: "“mine” could not be kept in this browser (another tab has added a set under the same number).",
      remedy: expect.stringContaining("Allow this site"),
      rule: TAKEN,
    },
  ]);
  await put("own-2", 4, createStore("cloud-shares", "own-sets"));
  expect((await loadOwnSets()).issues).toEqual([
    { place: "own-2", cause: expect.any(String), remedy: expect.stringMatching(/^It is left/), rule: "own-sets" },
  ]);
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw "denied";
    },
  });
  const blocked = await fresh();
  expect(await blocked.loadOwnSets()).toEqual({
    sets: [],
    lastNumber: 0,
    isComplete: false,
    issues: [
      {
        place: "storage",
        cause: "This browser gives no access to your own figures (denied).",
        remedy: expect.stringContaining("Allow this site"),
        rule: "own-sets",
      },
    ],
  });
  const refused = await blocked.addStoredSet(SET);
  expect(refused.ok ? [] : refused.issues.map(({ rule }) => rule)).toEqual(["own-sets"]);
});

test("the largest number stays the largest: that of a later set, that which was kept, and none that is no number", async () => {
  const { addStoredSet, loadOwnSets } = await fresh();
  const store = createStore("cloud-shares", "own-sets");
  await addStoredSet({ ...SET, setId: "own-7" });
  await addStoredSet({ ...SET, setId: "own-3" });
  expect(new Map(await entries(store)).get("last-number")).toBe(7);
  for (const [last, wanted] of [
    [12, 12],
    [4, 7],
    ["12", 7],
    [1.5, 7],
  ]) {
    await put("last-number", last, store);
    expect((await loadOwnSets()).lastNumber, String(last)).toBe(wanted);
  }
});

test("a set that another tab removes while the sets are read is not there, and is no damage", async () => {
  const { addStoredSet, loadOwnSets } = await fresh();
  await addStoredSet(SET);
  await addStoredSet({ ...SET, setId: "own-2" });
  const get = IDBObjectStore.prototype.get;
  const gone = vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    return get.call(this, key === "own-2" ? "nothing" : key);
  });
  const { sets, issues, isComplete } = await loadOwnSets();
  gone.mockRestore();
  expect([sets.map(({ setId }) => setId), issues, isComplete]).toEqual([["own-1"], [], true]);
});

test("a storage that comes back is opened anew", async () => {
  const { addStoredSet, loadOwnSets, removeStoredSet, renameStoredSet } = await fresh();
  const factory = indexedDB;
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new Error("busy");
    },
  });
  expect((await loadOwnSets()).isComplete).toBe(false);
  expect((await renameStoredSet(SET)).ok).toBe(false);
  expect((await removeStoredSet(SET)).ok).toBe(false);
  vi.stubGlobal("indexedDB", factory);
  expect((await addStoredSet(ownSet(SMALL))).ok).toBe(true);
  expect((await loadOwnSets()).sets).toHaveLength(1);
  expect(await keys(createStore("cloud-shares", "own-sets"))).toEqual(["last-number", "own-1"]);
});
