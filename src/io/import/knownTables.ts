/** What the import knows of the dataset: it has the tables itself, so that none has to be sent to its worker. */
import { indexed } from "../../domain/indexed.ts";
import { unpackTables } from "../packTables.ts";
import { tablesText } from "../tablesText.ts";
import { type CuratedFigure, type KnownTables, knownTablesOf } from "./known.ts";

const read = unpackTables(tablesText());
// A page whose dataset does not pass its rules is not built.
const tables = read.ok ? read.value : null;

let curated: readonly CuratedFigure[] | null = null;

export const KNOWN_TABLES: KnownTables = {
  providers: tables?.providers ?? [],
  firms: tables?.firms ?? [],
  measures: tables?.measures ?? [],
  markets: tables?.markets ?? [],
  // The figures are made ready for files that name one of the dataset's markets, and for no others.
  get curated() {
    curated ??= tables === null ? [] : (knownTablesOf(indexed(tables, "")).curated ?? []);
    return curated;
  },
};
