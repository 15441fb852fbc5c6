/** Which shape a point takes by the ink of its value, and the sign of a lower bound. */
import type { Ink } from "../mark.ts";

/**
 * Filled for what is reported; hollow for an estimate and a forecast, whose inside is hatched; a dotted outline for what is derived; ruled inside for
 * what the reader added, with a broken outline for a forecast.
 */
export type PointShape = "filled" | "hollow" | "hatched" | "dotted" | "ruled" | "ruled-forecast";

export function pointShape(ink: Ink): PointShape {
  if (ink === "reported") return "filled";
  if (ink === "derived") return "dotted";
  if (ink === "own") return "ruled";
  if (ink === "own-forecast") return "ruled-forecast";
  return ink === "forecast" ? "hatched" : "hollow";
}

/** Open chevrons over a point at 0 0 that is a lower bound. */
export const POINT_CHEVRONS = "M-4 -10L0 -14L4 -10M-4 -15L0 -19L4 -15";
