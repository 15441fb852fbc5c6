/** Citing and embedding as a reader with a small phone does it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "../helpers/axe.ts";
import { card, launch, open } from "../helpers/page.ts";

const CARD = "shares-gartner-ww-iaas";
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("on 320 pixels a citation and the lines of an embed are read and copied, and the focus comes back", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares&firms=gartner",
    width: 320,
    height: 640,
    colorScheme: "dark",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const dialog = page.getByRole("dialog");

  const cite = card(page, CARD).getByRole("button", { name: "Cite", exact: true });
  await cite.click();
  await dialog.getByText("RIS", { exact: true }).click();
  expect(await violations(page, { within: ["[role=dialog]"] })).toEqual([]);
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await dialog.getByText("Copied", { exact: true }).waitFor();
  expect(await clipboard()).toMatch(/^TY {2}- DATA\r?\n/);
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => cite.evaluate((button) => button === document.activeElement)).toBe(true);

  await card(page, CARD).getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Embed/ }).click();
  const preview = page.frameLocator("iframe");
  await preview.locator("figure[data-card] [data-receipt]").first().waitFor();
  expect(await violations(page, { within: ["[role=dialog]"] })).toEqual([]);
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await dialog.getByText("Copied", { exact: true }).waitFor();
  expect(await clipboard()).toContain(`embed.html?card=${CARD}&amp;pin=`);
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  expect(complaints).toEqual([]);
  await close();
});
