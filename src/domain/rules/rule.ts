/** What a rule of the data contract is: a function over all tables that returns what it found wrong. */
import type { Issue, Tables } from "../model.ts";

export interface Rule {
  /** Number in the data contract (`2`), with a letter where one number needs several checks. */
  readonly id: string;
  readonly check: (tables: Tables) => readonly Issue[];
}

/** An issue of a rule at one row: `observations.csv a1-alibaba-share-2021 vintage`. */
export function fault(rule: string, file: string, row: string, column: string, cause: string, remedy: string): Issue {
  return { place: `${file} ${row} ${column}`, cause, remedy, rule };
}
