/** The dataset of the page, as it is loaded with it. */
import { version } from "../../data/datapackage.json";
import { indexed } from "../domain/indexed.ts";
import type { Dataset, Result } from "../domain/model.ts";
import { unpackTables } from "./packTables.ts";
import { tablesText } from "./tablesText.ts";

/** The dataset, whose rows were checked when the page was built; issues only while developing. */
export function loadBuiltIn(): Result<Dataset> {
  const tables = unpackTables(tablesText());
  return tables.ok ? { ok: true, value: indexed(tables.value, version) } : tables;
}
