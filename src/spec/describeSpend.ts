/** Titles of the spend view, computed from what is shown: none claims more than the bands of its figures allow. */
import { formatPeriod } from "../domain/period.ts";
import { formatNumber, formatValue } from "../domain/unit.ts";
import type { Mark } from "./mark.ts";
import { capitalise, counted, inTitle, numberWord, possessive } from "./words.ts";

/** A market in a title: "Mainland China’s cloud spend", "Worldwide IaaS spend". */
export function spendNoun(geography: string, label: string): string {
  const what = /\bIaaS\b/.test(label) ? "IaaS" : "cloud";
  return geography === "Worldwide" ? `Worldwide ${what} spend` : `${possessive(geography)} ${what} spend`;
}

/** The same inside a sentence: only "worldwide" and "mainland" lose their capital. */
export const inSentence = (noun: string): string => noun.replace(/^(Worldwide|Mainland)\b/, (word) => word.toLowerCase());

/** "triple" for a multiple between 2.75 and 3.25; else the figure. */
function multipleWords(ratio: Mark): string {
  const words: readonly [number, string][] = [
    [2, "double"],
    [3, "triple"],
    [4, "quadruple"],
  ];
  const word = words.find(([n]) => Math.abs(ratio.value - n) <= 0.25)?.[1];
  return word ?? `grow ${formatNumber(ratio.value, { decimals: 1 })}-fold`;
}

/** What a multiple of less than 1.75 says: up or down by so many percent where rounding leaves no doubt of the direction. */
function slightWords(ratio: Mark): string {
  if (ratio.band.low <= 1 && ratio.band.high >= 1) return "be level";
  const percent = Math.round(Math.abs(ratio.value - 1) * 100);
  return `${ratio.value > 1 ? "grow" : "fall"} by ${percent < 1 ? "less than " : ""}${formatValue(Math.max(1, percent), "percent")}`;
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
  if (forecast !== null) {
    const words = forecast.ratio.value >= 1.75 ? multipleWords(forecast.ratio) : slightWords(forecast.ratio);
    return `${noun} ${forecast.isPast ? "was" : "is"} forecast to ${words} by ${formatPeriod(forecast.to)}`;
  }
  if (last === undefined) return noun;
  const verb = last.ink === "forecast" ? "forecast" : last.ink === "estimate" ? "estimated" : "put";
  return `${firm} ${verb} ${inSentence(noun)} at ${inTitle(last.text)} in ${last.periodText}`;
}

const rate = (mark: Mark): string => mark.text.replace(/^\+/, "").replace(/^−/, "");

/** How growth reads: "grew 13%", "fell by 2%", "did not change"; of a forecast "is forecast to grow 15%". Direction only where the band has one. */
function growthVerb(mark: Mark, isPast: boolean): string {
  const future = mark.ink === "forecast" || mark.status === "forecast";
  const be = isPast ? "was" : "is";
  const unsure = mark.band.low < 0 && mark.band.high > 0;
  if (mark.value === 0 || unsure) return future ? `${be} forecast to stay about level` : "stayed about level";
  if (future) return `${be} forecast to ${mark.value > 0 ? "grow" : "fall by"} ${rate(mark)}`;
  return `${mark.value > 0 ? "grew" : "fell by"} ${rate(mark)}`;
}

/** Whether the mark is apart from every other, on one side, by more than rounding. */
function isExtreme(mark: Mark, others: readonly Mark[], side: "low" | "high"): boolean {
  return others.every((o) => (side === "low" ? mark.band.high < o.band.low : mark.band.low > o.band.high));
}

/** ", the slowest of the 5 years shown"; of a fall whether it is the only or the deepest one. Empty where rounding leaves a doubt. */
function rankWords(told: Mark, others: readonly Mark[], shown: string): string {
  const isFall = told.band.high < 0;
  if (isExtreme(told, others, "low")) {
    if (!isFall) return `, the slowest of ${shown}`;
    return others.every((o) => o.band.low >= 0) ? `, the only fall in ${shown}` : `, the deepest fall in ${shown}`;
  }
  return !isFall && isExtreme(told, others, "high") ? `, the fastest of ${shown}` : "";
}

/** "Mainland China’s cloud spend grew 13% in 2024, the slowest of the 5 years shown". `noun` names what grew; the marks are in order of time. */
export function growthTitle(noun: string, marks: readonly Mark[], isPast: (period: string) => boolean): string {
  const past = marks.filter((m) => m.status !== "forecast");
  const told = past.at(-1) ?? marks.at(-1);
  if (told === undefined) return `${noun}: growth`;
  const when = told.periodText.replace(/^.* to /, "");
  const about = told.ink === "derived" ? `, by our arithmetic${told.bandText === "" ? "" : ` (${told.bandText})`}` : "";
  const others = past.filter((m) => m !== told);
  const unit = /^Q/.test(when) ? "quarters" : /^H/.test(when) ? "halves" : "years";
  const rank = others.length < 2 ? "" : rankWords(told, others, `the ${past.length} ${unit} shown`);
  return `${noun} ${growthVerb(told, isPast(told.period))} in ${when}${about}${rank}`;
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

const yearly = (mark: Mark): string => mark.shortText.replace(/^\+/, "");

/** What is needed to reach a forecast against what was achieved; faster or slower only where the bands are apart. */
export function pathTitle({ noun, forecast, latest, needed, achieved, parted }: PathTold): string {
  const footing = parted ? " (not all on one footing)" : "";
  const goal = `${inSentence(noun)} would have to ${needed.value >= 0 ? "grow" : "fall"} ${yearly(needed).replace(/^−/, "")} a year from ${latest.periodText}`;
  const reach = `To reach the ${forecast.shortText} forecast for ${forecast.periodText}, ${goal}`;
  if (achieved === null) return `${reach}${footing}`;
  if (needed.band.low > achieved.band.high) return `${reach}; it grew ${yearly(achieved)} a year until then${footing}`;
  if (needed.band.high < achieved.band.low) return `${reach}, less than the ${yearly(achieved)} a year until then${footing}`;
  return `${reach}, about as fast as until then${footing}`;
}

/** Counts of forecasts set against the later figure. */
export interface ForecastCounts {
  readonly all: number;
  readonly below: number;
  readonly above: number;
  readonly within: number;
}

/** "Of 14 forecasts with a later figure, 9 were too low". Within rounding is neither. */
export function forecastsTitle({ all, below, above, within }: ForecastCounts): string {
  const judged = below + above + within;
  if (judged === 0)
    return `${capitalise(numberWord(all))} ${all === 1 ? "forecast, and no later figure" : "forecasts, and no later figure"} to set against ${all === 1 ? "it" : "them"}`;
  const parts = [
    ...(below > 0 ? [`${below} ${below === 1 ? "was" : "were"} too low`] : []),
    ...(above > 0 ? [`${above} ${above === 1 ? "was" : "were"} too high`] : []),
    ...(within > 0 ? [`${within} ${within === 1 ? "was" : "were"} met within rounding`] : []),
  ];
  const list = parts.length === 1 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `Of ${counted(judged, "forecast")} with a later figure, ${list}`;
}

/** The reader's assumption in words; without one, what can be asked. */
export function assumptionTitle(share: number | null, whole: Mark, result: Mark | null): string {
  if (share === null || result === null) return `What would a share of the ${whole.text} forecast for ${whole.periodText} be worth?`;
  return `If a provider held ${formatValue(share, "percent")} in ${whole.periodText}, that would be ${inTitle(result.text)}: your assumption, on a forecast`;
}
