import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnThings, launch, markOf, open, receiptOf, settle, VIEWS } from "../helpers/page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const WIDTHS = [360, 414, 600, 768, 896, 1024, 1180, 1440, 1920];

/** How far the page can scroll sideways, and the pieces of visible text outside it. Text inside an own sideways scroller may be outside. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const outside: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
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
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
          outside.push(`${text.slice(0, 50)} (${Math.round(box.left)} to ${Math.round(box.right)})`);
    }
    return { sideways: (document.scrollingElement?.scrollWidth ?? 0) - innerWidth, outside };
  });

describe.each(VIEWS)("the $view view", ({ search }) => {
  test("fits every width from 360 to 1920 px, plain, with a receipt and as tables", async () => {
    const { page, complaints, close } = await open(browser, { search });
    const [mark] = (await drawnThings(page)).filter(({ value }) => value === 39);
    if (!mark) throw new Error("39 is not drawn");
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      expect(await overflow(page), `${width} px`).toEqual({ sideways: 0, outside: [] });
      await markOf(page, mark).click();
      await receiptOf(page, mark.receiptId).waitFor();
      await settle(page);
      expect(await overflow(page), `${width} px with a receipt`).toEqual({ sideways: 0, outside: [] });
      await page.keyboard.press("Escape");
      await receiptOf(page, mark.receiptId).waitFor({ state: "detached" });
    }
    const buttons = page.locator("figure[data-card]").getByRole("button", { name: "Table", exact: true });
    while ((await buttons.count()) > 0) await buttons.first().click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      expect(await overflow(page), `${width} px as tables`).toEqual({ sideways: 0, outside: [] });
    }
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
