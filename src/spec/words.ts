/** Small rules of wording shared by titles, labels and receipts. */
import type { Market, Observation } from "../domain/model.ts";
import { formatNumber } from "../domain/unit.ts";
import type { Ink } from "./mark.ts";

/** A count in digits, thousands apart: "1,411". Never for years. */
export function grouped(n: number): string {
  return formatNumber(n);
}

/** "one", "two", … up to twelve; digits from there on. */
export function numberWord(n: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"][n] ?? grouped(n);
}

/** "1 share", "2 shares", "1,411 figures". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function joinAnd(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "Alibaba’s". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** First letter upper case, the rest as it is. */
export function capitalise(text: string): string {
  return text === "" ? text : text[0]?.toUpperCase() + text.slice(1);
}

/** The market as words inside a sentence: "worldwide IaaS", "mainland China cloud", "China cloud". */
export function marketPhrase(market: Market): string {
  return market.label.replace(/^(Worldwide|Mainland)\b/, (word) => word.toLowerCase());
}

/** The segment inside a sentence: capitals stay where they belong to an abbreviation. */
export function lowerSegment(segment: string): string {
  return /^[A-Z][a-z]/.test(segment) ? (segment[0] ?? "").toLowerCase() + segment.slice(1) : segment;
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
  reported: "Reported",
  estimate: "Estimate",
  forecast: "Forecast",
  derived: "Derived",
  assumed: "Your assumption",
  own: "Yours",
  "own-forecast": "Yours, forecast",
  gap: "Not published",
};

/** What stands for a gap among the reader's own figures: nobody was asked to publish them. */
export const NOT_IN_FILE = "not in your file";

/** What a key explains: inks, and what stands beside them in a drawing. */
export type KeyInk = Ink | "gap" | "band" | "ghost";
export const KEY_WORDS: Readonly<Record<KeyInk, string>> = {
  ...INK_WORDS,
  band: "Soft tip: rounding band",
  ghost: "Earlier value, restated since",
};

/** A value inside a sentence: "about", kept on the line of its figure, for the sign of a rounded amount. */
export const inTitle = (text: string): string => text.replace(/^≈ /, "about\u00a0");
