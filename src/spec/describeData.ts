/** Words of the data view: its title says what the checks of the listed rows come to, its status line how many rows there are. */
import { joinAnd } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { DataCard } from "./dataCard.ts";
import { searchWords } from "./search.ts";

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
  const yours = own === 0 ? "" : pageWords.ofYoursListed(own, verb(own, "is", "are"));
  if (checks.length === 0) return yours === "" ? pageWords.noFigureMatches : pageWords.noPublishedFigureMatches(yours);
  return `${publishedTitle(checks)}${yours === "" ? "" : pageWords.yoursToo(yours)}`;
}

function publishedTitle(checks: readonly string[]): string {
  const { agree, differ, alone } = tally(checks);
  const n = checks.length;
  const PRINT = pageWords.anotherPrintOfThe;
  const all = n === 1 ? pageWords.theOneFigure : n === 2 ? pageWords.bothFigures : pageWords.allNFigures(n);
  if (agree === n) return pageWords.allVerbWithPrint(all, verb(n, pageWords.agrees, pageWords.agreeInside), PRINT);
  if (differ === n) return pageWords.allVerbFromPrint(all, verb(n, pageWords.differs, pageWords.differInside), PRINT);
  if (alone === n) return n === 1 ? pageWords.theOneFigureHas : pageWords.noneOfTheFigures(n);
  // The first part names the print that the later ones speak of.
  const parts = [
    ...(agree > 0 ? [pageWords.agreeVerbWithPrint(agree, verb(agree, pageWords.agrees, pageWords.agreeInside), PRINT)] : []),
    ...(differ > 0
      ? [pageWords.differVerbFromAgree({ differ, verb: verb(differ, pageWords.differs, pageWords.differInside), agree, print: PRINT })]
      : []),
    ...(alone > 0 ? [pageWords.noneToCompareWith(alone, verb(alone, pageWords.has, pageWords.have))] : []),
  ];
  return pageWords.ofNFiguresParts(n, parts);
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
  const total = pageWords.countOfFigures(card.total - card.own.total);
  const left = hidden === 0 ? pageWords.nothingIsHiddenByThe : pageWords.hiddenByTheFiltersOfHidden(hidden);
  const words = narrowingWords(card);
  if (words === "") return { lead: total, rest: pageWords.listedLeft(left) };
  const lead = pageWords.foundOfTotal(found, total);
  return { lead, rest: `${found === 1 ? "matches" : "match"} ${words}; ${left}` };
}
