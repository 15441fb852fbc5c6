/** How exactly a figure of the reader's was typed. */

import type { Interval, Observation } from "../../domain/model.ts";
import { bandOf, observationBand } from "../../domain/precision.ts";
import { readPrintedAs } from "../../domain/printed.ts";
import { unitById } from "../../domain/unit.ts";

/** The two ways of writing a number that a file can have: with a decimal point, or with a decimal comma. */
function numbersIn(typed: string): readonly { readonly size: number; readonly decimals: number }[] {
  const digits =
    /\d[\d.,'’\s]*/
      .exec(typed.normalize("NFKC"))?.[0]
      .replace(/['’\s]/g, "")
      .replace(/[.,]$/, "") ?? "";
  const texts = [digits.replaceAll(",", ""), digits.replaceAll(".", "").replace(",", ".")];
  return texts
    .filter((text) => /^\d+(?:\.\d+)?$/.test(text))
    .map((text) => ({ size: Number(text), decimals: (text.split(".")[1] ?? "").length }));
}

/** The power of ten between what was typed and the value, as a fraction typed for a percentage has; null when there is none. */
function powerBetween(typed: number, value: number): number | null {
  if (typed === 0 || value === 0) return null;
  const power = Math.round(Math.log10(value / typed));
  return Math.abs(value / typed / 10 ** power - 1) < 1e-9 ? power : null;
}

/** The power of ten of the last digit that was typed, in the unit of the value: -1 for "40,0%" and for a 0.400 that was read as 40; null where none is told. */
function typedPlace(typed: string, value: number): number | null {
  for (const { size, decimals } of numbersIn(typed)) {
    const power = powerBetween(size, Math.abs(value));
    if (power !== null) return power - decimals;
  }
  return null;
}

/** Decimals that a value was typed with, at least as many as it has: 1 for 40 typed as "40,0%". */
export function typedDecimals(typed: string, value: number): number {
  const own = (String(value).split(".")[1] ?? "").length;
  return Math.max(own, -(typedPlace(typed, value) ?? 0));
}

/**
 * The values that a typed figure can stand for: the two ends of a range; 38.5 to 39.5 for 39 and for a 0.39 that was read as 39 percent; else what
 * the decimals of the value allow.
 */
export function ownBand(o: Observation): Interval {
  if (o.own?.range !== undefined) return o.own.range;
  const printed = readPrintedAs(o.asPrinted, o.unit);
  if (!(printed.ok && Math.abs(printed.value.value) === Math.abs(o.value)) && unitById(o.unit)?.kind !== "rank") {
    const place = typedPlace(o.asPrinted, o.value);
    if (place !== null) return bandOf(o.value, Number(`1e${place}`), o.bound);
  }
  return observationBand(o, []);
}
