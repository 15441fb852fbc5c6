/** Collects what is to be known about a file: the first thousand in full, all of them by number. */
import { shown } from "./shown.ts";
import type { Problem, Severity } from "./types.ts";

const MOST_LISTED = 1000;

export class Problems {
  readonly listed: Problem[] = [];
  private readonly counted = new Map<string, number>();
  private readonly worst = new Set<Severity>();
  /** All of them, listed or not. */
  total = 0;

  /** `found` is the raw text; it is cut and made safe to show here. */
  add(problem: Omit<Problem, "found"> & { readonly found?: string }): void {
    this.counted.set(problem.code, (this.counted.get(problem.code) ?? 0) + 1);
    this.worst.add(problem.severity);
    this.total++;
    if (this.listed.length < MOST_LISTED) this.listed.push({ ...problem, found: shown(problem.found ?? "") });
  }

  has(severity: Severity): boolean {
    return this.worst.has(severity);
  }

  get counts(): readonly { readonly code: string; readonly count: number }[] {
    return [...this.counted].map(([code, count]) => ({ code, count }));
  }
}

/** A problem of the whole file. */
export function refuse(problems: Problems, code: string, cause: string, remedy: string): void {
  problems.add({ severity: "error", code, line: 0, column: 0, cause, remedy, leaves: "file" });
}
