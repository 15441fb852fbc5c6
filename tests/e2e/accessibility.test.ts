import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Analysis, violations } from "../helpers/axe.ts";
import { CHART_VIEWS, drawnThings, launch, markOf, open, receiptOf, settle, VIEWS } from "../helpers/page.ts";
import { pressInCards } from "../helpers/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Switches the theme as the system does; the page must follow. */
async function goDark(page: Page): Promise<void> {
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paper(page), "the dark theme is on").not.toBe(light);
}

/** Opens the receipt of 39, of the first figure where no share is drawn, of the first event where no figure is, and names what it brings into the page: itself, and the chosen marks. */
async function openReceipt(page: Page): Promise<{ receiptId: string; within: string[] }> {
  const things = await drawnThings(page);
  const thing = things.find(({ value }) => value === 39) ?? things.find(({ value }) => value !== null) ?? things[0];
  if (!thing) throw new Error("nothing is drawn");
  await markOf(page, thing).click();
  await receiptOf(page, thing.receiptId).waitFor();
  return { receiptId: thing.receiptId, within: ["[data-receipt-open]", `figure [data-receipt="${thing.receiptId}"]`] };
}

/*
 * What is analysed when, and why nothing is lost. The light theme gets every rule; the dark one the rules of colour alone, since a theme
 * changes custom properties of colour and nothing else: the other rules would read the same elements, names and sizes again. The whole page
 * is analysed on a desk and on a phone; a state after that where it differs: the receipt, the filters, the tables.
 */
test.each(VIEWS)(
  "the $view view has no accessibility violation in either theme, on a desk or a phone, whatever is open",
  async ({ view, search }) => {
    const { page, complaints, close } = await open(browser, { search, colorScheme: "light" });
    const none = async (state: string, analysis: Analysis = {}) => expect(await violations(page, analysis), state).toEqual([]);

    await none("as it opens", { rules: "structure" });
    await none("as it opens, light", { rules: "colour" });
    const beside = await openReceipt(page);
    await none("with a receipt, light", { within: beside.within });
    await goDark(page);
    await none("with a receipt, dark", { rules: "colour" }); // the whole page: the drawer stands beside it
    await page.keyboard.press("Escape");
    await receiptOf(page, beside.receiptId).waitFor({ state: "detached" });

    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 375, height: 800 });
    await settle(page);
    const filters = { within: ["section[aria-label=Filters]"] };
    await none("with the filters folded on a phone, light", filters);
    const sheet = await openReceipt(page);
    await none("with a receipt on a phone, light", { within: sheet.within });
    await goDark(page);
    await none("with a receipt on a phone, dark", { within: sheet.within, rules: "colour" });
    await page.keyboard.press("Escape");
    await receiptOf(page, sheet.receiptId).waitFor({ state: "detached" });
    await none("with the filters folded on a phone, dark", { ...filters, rules: "colour" });
    await page
      .getByRole("button", { name: /filters/i })
      .and(page.locator("[aria-expanded=false]"))
      .click();
    await page.getByLabel("From", { exact: true }).waitFor();
    await none("with the filters open on a phone, dark", { rules: "colour" });
    await page.emulateMedia({ colorScheme: "light" });
    await none("with the filters open on a phone, light");

    if (CHART_VIEWS.some((chart) => chart.view === view)) {
      expect(await pressInCards(page, "Table")).toBeGreaterThan(1);
      await settle(page);
      const cards = { within: ["figure[data-card]"] };
      await none("with every card as its table on a phone, light", cards);
      await goDark(page);
      await none("with every card as its table on a phone, dark", { ...cards, rules: "colour" });
      await page.setViewportSize({ width: 1440, height: 1000 });
      await settle(page);
      await none("with every card as its table", { ...cards, rules: "structure" });
    }
    expect(complaints).toEqual([]);
    await close();
  },
);
