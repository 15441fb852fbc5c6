/** Does the page fit its window? */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { settle } from "./page.ts";

/** How far the page can scroll sideways, and the pieces of visible text outside it. Text inside an own sideways scroller may be outside. */
const overflow = (page: Page): Promise<{ readonly sideways: number; readonly outside: readonly string[] }> =>
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

/** Pairs of cards of which one has a scroller that lies over the other: what is under it cannot be pressed. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll("figure[data-card]")];
    const meets = (a: DOMRect, b: DOMRect) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return cards.flatMap((card) =>
      [...card.querySelectorAll(".tbl-wrap")].flatMap((scroller) =>
        cards
          .filter((other) => other !== card && meets(scroller.getBoundingClientRect(), other.getBoundingClientRect()))
          .map((other) => `${card.id} lies over ${other.id}`),
      ),
    );
  });

/** Texts of charts with something painted over them that came later: a ground that was meant for other words. */
const hidden = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const meets = (a: DOMRect, b: DOMRect) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const isPainted = (shape: Element) => !/^(?:none|transparent|rgba\(.*, 0\))$/.test(getComputedStyle(shape).fill);
    return [...document.querySelectorAll("figure[data-card] .chart")].flatMap((chart) => {
      const grounds = [...chart.querySelectorAll("rect.col-hit, rect.words-ground")].filter(isPainted);
      return [...chart.querySelectorAll("svg text")].flatMap((text) =>
        grounds
          .filter((ground) => (text.compareDocumentPosition(ground) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
          .filter((ground) => meets(text.getBoundingClientRect(), ground.getBoundingClientRect()))
          .map((ground) => `${text.textContent} under ${ground.parentElement?.getAttribute("aria-label") ?? ground.getAttribute("class")}`),
      );
    });
  });

/** Expects that nothing lies outside the page, over another card, or over words of a chart, at any of these widths; `state` says what is open. */
export async function expectFits(page: Page, widths: readonly number[], state: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    expect(await overflow(page), `${width} px ${state}`).toEqual({ sideways: 0, outside: [] });
    expect(await covered(page), `${width} px ${state}`).toEqual([]);
    expect(await hidden(page), `${width} px ${state}`).toEqual([]);
  }
}
