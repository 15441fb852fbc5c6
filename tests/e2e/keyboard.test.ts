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

const focusedReceipt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-receipt") ?? "");

interface Stop {
  readonly stop: string;
  /** Is the focused element visibly marked (an outline, or a ring drawn inside it) and inside the window? */
  readonly isSeen: boolean;
}

/** Presses Tab so many times and says where each press led. The page itself notes it at the next key: no question between two presses. */
async function tabThrough(page: Page, presses: number): Promise<Stop[]> {
  await page.evaluate(() => {
    const notes: Stop[] = [];
    const note = () => {
      const focused = document.activeElement;
      const box = focused?.getBoundingClientRect();
      notes.push({
        stop: focused?.getAttribute("data-tab-stop") ?? "",
        isSeen:
          focused !== document.body &&
          box !== undefined &&
          focused?.matches(":focus-visible") === true &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          box.right > 0 &&
          box.left < innerWidth,
      });
    };
    document.addEventListener("keydown", note, true);
    Object.assign(window, {
      notedStops: () => {
        note();
        document.removeEventListener("keydown", note, true);
        return notes.slice(1); // the first is where the focus was before any press
      },
    });
  });
  // The browser takes the presses in order; only the last is waited for.
  await Promise.all(Array.from({ length: presses }, () => page.keyboard.press("Tab")));
  return page.evaluate(() => (window as unknown as { notedStops: () => Stop[] }).notedStops());
}

describe.each(VIEWS)("in the $view view, with the keyboard alone", ({ search }) => {
  test("Tab reaches every control in order, each visibly", async () => {
    const { page, close } = await open(browser, { search });
    const stops = await numberTabStops(page);
    expect(stops.length).toBeGreaterThan(20);
    const reached = await tabThrough(page, stops.length);
    expect(reached.map(({ stop }) => stop)).toEqual(stops);
    expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
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
      // A real key from the first mark; every further step is the same event from inside the page, which the chart's own handler takes.
      const [first = ""] = stops;
      await page.locator(selector(first)).first().focus();
      await page.keyboard.press("ArrowRight");
      const afterPress = await focusedReceipt(page);
      const { seen, strays, byEvent } = await page.evaluate(
        ({ cardId, first, all }) => {
          const find = (receiptId: string) =>
            [...document.querySelectorAll<HTMLElement | SVGElement>(`figure[data-card="${cardId}"] [data-receipt]`)].find(
              (mark) => mark.getAttribute("data-receipt") === receiptId,
            );
          const step = (receiptId: string, key: string) => {
            find(receiptId)?.focus();
            document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            return document.activeElement?.getAttribute("data-receipt") ?? "";
          };
          const reached = new Set([first]);
          const strays: string[] = [];
          for (const receiptId of reached) {
            for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
              const next = step(receiptId, key);
              if (all.includes(next)) reached.add(next);
              else strays.push(`${key} from ${receiptId} leads to ${next}`);
            }
          }
          return { seen: [...reached], strays, byEvent: step(first, "ArrowRight") };
        },
        { cardId, first, all },
      );
      expect(byEvent, `${cardId}: the event does what the key does`).toBe(afterPress);
      expect(strays, `${cardId}: arrows stay in the chart`).toEqual([]);
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
