/** The as-of control as data: the dates that matter, and what the chosen date changes against today. */
import type { Dataset, Observation } from "../domain/model.ts";
import { compareVintages, lastDayOf } from "../domain/vintage.ts";
import * as pageWords from "../domain/words/en/page.ts";
import { earlierValues } from "./beside.ts";
import { codedBy, countBy, placeOf, placesIn } from "./coded.ts";
import type { FilterSpec } from "./filterSpec.ts";
import { quantityKey, selectObservations, shownOfSelection, statedOnce } from "./quantities.ts";
import { shownFigures } from "./shownFigures.ts";
import { dateWords } from "./sourceWords.ts";
import type { ViewState } from "./view.ts";

const DAY_MS = 86_400_000;

/** The day before a day (`2022-06-02` → `2022-06-01`). */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** "12 figures were not yet published; 5 read otherwise today"; empty when the date changes nothing. */
function effectOf(then: readonly Observation[], today: readonly Observation[]): string {
  const known = new Map(then.map((o) => [quantityKey(o), o]));
  const missing = today.filter((o) => !known.has(quantityKey(o))).length;
  const changed = today.filter((o) => {
    const held = known.get(quantityKey(o));
    return held !== undefined && (held.value !== o.value || held.unit !== o.unit);
  }).length;
  return [missing > 0 ? pageWords.notYetPublished(missing) : "", changed > 0 ? pageWords.changedOtherwiseToday(changed) : ""]
    .filter((part) => part !== "")
    .join("; ");
}

/** The last day before each restatement of a figure that the view shows today, newest first, with the number of figures restated. */
function restatementsOf(
  dataset: Dataset,
  today: readonly Observation[],
  selected: Pick<ReadonlySet<Observation>, "has">,
): FilterSpec["asOf"]["restatements"] {
  const counts = new Map<string, number>();
  const places = placesIn(dataset, today);
  const once = statedOnce(dataset);
  for (const [i, o] of today.entries()) {
    // Most figures have no other print: they are passed over by number.
    if (once[places[i] ?? 0] === 1) continue;
    const earlier = earlierValues(dataset, o, selected);
    // All but the oldest replaced another value.
    for (let k = 0; k < earlier.length; k += 1) {
      const { vintage } = earlier[k - 1] ?? o;
      counts.set(vintage, (counts.get(vintage) ?? 0) + 1);
    }
  }
  const days = new Map<string, number>();
  for (const [vintage, count] of counts) {
    const date = dayBefore(lastDayOf(vintage));
    days.set(date, (days.get(date) ?? 0) + count);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, count]) => ({ date, text: pageWords.dateBeforeCountRestated(dateWords(date), count) }));
}

/** What is known today, whatever date is chosen. */
interface Today extends Pick<FilterSpec["asOf"], "min" | "max" | "restatements"> {
  readonly quantities: readonly Observation[];
}

/** By the figures of today, which are the same array for the same selection: a search that is typed counts nothing anew. */
const TODAY = new WeakMap<readonly Observation[], Today>();

function todayOf(dataset: Dataset, now: ViewState): Today {
  const today = shownFigures(dataset, now);
  const held = TODAY.get(today);
  if (held !== undefined) return held;
  const prints = selectObservations(dataset, now);
  const isIn = new Uint8Array(dataset.observations.length);
  for (const place of placesIn(dataset, prints)) isIn[place] = 1;
  const selected = { has: (o: Observation) => isIn[placeOf(dataset, o)] === 1 };
  const days = [...countBy(codedBy(dataset, "vintage"), placesIn(dataset, prints)).keys()].toSorted(compareVintages);
  const quantities = shownOfSelection(dataset, today);
  const known: Today = {
    min: lastDayOf(days[0] ?? ""),
    max: lastDayOf(days.at(-1) ?? ""),
    restatements: restatementsOf(dataset, quantities, selected),
    quantities,
  };
  TODAY.set(today, known);
  return known;
}

/** Everything the as-of control shows for this view. Days are whole: the date is the last day that its text can mean. */
export function asOfFilter(dataset: Dataset, view: ViewState): FilterSpec["asOf"] {
  const { min, max, restatements, quantities } = todayOf(dataset, { ...view, asOf: "" });
  return {
    value: lastDayOf(view.asOf),
    min,
    max,
    restatements,
    // Lists of prints hold a quantity more than once: the date changes what is known of it, once.
    effect: view.asOf === "" ? "" : effectOf(shownOfSelection(dataset, shownFigures(dataset, view)), quantities),
  };
}
