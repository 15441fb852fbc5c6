/** Titles of the timeline: how many events are shown and when most of them fall. */
import { yearOf } from "../domain/period.ts";
import { grouped, numberWord } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { capitalise } from "./words.ts";

/** Periods of the events in order of time ("2018-09", "2021"). Two neighbouring years are named where more than half of the events fall in them. */
export function eventsTitle(periods: readonly string[]): string {
  const all = periods.length;
  if (all === 0) return pageWords.noEvent;
  // Small numbers read as words; a sentence with one large number writes all of them as digits.
  const word = (n: number): string => (all > 12 ? grouped(n) : numberWord(n));
  const one = all === 1;
  const plain = pageWords.asTheArticlesDate(capitalise(word(all)), one);
  const years = periods.map(yearOf);
  const pairs = [...new Set(years)]
    .toSorted((a, b) => a - b)
    .map((year) => ({ year, n: years.filter((y) => y === year || y === year + 1).length }));
  const busiest = pairs.reduce((a, b) => (b.n > a.n ? b : a), { year: 0, n: 0 });
  const tied = pairs.filter((p) => p.n === busiest.n).length > 1;
  if (all < 3 || tied || busiest.n * 2 <= all || busiest.n === all) return plain;
  return pageWords.ofEventsFallIn({
    word: capitalise(word(busiest.n)),
    otherWord: word(all),
    year: busiest.year,
    otherYear: busiest.year + 1,
  });
}

/** How precisely the events are dated: "10 of 22 are dated to the year only; 2 are spans." */
export function precisionNote(events: readonly { readonly period: string; readonly periodEnd: string }[]): string {
  const spans = events.filter((e) => e.periodEnd !== "").length;
  const years = events.filter((e) => e.periodEnd === "" && /^\d{4}$/.test(e.period)).length;
  const parts = [
    ...(years > 0 ? [pageWords.datedToTheYear(years)] : []),
    ...(spans > 0 ? [`${spans} ${spans === 1 ? pageWords.isASpan : pageWords.areSpans}`] : []),
  ];
  return parts.length === 0 ? "" : pageWords.ofEventsParts(events.length, parts.join("; "));
}

/** The list under the line: how many of the events are told with figures. */
export function listTitle(all: number, withFigures: number): string {
  if (all === 1) return withFigures === 1 ? pageWords.theEventWithThe : pageWords.theEventToldWithout;
  if (withFigures === 0) return pageWords.theSameEventsAs;
  if (withFigures === all) return pageWords.everyEventIsTold;
  return pageWords.ofEventsAreTold(withFigures, all);
}
