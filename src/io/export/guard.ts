/** Keeps text from running as a formula in a spreadsheet, and takes the guard off again. */
import type { Cell } from "./sheet.ts";

/** Text that a spreadsheet would run: a formula sign, tab, line break or their full-width forms in front, or our own guard. */
const RISKY = /^[=+\-@\t\r\n'＝＋－＠]/u;

/** Puts one apostrophe before risky text; numbers are never touched. unguardCell is the inverse. */
export function guardCell(cell: Cell): Cell {
  return typeof cell === "string" && RISKY.test(cell) ? `'${cell}` : cell;
}

/** Takes the guard off again, for files that come back. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}
