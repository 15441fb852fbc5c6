/* What the keyboard does beyond Tab and the arrows of a chart, which are proved in every view in access.test.ts. */
import { expect, test } from "vitest";
import { focusedReceipt } from "../helpers/keyboard.ts";
import { drawnThings, launch, open, receiptOf } from "../helpers/page.ts";

const browser = await launch();

test("in a view of tables a figure's mark opens its receipt by Enter and by Space, the arrows go on, Escape gives the focus back", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=sources" });
  const [first, second] = await drawnThings(page);
  if (!first || !second) throw new Error("Nothing is drawn");
  for (const key of ["Enter", "Space"]) {
    await page.locator(`figure[data-card="${first.cardId}"] [data-receipt="${first.receiptId}"]`).first().focus();
    await page.keyboard.press(key);
    await receiptOf(page, first.receiptId).waitFor();
    await page.keyboard.press("Escape");
    await receiptOf(page, first.receiptId).waitFor({ state: "detached" });
    expect(await focusedReceipt(page)).toBe(first.receiptId);
  }
  await page.keyboard.press("Enter");
  await receiptOf(page, first.receiptId).getByRole("button", { name: /next/i }).click();
  await receiptOf(page, second.receiptId).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("the first Tab offers to skip to the content, and help opens and closes by keyboard", async () => {
  const { page, close } = await open(browser);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip/i);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement) || location.hash !== "")).toBe(true);
  const help = page.getByRole("button", { name: /help|how to read/i }).first();
  await help.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await help.evaluate((button) => button === document.activeElement)).toBe(true);
  await close();
});

test.each([
  ["a way out of an empty view", "?view=shares&firms=none", ".btn-row a"],
  ["the dismissal of a problem", "?view=nowhere", ".problems button"],
])("%s, which vanishes with its own press, leaves the focus in the content", async (_, search, control) => {
  const { page, close } = await open(browser, { search });
  await page.locator(control).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(control).first().waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await close();
});
