/** Rows of very long lists, made when they are first looked at: a screen shows thirty of thousands, and a chart none. */
import type { Row } from "./cardBase.ts";

const IDS = new WeakMap<readonly Row[], readonly string[]>();

/**
 * Rows with these receipts, in their order: an array like any other to read, to write as JSON and to walk. `make` gives the row at a place, and is
 * asked once for each.
 */
export function lazyRows(receiptIds: readonly string[], make: (place: number) => Row): readonly Row[] {
  const places = new Array<Row | undefined>(receiptIds.length).fill(undefined);
  const rows = new Proxy(places, {
    get: (target, property, receiver) => {
      if (typeof property !== "string" || !/^\d+$/.test(property)) return Reflect.get(target, property, receiver);
      const place = Number(property);
      if (place >= receiptIds.length) return undefined;
      const row = target[place] ?? make(place);
      target[place] = row;
      return row;
    },
  }) as readonly Row[];
  IDS.set(rows, receiptIds);
  return rows;
}

/** The receipts of rows that are not made yet; undefined of other rows. */
export const idsOfLazyRows = (rows: readonly Row[]): readonly string[] | undefined => IDS.get(rows);

/** Rows and others after them; those that are not made yet stay so. */
export function rowsAnd(rows: readonly Row[], more: readonly Row[]): readonly Row[] {
  const ids = IDS.get(rows);
  if (more.length === 0) return rows;
  if (ids === undefined) return [...rows, ...more];
  const [last] = more.slice(-1);
  return last === undefined
    ? rows
    : lazyRows([...ids, ...more.map(({ receiptId }) => receiptId)], (place) => rows[place] ?? more[place - rows.length] ?? last);
}
