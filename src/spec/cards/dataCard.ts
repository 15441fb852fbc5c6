/** The data card: every observation of the selection as a table that can be searched and ordered by any column. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { DATA_CARD } from "../cardIds.ts";
import type { DataCard, DataColumn } from "../chartSpec.ts";
import { dataRows } from "../dataRows.ts";
import { dataTitle } from "../describeData.ts";
import { nextSort, type Sort, type SortKey, sortParts } from "../sort.ts";
import { sourceLine } from "../sourceWords.ts";
import { counted } from "../words.ts";

const LABELS: Readonly<Record<SortKey, string>> = {
  period: "Period",
  provider: "Provider",
  market: "Market",
  measure: "Measure",
  value: "Value",
  band: "Could be",
  printed: "As printed",
  status: "Status",
  vintage: "Vintage",
  source: "Read in",
  check: "Check",
};

const NUMERIC: ReadonlySet<SortKey> = new Set(["value", "band"]);

function columnsOf(sort: Sort): readonly DataColumn[] {
  const { key: sorted, descending } = sortParts(sort);
  return (Object.keys(LABELS) as SortKey[]).map((key) => ({
    key,
    label: LABELS[key],
    numeric: NUMERIC.has(key),
    sorted: key !== sorted ? "none" : descending ? "descending" : "ascending",
    next: nextSort(key, sort),
  }));
}

/** The card of these observations, or null when the filters leave none. A search without a hit keeps the card, so that it can be cleared. */
export function dataCard(dataset: Dataset, observations: readonly Observation[], { q, sort }: { q: string; sort: Sort }): DataCard | null {
  if (observations.length === 0) return null;
  const rows = dataRows(dataset, observations, q, sort);
  const listed = rows.map((row) => dataset.observationById.get(row.receiptId)).filter((o) => o !== undefined);
  const columns = columnsOf(sort);
  const { key, descending } = sortParts(sort);
  return {
    kind: "data",
    cardId: DATA_CARD,
    title: dataTitle(rows),
    scopeLead: "Every stored figure of the selection.",
    scopeRest: "All measures, markets and vintages; providers outside the compared five, and totals, are always listed",
    note: "Check: = agrees, ≈ agrees within rounding, ≠ differs or was restated, ? nothing to check against. Values are ordered within their unit.",
    source:
      rows.length === 0
        ? ""
        : sourceLine(
            dataset,
            listed.map((o) => firmOf(dataset, o)),
            listed,
          ),
    description: `${counted(rows.length, "row")} by ${LABELS[key].toLowerCase()}, ${descending ? "descending" : "ascending"}.`,
    rows,
    total: observations.length,
    q,
    sort,
    columns,
  };
}

function firmOf(dataset: Dataset, o: Observation): string {
  return dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "")?.label ?? o.marketId;
}
