/** The frame that all panels share: scope, ink key, rows and source line, made once from what was drawn. */
import type { Dataset, Market, Observation } from "../../domain/model.ts";
import { parsePeriod } from "../../domain/period.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { levelOf } from "../axis.ts";
import type { Panel } from "../card.ts";
import type { Drawn } from "../forms/form.ts";
import type { Gap, Mark, Scope } from "../mark.ts";
import { siblingsOf } from "../quantities.ts";
import { gapRow, markRow } from "../rows.ts";
import { sourceLine } from "../sourceWords.ts";
import { hasSoftTip, lowerFirst, NOT_IN_FILE } from "../words.ts";

/** A band narrower than this part of the axis is not drawn (visual.md §6). */
const VISIBLE_BAND = 0.006;

/** Who says so; of figures that the reader added whom their file names, and that it is their file. */
function firmWords(dataset: Dataset, market: Market, sample: Observation): string {
  const label = dataset.firmById.get(market.firmId)?.label ?? market.firmId;
  const named = sample.own?.firm ?? "";
  return named === "" ? label : pageWords.namedAsInLabel(named, label);
}

/** The one scope of a panel: firm, geography, market, measure, period kind and unit. */
export function scopeOf(dataset: Dataset, market: Market, measureId: string, sample: Observation): Scope {
  return {
    marketId: market.marketId,
    firmId: market.firmId,
    firmLabel: firmWords(dataset, market, sample),
    geography: market.geography,
    segment: market.segment,
    measureId,
    measureLabel: dataset.measureById.get(measureId)?.label ?? measureId,
    periodKind: parsePeriod(sample.period)?.kind ?? "year",
    unit: sample.unit,
  };
}

/** "Worldwide, infrastructure as a service." */
export function scopeLead(scope: Scope): string {
  return `${scope.geography}, ${lowerFirst(scope.segment)}.`;
}

function inksOf(drawn: Drawn): Panel["inks"] {
  const axis = "axis" in drawn.chart ? drawn.chart.axis : null;
  // A ratio without a level is told in blocks and words, in no ink of the axis.
  const present = new Set<Panel["inks"][number]>(drawn.marks.filter((m) => !drawn.ratios.includes(m)).map((m) => m.ink));
  if (drawn.gaps.some((gap) => gap.text !== NOT_IN_FILE)) present.add("gap");
  const tipped = drawn.chart.form === "bars" || drawn.chart.form === "columns";
  const solid = drawn.marks.filter((m) => hasSoftTip(m.ink));
  if (tipped && axis && solid.some((m) => isWide(m, axis.max - axis.min))) present.add("band");
  const order = ["reported", "estimate", "forecast", "own", "own-forecast", "derived", "gap", "band"] as const;
  const inks = order.filter((ink) => present.has(ink));
  return inks.length === 1 && inks[0] === "reported" ? [] : inks;
}

const isWide = (mark: Mark, span: number): boolean =>
  Number.isFinite(mark.band.high - mark.band.low) && levelOf(mark, mark.band.high - mark.band.low) / span > VISIBLE_BAND;

/** Observations behind marks, each once, in order. */
export function observationsBehind(dataset: Dataset, marks: readonly Mark[]): readonly Observation[] {
  const ids = marks.flatMap((m) => (m.provenance.kind === "observed" ? [m.provenance.observationId] : m.provenance.inputIds));
  return [...new Set(ids)].map((id) => dataset.observationById.get(id)).filter((o) => o !== undefined);
}

/** The observations and every other print of the same value in the same collections: what a footnote may name. */
export function printsBehind(dataset: Dataset, observations: readonly Observation[]): readonly Observation[] {
  const collectionOf = (o: Observation) => dataset.sourceById.get(o.sourceId)?.collection;
  const collections = new Set(observations.map(collectionOf));
  const again = (o: Observation): readonly Observation[] =>
    siblingsOf(dataset, o).filter((s) => s.value === o.value && s.unit === o.unit && collections.has(collectionOf(s)));
  return observations.flatMap((o) => [o, ...again(o)]);
}

const described = (marks: readonly Mark[], gaps: readonly Gap[]): string => {
  const values = marks.map((m) => `${m.providerLabel} ${m.periodText}: ${m.text}`).join("; ");
  const missing = gaps.map((g) => `${g.providerLabel} ${g.periodText}`).join("; ");
  return `${values}.${missing === "" ? "" : ` ${gaps.some((g) => g.text === NOT_IN_FILE) ? pageWords.notInYourFile : pageWords.notPublishedAtStart}: ${missing}.`}`;
};

export interface PanelWords {
  readonly cardId: string;
  readonly title: string;
  readonly scopeRest: string;
  readonly note: string;
  /** Added after "Source: …". */
  readonly sourceRemark: string;
  readonly fallback: string;
}

/** The rows of everything drawn: marks, then gaps. */
export const rowsOf = (dataset: Dataset, scope: Scope, { marks, gaps }: Pick<Drawn, "marks" | "gaps">): Panel["rows"] => [
  ...marks.map((mark) => markRow(dataset, scope, mark)),
  ...gaps.map((gap) => gapRow(dataset, scope, gap)),
];

/** Puts a drawn form, its scope and its words together into a card. */
export function buildPanel(dataset: Dataset, scope: Scope, drawn: Drawn, words: PanelWords): Panel {
  const source = sourceLine(dataset, [scope.firmLabel], printsBehind(dataset, observationsBehind(dataset, drawn.marks)));
  const derived = drawn.marks.some((m) => m.ink === "derived");
  return {
    kind: "panel",
    cardId: words.cardId,
    title: words.title,
    scopeLead: scopeLead(scope),
    scopeRest: words.scopeRest,
    scope,
    chart: drawn.chart,
    marks: drawn.marks,
    ratios: drawn.ratios,
    gaps: drawn.gaps,
    ghosts: [],
    breaks: [],
    events: [],
    inks: inksOf(drawn),
    fallback: words.fallback,
    note: words.note,
    source: [source, derived ? pageWords.isOurArithmetic : "", words.sourceRemark].filter((s) => s !== "").join(" "),
    description: described(drawn.marks, drawn.gaps),
    rows: rowsOf(dataset, scope, drawn),
  };
}
