/** A forecast whose year has not come, against the path so far: what was achieved since it was made, and what is still needed. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import { unitById } from "../../domain/unit.ts";
import { compareVintages } from "../../domain/vintage.ts";
import type { Panel } from "../card.ts";
import { pathCardId } from "../cardIds.ts";
import type { FiguresChart, FormId } from "../chartBody.ts";
import { breaksAcross, crossingWords } from "../crossing.ts";
import { derivedMark } from "../derivedMark.ts";
import { pathTitle, spendNoun } from "../describeSpend.ts";
import type { Mark } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { vintageGiven } from "../own/isOwn.ts";
import { shownObservations } from "../quantities.ts";
import { dateWords } from "../sourceWords.ts";
import { unitWords } from "./amounts.ts";
import { buildPanel, scopeOf } from "./panel.ts";
import { spendOf } from "./spendPanel.ts";

type Item = FiguresChart["items"][number];

interface Path {
  readonly forecast: Observation;
  /** The latest figure known when the forecast was made. */
  readonly base: Observation | undefined;
  /** The latest figure published since, of a period before the forecast's. */
  readonly latest: Observation;
}

/** The path to the last forecast of these figures; null where nothing was published since it was made. */
function pathOf(dataset: Dataset, spend: readonly Observation[], selected: readonly Observation[]): Path | null {
  const forecast = spend.findLast((o) => o.status === "forecast");
  if (forecast === undefined) return null;
  const isBefore = (o: Observation): boolean => o.status !== "forecast" && comparePeriods(o.period, forecast.period) < 0;
  const latest = spend.findLast((o) => isBefore(o) && compareVintages(o.vintage, forecast.vintage) > 0);
  if (latest === undefined) return null;
  const known = selected.filter(
    (o) =>
      o.marketId === forecast.marketId &&
      o.measureId === "spend" &&
      o.providerId === forecast.providerId &&
      o.period.length === forecast.period.length &&
      isBefore(o) &&
      compareVintages(o.vintage, forecast.vintage) <= 0,
  );
  const base = shownObservations(dataset, known)
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);
  return { forecast, base: base && comparePeriods(base.period, latest.period) < 0 ? base : undefined, latest };
}

function amount(name: string, o: Observation, mark: Mark): Item {
  return {
    name,
    mark,
    unitText: unitById(o.unit)?.label ?? "",
    detail: vintageGiven(o) === "" ? "Vintage not given" : `Published ${dateWords(o.vintage)}`,
  };
}

function growth(dataset: Dataset, name: string, from: Observation, to: Observation): Item | null {
  const mark = derivedMark(dataset, "cagr", [from.observationId, to.observationId]);
  if (mark === null) return null;
  const across = crossingWords(breaksAcross(dataset, [from, to]));
  return { name, mark, unitText: "", detail: `${mark.asPrinted}; with rounding ${mark.bandText}${across === "" ? "" : `; ${across}`}` };
}

/** One panel for each market with such a forecast, as a list of figures. `selected` holds all vintages that the filters let through. */
export function pathPanels(
  dataset: Dataset,
  shown: readonly Observation[],
  selected: readonly Observation[],
  form: "best" | FormId,
): readonly Panel[] {
  return dataset.markets.flatMap((market) => {
    const path = pathOf(dataset, spendOf(market, shown), selected);
    if (path === null) return [];
    const { forecast, base, latest } = path;
    const forecastMark = observedMark(dataset, forecast);
    const latestMark = observedMark(dataset, latest);
    const to = formatPeriod(forecast.period);
    const at = formatPeriod(latest.period);
    const needed = growth(dataset, `Growth needed, ${at} to ${to}`, latest, forecast);
    if (needed === null) return [];
    const start = base ? formatPeriod(base.period) : "";
    const achieved = base ? growth(dataset, `Growth achieved, ${start} to ${at}`, base, latest) : null;
    const implied = base ? growth(dataset, `Growth the forecast implied, ${start} to ${to}`, base, forecast) : null;
    const items = [
      amount(`Forecast for ${to}`, forecast, forecastMark),
      base ? amount(`Spend in ${start}, known when it was made`, base, observedMark(dataset, base)) : null,
      amount(`Spend in ${at}, the latest published since`, latest, latestMark),
      implied,
      achieved,
      needed,
    ].filter((i) => i !== null);
    const parted =
      breaksAcross(dataset, [latest, forecast]).length > 0 || (base !== undefined && breaksAcross(dataset, [base, latest]).length > 0);
    const scope = scopeOf(dataset, market, "spend", forecast);
    const noun = spendNoun(market.geography, market.label);
    return [
      buildPanel(
        dataset,
        scope,
        { chart: form === "table" ? { form: "table" } : { form: "figures", items }, marks: items.map((i) => i.mark), ratios: [], gaps: [] },
        {
          cardId: pathCardId(market.marketId),
          title: pathTitle({
            noun,
            forecast: forecastMark,
            latest: latestMark,
            needed: needed.mark,
            achieved: achieved?.mark ?? null,
            parted,
          }),
          scopeRest: `${scope.firmLabel}, forecast against the path so far, ${unitWords(scope.unit)} and % a year`,
          note: "A path needs no steady growth: the rates only say how far apart forecast and figures are.",
          sourceRemark: "",
          fallback: "",
        },
      ),
    ];
  });
}
