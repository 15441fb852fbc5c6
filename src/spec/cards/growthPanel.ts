/** Growth on the year: what the firm or company printed, and where it printed none, what its levels come to. */
import { breaksBetween } from "../../domain/breaks.ts";
import type { Dataset, Market, Observation } from "../../domain/model.ts";
import { comparePeriods, samePeriodKind, yearsBetween } from "../../domain/period.ts";
import { numberWord } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { growthCardId } from "../cardIds.ts";
import type { FormId } from "../chartBody.ts";
import { derivedMark } from "../derivedMark.ts";
import { growthTitle } from "../describeSpend.ts";
import { inMarket } from "../inMarket.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { capitalise } from "../words.ts";
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

/**
 * Growth as printed beside the growth of the levels that stand in the same document, or else were published on the same date: of different
 * vintages a difference would say nothing of either.
 */
function comparable({ dataset, levels }: GrowthMaterial, rate: Observation): Mark | null {
  const [like] = levels;
  if (like === undefined) return null;
  const collectionOf = (o: Observation) => dataset.sourceById.get(o.sourceId)?.collection;
  const beside = inMarket(dataset.observations, like.marketId).filter(
    (o) =>
      o.providerId === like.providerId &&
      o.measureId === like.measureId &&
      o.unit === like.unit &&
      o.basePeriod === "" &&
      o.standing !== "disputed" &&
      (o.sourceId === rate.sourceId || (o.vintage === rate.vintage && collectionOf(o) === collectionOf(rate))),
  );
  const own = beside.toSorted((a, b) => Number(b.sourceId === rate.sourceId) - Number(a.sourceId === rate.sourceId));
  const later = own.find((o) => o.period === rate.period);
  const earlier = later && own.find((o) => mayGrow(dataset, o, later));
  return later && earlier ? derivedMark(dataset, "growth", [earlier.observationId, later.observationId]) : null;
}

/** How many printed rates stand beside their levels, and how many of these agree with them; empty where none does. */
function agreement(material: GrowthMaterial, printed: readonly Observation[]): string {
  const pairs = printed.flatMap((rate) => {
    const d = comparable(material, rate);
    const p = observedMark(material.dataset, rate);
    return d ? [p.band.high >= d.band.low && p.band.low <= d.band.high] : [];
  });
  const agree = pairs.filter(Boolean).length;
  if (pairs.length === 0) return "";
  const all = printed.length === 1 ? pageWords.thePrintedRate : pageWords.thePrintedRates(printed.length);
  const rates = pairs.length === printed.length ? all : pageWords.ofPrintedRates(capitalise(numberWord(pairs.length)), printed.length);
  const can = pageWords.canBeCheckedAgainst(rates);
  if (pairs.length === 1) return pageWords.itWithinRounding(can, agree);
  if (agree === pairs.length) return pageWords.allAgreeWithinRounding(can);
  return pageWords.canAgreeWithinRounding(can, agree);
}

/** The growth panel of one provider in one market; null where neither print nor arithmetic gives any. */
export function growthPanel(material: GrowthMaterial): Panel | null {
  const { dataset, market, levels, noun, form } = material;
  const kindOf = levels[0] ?? material.printed[0];
  if (kindOf === undefined) return null;
  const rates = material.printed.filter((o) => samePeriodKind(o.period, kindOf.period));
  const printed = rates.map((o) => observedMark(dataset, o));
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
      scopeRest: pageWords.onTheYearBefore({
        label: dataset.measureById.get(measureId)?.label ?? pageWords.growth,
        market: market.label,
        firmLabel: scope.firmLabel,
        ours: ours && said,
        otherOurs: ours,
      }),
      note: agreement(material, rates),
      sourceRemark: "",
      fallback,
    },
  );
  // A company's results are its own, wherever it works: its name says more than a place.
  return dataset.firmById.get(market.firmId)?.kind === "company" ? { ...panel, scopeLead: `${scope.firmLabel}.` } : panel;
}
