/** The ways of writing times and numbers that a table keeps to. */
import type { Plan } from "./layout.ts";
import { type NumberStyle, numberEvidence, numberStyle } from "./numbers.ts";
import { choiceOf } from "./perColumn.ts";
import type { Placed } from "./periods.ts";
import type { Rec } from "./records.ts";
import type { Choices } from "./types.ts";

/** Every text that names a time: of the header, and of the columns with times. */
export function* timesOf(plan: Plan, body: readonly Rec[], headerLine: number): Generator<Placed> {
  for (const { column, periodText } of plan.columns) if (periodText !== null) yield { text: periodText, line: headerLine, column };
  const own = plan.columns.filter(({ role }) => role === "period" || role === "year");
  for (const { cells, line } of body) for (const { column } of own) yield { text: cells[column - 1] ?? "", line, column };
}

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
export function numberStyles(plan: Plan, body: readonly Rec[], choices: Choices): ReadonlyMap<number, NumberStyle> {
  function* cellsOf(columns: readonly number[]): Generator<Placed> {
    for (const { cells, line } of body) for (const column of columns) yield { text: cells[column - 1] ?? "", line, column };
  }
  const pools = poolsOf(plan).map((columns) => ({ columns, seen: numberEvidence(cellsOf(columns)) }));
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
