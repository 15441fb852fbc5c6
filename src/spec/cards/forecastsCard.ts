/** Every forecast of spend by vintage, set against the later figure of the same market and period. */
import { breaksBetween } from "../../domain/breaks.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import { compareVintages } from "../../domain/vintage.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { isOpenEnded } from "../boundWords.ts";
import { FORECASTS_CARD } from "../cardIds.ts";
import { derivedMark } from "../derivedMark.ts";
import { forecastsTitle } from "../describeSpend.ts";
import { inMarket } from "../inMarket.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { groupsBy, shownObservations } from "../quantities.ts";
import { dateWords } from "../sourceWords.ts";
import type { TableCard, TableCell, TableColumn } from "../tableCard.ts";
import { inksOf, marketWords, outletWords, valueCell } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "market", label: pageWords.market },
  { id: "period", label: pageWords.forecastFor },
  { id: "vintage", label: pageWords.published },
  { id: "forecast", label: pageWords.forecast, num: true },
  { id: "later", label: pageWords.laterFigure, num: true },
  { id: "later_vintage", label: pageWords.published },
  { id: "ratio", label: pageWords.laterForecast, num: true },
  { id: "reading", label: pageWords.reading },
  { id: "forecast_receipt_id", label: pageWords.receipt, downloadOnly: true },
  { id: "later_receipt_id", label: pageWords.receipt, downloadOnly: true },
];

interface Checked {
  readonly forecast: Observation;
  readonly later: Observation | null;
  readonly ratio: Mark | null;
}

/** One forecast for each market, period and vintage, in that order. */
function forecastsOf(dataset: Dataset, selected: readonly Observation[]): readonly Observation[] {
  const place = new Map(dataset.markets.map((m, k) => [m.marketId, k]));
  const all = selected.filter(
    (o) =>
      o.measureId === "spend" &&
      o.status === "forecast" &&
      dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "")?.kind === "research",
  );
  return groupsBy(all, (o) => `${o.marketId}|${o.period}|${o.vintage}`)
    .flatMap((prints) => shownObservations(dataset, prints))
    .toSorted(
      (a, b) =>
        (place.get(a.marketId) ?? 0) - (place.get(b.marketId) ?? 0) ||
        comparePeriods(a.period, b.period) ||
        compareVintages(a.vintage, b.vintage),
    );
}

/** The forecast with the latest figure that is none, where one was published since. */
function check(dataset: Dataset, forecast: Observation, selected: readonly Observation[]): Checked {
  const since = inMarket(selected, forecast.marketId).filter(
    (o) =>
      o.measureId === "spend" &&
      o.providerId === forecast.providerId &&
      o.period === forecast.period &&
      o.status !== "forecast" &&
      compareVintages(o.vintage, forecast.vintage) > 0,
  );
  const later = shownObservations(dataset, since)[0] ?? null;
  return { forecast, later, ratio: later && derivedMark(dataset, "ratio", [forecast.observationId, later.observationId]) };
}

type Verdict = "low" | "high" | "met" | "unclear" | "open";

function verdictOf({ forecast, later, ratio }: Checked): Verdict {
  if (later === null) return "open";
  // An upper bound alone: nothing can be a multiple of it.
  if (ratio === null) return forecast.bound === "exact" || forecast.bound === "about" ? "open" : "unclear";
  if (ratio.band.low > 1) return "low";
  if (ratio.band.high < 1) return "high";
  return isOpenEnded(ratio) ? "unclear" : "met";
}

const READING: Readonly<Record<Verdict, TableCell>> = {
  low: { text: pageWords.forecastTooLow },
  high: { text: pageWords.forecastTooHigh },
  met: { text: pageWords.metWithinRounding },
  unclear: { text: pageWords.theBoundLeavesOpen },
  open: { text: pageWords.noLaterFigure },
};

function reading(dataset: Dataset, checked: Checked): TableCell {
  const { forecast, later } = checked;
  const cell = READING[verdictOf(checked)];
  const moved = later !== null && breaksBetween(dataset.breaks, forecast, later).length > 0;
  return moved ? { ...cell, sub: pageWords.theLaterFigureStands } : cell;
}

/** The card, or null without a forecast. `selected` holds all vintages that the filters let through. */
export function forecastsCard(dataset: Dataset, selected: readonly Observation[]): TableCard | null {
  const all = forecastsOf(dataset, selected).map((f) => check(dataset, f, selected));
  if (all.length === 0) return null;
  const count = (verdict: Verdict): number => all.filter((c) => verdictOf(c) === verdict).length;
  const figures = all.flatMap(({ forecast, later }) => (later ? [forecast, later] : [forecast]));
  return {
    kind: "table",
    cardId: FORECASTS_CARD,
    title: forecastsTitle({ all: all.length, below: count("low"), above: count("high"), within: count("met"), unclear: count("unclear") }),
    scopeLead: pageWords.forecastsByVintage,
    scopeRest: pageWords.eachForecastOfSpend,
    note: pageWords.laterFiguresMayBe,
    source: pageWords.sourceTheDocumentsNamedInEachLineIs,
    description: all.map(({ forecast }) => observedMark(dataset, forecast).label).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: all.map((checked) => {
      const { forecast, later, ratio } = checked;
      return {
        id: forecast.observationId,
        cells: [
          { text: marketWords(dataset, forecast) },
          { text: formatPeriod(forecast.period) },
          { text: dateWords(forecast.vintage), sub: outletWords(dataset, forecast) },
          valueCell(dataset, forecast),
          later ? valueCell(dataset, later) : { text: pageWords.none },
          later ? { text: dateWords(later.vintage), sub: outletWords(dataset, later) } : { text: "" },
          ratio ? { text: ratio.text, receiptId: ratio.receiptId, value: ratio.value, sub: ratio.bandText } : { text: "" },
          reading(dataset, checked),
          { text: forecast.observationId },
          { text: later?.observationId ?? "" },
        ],
      };
    }),
    inks: inksOf(figures),
  };
}
