/** The address in a file of rows: comma, semicolon or tab between the cells, with or without a byte order mark, as spreadsheets leave it. */
import Papa from "papaparse";
import { unguardCell } from "../export/guard.ts";
import type { Found } from "./opened.ts";

/** Lines above the header that someone may have added, and lines that are looked through for the first filled cell. */
const LOOKED_THROUGH = 200;

/** The first filled cell under a header of this name. */
function firstUnder(lines: readonly (readonly string[])[], name: string): string | null {
  const head = lines.findIndex((cells) => cells.some((cell) => cell.trim() === name));
  const place = lines[head]?.findIndex((cell) => cell.trim() === name) ?? -1;
  if (place < 0) return null;
  const cell = lines.slice(head + 1).find((cells) => (cells[place] ?? "").trim() !== "")?.[place];
  return cell === undefined ? null : unguardCell(cell.trim());
}

/** Null for rows of others. */
export function findInRows(text: string): Found | null {
  for (const delimiter of [",", ";", "\t"]) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_THROUGH, skipEmptyLines: true });
    const address = firstUnder(data, "view_address");
    if (address !== null) return { address, datasetVersion: firstUnder(data, "dataset_version") ?? "" };
  }
  return null;
}
