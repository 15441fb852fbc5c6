/** The ways of writing times and numbers that a table keeps to. */
import type { Plan } from "./layout.ts";
import { type NumberStyle, numberEvidence, numberStyle } from "./numbers.ts";
import { choiceOf } from "./perColumn.ts";
import type { Placed } from "./periods.ts";
import type { Choices } from "./types.ts";

/** The cells of some columns of the body, row by row; a text that stands there again may be left out. */
export type CellsOf = (columns: readonly { readonly column: number }[]) => Iterable<Placed>;

/** Every text that names a time: of the header, and of the columns with times. */
export function* timesOf(plan: Plan, cellsOf: CellsOf, headerLine: number): Generator<Placed> {
  for (const { column, periodText } of plan.columns) if (periodText !== null) yield { text: periodText, line: headerLine, column };
  const [part] = plan.columns.filter(({ role }) => role === "part");
  const years = plan.columns.some(({ role }) => role === "year");
  if (part === undefined || !years) return yield* cellsOf(plan.columns.filter(({ role }) => role === "period" || role === "year"));
  // A year and its quarter in two columns are one time.
  const parts = new Set(["", ...[...cellsOf([part])].map(({ text }) => text.trim()).slice(0, MOST_PARTS)]);
  for (const year of cellsOf(plan.columns.filter(({ role }) => role === "year"))) {
    for (const text of parts) yield { ...year, text: `${year.text} ${text}`.trim() };
  }
}

/** A year has no more parts than so many, however often they are written. */
const MOST_PARTS = 5000;

/** Columns of figures that are one column laid out: each of a long table by itself, those of a wide one by what they measure. */
export function poolsOf(plan: Plan): readonly (readonly number[])[] {
  const values = plan.columns.filter(({ role }) => role === "value");
  if (plan.layout === "long") return values.map(({ column }) => [column]);
  const byKind = new Map<string, number[]>();
  for (const { measureId, stated, column } of values) {
    const kind = `${measureId} ${stated.unit} ${stated.currency} ${stated.strange}`;
    const pool = byKind.get(kind);
    if (pool === undefined) byKind.set(kind, [column]);
    else pool.push(column);
  }
  return [...byKind.values()];
}

/**
 * The way of writing numbers of each column, shared by those of a pool. What a pool leaves open is settled by the others where these agree,
 * since one program wrote the file; else it is asked, for each pool by itself.
 */
export function numberStyles(plan: Plan, cellsOf: CellsOf, choices: Choices): ReadonlyMap<number, NumberStyle> {
  const pools = poolsOf(plan).map((columns) => ({ columns, seen: numberEvidence(cellsOf(columns.map((column) => ({ column })))) }));
  const said = new Set(pools.flatMap(({ seen }) => (seen.mixed ? ([".", ","] as const) : seen.decimal === null ? [] : [seen.decimal])));
  const [only] = said;
  const byOthers = said.size === 1 && only !== undefined ? only : null;
  return new Map(
    pools.flatMap(({ columns, seen }) => {
      const chosen = columns.map((column) => choiceOf(choices, column, "decimal")).find((sign) => sign !== undefined);
      const style = numberStyle(seen, chosen, byOthers, pools.length > 1 ? columns : []);
      return columns.map((column) => [column, style] as const);
    }),
  );
}
