/** Which view answers in full what a card of the overview tells in short. */
import type { Card } from "./card.ts";
import { RESULT_MEASURES, SHARE_MEASURES } from "./compared.ts";
import type { ViewId } from "./viewId.ts";

const among = (measures: readonly string[], measureId: string): boolean => measures.includes(measureId);

/** The view of the card's measure or kind. */
export function fullViewOf(card: Card): ViewId {
  if (card.kind === "events") return "timeline";
  if (card.kind === "assumption") return "spend";
  if (card.kind !== "panel") return card.kind === "data" ? "data" : "sources";
  if (among(SHARE_MEASURES, card.scope.measureId)) return "shares";
  return among(RESULT_MEASURES, card.scope.measureId) ? "revenue" : "spend";
}
