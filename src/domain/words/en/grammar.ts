/** How English counts, lists and names whose a thing is. */
import { numerals } from "../../numerals.ts";

/** A count in digits, thousands apart: "1,411". Never for years. */
export function grouped(n: number): string {
  return numerals().number(String(n));
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

/** "1st", "2nd", "11th". */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}

/** "first" to "tenth"; undefined for any other number. */
export function ordinalWord(rank: number): string | undefined {
  return [undefined, "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"][rank];
}
