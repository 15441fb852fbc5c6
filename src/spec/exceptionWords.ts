/** The checks of the dataset in words, as cards and receipts say them. */
import type { ExceptionRule } from "../domain/model.ts";

/** What each check asks of the figures. */
export const CHECK_WORDS: Readonly<Record<ExceptionRule, string>> = {
  sum: "The shares of a table add up",
  "share-of-total": "Amount over total is the share",
  growth: "The two levels give the growth",
};
