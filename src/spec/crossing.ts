/** Breaks that a calculation spans: what it compares stands on two footings, which its label, receipt and title have to say. */
import { breaksBetween, breaksWithin } from "../domain/breaks.ts";
import type { BreakKind, Dataset, Observation, SeriesBreak } from "../domain/model.ts";
import { comparePeriods } from "../domain/period.ts";
import * as pageWords from "../domain/words/en/page.ts";

const KIND_WORDS: Readonly<Record<BreakKind, string>> = {
  base: pageWords.aChangeOfBase,
  definition: pageWords.aChangeOfDefinition,
  segment: pageWords.aChangeOfSegments,
};

/** The breaks inside the time of a printed ratio of shares: it says nothing of the footing of its base. None for any other value. */
export function breaksInRatio(breaks: readonly SeriesBreak[], o: Observation): readonly SeriesBreak[] {
  return o.measureId === "share_ratio" ? breaksWithin(breaks, { ...o, measureId: "share" }) : [];
}

/** The breaks inside a printed ratio that stands alone, else those between the earliest and the latest of these observations, in the order of the table. */
export function breaksAcross(dataset: Dataset, observations: readonly Observation[]): readonly SeriesBreak[] {
  if (dataset.breaks.length === 0) return [];
  const ordered = observations.toSorted((a, b) => comparePeriods(a.period, b.period));
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return [];
  return first === last ? breaksInRatio(dataset.breaks, first) : breaksBetween(dataset.breaks, first, last);
}

/** "across a change of base"; empty for no break. */
export function crossingWords(breaks: readonly SeriesBreak[]): string {
  const kinds = [...new Set(breaks.map((rupture) => KIND_WORDS[rupture.kind]))];
  return kinds.length === 0 ? "" : pageWords.acrossKinds(kinds.join(pageWords.and));
}

/** "a change of base". */
export function breakKindWords(rupture: SeriesBreak): string {
  return KIND_WORDS[rupture.kind];
}
