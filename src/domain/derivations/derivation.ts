/** What a derivation is: a declared calculation over published quantities, with its formula and its rounding band. */
import type { Interval, Result } from "../model.ts";

/** One input: a published value with the values it can stand for. */
export interface Quantity {
  readonly value: number;
  readonly band: Interval;
  /** A unit id of unit.ts; the band is in it too. */
  readonly unit: string;
  readonly period: string;
  /** For changes and ratios: the period compared with; else empty. */
  readonly basePeriod: string;
  /** For messages and formulas: "Alibaba Cloud, 2021". */
  readonly name: string;
}

export interface Derived {
  readonly value: number;
  /** Every result that the inputs' bands allow. */
  readonly band: Interval;
  readonly unit: string;
  /** The formula with the numbers in it: "37 − 46". */
  readonly formulaText: string;
}

export interface Derivation {
  readonly id: string;
  readonly label: string;
  /** The formula in words; inputs are given in the order in which it is documented on `derive`. */
  readonly formula: string;
  /** What has to hold beside the printed figures for the result to be true, in a sentence; absent when nothing has. */
  readonly assumption?: string;
  /** Computes the result, or says why these inputs do not fit. Never throws. */
  readonly derive: (inputs: readonly Quantity[]) => Result<Derived>;
}
