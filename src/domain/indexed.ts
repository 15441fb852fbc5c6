/** Rows to dataset. */
import { groupBy } from "./groupBy.ts";
import type { Dataset, Tables } from "./model.ts";

/** The rows with their indexes. No rule is asked: for rows that were checked before. */
export function indexed(tables: Tables, version: string): Dataset {
  const named = tables.exceptions.flatMap((exception) => exception.observationIds.split("|").map((id) => ({ id, exception })));
  return {
    ...tables,
    version,
    observationById: new Map(tables.observations.map((o) => [o.observationId, o])),
    sourceById: new Map(tables.sources.map((s) => [s.sourceId, s])),
    marketById: new Map(tables.markets.map((m) => [m.marketId, m])),
    firmById: new Map(tables.firms.map((f) => [f.firmId, f])),
    providerById: new Map(tables.providers.map((p) => [p.providerId, p])),
    measureById: new Map(tables.measures.map((m) => [m.measureId, m])),
    eventById: new Map(tables.events.map((e) => [e.eventId, e])),
    correctionsByObservation: groupBy(tables.corrections, (c) => c.observationId),
    breakById: new Map(tables.breaks.map((b) => [b.breakId, b])),
    exceptionsByObservation: new Map(
      [...groupBy(named, ({ id }) => id)].map(([id, those]) => [id, those.map(({ exception }) => exception)]),
    ),
    articles: tables.sources.filter((s) => s.kind === "article"),
  };
}
