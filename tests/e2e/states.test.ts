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

test("with storage refused the page works and the theme still switches", async () => {
  const { page, complaints, close } = await open(browser, { colorScheme: "light" });
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await page.reload();
  await settle(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page
    .getByRole("button", { name: /light|dark|theme/i })
    .first()
    .click();
  expect(await paper()).not.toBe(light);
  expect(complaints).toEqual([]);
  await close();
});

test("a refused clipboard leaves the text at hand to copy", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) },
    });
  });
  await page.locator("figure[data-card]").first().getByRole("button", { name: "Cite", exact: true }).click();
  const field = page.locator("textarea:visible, input[readonly]:visible").first();
  await field.waitFor();
  expect((await field.inputValue()).length).toBeGreaterThan(40);
  expect(complaints).toEqual([]);
  await close();
});
