/** What the preview says of the table: how it was read, and which columns were not. */
import * as importWords from "../../domain/words/en/import.ts";
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
  let isSecondSaid = false;
  for (const { column, header, role, apart } of plan.columns) {
    if (role !== "ignored") continue;
    const sample = body.find(({ cells }) => (cells[column - 1] ?? "").trim() !== "");
    if (sample === undefined) continue;
    const place = { line, column, found: header, leaves: "nothing" } as const;
    if (apart === "second-table") {
      if (isSecondSaid) continue;
      isSecondSaid = true;
      problems.add({
        ...place,
        severity: "warning",
        code: "second-table",
        cause: importWords.aSecondTableBegins,
        remedy: importWords.putItIntoAFile,
      });
      continue;
    }
    const isTexts = apart === "texts";
    problems.add({
      ...place,
      severity: isTexts ? "warning" : "note",
      code: "column-ignored",
      cause: isTexts ? importWords.whatThisColumnSays : importWords.whatThisColumnHolds,
      remedy: isTexts ? importWords.sayWhatItHolds : importWords.sayWhatItHoldsIf,
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
