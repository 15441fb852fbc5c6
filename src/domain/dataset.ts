/** Tables to dataset: every rule of the contract is asked, then the rows are indexed. */
import { indexed } from "./indexed.ts";
import type { Dataset, Result, Tables } from "./model.ts";
import { RULES } from "./rules/index.ts";

/**
 * The checked dataset with its indexes, or every issue that the rules found.
 * @param version SemVer of the data.
 */
export function buildDataset(tables: Tables, version: string): Result<Dataset> {
  const issues = RULES.flatMap((rule) => rule.check(tables));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: indexed(tables, version) };
}
