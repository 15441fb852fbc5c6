/* Every view fits every width: as it opens, with a receipt and as tables. The public record is in record.test.ts, touch screens in phone.test.ts. */
import { describe, expect, test } from "vitest";
import { showAll } from "../helpers/cards.ts";
import { closeReceipt, DESK, firstValue, onDesk } from "../helpers/desk.ts";
import { expectFits } from "../helpers/overflow.ts";
import { launch, pressMark, receiptOf, settle, VIEWS } from "../helpers/page.ts";
import { pressInCards } from "../helpers/walk.ts";

const browser = await launch();

/** The widths about the breaks of the layout: a desk at 400 % zoom, wide phone, tablet, the first with the receipt beside the charts, and 4K. */
const WIDTHS = [320, 600, 768, 1100, 3840];

describe.each(VIEWS)("the $view view", ({ search }) => {
  const desk = onDesk(browser, search);

  test("fits every width, plain, with a receipt and as tables", async () => {
    const { page, complaints } = desk();
    await expectFits(page, WIDTHS, "plain");
    await page.setViewportSize(DESK);
    await settle(page);
    const thing = await firstValue(page);
    await pressMark(page, thing);
    await receiptOf(page, thing.receiptId).waitFor();
    // The receipt stays open from width to width, and becomes a sheet where it no longer fits beside the charts.
    await expectFits(page, [1100, 320], "with a receipt");
    expect(await receiptOf(page, thing.receiptId).count()).toBe(1);
    await closeReceipt(page);
    await pressInCards(page, "Table");
    await showAll(page);
    await expectFits(page, [320, 768, 1100], "as tables");
    expect(complaints).toEqual([]);
  });
});
