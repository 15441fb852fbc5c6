/** Tables to dataset: every rule of the contract is asked, then the rows are indexed. */
import type { Correction, Dataset, Result, Tables } from "./model.ts";
import { RULES } from "./rules/index.ts";

/**
 * The checked dataset with its indexes, or every issue that the rules found.
 * @param version SemVer of the data.
 */
export function buildDataset(tables: Tables, version: string): Result<Dataset> {
  const issues = RULES.flatMap((rule) => rule.check(tables));
  if (issues.length > 0) return { ok: false, issues };
  const correctionsByObservation = new Map<string, Correction[]>();
  for (const correction of tables.corrections) {
    const held = correctionsByObservation.get(correction.observationId);
    if (held === undefined) correctionsByObservation.set(correction.observationId, [correction]);
    else held.push(correction);
  }
  return {
    ok: true,
    value: {
      ...tables,
      version,
      observationById: new Map(tables.observations.map((o) => [o.observationId, o])),
      sourceById: new Map(tables.sources.map((s) => [s.sourceId, s])),
      marketById: new Map(tables.markets.map((m) => [m.marketId, m])),
      firmById: new Map(tables.firms.map((f) => [f.firmId, f])),
      providerById: new Map(tables.providers.map((p) => [p.providerId, p])),
      measureById: new Map(tables.measures.map((m) => [m.measureId, m])),
      eventById: new Map(tables.events.map((e) => [e.eventId, e])),
      correctionsByObservation,
      articles: tables.sources.filter((s) => s.kind === "article"),
    },
  };
}
