/** Checks that several derivations share, and the last step they all take. Each check gives the cause of a refusal, or null. */
import type { Interval, Result } from "../model.ts";
import { samePeriodKind, yearsBetween } from "../period.ts";
import { tidyI, tidyNumber } from "../precision.ts";
import { convertMoney, formatNumber, shiftDecimal, unitById } from "../unit.ts";
import * as pageWords from "../words/en/page.ts";
import type { Derived, Quantity } from "./derivation.ts";

/** A refusal in the form of every other issue. */
export function refuse(id: string, cause: string, remedy: string): Result<never> {
  return { ok: false, issues: [{ place: `derivation ${id}`, cause, remedy, rule: "derivation" }] };
}

/** Exactly two inputs, or a refusal. */
export function pairOf(id: string, inputs: readonly Quantity[]): Result<readonly [Quantity, Quantity]> {
  const [first, second] = inputs;
  if (inputs.length === 2 && first !== undefined && second !== undefined) return { ok: true, value: [first, second] };
  return refuse(id, pageWords.needsTwoValuesWas(inputs.length), pageWords.giveTheEarlierOr);
}

/** The inputs in one unit: money of one currency is moved to the scale of the last input; any other mixture is refused. */
export function inOneUnit(id: string, inputs: readonly Quantity[]): Result<readonly Quantity[]> {
  const target = inputs.at(-1)?.unit ?? "";
  const aligned: Quantity[] = [];
  for (const input of inputs) {
    if (input.unit === target) {
      aligned.push(input);
      continue;
    }
    const value = convertMoney(input.value, input.unit, target);
    if (!value.ok) return refuse(id, pageWords.mixesUnitsIsIn(input.name, input.unit, target), pageWords.giveValuesOfOne);
    const places = (unitById(input.unit)?.exponent ?? 0) - (unitById(target)?.exponent ?? 0);
    const band = { low: shiftDecimal(input.band.low, places), high: shiftDecimal(input.band.high, places) };
    aligned.push({ ...input, value: value.value, unit: target, band });
  }
  return { ok: true, value: aligned };
}

/** Two values in one unit, of equally long periods, the second after the first: what changes over time are made of. */
export function overTime(id: string, inputs: readonly Quantity[]): Result<readonly [Quantity, Quantity]> {
  const aligned = inOneUnit(id, inputs);
  if (!aligned.ok) return aligned;
  const pair = pairOf(id, aligned.value);
  if (!pair.ok) return pair;
  const [earlier, later] = pair.value;
  if (!samePeriodKind(earlier.period, later.period)) {
    return refuse(id, pageWords.andAreOfPeriods(earlier.name, later.name), pageWords.compareYearsWithYears);
  }
  if (!(yearsBetween(earlier.period, later.period) > 0)) {
    return refuse(id, pageWords.isNotLaterThan(later.name, earlier.name), pageWords.giveTheEarlierValue);
  }
  return pair;
}

/** Whether a unit's amounts can be divided by one another; ranks and changes cannot. */
export function isAmount(unit: string): boolean {
  const kind = unitById(unit)?.kind;
  return kind === "percent" || kind === "money" || kind === "count" || kind === "ratio" || kind === "duration";
}

/** The cause when a base cannot be divided by: its band must lie above zero. */
export function baseProblem(base: Quantity): string | null {
  return base.band.low > 0 ? null : pageWords.mayBeZeroOrBelow(base.name);
}

/** Two amounts of which the later can have grown: over time, and from a base above zero. */
export function growing(id: string, inputs: readonly Quantity[]): Result<readonly [Quantity, Quantity]> {
  const pair = overTime(id, inputs);
  if (!pair.ok) return pair;
  const [earlier, later] = pair.value;
  if (!isAmount(later.unit)) return refuse(id, pageWords.hasNoGrowth(later.unit), pageWords.giveTwoSharesAmounts);
  const problem = baseProblem(earlier);
  return problem === null ? pair : refuse(id, problem, pageWords.growthNeedsABase);
}

/** The result at twelve digits with its band; refused when a number is not finite. */
export function derived(id: string, value: number, band: Interval, unit: string, formulaText: string): Result<Derived> {
  if (!Number.isFinite(value)) return refuse(id, pageWords.isNotAFiniteNumber(formulaText), pageWords.checkTheValuesIt);
  return { ok: true, value: { value: tidyNumber(value), band: tidyI(band), unit, formulaText } };
}

/** A number for a formula; negative ones in brackets where an operator stands before them. */
export function term(value: number, afterOperator = false): string {
  const text = formatNumber(value);
  return afterOperator && value < 0 ? `(${text})` : text;
}

/** A band that holds one value. */
export function point(value: number): Interval {
  return { low: value, high: value };
}
