/** All of one market: every stored figure, every vintage of it and every print, whatever the filters show. */
import type { Dataset } from "../domain/model.ts";
import * as pageWords from "../domain/words/en/page.ts";
import type { Card, Panel } from "./card.ts";
import { scopeLead, scopeOf } from "./cards/panel.ts";
import { marketName } from "./cards/tableCells.ts";
import { observedMark } from "./observedMark.ts";
import { markRow } from "./rows.ts";
import { sourceLine } from "./sourceWords.ts";
import { defaultView, encodeView, type ViewContext } from "./view.ts";

/** The market of a card that has one. */
export function marketOf(card: Card): string | null {
  return card.kind === "panel" || card.kind === "assumption" ? card.scope.marketId : null;
}

/**
 * One row for each observation of the market, in the order of the dataset, as a card that is a table: every file is made of it as of any other.
 * Null for a market that the dataset does not hold or has no figure of.
 */
export function marketCard(dataset: Dataset, marketId: string): Panel | null {
  const market = dataset.marketById.get(marketId);
  const observations = dataset.observations.filter((o) => o.marketId === marketId);
  const [first] = observations;
  if (market === undefined || first === undefined) return null;
  const scope = { ...scopeOf(dataset, market, first.measureId, first), measureLabel: pageWords.allMeasures, periodKind: "mixed" as const };
  const marks = observations.map((o) => observedMark(dataset, o));
  return {
    kind: "panel",
    cardId: `market-${marketId}`,
    title: pageWords.figuresOnRecord(marketName(dataset, marketId), observations.length),
    scopeLead: scopeLead(scope),
    scopeRest: pageWords.everyMeasurePeriodAnd(scope.firmLabel),
    note: "",
    source: sourceLine(dataset, [scope.firmLabel], observations),
    description: marks.map((mark) => mark.label).join("; "),
    rows: observations.map((o, k) => markRow(dataset, scopeOf(dataset, market, o.measureId, o), marks[k] ?? observedMark(dataset, o))),
    scope,
    chart: { form: "table" },
    ratios: [],
    marks,
    gaps: [],
    ghosts: [],
    breaks: [],
    events: [],
    inks: [],
    fallback: "",
  };
}

/** The address of the view that lists the same figures. */
export function marketSearch(context: ViewContext, marketId: string): string {
  const { firms, providers } = context;
  return encodeView({ ...defaultView(context), view: "data", collection: "record", firms, providers, market: marketId }, context);
}
