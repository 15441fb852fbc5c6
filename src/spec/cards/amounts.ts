/** Amounts of one currency on one axis: the unit of the axis, and marks that know how far theirs is from it. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { periodMonths } from "../../domain/period.ts";
import { formatNumber, unitById } from "../../domain/unit.ts";
import { levelOf } from "../axis.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";

/** Million from here on reads better as billion. */
const LARGE = 10_000;

const exponentOf = (unit: string): number => unitById(unit)?.exponent ?? 0;

/** "usd" for an amount of money, else empty. */
export const currencyOf = (o: Observation): string => unitById(o.unit)?.currency ?? "";

/** The unit of an axis that holds these amounts: their own where they have one, else the largest; of large millions, billions. */
export function axisUnit(observations: readonly Observation[]): string {
  const [first] = observations;
  if (first === undefined) return "";
  const units = [...new Set(observations.map((o) => o.unit))].toSorted((a, b) => exponentOf(b) - exponentOf(a));
  const [largest = first.unit] = units;
  const isLarge = units.length === 1 && largest.endsWith("_million") && observations.some((o) => Math.abs(o.value) >= LARGE);
  return isLarge ? largest.replace("_million", "_billion") : largest;
}

/** The mark of an observation on an axis of this unit: value and receipt stay as published, the short text is in the unit of the axis. */
export function markOnAxis(dataset: Dataset, o: Observation, unit: string): Mark {
  const mark = observedMark(dataset, o);
  const shift = exponentOf(o.unit) - exponentOf(unit);
  if (shift === 0 || currencyOf(o) === "") return mark;
  const level = levelOf({ value: o.value, shift });
  // As fine as it was printed, and no finer than an axis can be read.
  const step = mark.band.high - mark.band.low;
  const printed = step > 0 && Number.isFinite(step) ? Math.round(-Math.log10(step)) - shift : 1;
  const decimals = Math.max(0, Math.min(printed, Math.abs(level) < 10 ? 2 : 1));
  return { ...mark, shift, shortText: formatNumber(level, { decimals }) };
}

const LATEST = new WeakMap<Dataset, string>();

/** The day on which the latest document came out; "" where none has a day. That on which a reader added a file says nothing of how far the dataset reaches. */
function latestOf(dataset: Dataset): string {
  const latest = LATEST.get(dataset) ?? dataset.sources.reduce((a, s) => (s.kind !== "file" && s.publishedOn > a ? s.publishedOn : a), "");
  LATEST.set(dataset, latest);
  return latest;
}

/** Whether a period was over when the latest document of the dataset came out: what was forecast for it is history. */
export function isPast(dataset: Dataset, period: string): boolean {
  return periodMonths(period).end < periodMonths(latestOf(dataset).slice(0, 7)).start;
}
