/** All tables from their texts. */
import type { Result, Tables } from "../domain/model.ts";
import { parseTable } from "./parse.ts";
import { TABLES } from "./schema.ts";

/** Tables from their CSV texts, or every issue of all of them. */
export function parseTables(texts: Readonly<Record<keyof Tables, string>>): Result<Tables> {
  const parsed = {
    observations: parseTable(texts.observations, TABLES.observations),
    sources: parseTable(texts.sources, TABLES.sources),
    markets: parseTable(texts.markets, TABLES.markets),
    firms: parseTable(texts.firms, TABLES.firms),
    providers: parseTable(texts.providers, TABLES.providers),
    measures: parseTable(texts.measures, TABLES.measures),
    events: parseTable(texts.events, TABLES.events),
    corrections: parseTable(texts.corrections, TABLES.corrections),
    breaks: parseTable(texts.breaks, TABLES.breaks),
    exceptions: parseTable(texts.exceptions, TABLES.exceptions),
  };
  const issues = Object.values(parsed).flatMap((result) => (result.ok ? [] : result.issues));
  const rows = <T>(result: Result<readonly T[]>): readonly T[] => (result.ok ? result.value : []);
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: {
      observations: rows(parsed.observations),
      sources: rows(parsed.sources),
      markets: rows(parsed.markets),
      firms: rows(parsed.firms),
      providers: rows(parsed.providers),
      measures: rows(parsed.measures),
      events: rows(parsed.events),
      corrections: rows(parsed.corrections),
      breaks: rows(parsed.breaks),
      exceptions: rows(parsed.exceptions),
    },
  };
}
