/** A chart in plain words for readers who do not see it: its market, its form, what it spans, its extremes, its gaps, and the keys that walk it. */
import { comparePeriods, formatPeriod } from "../domain/period.ts";
import { levelOf } from "./axis.ts";
import type { EventsCard, Panel } from "./card.ts";
import type { ChartBody } from "./chartBody.ts";
import type { Gap, Mark } from "./mark.ts";
import { counted, joinAnd } from "./words.ts";

const FORM_WORDS: Readonly<Record<ChartBody["form"], string>> = {
  bars: "Bar chart",
  columns: "Column chart over time",
  slope: "Slope chart of two dates",
  index: "Line chart of an index, first period 100",
  lines: "Line chart over time",
  stacked: "Bars that each add up to 100 percent",
  bump: "Line chart of ranks, first at the top",
  multiples: "One small line chart a provider, all on the same axes",
  intervals: "Chart of intervals over time",
  dumbbell: "Chart of the distances between prints of one quantity",
  figures: "List of figures",
  table: "Table",
};

/** Gaps that are named one by one; more of them are counted. */
const MOST_GAPS = 4;

/** What every chart answers to. */
export const KEY_HINT = "Arrow keys go from mark to mark, Enter opens a receipt, T shows the table, question mark lists all keys.";

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
  const whose = providers.size === 1 ? (marks[0]?.providerId === "total" ? "the whole market" : only) : counted(providers.size, "provider");
  const periods = [...new Set(marks.map((mark) => mark.period))].toSorted(comparePeriods);
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  const when = first === last ? formatPeriod(first) : `${formatPeriod(first)} to ${formatPeriod(last)}`;
  return `${counted(marks.length, "value")} of ${whose}, ${when}.`;
}

/** The largest and the smallest value. Figures that share no axis, and distances between prints, have none. */
function extremeWords({ chart }: Panel, marks: readonly Mark[]): string {
  if (chart.form === "figures" || chart.form === "dumbbell" || marks.length < 2) return "";
  const sorted = marks.toSorted((a, b) => levelOf(b) - levelOf(a));
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (high === undefined || low === undefined || levelOf(high) === levelOf(low)) return "";
  // A rank is better the smaller it is.
  const [first, second] = chart.form === "bump" ? [low, high] : [high, low];
  return `${chart.form === "bump" ? "Best" : "Highest"}: ${named(first)}. ${chart.form === "bump" ? "Last" : "Lowest"}: ${named(second)}.`;
}

function axisWords({ chart }: Panel): string {
  if (!("axis" in chart)) return "";
  const [first, last] = [chart.axis.tickTexts[0], chart.axis.tickTexts.at(-1)];
  return `The axis runs from ${first} to ${last}.`;
}

function gapWords(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return "Nothing that was looked for is missing.";
  if (gaps.length > MOST_GAPS) {
    const who = [...new Set(gaps.map((gap) => gap.providerLabel))];
    const whom = who.length > MOST_GAPS ? counted(who.length, "provider") : joinAnd(who);
    return `Not published: ${counted(gaps.length, "value")} of ${whom}.`;
  }
  return `Not published: ${joinAnd(gaps.map((gap) => `${gap.providerLabel} ${gap.periodText}`))}.`;
}

const besideWords = ({ ratios, ghosts, breaks, events }: Panel): string =>
  [
    ratios.length > 0 ? counted(ratios.length, "ratio without a level", "ratios without a level") : "",
    ghosts.length > 0 ? counted(ghosts.length, "earlier value") : "",
    breaks.length > 0 ? counted(breaks.length, "break") : "",
    events.length > 0 ? counted(events.length, "event") : "",
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
    marks.length === 0 ? "No value." : spanWords(marks),
    axisWords(panel),
    extremeWords(panel, marks),
    gapWords(panel.gaps),
    beside === "" ? "" : `Also: ${beside}.`,
    KEY_HINT,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** The accessible description of the timeline. */
export function timelineWords({ items, scopeLead, scopeRest }: EventsCard): string {
  const [first, last] = [items[0], items.at(-1)];
  const when = first === undefined || last === undefined ? "" : `, from ${first.periodText} to ${last.periodText}`;
  return `Timeline. ${scopeLead} ${scopeRest} ${counted(items.length, "event")}${when}. ${KEY_HINT}`;
}
