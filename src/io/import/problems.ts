/** Collects what is to be known about a file: the first thousand in full, all of them by number. */
import * as importWords from "../../domain/words/en/import.ts";
import { shown } from "./shown.ts";
import type { Problem, Severity } from "./types.ts";

const MOST_LISTED = 1000;

export class Problems {
  readonly listed: Problem[] = [];
  private readonly counted = new Map<string, number>();
  private keys: readonly string[] | null = null;
  private readonly worst = new Set<Severity>();
  /** All of them, listed or not. */
  total = 0;

  /** `found` is the raw text; it is cut and made safe to show here. */
  add(problem: Omit<Problem, "found"> & { readonly found?: string }): void {
    this.counted.set(problem.code, (this.counted.get(problem.code) ?? 0) + 1);
    this.worst.add(problem.severity);
    this.total++;
    if (this.listed.length < MOST_LISTED) this.listed.push({ ...problem, ...this.where(problem), found: shown(problem.found ?? "") });
  }

  /** From now on places are records and keys, as in JSON; their names stand in the order of columns. */
  nameRecords(keys: readonly string[]): void {
    this.keys = keys;
  }

  private where({ line, column }: Pick<Problem, "line" | "column">): { readonly where?: string } {
    if (this.keys === null || line === 0) return {};
    const key = this.keys[column - 1];
    return { where: importWords.recordLineNoKey(line, key === undefined, shown(key ?? "")) };
  }

  has(severity: Severity): boolean {
    return this.worst.has(severity);
  }

  get counts(): readonly { readonly code: string; readonly count: number }[] {
    return [...this.counted].map(([code, count]) => ({ code, count }));
  }
}

/** A problem of the whole file; `line` is where it shows, 0 where it shows nowhere. */
export function refuse(problems: Problems, code: string, cause: string, remedy: string, line = 0): void {
  problems.add({ severity: "error", code, line, column: 0, cause, remedy, leaves: "file" });
}
