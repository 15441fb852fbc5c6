/**
 * Rows: the one list behind a card's table, its CSV and its receipts. A row is a mark or a gap of the card, in the
 * card's reading order, with everything a reader needs to cite it.
 */
import type { Dataset, Observation, SeriesBreak } from "../domain/model.ts";
import { formatPeriod } from "../domain/period.ts";
import { statusCode } from "../domain/status.ts";
import { unitById } from "../domain/unit.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Row } from "./cardBase.ts";
import type { BreakMark } from "./chartBody.ts";
import { foreignWords } from "./foreign.ts";
import type { Gap, Mark, Scope } from "./mark.ts";
import { isOwn, vintageGiven } from "./own/isOwn.ts";
import { articleName, locatorWords } from "./sourceWords.ts";
import { capitalise, INK_WORDS, NOT_IN_FILE } from "./words.ts";

/** Header of every CSV: who, of what, when, how much, how sure, who says so and where. */
export const CSV_COLUMNS = [
  "receipt_id",
  "kind",
  "firm",
  "geography",
  "segment",
  "market_id",
  "provider",
  "measure",
  "period",
  "period_label",
  "base_period",
  "value",
  "unit",
  "low",
  "high",
  "bound",
  "as_printed",
  "status",
  "obs_status",
  "vintage",
  "vintage_basis",
  "standing",
  "derivation",
  "inputs",
  "source_id",
  "source_title",
  "publisher",
  "published_on",
  "locator",
  "url",
  "note",
  "dataset_version",
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const distinct = (parts: readonly (string | undefined)[]): string =>
  [...new Set(parts.filter((p) => p !== undefined && p !== ""))].join("; ");

function observationsOf(dataset: Dataset, mark: Mark): readonly Observation[] {
  const ids = mark.provenance.kind === "observed" ? [mark.provenance.observationId] : mark.provenance.inputIds;
  return ids.map((id) => dataset.observationById.get(id)).filter((o) => o !== undefined);
}

/**
 * What a row is. Figures that the reader added say so in a word that no published one has, and so does what is calculated from them: a file that
 * is downloaded, passed on or opened again must not make them pass for published ones.
 */
function kindOf({ provenance }: Mark, inputs: readonly Observation[]): string {
  if (!inputs.some(isOwn)) return provenance.kind;
  return provenance.kind === "observed" ? "own" : "derived from own";
}

const toCells = (named: Readonly<Record<CsvColumn, string | number | null>>): readonly (string | number | null)[] =>
  CSV_COLUMNS.map((column) => named[column]);

const ROWS = new WeakMap<Dataset, WeakMap<Mark, { readonly marketId: string; readonly row: Row }>>();

/** The row of a drawn value; the same mark gives the same row. Derived rows name their inputs, and the documents of all of them. */
export function markRow(dataset: Dataset, scope: Scope, mark: Mark): Row {
  const rows = ROWS.get(dataset) ?? new WeakMap<Mark, { readonly marketId: string; readonly row: Row }>();
  ROWS.set(dataset, rows);
  const held = rows.get(mark);
  if (held?.marketId === scope.marketId) return held.row;
  const row = rowOfMark(dataset, scope, mark);
  rows.set(mark, { marketId: scope.marketId, row });
  return row;
}

function rowOfMark(dataset: Dataset, scope: Scope, mark: Mark): Row {
  const inputs = observationsOf(dataset, mark);
  const sources = inputs.map((o) => dataset.sourceById.get(o.sourceId));
  const derived = mark.provenance.kind === "derived" ? mark.provenance : null;
  const sourceText = distinct(inputs.map((o) => `${articleName(dataset, o.sourceId)}, ${locatorWords(o.locator)}`));
  return {
    receiptId: mark.receiptId,
    kind: "mark",
    providerId: mark.providerId,
    providerLabel: mark.providerLabel,
    measureLabel: mark.measureLabel,
    periodText: mark.periodText,
    valueText: mark.text,
    bandText: mark.bandText,
    asPrinted: mark.asPrinted,
    ...(derived === null && mark.asPrinted !== "" ? foreignWords(sources[0], mark.asPrinted) : {}),
    statusText: INK_WORDS[mark.ink],
    ink: mark.ink,
    firmLabel: scope.firmLabel,
    sourceText,
    cells: toCells({
      receipt_id: mark.receiptId,
      kind: kindOf(mark, inputs),
      firm: scope.firmLabel,
      geography: scope.geography,
      segment: scope.segment,
      market_id: scope.marketId,
      provider: mark.providerLabel,
      measure: mark.measureLabel,
      period: mark.period,
      period_label: mark.periodLabel,
      base_period: mark.basePeriod,
      value: mark.value,
      unit: mark.unit,
      low: finite(mark.band.low),
      high: finite(mark.band.high),
      bound: mark.bound,
      as_printed: mark.asPrinted,
      status: derived ? `derived${mark.status === "forecast" ? " from a forecast" : ""}` : mark.status,
      obs_status: statusCode(mark.status),
      vintage: mark.vintage,
      vintage_basis: distinct(inputs.map((o) => (vintageGiven(o) === "" ? "" : o.vintageBasis))),
      standing: distinct(inputs.map((o) => o.standing)),
      derivation: derived?.derivationId ?? "",
      inputs: derived?.inputIds.join("; ") ?? "",
      source_id: mark.sourceId,
      source_title: distinct(sources.map((s) => s?.title)),
      publisher: distinct(sources.map((s) => s?.publisher)),
      // A file of the reader was published by nobody.
      published_on: distinct(sources.map((s) => (s?.kind === "file" ? "" : s?.publishedOn))),
      locator: mark.locator,
      url: distinct(sources.map((s) => s?.url)),
      note: distinct(inputs.map((o) => o.note)),
      // No version of the dataset holds what the reader added.
      dataset_version: inputs.some(isOwn) ? "" : dataset.version,
    }),
  };
}

/** The row of a provider that was looked for and not found: the value stays empty, the status says missing. */
export function gapRow(dataset: Dataset, scope: Scope, gap: Gap): Row {
  return {
    receiptId: gap.receiptId,
    kind: "gap",
    providerId: gap.providerId,
    providerLabel: gap.providerLabel,
    measureLabel: scope.measureLabel,
    periodText: gap.periodText,
    valueText: "[ ]",
    bandText: "",
    asPrinted: "",
    statusText: gap.text === NOT_IN_FILE ? capitalise(NOT_IN_FILE) : INK_WORDS.gap,
    ink: "gap",
    firmLabel: scope.firmLabel,
    sourceText: "",
    cells: toCells({
      receipt_id: gap.receiptId,
      kind: "gap",
      firm: scope.firmLabel,
      geography: scope.geography,
      segment: scope.segment,
      market_id: scope.marketId,
      provider: gap.providerLabel,
      measure: scope.measureLabel,
      period: gap.period,
      period_label: "",
      base_period: "",
      value: null,
      unit: unitById(scope.unit)?.unitId ?? scope.unit,
      low: null,
      high: null,
      bound: "",
      as_printed: "",
      status: "missing",
      obs_status: statusCode("missing"),
      vintage: "",
      vintage_basis: "",
      standing: "",
      derivation: "",
      inputs: "",
      source_id: "",
      source_title: "",
      publisher: "",
      published_on: "",
      locator: "",
      url: "",
      note: gap.text,
      dataset_version: dataset.version,
    }),
  };
}

/** The row of an earlier vintage of a drawn value. */
export function earlierRow(dataset: Dataset, scope: Scope, mark: Mark): Row {
  const row = markRow(dataset, scope, mark);
  const kind = CSV_COLUMNS.indexOf("kind");
  return {
    ...row,
    kind: "ghost",
    statusText: pageWords.earlierValue,
    cells: row.cells.map((cell, k) => (k === kind ? "earlier value" : cell)),
  };
}

/** The row of a break: between which drawn periods, which document shows it and why. It has no value. */
export function breakRow(dataset: Dataset, scope: Scope, rupture: SeriesBreak, mark: BreakMark): Row {
  const source = dataset.sourceById.get(rupture.sourceId);
  const provider = dataset.providerById.get(rupture.providerId)?.label ?? "";
  const named: Partial<Record<CsvColumn, string>> = {
    receipt_id: mark.receiptId,
    kind: "break",
    firm: scope.firmLabel,
    geography: scope.geography,
    segment: scope.segment,
    market_id: scope.marketId,
    provider,
    measure: rupture.title,
    period: mark.after,
    base_period: mark.before,
    status: "break",
    source_id: rupture.sourceId,
    source_title: source?.title ?? "",
    publisher: source?.publisher ?? "",
    published_on: source?.publishedOn ?? "",
    locator: rupture.locator,
    url: source?.url ?? "",
    note: rupture.reason,
    dataset_version: dataset.version,
  };
  return {
    receiptId: mark.receiptId,
    kind: "break",
    providerId: rupture.providerId === "" ? "market" : rupture.providerId,
    providerLabel: provider === "" ? pageWords.everyProviderAtStart : provider,
    measureLabel: pageWords.breakMark,
    periodText: pageWords.fromTo(formatPeriod(mark.before), formatPeriod(mark.after)),
    valueText: rupture.title,
    bandText: "",
    // The words that name the break are ours: nothing is quoted.
    asPrinted: "",
    statusText: pageWords.breakMark,
    ink: "gap",
    firmLabel: scope.firmLabel,
    sourceText: `${articleName(dataset, rupture.sourceId)}, ${locatorWords(rupture.locator)}`,
    cells: CSV_COLUMNS.map((column) => named[column] ?? ""),
  };
}
