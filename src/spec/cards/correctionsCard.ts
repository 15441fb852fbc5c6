/** How odd or mistaken tokens were read: as printed, as recorded, and why. */
import type { Correction, CorrectionKind, Dataset, Observation } from "../../domain/model.ts";
import * as pageWords from "../../domain/words/en/page.ts";
import { CORRECTIONS_CARD } from "../cardIds.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise } from "../words.ts";
import { figureCell, marketWords, placeWords } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: pageWords.figure },
  { id: "market", label: pageWords.market, downloadOnly: true },
  { id: "place", label: pageWords.readIn },
  { id: "as_printed", label: pageWords.asPrinted },
  { id: "recorded", label: pageWords.recorded },
  { id: "kind", label: pageWords.kind },
  { id: "reason", label: pageWords.reason },
  { id: "receipt_id", label: pageWords.receipt, downloadOnly: true },
];

const KIND_WORDS: Readonly<Record<CorrectionKind, string>> = {
  typo: pageWords.misprint,
  unit: pageWords.unit,
  translation: pageWords.translation,
  scope: pageWords.scope,
  rounding: pageWords.rounding,
};

/** "31 of 66 figures carry a note on how they were read, most often on scope". */
function title(corrections: readonly Correction[], figures: number): string {
  const noted = new Set(corrections.map((c) => c.observationId)).size;
  const counts = new Map<CorrectionKind, number>();
  for (const { kind } of corrections) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const often = first !== undefined && second !== undefined && first[1] > second[1] ? pageWords.mostOftenOn(KIND_WORDS[first[0]]) : "";
  const carry = noted === 1 ? pageWords.carriesANoteOn : pageWords.carryANoteOnHow;
  if (figures === 1) return pageWords.theOneFigureCarries;
  return pageWords.notedOfFiguresFiguresCarry({ noted, figures, carry, often });
}

/** The card, or null when no shown figure needed a word. */
export function correctionsCard(dataset: Dataset, figures: readonly Observation[]): TableCard | null {
  const noted = figures.flatMap((o) => (dataset.correctionsByObservation.get(o.observationId) ?? []).map((c) => ({ o, c })));
  if (noted.length === 0) return null;
  return {
    kind: "table",
    cardId: CORRECTIONS_CARD,
    title: title(
      noted.map(({ c }) => c),
      figures.length,
    ),
    scopeLead: pageWords.correctionsAndReadings,
    scopeRest: pageWords.whatTheDocumentPrints,
    note: "",
    source: pageWords.sourceTheCuratorsReading,
    description: noted.map(({ c }) => pageWords.asPrintedRecordedAs(c.asPrinted, c.recorded)).join("; "),
    rows: [],
    columns: COLUMNS,
    lines: noted.map(({ o, c }, index) => ({
      id: `${o.observationId}~${index}`,
      cells: [
        { ...figureCell(dataset, o), receiptId: o.observationId, value: o.value },
        { text: marketWords(dataset, o) },
        { text: placeWords(dataset, o) },
        { text: c.asPrinted, mono: true },
        { text: c.recorded },
        { text: capitalise(KIND_WORDS[c.kind]) },
        { text: c.reason },
        { text: o.observationId },
      ],
    })),
    inks: [],
  };
}
