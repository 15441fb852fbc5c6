/** Cells of a column repeat: what was worked out for a text is kept for the next one like it. */

const MOST = 20_000;
/** Longer texts hardly repeat, and would fill the memory. */
const LONGEST = 60;

/** The same function, with its answers kept; it must depend on its text alone. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const held = new Map<string, { readonly answer: T }>();
  return (text) => {
    const known = held.get(text);
    if (known !== undefined) return known.answer;
    const answer = work(text);
    if (text.length > LONGEST) return answer;
    if (held.size >= MOST) held.clear();
    held.set(text, { answer });
    return answer;
  };
}
