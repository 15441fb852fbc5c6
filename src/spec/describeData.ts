/** Words of the data view: its title says what the checks of the listed rows come to, its status line how many rows there are. */
import type { DataCard } from "./dataCard.ts";
import { searchWords } from "./search.ts";
import { counted, grouped, joinAnd } from "./words.ts";

interface Tally {
  readonly agree: number;
  readonly differ: number;
  readonly alone: number;
}

function tally(checks: readonly string[]): Tally {
  const counts = { agree: 0, differ: 0, alone: 0 };
  for (const glyph of checks) {
    if (glyph === "=" || glyph === "≈") counts.agree += 1;
    else if (glyph === "≠") counts.differ += 1;
    else counts.alone += 1;
  }
  return counts;
}

const verb = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/**
 * What the cross-checks of the listed rows come to, given the glyph of each: one sentence that holds for any number of rows. `own` rows beside them
 * are the reader's, of which nobody else can have printed anything.
 */
export function dataTitle(checks: readonly string[], own = 0): string {
  const yours = own === 0 ? "" : `${grouped(own)} of yours ${verb(own, "is", "are")} listed`;
  if (checks.length === 0) return yours === "" ? "No figure matches" : `No published figure matches; ${yours}`;
  return `${publishedTitle(checks)}${yours === "" ? "" : `; ${yours} too`}`;
}

function publishedTitle(checks: readonly string[]): string {
  const { agree, differ, alone } = tally(checks);
  const n = checks.length;
  const PRINT = "another print of the same quantity";
  const all = n === 1 ? "The one figure" : n === 2 ? "Both figures" : `All ${grouped(n)} figures`;
  if (agree === n) return `${all} ${verb(n, "agrees", "agree")} with ${PRINT}`;
  if (differ === n) return `${all} ${verb(n, "differs", "differ")} from ${PRINT}`;
  if (alone === n)
    return n === 1
      ? "The one figure has no other print to compare with"
      : `None of the ${grouped(n)} figures has another print to compare with`;
  // The first part names the print that the later ones speak of.
  const parts = [
    ...(agree > 0 ? [`${grouped(agree)} ${verb(agree, "agrees", "agree")} with ${PRINT}`] : []),
    ...(differ > 0 ? [`${grouped(differ)} ${verb(differ, "differs", "differ")} from ${agree > 0 ? "one" : PRINT}`] : []),
    ...(alone > 0 ? [`${grouped(alone)} ${verb(alone, "has", "have")} none to compare with`] : []),
  ];
  return `Of ${grouped(n)} figures, ${joinAnd(parts)}`;
}

/** "“huawei”", "Measure: Market share", joined: what narrows the table beside the filters of the page; empty when nothing does. */
export function narrowingWords({ q, facets }: Pick<DataCard, "q" | "facets">): string {
  const words = searchWords(q).length === 0 ? [] : [`“${q.trim()}”`];
  return joinAnd([...words, ...facets.filter((f) => f.value !== "").map((f) => `${f.label.toLowerCase()} “${f.valueText}”`)]);
}

/** "166 figures" and "listed; 10 are hidden by the filters.", or "12 of 166 figures" and "match “huawei”; …". */
export function dataStatus(
  card: Pick<DataCard, "q" | "facets" | "rows" | "total" | "own">,
  hidden: number,
): { readonly lead: string; readonly rest: string } {
  const found = card.rows.length - card.own.listed;
  const total = counted(card.total - card.own.total, "figure");
  const left =
    hidden === 0 ? "nothing is hidden by the filters." : `${grouped(hidden)} ${hidden === 1 ? "is" : "are"} hidden by the filters.`;
  const words = narrowingWords(card);
  if (words === "") return { lead: total, rest: `listed; ${left}` };
  const lead = `${grouped(found)} of ${total}`;
  return { lead, rest: `${found === 1 ? "matches" : "match"} ${words}; ${left}` };
}
