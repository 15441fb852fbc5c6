/** Quantities that are printed more than once in one unit, and what their prints come to. Never an average. */

import { groupBy } from "../domain/groupBy.ts";
import type { Dataset, Observation } from "../domain/model.ts";
import { certainlyAfter, compareVintages } from "../domain/vintage.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { bandOfObservation } from "./observedMark.ts";
import { quantityKey, shownObservations } from "./quantities.ts";
import { overlap } from "./receipts/crossCheck.ts";

/** `agree` and `rounding` are agreements; a forecast that a later print gives otherwise is `revised`. */
export type Outcome = "agree" | "rounding" | "revised" | "restated" | "differ" | "disputed";

/** One quantity in one unit with every print of it. */
export interface Compared {
  /** Quantity and unit. */
  readonly key: string;
  readonly prints: readonly Observation[];
  /** One print for each distinct value: the first, those between by vintage, the latest. */
  readonly values: readonly Observation[];
  readonly first: Observation;
  /** The best print of the latest vintage that is not disputed; its value can be that of the first. */
  readonly latest: Observation;
  readonly outcome: Outcome;
  /** The largest distance of a print from the first, in the unit. */
  readonly size: number;
}

/** What an outcome is called, with its sign. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, { readonly glyph: string; readonly text: string }>> = {
  agree: { glyph: "=", text: pageWords.agreesAtStart },
  rounding: { glyph: "≈", text: pageWords.agreesWithinRounding },
  revised: { glyph: "≠", text: pageWords.forecastRevised },
  restated: { glyph: "≠", text: pageWords.restated },
  differ: { glyph: "≠", text: pageWords.differsAtStart },
  disputed: { glyph: "≠", text: pageWords.disputed },
};

/** Whether the prints of a quantity cannot all stand for one value. */
export const isApart = ({ outcome }: Compared): boolean => outcome !== "agree" && outcome !== "rounding";

/** The one print of a vintage that is shown before the others, as in charts. */
function bestOf(dataset: Dataset, prints: readonly Observation[], vintage: string): Observation | undefined {
  const ofVintage = prints.filter((o) => o.vintage === vintage);
  return shownObservations(dataset, ofVintage)[0] ?? ofVintage[0];
}

function outcomeOf(dataset: Dataset, prints: readonly Observation[], first: Observation): Outcome {
  const band = (o: Observation) => bandOfObservation(dataset, o);
  const apart = prints.flatMap((a, i) =>
    prints.slice(i + 1).flatMap((b) => (a.value === b.value || overlap(band(a), band(b)) ? [] : [[a, b] as const])),
  );
  if (apart.length === 0) return prints.every((o) => o.value === first.value) ? "agree" : "rounding";
  if (apart.some((pair) => pair.some((o) => o.standing === "disputed"))) return "disputed";
  // Of two prints whose dates can be the same day neither is known to restate the other.
  if (apart.some(([a, b]) => !certainlyAfter(a.vintage, b.vintage) && !certainlyAfter(b.vintage, a.vintage))) return "differ";
  return first.status === "forecast" ? "revised" : "restated";
}

function compare(dataset: Dataset, key: string, prints: readonly Observation[]): Compared | null {
  const accepted = prints.filter((o) => o.standing !== "disputed");
  const telling = accepted.length > 0 ? accepted : prints;
  const vintages = [...new Set(telling.map((o) => o.vintage))].toSorted(compareVintages);
  const first = bestOf(dataset, telling, vintages[0] ?? "");
  const latest = bestOf(dataset, telling, vintages.at(-1) ?? "");
  if (first === undefined || latest === undefined) return null;
  const byVintage = prints.toSorted((a, b) => compareVintages(a.vintage, b.vintage));
  // Of equal values the first and the latest print stand for their own; Map keeps the last one set.
  const byValue = new Map([...byVintage.toReversed(), latest, first].map((o) => [o.value, o]));
  const between = byVintage.filter((o) => byValue.get(o.value) === o && o.value !== first.value && o.value !== latest.value);
  const values = [first, ...between, ...(latest.value === first.value ? [] : [latest])];
  return {
    key,
    prints,
    values,
    first,
    latest,
    outcome: outcomeOf(dataset, prints, first),
    size: Math.max(...values.map((o) => Math.abs(o.value - first.value))),
  };
}

/** Every quantity that two documents print, or one document twice with different values, in order of first appearance. */
export function comparedQuantities(dataset: Dataset, observations: readonly Observation[]): readonly Compared[] {
  const groups = groupBy(observations, (o) => `${quantityKey(o)}|${o.unit}`);
  return [...groups].flatMap(([key, prints]) => {
    const once = new Set(prints.map((o) => o.sourceId)).size < 2 && new Set(prints.map((o) => o.value)).size < 2;
    const compared = once ? null : compare(dataset, key, prints);
    return compared === null ? [] : [compared];
  });
}
