/** The small print of a chart: in which document and where each figure stands, how it is printed, its status and vintage. A picture has no receipts to open. */
import * as filesWords from "../../../domain/words/en/files.ts";
import type { Card } from "../../../spec/card.ts";
import type { Row } from "../../../spec/cardBase.ts";
import { CSV_COLUMNS } from "../../../spec/rows.ts";
import { capitalise } from "../../../spec/words.ts";

/** Figures that the small print names; the metadata of the file lists them all. */
const MOST = 12;
const VINTAGE = CSV_COLUMNS.indexOf("vintage");

function figureWords(row: Row): string {
  const who = [row.providerLabel, row.periodText].filter((part) => part !== "").join(" ");
  if (row.ink === "derived" || row.ink === "assumed") return `${who}: ƒ ${row.asPrinted}`;
  return row.asPrinted === "" ? `${who} ${row.valueText}` : `${who} “${row.asPrinted}”`;
}

function placeWords(row: Row): string {
  const vintage = String(row.cells[VINTAGE] ?? "");
  return [capitalise(row.sourceText), row.statusText.toLowerCase(), ...(vintage === "" ? [] : [filesWords.vintage(vintage)])].join(", ");
}

/** One sentence for each place where figures of the card stand; empty for cards whose table says it. */
export function provenanceWords(card: Card, asTable: boolean): string {
  if (asTable || (card.kind !== "panel" && card.kind !== "assumption" && card.kind !== "coverage")) return "";
  const figures = card.rows.filter((row) => row.kind === "mark" || row.kind === "ghost");
  const places = new Map<string, string[]>();
  for (const row of figures.slice(0, MOST)) {
    const place = placeWords(row);
    places.set(place, [...(places.get(place) ?? []), figureWords(row)]);
  }
  const sentences = [...places].map(([place, said]) => `${place}: ${said.join("; ")}.`);
  const rest = figures.length - MOST;
  if (rest > 0) sentences.push(filesWords.andMoreFiguresEach(rest));
  return sentences.length === 0 ? "" : filesWords.asPrintedSentences(sentences.join(" "));
}
