/** The data card: every observation of the selection as a table that can be searched, narrowed and ordered by any column. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { DATA_CARD } from "../cardIds.ts";
import type { DataCard, DataColumn } from "../dataCard.ts";
import { type Entry, orderedEntries } from "../dataOrder.ts";
import { dataRows } from "../dataRows.ts";
import { finder } from "../dataSearch.ts";
import { dataTitle } from "../describeData.ts";
import type { Facets } from "../facetIds.ts";
import { hasFacets, keptFacetChoices } from "../facets.ts";
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

const ORDERED = new WeakMap<
  readonly Observation[],
  { readonly dataset: Dataset; readonly sort: Sort; readonly entries: readonly Entry[] }
>();

/** A selection in an order. The last order of each is kept, so that typing only looks through it. */
function inOrder(dataset: Dataset, observations: readonly Observation[], sort: Sort): readonly Entry[] {
  const held = ORDERED.get(observations);
  if (held?.dataset === dataset && held.sort === sort) return held.entries;
  const all = orderedEntries(dataset, sort);
  const selected = observations.length === all.length ? null : new Set(observations);
  const entries = selected === null ? all : all.filter(({ o }) => selected.has(o));
  ORDERED.set(observations, { dataset, sort, entries });
  return entries;
}

interface Question {
  readonly q: string;
  readonly sort: Sort;
  readonly facets: Facets;
}

/** The card of these observations, or null when the filters leave none. A search without a hit keeps the card, so that it can be cleared. */
export function dataCard(dataset: Dataset, observations: readonly Observation[], { q, sort, facets }: Question): DataCard | null {
  if (observations.length === 0) return null;
  const found = finder(dataset, q);
  const narrowed = hasFacets(facets);
  const entries = inOrder(dataset, observations, sort).filter(({ o }) => narrowed(o) && found(o));
  const listed = entries.map(({ o }) => o);
  const { key, descending } = sortParts(sort);
  return {
    kind: "data",
    cardId: DATA_CARD,
    title: dataTitle(entries.map(({ glyph }) => glyph)),
    scopeLead: "Every stored figure of the selection.",
    scopeRest: "All measures, markets and vintages, disputed ones too; totals are always listed",
    note: "Check: = agrees, ≈ agrees within rounding, ≠ differs or was restated, ? nothing to check against. Values are ordered within their unit.",
    source: listed.length === 0 ? "" : sourceLine(dataset, firmLabels(dataset, listed), listed),
    description: `${counted(listed.length, "row")} by ${LABELS[key].toLowerCase()}, ${descending ? "descending" : "ascending"}.`,
    rows: dataRows(dataset, listed),
    ids: listed.map((o) => o.observationId),
    total: observations.length,
    q,
    facets: keptFacetChoices(dataset, observations, facets, q, found),
    sort,
    columns: columnsOf(sort),
  };
}

function firmLabels(dataset: Dataset, observations: readonly Observation[]): readonly string[] {
  const markets = [...new Set(observations.map((o) => o.marketId))];
  return markets.map((id) => dataset.firmById.get(dataset.marketById.get(id)?.firmId ?? "")?.label ?? id);
}
