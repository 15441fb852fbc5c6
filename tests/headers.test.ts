import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { headersFor } from "../src/build/sentHeaders.ts";
import { VIEW_IDS } from "../src/spec/viewId.ts";
import { ROOT } from "./data/files.ts";

const text = readFileSync(path.join(ROOT, "public/_headers"), "utf8");
const sent = (address: string): Readonly<Record<string, string>> =>
  Object.fromEntries(headersFor(text, address).map(([name, value]) => [name.toLowerCase(), value]));

const VIEWS = VIEW_IDS.filter((view) => view !== "overview").map((view) => `/${view}.html`);
const PAGES = ["/", "/index.html", ...VIEWS, "/embed.html", "/embed"];
const FILES = ["/data/sources.csv", "/views/shares.svg", "/markets/x.json", "/assets/index-1.js", "/404.html", "/og.png"];

test("no address gets a header twice: hosts add up all rules that fit", () => {
  for (const address of [...PAGES, ...FILES]) {
    const names = headersFor(text, address).map(([name]) => name.toLowerCase());
    expect([address, names]).toEqual([address, [...new Set(names)]]);
  }
});

test("every answer forbids guessing its type, names no referrer, and takes no device", () => {
  for (const address of [...PAGES, ...FILES]) {
    expect(sent(address)).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(sent(address)["permissions-policy"]).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\).*usb=\(\)/);
  }
});

// A page that is kept would ask for scripts that a newer build has replaced; a script has its content in its name.
test("pages and data are asked for anew each time, scripts and styles never", () => {
  for (const address of [...PAGES, "/data/sources.csv", "/views/shares.svg", "/markets/x.json", "/sw.js", "/cloud-shares.html"]) {
    expect([address, sent(address)["cache-control"]]).toEqual([address, "no-cache"]);
  }
  expect(sent("/assets/index-1.js")["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("the dashboard stands apart from other origins; the embed and the data are there for them", () => {
  for (const page of ["/", "/index.html", ...VIEWS]) {
    expect(sent(page)).toMatchObject({ "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin" });
    expect(sent(page)["access-control-allow-origin"]).toBeUndefined();
  }
  for (const address of ["/embed.html", "/embed", "/data/sources.csv", "/views/shares.svg", "/markets/x.json"]) {
    expect([address, sent(address)["cross-origin-resource-policy"]]).toEqual([address, "cross-origin"]);
  }
  expect(sent("/data/sources.csv")["access-control-allow-origin"]).toBe("*");
  expect(sent("/assets/index-1.js")["cross-origin-resource-policy"]).toBe("same-origin");
});

test("the policy lets no text become mark-up, but through one policy of our own code", () => {
  for (const page of PAGES) {
    const policy = sent(page)["content-security-policy"] ?? "";
    expect(policy).toContain("; require-trusted-types-for 'script'; ");
    expect(/trusted-types ([^;]+);/.exec(policy.replace("require-trusted-types-for", ""))?.[1]?.split(" ")).toEqual(["cloud-shares"]);
  }
});
