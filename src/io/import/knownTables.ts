/** What the import knows of the dataset: it reads the tables itself, so that none has to be sent to its worker. */
import firms from "../../../data/firms.csv?raw";
import markets from "../../../data/markets.csv?raw";
import measures from "../../../data/measures.csv?raw";
import providers from "../../../data/providers.csv?raw";
import { indexed } from "../../domain/dataset.ts";
import type { Result } from "../../domain/model.ts";
import { BUNDLED_TEXTS, parseTables } from "../bundled.ts";
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
  // The whole dataset is read for files that name one of its markets, and for no others. Its rules were asked when it was built and when the page began.
  get curated() {
    if (curated === null) {
      const tables = parseTables(BUNDLED_TEXTS);
      curated = (tables.ok ? knownTablesOf(indexed(tables.value, "")).curated : undefined) ?? [];
    }
    return curated;
  },
};
