/** Quotes that do not pair up, mended line by line, so that one of them costs its own cell and not the rest of the file. */
import { breaksIn, type Ends } from "./lineEnds.ts";

export interface Mended {
  /** The text with every cell that such a quote begins quoted soundly, its quotes kept as signs of the text. */
  readonly text: string;
  /** Physical lines of these cells, from 1, each once. */
  readonly lines: readonly number[];
}

/** Signs that are looked at in search of closing quotes, for each sign of the text: quotes that never close must not be searched for again and again. */
const MOST_SEARCHED = 16;

/** Finds every quote at the start of a cell that no quote before a sign between cells, or before a line end, closes. */
export function mendQuotes({ text, newline }: Ends, delimiter: string): Mended {
  const parts: string[] = [];
  const lines: number[] = [];
  let budget = text.length * MOST_SEARCHED;
  let line = 1;
  let copied = 0;
  let at = 0;

  /** Where the cell that begins here ends soundly; -1 where it does not. */
  const closing = (from: number): number => {
    for (let k = text.indexOf('"', from + 1); k >= 0 && budget > 0; k = text.indexOf('"', k + 2)) {
      budget -= k - from;
      if (text[k + 1] === '"') continue;
      let after = k + 1;
      while (text[after] === " " && delimiter !== " ") after++;
      return after === text.length || text[after] === delimiter || text.startsWith(newline, after) ? after : -1;
    }
    return -1;
  };

  while (at < text.length) {
    const end = text[at] === '"' ? closing(at) : plainEnd(text, at, delimiter, newline);
    if (end >= 0) {
      if (text[at] === '"') line += breaksIn(text.slice(at, end));
      at = end;
    } else {
      const lineEnd = text.indexOf(newline, at);
      const rest = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
      const length = strayLength(rest, delimiter);
      const whole = rest.slice(0, length);
      const inner = length > 1 && whole.endsWith('"') ? whole.slice(1, -1) : whole;
      parts.push(text.slice(copied, at), '"', inner.replaceAll('"', '""'), '"');
      if (lines.at(-1) !== line) lines.push(line);
      at += length;
      copied = at;
    }
    if (text.startsWith(newline, at)) {
      line++;
      at += newline.length;
    } else at++;
  }
  return { text: parts.join("") + text.slice(copied), lines };
}

function plainEnd(text: string, from: number, delimiter: string, newline: string): number {
  for (let k = from; k < text.length; k++) if (text[k] === delimiter || text[k] === newline[0]) return k;
  return text.length;
}

/** How long a cell is that begins with a stray quote: to a quote before a sign between cells, unless another cell opens before, else to that sign. */
function strayLength(rest: string, delimiter: string): number {
  const opens = rest.indexOf(`${delimiter}"`);
  const closes = rest.indexOf(`"${delimiter}`, 1);
  const last = rest.endsWith('"') && rest.length > 1 ? rest.length : -1;
  const close = closes >= 0 ? closes + 1 : last;
  if (close >= 0 && (opens < 0 || close <= opens)) return close;
  const next = rest.indexOf(delimiter);
  return next < 0 ? rest.length : next;
}
