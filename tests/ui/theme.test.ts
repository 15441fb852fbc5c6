import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { followTheme, switchTheme } from "../../src/app/theme.ts";
import { loadBundled } from "../../src/io/bundled.ts";
import { createAppStore } from "../../src/state/store.ts";

const loaded = loadBundled();
if (!loaded.ok) throw new Error("the bundled dataset must load");
const dataset = loaded.value;

const systemIs = (scheme: "light" | "dark") =>
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query.includes(scheme), media: query }));
const onPage = () => document.documentElement.getAttribute("data-theme");

describe("the theme", () => {
  beforeEach(() => {
    window.localStorage.clear();
    document.documentElement.removeAttribute("data-theme");
    systemIs("light");
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const start = () => {
    const store = createAppStore({ dataset, search: "" });
    followTheme(store);
    return store;
  };

  test("follows the system until switched, is remembered, and follows it again when switched back", () => {
    const store = start();
    expect(onPage()).toBeNull();
    switchTheme(store);
    expect(onPage()).toBe("dark");
    expect(start().getState().theme).toBe("dark");
    switchTheme(store);
    expect(onPage()).toBeNull();
    expect(start().getState().theme).toBe("system");
  });

  test("switches to light under a dark system", () => {
    systemIs("dark");
    switchTheme(start());
    expect(onPage()).toBe("light");
  });

  const KEY = "cloud-shares.preferences";
  const stored = () => ({ ...window.localStorage });

  test.for<readonly [how: string, text: string]>([
    ["cut", '{"version":2,"theme":"da'],
    ["no object", '"dark"'],
    ["a list", '["dark"]'],
    ["null", "null"],
    ["empty", ""],
    ["no version", '{"theme":"dark "}'],
    ["another type", '{"version":2,"theme":1}'],
    ["a theme of the prototype", '{"version":2,"__proto__":{"theme":"dark"}}'],
    ["named like actions", '{"version":2,"setTheme":"dark","setView":1,"openReceipt":{}}'],
    ["very long", `{"version":2,"theme":"${"dark".repeat(100_000)}"}`],
  ])("takes stored preferences that are %s for no choice, and loses none of them", ([, text]) => {
    window.localStorage.setItem(KEY, text);
    const store = start();
    expect(store.getState().theme).toBe("system");
    expect(onPage()).toBeNull();
    expect(typeof store.getState().setTheme).toBe("function");
    expect(stored()).toEqual({ [KEY]: text });
    switchTheme(store);
    expect(start().getState().theme).toBe("dark");
    const kept =
      Object.values(stored()).some((now) => now === text) || JSON.stringify({ ...JSON.parse(text), theme: "dark" }) === stored()[KEY];
    expect(kept, JSON.stringify(stored())).toBe(true);
  });

  test.for(["light", "dark", "blue", "__proto__", "system", null])(
    "version 1 of the store, “%s”, is read and stays as it is for tabs that hold it",
    (word) => {
      if (word !== null) window.localStorage.setItem("cloud-shares.theme", word);
      const before = stored();
      const store = start();
      expect(store.getState().theme).toBe(word === "light" || word === "dark" ? word : "system");
      expect(stored()).toEqual(before);
      store.getState().setTheme(word === "dark" ? "light" : "dark");
      expect(start().getState().theme).toBe(word === "dark" ? "light" : "dark");
      expect(stored()).toEqual({ ...before, [KEY]: `{"version":2,"theme":"${word === "dark" ? "light" : "dark"}"}` });
    },
  );

  test("a choice to follow the system again outweighs an older one of version 1", () => {
    window.localStorage.setItem("cloud-shares.theme", "dark");
    start().getState().setTheme("system");
    expect(start().getState().theme).toBe("system");
  });

  test("what a newer version stored is read as far as it is known, and never written over", () => {
    const newer = '{"version":3,"theme":"dark","density":{"rows":2}}';
    window.localStorage.setItem(KEY, newer);
    const store = start();
    expect(onPage()).toBe("dark");
    store.getState().setTheme("light");
    expect(onPage()).toBe("light");
    expect(stored()).toEqual({ [KEY]: newer });
  });

  test("keys of this version that another tab's build added are kept", () => {
    window.localStorage.setItem(KEY, '{"version":2,"theme":"light","later":[1]}');
    start().getState().setTheme("dark");
    expect(stored()).toEqual({ [KEY]: '{"version":2,"theme":"dark","later":[1]}' });
  });

  test("works while storage is full, and what stood there stays", () => {
    window.localStorage.setItem(KEY, "{cut");
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    switchTheme(start());
    expect(onPage()).toBe("dark");
    expect(stored()).toEqual({ [KEY]: "{cut" });
  });

  test.for(["null", "blocked"])("works where the window has %s for storage", (how) => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      if (how === "null") return null as unknown as Storage;
      throw new DOMException("blocked", "SecurityError");
    });
    switchTheme(start());
    expect(onPage()).toBe("dark");
  });

  test("works while storage is blocked", () => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(blocked);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(blocked);
    switchTheme(start());
    expect(onPage()).toBe("dark");
  });
});
