/** Texts of the slots of a time axis, thinned where the slots are narrower than their texts. */
import { parsePeriod } from "../../domain/period.ts";

const CHARACTER = 7;
const YEAR = 4 * CHARACTER + 10;

/**
 * One text a slot, empty where there is no room. `room` is the width of a slot, px. Quarters too narrow for their names show the year at its
 * first slot; years too narrow show every second, third … one, always the last.
 */
export function slotTexts(periods: readonly string[], texts: readonly string[], room: number): readonly string[] {
  const widest = Math.max(...texts.map((text) => text.length), 0) * CHARACTER + 6;
  if (widest <= room) return texts;
  const parsed = periods.map(parsePeriod);
  if (parsed.every((period) => period?.kind === "year")) {
    if (room >= 20) return texts.map((text) => `’${text.slice(2)}`);
    const every = Math.ceil(YEAR / Math.max(1, room));
    return texts.map((text, k) => ((texts.length - 1 - k) % every === 0 ? text : ""));
  }
  const perYear = parsed.filter((period) => period?.year === parsed[Math.min(parsed.length - 1, 4)]?.year).length;
  const every = Math.max(1, Math.ceil(YEAR / Math.max(1, room * perYear)));
  const first = parsed.find((period) => period?.index === 1)?.year ?? 0;
  return parsed.map((period) => (period?.index === 1 && (period.year - first) % every === 0 ? String(period.year) : ""));
}
