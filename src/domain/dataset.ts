/** Tables to dataset: every rule of the contract is asked, then the rows are indexed. */
import type { Dataset, Result, Tables } from "./model.ts";
import { RULES } from "./rules/index.ts";

/**
 * The checked dataset with its indexes, or every issue that the rules found.
 * @param version SemVer of the data.
 */
export function buildDataset(tables: Tables, version: string): Result<Dataset> {
  const issues = RULES.flatMap((rule) => rule.check(tables));
  if (issues.length > 0) return { ok: false, issues };
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
      correctionsByObservation: grouped(tables.corrections, (c) => [c.observationId]),
      breakById: new Map(tables.breaks.map((b) => [b.breakId, b])),
      exceptionsByObservation: grouped(tables.exceptions, (e) => e.observationIds.split("|")),
      articles: tables.sources.filter((s) => s.kind === "article"),
    },
  };
}

/** Items under each of their keys, in their own order. */
function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const held = groups.get(key);
      if (held === undefined) groups.set(key, [item]);
      else held.push(item);
    }
  }
  return groups;
}
