/** What the preview says of the table: how it was read, and which columns were not. */
import type { Plan } from "./layout.ts";
import type { NumberStyle } from "./numbers.ts";
import type { Problems } from "./problems.ts";
import type { Rec } from "./records.ts";
import { shown } from "./shown.ts";
import type { Detected } from "./types.ts";

/** Columns that the preview lists; the others are read all the same. */
const MOST_COLUMNS_LISTED = 500;

/** Columns that hold something and were not read. */
export function sayIgnored(plan: Plan, body: readonly Rec[], problems: Problems, line: number): void {
  for (const { column, header, role } of plan.columns) {
    if (role !== "ignored") continue;
    const sample = body.find(({ cells }) => (cells[column - 1] ?? "").trim() !== "");
    if (sample === undefined) continue;
    problems.add({
      severity: "note",
      code: "column-ignored",
      line,
      column,
      found: header,
      cause: "What this column holds is not known; it was not read.",
      remedy: "Say what it holds if its figures are wanted.",
      leaves: "nothing",
    });
  }
}

/** How the table was read. */
export function detectedOf(
  plan: Plan,
  records: readonly Rec[],
  body: readonly Rec[],
  base: Pick<Detected, "encodings" | "delimiters" | "lineEnds">,
  dateOrder: Detected["dateOrder"],
  numbers: ReadonlyMap<number, NumberStyle>,
): Detected {
  const decimals = new Set([...numbers.values()].map(({ decimal }) => decimal).filter((decimal) => decimal !== null));
  const [only] = decimals;
  return {
    ...base,
    layout: plan.layout,
    headerLines: plan.header.map((k) => records[k]?.line ?? 0),
    columns: plan.columns.slice(0, MOST_COLUMNS_LISTED).map(({ column, header, role }) => ({
      column,
      header: shown(header),
      role,
      samples: body
        .slice(0, 50)
        .map(({ cells }) => cells[column - 1] ?? "")
        .filter((cell) => cell.trim() !== "")
        .slice(0, 3)
        .map(shown),
    })),
    decimal: decimals.size === 1 && only !== undefined ? only : null,
    dateOrder,
  };
}
