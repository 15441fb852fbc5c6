/** The reader's own question: what a share of a forecast market would be worth. Nothing is assumed until the reader does. */

import type { Dataset, Market, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import { shortUnit } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { assumedMark } from "../assumedMark.ts";
import { highest, zeroAxis } from "../axis.ts";
import type { AssumptionCard } from "../card.ts";
import type { Row } from "../cardBase.ts";
import { ASSUMPTION_CARD } from "../cardIds.ts";
import { assumptionTitle } from "../describeSpend.ts";
import type { Mark, Scope } from "../mark.ts";
import { observedMark } from "../observedMark.ts";
import { shownObservations } from "../quantities.ts";
import { CSV_COLUMNS, type CsvColumn, markRow } from "../rows.ts";
import { sourceLine } from "../sourceWords.ts";
import { marketPhrase } from "../words.ts";
import { scopeLead, scopeOf } from "./panel.ts";
import { spendOf } from "./spendPanel.ts";

/** The row of the result: marked as the reader's own in every column that could pass for a published figure. */
function assumedRow(dataset: Dataset, scope: Scope, mark: Mark, whole: Observation, share: number): Row {
  const own: Partial<Record<CsvColumn, string>> = {
    kind: "assumption",
    firm: pageWords.readersAssumptionOn(scope.firmLabel),
    provider: pageWords.readersAssumption,
    status: pageWords.readersAssumption,
    obs_status: "",
    inputs: pageWords.observationIdAssumedShare(whole.observationId, share),
    note: pageWords.theShareIsTheReaders,
  };
  const row = markRow(dataset, scope, mark);
  return { ...row, firmLabel: pageWords.you, cells: CSV_COLUMNS.map((column, k) => own[column] ?? row.cells[k] ?? null) };
}

/** Last published share of each of these providers in this market, latest period each. */
function startingPoints(
  dataset: Dataset,
  market: Market,
  selected: readonly Observation[],
  providers: readonly string[],
): AssumptionCard["choices"] {
  const shares = shownObservations(
    dataset,
    selected.filter((o) => o.marketId === market.marketId && o.measureId === "share" && o.status !== "forecast" && o.bound === "exact"),
  );
  return providers.flatMap((providerId) => {
    const last = shares
      .filter((o) => o.providerId === providerId)
      .toSorted((a, b) => comparePeriods(a.period, b.period))
      .at(-1);
    if (last === undefined) return [];
    const mark = observedMark(dataset, last);
    return [
      {
        providerId,
        share: Math.round(last.value * 10) / 10,
        text: pageWords.providerMarkInPeriod(mark.providerLabel, mark.text, mark.periodText),
      },
    ];
  });
}

/** The card for the first market with a forecast beside which a share is published; null where there is none. */
export function assumptionCard(
  dataset: Dataset,
  shown: readonly Observation[],
  selected: readonly Observation[],
  { providers, assume }: { readonly providers: readonly string[]; readonly assume: number | null },
): AssumptionCard | null {
  for (const market of dataset.markets) {
    const whole = spendOf(market, shown).findLast((o) => o.status === "forecast");
    if (whole === undefined) continue;
    const choices = startingPoints(dataset, market, selected, providers);
    if (choices.length === 0) continue;
    const scope = scopeOf(dataset, market, "spend", whole);
    const wholeMark = { ...observedMark(dataset, whole), providerLabel: pageWords.wholeMarket };
    const result = assume === null ? null : assumedMark(dataset, whole, assume);
    const marks = result === null ? [wholeMark] : [result, wholeMark];
    const rows = [
      ...(result === null || assume === null ? [] : [assumedRow(dataset, scope, result, whole, assume)]),
      markRow(dataset, scope, wholeMark),
    ];
    return {
      kind: "assumption",
      cardId: ASSUMPTION_CARD,
      title: assumptionTitle(assume, wholeMark, result),
      scopeLead: scopeLead(scope),
      scopeRest: pageWords.forecastForTheShare(scope.firmLabel, formatPeriod(whole.period), shortUnit(scope.unit)),
      note: pageWords.nobodyPublishedThisShare,
      source: pageWords.theShareIsTheReadersAssumption(sourceLine(dataset, [scope.firmLabel], [whole])),
      description: marks.map((m) => `${m.providerLabel}: ${m.text}`).join("; "),
      rows,
      scope,
      share: result === null ? null : assume,
      question: pageWords.shareOfMarketPeriod(marketPhrase(market), formatPeriod(whole.period)),
      chart: {
        form: "bars",
        axis: zeroAxis(highest([wholeMark]), scope.unit),
        groups: [{ period: whole.period, periodText: formatPeriod(whole.period), rows: marks }],
      },
      choices,
      inks: result === null ? [wholeMark.ink] : ["assumed", wholeMark.ink],
    };
  }
  return null;
}
