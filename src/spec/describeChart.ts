/** A chart in plain words for readers who do not see it: its market, its form, what it spans, its extremes, its gaps, and the keys that walk it. */
import { comparePeriods, formatPeriod } from "../domain/period.ts";
import { joinAnd } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { levelOf } from "./axis.ts";
import { isOpenEnded } from "./boundWords.ts";
import type { EventsCard, Panel } from "./card.ts";
import type { ChartBody } from "./chartBody.ts";
import type { Gap, Mark } from "./mark.ts";

const FORM_WORDS: Readonly<Record<ChartBody["form"], string>> = {
  bars: pageWords.barChart,
  columns: pageWords.columnChartOverTime,
  slope: pageWords.slopeChartOfTwo,
  index: pageWords.lineChartOfAnIndex,
  lines: pageWords.lineChartOverTime,
  stacked: pageWords.barsThatEachAdd,
  bump: pageWords.lineChartOfRanks,
  multiples: pageWords.oneSmallLineChart,
  intervals: pageWords.chartOfIntervalsOver,
  dumbbell: pageWords.chartOfTheDistances,
  figures: pageWords.listOfFigures,
  table: pageWords.table,
};

/** Gaps that are named one by one; more of them are counted. */
const MOST_GAPS = 4;

/** What every chart answers to. */
export const KEY_HINT = pageWords.arrowKeysGoFrom;

const named = (mark: Mark): string => `${mark.providerLabel}, ${mark.periodText}, ${mark.text}`;

/** The marks that stand on the axis at their own level: no changes between others, nothing without a level. */
function levelsOf({ chart, marks, ratios }: Panel): readonly Mark[] {
  const aside = new Set([
    ...ratios,
    ...(chart.form === "slope" ? chart.changes : []),
    ...(chart.form === "columns" ? chart.changes.flatMap((change) => change.marks) : []),
  ]);
  const ids = new Set([...aside].map((mark) => mark.receiptId));
  return marks.filter((mark) => !ids.has(mark.receiptId));
}

function spanWords(marks: readonly Mark[]): string {
  const providers = new Map(marks.map((mark) => [mark.providerId, mark.providerLabel]));
  const [only = ""] = providers.values();
  const whose =
    providers.size === 1
      ? marks[0]?.providerId === "total"
        ? pageWords.theWholeMarket
        : only
      : pageWords.countOfProviders(providers.size);
  const periods = [...new Set(marks.map((mark) => mark.period))].toSorted(comparePeriods);
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  const when = first === last ? formatPeriod(first) : pageWords.fromToOfStart(formatPeriod(first), formatPeriod(last));
  return pageWords.marksValuesOfWhoseWhen(marks.length, whose, when);
}

/** Whether the band of a bound reaches past an extreme: then nobody can say that it is one. */
const reaches = (marks: readonly Mark[], extreme: Mark, side: "low" | "high"): boolean =>
  marks.some((mark) => {
    if (mark === extreme || !isOpenEnded(mark)) return false;
    const [end, told] = [levelOf(mark, mark.band[side]), levelOf(extreme)];
    return side === "high" ? end > told : end < told;
  });

/** The largest and the smallest value, as far as bounds let them be told. Figures that share no axis, and distances between prints, have none. */
function extremeWords({ chart }: Panel, marks: readonly Mark[]): string {
  if (chart.form === "figures" || chart.form === "dumbbell" || marks.length < 2) return "";
  const sorted = marks.toSorted((a, b) => levelOf(b) - levelOf(a));
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (high === undefined || low === undefined || levelOf(high) === levelOf(low)) return "";
  // A rank is better the smaller it is.
  const isRank = chart.form === "bump";
  const ends = [
    reaches(marks, high, "high") ? "" : `${isRank ? pageWords.last : pageWords.highest}: ${named(high)}.`,
    reaches(marks, low, "low") ? "" : `${isRank ? pageWords.best : pageWords.lowest}: ${named(low)}.`,
  ];
  return (isRank ? ends.toReversed() : ends).filter((words) => words !== "").join(" ");
}

function axisWords({ chart }: Panel): string {
  if (!("axis" in chart)) return "";
  const [first, last] = [chart.axis.tickTexts[0], chart.axis.tickTexts.at(-1)];
  return pageWords.theAxisRunsFrom(first, last);
}

function gapWords(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return pageWords.nothingThatWasLooked;
  if (gaps.length > MOST_GAPS) {
    const who = [...new Set(gaps.map((gap) => gap.providerLabel))];
    const whom = who.length > MOST_GAPS ? pageWords.countOfProviders(who.length) : joinAnd(who);
    return pageWords.notPublishedOf(gaps.length, whom);
  }
  return pageWords.notPublishedGaps(gaps.map((gap) => `${gap.providerLabel} ${gap.periodText}`));
}

const besideWords = ({ ratios, ghosts, breaks, events }: Panel): string =>
  [
    ratios.length > 0 ? pageWords.countOfRatiosWithoutALevel(ratios.length) : "",
    ghosts.length > 0 ? pageWords.countOfEarlierValues(ghosts.length) : "",
    breaks.length > 0 ? pageWords.countOfBreaks(breaks.length) : "",
    events.length > 0 ? pageWords.countOfEvents(events.length) : "",
  ]
    .filter((words) => words !== "")
    .join(", ");

/** The accessible description of a panel's chart. */
export function chartWords(panel: Panel): string {
  const marks = levelsOf(panel);
  const beside = besideWords(panel);
  return [
    `${FORM_WORDS[panel.chart.form]}.`,
    `${panel.scopeLead} ${panel.scopeRest}.`,
    marks.length === 0 ? pageWords.noValue : spanWords(marks),
    axisWords(panel),
    extremeWords(panel, marks),
    gapWords(panel.gaps),
    beside === "" ? "" : pageWords.alsoBeside(beside),
    KEY_HINT,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** The accessible description of the timeline. */
export function timelineWords({ items, scopeLead, scopeRest }: EventsCard): string {
  const [first, last] = [items[0], items.at(-1)];
  const when = first === undefined || last === undefined ? "" : pageWords.fromPeriodTextToLastPeriodText(first.periodText, last.periodText);
  return pageWords.timelineScopeLeadScopeRestItemsEvents({ scopeLead, scopeRest, items: items.length, when, keyHint: KEY_HINT });
}
