/** Quarters and halves of a fiscal year, and the calendar periods that they are once it is known where the year begins. */

/** A part of a fiscal year by the name of that year: FY21 Q1 is quarter 1 of 2021. */
export interface FiscalPart {
  readonly year: number;
  readonly isHalf: boolean;
  /** From 1. */
  readonly index: number;
}

/** Where a fiscal year begins, and whether it is named after the first or the last of its two calendar years. */
export const FISCAL_STARTS = ["1", "4-first", "4-last", "7-first", "7-last", "10-first", "10-last", "other"] as const;
export type FiscalStart = (typeof FISCAL_STARTS)[number];

/** A part, or null where a year has none of that number. */
export const fiscalPart = (year: number, isHalf: boolean, index: number): FiscalPart | null =>
  index < 1 || index > (isHalf ? 2 : 4) ? null : { year, isHalf, index };

/** The calendar quarter or half that a part is; null where it is none, as with years that begin in February. */
export function calendarPart({ year, isHalf, index }: FiscalPart, start: FiscalStart): string | null {
  if (start === "other") return null;
  const [begins = "1", named = "first"] = start.split("-");
  const length = isHalf ? 6 : 3;
  const month = Number(begins) - 1 + length * (index - 1);
  if (month % length !== 0) return null;
  const first = named === "last" ? year - 1 : year;
  return `${first + Math.floor(month / 12)}-${isHalf ? "H" : "Q"}${(month % 12) / length + 1}`;
}
