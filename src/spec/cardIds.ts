/** Card ids: stable names for cards in addresses, file names and anchors. */
import type { Dataset, Observation } from "../domain/model.ts";
import { parsePeriod } from "../domain/period.ts";

export const sharesCardId = (marketId: string, periodKind: string): string =>
  periodKind === "year" ? `shares-${marketId}` : `shares-${marketId}-${periodKind}s`;
export const indexCardId = (marketId: string): string => `index-${marketId}`;
export const spendCardId = (marketId: string): string => `spend-${marketId}`;
export const resultsCardId = (marketId: string): string => `results-${marketId}`;
export const hhiCardId = (marketId: string, periodKind: string): string => sharesCardId(marketId, periodKind).replace(/^shares/, "hhi");
export const topSharesCardId = (marketId: string, periodKind: string): string =>
  sharesCardId(marketId, periodKind).replace(/^shares/, "largest");
export const EVENTS_CARD = "events";
export const COVERAGE_CARD = "coverage";
export const DEFINITIONS_CARD = "definitions";
export const DOCUMENTS_CARD = "documents";
export const CORRECTIONS_CARD = "corrections";
export const CROSS_CHECKS_CARD = "cross-checks";
export const RESTATEMENTS_CARD = "restatements";
export const BREAKS_CARD = "breaks";
export const EXCEPTIONS_CARD = "exceptions";
export const AGREEMENT_CARD = "agreement-matrix";
export const MATRIX_CARD = "coverage-matrix";
export const CHANGES_CARD = "changes-against-levels";
export const CURRENCIES_CARD = "two-currencies";
export const NOT_COMPARABLE_CARD = "not-comparable";
export const AGREEMENTS_CARD = "agreements";
/** One panel of prints for each market, measure, unit and kind of period. */
export const printsCardId = (o: Observation): string =>
  ["prints", o.marketId, o.measureId, o.unit, parsePeriod(o.period)?.kind ?? "year"].join("-").replaceAll("_", "-");
export const DATA_CARD = "data";

/** Every card id that some view of this dataset can hold. */
export function cardIds(dataset: Dataset): readonly string[] {
  const ids = dataset.markets.flatMap(({ marketId }) => [
    ...["year", "half", "quarter", "month"].flatMap((kind) => [
      sharesCardId(marketId, kind),
      hhiCardId(marketId, kind),
      topSharesCardId(marketId, kind),
    ]),
    indexCardId(marketId),
    spendCardId(marketId),
    resultsCardId(marketId),
  ]);
  return [
    ...ids,
    EVENTS_CARD,
    COVERAGE_CARD,
    DEFINITIONS_CARD,
    DOCUMENTS_CARD,
    CORRECTIONS_CARD,
    CROSS_CHECKS_CARD,
    RESTATEMENTS_CARD,
    BREAKS_CARD,
    EXCEPTIONS_CARD,
    AGREEMENT_CARD,
    MATRIX_CARD,
    CHANGES_CARD,
    CURRENCIES_CARD,
    NOT_COMPARABLE_CARD,
    AGREEMENTS_CARD,
    ...new Set(dataset.observations.map(printsCardId)),
    DATA_CARD,
  ];
}
