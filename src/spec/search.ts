/** The search of the data table: what a reader typed, kept as typed, compared without case, accents and width. */

/** Characters of a search; more would only make the address longer. */
export const MAX_SEARCH = 80;

/** A text that an address can carry: at most MAX_SEARCH characters, each whole; half a surrogate pair becomes U+FFFD. */
export function searchText(text: string): string {
  // A character is one to two code units: what lies beyond twice the limit cannot count.
  return [...text.slice(0, 2 * MAX_SEARCH)]
    .slice(0, MAX_SEARCH)
    .map((character) => (/^[\uD800-\uDFFF]$/.test(character) ? "\uFFFD" : character))
    .join("");
}

/** Lower case, without accents, full-width forms made plain: "Télécom" and "ＴＥＬＥＣＯＭ" both become "telecom". */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a search, folded; none when it is empty or blank. */
export function searchWords(q: string): readonly string[] {
  return foldText(q)
    .split(/\s+/)
    .filter((word) => word !== "");
}
