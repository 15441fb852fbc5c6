/** What of a change of view is shown in the same frame as the control that was pressed. */
import type { Card } from "./card.ts";
import { receiptIdsOf } from "./cardReceipts.ts";
import type { ChartSpec } from "./chartSpec.ts";

/** Marks and rows that can be drawn with the control without the reader waiting for it, on a slow phone too. */
const MOST_MARKS = 60;

/**
 * The page for the frame that follows a press. Changed cards in the reader's sight (`inSight`, card ids) come at once, from the top, as long as they
 * are small, and with them what is said over the cards; the other cards stay as shown until the next step. `chosen` itself where nothing is left to follow. A view that is laid out anew follows as a
 * whole.
 */
export function pageAtOnce(shown: ChartSpec, chosen: ChartSpec, inSight: ReadonlySet<string>): ChartSpec {
  if (shown === chosen || !isLaidOutAlike(shown, chosen)) return shown;
  let marks = 0;
  let isWhole = true;
  const cards = shown.cards.map((card, place): Card => {
    const next = chosen.cards[place] ?? card;
    if (next === card) return card;
    marks += Math.max(receiptIdsOf(card).length, receiptIdsOf(next).length);
    if (marks <= MOST_MARKS && inSight.has(card.cardId)) return next;
    isWhole = false;
    return card;
  });
  return isWhole ? chosen : { ...chosen, cards };
}

/** Whether both have the same cards in the same places. */
function isLaidOutAlike(a: ChartSpec, b: ChartSpec): boolean {
  return (
    a.view === b.view &&
    a.layout === b.layout &&
    a.empty === b.empty &&
    a.cards.length === b.cards.length &&
    a.cards.every((card, place) => card.cardId === b.cards[place]?.cardId)
  );
}
