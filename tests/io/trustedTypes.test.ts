/** Addresses of scripts: of the page's own origin and no other, through the page's policy where it has one. */
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function load(trustedTypes?: object) {
  vi.resetModules();
  vi.stubGlobal("location", new URL("https://example.org/shares/"));
  vi.stubGlobal("trustedTypes", trustedTypes);
  return (await import("../../src/io/trustedTypes.ts")).scriptUrl;
}

test("an address of the page's own origin is given whole, one of another is refused", async () => {
  const scriptUrl = await load();
  expect(scriptUrl("./assets/a.js")).toBe("https://example.org/shares/assets/a.js");
  for (const other of ["https://example.com/a.js", "//example.com/a.js", "data:text/javascript,1", "blob:https://example.com/1"])
    expect(() => scriptUrl(other), other).toThrow(TypeError);
});

test("where the page has trusted types one policy makes the addresses, and it refuses the same ones", async () => {
  const made: string[] = [];
  const scriptUrl = await load({
    createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => {
      made.push(name);
      return { createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}` };
    },
  });
  expect(scriptUrl("./a.js")).toBe("trusted https://example.org/shares/a.js");
  expect(scriptUrl("./b.js")).toBe("trusted https://example.org/shares/b.js");
  expect(() => scriptUrl("https://example.com/a.js")).toThrow(TypeError);
  expect(made).toEqual(["cloud-shares"]);
});
