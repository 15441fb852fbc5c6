/** Slots: every place on a time axis between the first and the last period, published or not. */
import { parsePeriod } from "../../domain/period.ts";

const PER_YEAR = { year: 1, half: 2, quarter: 4, month: 12 } as const;

const MOST_SLOTS = 2400;

/** All periods of the same kind from the first to the last, ascending; an unpublished one keeps its place. */
export function slotsBetween(periods: readonly string[]): readonly string[] {
  const first = parsePeriod(periods[0] ?? "");
  const last = parsePeriod(periods.at(-1) ?? "");
  if (!first || !last || first.kind !== last.kind) return periods;
  const n = PER_YEAR[first.kind];
  const name = (serial: number): string => {
    const year = Math.floor(serial / n);
    const index = (serial % n) + 1;
    if (first.kind === "year") return String(year);
    if (first.kind === "month") return `${year}-${String(index).padStart(2, "0")}`;
    return `${year}-${first.kind === "half" ? "H" : "Q"}${index}`;
  };
  const from = first.year * n + first.index - 1;
  const to = last.year * n + last.index - 1;
  // A file can hold the year 1000 and the year 9999: its published periods stand side by side then.
  if (to - from >= MOST_SLOTS) return periods;
  return Array.from({ length: to - from + 1 }, (_, i) => name(from + i));
}
