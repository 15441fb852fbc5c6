/** Heading and deck of the overview, computed from what is shown: a name or a number that filters hid is not claimed. */
import type { Dataset } from "../domain/model.ts";
import { compareVintages } from "../domain/vintage.ts";
import { joinAnd, numberWord, ordinalWord } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Card } from "./card.ts";
import type { ShareMaterial } from "./forms/form.ts";
import type { ViewState } from "./view.ts";
import { capitalise } from "./words.ts";

/** The latest place that the articles give the provider in a geography, as a word. */
function placeOf(dataset: Dataset, providerId: string, geography: string): string | null {
  const ranks = dataset.observations.filter(
    (o) => o.measureId === "rank" && o.providerId === providerId && dataset.marketById.get(o.marketId)?.geography === geography,
  );
  const latest = ranks.toSorted((a, b) => compareVintages(b.vintage, a.vintage))[0];
  return latest ? (ordinalWord(latest.value) ?? null) : null;
}

/** "Alibaba is first in China and third in the world", while Alibaba and both kinds of market are on screen. */
export function overviewHeading(dataset: Dataset, view: ViewState, materials: readonly ShareMaterial[]): string {
  const plain = pageWords.cloudMarketSharesAs;
  const places = new Set(materials.map((m) => m.scope.geography));
  const china = placeOf(dataset, "alibaba", "China");
  const world = placeOf(dataset, "alibaba", "Worldwide");
  const both = places.has("Worldwide") && places.size > 1;
  if (!both || !china || !world || !view.providers.includes("alibaba")) return plain;
  return pageWords.isInChinaAndIn(dataset.providerById.get("alibaba")?.label ?? "Alibaba", china, world);
}

/** What the page holds, in two sentences, and how to read on. */
export function overviewDeck(view: ViewState, figures: number, cards: readonly Card[], materials: readonly ShareMaterial[]): string {
  const events = cards.find((c) => c.kind === "events")?.rows.length ?? 0;
  const from = view.collection === "articles" ? pageWords.fiveNewsArticles : pageWords.fiveNewsArticlesAnd;
  const what = joinAnd([...(figures > 0 ? [figureWords(figures)] : []), ...(events > 0 ? [pageWords.eventsInWords(events)] : [])]);
  const firms = new Set(materials.map((m) => m.scope.firmId)).size;
  const apart = firms > 1 ? pageWords.researchFirmsMeasureDifferent(capitalise(numberWord(firms)), materials.length) : "";
  return pageWords.fromSelectAnyMark(capitalise(what || pageWords.nothing), from, apart);
}

const figureWords = (n: number): string => (n <= 12 ? pageWords.figuresInWords(n) : pageWords.countOfFigures(n));
