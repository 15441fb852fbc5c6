/** Words of the as-of date: every card and receipt of a past state of knowledge says of which day it is. */
import { lastDayOf, visibleAsOf } from "../domain/vintage.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Card } from "./card.ts";
import { dateWords } from "./sourceWords.ts";

/** "as known on 31 December 2022"; empty without a date. */
export function asOfWords(asOf: string): string {
  return asOf === "" ? "" : pageWords.asKnownOn(dateWords(lastDayOf(asOf)));
}

/** "not yet known on 31 December 2022" for a vintage that was not certainly out by then; else empty. */
export function notYetKnown(vintage: string, asOf: string): string {
  return asOf === "" || visibleAsOf(vintage, asOf) ? "" : pageWords.notYetKnownOn(dateWords(lastDayOf(asOf)));
}

/** The note of a receipt that was opened under a date on which its value was not yet out; empty otherwise. */
export function asOfNote(vintage: string, asOf: string): readonly string[] {
  const words = notYetKnown(vintage, asOf);
  return words === "" ? [] : [pageWords.thisValueWasThe(words)];
}

/** The card with its date in the scope line and in its download, so that a copy of it never hides the date. */
export function datedCard(card: Card, asOf: string): Card {
  if (asOf === "") return card;
  const words = asOfWords(asOf);
  const rest = card.scopeRest;
  const scopeRest = rest === "" || rest.endsWith(".") ? `${rest} ${words[0]?.toUpperCase()}${words.slice(1)}.`.trim() : `${rest}, ${words}`;
  return { ...card, scopeRest, asOf: lastDayOf(asOf) };
}
