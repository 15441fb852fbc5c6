/* What the keyboard does beyond Tab and the arrows of a chart, which are proved in every view in access.test.ts. */
import { expect, test } from "vitest";
import { focusedReceipt } from "../helpers/keyboard.ts";
import { drawnThings, launch, open, receiptOf, settle } from "../helpers/page.ts";

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

test("inside a chart: far keys, the next chart, its table and back, the list of keys, and out to where one was", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares&collection=record&form=lines" });
  const before = page.locator("figure[data-card]").first().getByRole("button", { name: "Table" });
  const said = () => page.locator("[data-said]").textContent();
  const name = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  await before.focus();
  // Backwards into the chart above its actions.
  await page.keyboard.press("Shift+Tab");
  expect(await name()).toMatch(/^AWS, 2019: 44\.6 percent\. Gartner, worldwide IaaS\. Reported\./);
  expect(await page.locator(".mark-tip").textContent()).toBe("AWS, 2019: 44.6 percent. Gartner, worldwide IaaS. Reported");
  for (const [key, heard] of [
    ["End", "AWS, 2024"],
    ["ArrowDown", "Microsoft, 2024"],
    ["Home", "Microsoft, 2019"],
    ["Shift+ArrowRight", "Microsoft, 2024"],
    ["Control+Home", "AWS, 2019"],
  ] as const) {
    await page.keyboard.press(key);
    expect(await name(), key).toMatch(new RegExp(`^${heard}: `));
  }
  const here = await focusedReceipt(page);
  await page.keyboard.press("PageDown");
  expect(await page.evaluate(() => document.activeElement?.closest("figure")?.getAttribute("data-card"))).toBe(
    await page.locator("figure[data-card]:has([data-chart])").nth(1).getAttribute("data-card"),
  );
  await page.keyboard.press("PageUp");
  expect(await focusedReceipt(page)).toBe(here);

  await page.keyboard.press("t");
  await page.waitForFunction(
    (id) => document.activeElement?.closest("tr") !== null && document.activeElement?.getAttribute("data-receipt") === id,
    here,
  );
  expect(await said()).toBe("Table, 30 rows");
  await page.keyboard.press("t");
  await page.waitForFunction(
    (id) => document.activeElement?.tagName === "g" && document.activeElement.getAttribute("data-receipt") === id,
    here,
  );
  expect(await said()).toBe("Chart");

  await page.keyboard.press("Shift+?");
  await page.getByRole("dialog", { name: "How to read and move" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.waitForFunction((id) => document.activeElement?.getAttribute("data-receipt") === id, here);

  // The receipt's own Escape comes first, the chart's after it.
  await page.keyboard.press("Enter");
  await receiptOf(page, here).waitFor();
  await receiptOf(page, here).getByRole("button", { name: "Next figure" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /figure 2 of \d+/.test(document.querySelector("[data-said]")?.textContent ?? ""));
  await page.keyboard.press("Escape");
  await page.locator("[data-receipt-open]").waitFor({ state: "detached" });
  expect(await name()).toMatch(/^AWS, 2020: /);
  await page.keyboard.press("Escape");
  expect(await before.evaluate((button) => button === document.activeElement || button.textContent?.trim())).toBe(true);
  expect(await page.locator(".mark-tip").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("the words over a chart stay while the pointer is on them, and go by Escape", async () => {
  const { page, close } = await open(browser, { search: "?view=shares&collection=record&form=lines" });
  const mark = page.locator("g.pt[data-value]").first();
  const tip = page.locator(".mark-tip");
  await mark.hover();
  await tip.waitFor();
  const words = await tip.textContent();
  await tip.hover();
  await settle(page);
  expect(await tip.textContent()).toBe(words);
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "detached" });
  await close();
});
