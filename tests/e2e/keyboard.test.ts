import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHART_VIEWS, drawnThings, launch, open, receiptOf, VIEWS } from "../helpers/page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Numbers every visible control that Tab should reach: members of a radio group and of a chart's roving set count as one. */
async function numberTabStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stops: string[] = [];
    const groups = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")) {
      if (
        element.tabIndex < 0 ||
        element.matches(":disabled") ||
        element.closest("[inert]") ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        continue;
      if (element instanceof HTMLInputElement && element.type === "radio") {
        if (groups.has(element.name)) continue;
        groups.add(element.name);
      }
      const name =
        element instanceof HTMLInputElement && element.type === "radio"
          ? `radios ${element.name}`
          : `${stops.length} ${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40)}`;
      element.dataset["tabStop"] = name;
      if (element instanceof HTMLInputElement && element.type === "radio") {
        for (const member of document.querySelectorAll<HTMLInputElement>("input[type=radio]"))
          if (member.name === element.name) member.dataset["tabStop"] = name;
      }
      stops.push(name);
    }
    return stops;
  });
}

const focusedStop = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-tab-stop") ?? "");
const focusedReceipt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-receipt") ?? "");

/** Is the focused element visibly marked (an outline, or a ring drawn inside it) and inside the window? */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const box = focused.getBoundingClientRect();
    return focused.matches(":focus-visible") && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  });

describe.each(VIEWS)("in the $view view, with the keyboard alone", ({ search }) => {
  test("Tab reaches every control in order, each visibly", async () => {
    const { page, close } = await open(browser, { search });
    const stops = await numberTabStops(page);
    expect(stops.length).toBeGreaterThan(20);
    const reached: string[] = [];
    const hidden: string[] = [];
    for (let presses = 0; presses < stops.length; presses += 1) {
      await page.keyboard.press("Tab");
      const stop = await focusedStop(page);
      reached.push(stop);
      if (!(await focusIsSeen(page))) hidden.push(stop);
    }
    expect(reached).toEqual(stops);
    expect(hidden).toEqual([]);
    await close();
  });
});

describe.each(CHART_VIEWS)("in the $view view, with the keyboard alone", ({ search }) => {
  test("each chart is one tab stop, arrows reach all of it, Enter opens the receipt, Escape gives the focus back", async () => {
    const { page, complaints, close } = await open(browser, { search });
    const things = await drawnThings(page);
    const charts = await page.evaluate(() =>
      [...document.querySelectorAll("figure[data-card]")]
        .filter((figure) => figure.querySelector("[data-receipt][tabindex='-1']"))
        .map((figure) => ({
          cardId: figure.getAttribute("data-card") ?? "",
          stops: [...figure.querySelectorAll("[data-receipt]")]
            .filter((mark) => (mark as HTMLElement).tabIndex >= 0)
            .map((mark) => mark.getAttribute("data-receipt") ?? ""),
        })),
    );
    expect(charts.length).toBeGreaterThan(1);
    for (const { cardId, stops } of charts) {
      expect(stops, `${cardId}: one tab stop`).toHaveLength(1);
      const all = things.filter((thing) => thing.cardId === cardId).map(({ receiptId }) => receiptId);
      const selector = (receiptId: string) => `figure[data-card="${cardId}"] [data-receipt="${receiptId}"]`;
      const seen = new Set(stops);
      for (const receiptId of seen) {
        for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
          await page.locator(selector(receiptId)).first().focus();
          await page.keyboard.press(key);
          const next = await focusedReceipt(page);
          expect(all, `${cardId}: ${key} from ${receiptId} stays in the chart`).toContain(next);
          seen.add(next);
        }
      }
      expect([...seen].sort(), `${cardId}: arrows reach everything`).toEqual([...all].sort());
      for (const [index, key] of [
        [0, "Enter"],
        [all.length - 1, "Space"],
      ] as const) {
        const receiptId = all[index] ?? "";
        await page.locator(selector(receiptId)).first().focus();
        await page.keyboard.press(key);
        await receiptOf(page, receiptId).waitFor();
        expect(
          await page.evaluate((id) => document.querySelector(`[data-receipt-open="${id}"]`)?.contains(document.activeElement), receiptId),
          "the focus moves into the receipt",
        ).toBe(true);
        await page.keyboard.press("Escape");
        await receiptOf(page, receiptId).waitFor({ state: "detached" });
        expect(await focusedReceipt(page), `${cardId}: the focus is back on the mark`).toBe(receiptId);
      }
    }
    expect(complaints).toEqual([]);
    await close();
  });
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
