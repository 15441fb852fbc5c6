/** Which firm prints which provider in which year: a mark for each quantity, brackets where nothing was published in the chosen sources. */

import { groupBy } from "../../domain/groupBy.ts";
import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, yearOf } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { MATRIX_CARD } from "../cardIds.ts";
import { COMPARED_PROVIDERS } from "../compared.ts";
import { inMarket } from "../inMarket.ts";
import { observedMark } from "../observedMark.ts";
import { shownObservations } from "../quantities.ts";
import type { TableCard, TableCell, TableColumn, TableLine } from "../tableCard.ts";
import { figureMark, inksOf, marketName } from "./tableCells.ts";

/** Levels: what a market is made of. Changes, ranks and announcements are not coverage. */
const MEASURES: readonly string[] = ["share", "share_ratio", "spend", "revenue"];
const KINDS: readonly string[] = ["research", "company"];

function cellOf(dataset: Dataset, figures: readonly Observation[]): TableCell {
  if (figures.length === 0) return { text: pageWords.notPublished, gap: true };
  const ordered = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
  return {
    text: ordered.map((o) => observedMark(dataset, o).text).join("; "),
    marks: ordered.map((o) => figureMark(dataset, o)),
    marksOnly: true,
  };
}

function lineOf(dataset: Dataset, years: readonly number[], id: string, figures: readonly Observation[]): TableLine {
  const [first] = figures;
  const ofYear = (year: number) => figures.filter((o) => yearOf(o.period) === year);
  return {
    id,
    cells: [
      {
        text: dataset.providerById.get(first?.providerId ?? "")?.label ?? "",
        providerId: first?.providerId ?? "",
        sub: marketName(dataset, first?.marketId ?? ""),
      },
      { text: first?.marketId ?? "" },
      ...years.map((year) => cellOf(dataset, ofYear(year))),
      {
        text: years
          .flatMap(ofYear)
          .map((o) => o.observationId)
          .join("; "),
      },
    ],
  };
}

/** The compared five first, then the dataset's order: others and totals last. */
function placeOf(dataset: Dataset, providerId: string): number {
  const compared = (COMPARED_PROVIDERS as readonly string[]).indexOf(providerId);
  if (compared >= 0) return compared;
  const late = dataset.providerById.get(providerId)?.kind === "provider" ? 100 : 1000;
  return late + dataset.providers.findIndex((p) => p.providerId === providerId);
}

/** The card, or null when no level of a research firm or company is left. One line for each provider of a market, one column a year. */
export function coverageMatrixCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  const kindOf = (o: Observation) => dataset.firmById.get(dataset.marketById.get(o.marketId)?.firmId ?? "")?.kind ?? "";
  const levels = shownObservations(
    dataset,
    figures.filter((o) => MEASURES.includes(o.measureId) && KINDS.includes(kindOf(o))),
  );
  if (levels.length === 0) return null;
  const found = levels.map((o) => yearOf(o.period));
  const from = Math.min(...found);
  const years = Array.from({ length: Math.max(...found) - from + 1 }, (_, i) => from + i);
  const lines = dataset.markets.flatMap(({ marketId }) =>
    [...groupBy(inMarket(levels, marketId), (o) => o.providerId)]
      .toSorted(([a], [b]) => placeOf(dataset, a) - placeOf(dataset, b))
      .map(([providerId, own]) => lineOf(dataset, years, `${marketId}~${providerId}`, own)),
  );
  const columns: readonly TableColumn[] = [
    { id: "provider", label: pageWords.providerAndMarket },
    { id: "market_id", label: pageWords.market, downloadOnly: true },
    ...years.map((year) => ({ id: `y${year}`, label: String(year) })),
    { id: "receipt_ids", label: pageWords.receipts, downloadOnly: true },
  ];
  const markets = new Set(levels.map((o) => o.marketId)).size;
  const providers = new Set(levels.map((o) => o.providerId)).size;
  return {
    kind: "table",
    cardId: MATRIX_CARD,
    title: pageWords.levelsOfWhomWhere(levels.length, providers, markets),
    scopeLead: pageWords.coverage,
    scopeRest: pageWords.oneMarkIsOneShare,
    note: pageWords.aProviderWithoutA,
    source: pageWords.sourceTheDocumentsBehindEach,
    description: pageWords.coveredLinesAndYears(lines.length, years.length),
    rows: [],
    columns,
    lines,
    inks: inksOf(levels),
  };
}
