import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { drawnThings, expectFigure, launch, markOf, open, receiptOf, settle, VIEWS } from "../helpers/page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(VIEWS)("in the $view view", ({ search }) => {
  test("a click on any mark, gap or event opens its receipt, whose figure is the mark's and which names article and paragraph", async () => {
    const { page, complaints, close } = await open(browser, { search });
    const things = await drawnThings(page);
    expect(things.filter((thing) => thing.value !== null).length).toBeGreaterThan(6);
    for (const thing of things) {
      await markOf(page, thing).click();
      const receipt = receiptOf(page, thing.receiptId);
      await receipt.waitFor();
      if (thing.value !== null) expectFigure(await receipt.locator("[data-figure]").innerText(), thing.value, thing.receiptId);
      if (thing.receiptId.startsWith("gap~")) expect(await receipt.innerText(), thing.receiptId).toMatch(/Looked for in\s+Articles 1 to 5/);
      // A document of the record has no number of its own and names its place in its own way; breaks are read in such documents.
      else if (/^(r-|break~)/.test(thing.receiptId)) expect(await receipt.innerText(), thing.receiptId).toMatch(/Read in|Document/i);
      else
        expect((await receipt.locator("[data-article-locator]").allInnerTexts())[0], thing.receiptId).toMatch(/^[1-5]\. .+, paragraph \d+/);
      expect(new URL(page.url()).searchParams.get("receipt")).toBe(thing.receiptId);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("the address of a receipt opens it on load, on a wide screen and on a phone", async () => {
    for (const width of [1440, 375]) {
      const { page, complaints, close } = await open(browser, { search, width });
      const things = await drawnThings(page);
      const kinds = new Map(
        things.map((thing) => [`${thing.cardId} ${/^(f\.[^~]*|gap|event|break)/.exec(thing.receiptId)?.[0] ?? "observed"}`, thing]),
      );
      for (const { receiptId, value } of kinds.values()) {
        const address = new URL(inject("base") + search);
        address.searchParams.set("receipt", receiptId);
        await page.goto(address.href);
        await settle(page);
        const receipt = receiptOf(page, receiptId);
        await receipt.waitFor();
        if (value !== null) expectFigure(await receipt.locator("[data-figure]").innerText(), value, receiptId);
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

test("a derived receipt leads to the receipts of its inputs", async () => {
  const { page, complaints, close } = await open(browser, { search: "?view=shares" });
  const derived = (await drawnThings(page)).find((thing) => thing.receiptId.startsWith("f.change-points~"));
  if (!derived) throw new Error("No change in points is drawn");
  const inputs = derived.receiptId.split("~").slice(1);
  for (const input of inputs) {
    await markOf(page, derived).click();
    await receiptOf(page, derived.receiptId).locator(`[data-receipt="${input}"]`).first().click();
    await receiptOf(page, input).waitFor();
  }
  expect(inputs).toHaveLength(2);
  expect(complaints).toEqual([]);
  await close();
});

test("on a phone a tap opens the sheet, which leaves part of the page visible and gives the focus back when closed", async () => {
  const { page, complaints, close } = await open(browser, {
    search: "?view=shares",
    width: 375,
    height: 760,
    hasTouch: true,
    isMobile: true,
  });
  const [first] = (await drawnThings(page)).filter((thing) => thing.value === 39);
  if (!first) throw new Error("39 is not drawn");
  await markOf(page, first).tap();
  const sheet = receiptOf(page, first.receiptId);
  await sheet.waitFor();
  const box = await sheet.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(760 * 0.77);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(761);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-receipt"))).toBe(first.receiptId);
  expect(complaints).toEqual([]);
  await close();
});
