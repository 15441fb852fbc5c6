/*
 * Every view with the public record: far more of what the articles show, and forms that they do not fill (breaks, dumbbells, long lists). One
 * page for each, loaded once.
 */
import { expect, test } from "vitest";
import { expectDrawn } from "../helpers/agree.ts";
import { hearCharts, meantToBeHeard } from "../helpers/announced.ts";
import { expectAccessible } from "../helpers/axe.ts";
import { showAll } from "../helpers/cards.ts";
import { closeReceipt, DESK } from "../helpers/desk.ts";
import { meantCards } from "../helpers/meant.ts";
import { expectFits } from "../helpers/overflow.ts";
import { drawnThings, launch, open, VIEWS } from "../helpers/page.ts";
import { oneOfEachKind, pressEach } from "../helpers/walk.ts";

const browser = await launch();

test.each(VIEWS)("with the public record the $view view draws all that is meant, opens and fits", async ({ view, search }) => {
  const record = `?${new URLSearchParams([...new URLSearchParams(search), ["collection", "record"]])}`;
  const { page, complaints, close } = await open(browser, { search: record, ...DESK, colorScheme: "light" });
  await pressEach(page, await oneOfEachKind(page));
  await closeReceipt(page);
  // These have kinds of elements that the articles do not bring.
  if (["shares", "disagreement", "revenue"].includes(view)) await expectAccessible(page, "with the record, light", { within: ["main"] });
  await expectFits(page, [DESK.width, 360], "with the record");
  // Tables of lines are compared cell by cell, and the data table row by row, in agreement.test.ts.
  const plotted = meantCards(record).filter(({ kind }) => kind !== "table" && kind !== "data");
  await showAll(page, "figure[data-card]:not(:has(table))");
  const things = await drawnThings(page);
  for (const card of plotted)
    expectDrawn(
      card,
      things.filter(({ cardId }) => cardId === card.cardId),
    );
  // Prints beside each other are drawn of the record alone: its keys are walked here, those of every other view in access.test.ts.
  if (view === "disagreement") expect(await hearCharts(page)).toEqual(meantToBeHeard(record));
  expect(complaints).toEqual([]);
  await close();
});
