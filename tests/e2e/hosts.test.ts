/** The build on other hosts than its own server: under a path, with the page named in full, and at addresses that end nowhere. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { headersFor } from "../../src/build/sentHeaders.ts";
import { ROOT } from "../data/files.ts";
import { violations } from "../helpers/axe.ts";
import { card, drawnThings, launch, open, pressMark, receiptOf, settle } from "../helpers/page.ts";
import { type StaticHost, staticHost } from "../helpers/staticHost.ts";

const browser = await launch();
let host: StaticHost;
beforeAll(async () => {
  host = await staticHost(inject("built"), "/some/path/");
});
afterAll(() => host.close());

/** Undefined where the project is no repository: then the page shows none. */
function commit(): string | undefined {
  const { stdout, status } = spawnSync("git", ["rev-parse", "--short=8", "HEAD"], { cwd: ROOT, encoding: "utf8" });
  return status === 0 && existsSync(path.join(ROOT, ".git")) ? stdout.trim() : undefined;
}

test("under a path of a plain host everything is found and stays there, also where the page is named in full", async () => {
  const { page, complaints, close } = await open(browser, { base: `${host.address}index.html`, search: "?view=revenue" });
  await page.getByRole("link", { name: "Shares", exact: true }).click();
  await settle(page);
  expect(page.url()).toBe(`${host.address}index.html?view=shares`);
  const [thing] = await drawnThings(page);
  if (!thing) throw new Error("Nothing is drawn");
  await pressMark(page, thing);
  await receiptOf(page, thing.receiptId).waitFor();
  await page.keyboard.press("Escape");
  await card(page, thing.cardId).getByRole("button", { name: "Download", exact: true }).click();
  await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /^CSV/ }).first().click()]);
  await page.goto(`${host.address}?view=timeline`);
  await settle(page);
  for (const link of await page.locator(".foot a").all()) {
    const { status } = await page.evaluate(
      async (href) => ({ status: (await fetch(href)).status }),
      (await link.getAttribute("href")) ?? "",
    );
    expect(status).toBe(200);
  }
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { readonly version: string };
  const shown = /Page (\S+)(?: \(([0-9a-f]+)\))?/.exec(await page.locator(".foot").innerText());
  expect([shown?.[1], shown?.[2]]).toEqual([version, commit()]);
  const packed = readFileSync(path.join(inject("built"), "index.html"), "utf8");
  expect(packed).not.toMatch(/(?:src|href)="\//);
  // No other file asked in vain, and the browser asks for none by itself.
  expect(host.missed).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test("a card stands alone under that path as well", async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${host.address}embed.html?card=shares-gartner-ww-iaas&amp;view=shares&amp;theme=dark`);
  await page.locator("figure[data-card] [data-receipt]").first().waitFor();
  const link = await page.getByRole("link", { name: /Open in Cloud Shares/ }).getAttribute("href");
  expect(link).toBe(`${host.address}?view=shares#shares-gartner-ww-iaas`);
  await context.close();
});

test("an address that ends nowhere says so, however deep it is, and leads to the page", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const base of [host.address, inject("base")]) {
    for (const lost of ["nowhere", "a/b/c/nowhere?view=shares"]) {
      const answer = await page.goto(base + lost);
      expect(answer?.status(), base + lost).toBe(404);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("No page at this address");
    }
  }
  await page.goto(`${host.address}nowhere`);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Open Cloud Shares" }).click();
  await page.locator("figure[data-card] [data-receipt]").first().waitFor();
  expect(page.url()).toBe(host.address);
  await context.close();
});

test("npm start sends what the file of headers says, and nothing that it does not", async () => {
  const text = readFileSync(path.join(inject("built"), "_headers"), "utf8");
  const asset = /assets\/[\w.-]+\.js/.exec(readFileSync(path.join(inject("built"), "index.html"), "utf8"))?.[0] ?? "";
  for (const address of ["", "index.html", "embed.html", asset, "data/sources.csv", "views/shares.svg", "nowhere"]) {
    const { headers } = await fetch(inject("base") + address, { headers: { origin: "https://example.org" } });
    const wanted = headersFor(text, `/${address}`);
    expect(wanted.length, address).toBeGreaterThan(2);
    for (const [name, value] of wanted) expect([address, name, headers.get(name)]).toEqual([address, name, value]);
    if (!/^(?:data|views)/.test(address)) expect(headers.has("access-control-allow-origin"), address).toBe(false);
  }
});
