/*
 * What a card draws, its table, its CSV and what it is meant to show are the same, in every view. That a receipt holds the figure of its mark
 * is in marks.test.ts: the tables name the same receipts.
 */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { DataCard } from "../../src/spec/dataCard.ts";
import { expectDataLine, expectLines, expectRows } from "../helpers/agree.ts";
import { downloaded, showAll, type TableLine, tableOf } from "../helpers/cards.ts";
import { onDesk } from "../helpers/desk.ts";
import { meantCards } from "../helpers/meant.ts";
import { card, cardIds, drawnThings, launch, settle, VIEWS } from "../helpers/page.ts";
import { pressInCards } from "../helpers/walk.ts";

const browser = await launch();

/** Scrolls the data table from its first row to its last and gives every row that came into the page, by its place. */
async function allDataLines(page: Page, cardId: string): Promise<Map<number, TableLine>> {
  const region = card(page, cardId).locator(".data-wrap");
  const lines = new Map<number, TableLine>();
  for (let isEnd = false; !isEnd; ) {
    await settle(page);
    for (const line of (await tableOf(page, cardId)).lines) lines.set(line.index, line);
    isEnd = await region.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollBy({ top: element.clientHeight, behavior: "instant" });
      return element.scrollTop === before;
    });
  }
  return lines;
}

async function expectData(page: Page, meant: DataCard): Promise<number> {
  const { cardId, rows } = meant;
  const records = (await downloaded(page, cardId)) ?? [];
  const lines = await allDataLines(page, cardId);
  expect(await card(page, cardId).locator("table").getAttribute("aria-rowcount")).toBe(String(rows.length + 1));
  expect(records, `${cardId}: a record for every row`).toHaveLength(rows.length);
  expect(
    [...lines.keys()].sort((a, b) => a - b),
    `${cardId}: every row to the last comes into the page`,
  ).toEqual([...rows.keys()]);
  for (const [index, line] of lines) expectDataLine(`${cardId}: row ${index + 1}`, line, records[index], rows[index]);
  return lines.size;
}

describe.each(VIEWS)("the $view view", ({ search }) => {
  const desk = onDesk(browser, search);

  test("has chart, table and CSV of every card hold the same figures, all that are meant and no others", async () => {
    const { page, complaints } = desk();
    const meant = meantCards(search);
    expect(await cardIds(page)).toEqual(meant.map(({ cardId }) => cardId));
    await showAll(page);
    const things = await drawnThings(page);
    const pressed = await pressInCards(page, "Table");
    expect(pressed).toBe(meant.filter(({ kind }) => ["panel", "assumption", "events", "coverage"].includes(kind)).length);
    await showAll(page);
    await settle(page);
    let compared = 0;
    for (const one of meant) {
      if (one.kind === "data") {
        compared += await expectData(page, one);
        continue;
      }
      const records = await downloaded(page, one.cardId);
      expect(records === null, `${one.cardId} can be downloaded, where it holds figures`).toBe(one.kind === "definitions");
      if (records === null) continue;
      const drawn = things.filter((thing) => thing.cardId === one.cardId);
      const { heads, lines } = await tableOf(page, one.cardId);
      compared += lines.length;
      if (one.kind === "table") expectLines(one, heads, lines, records);
      else expectRows(one, drawn, lines, records);
    }
    expect(compared).toBeGreaterThan(6);
    expect(complaints).toEqual([]);
  });
});
