/** What several rules look up in one set of tables, worked out once: reading a printed token back is the dearest step of all. */
import { groupBy } from "../groupBy.ts";
import type { Correction, Interval, Observation, Tables } from "../model.ts";
import { observationBand } from "../precision.ts";
import { readPrintedAs } from "../printed.ts";

export interface TableIndex {
  /** The corrections of an observation; empty for most. */
  readonly correctionsOf: (observationId: string) => readonly Correction[];
  /** The rounding band of an observation of these tables, with its corrections applied. */
  readonly bandOf: (o: Observation) => Interval;
  /** readPrintedAs, each token of a unit once: a table repeats its figures from vintage to vintage. */
  readonly readAs: typeof readPrintedAs;
}

/** Tables never change once parsed, so what follows from them can be held for as long as they are. */
const HELD = new WeakMap<Tables, TableIndex>();

/** The index of these tables. */
export function indexOf(tables: Tables): TableIndex {
  const held = HELD.get(tables);
  if (held !== undefined) return held;
  const corrections = groupBy(tables.corrections, (c) => c.observationId);
  const bands = new Map<Observation, Interval>();
  const correctionsOf = (id: string): readonly Correction[] => corrections.get(id) ?? [];
  const readings = new Map<string, ReturnType<typeof readPrintedAs>>();
  const readAs: typeof readPrintedAs = (token, unit) => {
    const key = `${unit} ${token}`;
    const reading = readings.get(key) ?? readPrintedAs(token, unit);
    readings.set(key, reading);
    return reading;
  };
  const bandOf = (o: Observation): Interval => {
    const known = bands.get(o);
    if (known !== undefined) return known;
    const band = observationBand(o, correctionsOf(o.observationId), readAs);
    bands.set(o, band);
    return band;
  };
  const index = { correctionsOf, bandOf, readAs };
  HELD.set(tables, index);
  return index;
}
