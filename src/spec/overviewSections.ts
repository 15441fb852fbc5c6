/** The parts of the overview, in the order in which the page, its files and its paper give them. */
import type { Card, Panel } from "./card.ts";

const isPanel = (card: Card): card is Panel => card.kind === "panel";
const isShares = (card: Card): boolean => isPanel(card) && (card.cardId.startsWith("shares-") || card.cardId.startsWith("index-"));

/** Who leads in each market, then money, then what is no chart of a market; each part in the order of the cards. */
export function overviewSections(cards: readonly Card[]): Readonly<Record<"shares" | "money" | "rest", readonly Card[]>> {
  return {
    shares: cards.filter(isShares),
    money: cards.filter((card) => isPanel(card) && !isShares(card)),
    rest: cards.filter((card) => !isPanel(card)),
  };
}
