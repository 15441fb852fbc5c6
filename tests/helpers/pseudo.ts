/** A language that nobody speaks: each letter of the interface's own words carries a mark, what is put into a sentence stays as it is. */

const PLAIN = "abcdefghijklmnopqrstuvwxyz";
const MARKED = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ";
const MARKS = new Map(
  [...PLAIN].flatMap((letter, place) => {
    const marked = MARKED[place] ?? letter;
    return [
      [letter, marked],
      [letter.toUpperCase(), marked.toUpperCase()],
    ] as const;
  }),
);

/** Fences round what is put into a sentence: what stands between them is not the sentence's own. */
const [OPEN, SHUT] = ["\ue000", "\ue001"];

const marked = (text: string): string =>
  text
    .split(/(\ue000[^\ue000\ue001]*\ue001)/)
    .map((part) => (part.startsWith(OPEN) ? part : part.replace(/[A-Za-z]/g, (letter) => MARKS.get(letter) ?? letter)))
    .join("")
    .replace(/[\ue000\ue001]/g, "");

function fenced(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? value : `${OPEN}${value.replace(/[\ue000\ue001]/g, "")}${SHUT}`;
  if (Array.isArray(value)) return value.map(fenced);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fenced(inner)]));
  return value;
}

/** The same exports with all their words marked: texts, and functions that make texts. For `vi.mock`. */
export function pseudo(words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([name, value]: [string, unknown]) => {
      if (typeof value === "string") return [name, marked(value)];
      if (typeof value !== "function") throw new Error(`${name} is neither a text nor a function`);
      const made = (parts: unknown[]): unknown => Reflect.apply(value, undefined, parts.map(fenced));
      return [
        name,
        (...parts: unknown[]) => {
          const text = made(parts);
          return typeof text === "string" ? marked(text) : text;
        },
      ];
    }),
  );
}

/**
 * What of a text is written in plain letters though it is not `known`: names and notes of the dataset, and the signs that are the same in every
 * language. Phrases are taken as long as they come, at the start of a word.
 */
export function plainWords(known: Iterable<string>): (text: string) => readonly string[] {
  const byStart = new Map<string, string[]>();
  const startOf = (text: string, at: number): string => /^[A-Za-z0-9À-ÿ]+/.exec(text.slice(at, at + 60))?.[0] ?? "";
  for (const phrase of new Set([...known].map((one) => one.replace(/^[^A-Za-z0-9À-ÿ]+/, "")))) {
    const start = startOf(phrase, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  for (const phrases of byStart.values()) phrases.sort((a, b) => b.length - a.length);
  return (text) => {
    const left: string[] = [];
    for (let at = 0; at < text.length; ) {
      const word = startOf(text, at);
      if (word === "") {
        at += 1;
        continue;
      }
      const phrase = byStart.get(word)?.find((one) => text.startsWith(one, at) && !/^[A-Za-z]/.test(text.slice(at + one.length)));
      if (phrase === undefined && /[A-Za-z]{2}/.test(word)) left.push(word);
      at += phrase?.length ?? word.length;
    }
    return left;
  };
}
