/** How receipts write a value with its unit, and what they say of one without a band. */
import { formatNumber, formatValue, unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";

/** "2 ratio", "3 rank" and "12 count" are no words: these say their unit with their sign, or have none. */
const SELF_SAID: readonly string[] = ["ratio", "rank", "count"];

/** "9.5 percent", "×2", "3rd". An unknown unit is written as its id. */
export function valueWords(value: number, unitId: string): string {
  const unit = unitById(unitId);
  return SELF_SAID.includes(unit?.kind ?? "") ? formatValue(value, unitId) : `${formatNumber(value)} ${unit?.label ?? unitId}`;
}

/** Why a value could be nothing else than itself. */
export const exactWords = (unitId: string): string =>
  unitById(unitId)?.kind === "rank" ? pageWords.exactlyThisRank : pageWords.exactlyThisItCounts;
