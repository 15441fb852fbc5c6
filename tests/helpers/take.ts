/** Takes files of a page by its own menu. */
import type { Download, Locator, Page } from "playwright-core";
import { card } from "./page.ts";

/** Opens the download menu of a card. Pressed from inside the page, as a press does: the pointer's way is part of the tour. */
export async function downloadMenu(page: Page, cardId: string): Promise<Locator> {
  const button = card(page, cardId).locator(".actions").getByRole("button", { name: "Download", exact: true });
  // A menu that is still closing would be taken for the new one.
  await page.getByRole("menu").waitFor({ state: "detached" });
  await button.scrollIntoViewIfNeeded();
  await button.evaluate((element) => (element as HTMLElement).click());
  const menu = page.getByRole("menu");
  await menu.getByRole("menuitem").first().waitFor();
  return menu;
}

/** The file that the first item of this name in a group of the menu makes. */
export async function takeFile(page: Page, cardId: string, label: string, group = "This card"): Promise<Download> {
  const menu = await downloadMenu(page, cardId);
  const item = menu.getByRole("group", { name: group }).getByRole("menuitem", { name: label }).first();
  const [file] = await Promise.all([page.waitForEvent("download"), item.evaluate((element) => (element as HTMLElement).click())]);
  await menu.waitFor({ state: "detached" });
  return file;
}
