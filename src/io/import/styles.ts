/** The ways of writing times and numbers that a table keeps to. */
import type { Plan } from "./layout.ts";
import { type NumberStyle, numberStyle } from "./numbers.ts";
import type { Placed } from "./periods.ts";
import type { Choices } from "./types.ts";

/** The cells of some columns of the body, row by row; a text that stands there again may be left out. */
export type CellsOf = (columns: readonly { readonly column: number }[]) => Iterable<Placed>;

/** Every text that names a time: of the header, and of the columns with times. */
export function* timesOf(plan: Plan, cellsOf: CellsOf, headerLine: number): Generator<Placed> {
  for (const { column, periodText } of plan.columns) if (periodText !== null) yield { text: periodText, line: headerLine, column };
  yield* cellsOf(plan.columns.filter(({ role }) => role === "period" || role === "year"));
}

/** Long tables write each column of figures in a way of its own; the columns of a wide one are one column laid out. */
export function numberStyles(plan: Plan, cellsOf: CellsOf, choices: Choices): ReadonlyMap<number, NumberStyle> {
  const values = plan.columns.filter(({ role }) => role === "value");
  if (plan.layout === "long") return new Map(values.map((value) => [value.column, numberStyle(cellsOf([value]), choices)]));
  const byKind = new Map<string, typeof values>();
  for (const value of values)
    byKind.set(`${value.measureId} ${value.unit}`, [...(byKind.get(`${value.measureId} ${value.unit}`) ?? []), value]);
  return new Map(
    [...byKind.values()].flatMap((pool) => {
      const style = numberStyle(cellsOf(pool), choices);
      return pool.map((value) => [value.column, style] as const);
    }),
  );
}
