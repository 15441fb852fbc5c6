/** Which shape a point takes by the ink of its value, and the signs drawn on it. */
import type { DumbbellChart, DumbbellRow } from "../chartBody.ts";
import type { Ink } from "../mark.ts";

/** Filled for what is reported; hollow for an estimate and a forecast, whose inside is hatched; a dotted outline for what is derived. */
export type PointShape = "filled" | "hollow" | "hatched" | "dotted";

export function pointShape(ink: Ink): PointShape {
  if (ink === "reported") return "filled";
  if (ink === "derived") return "dotted";
  return ink === "forecast" ? "hatched" : "hollow";
}

/** Open chevrons over a point at 0 0 that is a lower bound. */
export const POINT_CHEVRONS = "M-4 -10L0 -14L4 -10M-4 -15L0 -19L4 -15";

type Dot = DumbbellRow["dots"][number];

/** The cross of a disputed print, about 0 0. */
export const CROSS = "M-5 -5L5 5M-5 5L5 -5";

/** A tick is the first print, a cross a disputed one, the marker the latest: hollow where it stands between or is an estimate. */
export function dotShape({ mark, place }: Dot): "tick" | "cross" | Exclude<PointShape, "dotted"> {
  if (place === "first") return "tick";
  if (place === "disputed") return "cross";
  if (mark.ink === "forecast") return "hatched";
  return place === "between" || mark.ink === "estimate" ? "hollow" : "filled";
}

/** What stands between the value of a print and the one before it. */
export const dotJoiner = ({ place }: Dot): string => (place === "latest" ? "→" : place === "disputed" ? "or" : "also");

/** The line under the values of a row: how far the prints lie apart, and what that means. */
export const rowWords = ({ gapText, verdict }: DumbbellRow): string => `${gapText === "" ? "" : `${gapText} · `}${verdict.text}`;

const PLACES = [
  ["first", "First print, at 0"],
  ["between", "Between"],
  ["latest", "Latest print"],
  ["disputed", "Disputed"],
] as const;

/** The meaning of each shape that a chart holds. */
export function dotKey(chart: DumbbellChart): readonly (readonly [Dot["place"], string])[] {
  const present = new Set(chart.rows.flatMap((row) => row.dots.map((dot) => dot.place)));
  return PLACES.filter(([place]) => present.has(place));
}
