/** Coverage: which market prints which provider. Columns of a table, not an axis: nothing is drawn to scale here. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { comparePeriods, formatPeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import type { CoverageCard } from "../card.ts";
import type { Row } from "../cardBase.ts";
import { COVERAGE_CARD } from "../cardIds.ts";
import type { ShareMaterial } from "../forms/form.ts";
import { gapOf } from "../forms/gaps.ts";
import { observedMark } from "../observedMark.ts";
import { gapRow, markRow } from "../rows.ts";
import { sourceLine } from "../sourceWords.ts";
import { scopeOf } from "./panel.ts";

type Cell = CoverageCard["lines"][number]["cells"][number];

interface Column {
  readonly marketId: string;
  readonly head: string;
  readonly sub: string;
  readonly period: string;
  readonly material: ShareMaterial | null;
}

const LATEST = 2;

/** Share columns: the last two periods of each market. Then one column for what companies reported of themselves. */
function columnsOf(materials: readonly ShareMaterial[], company: readonly Observation[]): readonly Column[] {
  const shares = materials.flatMap((material) =>
    material.periods.slice(-LATEST).map((period) => ({
      marketId: material.scope.marketId,
      head: material.dataset.marketById.get(material.scope.marketId)?.label ?? material.scope.segment,
      sub: `${material.scope.firmLabel}, ${formatPeriod(period)}`,
      period,
      material,
    })),
  );
  if (company.length === 0) return shares;
  const periods = [...new Set(company.map((o) => o.period))].toSorted(comparePeriods).map(formatPeriod);
  const span = periods.length === 1 ? (periods[0] ?? "") : pageWords.fromToOfPeriods(periods[0], periods.at(-1));
  return [...shares, { marketId: "", head: pageWords.companyResults, sub: span, period: "", material: null }];
}

function shareCell(material: ShareMaterial, period: string, providerId: string): Cell & { readonly row: Row } {
  const { dataset, scope } = material;
  const level = material.shares.find((o) => o.providerId === providerId && o.period === period);
  if (level) {
    const mark = observedMark(dataset, level);
    return { receiptIds: [mark.receiptId], text: mark.text, gap: false, span: 1, row: markRow(dataset, scope, mark) };
  }
  const gap = gapOf(material, providerId, period);
  return { receiptIds: [gap.receiptId], text: gap.text, gap: true, span: 1, row: gapRow(dataset, scope, gap) };
}

interface Line {
  readonly cells: readonly Cell[];
  readonly rows: readonly Row[];
}

function lineOf(dataset: Dataset, columns: readonly Column[], company: readonly Observation[], providerId: string): Line {
  const cells: Cell[] = [];
  const rows: Row[] = [];
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i];
    if (column === undefined) continue;
    if (column.material === null) {
      const marks = company.filter((o) => cloudOf(dataset, o) === providerId).map((o) => observedMark(dataset, o));
      rows.push(...marks.map((m) => markRow(dataset, companyScope(dataset, m.receiptId), m)));
      cells.push({
        receiptIds: marks.map((m) => m.receiptId),
        text: marks.length === 0 ? pageWords.notPublished : pageWords.countOfFigures(marks.length),
        gap: marks.length === 0,
        span: 1,
      });
      continue;
    }
    const next = columns[i + 1];
    const ratio = column.material.ratios.find(
      (o) => o.providerId === providerId && o.basePeriod === column.period && o.period === next?.period,
    );
    if (ratio && next?.marketId === column.marketId) {
      const mark = observedMark(dataset, ratio);
      cells.push({ receiptIds: [mark.receiptId], text: pageWords.betweenTheTwo(mark.text), gap: false, span: 2 });
      rows.push(markRow(dataset, column.material.scope, mark));
      i += 1;
      continue;
    }
    const { row, ...cell } = shareCell(column.material, column.period, providerId);
    cells.push(cell);
    rows.push(row);
  }
  return { cells, rows };
}

/** The cloud provider that a company's figure speaks of: a group's results stand beside its cloud's. */
function cloudOf(dataset: Dataset, o: Observation): string {
  if (dataset.providerById.get(o.providerId)?.kind !== "group") return o.providerId;
  const cloud = dataset.observations.find((x) => x.marketId === o.marketId && dataset.providerById.get(x.providerId)?.kind === "provider");
  return cloud?.providerId ?? o.providerId;
}

function companyScope(dataset: Dataset, observationId: string) {
  const o = dataset.observationById.get(observationId);
  const market = o && dataset.marketById.get(o.marketId);
  if (!o || !market) throw new Error(`The coverage table was given ${observationId}, which the dataset does not hold.`);
  return scopeOf(dataset, market, o.measureId, o);
}

/** The coverage card, or null when no market is left. `company` are results that companies reported of themselves. */
export function coverageCard(
  dataset: Dataset,
  materials: readonly ShareMaterial[],
  company: readonly Observation[],
  providers: readonly string[],
): CoverageCard | null {
  const columns = columnsOf(materials, company);
  if (materials.length === 0 || providers.length === 0) return null;
  const lines = providers.map((providerId) => ({ providerId, ...lineOf(dataset, columns, company, providerId) }));
  const markets = new Set(materials.map((m) => m.scope.marketId)).size;
  const everywhere = providers.filter((id) => materials.every((m) => m.shares.some((o) => o.providerId === id)));
  const names = everywhere.map((id) => dataset.providerById.get(id)?.label ?? id);
  const observations = materials.flatMap((m) => [...m.shares, ...m.ratios]).concat(company);
  return {
    kind: "coverage",
    cardId: COVERAGE_CARD,
    title:
      markets > 1 && names.length === 1 ? pageWords.onlyIsMeasuredIn(names[0]) : pageWords.whoIsMeasuredWhere(markets, providers.length),
    scopeLead: pageWords.allMarketsSideBy,
    scopeRest: pageWords.bracketsMean,
    note: "",
    source: sourceLine(
      dataset,
      [...materials.map((m) => m.scope.firmLabel), ...(company.length > 0 ? [pageWords.companyResultsInside] : [])],
      observations,
    ),
    description: lines
      .map(
        ({ providerId, cells }) =>
          `${dataset.providerById.get(providerId)?.label ?? providerId}: ${cells.map((c) => (c.gap ? pageWords.notPublished : c.text)).join(", ")}`,
      )
      .join("; "),
    columns: columns.map(({ marketId, head, sub }) => ({ marketId, head, sub })),
    lines: lines.map(({ providerId, cells }) => ({
      providerId,
      providerLabel: dataset.providerById.get(providerId)?.label ?? providerId,
      cells,
    })),
    rows: lines.flatMap((l) => l.rows),
  };
}
