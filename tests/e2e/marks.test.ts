/* Everything that is drawn opens its receipt, with its figure and place, in every view. With the public record: record.test.ts. */
import { describe, expect, test } from "vitest";
import { showAll } from "../helpers/cards.ts";
import { closeReceipt, onDesk } from "../helpers/desk.ts";
import { drawnThings, expectFigure, launch, VIEWS } from "../helpers/page.ts";
import { oneOfEachKind, openAll, pressEach } from "../helpers/walk.ts";

const browser = await launch();

/** What a receipt must say of where it comes from. */
function expectPlace(receiptId: string, words: string, places: readonly string[]): void {
  if (receiptId.startsWith("gap~")) expect(words, receiptId).toMatch(/Looked for in\s+Articles 1 to 5/);
  // A document of the record has no number of its own and names its place in its own way; breaks are read in such documents.
  else if (/^(r-|break~)/.test(receiptId)) expect(words, receiptId).toMatch(/Read in|Document/i);
  else expect(places[0], receiptId).toMatch(/^[1-5]\. .+, paragraph \d+/);
}

describe.each(VIEWS)("the $view view", ({ search }) => {
  const desk = onDesk(browser, search);

  test("opens the receipt of any mark, gap or event, with its figure and place", async () => {
    const { page, complaints } = desk();
    // A folded line that holds the open receipt unfolds its table: all are unfolded first.
    await showAll(page);
    const things = await drawnThings(page);
    expect(things.length).toBeGreaterThan(6);
    // A real pointer on one mark of each kind, and on the rest the same event from inside the page: marks of a kind differ in data alone.
    await pressEach(page, await oneOfEachKind(page));
    await closeReceipt(page);
    const opened = await openAll(page);
    expect(opened.map(({ cardId, receiptId, value }) => [cardId, receiptId, value])).toEqual(
      things.map(({ cardId, receiptId, value }) => [cardId, receiptId, value]),
    );
    expect(opened.filter(({ covered }) => covered !== "").map(({ receiptId, covered }) => `${receiptId} is under ${covered}`)).toEqual([]);
    // Browsers take only so many steps of the history in a short time: after them the address comes later, see faults.test.ts.
    for (const { receiptId, inAddress } of opened.slice(0, 20)) expect(inAddress).toBe(receiptId);
    for (const { receiptId, value, figure, words, places } of opened) {
      if (value !== null) expectFigure(figure, value, receiptId);
      expectPlace(receiptId, words, places);
    }
    expect(complaints).toEqual([]);
  });
});
