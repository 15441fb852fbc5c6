/**
 * What browsers refuse, lack or take away, each with the outcome that a reader should see: the page goes on, says what it could not do, and loses
 * nothing. Print is in print.test.ts and media.test.ts, forced colours in media.test.ts, reduced motion in states.test.ts.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { card, cardIds, drawnThings, launch, open, pressMark, receiptOf, settle } from "../helpers/page.ts";

const browser = await launch();

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const pressTheme = (page: Page) =>
  page
    .getByRole("button", { name: /light|dark|theme/i })
    .first()
    .click();
/** The download menu of the first card, opened. */
async function openMenu(page: Page): Promise<void> {
  await page.locator("figure[data-card]").first().getByRole("button", { name: "Download", exact: true }).click();
}

/** A file of one figure that leaves nothing to ask. */
const fileOf = (name: string, value: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`period,provider,measure,value,unit,firm,segment,geography\n2021,aws,share,${value},percent,Mine,cloud,worldwide\n`),
});

const STORAGES: readonly [how: string, breakage: () => void][] = [
  [
    "refused",
    () =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      }),
  ],
  ["missing", () => Object.defineProperty(window, "localStorage", { value: null })],
  [
    "full",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
  ["filled with what nobody can read", () => localStorage.setItem("cloud-shares.preferences", '{"version":2,"theme":{"setView":')],
];

test.each(STORAGES)("with storage %s the page works and the theme still switches", async (_, breakage) => {
  const { page, complaints, close } = await open(browser, { colorScheme: "light", search: "?view=timeline", breakage });
  const light = await paper(page);
  await pressTheme(page);
  expect(await paper(page)).not.toBe(light);
  expect(complaints).toEqual([]);
  await close();
});

test("a tab of a newer version keeps what it stored, and a tab of an older one as well", async () => {
  const { page, complaints, close } = await open(browser, { colorScheme: "light", search: "?view=timeline" });
  const light = await paper(page);
  // As two other tabs would have left it.
  const others = { "cloud-shares.theme": "light", "cloud-shares.preferences": '{"version":9,"theme":"dark","panes":[{"id":1}]}' };
  await page.evaluate((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, others);
  await page.reload();
  await settle(page);
  expect(await paper(page)).not.toBe(light);
  await pressTheme(page);
  expect(await paper(page)).toBe(light);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(others);
  expect(complaints).toEqual([]);
  await close();
});

test("a set that a newer tab keeps in its own form stays as it is, and the number of the next set in this older tab is another", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=revenue" });
  const newer = { setId: "own-1", version: 9, parts: ["a", "b"] };
  const stored = (value: unknown) =>
    page.evaluate(
      (put) =>
        new Promise<unknown>((done, fail) => {
          const asked = indexedDB.open("cloud-shares");
          // The page itself may not have come to its storage yet.
          asked.onupgradeneeded = () => asked.result.createObjectStore("own-sets");
          asked.onerror = fail;
          asked.onsuccess = () => {
            const store = asked.result.transaction("own-sets", "readwrite").objectStore("own-sets");
            if (put !== null) store.put(put, "own-1");
            const all = store.getAllKeys();
            const one = store.get("own-1");
            one.onsuccess = () => {
              asked.result.close();
              done([all.result.filter((key) => /^own-\d+$/.test(String(key))), one.result]);
            };
          };
        }),
      value,
    );
  await stored(newer);
  await page.locator('input[type="file"]').setInputFiles(fileOf("mine.csv", "12.5"));
  const dialog = page.getByRole("dialog", { name: "Add your own figures" });
  await dialog.getByRole("button", { name: "Add 1 figure", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.waitForURL(/own-2/);
  await expect.poll(() => stored(null)).toEqual([["own-1", "own-2"], newer]);
  await page.reload();
  await settle(page);
  await page.getByText("“own-1” cannot be shown").waitFor();
  expect(await stored(null)).toEqual([["own-1", "own-2"], newer]);
  expect(complaints).toEqual([]);
  await close();
});

test("of two imports at once the second waits for the first, and both sets are kept", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=revenue" });
  const input = page.locator('input[type="file"]');
  const dialog = page.getByRole("dialog", { name: "Add your own figures" });
  await input.setInputFiles(fileOf("first.csv", "12.5"));
  await dialog.getByLabel("Name of the set").waitFor();
  await input.setInputFiles(fileOf("second.csv", "13.5"));
  for (const file of ["first.csv", "second.csv"]) {
    await expect.poll(() => dialog.getByLabel("Name of the set").inputValue()).toBe(file.replace(".csv", ""));
    await dialog.getByRole("button", { name: "Add 1 figure", exact: true }).click();
  }
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Yours, 2 sets" }).waitFor();
  await page.reload();
  await settle(page);
  await page.getByRole("button", { name: "Yours, 2 sets" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("a refused clipboard leaves the text at hand to copy", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=revenue",
    breakage: () =>
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) },
      }),
  });
  await page.locator("figure[data-card]").first().getByRole("button", { name: "Cite", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText("The browser did not allow copying").waitFor();
  const field = page.locator("textarea:visible, input[readonly]:visible").first();
  await field.waitFor();
  expect((await field.inputValue()).length).toBeGreaterThan(40);
  expect(complaints).toEqual([]);
  await close();
});

const CANVASES: readonly [how: string, breakage: () => void, said: RegExp][] = [
  [
    "tainted",
    () => {
      CanvasRenderingContext2D.prototype.getImageData = () => {
        throw new DOMException("tainted by cross-origin data", "SecurityError");
      };
    },
    /does not let the page read the picture it drew\. The SVG holds the same/,
  ],
  [
    "too large to give its dots back",
    () => {
      HTMLCanvasElement.prototype.toBlob = (receive) => receive(null);
    },
    /ran out of memory for the picture\. Take a smaller size, or the SVG/,
  ],
];

test.each(CANVASES)(
  "where a canvas is %s, the page says what to take instead of the PNG, and that can be taken",
  async (_, breakage, said) => {
    const { page, complaints, close } = await open(browser, { search: "?view=revenue", breakage });
    await openMenu(page);
    await page.getByRole("menuitem", { name: /^PNG picture/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(said).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await openMenu(page);
    await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /^SVG/ }).click()]);
    expect(complaints).toEqual([]);
    await close();
  },
);

test("nothing needs a window that a blocker could stop: what opens in a tab of its own is a plain link", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=sources",
    breakage: () => {
      window.open = () => {
        console.error("a window was asked for");
        return null;
      };
    },
  });
  await page.getByRole("button", { name: "Cite", exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  await page
    .getByRole("menuitem", { name: /^Embed|^Copy link/ })
    .last()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
  await openMenu(page);
  await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /^CSV/ }).first().click()]);
  const links = await page
    .locator("a[target]")
    .evaluateAll((all) => all.map((link) => ({ href: (link as HTMLAnchorElement).href, rel: (link as HTMLAnchorElement).rel })));
  expect(links.length).toBeGreaterThan(5);
  for (const { href, rel } of links) expect([href, /^https?:/.test(href), /noreferrer|noopener/.test(rel)]).toEqual([href, true, true]);
  expect(complaints).toEqual([]);
  await close();
});

test("a file that is gone after it was chosen is named when it is read again, and the view stays", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=revenue" });
  const before = await drawnThings(page);
  const folder = mkdtempSync(path.join(tmpdir(), "cloud-shares-"));
  const file = path.join(folder, "gone.csv");
  writeFileSync(file, "Year,AWS,Alibaba\n2021,38.9,9.5\n");
  await page.locator('input[type="file"]').first().setInputFiles(file);
  const dialog = page.getByRole("dialog", { name: "Add your own figures" });
  await dialog.getByLabel("What do the figures measure?").waitFor();
  rmSync(folder, { recursive: true });
  await dialog.getByLabel("What do the figures measure?").selectOption("share");
  await dialog
    .getByText(/no longer there|changed or removed|was changed/)
    .first()
    .waitFor();
  // An answer was given: leaving asks.
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Leave", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await drawnThings(page)).toEqual(before);
  expect(complaints).toEqual([]);
  await close();
});

test("offline, without anything kept for it, the page goes on, names the part that it cannot fetch, and has it when the line is back", async () => {
  const { page, close } = await open(browser, { search: "?view=revenue", serviceWorkers: "block" });
  await page.context().setOffline(true);
  await page.getByRole("link", { name: "Shares", exact: true }).click();
  await settle(page);
  const [thing] = await drawnThings(page);
  if (!thing) throw new Error("Nothing is drawn");
  await pressMark(page, thing);
  await receiptOf(page, thing.receiptId).waitFor();
  const address = page.url();
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  await page
    .getByRole("dialog")
    .getByText(/did not load/)
    .waitFor();
  await page.context().setOffline(false);
  await page.reload();
  await settle(page);
  expect(page.url()).toBe(address);
  await receiptOf(page, thing.receiptId).waitFor();
  await page.getByRole("button", { name: "Share", exact: true }).first().click();
  await page.getByRole("menuitem").first().waitFor();
  await close();
});

test("a browser that takes no more steps of the history for now has the last one a moment later", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares",
    breakage: () => {
      const push = history.pushState.bind(history);
      Object.assign(window, { refuses: true });
      history.pushState = (...step) => {
        if (Reflect.get(window, "refuses") === true) throw new DOMException("too many calls", "SecurityError");
        push(...step);
      };
    },
  });
  const all = await cardIds(page);
  const gartner = page.getByRole("checkbox", { name: /Gartner/ });
  for (let press = 0; press < 5; press += 1) await gartner.click();
  await settle(page);
  expect((await cardIds(page)).length).toBeLessThan(all.length);
  expect(new URL(page.url()).search).toBe("?view=shares");
  await page.evaluate(() => Object.assign(window, { refuses: false }));
  await page.waitForURL(/firms=/);
  await page.goBack();
  await settle(page);
  expect(await cardIds(page)).toEqual(all);
  expect(complaints).toEqual([]);
  await close();
});

test("a chart that throws names its fault in its own card; the others stand, its figures come as CSV, and it can be tried again", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=disagreement&collection=record",
    breakage: () => {
      // The dots of the first row that is drawn: one card of many, whichever comes first.
      const reversed = Array.prototype.toReversed;
      let broken: unknown = null;
      Object.assign(window, { faulty: true });
      Array.prototype.toReversed = function (this: unknown[]) {
        const mark: unknown = typeof this[0] === "object" && this[0] !== null ? Reflect.get(this[0], "mark") : undefined;
        if (Reflect.get(window, "faulty") === true && mark !== undefined && Reflect.has(this[0] as object, "at")) {
          broken ??= Reflect.get(mark as object, "receiptId");
          if (Reflect.get(mark as object, "receiptId") === broken) throw new Error("made to fail");
        }
        return reversed.call(this);
      };
    },
  });
  const fault = page.locator("figure[data-card]").filter({ has: page.getByRole("alert") });
  expect(await fault.count()).toBe(1);
  expect(await fault.getByRole("alert").innerText()).toMatch(/This card could not be drawn[\s\S]*made to fail/);
  const broken = (await fault.getAttribute("data-card")) ?? "";
  expect(new Set((await drawnThings(page)).map(({ cardId }) => cardId)).size).toBeGreaterThan(2);
  const [file] = await Promise.all([page.waitForEvent("download"), fault.getByRole("button", { name: "Figures as CSV" }).click()]);
  const csv = readFileSync(await file.path(), "utf8");
  await page.evaluate(() => Object.assign(window, { faulty: false }));
  await fault.getByRole("button", { name: "Try again" }).click();
  await card(page, broken).locator("[data-receipt]").first().waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  const drawn = (await drawnThings(page)).filter(({ cardId }) => cardId === broken);
  expect(drawn.length).toBeGreaterThan(1);
  for (const { receiptId } of drawn) expect(csv).toContain(receiptId);
  // React tells the console of a fault that a boundary caught; nothing else does.
  expect(complaints.filter((complaint) => !complaint.includes("made to fail"))).toEqual([]);
  await close();
});
