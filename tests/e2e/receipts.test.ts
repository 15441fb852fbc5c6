import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { drawnThings, expectFigure, launch, markOf, open, receiptOf, VIEWS } from "../helpers/page.ts";
import { oneOfEachKind, openAll } from "../helpers/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What a receipt may stand for; an address is read the same way for all of one family. */
const familyOf = (receiptId: string) => /^(f\.|gap~|event|break~|r-)/.exec(receiptId)?.[0] ?? "observed";

describe.each(VIEWS)("in the $view view", ({ search }) => {
  test("a click on any mark, gap or event opens its receipt, whose figure is the mark's and which names article and paragraph", async () => {
    const { page, complaints, close } = await open(browser, { search });
    const things = await drawnThings(page);
    expect(things.filter((thing) => thing.value !== null).length).toBeGreaterThan(6);
    // A real pointer on one mark of each kind, and on the rest the same event from inside the page: marks of a kind differ in data alone.
    for (const thing of await oneOfEachKind(page)) {
      await markOf(page, thing).click();
      await receiptOf(page, thing.receiptId).waitFor();
      expect(new URL(page.url()).searchParams.get("receipt")).toBe(thing.receiptId);
    }
    await page.keyboard.press("Escape");
    await page.locator("[data-receipt-open]").waitFor({ state: "detached" });

    const opened = await openAll(page);
    expect(opened.map(({ cardId, receiptId, value }) => [cardId, receiptId, value])).toEqual(
      things.map(({ cardId, receiptId, value }) => [cardId, receiptId, value]),
    );
    expect(opened.filter(({ covered }) => covered !== "").map(({ receiptId, covered }) => `${receiptId} is under ${covered}`)).toEqual([]);
    for (const { receiptId, value, figure, words, places, inAddress } of opened) {
      expect(inAddress).toBe(receiptId);
      if (value !== null) expectFigure(figure, value, receiptId);
      if (receiptId.startsWith("gap~")) expect(words, receiptId).toMatch(/Looked for in\s+Articles 1 to 5/);
      // A document of the record has no number of its own and names its place in its own way; breaks are read in such documents.
      else if (/^(r-|break~)/.test(receiptId)) expect(words, receiptId).toMatch(/Read in|Document/i);
      else expect(places[0], receiptId).toMatch(/^[1-5]\. .+, paragraph \d+/);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("the address of a receipt opens it on load, on a wide screen and on a phone", async () => {
    const { page, complaints, close } = await open(browser, { search });
    const families = [...new Map((await drawnThings(page)).map((thing) => [familyOf(thing.receiptId), thing])).values()];
    // The phone's sheet holds the same receipt as the drawer, whatever it stands for: one load shows that it opens there too.
    const loads = [
      ...families.map((thing) => ({ ...thing, width: 1440 })),
      ...families.slice(0, 1).map((thing) => ({ ...thing, width: 375 })),
    ];
    for (const { receiptId, value, width } of loads) {
      const address = new URL(inject("base") + search);
      address.searchParams.set("receipt", receiptId);
      await page.setViewportSize({ width, height: 1000 });
      await page.goto(address.href);
      const receipt = receiptOf(page, receiptId);
      await receipt.waitFor();
      if (value !== null) expectFigure(await receipt.locator("[data-figure]").innerText(), value, receiptId);
    }
    expect(complaints).toEqual([]);
    await close();
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
