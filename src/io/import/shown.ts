/** Text of a strange file made fit to be shown: cut, and every sign that hides or turns text written out by its number. */

import * as importWords from "../../domain/words/en/import.ts";

const LONGEST_SHOWN = 80;
/** Controls, marks of direction, invisible joiners and spaces, line separators, tags, lone surrogates, byte order marks. */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{DI}\p{Zl}\p{Zp}\uFFF9-\uFFFB]/gu;

/** Whether a text holds signs that are not seen, or that turn the direction of what is. */
export function hasHidden(text: string): boolean {
  HIDDEN.lastIndex = 0;
  return HIDDEN.test(text);
}

/** The text without hidden signs: for comparing names, never for keeping them. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, "");
}

/** At most 80 signs of it on one line, hidden ones as ‹U+202E›. */
export function shown(text: string): string {
  const cut =
    text.length > LONGEST_SHOWN
      ? importWords.textTextTextCharacters(text.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, ""), text.length)
      : text;
  return cut
    .replace(/[\t\r\n]+/g, " ")
    .replace(HIDDEN, (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`)
    .replace(/\p{Cs}/gu, "\ufffd");
}
