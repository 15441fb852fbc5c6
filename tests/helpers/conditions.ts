/** What readers change about a page from outside: the distances in its text, its direction, the length of its names. */
import type { Page } from "playwright-core";
import { settle } from "./page.ts";

/** The distances that WCAG 1.4.12 names, as a reader's own style sheet sets them; the policy of the page lets scripts adopt one. */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await settle(page);
}

/** Turns the page from right to left, as a translation into Arabic would. */
export async function turnAround(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  await settle(page);
}

/** Controls smaller than `least` px either way, by name. Links within sentences, and radio buttons and boxes behind their labels, are no targets of their own. */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((limit) => {
    const faults: string[] = [];
    for (const control of document.querySelectorAll("button, [role=button], select, a[href], summary")) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const box = control.getBoundingClientRect();
      // A control may take the pointer beyond its own box.
      const around = getComputedStyle(control, "::after");
      const reach = (side: string) =>
        around.content !== "none" && around.position === "absolute" ? Math.max(0, -Number.parseFloat(side) || 0) : 0;
      const width = box.width + reach(around.left) + reach(around.right);
      const height = box.height + reach(around.top) + reach(around.bottom);
      const isInline = getComputedStyle(control).display === "inline";
      if (isInline || box.bottom < 0 || (width >= limit && height >= limit)) continue;
      faults.push(
        `${control.getAttribute("aria-label") ?? control.textContent?.trim().slice(0, 40)}: ${width.toFixed(1)} x ${height.toFixed(1)}`,
      );
    }
    return faults;
  }, least);
