/**
 * What a report on paper adds to the cards, where no mark can be pressed: the figures of each card with the number of the document that prints
 * them, and the numbered documents of all cards.
 */
import type { Dataset } from "../domain/model.ts";
import type { Card } from "./card.ts";
import type { Row } from "./cardBase.ts";
import { documentsShown } from "./cited.ts";
import { placesOf } from "./receiptPlaces.ts";
import { CSV_COLUMNS } from "./rows.ts";
import { dateWords, locatorWords, sourceTitle } from "./sourceWords.ts";

/** The number of a document in the report, and where in it the figure stands. */
export interface PaperNote {
  readonly number: number;
  /** "paragraph 6" */
  readonly place: string;
}

/** One figure of a card. Empty texts have nothing to say. */
export interface PaperFigure {
  readonly receiptId: string;
  readonly name: string;
  readonly period: string;
  readonly value: string;
  /** The value is words, not a figure: what happened, or what kind of break it is. */
  readonly isWords: boolean;
  /** What the value could be, given its rounding. */
  readonly band: string;
  /** As the document prints it; the formula of a derived value. */
  readonly printed: string;
  readonly status: string;
  readonly vintage: string;
  readonly notes: readonly PaperNote[];
}

export interface PaperDocument {
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  /** "2 September 2018" */
  readonly date: string;
  readonly url: string;
}

export interface PaperNotes {
  /** By card id; a card whose own lines name their documents has none. */
  readonly figures: ReadonlyMap<string, readonly PaperFigure[]>;
  readonly documents: readonly PaperDocument[];
}

const VINTAGE = CSV_COLUMNS.indexOf("vintage");

function figureOf(dataset: Dataset, row: Row, showMeasure: boolean, numberOf: ReadonlyMap<string, number>): PaperFigure {
  const places = placesOf(dataset, row.receiptId);
  const notes = places.map(({ sourceId, locator }) => ({ number: numberOf.get(sourceId) ?? 0, place: locatorWords(locator) }));
  return {
    receiptId: row.receiptId,
    name: showMeasure ? `${row.providerLabel}, ${row.measureLabel}` : row.providerLabel,
    period: row.periodText,
    value: row.valueText,
    isWords: row.kind === "event" || row.kind === "break",
    band: row.bandText,
    printed: row.asPrinted,
    status: row.statusText,
    vintage: String(row.cells[VINTAGE] ?? ""),
    notes: notes.filter((note, k) => notes.findIndex((one) => one.number === note.number && one.place === note.place) === k),
  };
}

/** Notes for the cards of a view, numbered in the order of the dataset. Documents that only a table of lines names are in the list too. */
export function paperNotes(dataset: Dataset, cards: readonly Card[]): PaperNotes {
  const documents = documentsShown(dataset, cards).map(({ source }, k) => ({ source, number: k + 1 }));
  const numberOf = new Map(documents.map(({ source, number }) => [source.sourceId, number]));
  // Lines of the data table name their documents themselves.
  const listed = cards.filter((card) => card.kind !== "data" && card.rows.length > 0);
  return {
    figures: new Map(
      listed.map((card) => {
        const showMeasure = new Set(card.rows.map((row) => row.measureLabel)).size > 1;
        return [card.cardId, card.rows.map((row) => figureOf(dataset, row, showMeasure, numberOf))];
      }),
    ),
    documents: documents.map(({ source, number }) => ({
      number,
      title: sourceTitle(dataset, source),
      publisher: source.publisher,
      date: dateWords(source.publishedOn),
      url: source.url,
    })),
  };
}
