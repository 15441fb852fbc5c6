/** The checks of the dataset in words, as cards and receipts say them. */
import type { ExceptionRule } from "../domain/model.ts";
import * as pageWords from "../domain/words/en/page.ts";

/** What each check asks of the figures. */
export const CHECK_WORDS: Readonly<Record<ExceptionRule, string>> = {
  sum: pageWords.theSharesOfATable,
  "share-of-total": pageWords.amountOverTotalIs,
  growth: pageWords.theTwoLevelsGive,
};
