/** Texts of a reader's file as the page shows them. */

/** Longer names are cut: a name column has no room for a paragraph. The set keeps them whole. */
const MOST = 80;

/** Most texts of a file are words and numbers with nothing to clean. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * A text of the file on one line, without signs that cannot be seen or that turn the direction of what follows, at most 80 characters long.
 * Empty where nothing is left.
 */
export function cleanText(text: string, most = MOST): string {
  if (PLAIN.test(text) && text.length <= most) return text;
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const signs = [...line];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : line;
}
