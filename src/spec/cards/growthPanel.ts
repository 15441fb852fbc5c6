/** Growth on the year: what the firm or company printed, and where it printed none, what its levels come to. */
import { breaksBetween } from "../../domain/breaks.ts";
import type { Dataset, Market, Observation } from "../../domain/model.ts";
import { comparePeriods, samePeriodKind, yearsBetween } from "../../domain/period.ts";
import { growthCardId } from "../cardIds.ts";
import type { FormId, Mark, Panel } from "../chartSpec.ts";
import { derivedMark } from "../derivedMark.ts";
import { growthTitle } from "../describeSpend.ts";
import { observedMark } from "../observedMark.ts";
import { isPast } from "./amounts.ts";
import { drawOverTime } from "./overTime.ts";
import { buildPanel, scopeOf } from "./panel.ts";

export interface GrowthMaterial {
  readonly dataset: Dataset;
  readonly market: Market;
  /** Levels of one provider, one period kind and one currency, by period. */
  readonly levels: readonly Observation[];
  /** Printed growth on the year of the same provider. */
  readonly printed: readonly Observation[];
  /** What grew, to begin the title with. */
  readonly noun: string;
  readonly form: "best" | FormId;
}

/** Whether our arithmetic may join two levels: a year apart, on one footing, and a forecast only with what was published beside it. */
function mayGrow(dataset: Dataset, earlier: Observation, later: Observation): boolean {
  if (yearsBetween(earlier.period, later.period) !== 1 || !samePeriodKind(earlier.period, later.period)) return false;
  const forecast = earlier.status === "forecast" || later.status === "forecast";
  return (!forecast || earlier.vintage === later.vintage) && breaksBetween(dataset.breaks, earlier, later).length === 0;
}

/** The growth that the levels come to, by the period it leads to. */
function derivedGrowth({ dataset, levels }: GrowthMaterial): ReadonlyMap<string, Mark> {
  const found = levels.flatMap((later): readonly (readonly [string, Mark])[] => {
    const earlier = levels.find((o) => mayGrow(dataset, o, later));
    const mark = earlier && derivedMark(dataset, "growth", [earlier.observationId, later.observationId]);
    return mark ? [[later.period, mark]] : [];
  });
  return new Map(found);
}

/** How far the printed growth agrees with the levels; empty where nothing can be compared. */
function agreement(printed: readonly Mark[], derived: ReadonlyMap<string, Mark>): string {
  const pairs = printed.flatMap((p) => {
    const d = derived.get(p.period);
    return d ? [p.band.high >= d.band.low && p.band.low <= d.band.high] : [];
  });
  const agree = pairs.filter(Boolean).length;
  if (pairs.length === 0) return "";
  const apart = agree < pairs.length ? " Rates and levels may be of different vintages." : "";
  if (pairs.length === 1)
    return `One printed rate can be checked against levels, and ${agree === 1 ? "agrees" : "does not agree"} within rounding.${apart}`;
  return `${pairs.length} printed rates can be checked against levels: ${agree === pairs.length ? "all" : agree === 0 ? "none" : agree} ${agree === 1 || agree === 0 ? "agrees" : "agree"} within rounding.${apart}`;
}

/** The growth panel of one provider in one market; null where neither print nor arithmetic gives any. */
export function growthPanel(material: GrowthMaterial): Panel | null {
  const { dataset, market, levels, noun, form } = material;
  const kindOf = levels[0] ?? material.printed[0];
  if (kindOf === undefined) return null;
  const printed = material.printed.filter((o) => samePeriodKind(o.period, kindOf.period)).map((o) => observedMark(dataset, o));
  const derived = derivedGrowth(material);
  const periods = [...new Set([...printed.map((m) => m.period), ...derived.keys()])].toSorted(comparePeriods);
  const marks = periods.flatMap((period) => printed.find((m) => m.period === period) ?? derived.get(period) ?? []);
  const [first] = marks;
  if (first === undefined) return null;
  const measureId = material.printed[0]?.measureId ?? `${kindOf.measureId}_growth`;
  const scope = { ...scopeOf(dataset, market, measureId, kindOf), unit: "percent" };
  const series = [{ providerId: kindOf.providerId, providerLabel: first.providerLabel, marks, stops: [] }];
  const { chart, fallback } = drawOverTime(series, "percent", form);
  const ours = marks.some((m) => m.ink === "derived");
  const said = marks.some((m) => m.ink !== "derived");
  const panel = buildPanel(
    dataset,
    scope,
    { chart, marks, ratios: [], gaps: [] },
    {
      cardId: growthCardId(market.marketId, kindOf.providerId),
      title: growthTitle(noun, marks, (period) => isPast(dataset, period)),
      scopeRest: `${dataset.measureById.get(measureId)?.label ?? "Growth"} (${market.label}), ${scope.firmLabel}, on the year before, %${ours && said ? "; where it prints none, from its levels" : ours ? ", from its levels" : ""}`,
      note: agreement(printed, derived),
      sourceRemark: "",
      fallback,
    },
  );
  // A company's results are its own, wherever it works: its name says more than a place.
  return dataset.firmById.get(market.firmId)?.kind === "company" ? { ...panel, scopeLead: `${scope.firmLabel}.` } : panel;
}
