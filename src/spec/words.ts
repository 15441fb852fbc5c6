/** Small rules of wording shared by titles, labels and receipts. */
import type { Market, Observation } from "../domain/model.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Ink } from "./mark.ts";

/** First letter upper case, the rest as it is. */
export function capitalise(text: string): string {
  return text === "" ? text : text[0]?.toUpperCase() + text.slice(1);
}

/** "8 shares", "1 figure", "11 events", by what is counted. */
export const COUNTED = { share: pageWords.countOfShares, figure: pageWords.countOfFigures, event: pageWords.countOfEvents } as const;

/** The market as words inside a sentence: "worldwide IaaS", "mainland China cloud", "China cloud". */
export function marketPhrase(market: Market): string {
  return market.label.replace(/^(Worldwide|Mainland)\b/, (word) => word.toLowerCase());
}

/** The name of a segment or a measure inside a sentence: capitals stay where they belong to an abbreviation. */
export function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? (name[0] ?? "").toLowerCase() + name.slice(1) : name;
}

/**
 * The ink that a stored value is drawn in: hedged words look like estimates whatever the firm calls them. What the reader added has an ink of its
 * own, so that no figure of theirs passes for a published one.
 */
export function inkOf({ status, own }: Pick<Observation, "status" | "own">): Ink {
  if (own !== undefined) return status === "forecast" ? "own-forecast" : "own";
  if (status === "forecast") return "forecast";
  return status === "estimated" || status === "provisional" ? "estimate" : "reported";
}

/** Whether an ink is of figures that the reader added. */
export const isOwnInk = (ink: Ink): boolean => ink === "own" || ink === "own-forecast";

/** Whether a bar of this ink is filled, so that the rounding at its end can be drawn softer. */
export const hasSoftTip = (ink: Ink): boolean => ink === "reported" || ink === "estimate" || ink === "own";

export const INK_WORDS: Readonly<Record<Ink | "gap", string>> = {
  reported: pageWords.reported,
  estimate: pageWords.estimate,
  forecast: pageWords.forecast,
  derived: pageWords.derivedAtStart,
  assumed: pageWords.yourAssumptionAtStart,
  own: pageWords.yours,
  "own-forecast": pageWords.yoursForecast,
  gap: pageWords.notPublishedAtStart,
};

/** What stands for a gap among the reader's own figures: nobody was asked to publish them. */
export const NOT_IN_FILE = pageWords.notInYourFileInside;

/** What a key explains: inks, and what stands beside them in a drawing. */
export type KeyInk = Ink | "gap" | "band" | "ghost";
export const KEY_WORDS: Readonly<Record<KeyInk, string>> = {
  ...INK_WORDS,
  band: pageWords.softTipRoundingBand,
  ghost: pageWords.earlierValueRestatedSince,
};

const TITLE_HEDGES: readonly (readonly [string, string])[] = [
  ["≈ ", pageWords.aboutInTerm],
  ["> ", pageWords.moreThan],
  ["< ", pageWords.lessThan],
  ["≥ ", pageWords.atLeastSpoken],
  ["≤ ", pageWords.atMostSpoken],
];

/** A value inside a sentence: the sign of a rounded amount or of a bound as a word; "about" stays on the line of its figure. */
export function inTitle(text: string): string {
  const [sign, word] = TITLE_HEDGES.find(([start]) => text.startsWith(start)) ?? ["", ""];
  return word + text.slice(sign.length);
}
