/** What a reader takes of a view, as the page hands it to a format. */
import { readFileSync } from "node:fs";
import { toCsv } from "../../src/io/export/csv.ts";
import { cardSheet } from "../../src/io/export/sheet.ts";
import { type Taking, takeCards } from "../../src/io/export/take.ts";
import type { Taken } from "../../src/io/export/taken.ts";
import { readPalette } from "../../src/io/picture/palette.ts";
import { buildChartSpec } from "../../src/spec/build.ts";
import type { Card } from "../../src/spec/card.ts";
import { decodeView, type ViewState, viewContext } from "../../src/spec/view.ts";
import { DATASET } from "./dataset.ts";

export const CONTEXT = viewContext(DATASET);
const PAGE = "https://example.org/cloud-shares/";
const LIGHT = readPalette(readFileSync("src/ui/tokens.css", "utf8"), "light");

export const takingOf = (view: ViewState): Taking => ({
  dataset: DATASET,
  context: CONTEXT,
  view,
  spec: buildChartSpec(DATASET, view, [], CONTEXT),
  page: PAGE,
  palette: LIGHT,
});

/** All cards of a view, or one of them. */
export const takeView = (view: ViewState, cardId: string | null = null): Taken => takeCards(takingOf(view), cardId);

/** The same of an address. */
export const takeSearch = (search: string, cardId: string | null = null): Taken => takeView(decodeView(search, CONTEXT).view, cardId);

/** Each card of a view as taken on its own. */
export function cardsOf(view: ViewState): readonly Taken[] {
  const taking = takingOf(view);
  return taking.spec.cards.map((card) => takeCards(taking, card.cardId));
}

/** A card's own CSV, without the figure columns that taking it adds to a table. */
export const csvOf = (card: Card): string => toCsv(cardSheet(card, DATASET.version, PAGE));
