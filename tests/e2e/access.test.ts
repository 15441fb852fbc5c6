/*
 * Accessibility of every view on a desk: the rules in both themes, every control by Tab, every mark by arrows. Phones are in
 * phone.test.ts, the public record in record.test.ts.
 */
import { describe, expect, test } from "vitest";
import { hearCharts, meantToBeHeard } from "../helpers/announced.ts";
import { expectAccessible } from "../helpers/axe.ts";
import { showAll } from "../helpers/cards.ts";
import { closeReceipt, firstValue, goDark, onDesk } from "../helpers/desk.ts";
import { arrowsFrom, chartStops, chartsByKind, focusedReceipt, numberTabStops, tabThrough } from "../helpers/keyboard.ts";
import { CHART_VIEWS, drawnThings, launch, markOf, pressMark, receiptOf, settle, VIEWS } from "../helpers/page.ts";
import { pressInCards } from "../helpers/walk.ts";

const browser = await launch();

describe.each(VIEWS)("on a desk the $view view", ({ view, search }) => {
  const desk = onDesk(browser, search);
  const hasCharts = CHART_VIEWS.some((chart) => chart.view === view);

  test("lets Tab reach every control in order, each visibly", async () => {
    const { page } = desk();
    expect(await page.title()).toBe(`${await page.locator("h1").innerText()} · Cloud Shares`);
    // Before anything had the focus: a second stop of a chart would become its only one when it is left.
    for (const { cardId, stops } of await chartStops(page)) expect(stops, `${cardId}: one tab stop`).toBe(1);
    const stops = await numberTabStops(page);
    expect(stops.length).toBeGreaterThan(20);
    const reached = await tabThrough(page, stops.length);
    expect(reached.map(({ stop }) => stop)).toEqual(stops);
    expect(reached.filter(({ isSeen }) => !isSeen)).toEqual([]);
    // Backwards what comes into sight comes in at the top, where the head of the page is.
    const back = await tabThrough(page, Math.min(60, stops.length - 1), "Shift+Tab");
    expect(back.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

  // A view without charts has no such test, rather than a skipped one.
  if (hasCharts)
    test("makes each kind of chart one tab stop, whose arrows reach all of it; Enter opens, Escape gives back", async () => {
      const { page, complaints } = desk();
      const things = await drawnThings(page);
      const charts = await chartsByKind(page);
      expect(charts.length).toBeGreaterThan(0);
      for (const { cardId, stops } of charts) {
        expect(stops, `${cardId}: one tab stop`).toHaveLength(1);
        const all = things.filter((thing) => thing.cardId === cardId).map(({ receiptId }) => receiptId);
        const [first = ""] = stops;
        const mark = (receiptId: string) => markOf(page, { cardId, receiptId });
        await mark(first).focus();
        await page.keyboard.press("ArrowRight");
        const afterPress = await focusedReceipt(page);
        const { seen, ways, strays, byEvent } = await arrowsFrom(page, cardId, first, all);
        expect(byEvent, `${cardId}: the event does what the key does`).toBe(afterPress);
        expect(strays, `${cardId}: arrows stay in the chart`).toEqual([]);
        expect([...seen].sort(), `${cardId}: arrows reach everything`).toEqual([...all].sort());
        for (const [one, other] of [
          ["ArrowLeft", "ArrowRight"],
          ["ArrowUp", "ArrowDown"],
        ] as const)
          expect(ways.includes(one), `${cardId}: ${one} goes where ${other} came from`).toBe(ways.includes(other));
        for (const [receiptId = "", key] of [
          [all[0], "Enter"],
          [all.at(-1), "Space"],
        ] as const) {
          await mark(receiptId).focus();
          await page.keyboard.press(key);
          const receipt = receiptOf(page, receiptId);
          await receipt.waitFor();
          expect(await receipt.evaluate((element) => element.contains(document.activeElement)), "the focus moves in").toBe(true);
          await closeReceipt(page);
          expect(await focusedReceipt(page), `${cardId}: the focus is back on the mark`).toBe(receiptId);
        }
      }
      expect(complaints).toEqual([]);
    });

  if (hasCharts || view === "timeline")
    test("announces every mark of every chart on the way, each with the sentence that the data give it", async () => {
      const meant = meantToBeHeard(search);
      const heard = await hearCharts(desk().page);
      expect(Object.keys(heard).length).toBeGreaterThan(0);
      expect(heard).toEqual(meant);
      for (const words of Object.values(heard).flatMap((said) => Object.values(said)))
        expect(words).toMatch(/\p{L}.*\d{4}.*Open receipt$/u);
    });

  /*
   * The light theme gets every rule, the dark one those of colour alone: a theme changes custom properties of colour and nothing else. The
   * whole page is analysed once in each theme; a state after that where it differs (the receipt, the tables).
   */
  test("violates no accessibility rule, plain and with a receipt, light and dark", async () => {
    const { page, complaints } = desk();
    await expectAccessible(page, "as it opens, light");
    // A folded line that holds the open receipt unfolds its table: all are unfolded first.
    await showAll(page);
    const thing = await firstValue(page);
    await pressMark(page, thing);
    await receiptOf(page, thing.receiptId).waitFor();
    const within = ["[data-receipt-open]", `figure [data-receipt="${thing.receiptId}"]`];
    await expectAccessible(page, "with a receipt, light", { within });
    await goDark(page);
    await expectAccessible(page, "with a receipt, dark", { rules: "colour" }); // the whole page: the drawer stands beside it
    await closeReceipt(page);
    expect(complaints).toEqual([]);
  });

  if (hasCharts || view === "timeline")
    test("violates none with every card as its table, and on a phone, where tables are ledgers", async () => {
      const { page, complaints } = desk();
      expect(await pressInCards(page, "Table")).toBeGreaterThan(0);
      await showAll(page);
      const within = ["figure[data-card]"];
      await expectAccessible(page, "as tables, light", { within });
      await page.setViewportSize({ width: 360, height: 900 });
      await settle(page);
      await expectAccessible(page, "as tables on a phone, light", { within, rules: "colour" });
      await goDark(page);
      await expectAccessible(page, "as tables on a phone, dark", { within, rules: "colour" });
      expect(complaints).toEqual([]);
    });
});
