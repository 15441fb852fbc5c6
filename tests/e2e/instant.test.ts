/** The page before its scripts, the moment in which they take it over, and the page without a network or a server. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { VIEW_IDS } from "../../src/spec/viewId.ts";
import { holdScripts } from "../helpers/holdScripts.ts";
import { drawnThings, launch, open, settle, VIEWS } from "../helpers/page.ts";

const browser = await launch();

/** Every shift of the layout that the page has made until now. */
const layoutShifts = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const seen: number[] = [];
        const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map((e) => Reflect.get(e, "value") as number)));
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done(seen)));
      }),
  );

/** Px from the top of the page: below, a long table has rows only as far as its region is high. */
const LOOKED_AT = 1700;

/** Every visible mark: where it stands and how large it is, in whole px. */
const places = (page: Page) =>
  page.locator("figure[data-card] [data-receipt]").evaluateAll(
    (marks, end) =>
      marks
        .filter((mark) => mark.checkVisibility() && mark.getBoundingClientRect().top < end)
        .map((mark) => {
          const { x, y, width, height } = mark.getBoundingClientRect();
          return `${mark.getAttribute("data-receipt")} ${[x, y, width, height].map(Math.round).join(" ")}`;
        }),
    LOOKED_AT,
  );

const pageOf = (view: string): string => `${inject("base")}${view === "overview" ? "" : `${view}.html`}`;

// Fails when a view is not drawn at build, when a tab leads to the scripts' address, and when a control is left that nothing answers.
test("without scripts each view stands with its cards, its tabs are links, and no control is dead", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pageOf("overview"));
  const labels = await page.locator("nav.tabs a").allTextContents();
  expect(labels).toHaveLength(VIEW_IDS.length);
  for (const [place, label] of labels.entries()) {
    await page.locator("nav.tabs").getByRole("link", { name: label, exact: true }).click();
    await page.waitForURL(pageOf(VIEW_IDS[place] ?? ""));
    expect(await page.locator("nav.tabs [aria-current=page]").textContent()).toBe(label);
    expect(await page.locator("figure[data-card]").count(), label).toBeGreaterThan(0);
    const dead = page.locator("button:not([data-receipt]), input, select");
    const inSight = await dead.evaluateAll((all) =>
      all.filter((one) => one.checkVisibility() && getComputedStyle(one).pointerEvents !== "none").map((one) => one.outerHTML.slice(0, 90)),
    );
    expect(inSight, label).toEqual([]);
  }
  await context.close();
});

// Fails when a chart needs a script or a measured width, when anything moves, shifts or complains while the scripts take over, and when styles that
// look for what follows outlive the time in which the page comes.
test.each([
  ["overview", 1440],
  ["overview", 375],
  ["shares", 1440],
  ["concentration", 375],
  ["data", 1440],
])("%s at %i px stands before any script, and the scripts take it over where it stands", async (view, width) => {
  const still = await browser.newContext({ viewport: { width, height: 1000 } });
  await still.route(/\.js$/, (route) => route.abort());
  const before = await still.newPage();
  await before.goto(pageOf(view));
  const drawn = await places(before);
  expect(drawn.length).toBeGreaterThan(2);
  await still.close();

  const { page, complaints, close } = await open(browser, { width, page: view === "overview" ? "" : `${view}.html` });
  expect(await places(page)).toEqual(drawn);
  const { search } = new URL(page.url());
  expect(search).toBe(VIEWS.find((one) => one.view === view)?.search);
  expect(await layoutShifts(page)).toEqual([]);
  expect(await page.locator("[data-s], [data-h]").count()).toBe(0);
  // Each further change would have the browser go through the styles of the whole page.
  const looking = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).filter((text) => text.includes(":has("))),
  );
  expect(looking).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

// Fails when a chart is drawn by the build in a height that it does not have at the width of a tablet.
test("the takeover moves nothing on a tablet, where a chart has its row to itself", async () => {
  const { page, close } = await open(browser, { width: 820, page: "spend.html" });
  expect(await layoutShifts(page)).toEqual([]);
  await close();
});

// Fails when a style sheet or a script of the page's own is linked where the parser meets it before the view stands.
test.each(VIEW_IDS)("the page of %s asks for nothing before it stands", async (view) => {
  const page = await (await fetch(pageOf(view))).text();
  const [before = "", later = ""] = page.split('<template id="scripts">');
  expect(before).toContain("<style>");
  expect(before.match(/<(?:script|link)\b[^>]*(?: src=|"stylesheet"|"modulepreload")[^>]*>/g)).toBeNull();
  expect(later).toMatch(/<script type="module"[^>]* src="\.\/assets\/index-/);
});

// Fails when a press is lost that comes before the scripts, when it is made twice, and when a page that is drawn anew forgets it.
test.each(["en-GB", "de-DE"])("what is pressed before the scripts answer is done when they do (%s)", async (locale) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce", locale });
  const release = await holdScripts(context);
  const page = await context.newPage();
  await page.goto(inject("base"), { waitUntil: "domcontentloaded" });
  const google = page.locator("input[name=provider][value=google]");
  // The last press is the one that counts.
  await page.locator("figure[data-card] [data-receipt]").first().click();
  await google.click({ force: true });
  expect(await google.isChecked()).toBe(true);
  release();
  await settle(page);
  expect(await google.isChecked()).toBe(false);
  expect(new URL(page.url()).search).toContain("providers=");
  await context.close();
});

// Fails when a browser leaves the page for a file that is let go over it before the scripts answer, and when the file is forgotten.
test("a table that is dropped before the scripts answer is previewed when they do, once", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" });
  const release = await holdScripts(context);
  const page = await context.newPage();
  await page.goto(inject("base"), { waitUntil: "domcontentloaded" });
  const stays = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["Year,AWS\n2021,39%\n2022,40%\n"], "early.csv"));
    const drag = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    // Without these two refusals the browser opens the file in the page's place.
    return ["dragover", "drop"].map((type) => !document.body.dispatchEvent(drag(type)));
  });
  expect(stays).toEqual([true, true]);
  release();
  const preview = page.getByRole("dialog");
  await preview.waitFor();
  await preview.getByText("early.csv").first().waitFor();
  await page.keyboard.press("Escape");
  await preview.waitFor({ state: "detached" });
  await settle(page);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await context.close();
});

// Fails when the Overview, which index.html holds, is shown to a reader who asked for something else.
test("an address with choices shows nothing until the scripts draw it", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  const release = await holdScripts(page);
  await page.goto(`${inject("base")}?view=shares&form=table`, { waitUntil: "commit" });
  await page.locator("#root main").waitFor({ state: "attached" });
  expect(await page.locator("#root").isVisible()).toBe(false);
  release();
  await settle(page);
  expect(await page.locator("nav.tabs [aria-current=page]").textContent()).toBe("Shares");
  expect(await page.locator("#root").isVisible()).toBe(true);
  await context.close();
});

test("after a visit the page works without a network: reloaded, with another view and with what is fetched on demand", async () => {
  const { page, close } = await open(browser, { keepsOffline: true });
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated") await new Promise((done) => active?.addEventListener("statechange", done, { once: true }));
  });
  const before = (await drawnThings(page)).length;
  await page.context().setOffline(true);
  await page.reload();
  await settle(page);
  expect((await drawnThings(page)).length).toBe(before);
  await page.goto(`${inject("base")}?view=data`);
  await settle(page);
  expect(await page.locator("[data-row]").count()).toBeGreaterThan(5);
  await page.goto(pageOf("spend"));
  await settle(page);
  expect(new URL(page.url()).search).toBe("?view=spend");
  await close();
});

test("the page as one file opens from a disk: filters, views and receipts answer, nothing is asked of a network", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cloud-shares-"));
  const file = path.join(folder, "cloud-shares.html");
  writeFileSync(file, await (await fetch(`${inject("base")}cloud-shares.html`)).text());
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  await settle(page);
  const before = (await drawnThings(page)).length;
  await page.getByRole("checkbox", { name: /Canalys/ }).click();
  await settle(page);
  expect((await drawnThings(page)).length).toBeLessThan(before);
  await page.locator("nav.tabs").getByRole("link", { name: "Data" }).click();
  await settle(page);
  await page.locator("[data-row] [data-receipt]").first().click();
  await page.locator("[data-receipt-open]").waitFor();
  const links = await page.locator("a[href]").evaluateAll((all) =>
    all
      .filter((a) => a.checkVisibility())
      .map((a) => a.getAttribute("href") ?? "")
      .filter((href) => !/^(?:[?#]|\.\/$|https?:)/.test(href)),
  );
  expect(links, "no link to a file that is not there").toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

// Fails when a control that opens what is fetched on demand waits for its press, and when a page fetches it without any sign of a reader's wish.
test("what is fetched on demand is on its way as soon as a pointer or the focus is near what opens it", async () => {
  const { page, complaints, close } = await open(browser);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const has = (part: string) =>
    page.evaluate((name) => performance.getEntriesByType("resource").some((one) => one.name.includes(name)), part);
  const card = page.locator("figure[data-card]").first();
  const wishes = [
    ["DownloadMenu-", card.getByRole("button", { name: "Download" })],
    ["CiteDialog-", card.getByRole("button", { name: "Cite" })],
    ["ShareMenu-", card.getByRole("button", { name: "Share" })],
    ["ImportDialog-", page.locator("footer").getByRole("button", { name: /figures/ })],
  ] as const;
  for (const [place, [part, control]] of wishes.entries()) {
    expect(await has(part), part).toBe(false);
    const request = page.waitForRequest((one) => one.url().includes(part));
    await (place % 2 === 0 ? control.hover() : control.focus());
    await request;
  }
  await card.getByRole("button", { name: "Share" }).click();
  const embed = page.getByRole("menuitem", { name: /Embed/ });
  await embed.waitFor();
  expect(asked.filter((url) => url.includes("EmbedDialog-"))).toEqual([]);
  const request = page.waitForRequest((one) => one.url().includes("EmbedDialog-"));
  await embed.hover();
  await request;
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
