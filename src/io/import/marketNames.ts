/** The markets that the figures of a file belong to. */
import { figureText } from "../../domain/figureColumns.ts";
import type { FigureColumns } from "../../domain/ownSet.ts";
import type { MarketName } from "./types.ts";

/**
 * Each market once, in the order of the file. The page asks it of a million figures at once: nothing is made for one whose market was met before.
 */
export function marketsOf(figures: FigureColumns): readonly MarketName[] {
  const { firm, segment, geography } = figures.texts;
  const [segments, geographies] = [segment.values.ends.length, geography.values.ends.length];
  const met = new Set<number>();
  const places: number[] = [];
  let last = -1;
  for (let k = 0; k < figures.count; k++) {
    // Three places in three lists as one number.
    const key = ((firm.codes[k] ?? 0) * segments + (segment.codes[k] ?? 0)) * geographies + (geography.codes[k] ?? 0);
    if (key === last) continue;
    last = key;
    if (met.has(key)) continue;
    met.add(key);
    places.push(k);
  }
  return places.map((k) => ({
    firm: figureText(figures, "firm", k),
    segment: figureText(figures, "segment", k),
    geography: figureText(figures, "geography", k),
  }));
}
