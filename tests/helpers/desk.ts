/** One page of a view on a desk, which every test of a file takes as it opened: loading is the dearest part of a test. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject } from "vitest";
import { type Drawn, drawnThings, open, settle, type Watched } from "./page.ts";

export const DESK = { width: 1440, height: 1000 };

/** Opens the page before the tests of a `describe`, puts it back before each and closes it after them. The result gives the page to a test. */
export function onDesk(browser: Browser, search: string): () => Watched {
  let desk: Watched | undefined;
  const watched = () => {
    if (desk === undefined) throw new Error("The page is open only while tests run");
    return desk;
  };
  beforeAll(async () => {
    desk = await open(browser, { search, ...DESK, colorScheme: "light" });
  });
  beforeEach(() => back(watched().page, search));
  afterAll(() => desk?.close());
  return watched;
}

/** Puts the page back as it opened; loads it anew where a test left another address. */
async function back(page: Page, search: string): Promise<void> {
  const address = inject("base") + search;
  await page.emulateMedia({ colorScheme: "light" });
  if (page.viewportSize()?.width !== DESK.width) await page.setViewportSize(DESK);
  if (page.url() !== address) await page.goto(address);
  await settle(page);
}

/** Switches the theme as the system does; the page must follow. */
export async function goDark(page: Page): Promise<void> {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paper(), "the dark theme is on").not.toBe(light);
}

export async function closeReceipt(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator("[data-receipt-open]").waitFor({ state: "detached" });
  // The charts take the room back a moment later.
  await settle(page);
}

export async function firstValue(page: Page): Promise<Drawn> {
  const first = (await drawnThings(page)).find(({ value }) => value !== null);
  if (!first) throw new Error("No value is drawn");
  return first;
}
