/** Whether something shows figures that the reader added: what is passed on of it then lacks them, and says so. */
import type { Card } from "../card.ts";
import { receiptIdsOf } from "../cardReceipts.ts";

/** Ids of figures, markets, cards and providers of the reader's own sets begin with the set's or hold it. */
export const NAMES_OWN = /(?:^|[-~])own-\d+/;

/** Whether a card shows a figure of the reader's own, or what is calculated from one. */
export const showsOwn = (card: Card): boolean => receiptIdsOf(card).some((id) => NAMES_OWN.test(id));
