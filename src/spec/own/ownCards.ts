/** Cards of the figures that the reader added, among those of what is published. */
import type { Dataset, Observation } from "../../domain/model.ts";
import type { Card } from "../card.ts";
import { shareMaterials } from "../cards/sharePanels.ts";
import type { Asked } from "../questions/question.ts";
import { isOwnMarket } from "./isOwn.ts";
import { roomOf } from "./thinned.ts";

/** A view's question, asked of the reader's own figures alone; null where none is shown. No provider is missed in a file that does not name it. */
export function ownAsked(asked: Asked, own: readonly Observation[]): Asked | null {
  if (own.length === 0) return null;
  const { dataset } = asked;
  const named = new Set(own.map((o) => o.providerId));
  const providers = dataset.providers.map((p) => p.providerId).filter((id) => named.has(id));
  const materials = shareMaterials(dataset, own, providers).map((material, _, all) => {
    const here = new Set(material.shares.map((o) => o.providerId));
    return { ...material, providers: providers.filter((id) => here.has(id)), room: roomOf(all.length) };
  });
  return { ...asked, figures: own, materials };
}

const marketOf = (card: Card): string => (card.kind === "panel" ? card.scope.marketId : "");

/** Own panels of a market that is a published one come right after its panels; the others after all panels; what is no panel at the end. */
export function withOwnCards(dataset: Dataset, cards: readonly Card[], own: readonly Card[]): readonly Card[] {
  if (own.length === 0) return cards;
  const sameAs = (card: Card): string => dataset.marketById.get(marketOf(card))?.comparableWith ?? "";
  const shown = new Set(cards.map(marketOf));
  const beside = own.filter((card) => sameAs(card) !== "" && shown.has(sameAs(card)));
  const panels = own.filter((card) => card.kind === "panel" && !beside.includes(card));
  const rest = own.filter((card) => card.kind !== "panel");
  const lastPanel = cards.findLastIndex((card) => card.kind === "panel" && !isOwnMarket(dataset, card.scope.marketId));
  const lastOf = new Map(cards.map((card, k) => [marketOf(card), k]));
  return [
    ...(lastPanel < 0 ? panels : []),
    ...cards.flatMap((card, k) => [
      card,
      ...(lastOf.get(marketOf(card)) === k ? beside.filter((mine) => sameAs(mine) === marketOf(card)) : []),
      ...(k === lastPanel ? panels : []),
    ]),
    ...rest,
  ];
}
