/** The dataset that comes with the page: data/*.csv as text at build time, read and checked like any other file. */
import breaks from "../../data/breaks.csv?raw";
import corrections from "../../data/corrections.csv?raw";
import { version } from "../../data/datapackage.json";
import events from "../../data/events.csv?raw";
import exceptions from "../../data/exceptions.csv?raw";
import firms from "../../data/firms.csv?raw";
import markets from "../../data/markets.csv?raw";
import measures from "../../data/measures.csv?raw";
import observations from "../../data/observations.csv?raw";
import providers from "../../data/providers.csv?raw";
import sources from "../../data/sources.csv?raw";
import { buildDataset } from "../domain/dataset.ts";
import type { Dataset, Result, Tables } from "../domain/model.ts";
import { parseTable } from "./parse.ts";
import { TABLES } from "./schema.ts";

/** The bundled CSV texts by table: what is read here, and what the tests change cell by cell. */
export const BUNDLED_TEXTS: Readonly<Record<keyof Tables, string>> = {
  breaks,
  corrections,
  events,
  exceptions,
  firms,
  markets,
  measures,
  observations,
  providers,
  sources,
};

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

/** The checked dataset of the page; issues only when the data was built without its tests. */
export function loadBundled(): Result<Dataset> {
  const tables = parseTables(BUNDLED_TEXTS);
  return tables.ok ? buildDataset(tables.value, version) : tables;
}
