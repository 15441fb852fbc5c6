/** The spend question: what a whole market is worth over time, with the firm's forecast and the growth it implies. */

import type { Dataset, Market, Observation } from "../../domain/model.ts";
import { comparePeriods, parsePeriod, yearsBetween } from "../../domain/period.ts";
import { shortUnit } from "../../domain/unit.ts";
import { compareVintages } from "../../domain/vintage.ts";
import { joinAnd } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { Panel } from "../card.ts";
import { spendCardId } from "../cardIds.ts";
import type { ColumnsChart, FormId } from "../chartBody.ts";
import { derivedMark } from "../derivedMark.ts";
import { spendNoun, spendTitle } from "../describeSpend.ts";
import { seriesOf } from "../forms/series.ts";
import { inMarket } from "../inMarket.ts";
import { axisUnit, currencyOf, isPast, markOnAxis } from "./amounts.ts";
import { drawOverTime } from "./overTime.ts";
import { buildPanel, scopeOf } from "./panel.ts";

type Change = ColumnsChart["changes"][number];

/** The spend of a market in one currency, ordered by period; empty where the shown figures hold none. */
export function spendOf(market: Market, shown: readonly Observation[]): readonly Observation[] {
  const all = inMarket(shown, market.marketId).filter((o) => o.measureId === "spend");
  const [sample] = all;
  if (sample === undefined) return [];
  return all
    .filter((o) => currencyOf(o) === currencyOf(sample) && o.providerId === sample.providerId)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}

/** From the latest value known when the forecast was made, to the forecast: multiple and growth a year. */
function forecastChange(dataset: Dataset, spend: readonly Observation[]): Change | null {
  const forecast = spend.findLast((o) => o.status === "forecast");
  if (forecast === undefined) return null;
  const base = spend.findLast(
    (o) => o.status !== "forecast" && comparePeriods(o.period, forecast.period) < 0 && compareVintages(o.vintage, forecast.vintage) <= 0,
  );
  if (base === undefined) return null;
  const ids = [base.observationId, forecast.observationId];
  const ratio = derivedMark(dataset, "ratio", ids);
  const yearly = derivedMark(dataset, "cagr", ids);
  if (ratio === null || yearly === null) return null;
  const years = yearsBetween(base.period, forecast.period);
  return {
    from: base.period,
    to: forecast.period,
    marks: [ratio, yearly],
    text: pageWords.ratioTextInYears(ratio.text, years),
    subText: `${yearly.text} (${yearly.bandText})`,
  };
}

const KIND_WORDS = {
  year: pageWords.calendarYears,
  half: pageWords.halfYears,
  quarter: pageWords.calendarQuarters,
  month: pageWords.monthsUnit,
} as const;

/** "calendar years" for the periods of these figures. */
export const periodsInWords = (sample: Observation): string => KIND_WORDS[parsePeriod(sample.period)?.kind ?? "year"];

function forecastRemark(periods: readonly string[], isResearch: boolean): string {
  if (periods.length === 0) return "";
  const [what, verb] = [
    periods.length > 4 ? pageWords.countOfPeriods(periods.length) : joinAnd(periods),
    periods.length === 1 ? pageWords.is : pageWords.are,
  ];
  if (isResearch) return pageWords.whatVerbTheFirmsPeriods(what, verb, periods.length);
  return pageWords.toldAsAForecast(what, verb);
}

/** One panel for each market whose spend the shown observations hold: one period kind and one currency a panel. */
export function spendPanels(dataset: Dataset, shown: readonly Observation[], form: "best" | FormId = "best"): readonly Panel[] {
  return dataset.markets.flatMap((market) => {
    const spend = spendOf(market, shown);
    const [sample] = spend;
    if (sample === undefined) return [];
    const unit = axisUnit(spend);
    const isResearch = dataset.firmById.get(market.firmId)?.kind === "research";
    const scope = { ...scopeOf(dataset, market, "spend", sample), unit };
    const series = seriesOf(spend, (o) => markOnAxis(dataset, o, unit), dataset.breaks);
    const change = forecastChange(dataset, spend);
    const { chart, fallback } = drawOverTime(series, unit, form, change ? [change] : []);
    const levels = series.flatMap((s) => s.marks);
    const forecasts = levels.filter((m) => m.ink === "forecast").map((m) => m.periodText);
    // A line has no room for an elbow; what it would say is in the growth beside it.
    const changes = chart.form === "columns" ? chart.changes : [];
    const ratio = change?.marks[0];
    return [
      buildPanel(
        dataset,
        scope,
        { chart, marks: [...levels, ...changes.flatMap((c) => c.marks)], ratios: [], gaps: [] },
        {
          cardId: spendCardId(market.marketId),
          title: spendTitle({
            noun: spendNoun(market.geography, market.label),
            firm: isResearch ? scope.firmLabel : pageWords.thePress,
            last: levels.at(-1),
            forecast: change && ratio ? { ratio, to: change.to, isPast: isPast(dataset, change.to) } : null,
          }),
          scopeRest: pageWords.spendScope({
            firmLabel: scope.firmLabel,
            market: market.label,
            unit: shortUnit(unit),
            periodsIn: periodsInWords(sample),
          }),
          note: "",
          sourceRemark: forecastRemark(forecasts, isResearch),
          fallback,
        },
      ),
    ];
  });
}
