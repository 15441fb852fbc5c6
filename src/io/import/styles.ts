/** The ways of writing times and numbers that a table keeps to. */
import type { Plan } from "./layout.ts";
import { type NumberStyle, numberStyle } from "./numbers.ts";
import type { Placed } from "./periods.ts";
import type { Rec } from "./records.ts";
import type { Choices } from "./types.ts";

/** Every text that names a time: of the header, and of the columns with times. */
export function* timesOf(plan: Plan, body: readonly Rec[], headerLine: number): Generator<Placed> {
  for (const { column, periodText } of plan.columns) if (periodText !== null) yield { text: periodText, line: headerLine, column };
  const own = plan.columns.filter(({ role }) => role === "period" || role === "year");
  for (const { cells, line } of body) for (const { column } of own) yield { text: cells[column - 1] ?? "", line, column };
}

/** Long tables write each column of figures in a way of its own; the columns of a wide one are one column laid out. */
export function numberStyles(plan: Plan, body: readonly Rec[], choices: Choices): ReadonlyMap<number, NumberStyle> {
  const values = plan.columns.filter(({ role }) => role === "value");
  function* cellsOf(columns: readonly { readonly column: number }[]): Generator<Placed> {
    for (const { cells, line } of body) for (const { column } of columns) yield { text: cells[column - 1] ?? "", line, column };
  }
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
