/** Card ids: stable names for cards in addresses, file names and anchors. */
import type { Dataset, Observation } from "../domain/model.ts";
import { parsePeriod } from "../domain/period.ts";
import { unitById } from "../domain/unit.ts";

export const sharesCardId = (marketId: string, periodKind: string): string =>
  periodKind === "year" ? `shares-${marketId}` : `shares-${marketId}-${periodKind}s`;
export const indexCardId = (marketId: string): string => `index-${marketId}`;
export const spendCardId = (marketId: string): string => `spend-${marketId}`;
export const growthCardId = (marketId: string, providerId: string): string =>
  `growth-${marketId}${providerId === "total" ? "" : `-${providerId}`}`;
export const pathCardId = (marketId: string): string => `path-${marketId}`;
export const amountCardId = (measureId: string, marketId: string, providerId: string, currency: string, kind: string): string =>
  `${measureId.replaceAll("_", "-")}-${marketId}-${providerId}-${currency}-${kind}s`;
export const twoBarsCardId = (amountId: string, period: string): string => `${amountId}-${period.toLowerCase()}`;
export const resultsCardId = (marketId: string): string => `results-${marketId}`;
/** Amounts or rates of one measure that the reader added of a market. */
export const ownAmountCardId = ({ marketId, measureId, unit, period }: Observation): string =>
  ["yours", marketId, measureId, unitById(unit)?.currency ?? unit, parsePeriod(period)?.kind ?? "year"].join("-").replaceAll("_", "-");
/** A file of the reader's own beside what is published of the same, and the list of such files. */
export const OWN_BESIDE_CARD = "yours-beside-published";
export const OWN_FILES_CARD = "your-files";
export const FORECASTS_CARD = "forecasts";
export const ASSUMPTION_CARD = "what-if";
export const EVENT_LIST_CARD = "event-list";
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
    pathCardId(marketId),
    resultsCardId(marketId),
  ]);
  return [
    ...ids,
    ...seriesCardIds(dataset),
    ...ownCardIds(dataset),
    FORECASTS_CARD,
    ASSUMPTION_CARD,
    EVENT_LIST_CARD,
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

/** Cards of the reader's own figures; none where there are none. */
function ownCardIds(dataset: Dataset): readonly string[] {
  if (dataset.ownSets === undefined) return [];
  const own = dataset.observations.filter((o) => o.own !== undefined);
  return [...new Set(own.map(ownAmountCardId)), OWN_BESIDE_CARD, OWN_FILES_CARD];
}

/** Cards of one provider's amounts and growth, named by what the dataset holds. */
function seriesCardIds(dataset: Dataset): readonly string[] {
  const ids = dataset.observations.flatMap(({ marketId, providerId, measureId, unit, period }) => {
    if (measureId.startsWith("spend") || measureId === "revenue_growth") return [growthCardId(marketId, providerId)];
    if (measureId !== "revenue" && measureId !== "operating_income") return [];
    const currency = unitById(unit)?.currency ?? "";
    const kind = parsePeriod(period)?.kind ?? "year";
    const amounts = [providerId, "all"].map((who) => amountCardId(measureId, marketId, who, currency, kind));
    return [...amounts, ...amounts.map((id) => twoBarsCardId(id, period)), growthCardId(marketId, providerId)];
  });
  return [...new Set(ids)];
}
