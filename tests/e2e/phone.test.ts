/* Every view on a phone: a touch screen of 375 px. Widths between phone and desk are in fits.test.ts. */
import { expect, test } from "vitest";
import { expectAccessible } from "../helpers/axe.ts";
import { drawnThings, launch, markOf, open, receiptOf, VIEWS } from "../helpers/page.ts";

const browser = await launch();

test.each(VIEWS)("the $view view has targets of 24 px, a receipt in a sheet and no accessibility violation", async ({ view, search }) => {
  const phone = { width: 375, height: 760, hasTouch: true, isMobile: true, colorScheme: "light" } as const;
  const { page, complaints, close } = await open(browser, { search, ...phone });
  const boxes = await page.locator("figure[data-card] [data-receipt]:is([data-value], .pt)").evaluateAll((marks) =>
    marks.map((mark) => {
      const { width, height } = mark.getBoundingClientRect();
      return { name: mark.getAttribute("data-receipt"), width, height };
    }),
  );
  expect(boxes.length).toBeGreaterThan(6);
  expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);

  const filters = page.locator("section[aria-label=Filters]");
  await expectAccessible(page, "with the filters folded, light", { within: ["section[aria-label=Filters]"] });
  await filters.getByRole("button", { name: /^filters/i, expanded: false }).click();
  await filters.getByRole("button", { name: /^filters/i, expanded: true }).waitFor();
  await expectAccessible(page, "with the filters open, light");

  const thing = (await drawnThings(page)).find(({ value }) => value !== null);
  if (!thing) throw new Error("No value is drawn");
  await markOf(page, thing).tap();
  const sheet = receiptOf(page, thing.receiptId);
  await sheet.waitFor();
  // Part of the page stays visible above the sheet.
  const box = await sheet.boundingBox();
  expect(box?.height, view).toBeLessThanOrEqual(760 * 0.77);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(761);
  const within = { within: ["[data-receipt-open]", `figure [data-receipt="${thing.receiptId}"]`] };
  await expectAccessible(page, "with a receipt, light", within);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "with a receipt, dark", { ...within, rules: "colour" });
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-receipt"))).toBe(thing.receiptId);
  await expectAccessible(page, "with the filters open, dark", { rules: "colour" });
  expect(complaints).toEqual([]);
  await close();
});
