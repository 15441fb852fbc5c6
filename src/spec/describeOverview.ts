/** Heading and deck of the overview, computed from what is shown: a name or a number that filters hid is not claimed. */
import type { Dataset } from "../domain/model.ts";
import { compareVintages } from "../domain/vintage.ts";
import type { Card } from "./card.ts";
import type { ShareMaterial } from "./forms/form.ts";
import type { ViewState } from "./view.ts";
import { capitalise, counted, joinAnd, numberWord } from "./words.ts";

const ORDINALS = ["", "first", "second", "third", "fourth", "fifth"];

/** The latest place that the articles give the provider in a geography, as a word. */
function placeOf(dataset: Dataset, providerId: string, geography: string): string | null {
  const ranks = dataset.observations.filter(
    (o) => o.measureId === "rank" && o.providerId === providerId && dataset.marketById.get(o.marketId)?.geography === geography,
  );
  const latest = ranks.toSorted((a, b) => compareVintages(b.vintage, a.vintage))[0];
  return latest ? (ORDINALS[latest.value] ?? null) : null;
}

/** "Alibaba is first in China and third in the world", while Alibaba and both kinds of market are on screen. */
export function overviewHeading(dataset: Dataset, view: ViewState, materials: readonly ShareMaterial[]): string {
  const plain = "Cloud market shares, as firms print them";
  const places = new Set(materials.map((m) => m.scope.geography));
  const china = placeOf(dataset, "alibaba", "China");
  const world = placeOf(dataset, "alibaba", "Worldwide");
  const both = places.has("Worldwide") && places.size > 1;
  if (!both || !china || !world || !view.providers.includes("alibaba")) return plain;
  return `${dataset.providerById.get("alibaba")?.label ?? "Alibaba"} is ${china} in China and ${world} in the world`;
}

/** What the page holds, in two sentences, and how to read on. */
export function overviewDeck(view: ViewState, figures: number, cards: readonly Card[], materials: readonly ShareMaterial[]): string {
  const events = cards.find((c) => c.kind === "events")?.rows.length ?? 0;
  const from = view.collection === "articles" ? "five news articles" : "five news articles and the public record around them";
  const what = joinAnd([
    ...(figures > 0 ? [figureWords(figures)] : []),
    ...(events > 0 ? [`${numberWord(events)} ${events === 1 ? "event" : "events"}`] : []),
  ]);
  const firms = new Set(materials.map((m) => m.scope.firmId)).size;
  const apart =
    firms > 1
      ? ` ${capitalise(numberWord(firms))} research firms measure ${numberWord(materials.length)} different markets, so no two of them share an axis here.`
      : "";
  return `${capitalise(what || "nothing")} from ${from}.${apart} Select any mark to open its receipt: the figure as printed, who measured it, and where to read it.`;
}

const figureWords = (n: number): string => (n <= 12 ? `${numberWord(n)} ${n === 1 ? "figure" : "figures"}` : counted(n, "figure"));
