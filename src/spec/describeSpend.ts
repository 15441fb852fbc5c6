/** Titles of the spend view, computed from what is shown: none claims more than the bands of its figures allow. */
import { formatPeriod } from "../domain/period.ts";
import { formatNumber, formatValue } from "../domain/unit.ts";
import { numberWord } from "../domain/words/en/grammar.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { bandBeside, directionOf, isOpenEnded, leastSize, sizeWords } from "./boundWords.ts";
import type { Mark } from "./mark.ts";
import { capitalise, inTitle } from "./words.ts";

/** A market in a title: "Mainland China’s cloud spend", "Worldwide IaaS spend". */
export function spendNoun(geography: string, label: string): string {
  const what = /\bIaaS\b/.test(label) ? pageWords.iaas : pageWords.cloud;
  return geography === "Worldwide" ? pageWords.worldwideWhatSpend(what) : pageWords.geographyWhatSpend(geography, what);
}

/** The same inside a sentence: only "worldwide" and "mainland" lose their capital. */
export const inSentence = (noun: string): string => noun.replace(/^(Worldwide|Mainland)\b/, (word) => word.toLowerCase());

/** "triple" for a multiple between 2.75 and 3.25; else the figure. */
function multipleWords(ratio: Mark): string {
  const words: readonly [number, string][] = [
    [2, pageWords.double],
    [3, pageWords.triple],
    [4, pageWords.quadruple],
  ];
  const word = words.find(([n]) => Math.abs(ratio.value - n) <= 0.25)?.[1];
  return word ?? pageWords.growRatioValueFold(formatNumber(ratio.value, { decimals: 1 }));
}

/** What a multiple of less than 1.75 says: up or down by so many percent where rounding leaves no doubt of the direction. */
function slightWords(ratio: Mark): string {
  if (ratio.band.low <= 1 && ratio.band.high >= 1) return pageWords.beLevel;
  const percent = Math.round(Math.abs(ratio.value - 1) * 100);
  return pageWords.ratioValueByPercentMax(ratio.value, percent, formatValue(Math.max(1, percent), "percent"));
}

/** What a multiple says of which only an end is known; null where it may be up or down and has no upper end. */
function openWords({ bound, band: { low, high } }: Mark): string | null {
  const fold = (size: number): string => formatNumber(size, { decimals: 1 });
  const percent = Math.floor((low > 1 ? low - 1 : 1 - high) * 100 + 1e-9);
  if (low >= 1.75) return pageWords.growRatioValueFold(pageWords.atLeastShow(fold(Math.floor(low * 10 + 1e-9) / 10)));
  if ((low > 1 || high < 1) && percent >= 1) {
    return pageWords.ratioValueByPercentMax(low > 1 ? low : high, percent, pageWords.atLeastShow(formatValue(percent, "percent")));
  }
  return bound === "at_most" && high > 1
    ? pageWords.growRatioValueFold(pageWords.atMostShow(fold(Math.ceil(high * 10 - 1e-9) / 10)))
    : null;
}

function forecastWords(ratio: Mark): string | null {
  if (isOpenEnded(ratio)) return openWords(ratio);
  return ratio.value >= 1.75 ? multipleWords(ratio) : slightWords(ratio);
}

export interface SpendTold {
  readonly noun: string;
  readonly firm: string;
  /** The latest figure shown. */
  readonly last: Mark | undefined;
  /** From the value known when the latest forecast was made to that forecast. */
  readonly forecast: {
    readonly ratio: Mark;
    readonly to: string /** The period was over when the latest document came out. */;
    readonly isPast: boolean;
  } | null;
}

/** "Mainland China’s cloud spend is forecast to triple by 2026", or the latest figure. */
export function spendTitle({ noun, firm, last, forecast }: SpendTold): string {
  const words = forecast === null ? null : forecastWords(forecast.ratio);
  if (forecast !== null && words !== null) {
    return pageWords.forecastToBy({ noun, isPast: forecast.isPast, words, to: formatPeriod(forecast.to) });
  }
  if (last === undefined) return noun;
  const verb = last.ink === "forecast" ? pageWords.firmForecast : last.ink === "estimate" ? pageWords.firmEstimated : pageWords.firmPut;
  return pageWords.firmVerbInSentenceAtLastText({
    firm,
    verb,
    inSentence: inSentence(noun),
    lastText: inTitle(last.text),
    periodText: last.periodText,
  });
}

/** How growth reads: "grew 13%", "fell by 2%", "did not change"; of a forecast "is forecast to grow 15%". Direction only where the band has one. */
function growthVerb(mark: Mark, isPast: boolean): string {
  const future = mark.ink === "forecast" || mark.status === "forecast";
  const be = isPast ? pageWords.was : pageWords.is;
  const direction = directionOf(mark);
  // "Nearly 40%" is what was printed, and says its direction.
  const nearly = mark.bound === "approaching" && mark.value !== 0;
  if (isOpenEnded(mark) && direction === null && !nearly) {
    return future ? pageWords.forecastToChangeBy(be, inTitle(mark.text)) : pageWords.changedBy(inTitle(mark.text));
  }
  const unsure = mark.band.low < 0 && mark.band.high > 0 && !nearly;
  if (mark.value === 0 || unsure) return future ? pageWords.forecastToStayAbout(be) : pageWords.stayedAboutLevel;
  const rate = nearly ? mark.text.replace(/[−+]/, "") : sizeWords(mark);
  if (future) return pageWords.beForecastToMarkValueRate(be, mark.value, rate);
  return mark.value > 0 ? pageWords.grewGrowth(rate) : pageWords.fellByValue(rate);
}

/** Whether the mark is apart from every other, on one side, by more than rounding. */
function isExtreme(mark: Mark, others: readonly Mark[], side: "low" | "high"): boolean {
  return others.every((o) => (side === "low" ? mark.band.high < o.band.low : mark.band.low > o.band.high));
}

/** ", the slowest of the 5 years shown"; of a fall whether it is the only or the deepest one. Empty where rounding leaves a doubt. */
function rankWords(told: Mark, others: readonly Mark[], shown: string): string {
  const isFall = told.band.high < 0;
  if (isExtreme(told, others, "low")) {
    if (!isFall) return pageWords.theSlowestOf(shown);
    return others.every((o) => o.band.low >= 0) ? pageWords.theOnlyFallIn(shown) : pageWords.theDeepestFallIn(shown);
  }
  return !isFall && isExtreme(told, others, "high") ? pageWords.theFastestOf(shown) : "";
}

/** "Mainland China’s cloud spend grew 13% in 2024, the slowest of the 5 years shown". `noun` names what grew; the marks are in order of time. */
export function growthTitle(noun: string, marks: readonly Mark[], isPast: (period: string) => boolean): string {
  const past = marks.filter((m) => m.status !== "forecast");
  const told = past.at(-1) ?? marks.at(-1);
  if (told === undefined) return pageWords.nounGrowth(noun);
  const when = told.periodText.split(pageWords.toAfter).at(-1) ?? "";
  const about = told.ink === "derived" ? pageWords.byOurArithmetic(bandBeside(told) === "" ? "" : ` (${bandBeside(told)})`) : "";
  const others = past.filter((m) => m !== told);
  const unit = /^Q/.test(when) ? pageWords.quartersInside : /^H/.test(when) ? pageWords.halves : pageWords.yearsUnit;
  const rank = others.length < 2 ? "" : rankWords(told, others, pageWords.thePastUnitShown(past.length, unit));
  return pageWords.nounGrowthVerbInWhenAbout({ noun, growthVerb: growthVerb(told, isPast(told.period)), when, about, rank });
}

export interface PathTold {
  readonly noun: string;
  readonly forecast: Mark;
  readonly latest: Mark;
  /** Growth a year from the latest figure to the forecast. */
  readonly needed: Mark;
  /** Growth a year from the figure known when the forecast was made to the latest. */
  readonly achieved: Mark | null;
  /** Whether a break lies between any two of these figures. */
  readonly parted: boolean;
}

/** A growth a year without a plus; of a bound in words, without any sign where its direction is certain. */
function yearly(mark: Mark): string {
  if (isOpenEnded(mark)) return directionOf(mark) === null ? inTitle(mark.shortText) : leastSize(mark);
  return mark.shortText.replace(/^\+/, "");
}

/** What is needed to reach a forecast against what was achieved; faster or slower only where the bands are apart. */
export function pathTitle({ noun, forecast, latest, needed, achieved, parted }: PathTold): string {
  const footing = parted ? pageWords.notAllOnOneFooting : "";
  const goal = pageWords.wouldHaveToAYear({
    inSentence: inSentence(noun),
    neededValue: isOpenEnded(needed) && directionOf(needed) === null ? 0 : needed.value,
    yearly: yearly(needed).replace(/^−/, ""),
    periodText: latest.periodText,
  });
  const reach = pageWords.toReachTheForecast(forecast.shortText, forecast.periodText, goal);
  if (achieved === null) return `${reach}${footing}`;
  if (needed.band.low > achieved.band.high) return pageWords.itGrewAYearUntil(reach, yearly(achieved), footing);
  if (needed.band.high < achieved.band.low) return pageWords.lessThanTheAYear(reach, yearly(achieved), footing);
  // Two bounds may meet without being about equal.
  if (isOpenEnded(needed) || isOpenEnded(achieved)) return pageWords.itGrewAYearUntil(reach, yearly(achieved), footing);
  return pageWords.aboutAsFastAsUntil(reach, footing);
}

/** Counts of forecasts set against the later figure. */
export interface ForecastCounts {
  readonly all: number;
  readonly below: number;
  readonly above: number;
  readonly within: number;
  /** A bound leaves open whether it was met. */
  readonly unclear: number;
}

/** "Of 14 forecasts with a later figure, 9 were too low". Within rounding is neither. */
export function forecastsTitle({ all, below, above, within, unclear }: ForecastCounts): string {
  const judged = below + above + within + unclear;
  if (judged === 0) return pageWords.toSetAgainst(capitalise(numberWord(all)), all);
  const parts = [
    ...(below > 0 ? [pageWords.belowTooLow(below)] : []),
    ...(above > 0 ? [pageWords.aboveTooHigh(above)] : []),
    ...(within > 0 ? [pageWords.metWithinRoundingOfWithin(within)] : []),
    ...(unclear > 0 ? [pageWords.leftOpenByABound(unclear)] : []),
  ];
  const list = parts.length === 1 ? (parts[0] ?? "") : pageWords.bothOfOfParts(parts.slice(0, -1).join(", "), parts.at(-1));
  return pageWords.ofWithALaterFigure(judged, list);
}

/** The reader's assumption in words; without one, what can be asked. */
export function assumptionTitle(share: number | null, whole: Mark, result: Mark | null): string {
  if (share === null || result === null) return pageWords.whatWouldAShare(whole.text, whole.periodText);
  return pageWords.ifAProviderHeld(formatValue(share, "percent"), whole.periodText, inTitle(result.text));
}
