/** How a provider looks everywhere: its class (colour), its marker and its place in the fixed order (visual.md §5). */
import type { Ink } from "../mark.ts";

const KNOWN: readonly string[] = ["alibaba", "aws", "microsoft", "google", "huawei", "others"];
/** Slate: a whole market or a group of companies is not a cloud provider, so it gets no provider hue. */
const SLATE: readonly string[] = ["total", "market", "alibaba-group", "amazon-group"];

/** The ids that have a colour and therefore a hatch pattern of their own. */
export const INK_IDS = ["alibaba", "aws", "microsoft", "google", "huawei", "others", "market"] as const;

const BAR = "M-5 -1.5H5V1.5H-5Z";

/** Marker paths centred on 0 0, of equal optical weight. */
const PATHS: Readonly<Record<string, string>> = {
  alibaba: "M5.2 0A5.2 5.2 0 1 1 -5.2 0A5.2 5.2 0 1 1 5.2 0Z",
  aws: "M-4.6 -4.6H4.6V4.6H-4.6Z",
  microsoft: "M0 -6L5.8 4.4H-5.8Z",
  google: "M0 -6.4L6.4 0L0 6.4L-6.4 0Z",
  huawei: "M-2 -5.8H2V-2H5.8V2H2V5.8H-2V2H-5.8V-2H-2Z",
};

/** The ink a provider is drawn in; an unknown provider is grey, a whole market or group slate. */
export function inkId(providerId: string): string {
  if (KNOWN.includes(providerId)) return providerId;
  return SLATE.includes(providerId) ? "market" : "others";
}

/** The class that sets `--c` (fill) and `--ct` (text) for a provider. */
export function providerClass(providerId: string): string {
  return `p-${inkId(providerId)}`;
}

/** The SVG path of a provider's marker, centred on 0 0. */
export function markerPath(providerId: string): string {
  return PATHS[inkId(providerId)] ?? BAR;
}

/** The fill of a value that rests on an assumption of the reader; `HatchDefs` must be on the page once. */
export const ASSUMED_FILL = "url(#assumed-dots)";

/** The fill that refers to the provider's hatch; `HatchDefs` must be on the page once. */
export function hatchFill(providerId: string): string {
  return `url(#hatch-${inkId(providerId)})`;
}

/** The ruled fill of a figure that the reader added; `HatchDefs` must be on the page once. */
export function ownFill(providerId: string): string {
  return `url(#own-${inkId(providerId)})`;
}

/** The pattern that a value of this ink is filled with; null where its colour alone fills it, or nothing. */
export function patternFill(ink: Ink, providerId: string): string | null {
  switch (ink) {
    case "forecast":
      return hatchFill(providerId);
    case "assumed":
      return ASSUMED_FILL;
    case "own":
    case "own-forecast":
      return ownFill(providerId);
    default:
      return null;
  }
}
