/** What a sentence may say of a figure of which only an end is known: the part of it that holds for every value in its band. */
import { formatValue, unitById } from "../domain/unit.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Mark } from "./mark.ts";

/** Whether the figure is an end, or has two of them, and not a value with its rounding. */
export const isOpenEnded = ({ bound }: Pick<Mark, "bound">): boolean => bound !== "exact" && bound !== "about";

/** The band in words where the figure does not say it itself; empty for a point. */
export const bandBeside = (mark: Pick<Mark, "bound" | "bandText">): string => (isOpenEnded(mark) ? "" : mark.bandText);

/** The direction that the whole band has; null where it holds zero. */
export function directionOf({ band }: Pick<Mark, "band">): "up" | "down" | null {
  if (band.high < 0) return "down";
  return band.low > 0 ? "up" : null;
}

/** More decimals than these are not read. */
const MOST_DECIMALS = 6;

/** A size rounded down, with no more decimals than a sentence carries and as many as keep it from nought. */
function floored(size: number, unit: string): string {
  const kind = unitById(unit)?.kind;
  for (let decimals = kind === "ratio" ? 2 : 1; decimals <= MOST_DECIMALS; decimals += 1) {
    const factor = 10 ** decimals;
    const value = Math.floor(size * factor + 1e-9) / factor;
    if (value > 0) return formatValue(value, unit);
  }
  return formatValue(0, unit);
}

/** The least size, without sign, that a figure with a certain direction has: "at least 1.4 points". */
export const leastSize = ({ band, unit }: Pick<Mark, "band" | "unit">): string =>
  pageWords.atLeastShow(floored(Math.min(Math.abs(band.low), Math.abs(band.high)), unit));

/** The size of a change in a sentence that says its direction: "9 points", "at least 1.4 points". */
export const sizeWords = (mark: Pick<Mark, "bound" | "band" | "unit" | "text">): string =>
  isOpenEnded(mark) ? leastSize(mark) : mark.text.replace(/^[−+]/, "");
