/** Takeaway titles of share panels: sentences computed from the marks that stay true on paper. */
import type { Dataset } from "../domain/model.ts";
import { comparePeriods, formatPeriod } from "../domain/period.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { directionOf, isOpenEnded, sizeWords } from "./boundWords.ts";
import { observationsBehind } from "./cards/panel.ts";
import type { IndexChart, LinesChart, SeriesOfMarks, SlopeChart } from "./chartBody.ts";
import { COMPARED_PROVIDERS } from "./compared.ts";
import { breaksAcross, crossingWords } from "./crossing.ts";
import { derivedMark } from "./derivedMark.ts";
import { bumpTitle, stackedTitle } from "./describeForms.ts";
import type { Drawn, ShareMaterial } from "./forms/form.ts";
import type { Mark, Scope } from "./mark.ts";
import { inTitle, marketPhrase } from "./words.ts";

/** "worldwide IaaS" of the scope's market. */
const phrase = (dataset: Dataset, scope: Scope): string => {
  const market = dataset.marketById.get(scope.marketId);
  return market ? marketPhrase(market) : scope.segment;
};

/** The takeaway of a share panel. Always names what the firm measured; never says more than the bands allow. */
export function shareTitle(material: ShareMaterial, drawn: Drawn): string {
  const { dataset, scope } = material;
  const what = phrase(dataset, scope);
  switch (drawn.chart.form) {
    case "slope":
      return slopeTitle(dataset, drawn.chart, what) ?? levelTitle(material, drawn.marks, what);
    case "index":
      return indexTitle(dataset, drawn.chart, what);
    case "lines":
      return linesTitle(dataset, drawn.chart, what) ?? levelTitle(material, drawn.marks, what);
    case "multiples":
      return linesTitle(dataset, drawn.chart, what) ?? levelTitle(material, drawn.marks, what);
    case "stacked":
      return stackedTitle(drawn.chart, what);
    case "bump":
      return bumpTitle(drawn.chart, what);
    default:
      return levelTitle(material, drawn.marks, what);
  }
}

function levelTitle({ scope, providers }: ShareMaterial, all: readonly Mark[], what: string): string {
  const last =
    all
      .filter((m) => m.measureId === "share")
      .map((m) => m.period)
      .toSorted(comparePeriods)
      .at(-1) ?? "";
  const marks = all.filter((m) => m.period === last && m.measureId === "share").toSorted((a, b) => b.value - a.value);
  const [leader, ...rest] = marks;
  if (leader === undefined) return pageWords.publishedNoShareHere(scope.firmLabel);
  if (rest.length === 0)
    return pageWords.putAtOfIn({
      firmLabel: scope.firmLabel,
      providerLabel: leader.providerLabel,
      leaderText: inTitle(leader.text),
      what,
      periodText: leader.periodText,
    });
  const next = rest.slice(0, 3);
  const sum = next.reduce((total, m) => total + m.band.high, 0);
  // Who comes next can only be said of everyone: a provider that is switched off may stand between.
  const isWhole = COMPARED_PROVIDERS.every((id) => providers.includes(id));
  if (isWhole && next.length >= 2 && leader.band.low > sum) {
    return pageWords.heldMoreOfInThan({ providerLabel: leader.providerLabel, what, periodText: leader.periodText, next: next.length });
  }
  return pageWords.heldOfInSays({
    providerLabel: leader.providerLabel,
    leaderText: inTitle(leader.text),
    what,
    periodText: leader.periodText,
    firmLabel: scope.firmLabel,
  });
}

/** The verb that a band of change allows: a band that holds zero shows no direction. */
function moved(change: Mark): "fell" | "rose" | null {
  const direction = directionOf(change);
  if (direction === null) return null;
  return direction === "down" ? pageWords.fell : pageWords.rose;
}

/** ", across a change of base" for a calculation that spans a break; empty else. */
function acrossWords(dataset: Dataset, mark: Mark): string {
  const words = crossingWords(breaksAcross(dataset, observationsBehind(dataset, [mark])));
  return words === "" ? "" : `, ${words}`;
}

/** The largest change that can be told of; a bound that leaves the direction open tells of none, not even that nothing moved. */
function slopeTitle(dataset: Dataset, chart: SlopeChart, what: string): string | null {
  const told = chart.changes.filter((mark) => !isOpenEnded(mark) || moved(mark) !== null);
  const change = told.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
  if (change === undefined) return null;
  const verb = moved(change);
  const span = pageWords.periodTextsToOtherPeriodTextsAcross(chart.periodTexts[0], chart.periodTexts[1], acrossWords(dataset, change));
  if (verb === null) return pageWords.shareOfHardlyMoved(change.providerLabel, what, span);
  return pageWords.shareMovedBy({
    providerLabel: change.providerLabel,
    what,
    verb: verb === pageWords.fell ? pageWords.fell : pageWords.rose,
    changeText: sizeWords(change),
    span,
  });
}

function indexTitle(dataset: Dataset, chart: IndexChart, what: string): string {
  const [top] = chart.series.map((s) => s.marks.at(-1)).filter((m) => m !== undefined);
  if (top === undefined) return pageWords.noShareOfCanBe(what, formatPeriod(chart.basePeriod));
  const until = top.periodText.split(pageWords.toAfter).at(-1);
  const span = pageWords.fromToOfBasePeriod(formatPeriod(chart.basePeriod), until);
  if (top.asPrinted.includes("doubled") || (top.ink === "estimate" && top.value === 200)) {
    return pageWords.shareOfDoubled(top.providerLabel, what, span);
  }
  // The share did not become 216: its index did.
  return pageWords.withAsShareOfReached({
    basePeriod: formatPeriod(chart.basePeriod),
    providerLabel: top.providerLabel,
    what,
    topShortText: inTitle(top.shortText),
    until,
    across: acrossWords(dataset, top),
  });
}

function linesTitle(dataset: Dataset, chart: Pick<LinesChart, "series">, what: string): string | null {
  const changes = chart.series.map((s) => changeOver(dataset, s)).filter((m) => m !== null);
  const fall = changes.filter((m) => moved(m) === pageWords.fell).toSorted((a, b) => a.value - b.value)[0];
  const rise = changes.filter((m) => moved(m) === pageWords.rose).toSorted((a, b) => b.value - a.value)[0];
  if (fall && rise) {
    return pageWords.lostOfGained({
      providerLabel: fall.providerLabel,
      fallText: sizeWords(fall),
      what,
      periodText: fall.periodText,
      riseProviderLabel: rise.providerLabel,
      riseText: sizeWords(rise),
      otherPeriodText: rise.periodText === fall.periodText ? "" : `, ${rise.periodText}`,
    });
  }
  const one = fall ?? rise;
  return one
    ? pageWords.shareMovedByOfProviderLabel({
        providerLabel: one.providerLabel,
        what,
        part: fall ? pageWords.fell : pageWords.rose,
        oneText: sizeWords(one),
        periodText: one.periodText,
      })
    : null;
}

/** The longest run of a series that no break parts; of equals the latest. */
function longestRun({ marks, stops }: SeriesOfMarks): readonly Mark[] {
  const runs: Mark[][] = [[]];
  for (const mark of marks) {
    runs.at(-1)?.push(mark);
    if (stops.includes(mark.receiptId)) runs.push([]);
  }
  return runs.reduce((best, run) => (run.length >= best.length ? run : best));
}

/** The change that a line shows: over a break no line runs, so nothing is said over it. */
function changeOver(dataset: Dataset, series: SeriesOfMarks): Mark | null {
  const marks = longestRun(series);
  const [first] = marks;
  const last = marks.at(-1);
  return first && last && first !== last ? derivedMark(dataset, "change-points", [first.receiptId, last.receiptId]) : null;
}
