/** How odd or mistaken tokens were read: as printed, as recorded, and why. */
import type { Correction, CorrectionKind, Dataset, Observation } from "../../domain/model.ts";
import { CORRECTIONS_CARD } from "../cardIds.ts";
import type { TableCard, TableColumn } from "../tableCard.ts";
import { capitalise, grouped } from "../words.ts";
import { figureCell, marketWords, placeWords } from "./tableCells.ts";

const COLUMNS: readonly TableColumn[] = [
  { id: "figure", label: "Figure" },
  { id: "market", label: "Market", downloadOnly: true },
  { id: "place", label: "Read in" },
  { id: "as_printed", label: "As printed" },
  { id: "recorded", label: "Recorded" },
  { id: "kind", label: "Kind" },
  { id: "reason", label: "Reason" },
  { id: "receipt_id", label: "Receipt", downloadOnly: true },
];

const KIND_WORDS: Readonly<Record<CorrectionKind, string>> = {
  typo: "misprint",
  unit: "unit",
  translation: "translation",
  scope: "scope",
  rounding: "rounding",
};

/** "31 of 66 figures carry a note on how they were read, most often on scope". */
function title(corrections: readonly Correction[], figures: number): string {
  const noted = new Set(corrections.map((c) => c.observationId)).size;
  const counts = new Map<CorrectionKind, number>();
  for (const { kind } of corrections) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const often = first !== undefined && second !== undefined && first[1] > second[1] ? `, most often on ${KIND_WORDS[first[0]]}` : "";
  const carry = noted === 1 ? "carries a note on how it was read" : "carry a note on how they were read";
  if (figures === 1) return "The one figure carries a note on how it was read";
  return `${grouped(noted)} of ${grouped(figures)} figures ${carry}${often}`;
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
    scopeLead: "Corrections and readings.",
    scopeRest: "What the document prints, what is recorded for it, and why",
    note: "",
    source: "Source: the curators’ reading, in their words. The figure as printed is never changed.",
    description: noted.map(({ c }) => `${c.asPrinted}, recorded as ${c.recorded}`).join("; "),
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
