/** Rule 1: keys are unique, references lead somewhere, periods, dates and units are real, and units fit their measures. */
import type { Issue } from "../model.ts";
import { comparePeriods, parsePeriod } from "../period.ts";
import { unitById } from "../unit.ts";
import { isPartialDate } from "../vintage.ts";
import { fault, type Rule } from "./rule.ts";

/** No two rows of a table have the same key, and no value is given twice by one place. */
export const uniqueKeys: Rule = {
  id: "1a",
  check: (tables) => [
    ...repeated(
      "observations.csv",
      "observation_id",
      tables.observations.map((o) => o.observationId),
    ),
    ...repeated(
      "sources.csv",
      "source_id",
      tables.sources.map((s) => s.sourceId),
    ),
    ...repeated(
      "markets.csv",
      "market_id",
      tables.markets.map((m) => m.marketId),
    ),
    ...repeated(
      "firms.csv",
      "firm_id",
      tables.firms.map((f) => f.firmId),
    ),
    ...repeated(
      "providers.csv",
      "provider_id",
      tables.providers.map((p) => p.providerId),
    ),
    ...repeated(
      "measures.csv",
      "measure_id",
      tables.measures.map((m) => m.measureId),
    ),
    ...repeated(
      "events.csv",
      "event_id",
      tables.events.map((e) => e.eventId),
    ),
    ...repeated(
      "breaks.csv",
      "break_id",
      tables.breaks.map((b) => b.breakId),
    ),
    ...repeated(
      "exceptions.csv",
      "exception_id",
      tables.exceptions.map((e) => e.exceptionId),
    ),
    ...repeated(
      "observations.csv",
      "source_id, locator",
      // One place may print a quantity in two units (a conversion beside the amount), but not twice in one.
      tables.observations.map((o) =>
        [o.sourceId, o.locator, o.marketId, o.providerId, o.measureId, o.period, o.basePeriod, o.vintage, o.unit].join(" "),
      ),
    ),
  ],
};

function repeated(file: string, column: string, keys: readonly string[]): readonly Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const key of keys) {
    if (seen.has(key)) issues.push(fault("1a", file, key, column, "the key stands there twice", "Remove or rename one of the rows."));
    seen.add(key);
  }
  return issues;
}

/** The ids in a cell that holds several, parted by a mark; none for the empty cell. */
export function listOf(cell: string, mark: string): readonly string[] {
  return cell === "" ? [] : cell.split(mark);
}

/** Every id names a row of its table. */
export const references: Rule = {
  id: "1b",
  check: (tables) => {
    const ids = {
      observation: new Set(tables.observations.map((o) => o.observationId)),
      source: new Set(tables.sources.map((s) => s.sourceId)),
      market: new Set(tables.markets.map((m) => m.marketId)),
      firm: new Set(tables.firms.map((f) => f.firmId)),
      provider: new Set(tables.providers.map((p) => p.providerId)),
      measure: new Set(tables.measures.map((m) => m.measureId)),
    };
    const issues: Issue[] = [];
    const want = (kind: keyof typeof ids, id: string, file: string, row: string, column: string): void => {
      if (ids[kind].has(id)) return;
      issues.push(fault("1b", file, row, column, `there is no ${kind} “${id}”`, `Add it to its table, or name one that is there.`));
    };
    for (const o of tables.observations) {
      want("market", o.marketId, "observations.csv", o.observationId, "market_id");
      want("provider", o.providerId, "observations.csv", o.observationId, "provider_id");
      want("measure", o.measureId, "observations.csv", o.observationId, "measure_id");
      want("source", o.sourceId, "observations.csv", o.observationId, "source_id");
    }
    for (const s of tables.sources) if (s.firmId !== "") want("firm", s.firmId, "sources.csv", s.sourceId, "firm_id");
    for (const m of tables.markets) {
      want("firm", m.firmId, "markets.csv", m.marketId, "firm_id");
      want("source", m.definitionSourceId, "markets.csv", m.marketId, "definition_source_id");
      for (const id of listOf(m.comparableWith, " ")) want("market", id, "markets.csv", m.marketId, "comparable_with");
    }
    for (const e of tables.events) {
      want("source", e.sourceId, "events.csv", e.eventId, "source_id");
      for (const id of listOf(e.providerIds, "|")) want("provider", id, "events.csv", e.eventId, "provider_ids");
      for (const id of listOf(e.observationIds, "|")) want("observation", id, "events.csv", e.eventId, "observation_ids");
      for (const place of listOf(e.alsoIn, "|")) want("source", place.split(":")[0] ?? "", "events.csv", e.eventId, "also_in");
    }
    for (const c of tables.corrections) {
      want("observation", c.observationId, "corrections.csv", c.observationId, "observation_id");
      if (c.crossCheckObservationId !== "") {
        want("observation", c.crossCheckObservationId, "corrections.csv", c.observationId, "cross_check_observation_id");
      }
    }
    for (const b of tables.breaks) {
      want("market", b.marketId, "breaks.csv", b.breakId, "market_id");
      want("source", b.sourceId, "breaks.csv", b.breakId, "source_id");
      if (b.measureId !== "") want("measure", b.measureId, "breaks.csv", b.breakId, "measure_id");
      if (b.providerId !== "") want("provider", b.providerId, "breaks.csv", b.breakId, "provider_id");
    }
    for (const e of tables.exceptions) {
      for (const id of listOf(e.observationIds, "|")) want("observation", id, "exceptions.csv", e.exceptionId, "observation_ids");
    }
    return issues;
  },
};

/** Periods, dates and units exist, a base period comes before its period, and a unit fits its measure. */
export const meanings: Rule = {
  id: "1c",
  check: (tables) => {
    const measures = new Map(tables.measures.map((m) => [m.measureId, m]));
    const issues: Issue[] = [];
    for (const o of tables.observations) {
      const at = (column: string, cause: string, remedy: string) =>
        issues.push(fault("1c", "observations.csv", o.observationId, column, cause, remedy));
      if (parsePeriod(o.period) === null) at("period", `“${o.period}” is no period`, "Write 2021, 2021-H1, 2021-Q4 or 2018-09.");
      if (o.basePeriod !== "" && !(comparePeriods(o.basePeriod, o.period) < 0 && parsePeriod(o.basePeriod) !== null)) {
        at("base_period", `“${o.basePeriod}” does not come before ${o.period}`, "Give the earlier period that the change starts from.");
      }
      if (!isPartialDate(o.vintage)) at("vintage", `“${o.vintage}” is no date`, "Write 2022, 2022-06 or 2022-06-02.");
      const unit = unitById(o.unit);
      const kind = measures.get(o.measureId)?.unitKind ?? "";
      if (unit === undefined || !unit.stored) at("unit", `“${o.unit}” is no unit`, "Use a unit id of the list in the descriptor.");
      else if (kind !== "" && !unit.fits.includes(kind))
        at("unit", `${o.unit} does not fit ${o.measureId}`, `Use a unit of the kind ${kind}.`);
    }
    for (const e of tables.events) {
      const wrong = parsePeriod(e.period) === null || (e.periodEnd !== "" && !(comparePeriods(e.period, e.periodEnd) < 0));
      if (wrong)
        issues.push(fault("1c", "events.csv", e.eventId, "period", "the span does not run forward", "Give a start, and an end after it."));
    }
    for (const b of tables.breaks) {
      if (!(comparePeriods(b.before, b.after) < 0))
        issues.push(
          fault(
            "1c",
            "breaks.csv",
            b.breakId,
            "after",
            "the break does not run forward",
            "Give the last old period, then the first new one.",
          ),
        );
      if (b.mendedFrom !== "" && !isPartialDate(b.mendedFrom))
        issues.push(
          fault("1c", "breaks.csv", b.breakId, "mended_from", `“${b.mendedFrom}” is no date`, "Write 2022, 2022-06 or 2022-06-02."),
        );
      if (b.inForceFrom !== "" && !isPartialDate(b.inForceFrom))
        issues.push(
          fault("1c", "breaks.csv", b.breakId, "in_force_from", `“${b.inForceFrom}” is no date`, "Write 2022, 2022-06 or 2022-06-02."),
        );
    }
    for (const s of tables.sources) {
      for (const [column, day] of [["published_on", s.publishedOn] as const, ["accessed_on", s.accessedOn] as const]) {
        if (!isPartialDate(day))
          issues.push(fault("1c", "sources.csv", s.sourceId, column, `“${day}” is no date`, "Write 2022, 2022-06 or 2022-06-02."));
      }
    }
    return issues;
  },
};
