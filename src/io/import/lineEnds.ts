/** The line ends of a text as files have them: LF, CRLF, CR, or all of these in one file. */

export interface Ends {
  /** What to split at. */
  readonly newline: "\n" | "\r\n" | "\r";
  /** The text, with line ends outside quotes made alike where they were not; inside quotes nothing is touched. */
  readonly text: string;
  /** For the preview: "LF", "CRLF", "CR", "mixed". */
  readonly name: string;
}

/** Physical lines that a text goes on for: 0 for a text on one line. */
export function breaksIn(text: string): number {
  let breaks = 0;
  for (let k = text.search(/[\r\n]/); k >= 0 && k < text.length; k++) {
    const sign = text.charCodeAt(k);
    if (sign === 10 || (sign === 13 && text.charCodeAt(k + 1) !== 10)) breaks++;
  }
  return breaks;
}

function countEnds(text: string): { crlf: number; cr: number; lf: number } {
  const ends = { crlf: 0, cr: 0, lf: 0 };
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) {
    if (end === "\r\n") ends.crlf++;
    else if (end === "\r") ends.cr++;
    else ends.lf++;
  }
  return ends;
}

/**
 * Finds how lines end. Where several ends occur, those outside quotes become LF: quotes are paired from the start of the file, which holds for
 * every well-formed one. A file with an odd number of quotes is not well formed, and all its ends become LF.
 */
export function lineEnds(text: string): Ends {
  const { crlf, cr, lf } = countEnds(text);
  if (cr === 0 && crlf === 0) return { newline: "\n", text, name: lf === 0 ? "none" : "LF" };
  if (cr === 0 && lf === 0) return { newline: "\r\n", text, name: "CRLF" };
  if (crlf === 0 && lf === 0) return { newline: "\r", text, name: "CR" };
  const outside = new Set<string>();
  let inside = false;
  const alike = text.replace(/"|\r\n|\r|\n/g, (sign) => {
    if (sign === '"') inside = !inside;
    if (sign === '"' || inside) return sign;
    outside.add(sign);
    return "\n";
  });
  const [only] = outside;
  const name = outside.size === 1 ? { "\r\n": "CRLF", "\r": "CR", "\n": "LF" }[only ?? "\n"] : undefined;
  return { newline: "\n", text: inside ? text.replace(/\r\n?/g, "\n") : alike, name: name ?? "mixed" };
}
