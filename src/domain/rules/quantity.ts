/** An observation as an input of a derivation. */
import type { Quantity } from "../derivations/derivation.ts";
import type { Observation } from "../model.ts";
import type { TableIndex } from "./tableIndex.ts";

/** The quantity that an observation gives, with its rounding band. */
export function asQuantity(index: TableIndex, o: Observation): Quantity {
  return { value: o.value, band: index.bandOf(o), unit: o.unit, period: o.period, basePeriod: o.basePeriod, name: o.observationId };
}
