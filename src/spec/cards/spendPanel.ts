/** The spend question: what a whole market is worth over the years, with the firm's forecast and the growth it implies. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod, yearsBetween } from "../../domain/period.ts";
import { formatNumber, unitById } from "../../domain/unit.ts";
import { compareVintages } from "../../domain/vintage.ts";
import { highest, zeroAxis } from "../axis.ts";
import { spendCardId } from "../cardIds.ts";
import type { ColumnsChart, Mark, Panel } from "../chartSpec.ts";
import { derivedMark } from "../derivedMark.ts";
import { slotsBetween } from "../forms/slots.ts";
import { observedMark } from "../observedMark.ts";
import { capitalise, marketPhrase, numberWord, possessive } from "../words.ts";
import { buildPanel, scopeOf } from "./panel.ts";

type Change = ColumnsChart["changes"][number];

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
    text: `${ratio.text} in ${numberWord(years)} years`,
    subText: `${yearly.text} (${yearly.bandText})`,
  };
}

/** "triple" for a multiple between 2.75 and 3.25; else the figure. */
function multipleWords(ratio: Mark): string {
  const words: readonly [number, string][] = [
    [2, "double"],
    [3, "triple"],
    [4, "quadruple"],
  ];
  const word = words.find(([n]) => Math.abs(ratio.value - n) <= 0.25)?.[1];
  return word ?? `grow ${formatNumber(ratio.value, { decimals: 1 })}-fold`;
}

function title(dataset: Dataset, marks: readonly Mark[], change: Change | null, marketId: string, firm: string): string {
  const market = dataset.marketById.get(marketId);
  const owner = market ? possessive(capitalise(market.geography)) : "";
  const inSentence = owner.replace(/^(Mainland|Worldwide)\b/, (word) => word.toLowerCase());
  const ratio = change?.marks[0];
  if (change && ratio) return `${owner} cloud spend is forecast to ${multipleWords(ratio)} by ${formatPeriod(change.to)}`;
  const last = marks.at(-1);
  return last ? `${firm} put ${inSentence} cloud spend at ${last.text} in ${last.periodText}` : `${owner} cloud spend`;
}

/** One panel for each market whose spend the shown observations hold; yearly values only, one currency and scale a panel. */
export function spendPanels(dataset: Dataset, shown: readonly Observation[]): readonly Panel[] {
  return dataset.markets.flatMap((market) => {
    const all = shown.filter((o) => o.marketId === market.marketId && o.measureId === "spend" && /^\d{4}$/.test(o.period));
    const sample = all[0];
    // A figure without a research firm behind it stays out of the spend chart: it is in the coverage and its article's card.
    if (sample === undefined || dataset.firmById.get(market.firmId)?.kind !== "research") return [];
    const spend = all
      .filter((o) => o.unit === sample.unit && o.providerId === sample.providerId)
      .toSorted((a, b) => comparePeriods(a.period, b.period));
    const scope = scopeOf(dataset, market, "spend", sample);
    const marks = spend.map((o) => observedMark(dataset, o));
    const change = forecastChange(dataset, spend);
    const changes = change ? [change] : [];
    const byPeriod = new Map(marks.map((m) => [m.period, m]));
    const slots = slotsBetween(spend.map((o) => o.period)).map((period) => ({
      period,
      periodText: formatPeriod(period),
      mark: byPeriod.get(period) ?? null,
    }));
    const chart: ColumnsChart = { form: "columns", axis: zeroAxis(highest(marks), scope.unit), slots, changes };
    const forecasts = marks.filter((m) => m.ink === "forecast").map((m) => m.periodText);
    const drawn = { chart, marks: [...marks, ...changes.flatMap((c) => c.marks)], ratios: [], gaps: [] };
    return [
      buildPanel(dataset, scope, drawn, {
        cardId: spendCardId(market.marketId),
        title: title(dataset, marks, change, market.marketId, scope.firmLabel),
        scopeRest: `${scope.firmLabel}, spend on ${marketPhrase(market).replace(/^.*cloud/, "cloud")}, ${unitWords(scope.unit)}, calendar years`,
        note: "",
        sourceRemark:
          forecasts.length > 0
            ? `${forecasts.join(" and ")} ${forecasts.length === 1 ? "is the firm’s forecast" : "are the firm’s forecasts"}.`
            : "",
        fallback: "",
      }),
    ];
  });
}

/** "US$ billion" from the unit's own name. */
function unitWords(unitId: string): string {
  return (unitById(unitId)?.label ?? unitId).replace(/^(\w+) US dollars$/, "US$ $1");
}
