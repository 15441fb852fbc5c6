import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createUrlSync } from "../../src/app/urlSync.ts";
import { loadBundled } from "../../src/io/bundled.ts";
import { createAppStore } from "../../src/state/store.ts";
import { ownSet } from "../helpers/ownSet.ts";

const loaded = loadBundled();
if (!loaded.ok) throw new Error("the bundled dataset must load");
const dataset = loaded.value;
const [first, second] = dataset.observations.map((o) => o.observationId);
if (first === undefined || second === undefined) throw new Error("the dataset needs two observations");

function start(search = "") {
  window.history.replaceState(null, "", `/${search}`);
  const store = createAppStore({ dataset, search });
  const sync = createUrlSync(store, window);
  return { store, sync, ...store.getState() };
}

/** A history as Safari has it: 100 calls within 30 seconds, and an exception from the next one on. */
function strictHistory() {
  const push = window.history.pushState.bind(window.history);
  const replace = window.history.replaceState.bind(window.history);
  const calls: number[] = [];
  const allowed =
    (call: typeof push): typeof push =>
    (...parts) => {
      calls.push(performance.now());
      if (calls.filter((at) => at > performance.now() - 30_000).length > 100) throw new DOMException("too many calls", "SecurityError");
      call(...parts);
    };
  vi.spyOn(window.history, "pushState").mockImplementation(allowed(push));
  vi.spyOn(window.history, "replaceState").mockImplementation(allowed(replace));
  return calls;
}

/** Resolves once the browser has stepped back and everything that listens has heard of it. */
const steppedBack = () => new Promise((done) => window.addEventListener("popstate", done, { once: true }));

describe("address and view", () => {
  beforeEach(() => vi.restoreAllMocks());
  afterEach(() => vi.useRealTimers());

  test("a filter is a new entry, and going back brings the old view", async () => {
    const { store, sync, setView } = start();
    const before = window.history.length;
    setView({ firms: ["gartner"] });
    expect(window.location.search).toBe("?firms=gartner");
    expect(window.history.length).toBe(before + 1);
    window.history.back();
    await vi.waitFor(() => expect(store.getState().view.firms).toEqual(store.getState().context.firms));
    sync.stop();
  });

  test("opening a receipt is an entry, stepping replaces it, and closing leaves it", async () => {
    const { store, sync, openReceipt } = start("?view=shares");
    openReceipt(first);
    const opened = window.history.length;
    openReceipt(second);
    expect(window.history.length).toBe(opened);
    expect(new URLSearchParams(window.location.search).get("receipt")).toBe(second);
    openReceipt(null);
    await vi.waitFor(() => expect(window.location.search).toBe("?view=shares"));
    expect(store.getState().view.receipt).toBeNull();
    expect(store.getState().view.view).toBe("shares");
    sync.stop();
  });

  test("a receipt opened before the browser has stepped back from the one just closed stays open, and closes too", async () => {
    const { store, sync, openReceipt } = start("?view=shares");
    openReceipt(first);
    const entries = window.history.length;
    const stepped = steppedBack();
    openReceipt(null);
    openReceipt(second);
    await stepped;
    expect(new URLSearchParams(window.location.search).get("receipt")).toBe(second);
    expect(store.getState().view.receipt).toBe(second);
    expect(window.history.length).toBe(entries);
    openReceipt(null);
    await vi.waitFor(() => expect(window.location.search).toBe("?view=shares"));
    expect(store.getState().view.receipt).toBeNull();
    sync.stop();
  });

  test("a filter set before the browser has stepped back is an entry after the step", async () => {
    const { store, sync, setView, openReceipt } = start("?view=shares");
    openReceipt(first);
    const entries = window.history.length;
    const stepped = steppedBack();
    openReceipt(null);
    setView({ firms: ["gartner"] });
    await stepped;
    expect(window.location.search).toBe("?view=shares&firms=gartner");
    expect(store.getState().view.firms).toEqual(["gartner"]);
    expect(window.history.length).toBe(entries);
    sync.stop();
  });

  test("a browser that never steps back gets the address all the same", () => {
    vi.useFakeTimers();
    const { sync, setView, openReceipt } = start("?view=shares");
    vi.spyOn(window.history, "back").mockImplementation(() => undefined);
    openReceipt(first);
    openReceipt(null);
    setView({ firms: ["gartner"] });
    vi.advanceTimersByTime(5_000);
    expect(window.location.search).toBe("?view=shares&firms=gartner");
    sync.stop();
  });

  test("a receipt that the address opened closes without leaving the page", () => {
    const { sync, openReceipt } = start(`?receipt=${first}`);
    const back = vi.spyOn(window.history, "back");
    openReceipt(null);
    expect(window.location.search).toBe("");
    expect(back).not.toHaveBeenCalled();
    sync.stop();
  });

  test("a link changes view and address", () => {
    const { store, sync } = start();
    sync.go("?view=shares");
    expect(store.getState().view.view).toBe("shares");
    expect(window.location.search).toBe("?view=shares");
    sync.stop();
  });

  test("a set that is taken away leaves the address, without a step of the history; an address that asks in vain stays as it was asked", () => {
    const { sync, addOwnSet, removeOwnSet } = start();
    addOwnSet(ownSet(undefined, { setId: "own-1" }));
    expect(window.location.search).toContain("own-1");
    const before = window.history.length;
    removeOwnSet("own-1");
    expect(window.location.search).toBe("");
    expect(window.history.length).toBe(before);
    sync.stop();
    const odd = start("?firms=gartner,constructor");
    odd.takeOwnSets([], 3);
    expect(window.location.search).toBe("?firms=gartner,constructor");
    odd.sync.stop();
  });

  test("a browser that refuses history calls keeps the view right, and the address catches up", () => {
    const { store, sync, setView } = start();
    const refuse = vi.spyOn(window.history, "pushState").mockImplementation(() => {
      throw new DOMException("too many calls", "SecurityError");
    });
    setView({ firms: ["gartner"] });
    expect(store.getState().view.firms).toEqual(["gartner"]);
    expect(window.location.search).toBe("");
    refuse.mockRestore();
    setView({ form: "bars" });
    expect(window.location.search).toBe("?firms=gartner&form=bars");
    sync.stop();
  });

  test("five hundred letters typed at once come to rest in the address, without a call that a browser refuses", () => {
    vi.useFakeTimers();
    const { sync, setView } = start("?view=data");
    const calls = strictHistory();
    const before = window.history.length;
    for (let letters = 1; letters <= 500; letters += 1) {
      setView({ q: "x".repeat(1 + (letters % 90)) });
      vi.advanceTimersByTime(20);
    }
    expect(calls.length).toBeLessThanOrEqual(100);
    vi.advanceTimersByTime(30_000);
    expect(window.location.search).toBe(`?view=data&q=${"x".repeat(1 + (500 % 90))}`);
    expect(calls.length).toBeLessThanOrEqual(100);
    expect(window.history.length).toBe(before + 1);
    sync.stop();
  });

  test("an address that had to wait is written without a further change, and is an entry of its own", () => {
    vi.useFakeTimers();
    const { sync, setView } = start();
    const before = window.history.length;
    const refuse = vi.spyOn(window.history, "pushState").mockImplementation(() => {
      throw new DOMException("too many calls", "SecurityError");
    });
    setView({ firms: ["gartner"] });
    vi.advanceTimersByTime(5_000);
    expect(window.location.search).toBe("");
    refuse.mockRestore();
    vi.advanceTimersByTime(5_000);
    expect(window.location.search).toBe("?firms=gartner");
    expect(window.history.length).toBe(before + 1);
    sync.stop();
  });

  test("a step that waits is forgotten when the reader goes back to where the address is, or leaves by the browser's own buttons", () => {
    vi.useFakeTimers();
    const { store, sync, setView, openReceipt } = start();
    const refuse = vi.spyOn(window.history, "pushState").mockImplementation(() => {
      throw new DOMException("too many calls", "SecurityError");
    });
    const back = vi.spyOn(window.history, "back");
    openReceipt(first);
    openReceipt(null);
    // Nothing was written, so there is nothing to step back from: that would leave the page.
    expect(back).not.toHaveBeenCalled();
    setView({ firms: ["gartner"] });
    window.dispatchEvent(new PopStateEvent("popstate"));
    refuse.mockRestore();
    vi.advanceTimersByTime(60_000);
    expect(window.location.search).toBe("");
    expect(store.getState().view.firms).toEqual(store.getState().context.firms);
    sync.stop();
  });

  test("a receipt that opened and closed while the address waited leaves an entry that nothing steps back from", () => {
    vi.useFakeTimers();
    const { sync, setView, openReceipt } = start();
    const refuse = vi.spyOn(window.history, "pushState").mockImplementation(() => {
      throw new DOMException("too many calls", "SecurityError");
    });
    setView({ firms: ["gartner"] });
    openReceipt(first);
    openReceipt(null);
    refuse.mockRestore();
    vi.advanceTimersByTime(5_000);
    expect(window.location.search).toBe("?firms=gartner");
    expect(window.history.state).toBeNull();
    sync.stop();
  });

  test("a page that is left writes the address that waits", () => {
    vi.useFakeTimers();
    const { sync, setView } = start();
    const refuse = vi.spyOn(window.history, "pushState").mockImplementation(() => {
      throw new DOMException("too many calls", "SecurityError");
    });
    setView({ firms: ["idc"] });
    refuse.mockRestore();
    window.dispatchEvent(new Event("pagehide"));
    expect(window.location.search).toBe("?firms=idc");
    sync.stop();
  });
});
