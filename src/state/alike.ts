/** Pieces of plain data that say the same, and keeping the earlier of two, so that what compares by reference sees what changed and nothing else. */
import { idsOfLazyRows } from "../spec/lazyRows.ts";
import type { TableCard, TableCell, TableLine } from "../spec/tableCard.ts";

/** Whether two pieces of plain data say the same. Marks and rows of the same figure are the same objects, so most of it is seen at a glance. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  // Rows that are not made yet say what their receipts do, on a panel that is compared as a whole.
  const ids = Array.isArray(a) && Array.isArray(b) ? [idsOfLazyRows(a), idsOfLazyRows(b)] : [];
  if (ids[0] !== undefined && ids[1] !== undefined) return alike(ids[0], ids[1]);
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => alike(item, b[i]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && alike(Reflect.get(a, key), Reflect.get(b, key)));
}

/** The parts of `now` two levels down (the lists of choices and the choices in them) as `before` has them, where they say the same. */
export function keepAlike<T extends object>(before: T, now: T): T {
  if (alike(before, now)) return before;
  const kept = Object.entries(now).map(([key, value]) => [key, keptPart(Reflect.get(before, key), value)]);
  return Object.fromEntries(kept) as T;
}

function keptPart(before: unknown, now: unknown): unknown {
  if (alike(before, now)) return before;
  if (!Array.isArray(before) || !Array.isArray(now)) return now;
  return now.map((item, i) => (alike(before[i], item) ? before[i] : item));
}

/** The lines of a table card that has changed, with those of them, their cells and the marks in these as `before` has them, where they say the same. */
export function keepLines(before: TableCard, now: TableCard): TableCard {
  const lines = new Map(before.lines.map((line) => [line.id, line]));
  return {
    ...now,
    columns: alike(before.columns, now.columns) ? before.columns : now.columns,
    lines: now.lines.map((line) => keptLine(lines.get(line.id), line)),
  };
}

function keptLine(before: TableLine | undefined, now: TableLine): TableLine {
  if (before === undefined) return now;
  if (alike(before, now)) return before;
  return { ...now, cells: now.cells.map((cell, i) => keptCell(before.cells[i], cell)) };
}

function keptCell(before: TableCell | undefined, now: TableCell): TableCell {
  if (before === undefined || alike(before, now)) return before ?? now;
  if (before.marks === undefined || now.marks === undefined) return now;
  const marks = new Map(before.marks.map((mark) => [mark.receiptId, mark]));
  return {
    ...now,
    marks: now.marks.map((mark) => {
      const old = marks.get(mark.receiptId);
      return old !== undefined && alike(old, mark) ? old : mark;
    }),
  };
}
