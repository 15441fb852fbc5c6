/** The orders of the data table, as the address writes them: a column, with `-` before it for the other way round. */

export const SORT_KEYS = [
  "period",
  "provider",
  "market",
  "measure",
  "value",
  "band",
  "printed",
  "status",
  "vintage",
  "source",
  "check",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = SortKey | `-${SortKey}`;

/** Newest period first. */
export const DEFAULT_SORT: Sort = "-period";

/** Every order, ascending and descending. */
export const SORTS: readonly Sort[] = SORT_KEYS.flatMap((key): Sort[] => [key, `-${key}`]);

export interface SortParts {
  readonly key: SortKey;
  readonly descending: boolean;
}

export function sortParts(sort: Sort): SortParts {
  const descending = sort.startsWith("-");
  return { key: (descending ? sort.slice(1) : sort) as SortKey, descending };
}

/** Columns that a reader wants from the far end first: the newest, the largest. */
const FROM_THE_END: ReadonlySet<SortKey> = new Set(["period", "value", "band", "vintage"]);

/** The order that pressing a column's header asks for: its natural one, or the other way round when it is sorted so already. */
export function nextSort(key: SortKey, now: Sort): Sort {
  const natural: Sort = FROM_THE_END.has(key) ? `-${key}` : key;
  const other: Sort = FROM_THE_END.has(key) ? key : `-${key}`;
  return now === natural ? other : natural;
}
