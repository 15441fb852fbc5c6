import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnThings, launch, markOf, open, receiptOf, settle, VIEWS } from "../helpers/page.ts";
import { pressInCards } from "../helpers/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const WIDTHS = [360, 414, 600, 768, 896, 1024, 1180, 1440, 1920];
/** Phone (sheet), tablet (sheet), the narrowest window with the receipt beside the charts, and a desk. */
const RECEIPT_WIDTHS = [360, 768, 1100, 1440];

/** How far the page can scroll sideways, and the pieces of visible text outside it. Text inside an own sideways scroller may be outside. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const outside: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !parent) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1));
      if (boxes.length === 0 || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // Text for assistive technology is clipped to a pixel or parked outside until focused.
      const isClipped = (element: Element) =>
        /inset\(50%\)|rect\(0/.test(getComputedStyle(element).clipPath + getComputedStyle(element).clip);
      // The folded filters read their state in one line, which ends in an ellipsis where it does not fit.
      const isScroller = (element: Element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX) || getComputedStyle(element).textOverflow === "ellipsis";
      let around: Element | null = parent;
      while (around && !isClipped(around) && !isScroller(around) && !around.matches("noscript, script, style, a[href='#main']"))
        around = around.parentElement;
      if (around && around !== document.body && around !== document.documentElement) continue;
      for (const box of boxes) outside.push(`${text.slice(0, 50)} (${Math.round(box.left)} to ${Math.round(box.right)})`);
    }
    return { sideways: (document.scrollingElement?.scrollWidth ?? 0) - innerWidth, outside };
  });

describe.each(VIEWS)("the $view view", ({ search }) => {
  test("fits every width from 360 to 1920 px, plain, with a receipt and as tables", async () => {
    const { page, complaints, close } = await open(browser, { search });
    const things = await drawnThings(page);
    const mark = things.find(({ value }) => value === 39) ?? things.find(({ value }) => value !== null);
    if (!mark) throw new Error("no figure is drawn");
    const fitsAt = async (widths: readonly number[], state: string) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        expect(await overflow(page), `${width} px ${state}`).toEqual({ sideways: 0, outside: [] });
      }
    };
    await fitsAt(WIDTHS, "plain");
    await markOf(page, mark).click();
    await receiptOf(page, mark.receiptId).waitFor();
    // The receipt stays open from width to width, and becomes a sheet where it no longer fits beside the charts.
    await fitsAt(RECEIPT_WIDTHS, "with a receipt");
    expect(await receiptOf(page, mark.receiptId).count()).toBe(1);
    await page.keyboard.press("Escape");
    await receiptOf(page, mark.receiptId).waitFor({ state: "detached" });
    // A view of tables is as tables already.
    if ((await pressInCards(page, "Table")) > 0) await fitsAt(WIDTHS, "as tables");
    expect(complaints).toEqual([]);
    await close();
  });

  test("gives every mark on a touch screen a target of at least 24 px", async () => {
    const { page, close } = await open(browser, { search, width: 375, height: 800, hasTouch: true, isMobile: true });
    const boxes = await page.locator("figure[data-card] [data-receipt][data-value]").evaluateAll((marks) =>
      marks.map((mark) => {
        const box = mark.getBoundingClientRect();
        return { name: mark.getAttribute("data-receipt"), width: box.width, height: box.height };
      }),
    );
    expect(boxes.length).toBeGreaterThan(6);
    expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
    await close();
  });
});
