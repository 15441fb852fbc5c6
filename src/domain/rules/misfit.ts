/** Published figures that do not fit each other, and the known exceptions that explain them. */
import type { ExceptionRule, Interval, KnownException, Tables } from "../model.ts";
import { listOf } from "./keys.ts";
import { fault, type Rule } from "./rule.ts";

export interface Misfit {
  /** The row or group of rows, as an issue names it. */
  readonly place: string;
  /** What was found, with the figures. */
  readonly cause: string;
  /** Ids of the rows that an exception has to name, all of them, to explain this. */
  readonly mustName: readonly string[];
  /** Ids of every row that takes part. */
  readonly rows: readonly string[];
}

/** A check of figures against each other that a figure can fail without being misread. */
export interface FigureCheck {
  readonly rule: ExceptionRule;
  /** Everything that does not fit within rounding, explained or not. */
  readonly misfits: (tables: Tables) => readonly Misfit[];
}

/** A check that looks through the same tables once, however many rules ask it. */
export function figureCheck(rule: ExceptionRule, find: (tables: Tables) => readonly Misfit[]): FigureCheck {
  const held = new WeakMap<Tables, readonly Misfit[]>();
  const misfits = (tables: Tables): readonly Misfit[] => {
    const known = held.get(tables) ?? find(tables);
    held.set(tables, known);
    return known;
  };
  return { rule, misfits };
}

/** Whether an exception names every row that it must to explain a misfit of its rule. */
export function explains(exception: KnownException, misfit: Misfit): boolean {
  const named = new Set(listOf(exception.observationIds, "|"));
  return misfit.mustName.every((id) => named.has(id));
}

/** The rule that every misfit of a check is explained by an exception. */
export function unlessExplained(id: string, check: FigureCheck, remedy: string): Rule {
  return {
    id,
    check: (tables) => {
      const exceptions = tables.exceptions.filter((e) => e.rule === check.rule);
      return check
        .misfits(tables)
        .filter((misfit) => !exceptions.some((e) => explains(e, misfit)))
        .map(({ place, cause }) => fault(id, "observations.csv", place, "value", cause, remedy));
    },
  };
}

/** Whether two bands share a value; a hair is allowed for binary fractions, rounding itself is in the bands. */
export function meets(a: Interval, b: Interval): boolean {
  return a.low <= b.high + 1e-9 && a.high >= b.low - 1e-9;
}
