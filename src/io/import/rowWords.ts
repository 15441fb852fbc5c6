/** What the cells beside a figure say: how it is offered, what bounds it, and which unit a measure goes with. */
import type { Bound, Measure, Status } from "../../domain/model.ts";
import { BOUNDS, STATUSES } from "../../domain/model.ts";
import { unitById } from "../../domain/unit.ts";
import { nameKey } from "./aliases.ts";

const STATUS_WORDS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...STATUSES.map((status) => [status, status] as const),
  ...["a", "actual", "actuals", "act", "final", "ist", "real", "réel", "实际", "derived"].map((word) => [word, "reported"] as const),
  ...["e", "estimate", "est", "est.", "schätzung", "estimé", "estimación", "估计", "估算"].map((word) => [word, "estimated"] as const),
  ...["p", "preliminary", "vorläufig", "provisoire", "初步"].map((word) => [word, "provisional"] as const),
  ...["f", "fcst", "projected", "projection", "prognose", "prévision", "previsión", "预测", "derived from a forecast"].map(
    (word) => [word, "forecast"] as const,
  ),
  ["m", "missing"],
]);

const BOUND_WORDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...BOUNDS.flatMap((bound) => [[bound, bound] as const, [bound.replace("_", " "), bound] as const]),
  ["=", "exact"],
  ["", "exact"],
  ...[
    "~",
    "approx",
    "approx.",
    "approximately",
    "circa",
    "ca",
    "ca.",
    "c.",
    "around",
    "roughly",
    "est",
    "rund",
    "etwa",
    "environ",
    "约",
    "大约",
  ].map((word) => [word, "about"] as const),
  ...["more than", "over", "above", "min", "minimum", "über", "mehr als", "plus de", "más de", "超过", "+"].map(
    (word) => [word, "at_least"] as const,
  ),
  ...["less than", "under", "below", "up to", "max", "maximum", "unter", "weniger als", "moins de", "menos de", "低于"].map(
    (word) => [word, "at_most"] as const,
  ),
  ...["nearly", "almost", "just under", "fast", "knapp", "presque", "casi", "近"].map((word) => [word, "approaching"] as const),
  ["≈", "about"],
  [">", "at_least"],
  [">=", "at_least"],
  ["≥", "at_least"],
  ["<", "at_most"],
  ["<=", "at_most"],
  ["≤", "at_most"],
]);

/** The status a cell names; null for none that is known. */
export const statusOf = (text: string): Status | null => STATUS_WORDS.get(nameKey(text)) ?? null;

/** The bound a cell names; null for none that is known. */
export const boundOf = (text: string): Bound | null => BOUND_WORDS.get(nameKey(text)) ?? BOUND_WORDS.get(text.trim()) ?? null;

/** The unit of bare figures of a measure; empty where the measure leaves it open, as money does. */
export function unitOfMeasure(measure: Measure | undefined): string {
  switch (measure?.unitKind) {
    case "share":
    case "percent":
      return "percent";
    case "points":
      return "percentage_points";
    case "ratio":
    case "rank":
    case "count":
      return measure.unitKind;
    default:
      return "";
  }
}

/** Whether figures of a measure can be in a unit. A measure that the dataset does not know takes any. */
export const fits = (measure: Measure | undefined, unit: string): boolean =>
  measure === undefined ||
  (unitById(unit)?.fits.includes(measure.unitKind) ?? false) ||
  (unit === "percentage_points" && measure.unitKind === "percent");
