import { expect, test } from "vitest";
import { drawnThings, launch, open, pressMark, receiptOf, settle } from "../helpers/page.ts";

const browser = await launch();

test.each([
  ["no firm", "?view=shares&firms=none"],
  ["no provider", "?view=shares&providers=none"],
  ["years without a share", "?view=shares&from=2024&to=2026"],
])("a view emptied by %s says so and every way back it offers brings figures", async (_, search) => {
  const { page, complaints, close } = await open(browser, { search });
  const ways = page.locator("main .state .btn");
  const count = await ways.count();
  expect(count).toBeGreaterThan(0);
  expect((await drawnThings(page)).filter(({ value }) => value !== null)).toEqual([]);
  for (let index = 0; index < count; index += 1) {
    await ways.nth(index).click();
    await settle(page);
    expect((await drawnThings(page)).filter(({ value }) => value !== null).length).toBeGreaterThan(0);
    await page.goBack();
    await settle(page);
    await ways.first().waitFor();
  }
  expect(complaints).toEqual([]);
  await close();
});

test("every filter change is announced with what is shown", async () => {
  const { page, close } = await open(browser, { search: "?view=shares" });
  const status = page.locator("[role=status]").first();
  const before = await status.innerText();
  expect(before).toMatch(/\d+ .*shown/);
  await page.getByRole("checkbox", { name: /Gartner/ }).click();
  await settle(page);
  const after = await status.innerText();
  expect(after).not.toBe(before);
  expect(Number.parseInt(after, 10)).toBeLessThan(Number.parseInt(before, 10));
  await page.getByRole("button", { name: /Reset/ }).click();
  await settle(page);
  expect(await status.innerText()).toBe(before);
  await close();
});

// Motion is switched off in one place of the style sheet, for all views.
test("with reduced motion nothing moves, whatever is opened or switched", async () => {
  const { page, close } = await open(browser, { search: "?view=shares", reducedMotion: "reduce" });
  const running = () =>
    page.evaluate(() => document.getAnimations().filter((a) => Number(a.effect?.getComputedTiming().duration) > 1).length);
  const counts = [await running()];
  await page.getByRole("checkbox", { name: /Gartner/ }).click();
  counts.push(await running());
  const [thing] = await drawnThings(page);
  if (!thing) throw new Error("Nothing is drawn");
  await pressMark(page, thing);
  counts.push(await running());
  await receiptOf(page, thing.receiptId).waitFor();
  counts.push(await running());
  expect(counts).toEqual([0, 0, 0, 0]);
  await close();
});
