/** Brackets round the slots in which a provider is not published, with words where they fit: pure geometry, in px. */

import * as pageWords from "../../domain/words/en/page.ts";
import type { Scope } from "../mark.ts";
import { NOT_IN_FILE } from "../words.ts";

/** Px an italic 12 px character takes; enough to decide which words fit. */
const CHARACTER = 6;

/** A run of neighbouring slots: first and last index. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** A provider with the indexes of its empty slots. */
export interface Missing {
  readonly providerId: string;
  readonly providerLabel: string;
  readonly slots: readonly number[];
  /** "not published", or what else is true of them. */
  readonly words: string;
}

/** What is true of an empty slot in a scope: what the reader added was published by nobody, so nobody left it out. */
export const missingWords = ({ firmId }: Pick<Scope, "firmId">): string => (/^own-\d/.test(firmId) ? NOT_IN_FILE : pageWords.notPublished);

/** A bracket from `x1` to `x2`; `inside` stands in its middle, empty where nothing fits; then `outside` is the name beside it, where there is room. */
export interface Span {
  readonly x1: number;
  readonly x2: number;
  readonly inside: string;
  readonly outside: { readonly x: number; readonly side: "left" | "right"; readonly text: string } | null;
}

/** Splits slot indexes into runs of neighbours. */
export function runsOf(indexes: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const index of indexes.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && index - run.last <= 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}

/** The longest of the wordings that fits between two x, in px. */
export function fitting(texts: readonly string[], room: number): string {
  return texts.find((text) => text.length * CHARACTER <= room - 16) ?? "";
}

/** The path of square brackets round `x1` to `x2`, 18 px high about `y`. */
export const bracketPath = (x1: number, x2: number, y: number): string =>
  `M${x1 + 5} ${y - 9}H${x1}V${y + 9}H${x1 + 5}M${x2 - 5} ${y - 9}H${x2}V${y + 9}H${x2 - 5}`;

/** On which side of each run its name has `room` px, away from the other runs and their names: late runs ask for the left first. Null for none. */
function outsideNames(
  runs: readonly Run[],
  x: (edge: number) => number,
  room: number,
  count: number,
): readonly ("left" | "right" | null)[] {
  // Nothing is written left of the chart.
  let free = 0;
  return runs.map(({ first, last }, k) => {
    const next = runs[k + 1];
    const right = (next === undefined ? Number.POSITIVE_INFINITY : x(next.first)) - x(last + 1);
    const left = x(first) - free;
    const isLate = (first + last + 1) / 2 > count / 2;
    const side =
      isLate && left >= room ? "left" : right >= room && (!isLate || next !== undefined) ? "right" : left >= room ? "left" : null;
    free = x(last + 1) + (side === "right" ? room : 0);
    return side;
  });
}

/** The brackets of one provider's empty slots. `x` gives the px of a slot edge (0 to `count`, the number of slots). */
export function spansOf({ providerLabel, slots, words }: Missing, x: (edge: number) => number, count: number): readonly Span[] {
  const runs = runsOf(slots);
  const name = pageWords.noProviderLabel(providerLabel);
  const sides = outsideNames(runs, x, name.length * CHARACTER + 12, count);
  return runs.map(({ first, last }, k) => {
    const x1 = x(first) + 6;
    const x2 = x(last + 1) - 6;
    const inside = fitting([`${providerLabel} ${words}`, name], x2 - x1);
    const side = inside === "" ? (sides[k] ?? null) : null;
    return { x1, x2, inside, outside: side === null ? null : { x: side === "left" ? x1 - 6 : x2 + 6, side, text: name } };
  });
}
