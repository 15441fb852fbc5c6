/** Cards as Markdown tables (GitHub's), for issues, notes and pages. */
import * as filesWords from "../../domain/words/en/files.ts";
import type { Card } from "../../spec/card.ts";
import type { CsvColumn } from "../../spec/rows.ts";
import { type Cell, cardSheet, hasOwnColumns } from "./sheet.ts";
import type { Format, Taken } from "./taken.ts";

/** What a reader of prose needs of a row; the rest is in the CSV. */
const COLUMNS: readonly CsvColumn[] = [
  "firm",
  "market_id",
  "provider",
  "measure",
  "period",
  "value",
  "unit",
  "as_printed",
  "status",
  "obs_status",
  "vintage",
  "source_id",
  "locator",
];
/** Said once under the table. */
const SAID_BELOW: readonly string[] = ["dataset_version", "as_of", "view_address"];

/** Text that Markdown shows as it is: breaks become spaces, signs with a meaning are escaped. */
export function escapeMarkdown(cell: Cell): string {
  return cell === null
    ? ""
    : String(cell)
        .replace(/[\r\n\t\u0085\u2028\u2029]+/g, " ")
        .replace(/[\\|`*[\]<>~]/g, (sign) => `\\${sign}`);
}

function cardMarkdown(card: Card, taken: Taken): string {
  const { columns, lines } = cardSheet(card, taken.spec.datasetVersion, taken.address);
  const names = hasOwnColumns(card) ? columns.filter((name) => !SAID_BELOW.includes(name)) : COLUMNS;
  const places = names.map((name) => columns.indexOf(name));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const dated = card.asOf === undefined ? "" : filesWords.asOfAsOf(card.asOf);
  return [
    `**${escapeMarkdown(card.title)}**`,
    "",
    escapeMarkdown(`${card.scopeLead} ${card.scopeRest}`.trim()) + dated,
    "",
    line(names.map(escapeMarkdown)),
    line(places.map((place) => (lines.some((cells) => typeof cells[place] === "number") ? "---:" : "---"))),
    ...lines.map((cells) => line(places.map((place) => escapeMarkdown(cells[place] ?? null)))),
    "",
    [card.note, card.source]
      .filter((text) => text !== "")
      .map(escapeMarkdown)
      .join(" "),
  ].join("\n");
}

export const markdownFormat: Format = {
  id: "markdown",
  label: filesWords.markdownTable,
  detail: filesWords.forNotesAndIssues,
  extension: "md",
  mime: "text/markdown",
  write: (taken) =>
    [
      ...taken.cards.map((card) => cardMarkdown(card, taken)),
      filesWords.cloudSharesDatasetN(taken.spec.datasetVersion, taken.address),
    ].join("\n\n"),
};
