/** The markets that the figures of a file belong to. */
import { figureText } from "../../domain/figureColumns.ts";
import type { FigureColumns } from "../../domain/ownSet.ts";
import type { MarketName } from "./types.ts";

/** Each market once, in the order of the file. A row of the same market as the one before it, which most are, costs three comparisons. */
export function marketsOf(figures: FigureColumns): readonly MarketName[] {
  const { firm, segment, geography } = figures.texts;
  const found = new Map<string, MarketName>();
  let last = "";
  for (let k = 0; k < figures.count; k++) {
    const key = `${firm.codes[k]} ${segment.codes[k]} ${geography.codes[k]}`;
    if (key === last) continue;
    last = key;
    if (found.has(key)) continue;
    found.set(key, {
      firm: figureText(figures, "firm", k),
      segment: figureText(figures, "segment", k),
      geography: figureText(figures, "geography", k),
    });
  }
  return [...found.values()];
}
