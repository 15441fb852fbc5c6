/** The dataset from its files: data/*.csv as text, read and checked like any other file, by the build, the tests and while developing. */
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
import { parseTables } from "./parseTables.ts";

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

/** The checked dataset. What the page has of it is in builtIn.ts. */
export function loadBundled(): Result<Dataset> {
  const tables = parseTables(BUNDLED_TEXTS);
  return tables.ok ? buildDataset(tables.value, version) : tables;
}
