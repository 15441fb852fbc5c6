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
  afterEach(() => vi.unstubAllGlobals());

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

  test.for(["blue", "", "__proto__"])("takes a stored “%s” for no choice", (stored) => {
    window.localStorage.setItem("cloud-shares.theme", stored);
    expect(start().getState().theme).toBe("system");
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
