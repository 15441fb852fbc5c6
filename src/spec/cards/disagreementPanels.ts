/** Dumbbells: each quantity that is printed in two ways, its prints set against the first of them. One panel for each market, measure and unit. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset } from "../../domain/model.ts";
import { parsePeriod } from "../../domain/period.ts";
import { unitById } from "../../domain/unit.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { differenceAxis } from "../axis.ts";
import type { Panel } from "../card.ts";
import { printsCardId } from "../cardIds.ts";
import type { DumbbellChart, DumbbellRow } from "../chartBody.ts";
import { printsTitle } from "../describeDisagreement.ts";
import { observedMark } from "../observedMark.ts";
import { type Compared, isApart, OUTCOME_WORDS } from "../prints.ts";
import { differenceWords } from "../receipts/crossCheck.ts";
import { lowerFirst } from "../words.ts";
import { buildPanel, scopeOf } from "./panel.ts";

function rowOf(dataset: Dataset, { key, values, first, latest, outcome }: Compared): DumbbellRow {
  const dots = values.map((o) => {
    const place = o.standing === "disputed" ? "disputed" : o === first ? "first" : o === latest ? "latest" : "between";
    return { mark: observedMark(dataset, o), at: Number((o.value - first.value).toPrecision(12)), place } as const;
  });
  // The distance that is told is that of the latest print, or of the furthest one where the latest repeats the first.
  const furthest = values.toSorted((a, b) => Math.abs(b.value - first.value) - Math.abs(a.value - first.value))[0];
  const told = values.includes(latest) && latest !== first ? latest : (furthest ?? first);
  const mark = observedMark(dataset, first);
  const outturn = outcome === "revised" && latest.status !== "forecast";
  return {
    rowId: key,
    providerId: mark.providerId,
    providerLabel: mark.providerLabel,
    periodText: mark.periodText,
    dots,
    gapText: differenceWords(first, told),
    verdict: outturn ? { glyph: "≠", text: pageWords.forecastThenOutturn } : OUTCOME_WORDS[outcome],
  };
}

/** "difference from the first print in points": of money, in its unit. */
function axisWords(unit: string): string {
  const known = unitById(unit);
  const name = known?.kind === "percent" || known?.kind === "points" ? pageWords.pointsInside : (known?.label ?? unit);
  return known?.kind === "rank" ? pageWords.differenceFromTheFirst : pageWords.differenceFromTheFirstPrint(name);
}

function panelOf(dataset: Dataset, apart: readonly Compared[], agreeing: number): Panel | null {
  const rows = apart.toSorted((a, b) => b.size - a.size).map((compared) => rowOf(dataset, compared));
  const sample = apart[0]?.first;
  const market = dataset.marketById.get(sample?.marketId ?? "");
  if (sample === undefined || market === undefined) return null;
  const ends = rows.flatMap((row) => row.dots.map((dot) => dot.at));
  const chart: DumbbellChart = { form: "dumbbell", axis: differenceAxis(Math.min(...ends), Math.max(...ends), pageWords.firstTick), rows };
  const scope = scopeOf(dataset, market, sample.measureId, sample);
  const marks = rows.flatMap((row) => row.dots.map((dot) => dot.mark));
  const others = agreeing === 0 ? "" : pageWords.printedMoreThanOnce(agreeing);
  return buildPanel(
    dataset,
    scope,
    { chart, marks, ratios: [], gaps: [] },
    {
      cardId: printsCardId(sample),
      title: printsTitle(
        scope,
        market,
        apart.toSorted((a, b) => b.size - a.size).map((compared) => ({ ...compared, mark: observedMark(dataset, compared.first) })),
        (o) => observedMark(dataset, o).text,
      ),
      scopeRest: `${scope.firmLabel}, ${lowerFirst(scope.measureLabel)}, ${PERIOD_WORDS[scope.periodKind]}: ${axisWords(scope.unit)}`,
      note: others,
      sourceRemark: pageWords.everyPrintIsShown,
      fallback: "",
    },
  );
}

const PERIOD_WORDS = {
  year: pageWords.yearsUnit,
  half: pageWords.halfYears,
  quarter: pageWords.quartersInside,
  month: pageWords.monthsUnit,
  mixed: pageWords.periodsInside,
} as const;

/** The panels with the most quantities first, else in the dataset's order of markets; none for quantities whose prints agree. */
export function disagreementPanels(dataset: Dataset, compared: readonly Compared[]): readonly Panel[] {
  const kinds = groupBy(compared, ({ first }) =>
    [first.marketId, first.measureId, first.unit, parsePeriod(first.period)?.kind ?? ""].join("|"),
  );
  const byMarket = groupBy([...kinds.values()], (all) => all[0]?.first.marketId ?? "");
  const ordered = dataset.markets.flatMap(({ marketId }) => byMarket.get(marketId) ?? []);
  return ordered
    .map((all) => ({ all, apart: all.filter(isApart) }))
    .toSorted((a, b) => b.apart.length - a.apart.length)
    .flatMap(({ all, apart }) => {
      const panel = panelOf(dataset, apart, all.length - apart.length);
      return panel === null ? [] : [panel];
    });
}
