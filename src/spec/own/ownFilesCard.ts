/** The files that the reader added, as documents of nobody's: apart from those that were published, and in none of their counts. */
import type { Dataset, Observation } from "../../domain/model.ts";
import { grouped } from "../../domain/words/en/grammar.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { OWN_FILES_CARD } from "../cardIds.ts";
import { figureMark, inksOf } from "../cards/tableCells.ts";
import { dateWords } from "../sourceWords.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { partNote } from "./ownWords.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "set", label: pageWords.set },
  { id: "file", label: pageWords.file },
  { id: "added", label: pageWords.added },
  { id: "figures", label: pageWords.figures },
  { id: "receipt_ids", label: pageWords.receipts, downloadOnly: true },
];

/** Receipts that a line names: more are in the Data view and in the download of the set. */
const MOST_MARKS = 200;

/** The card of the sets that are on, or null where none is. `lookUp` gives the address where the figures of a set are listed. */
export function ownFilesCard(dataset: Dataset, own: readonly Observation[], lookUp: (setId: string) => string): TableCard | null {
  const sets = (dataset.ownSets ?? []).flatMap((set) => {
    const figures = own.filter((o) => o.sourceId === set.setId);
    return figures.length === 0 ? [] : [{ set, figures }];
  });
  if (sets.length === 0) return null;
  const notes = sets.flatMap(({ set, figures }) => [
    partNote(dataset, set.setId),
    figures.length > MOST_MARKS ? pageWords.ofTheFirstFigures(set.name, MOST_MARKS) : "",
  ]);
  return {
    kind: "table",
    cardId: OWN_FILES_CARD,
    title: pageWords.ofThatYouAdded(own.length, sets.length),
    scopeLead: pageWords.yourFiles,
    scopeRest: pageWords.publishedByNobodyKept,
    note: notes.filter((text) => text !== "").join(" "),
    source: pageWords.sourceYourOwnFilesAtStart,
    description: sets.map(({ set, figures }) => `${set.name}: ${pageWords.countOfFigures(figures.length)}`).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: sets.map(({ set, figures }) => {
      const marks = figures.slice(0, MOST_MARKS).map((o) => figureMark(dataset, o));
      return {
        id: set.setId,
        cells: [
          { text: dataset.firmById.get(set.setId)?.label ?? set.name },
          { text: dataset.sourceById.get(set.setId)?.title ?? set.fileName },
          { text: dateWords(set.addedOn) },
          { text: grouped(figures.length), marks, allMarks: lookUp(set.setId) },
          { text: marks.map((mark) => mark.receiptId).join("; ") },
        ],
      };
    }),
    inks: inksOf(own),
  };
}
