/** What the import knows of the dataset: it reads the tables itself, so that none has to be sent to its worker. */
import firms from "../../../data/firms.csv?raw";
import markets from "../../../data/markets.csv?raw";
import measures from "../../../data/measures.csv?raw";
import providers from "../../../data/providers.csv?raw";
import type { Result } from "../../domain/model.ts";
import { loadBundled } from "../bundled.ts";
import { parseTable } from "../parse.ts";
import { TABLES } from "../schema.ts";
import { type CuratedFigure, type KnownTables, knownTablesOf } from "./known.ts";

/** The build's own tests keep these tables free of issues. */
const rows = <T>(result: Result<readonly T[]>): readonly T[] => (result.ok ? result.value : []);

let curated: readonly CuratedFigure[] | null = null;

export const KNOWN_TABLES: KnownTables = {
  providers: rows(parseTable(providers, TABLES.providers)),
  firms: rows(parseTable(firms, TABLES.firms)),
  measures: rows(parseTable(measures, TABLES.measures)),
  markets: rows(parseTable(markets, TABLES.markets)),
  // The whole dataset is read for files that name one of its markets, and for no others.
  get curated() {
    if (curated === null) {
      const dataset = loadBundled();
      curated = (dataset.ok ? knownTablesOf(dataset.value).curated : undefined) ?? [];
    }
    return curated;
  },
};
