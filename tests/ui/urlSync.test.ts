import { beforeEach, describe, expect, test, vi } from "vitest";
import { createUrlSync } from "../../src/app/urlSync.ts";
import { loadBundled } from "../../src/io/bundled.ts";
import { createAppStore } from "../../src/state/store.ts";

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

describe("address and view", () => {
  beforeEach(() => vi.restoreAllMocks());

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
});
