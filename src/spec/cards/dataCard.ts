/** The data card: every observation of the selection as a table that can be searched, narrowed and ordered by any column. */
import type { Dataset, Observation } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { DATA_CARD } from "../cardIds.ts";
import { checkOf } from "../checks.ts";
import { type CodedField, codedBy, firstOfEach, heldIn, observationsAt, placesIn } from "../coded.ts";
import type { DataCard, DataColumn } from "../dataCard.ts";
import { orderedPlaces } from "../dataOrder.ts";
import { dataRows } from "../dataRows.ts";
import { foundBy } from "../dataSearch.ts";
import { dataTitle } from "../describeData.ts";
import type { Facets } from "../facetIds.ts";
import { keptFacetChoices, narrowed } from "../facets.ts";
import { apart, isOwn } from "../own/isOwn.ts";
import { nextSort, type Sort, type SortKey, sortParts } from "../sort.ts";
import { sourceLine } from "../sourceWords.ts";

const LABELS: Readonly<Record<SortKey, string>> = {
  period: pageWords.period,
  provider: pageWords.provider,
  market: pageWords.market,
  measure: pageWords.measure,
  value: pageWords.value,
  band: pageWords.couldBe,
  printed: pageWords.asPrinted,
  status: pageWords.status,
  vintage: pageWords.vintage,
  source: pageWords.readIn,
  check: pageWords.check,
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

const GLYPHS = new WeakMap<Dataset, readonly string[]>();

/** The glyph of the check of each observation, in the order of the dataset. */
const glyphsOf = (dataset: Dataset): readonly string[] =>
  heldIn(GLYPHS, dataset, () => dataset.observations.map((o) => checkOf(dataset, o).glyph));

/** The places of a selection that the search finds and the choices fit, in order. */
function listedPlaces(
  dataset: Dataset,
  observations: readonly Observation[],
  { sort, facets }: Question,
  found: Uint8Array | null,
): Int32Array {
  const kept = narrowed(dataset, observations, facets, found);
  return orderedPlaces(dataset, sort).filter((place) => kept[place] === 1);
}

interface Question {
  readonly q: string;
  readonly sort: Sort;
  readonly facets: Facets;
}

/** The card of these observations, or null when the filters leave none. A search without a hit keeps the card, so that it can be cleared. */
export function dataCard(dataset: Dataset, observations: readonly Observation[], { q, sort, facets }: Question): DataCard | null {
  if (observations.length === 0) return null;
  const found = foundBy(dataset, q);
  const places = listedPlaces(dataset, observations, { q, sort, facets }, found);
  const listed = observationsAt(dataset, places);
  const glyphs = glyphsOf(dataset);
  const { key, descending } = sortParts(sort);
  const own = new Set(placesIn(dataset, apart(observations).own));
  const ownListed = own.size === 0 ? 0 : listed.filter(isOwn).length;
  return {
    kind: "data",
    cardId: DATA_CARD,
    title: dataTitle(
      Array.from(own.size === 0 ? places : places.filter((place) => !own.has(place)), (place) => glyphs[place] ?? ""),
      ownListed,
    ),
    scopeLead: pageWords.everyStoredFigureOf,
    scopeRest: pageWords.allMeasuresMarketsAnd,
    note: pageWords.checkAgreesAgreesWithin,
    source: sourceWords(dataset, places),
    description: pageWords.rowsSortedBy(listed.length, LABELS[key].toLowerCase(), descending),
    rows: dataRows(dataset, listed),
    ids: listed.map((o) => o.observationId),
    total: observations.length,
    own: { listed: ownListed, total: own.size },
    q,
    facets: keptFacetChoices(dataset, observations, facets, q, found),
    sort,
    columns: columnsOf(sort),
  };
}

/** The source line of the observations at these places; empty without any. One observation speaks for each market and for each document. */
function sourceWords(dataset: Dataset, places: Int32Array): string {
  if (places.length === 0) return "";
  const one = (field: CodedField) => observationsAt(dataset, Int32Array.from(firstOfEach(codedBy(dataset, field), places)));
  const firms = one("marketId").map(({ marketId }) => {
    const firmId = dataset.marketById.get(marketId)?.firmId ?? "";
    return dataset.firmById.get(firmId)?.label ?? marketId;
  });
  return sourceLine(dataset, firms, one("sourceId"));
}
